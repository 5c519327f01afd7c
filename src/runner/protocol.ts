// Every message between the page and the thread in which Python runs. Both sides read them with `read…`: the thread runs a
// learner's program, so what comes from there is looked at before it is believed.
import type { Evidence, OutputStream } from '../model/evidence.ts'
import type { HostAnswer, HostEvent, HostMessage, HostQuestion } from '../model/live-host.ts'
import type { CustomCheckAnswer, CustomCheckRequest, RunRequest } from '../model/run.ts'

/** `place` is where the engine's files lie; `shared` is what a first thread handed over so that a second starts sooner. */
export type Start = {
  readonly kind: 'start'
  readonly place: string
  readonly shared?: unknown
  readonly role: ThreadRole
}

export type ToThread =
  | Start
  | {
      readonly kind: 'run'
      readonly id: number
      readonly request: RunRequest
      readonly shows: boolean
      readonly asks: boolean
    }
  | { readonly kind: 'custom check'; readonly id: number; readonly request: CustomCheckRequest }
  /** A line for the program that asked; null is the end of input. */
  | { readonly kind: 'typed'; readonly id: number; readonly line: string | null }
  /** A question about the host between the runs, and what needs no answer. */
  | { readonly kind: 'ask host'; readonly id: number; readonly question: HostQuestion }
  | { readonly kind: 'tell host'; readonly message: HostMessage }
  /** Ctrl-C: the signal SIGINT for the program. */
  | { readonly kind: 'interrupt'; readonly id: number }

/** The standby has time: it may make things that only a later visit needs. */
export type ThreadRole = 'first' | 'standby'

export type FromThread =
  | { readonly kind: 'loading'; readonly stage: string; readonly done: number }
  /** `isFuller`: what larger programs import is there already. */
  | { readonly kind: 'ready'; readonly shared?: unknown; readonly isFuller?: boolean }
  | { readonly kind: 'output'; readonly id: number; readonly stream: OutputStream; readonly text: string }
  | { readonly kind: 'left out'; readonly id: number; readonly lines: number; readonly tail: string }
  | { readonly kind: 'asks'; readonly id: number }
  /** The run waits for something that is not the program's, or goes on: the time in between does not count. */
  | { readonly kind: 'waits'; readonly id: number; readonly isWaiting: boolean }
  /** The thread has the interrupt, and the program gets it. */
  | { readonly kind: 'heard'; readonly id: number }
  | { readonly kind: 'host answer'; readonly id: number; readonly answer: HostAnswer }
  | { readonly kind: 'host event'; readonly event: HostEvent }
  /** `spent`: the interpreter cannot be used again. */
  | { readonly kind: 'evidence'; readonly id: number; readonly evidence: Evidence; readonly spent: boolean }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: CustomCheckAnswer; readonly spent: boolean }
  /** The thread itself failed, while starting or at a message. */
  | { readonly kind: 'broken'; readonly id?: number; readonly say: string }

const KINDS: Readonly<Record<FromThread['kind'], readonly [name: string, type: string][]>> = {
  loading: [
    ['stage', 'string'],
    ['done', 'number'],
  ],
  ready: [],
  output: [
    ['id', 'number'],
    ['stream', 'string'],
    ['text', 'string'],
  ],
  'left out': [
    ['id', 'number'],
    ['lines', 'number'],
    ['tail', 'string'],
  ],
  'host answer': [
    ['id', 'number'],
    ['answer', 'object'],
  ],
  'host event': [['event', 'object']],
  asks: [['id', 'number']],
  heard: [['id', 'number']],
  waits: [
    ['id', 'number'],
    ['isWaiting', 'boolean'],
  ],
  evidence: [
    ['id', 'number'],
    ['evidence', 'object'],
    ['spent', 'boolean'],
  ],
  answer: [
    ['id', 'number'],
    ['answer', 'object'],
    ['spent', 'boolean'],
  ],
  broken: [['say', 'string']],
}

/** A message from the thread, or undefined where it is none of ours: a program may post whatever it likes. */
export function readFromThread(data: unknown): FromThread | undefined {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return undefined
  const kind = String(data.kind)
  const fields = Object.hasOwn(KINDS, kind) ? KINDS[kind as FromThread['kind']] : undefined
  if (fields === undefined) return undefined
  const record = data as Readonly<Record<string, unknown>>
  if (fields.some(([name, type]) => typeof record[name] !== type || record[name] === null)) return undefined
  if (kind === 'evidence' && !isEvidence(record.evidence as object)) return undefined
  if (kind === 'output' && record.stream !== 'out' && record.stream !== 'err') return undefined
  return data as FromThread
}

function isEvidence(data: object): boolean {
  return 'stages' in data && Array.isArray(data.stages) && data.stages.length > 0
}
