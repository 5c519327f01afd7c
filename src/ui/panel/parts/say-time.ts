// Spans of the host's clock in words. It knows nothing of what they are spans of.

/** "0 ms", "2.5 ms", "340 ms", "1.25 s", "12.5 s", "2 min 5 s". */
export function saySpan(ms: number): string {
  if (ms < 10) return `${Number(ms.toFixed(1))} ms`
  if (ms < 1_000) return `${Math.round(ms)} ms`
  if (ms < 10_000) return `${Number((ms / 1_000).toFixed(2))} s`
  if (ms < 100_000) return `${Number((ms / 1_000).toFixed(1))} s`
  const seconds = Math.round(ms / 1_000)
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  return `${Math.floor(seconds / 3_600)} h ${Math.floor((seconds % 3_600) / 60)} min`
}

/** Since the start of the run: "+1.25 s". */
export function sayAfter(ms: number): string {
  return `+${saySpan(Math.max(0, ms))}`
}

/** Round instants between the two, about `wanted` of them, in milliseconds. */
export function ticksOf(fromMs: number, toMs: number, wanted: number): readonly number[] {
  const length = toMs - fromMs
  if (length <= 0) return []
  const rough = length / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough
  const ticks: number[] = []
  for (let tick = 1; tick * step < length; tick += 1) ticks.push(fromMs + tick * step)
  return ticks
}
