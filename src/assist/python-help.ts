// What Python's tools can say of a program while it is written, as plain data. It does not know which tools these are.

/** Lines and columns count from 1; a column counts UTF-16 units, as an editor does. */
export type Place = { readonly line: number; readonly column: number }

/** Something to look at before the program runs. */
export type Remark = {
  /** `error`: it cannot work. `unused`: it does nothing and may go. */
  readonly severity: 'error' | 'warning' | 'unused'
  readonly say: string
  /** The rule that says so, such as `F821`; absent for what is not Python. */
  readonly rule?: string
  readonly from: Place
  readonly to: Place
}

export type Formatted =
  | { readonly kind: 'formatted'; readonly program: string }
  /** It is not Python yet. */
  | { readonly kind: 'unreadable'; readonly say: string }

export type ProgramChecker = {
  readonly check: (program: string) => Promise<readonly Remark[]>
  readonly format: (program: string) => Promise<Formatted>
  readonly close: () => void
}

export type CompletionKind = 'module' | 'class' | 'function' | 'method' | 'variable' | 'property' | 'word' | 'constant'

export type Completion = {
  readonly name: string
  readonly kind: CompletionKind
  /** Names come in the order of these. */
  readonly order: string
  /** By this the rest is asked for. */
  readonly id: unknown
}

/** Markdown. */
export type Words = string

export type Signature = {
  readonly label: string
  readonly about: Words
  /** Where each parameter stands in the label: first character, and the one after the last. */
  readonly parameters: readonly (readonly [number, number])[]
  /** The one that is written now. */
  readonly active: number
}

export type LanguageHelper = {
  readonly complete: (program: string, at: Place) => Promise<readonly Completion[]>
  readonly describe: (completion: Completion) => Promise<Words>
  readonly hover: (program: string, at: Place) => Promise<Words | null>
  readonly signatures: (program: string, at: Place) => Promise<readonly Signature[]>
  readonly close: () => void
}
