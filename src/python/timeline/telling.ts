// What the parts of a recorder share: the lanes, the events so far, and who runs, in which line, in which call that may wait.
import type { Host } from '../../host/host.ts'
import type { Process } from '../../host/processes/process.ts'
import type { Happening, WaitFor } from '../../model/timeline.ts'
import type { Stack, Stacks } from '../threads/stacks.ts'
import { createHappenings, type Happenings } from './happenings.ts'
import { createLanes, type Lanes } from './lanes.ts'

export type Telling = {
  readonly host: Host
  readonly stacks: Stacks
  readonly lanes: Lanes
  readonly events: Happenings
  /** The lane of the thread that runs; undefined while none of the program's does. */
  running: number | undefined
  /** The task of asyncio that goes on, and the thread that carries it out; undefined where none does. */
  task: { readonly lane: number; readonly thread: number | undefined } | undefined
  /** The process that went on last. */
  acting: number
  /** The thread that runs is about to be left for a wait that was told. */
  hasWaited: boolean
  /** Lane → the line that it is in, and the call that may wait. */
  readonly lines: Map<number, number>
  readonly calls: Map<number, Call>
  /** Number of a connection → the lane that began it. */
  readonly connections: Map<number, number>
  readonly add: (lane: number | undefined, what: Happening, atMs?: number) => void
  /** Whoever does something just now: the task or thread that runs, or the process that went on last. */
  readonly actor: () => number
  readonly laneOf: (who: object | undefined) => number | undefined
  readonly stackLane: (stack: Stack) => number | undefined
  /** `untilMs` is since the start of the host. */
  readonly waits: (lane: number, untilMs: number | undefined, atMs?: number) => void
  readonly isThreaded: () => boolean
}

type Call = { readonly for: WaitFor; readonly name: string }

export function createTelling(host: Host, stacks: Stacks): Telling {
  const { clock, processes } = host
  const lanes = createLanes()
  const events = createHappenings(clock.nowMs)
  const startMs = clock.nowMs() - clock.sinceStartMs()
  const telling: Telling = {
    host,
    stacks,
    lanes,
    events,
    running: 0,
    task: undefined,
    acting: 0,
    hasWaited: false,
    lines: new Map(),
    calls: new Map(),
    connections: new Map(),
    add(lane, what, atMs) {
      if (lane !== undefined) events.add(lane, what, telling.lines.get(lane), atMs)
    },
    actor() {
      const { running, task } = telling
      if (running === undefined) return telling.acting
      return task?.thread === running ? task.lane : running
    },
    laneOf: (who) => (who === undefined ? undefined : lanes.of(who)),
    stackLane: (stack) => lanes.of(stack === stacks.main ? processes.main : stack),
    waits(lane, untilMs, atMs) {
      const call = telling.calls.get(lane)
      const name = call === undefined || call.name === '' ? {} : { name: call.name }
      const until = untilMs === undefined ? {} : { untilMs: startMs + untilMs }
      telling.add(lane, { kind: 'waits', for: reason(lane, untilMs), ...name, ...until }, atMs)
    },
    isThreaded: () => stacks.others().size > 0,
  }
  /** A thread that waits for nothing lets others go on; a program of the host that waits for an instant sleeps. */
  const reason = (lane: number, untilMs: number | undefined): WaitFor => {
    const call = telling.calls.get(lane)
    if (call !== undefined) return call.for
    if (lanes.all()[lane]?.kind === 'process') return untilMs === undefined ? 'other' : 'sleep'
    return untilMs !== undefined && untilMs <= clock.sinceStartMs() ? 'turn' : 'other'
  }
  return telling
}

export function openThread({ lanes, add }: Telling, stack: Stack): void {
  const { name = `Thread ${stack.id}`, isDaemon = true } = stack.log ?? {}
  add(lanes.open(stack, { kind: 'thread', name, isDaemon }), { kind: 'began' })
}

export function openProcess(telling: Telling, process: Process): void {
  const lane = telling.lanes.open(process, { kind: 'process', name: processName(process), pid: process.pid })
  if (lane !== undefined) telling.acting = lane
  telling.add(lane, { kind: 'began' })
}

const MOST_NAME = 80

export function processName({ argv, name }: Process): string {
  const line = argv.length === 0 ? name : argv.join(' ')
  return line.length > MOST_NAME ? `${line.slice(0, MOST_NAME)}…` : line
}
