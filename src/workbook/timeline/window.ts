// The part of a scale that is looked at: zooming and moving keep it within the whole, and never make it smaller than can be told apart.

/** On the clock's scale in milliseconds since the start of the stage, on that of steps in steps. */
export type Window = { readonly from: number; readonly to: number }

export type Scale = 'clock' | 'steps'

/** What can be looked at on a scale; never empty. After the last step there is room for how it ended. */
export function wholeOf(
  scale: Scale,
  { lastsMs, steps }: { readonly lastsMs: number; readonly steps: readonly unknown[] },
): Window {
  return { from: 0, to: scale === 'clock' ? (lastsMs > 0 ? lastsMs : 1) : steps.length + 1 }
}

export function smallestOf(scale: Scale): number {
  return scale === 'clock' ? 0.001 : 4
}

/** A window of `size` with the point of the old one at the same place. */
export function zoomed(window: Window, by: number, at: number, whole: Window, smallest: number): Window {
  const size = window.to - window.from
  const wanted = Math.min(Math.max(size / by, Math.min(smallest, whole.to - whole.from)), whole.to - whole.from)
  const share = size === 0 ? 0.5 : (at - window.from) / size
  const from = at - share * wanted
  return within({ from, to: from + wanted }, whole)
}

export function moved(window: Window, by: number, whole: Window): Window {
  return within({ from: window.from + by, to: window.to + by }, whole)
}

/** Moves the window as little as is needed for a part to be seen, with some room around. */
export function showing(window: Window, from: number, to: number, whole: Window): Window {
  const size = window.to - window.from
  const room = size * 0.1
  if (from >= window.from && to <= window.to) return window
  if (from < window.from) return moved(window, from - room - window.from, whole)
  return moved(window, to + room - window.to, whole)
}

function within({ from, to }: Window, whole: Window): Window {
  const size = Math.min(to - from, whole.to - whole.from)
  const start = Math.min(Math.max(from, whole.from), whole.to - size)
  return { from: start, to: start + size }
}

/** Where ticks stand, about `most` of them, at round numbers; and how far they are apart. */
export function ticksIn(
  { from, to }: Window,
  most: number,
  isWhole: boolean,
): { readonly at: readonly number[]; readonly every: number } {
  const rough = (to - from) / Math.max(most, 1)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? rough
  const every = isWhole ? Math.max(1, Math.round(step)) : step
  const at: number[] = []
  for (let count = Math.ceil(from / every); count * every <= to; count += 1) at.push(count * every)
  return { at, every }
}
