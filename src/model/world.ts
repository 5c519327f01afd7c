// A world: what is given before a program starts. The host is made from it, anew for each run.
import type { Cloud } from './cloud.ts'
import type { Command } from './command.ts'
import { type Disk, type Machine, PLAIN_MACHINE, type ServiceGiven, type WorldProcess } from './machine.ts'
import type { Network } from './network.ts'
import type { Value } from './value.ts'
import type { Web } from './web.ts'

export type World = {
  /** Absolute path → what is there. */
  readonly files: Readonly<Record<string, WorldFile>>
  /** Absolute paths at which nothing is, although every Debian has something there. */
  readonly absent?: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  readonly user: string
  /** The arguments after the program's name in `sys.argv`. */
  readonly args: readonly string[]
  /** What standard input holds; null: a terminal, so the learner is asked. */
  readonly stdin: string | null
  /** Start of the clock, in milliseconds since 1970 UTC. */
  readonly clockMs: number
  readonly timezone: string
  readonly seed: number
  /** So many other schedules of the program's threads are tried; none if absent. */
  readonly schedules?: number
  /** Mount point → disk. Where no disk is given for `/`, there is one of 256 MiB. */
  readonly disks: Readonly<Record<string, Disk>>
  readonly processes: readonly WorldProcess[]
  /** Unit, without `.service` → service. */
  readonly services: Readonly<Record<string, ServiceGiven>>
  /** Programs that exist on this host beside those of every Debian, or in the place of one of them. By their names. */
  readonly commands: Readonly<Record<string, Command>>
  readonly machine: Machine
  readonly network: Network
  readonly web: Web
  readonly cloud?: Cloud
  /** Absolute path → SQL that makes the SQLite file. */
  readonly databases: Readonly<Record<string, string>>
  /** Name → the value that replaces the one in the program's first assignment to that name. */
  readonly assign: Readonly<Record<string, Value>>
  /** Name → value, for the expression of a call; set before the call, seen by it beside the program's own names. */
  readonly let: Readonly<Record<string, Value>>
  /** Python whose names the expression of a call can use; it sees the program's names. */
  readonly define?: string
  /** What is measured while the program runs: it takes time, so only where a check asks for it. */
  readonly measured?: readonly Measure[]
}

/** `memory`: what it holds. `lines`, `calls`: what is executed of its own code. `plans`: how SQLite goes about each query. */
export type Measure = 'memory' | 'lines' | 'calls' | 'plans'

export type WorldFile =
  | ({ readonly kind: 'text'; readonly text: string } & FileFacts)
  | ({ readonly kind: 'bytes'; readonly base64: string } & FileFacts)
  /** So many lines, each as `of` says; `{n}` in it is the number of the line. */
  | ({ readonly kind: 'lines'; readonly of: string; readonly count: number } & FileFacts)
  /** A text of dots. */
  | ({ readonly kind: 'size'; readonly bytes: number } & FileFacts)
  | ({ readonly kind: 'folder' } & FileFacts)
  | ({ readonly kind: 'link'; readonly target: string } & FileFacts)

export type FileFacts = {
  /** Permission bits, such as 0o644. */
  readonly mode?: number
  readonly owner?: string
  readonly group?: string
  /** Last change, in milliseconds since 1970 UTC; the world's clock if absent. */
  readonly modifiedMs?: number
  /** It is seen, but gone for the first who opens it. */
  readonly vanishes?: true
}

/** The host of an exercise that says nothing: user `sre` at home, on 2026-01-05 09:00 UTC. */
export const EMPTY_WORLD: World = {
  files: {},
  env: {},
  cwd: '/home/sre',
  user: 'sre',
  args: [],
  stdin: null,
  clockMs: Date.UTC(2026, 0, 5, 9),
  timezone: 'UTC',
  seed: 1,
  disks: {},
  processes: [],
  services: {},
  commands: {},
  machine: PLAIN_MACHINE,
  network: {},
  web: { routes: [] },
  databases: {},
  assign: {},
  let: {},
}
