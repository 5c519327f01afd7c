// What the host knows of a service, and what may be asked of all of them.
import type { ServiceGiven, ServiceState } from '../../model/machine.ts'
import type { Process } from '../processes/process.ts'
import type { Processes } from '../processes/processes.ts'
import type { Journal } from './journal.ts'

export type Service = {
  /** Without `.service`. */
  readonly unit: string
  readonly description: string
  readonly state: ServiceState
  /** Why it is failed. */
  readonly result: 'success' | 'exit-code' | 'signal'
  readonly isEnabled: boolean
  /** When it came into its state, in milliseconds since 1970 UTC; undefined: it was never in another one. */
  readonly sinceMs: number | undefined
  /** Its process, where the world has one of its name. */
  readonly main: Process | undefined
  /** How its process ended, where it did. */
  readonly ended: EndedMain | undefined
}

export type EndedMain =
  | { readonly kind: 'exited'; readonly pid: number | undefined; readonly code: number }
  | { readonly kind: 'killed'; readonly pid: number; readonly signal: string }

/** What systemctl is told. `code` is what a start or stop ends with; 0 is success. */
export type ServiceAnswer = { readonly kind: 'unknown' } | { readonly kind: 'done'; readonly code: number }

export type Services = {
  /** All of them, in order of their names. */
  readonly all: () => readonly Service[]
  /** By `NAME` or `NAME.service`. */
  readonly find: (name: string) => Service | undefined
  readonly start: (name: string) => ServiceAnswer
  readonly stop: (name: string) => ServiceAnswer
  /** A stop, where it runs, and a start. */
  readonly restart: (name: string) => ServiceAnswer
  /** Ends with 1 for a service that does not run. */
  readonly reload: (name: string) => ServiceAnswer
  readonly enable: (name: string, isEnabled: boolean) => ServiceAnswer
  /** Forgets that it failed. */
  readonly resetFailed: (name: string) => ServiceAnswer
  /** Something else on the host brought it into a state, such as a declared command. A service that is not there stays so. */
  readonly set: (name: string, state: ServiceState) => void
  /** As they are now, by their names: the evidence of a run. */
  readonly states: () => Readonly<Record<string, ServiceState>>
  readonly journal: Journal
  /** Tells it of the host's processes, which are made after it. */
  readonly attach: (processes: Processes) => void
}

/** A service as the room itself keeps it. */
export type Kept = { -readonly [Key in keyof Service]: Service[Key] } & {
  readonly given: ServiceGiven
  /** The processes below the main one. */
  others: readonly Process[]
  starts: number
  stops: number
  /** Takes back that it dies later. */
  cancelDeath: () => void
}
