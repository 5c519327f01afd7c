// Standard input of a run: a text that the world gives, or lines that somebody types while the program waits.
import type { Stdin } from '../kernel/devices.ts'

export type StdinKeeper = Stdin & {
  /** How often a read found the end of a text that was over. */
  readonly readsPastEnd: () => number
  /** Ctrl-C: what was typed and not read is forgotten, and who waits goes on without it. */
  readonly interrupt: () => void
}

/** A text that is there from the start; empty: at the end at once. */
export function createTextStdin(text: string): StdinKeeper {
  let rest = new TextEncoder().encode(text)
  let past = 0
  return {
    waitsFor: () => undefined,
    read(length) {
      if (rest.length === 0) past += 1
      const bytes = rest.subarray(0, length)
      rest = rest.subarray(bytes.length)
      return bytes
    },
    readsPastEnd: () => past,
    interrupt: () => undefined,
  }
}

/** Lines are asked for one at a time, as a terminal hands them over; null from `ask` is the end of file. */
export function createAskedStdin(ask: () => Promise<string | null>): StdinKeeper {
  let rest: Uint8Array = new Uint8Array(0)
  let answered = false
  let asking: Promise<void> | undefined
  let forget = (): void => undefined
  const wait = async (): Promise<void> => {
    const forgotten = new Promise<'forgotten'>((resolve) => {
      forget = () => resolve('forgotten')
    })
    const typed = await Promise.race([ask().then((line) => ({ line })), forgotten])
    asking = undefined
    if (typed === 'forgotten') return
    const { line } = typed
    rest = line === null ? new Uint8Array(0) : new TextEncoder().encode(`${line}\n`)
    answered = true
  }
  return {
    waitsFor() {
      if (rest.length > 0 || answered) return undefined
      asking ??= wait()
      return asking
    },
    read(length) {
      if (rest.length === 0 && !answered) return undefined
      const bytes = rest.subarray(0, length)
      rest = rest.subarray(bytes.length)
      if (rest.length === 0) answered = false
      return bytes
    },
    readsPastEnd: () => 0,
    interrupt() {
      rest = new Uint8Array(0)
      answered = false
      forget()
    },
  }
}
