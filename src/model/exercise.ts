// An exercise as the workbook, the page and the command line know it, however it was written.
import type { Case, Check, Expectation } from './check.ts'
import type { World } from './world.ts'

export type Exercise = {
  /** The file's name without number and ending: `count-servers`. Unique in the workbook. */
  readonly id: string
  /** Folder of its section: `01-python-basics`. */
  readonly section: string
  /** Place in the section, from the file's name. */
  readonly order: number
  readonly file: string
  readonly title: string
  readonly topics: readonly string[]
  readonly difficulty?: number
  readonly minutes?: number
  readonly after?: string
  readonly formerly: readonly string[]
  /** The lesson: parts of the page in order. */
  readonly page: readonly PagePart[]
  readonly starter: string
  /** The line of the file on which the starter's first line stands. */
  readonly starterLine?: number
  readonly hints: readonly Html[]
  /** What Run shows. */
  readonly world: World
  readonly checks: readonly Check[]
  readonly customChecks?: CustomChecks
  readonly mistakes: readonly Mistake[]
  readonly solutions: readonly Solution[]
  /** Changes when world, checks or starter change, not when words do. */
  readonly fingerprint: string
}

/** Sanitised HTML, made from an exercise's markdown; no script, style, event handler or foreign address is in it. */
export type Html = string & { readonly __html: unique symbol }

/** `heading` is absent for text before the first heading. */
export type PagePart = { readonly heading?: string; readonly html: Html }

export type Solution = { readonly html: Html; readonly program: string; readonly line: number }

/** A wrong program that learners are known to write, and what to tell them. */
export type Mistake = {
  readonly title: string
  readonly html: Html
  /** The same as plain text, for the command line. */
  readonly message: string
  readonly programs: readonly string[]
  /** From the `yaml` block: what holds in a run of somebody who made this mistake. Where there is one, it alone decides. */
  readonly pattern?: MistakePattern
  readonly line: number
}

export type MistakePattern = {
  /** World and calls that the block names; absent: those of the first failed check. */
  readonly case?: Pick<Case, 'name' | 'world' | 'calls' | 'twice'>
  /** The block says `ends: any`: an exception that it does not name does not spoil it. */
  readonly anyEnding?: boolean
  readonly expects: readonly Expectation[]
}

/** An instructor's own Python checks: functions `def name(run)`, run on the evidence. */
export type CustomChecks = { readonly source: string; readonly line: number; readonly checks: readonly CustomCheck[] }
export type CustomCheck = {
  readonly name: string
  readonly it: string
  /** The check must hold in each of them: one for each world that `@given` names. */
  readonly cases: readonly Case[]
  readonly line: number
}

export type Section = {
  /** Folder: `01-python-basics`. */
  readonly id: string
  readonly number: number
  readonly title: string
  readonly html: Html
}

/** A page that is read and not checked, with programs that can be run. */
export type Lesson = {
  /** As that of an exercise, and unique among both. */
  readonly id: string
  readonly section: string
  readonly order: number
  readonly file: string
  readonly title: string
  readonly topics: readonly string[]
  readonly minutes?: number
  readonly formerly: readonly string[]
  readonly parts: readonly LessonPart[]
  /** Where its examples run. */
  readonly world: World
}

/** `heading` is absent for text before the first heading. */
export type LessonPart = { readonly heading?: string; readonly pieces: readonly LessonPiece[] }

export type LessonPiece =
  | { readonly kind: 'text'; readonly html: Html }
  | ({ readonly kind: 'example' } & Example)
  /** The answer folds out. */
  | { readonly kind: 'question'; readonly asks: Html; readonly answer: Html }

/** A program of a lesson that learners run and may change. */
export type Example = {
  /** From 1, in the order of the page. */
  readonly number: number
  readonly program: string
  /** The line of the file on which its first line stands. */
  readonly line: number
  /** The text says that it ends with an exception. */
  readonly fails: boolean
}

export type Course = {
  readonly sections: readonly Section[]
  readonly exercises: readonly Exercise[]
  readonly lessons: readonly Lesson[]
}
