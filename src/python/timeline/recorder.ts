// Records the timeline of a stage: what the host, the stacks of the interpreter and the Python side tell, in the order in which they tell it.
// Nobody makes one unless the run is to be recorded.
import type { Host } from '../../host/host.ts'
import type { OutputStream, Stage } from '../../model/evidence.ts'
import type { SeenIn, Timeline, WaitFor } from '../../model/timeline.ts'
import type { Stacks } from '../threads/stacks.ts'
import { placeSeen } from './place-seen.ts'
import { tellHost } from './tell-host.ts'
import { tellStacks } from './tell-stacks.ts'
import { tellTasks } from './tell-tasks.ts'
import { createTelling, type Telling } from './telling.ts'

export type Recorder = {
  /** What the Python side tells of the thread that runs; true where it need not tell more. */
  readonly note: (what: number, line: number, first: string, second: string) => boolean
  readonly output: (stream: OutputStream, bytes: Uint8Array) => void
  /** An entry of the evidence began; `index` is its place in the stage. */
  readonly seen: (where: SeenIn, index: number) => void
  readonly timeline: (stage: Stage) => Timeline
}

/** As inside/timeline/recorder.py numbers them. */
const Note = {
  line: 0,
  call: 1,
  took: 2,
  released: 3,
  read: 4,
  wrote: 5,
  log: 6,
  thread: 7,
  taskRuns: 8,
  taskWaits: 9,
  taskEnds: 10,
} as const

/** So many lines are followed where there is one thread only, for what is printed there. */
const MOST_LINES = 300_000
const MOST_TEXT = 200

export function createRecorder(host: Host, stacks: Stacks): Recorder {
  const telling = createTelling(host, stacks)
  const { lanes, events, add, actor } = telling
  lanes.open(host.processes.main, { kind: 'thread', name: 'MainThread', isDaemon: false })
  add(0, { kind: 'began' })
  tellStacks(telling)
  tellHost(telling)
  return {
    note: noteFor(telling),
    output: outputFor(telling),
    seen: (where, index) => add(actor(), { kind: 'seen', in: where, index }),
    timeline(stage) {
      const laneOfProcess = (pid: number): number =>
        lanes.all().findIndex((lane) => lane.kind === 'process' && lane.pid === pid)
      return {
        lanes: lanes.all(),
        events: placeSeen(events.all(), stage, { connections: telling.connections, laneOfProcess }),
        leftOut: events.leftOut(),
        lanesLeftOut: lanes.leftOut(),
      }
    },
  }
}

function noteFor(telling: Telling): Recorder['note'] {
  const { events, stacks, lines, calls, add, actor, stackLane, isThreaded } = telling
  /** Number of a thread in Python → its lane. */
  const idents = new Map<string, number>()
  const tasks = tellTasks(telling)
  let noted = 0
  const tellCell = (lane: number, kind: 'read' | 'wrote', first: string, value: string): void => {
    const space = first.indexOf(' ')
    if (isThreaded()) add(lane, { kind, cell: Number(first.slice(0, space)), name: first.slice(space + 1), value })
  }
  return (what, line, first, second) => {
    const lane = stackLane(stacks.current())
    if (lane === undefined) return events.isFull()
    if (line > 0 && what < Note.log) lines.set(lane, line)
    if (line > 0 && what === Note.line) lines.set(actor(), line)
    // A call is over when the thread tells of anything else.
    if (what !== Note.call && what !== Note.log) calls.delete(lane)
    switch (what) {
      case Note.line:
        noted += 1
        if (isThreaded() || actor() !== lane) add(actor(), { kind: 'line' })
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
        tellCell(lane, 'read', first, second)
        break
      case Note.wrote:
        tellCell(lane, 'wrote', first, second)
        break
      case Note.log:
        add(lane, { kind: 'seen', in: 'logs', index: line })
        break
      case Note.thread:
        idents.set(first, lane)
        break
      case Note.taskRuns:
        tasks.runs(first, second, line)
        break
      case Note.taskWaits:
        tasks.waits(first as WaitFor, second, line)
        break
      case Note.taskEnds:
        tasks.ends(first)
        break
      default:
        throw new Error(`The Python side told of ${what}, which is nothing that is known.`)
    }
    return events.isFull()
  }
}

/** What comes in one go, in several pieces, is one event. */
function outputFor({ events, lines, host, actor, add }: Telling): Recorder['output'] {
  const decoders = { out: new TextDecoder(), err: new TextDecoder() }
  return (stream, bytes) => {
    const text = decoders[stream].decode(bytes, { stream: true })
    const last = events.last()
    const isMore = last?.kind === 'output' && last.stream === stream && last.atMs === host.clock.nowMs()
    const lane = actor()
    if (isMore && last.lane === lane && last.line === lines.get(lane))
      events.replaceLast(lane, 'output', { kind: 'output', stream, text: (last.text + text).slice(0, MOST_TEXT) })
    else add(lane, { kind: 'output', stream, text: text.slice(0, MOST_TEXT) })
  }
}
