// A command that a world declares: what it answers to which arguments, in which state of the host.
import type { ServiceState } from './machine.ts'
import type { WorldFile } from './world.ts'

/** Tried in order: the first whose pattern fits the arguments and whose conditions hold answers. */
export type Command = { readonly answers: readonly CommandAnswer[] }

export type CommandAnswer = {
  /** No two answers of a world have the same, but for those of a command that has two names. */
  readonly id: string
  readonly pattern: CommandPattern
  readonly when: CommandCondition
  /** One after the other at each call that this answer fits; the last one repeats. */
  readonly outcomes: readonly CommandOutcome[]
  /** Name → text that `{name}` means in texts of the outcomes at first. An effect may change it, for all answers. */
  readonly values: Readonly<Record<string, string>>
}

/**
 * What a command line must be. Options may stand anywhere before `--`; `--name=value` and `--name value` are the same.
 * The words that are no options must fit `words`, in order.
 */
export type CommandPattern = {
  /** The command's names, one of them: `sls`, `serverless`. */
  readonly names: readonly string[]
  readonly words: readonly PatternWord[]
  readonly options: readonly PatternOption[]
  /** Options that the pattern does not name are fine. */
  readonly hasOtherOptions: boolean
  /** Any further words and options are fine behind the last word. */
  readonly hasRest: boolean
}

/** `capture`: any word that begins and ends so, known as `{name}` in texts of the outcome. */
export type PatternWord =
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'capture'; readonly before: string; readonly name: string; readonly after: string }

export type PatternOption = {
  /** Any of them: `-n`, `--namespace`. */
  readonly names: readonly string[]
  readonly value: PatternWord | null
  readonly isNeeded: boolean
}

export type CommandCondition = {
  /** Path → there or not, or a text that the file has. A relative path is relative to where the command runs. */
  readonly files: Readonly<Record<string, { readonly exists: boolean; readonly has?: string }>>
  /** Command lines that ran before and ended with 0, or (`false`) did not. */
  readonly ran: readonly { readonly pattern: CommandPattern; readonly is: boolean }[]
  /** Variable → its text; null: it is not set. */
  readonly env: Readonly<Record<string, string | null>>
  /** Values as they are now, see `CommandAnswer.values`. */
  readonly values: Readonly<Record<string, string>>
}

/** `{name}` in a text is what was captured, a value, the command's input (`{input}`) or the host's time (`{clock}`). */
export type CommandOutcome = {
  readonly output: string
  readonly errors: string
  readonly end:
    | { readonly kind: 'exit'; readonly code: number }
    | { readonly kind: 'signal'; readonly signal: string }
    /** It writes, and goes on until a signal ends it. */
    | { readonly kind: 'never' }
  /** How long it runs, on the host's clock; what it writes comes at the end of it. */
  readonly afterMs: number
  /** What is different on the host afterwards. */
  readonly then: Changes
}

/** Texts in it, paths and names too, may hold `{name}` as those of the outcome. */
export type Changes = {
  /** Path → file; null removes. A relative path is relative to where the command runs. */
  readonly files: Readonly<Record<string, WorldFile | null>>
  readonly services: Readonly<Record<string, ServiceState>>
  /** Names or numbers of processes that end. */
  readonly ends: readonly string[]
  /** Name → what `{name}` means from then on. */
  readonly values: Readonly<Record<string, string>>
}

/** What a declared command says on standard error where none of its patterns fits. */
export const NO_ANSWER = 'this host has no answer to'
