// A check: a sentence for the learner, what is given, and what the program must do then.
import type { ServiceState } from './machine.ts'
import type { PoolsPattern } from './pool-pattern.ts'
import type { ProvisionsPattern, SendsPattern } from './request-pattern.ts'
import type { Call } from './run.ts'
import type { StartsPattern, VaryingPart } from './thread-pattern.ts'
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
  /** The script runs a second time on the host as the first run left it, and the second run is what is looked at. */
  readonly twice?: boolean
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
  /** `others`: besides, all that no other verb of the case speaks of, and nothing is there that was not. */
  | { readonly kind: 'keeps'; readonly paths: readonly string[]; readonly others?: true }
  | { readonly kind: 'raises'; readonly type: string; readonly says?: TextPattern }
  | { readonly kind: 'exits'; readonly code: number | 'not 0' }
  | { readonly kind: 'sleeps'; readonly seconds: readonly (NumberPattern | 'any')[] }
  | { readonly kind: 'takes'; readonly seconds: NumberPattern }
  | { readonly kind: 'uses'; readonly what: readonly SourcePattern[] }
  | { readonly kind: 'avoids'; readonly what: readonly SourcePattern[] }
  | { readonly kind: 'draws'; readonly chart: ChartPattern }
  | { readonly kind: 'moves'; readonly files: Readonly<Record<string, string>> }
  /** What is on the screen: both streams, and of a traceback its last line. */
  | { readonly kind: 'terminal'; readonly text: TextPattern }
  | { readonly kind: 'runs'; readonly what: readonly RunsPattern[] }
  | { readonly kind: 'signals'; readonly signals: SignalsPattern }
  | { readonly kind: 'leaves'; readonly what: readonly LeftPattern[] }
  | { readonly kind: 'logs'; readonly what: readonly LogsPattern[] }
  | { readonly kind: 'connects'; readonly databases: ConnectsPattern }
  | { readonly kind: 'renders'; readonly template: RendersPattern }
  | { readonly kind: 'sends'; readonly what: readonly SendsPattern[] }
  | { readonly kind: 'provisions'; readonly what: readonly ProvisionsPattern[] }
  /** Memory in bytes: the most that is held at once, and what is held at the end. */
  | { readonly kind: 'peaks'; readonly peak?: NumberPattern; readonly kept?: NumberPattern }
  /** Lines of the program's own code, and function of the program → how often it is called. */
  | {
      readonly kind: 'executes'
      readonly lines?: NumberPattern
      readonly calls: Readonly<Record<string, CallsPattern>>
    }
  | { readonly kind: 'opens'; readonly files: Readonly<Record<string, OpensPattern>> }
  /** Measuring tools that the program switches on, such as `cProfile`. */
  | { readonly kind: 'measures'; readonly tools: readonly string[] }
  /** Threads: how many, how many at once and at the end, deadlocks and races. */
  | { readonly kind: 'starts'; readonly what: StartsPattern }
  /** Pools of processes: how many, their sizes, what is sent to them. */
  | { readonly kind: 'pools'; readonly what: PoolsPattern }
  /** Not the same in all schedules. */
  | { readonly kind: 'varies'; readonly parts: readonly VaryingPart[] }
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
  /** One pattern for each item of a list. */
  readonly inOrder?: readonly ValuePattern[]
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
  /** What `matches` looks for, in words for the learner: "a date such as 2026-01-05". */
  readonly inWords?: string
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
  /** The lines that these commands wrote to standard output, or to standard error: all of them, in order; others may stand between. */
  readonly outputOf?: CommandPattern
  readonly errorsOf?: CommandPattern
}

export type FilePattern = {
  readonly text?: TextPattern
  readonly mode?: number
  /** The whole file as strict JSON; the second with the value of the program's variable of this name. */
  readonly json?: ValuePattern
  readonly jsonOfVariable?: string
  /** The whole file, read in its format. */
  readonly yaml?: ValuePattern
  readonly hcl?: ValuePattern
  readonly nginx?: ValuePattern
  readonly ini?: ValuePattern
}

/** How often: exactly, or within bounds. Absent on both sides: at least once. */
export type Times = { readonly atLeast: number; readonly atMost?: number }

/** Commands that really started, by the program or by what it started. */
export type RunsPattern =
  | {
      readonly kind: 'some'
      readonly command: CommandPattern
      readonly times: Times
      /** The program itself started it, with no shell between. */
      readonly isDirect?: true
      /** Its standard output went to a pipe or a file of its starter, or (`false`) did not. */
      readonly isCaptured?: boolean
      readonly exits?: number | 'not 0'
    }
  /** These, in this order; others may stand between. */
  | { readonly kind: 'in order'; readonly commands: readonly CommandPattern[] }
  /** Nothing else was run, but for shells that carry a command and what these commands run themselves. */
  | { readonly kind: 'only'; readonly commands: readonly CommandPattern[] }

export type CommandPattern = {
  /** As the author wrote it, for messages. */
  readonly text: string
  /** One of these fits the whole command line; a command is known by the name of its file. */
  readonly lines: readonly (readonly PatternPart[])[]
  /** Each of these is among the arguments, in any order. */
  readonly with: readonly ArgumentPattern[]
  readonly without: readonly ArgumentPattern[]
}

/** One of these: a word, an option, or an option and its value. */
export type ArgumentPattern = {
  readonly text: string
  readonly anyOf: readonly { readonly word: string; readonly value?: string }[]
}

export type SignalsPattern = {
  /** Number or name of a process → the signals that it got, all of them, in order: `TERM`. */
  readonly to: Readonly<Record<string, readonly string[]>>
  /** Nobody else got one. */
  readonly noOthers: boolean
  /** Seconds between one signal and the next to the same process. */
  readonly apart?: NumberPattern
}

/** How a process or a service of the world stands at the end. A process is meant by its number or its name. */
export type LeftPattern =
  | { readonly kind: 'process'; readonly process: string; readonly is: 'running' | 'gone' }
  | { readonly kind: 'service'; readonly service: string; readonly is: ServiceState }

export type LogPattern = {
  /** Such as `WARNING`. */
  readonly level?: string
  readonly logger?: string
  readonly text?: TextPattern
  readonly hasTraceback?: boolean
}

export type LogsPattern =
  | { readonly kind: 'some'; readonly record: LogPattern; readonly times: Times }
  | { readonly kind: 'in order'; readonly records: readonly LogPattern[] }
  | { readonly kind: 'only'; readonly records: readonly LogPattern[] }

/** With `given`: only calls with these arguments, in the order of the parameters, are counted. */
export type CallsPattern = { readonly times: Times; readonly given?: readonly Value[] }

/** Of the program's own opening of a file. */
export type OpensPattern = {
  readonly times: Times
  readonly readCalls?: NumberPattern
  readonly writeCalls?: NumberPattern
  readonly bytesRead?: NumberPattern
  readonly bytesWritten?: NumberPattern
}

export type ConnectsPattern = {
  /** `closed`: every connection that was opened, to whatever file, was closed. `none`: none was opened. */
  readonly all?: 'closed' | 'none'
  /** Path → what holds of the connections to it. `isClosed` false: one of them is left open. */
  readonly to: Readonly<
    Record<
      string,
      {
        readonly times: Times
        readonly isClosed?: boolean
        readonly statements?: TextPattern
        /** SQLite's own plan for each query, a line a step. */
        readonly plans?: TextPattern
      }
    >
  >
}

/** Of one template that was rendered, or of all of them together. */
export type RendersPattern = { readonly result?: TextPattern; readonly source?: TextPattern; readonly times: Times }

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

/**
 * `word`: one of these words. `capture`: any word that begins and ends so. `options`: from here on, options that no other part names may
 * stand anywhere. `rest`: any words.
 */
export type PatternPart =
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'capture'; readonly before: string; readonly name: string; readonly after: string }
  | { readonly kind: 'options' }
  | { readonly kind: 'rest'; readonly name: string | null }
