// Records the timeline of a stage: what the host, the stacks of the interpreter and the Python side tell, in the order in which they tell it.
// Nobody makes one unless the run is to be recorded.
import type { Host } from '../../host/host.ts'
import type { Process } from '../../host/processes/process.ts'
import { watchHost } from '../../host/watch-host.ts'
import type { OutputStream, Stage } from '../../model/evidence.ts'
import type { Happening, SeenIn, Timeline, WaitFor } from '../../model/timeline.ts'
import type { Stack, Stacks } from '../threads/stacks.ts'
import { createHappenings } from './happenings.ts'
import { createLanes } from './lanes.ts'
import { placeSeen } from './place-seen.ts'

export type Recorder = {
  /** What the Python side tells of the thread that runs; true where it need not tell more. */
  readonly note: (what: number, line: number, first: string, second: string) => boolean
  readonly output: (stream: OutputStream, bytes: Uint8Array) => void
  /** An entry of the evidence began; `index` is its place in the stage. */
  readonly seen: (where: SeenIn, index: number) => void
  readonly timeline: (stage: Stage) => Timeline
}

/** As inside/timeline/recorder.py numbers them. */
const Note = { line: 0, call: 1, took: 2, released: 3, read: 4, wrote: 5, log: 6, thread: 7 } as const

/** So many lines are followed where there is one thread only, for what is printed there. */
const MOST_LINES = 300_000
const MOST_TEXT = 200

type Call = { readonly for: WaitFor; readonly name: string }

export function createRecorder(host: Host, stacks: Stacks): Recorder {
  const { clock, processes } = host
  const { main } = processes
  const lanes = createLanes()
  const decoders = { out: new TextDecoder(), err: new TextDecoder() }
  const events = createHappenings(clock.nowMs)
  const lines = new Map<number, number>()
  const calls = new Map<number, Call>()
  const connections = new Map<number, number>()
  const idents = new Map<string, number>()
  const startMs = clock.nowMs() - clock.sinceStartMs()
  const signalsBefore = processes.signals.length
  let running: number | undefined = 0
  let acting = 0
  let noted = 0
  /** The thread that runs is about to be left for a wait that was told. */
  let hasWaited = false
  const add = (lane: number | undefined, what: Happening, atMs?: number): void => {
    if (lane !== undefined) events.add(lane, what, lines.get(lane), atMs)
  }
  /** Whoever does something just now: the thread that runs, or the process that went on last. */
  const actor = (): number => running ?? acting
  const laneOf = (who: object | undefined): number | undefined => (who === undefined ? undefined : lanes.of(who))
  const stackLane = (stack: Stack): number | undefined => lanes.of(stack === stacks.main ? main : stack)
  const waits = (lane: number, untilMs: number | undefined, atMs?: number): void => {
    const isThread = lanes.all()[lane]?.kind === 'thread'
    const call = calls.get(lane)
    const isTurn = call === undefined && isThread && untilMs !== undefined && untilMs <= clock.sinceStartMs()
    const for_ = isTurn ? 'turn' : (call?.for ?? (!isThread && untilMs !== undefined ? 'sleep' : 'other'))
    const until = untilMs === undefined ? {} : { untilMs: startMs + untilMs }
    const name = call === undefined || call.name === '' ? {} : { name: call.name }
    add(lane, { kind: 'waits', for: for_, ...name, ...until }, atMs)
  }
  lanes.open(main, { kind: 'thread', name: 'MainThread', isDaemon: false })
  add(0, { kind: 'began' })
  for (const stack of stacks.others()) openThread(stack)
  watchStacks(stacks, {
    began: openThread,
    ready: (stack) => {
      const lane = stackLane(stack)
      if (lane !== running) add(lane, { kind: 'ready' })
    },
    runs(stack) {
      running = stackLane(stack)
      hasWaited = false
      if (running === undefined || events.replaceLast(running, 'ready', { kind: 'runs' })) return
      add(running, { kind: 'runs' })
    },
    left() {
      // It waits for what the host's clock knows nothing of: a line of input, or its thread's own messages.
      if (running !== undefined && !hasWaited) {
        if (calls.get(running)?.for === 'input') waits(running, undefined)
        else if (threaded()) add(running, { kind: 'ready' })
      }
      running = undefined
    },
    ended(stack) {
      running = undefined
      add(stackLane(stack), { kind: 'ended' })
    },
  })
  watchHost(host, {
    waits(who, untilMs) {
      const lane = laneOf(who)
      if (lane === undefined) return
      if (lane === running) hasWaited = true
      waits(lane, untilMs)
    },
    goesOn(who) {
      const lane = laneOf(who)
      if (lane === undefined || lanes.all()[lane]?.kind === 'thread') return
      acting = lane
      add(lane, { kind: 'runs' })
    },
    passed(fromMs) {
      waits(actor(), clock.sinceStartMs(), fromMs)
      add(actor(), { kind: 'runs' })
    },
    began(process) {
      const starter = actor()
      add(starter, { kind: 'seen', in: 'commands', index: process.pid })
      openProcess(process)
    },
    became(process) {
      if (lanes.of(process) === undefined) openProcess(process)
      else lanes.rename(process, nameOf(process))
    },
    ended(process) {
      if (process !== main) add(lanes.of(process), { kind: 'ended' })
    },
    signalled(process) {
      const lane = process === main ? actor() : lanes.of(process)
      add(lane, { kind: 'seen', in: 'signals', index: processes.signals.length - 1 - signalsBefore })
    },
    connects(number, by) {
      const lane = by === 'program' ? actor() : laneOf(processes.find(by))
      if (lane === undefined) return
      connections.set(number, lane)
      add(lane, { kind: 'seen', in: 'connections', index: number })
    },
    file(change, path, to) {
      const last = events.last()
      const isMore = change === 'written' && last?.kind === 'file' && last.path === path && last.atMs === clock.nowMs()
      if (isMore && last.change !== 'deleted' && last.lane === actor()) return
      add(actor(), { kind: 'file', change, path, ...(to === undefined ? {} : { to }) })
    },
  })
  function openThread(stack: Stack): void {
    const { name = `Thread ${stack.id}`, isDaemon = true } = stack.log ?? {}
    add(lanes.open(stack, { kind: 'thread', name, isDaemon }), { kind: 'began' })
  }
  function openProcess(process: Process): void {
    const lane = lanes.open(process, { kind: 'process', name: nameOf(process), pid: process.pid })
    if (lane !== undefined) acting = lane
    add(lane, { kind: 'began' })
  }
  const threaded = (): boolean => stacks.others().size > 0
  return {
    note(what, line, first, second) {
      const lane = stackLane(stacks.current())
      if (lane === undefined) return events.isFull()
      if (line > 0 && what !== Note.log) lines.set(lane, line)
      // A call is over when the thread tells of anything else.
      if (what !== Note.call && what !== Note.log) calls.delete(lane)
      switch (what) {
        case Note.line:
          noted += 1
          if (threaded()) add(lane, { kind: 'line' })
          else if (noted > MOST_LINES) return true
          break
        case Note.call:
          calls.set(lane, { for: first as WaitFor, name: second })
          break
        case Note.took:
        case Note.released:
          add(idents.get(second) ?? lane, { kind: what === Note.took ? 'took' : 'released', lock: first })
          break
        case Note.read:
        case Note.wrote: {
          const space = first.indexOf(' ')
          const cell = { cell: Number(first.slice(0, space)), name: first.slice(space + 1), value: second }
          if (threaded()) add(lane, { kind: what === Note.read ? 'read' : 'wrote', ...cell })
          break
        }
        case Note.log:
          add(lane, { kind: 'seen', in: 'logs', index: line })
          break
        case Note.thread:
          idents.set(first, lane)
          break
        default:
          throw new Error(`The Python side told of ${what}, which is nothing that is known.`)
      }
      return events.isFull()
    },
    output(stream, bytes) {
      const text = decoders[stream].decode(bytes, { stream: true })
      const last = events.last()
      const isMore = last?.kind === 'output' && last.stream === stream && last.atMs === clock.nowMs()
      if (isMore && last.lane === actor() && last.line === lines.get(last.lane)) {
        const replaced = { kind: 'output', stream, text: (last.text + text).slice(0, MOST_TEXT) } as const
        events.replaceLast(last.lane, 'output', replaced)
      } else add(actor(), { kind: 'output', stream, text: text.slice(0, MOST_TEXT) })
    },
    seen: (where, index) => add(actor(), { kind: 'seen', in: where, index }),
    timeline(stage) {
      const laneOfProcess = (pid: number): number | undefined =>
        lanes.all().findIndex((lane) => lane.kind === 'process' && lane.pid === pid)
      return {
        lanes: lanes.all(),
        events: placeSeen(events.all(), stage, { connections, laneOfProcess }),
        leftOut: events.leftOut(),
        lanesLeftOut: lanes.leftOut(),
      }
    },
  }
}

type StackWatcher = {
  readonly began: (stack: Stack) => void
  readonly ready: (stack: Stack) => void
  readonly runs: (stack: Stack) => void
  readonly left: () => void
  readonly ended: (stack: Stack) => void
}

/** Puts the watcher's functions before those of the stacks. */
function watchStacks(stacks: Stacks, watcher: StackWatcher): void {
  const open: { -readonly [Key in keyof Stacks]: Stacks[Key] } = stacks
  const { add, remove, turn, leave } = stacks
  open.add = (stack) => {
    add(stack)
    watcher.began(stack)
  }
  open.remove = (stack) => {
    watcher.ended(stack)
    remove(stack)
  }
  open.turn = async (stack) => {
    watcher.ready(stack)
    await turn(stack)
    watcher.runs(stack)
  }
  open.leave = () => {
    watcher.left()
    leave()
  }
}

const MOST_NAME = 80

function nameOf({ argv, name }: Process): string {
  const line = argv.length === 0 ? name : argv.join(' ')
  return line.length > MOST_NAME ? `${line.slice(0, MOST_NAME)}…` : line
}
