// A command that a world declares: what it answers to which arguments, in which state of the host.
import type { ServiceState } from './machine.ts'
import type { WorldFile } from './world.ts'

/** Tried in order: the first whose pattern fits the arguments and whose conditions hold answers. */
export type Command = { readonly answers: readonly CommandAnswer[] }

export type CommandAnswer = {
  readonly pattern: readonly PatternPart[]
  readonly when: CommandCondition
  /** One after the other at each call that this answer fits; the last one repeats. */
  readonly outcomes: readonly CommandOutcome[]
}

/**
 * `word`: these words, one of them. `capture`: any word that fits the expression, known as `{name}` in texts of the outcome.
 * `options`: any number of options, anywhere from here on, that no other part names. `rest`: any words.
 */
export type PatternPart =
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'capture'; readonly before: string; readonly name: string; readonly after: string }
  | { readonly kind: 'options' }
  | { readonly kind: 'rest'; readonly name: string | null }

export type CommandCondition = {
  /** Path → there or not, or a text that the file has. A relative path is relative to where the command runs. */
  readonly files: Readonly<Record<string, { readonly exists: boolean; readonly has?: string }>>
  /** Command lines that ran before and ended with 0, or (`false`) did not. */
  readonly ran: readonly { readonly command: string; readonly pattern: readonly PatternPart[]; readonly is: boolean }[]
  readonly env: Readonly<Record<string, string | null>>
}

export type CommandOutcome = {
  readonly output: string
  readonly errors: string
  readonly end:
    | { readonly kind: 'exit'; readonly code: number }
    | { readonly kind: 'signal'; readonly signal: string }
    /** It goes on until a signal ends it. */
    | { readonly kind: 'never' }
  /** How long it runs, on the host's clock; what it writes comes at the end of it. */
  readonly afterMs: number
  /** What is different on the host afterwards. */
  readonly then: Changes
}

export type Changes = {
  /** null removes. */
  readonly files: Readonly<Record<string, WorldFile | null>>
  readonly services: Readonly<Record<string, ServiceState>>
  /** Names or numbers of processes that end. */
  readonly ends: readonly string[]
}
