// Evidence: everything a check may look at after a run, as plain data.
import type { CloudLeft } from './cloud.ts'
import type { Figure } from './figure.ts'
import type { HostCopy } from './host-copy.ts'
import type { ServiceState } from './machine.ts'
import type { MachineSeen } from './machine-seen.ts'
import type { ProcessPool } from './process-pool.ts'
import type { ScheduleSearch } from './schedule.ts'
import type { StepRecording } from './steps.ts'
import type { DatabaseSeen } from './tables-seen.ts'
import type { ThreadRun, ThreadStep, ThreadWait } from './threads.ts'
import type { Timeline } from './timeline.ts'
import type { Value } from './value.ts'
import type { WebFailureName } from './web.ts'

export type Evidence = {
  /** The load of the program first, then one stage for each call. A call is missing when the program is not Python, or was stopped while it was loaded. */
  readonly stages: readonly Stage[]
  /** What the source of the program contains, in order of lines. */
  readonly facts: readonly SourceFact[]
  /** Names that the world assigns and the program never assigns in a statement of its own. */
  readonly unassigned: readonly string[]
  /** What other schedules of its threads led to; absent where the world asks for none. */
  readonly schedules?: ScheduleSearch
  readonly copy?: HostCopy
}

export type Stage = {
  /** The expression of a call; absent for the load of the program. */
  readonly call?: string
  readonly ending: Ending
  readonly output: Output
  /** Value of the call's expression, where it gave one back. */
  readonly returned?: Value
  /** Names at the program's top level and of the world's `let` when the stage ended; modules, dunder names and Python's own left out. */
  readonly holds: Readonly<Record<string, Value>>
  /** Charts that were drawn with matplotlib, in order of their making; absent where it was not imported. */
  readonly figures?: readonly Figure[]
  readonly files: readonly FileTrace[]
  readonly sleeps: readonly Sleep[]
  /** Processes that were started, by the program or by what it started, in order. */
  readonly commands: readonly CommandRun[]
  readonly signals: readonly SentSignal[]
  /** Attempts to reach another host, or a server of this one, in order of their beginning. */
  readonly connections: readonly Connection[]
  /** HTTP requests that were sent, and those that failed before they could be, in order. */
  readonly requests: readonly WebRequest[]
  /** Sentences for the learner about what the world does not have: a host, a request. Absent where there are none. */
  readonly notes?: readonly string[]
  /** What the clouds of the world hold at the end. */
  readonly cloud?: CloudLeft
  /** What loggers handled, in order. */
  readonly logs: readonly LogRecord[]
  /** Connections to SQLite files, in order. */
  readonly databases: readonly DatabaseUse[]
  /** Jinja2 templates that were rendered, in order. */
  readonly templates: readonly RenderedTemplate[]
  /** What the world asks to be measured, of all calls so far; absent where it asks for nothing. */
  readonly measured?: Measured
  /** Measuring tools that the program switched on: `cProfile`, `profile`, `timeit`, `tracemalloc`, `memory_profiler`. Absent: none. */
  readonly tools?: readonly string[]
  /** Threads that were started, in order; absent where there were none. */
  readonly threads?: readonly ThreadRun[]
  /** Pools of processes, in order of their making; absent where there were none. */
  readonly pools?: readonly ProcessPool[]
  /** Of a schedule other than the plain one: what the threads did, in order; cut after a while. */
  readonly steps?: readonly ThreadStep[]
  /** What happened in which order; absent where it was not recorded. */
  readonly timeline?: Timeline
  /** What its lines did, step by step; absent where it was not recorded. */
  readonly recording?: StepRecording
  /** Processes, services and journal at the end; absent where they were not asked for. */
  readonly machine?: MachineSeen
  /** SQLite files that the program opened or the world gave; absent where they were not asked for. */
  readonly tables?: readonly DatabaseSeen[]
  /** Services of the world, as they are at the end. */
  readonly services: Readonly<Record<string, ServiceState>>
  /** Numbers of the world's processes that are gone at the end. */
  readonly endedProcesses: readonly number[]
  /** Standard input that was asked for after its end. */
  readonly readsPastEnd: number
  /** The host's clock, in milliseconds since 1970 UTC. */
  readonly startedMs: number
  readonly endedMs: number
}

/** What a stage leaves of which nothing was seen. */
export const NOTHING_DONE = {
  files: [],
  sleeps: [],
  commands: [],
  signals: [],
  connections: [],
  requests: [],
  logs: [],
  databases: [],
  templates: [],
  services: {},
  endedProcesses: [],
  readsPastEnd: 0,
} as const satisfies Partial<Stage>

export type Ending =
  | { readonly kind: 'finished'; readonly exitCode: number }
  /** A signal ended it. `signal` is its name: `TERM`. */
  | { readonly kind: 'killed'; readonly signal: string }
  | Raised
  /** The program is not Python: nothing of it ran. */
  | {
      readonly kind: 'unreadable'
      readonly type: string
      readonly message: string
      readonly line: number
      readonly column: number
      readonly traceback: string
    }
  | {
      readonly kind: 'stopped'
      readonly by: 'learner' | 'time limit' | 'endless wait'
      readonly line?: number
      /** Of an endless wait: what each thread waits for, in order of their start. */
      readonly waits?: readonly ThreadWait[]
    }
  /** The interpreter itself was lost (out of memory, a crash below Python). `say` is a sentence for the learner. */
  | { readonly kind: 'lost'; readonly say: string; readonly line?: number }

export type Raised = {
  readonly kind: 'raised'
  /** Name of the class as Python shows it: `ValueError`, `requests.exceptions.HTTPError`. */
  readonly type: string
  /** Names of its base classes, nearest first, `object` left out. */
  readonly bases: readonly string[]
  readonly message: string
  /** Line of the learner's program where it came from, or where the learner's code called what raised it. */
  readonly line?: number
  /** As printed: the learner's own lines only. */
  readonly traceback: string
}

export type OutputStream = 'out' | 'err'

export type Output = {
  readonly pieces: readonly OutputPiece[]
  /** Lines between the first and the last part that were not kept. 0: the pieces are all there was. */
  readonly leftOutLines: number
}

export type OutputPiece = {
  readonly stream: OutputStream
  readonly text: string
  readonly atMs: number
  /** True on the first piece after what was left out. */
  readonly afterGap?: boolean
}

/** A file that the stage made, changed or deleted, that the program opened, or that the world gave. */
export type FileTrace = {
  readonly path: string
  readonly change: 'created' | 'changed' | 'deleted' | 'kept'
  readonly kind: 'file' | 'folder' | 'link'
  readonly mode: number
  /** UTF-8 text; absent where it is not, where it is larger than a megabyte, or for what is no file. */
  readonly text?: string
  readonly size: number
  readonly target?: string
  /** Name of its owner and of its group; their numbers where they have none. */
  readonly owner?: string
  readonly group?: string
  /** The world gave the very same file under this path, and it stands there no more. */
  readonly movedFrom?: string
} & Partial<FileUse>

/** What the program itself did with a file by opening it; absent where it did not. */
export type FileUse = {
  readonly opens: number
  /** Opens that may read, and opens that may write; one can be both. */
  readonly reads: number
  readonly writes: number
  readonly bytesRead: number
  readonly bytesWritten: number
  /** Calls of read(2) and write(2): a buffer makes few of many. */
  readonly readCalls: number
  readonly writeCalls: number
}

/** A process that was started. `argv` is what it was given; after an `exec` of its own, what it became. */
export type CommandRun = {
  readonly pid: number
  readonly argv: readonly string[]
  /** What it was given at first, where an exec of its own made something else of it. */
  readonly first?: readonly string[]
  /** Path of the executable file. */
  readonly path: string
  readonly cwd: string
  /** `program`: the learner's own process started it; else the number of the process that did. */
  readonly by: 'program' | number
  /** Where its standard streams went: a pipe or a file of its starter, the terminal, or nowhere (/dev/null). */
  readonly streams: { readonly in: StreamPlace; readonly out: StreamPlace; readonly err: StreamPlace }
  /** What it wrote, whoever read it; cut after a while. */
  readonly output: string
  readonly errors: string
  /** As subprocess gives it: negative for a signal. Absent: it did not end while the stage lasted. */
  readonly exitCode?: number
  readonly startedMs: number
  readonly endedMs?: number
  /** Line of the program that started it. */
  readonly line?: number
}

export type StreamPlace = 'pipe' | 'file' | 'terminal' | 'nowhere'

/** `to` is the process, `name` its name. `by` as with a command. Signal 0, which only asks, is none. */
export type SentSignal = {
  readonly atMs: number
  readonly to: number
  readonly name: string
  /** Such as `TERM`. */
  readonly signal: string
  readonly by: 'program' | number
}

/** One attempt to connect, over TCP or, with UDP, one pair of addresses. Names that were only looked up are here too. */
export type Connection = {
  /** 1, 2, 3 … in a run. */
  readonly number: number
  readonly protocol: 'tcp' | 'udp' | 'name'
  readonly by: 'program' | number
  /** The name that was asked for; the address where there was none. */
  readonly host: string
  readonly ip?: string
  /** 0 where only a name was looked up. */
  readonly port: number
  readonly startedMs: number
  /** When it stood; absent where it never did. */
  readonly openMs?: number
  /** When the TLS handshake was over. */
  readonly secureMs?: number
  /** When the client closed it; absent where it was left open. */
  readonly endedMs?: number
  readonly failed?: ConnectionFailure
  readonly bytesSent: number
  readonly bytesReceived: number
  readonly line?: number
}

/** `given up`: the client's own time limit came first. */
export type ConnectionFailure =
  | 'unknown host'
  | 'refused'
  | 'timed out'
  | 'unreachable'
  | 'certificate'
  | 'reset'
  | 'given up'

export type WebRequest = {
  /** Number of its connection; absent where none was made. */
  readonly connection?: number
  readonly by: 'program' | number
  readonly atMs: number
  /** In capitals. Absent where the connection failed and nothing told what was to be sent. */
  readonly method?: string
  /** Whole, with its query. Where nothing told what was to be sent, as far as it is known: `https://host:port/`. */
  readonly url: string
  /** Name, in small letters → value, as the server got them. */
  readonly headers: Readonly<Record<string, string>>
  /** As text; cut after a while. */
  readonly body: string
  /** Which route of the world it met: its text. */
  readonly route?: string
  readonly answer?: WebAnswer
  /** Why no answer came. `given up`: the client did not wait for the whole of it. */
  readonly failed?: WebFailureName | ConnectionFailure
  /** When it was over: the last byte of the answer, or the failure. Absent where it was still under way at the end. */
  readonly endedMs?: number
  /** What the program said to its library, in milliseconds: how long to wait for an answer; null: no limit. Absent where it is not known. */
  readonly timeoutMs?: number | null
  /** False where the program switched off the check of certificates; else the file it trusts, or true. Absent where it is not known. */
  readonly verify?: boolean | string
  /** `requests`, `urllib`, `boto3` …, as far as it is known. */
  readonly library?: string
  /** How many others were under way when it was sent. */
  readonly inFlight: number
  readonly line?: number
}

export type WebAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** As text; cut after a while. */
  readonly body: string
  /** First and last byte, as the client got them. */
  readonly atMs: number
  readonly endedMs?: number
}

export type LogRecord = {
  readonly atMs: number
  readonly level: string
  readonly logger: string
  readonly message: string
  /** With the traceback of an exception. */
  readonly hasTraceback: boolean
  readonly line?: number
}

export type DatabaseUse = {
  readonly path: string
  readonly isClosed: boolean
  readonly statements: readonly string[]
  /** Statements with SQLite's own plan for each, where the world asks for plans. */
  readonly queries?: readonly QueryPlan[]
}

export type QueryPlan = {
  readonly sql: string
  /** How many values were handed over beside the SQL. */
  readonly parameters: number
  /** What EXPLAIN QUERY PLAN says: `SEARCH servers USING INDEX idx_name (name=?)`. */
  readonly plan: readonly string[]
}

/** Of memory: the most that was held at once since the beginning, and what is held at the end, in bytes. */
export type Measured = {
  readonly peakBytes?: number
  readonly keptBytes?: number
  /** Lines of the program's own code that were executed; each turn of a loop in one line counts. */
  readonly lines?: number
  /** Function of the program, by its qualified name → how often it was called. */
  readonly functions?: Readonly<Record<string, number>>
  /** The first calls of them, in order, with their arguments. */
  readonly calls?: readonly FunctionCall[]
}

export type FunctionCall = { readonly name: string; readonly given: Readonly<Record<string, Value>> }

export type RenderedTemplate = { readonly source: string | null; readonly result: string }

export type Sleep = { readonly atMs: number; readonly forMs: number; readonly line?: number }

/** `name` is resolved through imports and aliases: `import requests as r; r.get(…)` is `requests.get`. */
export type SourceFact =
  | { readonly kind: 'syntax'; readonly name: SyntaxName; readonly line: number }
  | { readonly kind: 'import'; readonly name: string; readonly line: number }
  | {
      readonly kind: 'call'
      readonly name: string
      /** Keyword → its source, such as `shell` → `True`. */
      readonly keywords: Readonly<Record<string, string>>
      readonly line: number
    }
  | { readonly kind: 'definition'; readonly name: string; readonly of: 'function' | 'class'; readonly line: number }

export type SyntaxName =
  | 'for'
  | 'while'
  | 'if'
  | 'with'
  | 'try'
  | 'raise'
  | 'match'
  | 'lambda'
  | 'yield'
  | 'await'
  | 'f-string'
  | 'list comprehension'
  | 'dict comprehension'
  | 'set comprehension'
  | 'generator expression'
