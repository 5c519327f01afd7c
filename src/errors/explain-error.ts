// One sentence in plain words about an error, with the facts of this error in it. It does not know where the error is shown: Python's own
// message stands above it and stays. The catalogue is large and most runs go well, so it is brought when the first error needs it.
import type { Value } from '../model/value.ts'

export type ProgramError = {
  /** As Python shows it. */
  readonly type: string
  /** Names of its base classes, nearest first; absent for what is not Python. */
  readonly bases?: readonly string[]
  readonly message: string
  /** Line of the program, from 1. */
  readonly line?: number | undefined
}

export type Surroundings = {
  readonly program: string
  /** Names at the top level of the program with their values when it ended. */
  readonly holds?: Readonly<Record<string, Value>>
}

type FindSentence = (error: ProgramError, surroundings: Surroundings) => string | undefined

let findSentence: FindSentence | undefined

/** To be awaited before the first error is explained. Where the catalogue cannot be fetched, errors are only not explained; the next try fetches it anew. */
export async function bringExplanations(): Promise<void> {
  if (findSentence !== undefined) return
  try {
    const brought = await import('./find-sentence.ts')
    findSentence = brought.findSentence
  } catch {
    findSentence = undefined
  }
}

/** Code in it stands between backquotes. Undefined where the catalogue has nothing to say, or has not been brought. */
export function explainError(error: ProgramError, surroundings: Surroundings): string | undefined {
  return findSentence?.(error, surroundings)
}
