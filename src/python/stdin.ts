// Standard input of a run: a text that the world gives, or lines that somebody types while the program waits.
import type { Stdin } from './kernel/devices.ts'

export type StdinKeeper = Stdin & {
  /** How often a read found the end of a text that was over. */
  readonly readsPastEnd: () => number
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
  }
}

/** Lines are asked for one at a time, as a terminal hands them over; null from `ask` is the end of file. */
export function createAskedStdin(ask: () => Promise<string | null>): StdinKeeper {
  let rest: Uint8Array = new Uint8Array(0)
  let answered = false
  let asking: Promise<void> | undefined
  const wait = async (): Promise<void> => {
    const line = await ask()
    rest = line === null ? new Uint8Array(0) : new TextEncoder().encode(`${line}\n`)
    answered = true
    asking = undefined
  }
  return {
    waitsFor() {
      if (rest.length > 0 || answered) return undefined
      asking ??= wait()
      return asking
    },
    read(length) {
      const bytes = rest.subarray(0, length)
      rest = rest.subarray(bytes.length)
      if (rest.length === 0) answered = false
      return bytes
    },
    readsPastEnd: () => 0,
  }
}
