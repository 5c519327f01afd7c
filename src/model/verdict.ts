// A verdict: what the checks found, and what to say first.
import type { Html } from './exercise.ts'

export type Verdict = {
  readonly passed: boolean
  /** In the order of the exercise. */
  readonly checks: readonly CheckResult[]
  /** The known mistake that fits the first failed check. */
  readonly mistake?: { readonly title: string; readonly message: string; readonly html: Html }
  /** Said before any check where the program could not be judged at all: not Python, stopped, lost. */
  readonly trouble?: string
  /** One sentence in plain words about what Python says in `trouble`; code in it stands between backquotes. */
  readonly explanation?: string
}

export type CheckResult =
  | { readonly kind: 'passed'; readonly it: string }
  | { readonly kind: 'failed'; readonly it: string; readonly failure: Failure }
  /** Not judged, and why: "the line `servers = …` is missing". */
  | { readonly kind: 'skipped'; readonly it: string; readonly because: string }

export type Failure = {
  /** One or two sentences: what was expected and what was seen. */
  readonly say: string
  /** One sentence in plain words about the exception that stopped the program; code in it stands between backquotes. */
  readonly explanation?: string
  /** The case in which it failed, as an index into the check's cases, and what is given there in words. */
  readonly case: number
  readonly given: readonly string[]
  /** For a comparison side by side, where the two are texts or values. */
  readonly expected?: string
  readonly seen?: string
  /** What happened when, on the host's clock. */
  readonly timeline: readonly string[]
  /** The order of the threads in which it was found; absent: the plain one. */
  readonly schedule?: number
  /** Which expectation failed (its index), and in which way, in a fixed word: two failures with the same way are of one kind. */
  readonly expectation: number
  readonly way: string
}
