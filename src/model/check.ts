// A check: a sentence for the learner, what is given, and what the program must do then.
import type { Call } from './run.ts'
import type { Value } from './value.ts'
import type { World } from './world.ts'

export type Check = {
  /** The requirement in the learner's words. */
  readonly it: string
  /** The check must hold in each of them. */
  readonly cases: readonly Case[]
  readonly line: number
}

/** One run of the program, and what must hold of it. Cases with an equal world and equal calls are run once. */
export type Case = {
  /** Name of the world in the exercise; absent for a difference written in the check itself, or the visible world. */
  readonly name?: string
  readonly world: World
  /** What differs from the visible world, in words: "servers = ['lb01']". Empty in the visible world. */
  readonly given: readonly string[]
  readonly calls: readonly Call[]
  readonly expects: readonly Expectation[]
  /** The program's ending does not matter; otherwise an exception that no expectation names fails the case. */
  readonly anyEnding: boolean
}

/** Each kind is a verb of the exercise format. */
export type Expectation =
  | { readonly kind: 'returns'; readonly values: readonly ValuePattern[] }
  | { readonly kind: 'holds'; readonly names: Readonly<Record<string, ValuePattern>> }
  | { readonly kind: 'prints'; readonly text: TextPattern }
  | { readonly kind: 'errors'; readonly text: TextPattern }
  | { readonly kind: 'writes'; readonly files: Readonly<Record<string, FilePattern>> }
  | { readonly kind: 'deletes'; readonly paths: readonly string[] }
  | { readonly kind: 'keeps'; readonly paths: readonly string[] }
  | { readonly kind: 'raises'; readonly type: string; readonly says?: TextPattern }
  | { readonly kind: 'exits'; readonly code: number | 'not 0' }
  | { readonly kind: 'sleeps'; readonly seconds: readonly (NumberPattern | 'any')[] }
  | { readonly kind: 'takes'; readonly seconds: NumberPattern }
  | { readonly kind: 'uses'; readonly what: readonly SourcePattern[] }
  | { readonly kind: 'avoids'; readonly what: readonly SourcePattern[] }
  | { readonly kind: 'draws'; readonly chart: ChartPattern }
  /** Compared with the first solution's run in the same case. */
  | { readonly kind: 'same'; readonly verbs: readonly SameVerb[] }

export type SameVerb = 'prints' | 'errors' | 'returns' | 'writes' | 'raises' | 'exits'

/** All that is said must hold. */
export type ValuePattern = {
  readonly is?: Value
  readonly number?: NumberPattern
  readonly type?: ValueType
  /** Text in a str, an item in a list, a key in a dict. */
  readonly has?: readonly Value[]
  readonly lacks?: readonly Value[]
  /** A regular expression that is found in a str. */
  readonly matches?: string
  /** The keys of a dict, all of them, in any order. */
  readonly keys?: readonly Value[]
  /** Holds for each item of a list, each value of a dict. */
  readonly each?: ValuePattern
  /** Key of a dict → what its value must be. Other keys do not matter. */
  readonly entries?: readonly (readonly [Value, ValuePattern])[]
  /** Items in any order. */
  readonly inAnyOrder?: readonly Value[]
  readonly oneOf?: readonly ValuePattern[]
  readonly length?: number
}

/** `number` is an int or a float, not a bool. */
export type ValueType =
  | 'None'
  | 'bool'
  | 'int'
  | 'float'
  | 'number'
  | 'str'
  | 'bytes'
  | 'list'
  | 'tuple'
  | 'set'
  | 'dict'

export type NumberPattern =
  | { readonly kind: 'near'; readonly near: number; readonly within: number }
  | { readonly kind: 'range'; readonly from?: number; readonly to?: number }

/** All that is said must hold. Ends of lines and blanks at their ends do not count, but for `exactly`. */
export type TextPattern = {
  /** The whole text. */
  readonly is?: string
  readonly exactly?: string
  readonly has?: readonly string[]
  readonly lacks?: readonly string[]
  readonly matches?: readonly string[]
  /** These lines, in order. With `among`: only lines that are one of `lines` or of `among`, blanks around them off, are compared. */
  readonly lines?: readonly string[]
  readonly among?: readonly string[]
  readonly inAnyOrder?: readonly string[]
  /** With `lines` or `inAnyOrder`: a regular expression; in place of lines, the parts of the text that have this form are compared. */
  readonly every?: string
  /** The lines of this file of the world, all of them, once, with nothing in between; other lines before and after are fine. */
  readonly blockOfFile?: string
  /** Some part, from an opening to a closing bracket, reads as this value, as Python or as JSON. */
  readonly shows?: Value
  /** The same, with the value that the program's variable of this name held at the end. */
  readonly showsVariable?: string
  /** Some line is this text, or ends with a label, a colon and this text. */
  readonly value?: string
  /** From the first brace or bracket to the last, the text is this value as strict JSON. */
  readonly json?: Value
  readonly yaml?: Value
  readonly csv?: readonly (readonly string[])[]
  /** Some number in the text is this one. */
  readonly number?: NumberPattern
  /** Exactly one of these texts occurs. */
  readonly onlyOneOf?: readonly string[]
  /** How many lines there are. */
  readonly lineCount?: number
}

export type FilePattern = {
  readonly text?: TextPattern
  readonly mode?: number
  /** The whole file as strict JSON; the second with the value of the program's variable of this name. */
  readonly json?: ValuePattern
  readonly jsonOfVariable?: string
}

export type ChartKind = 'bars' | 'histogram' | 'line' | 'scatter' | 'area' | 'pie'

/** All that is said must hold, of one pair of axes where it is said of what stands in them. */
export type ChartPattern = {
  /** Which charts count: those shown by `plt.show()`, those saved, or both. */
  readonly by: 'show' | 'savefig' | 'either'
  /** How many charts there are. */
  readonly count?: number
  readonly chart?: ChartKind
  readonly horizontal?: boolean
  /** Label → number, all of them, in any order. */
  readonly values?: Readonly<Record<string, NumberPattern>>
  /** All labels, in this order. */
  readonly labels?: readonly string[]
  readonly labelsInAnyOrder?: readonly string[]
  readonly title?: TextPattern
  readonly xlabel?: TextPattern
  readonly ylabel?: TextPattern
  /** All names in the legend, in any order. */
  readonly legend?: readonly string[]
}

/** Written `for or while`, `list comprehension`, `requests.get`, `import subprocess`, `shell=True`: any of these satisfies. */
export type SourcePattern = { readonly anyOf: readonly string[] }
