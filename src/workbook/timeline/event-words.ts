// Says what an event of a timeline is, in a few words, and what a thread waits for.
import type { TimelineEvent, WaitFor } from '../../model/timeline.ts'
import { saySpan } from '../say-span.ts'
import type { TimedStage } from './required.ts'
import type { LaneState } from './spans.ts'

const MOST_TEXT = 60

/** Words for an event, to be read after the name of its thread; null where it is not worth any. */
export function eventWords(event: TimelineEvent, stage: TimedStage): string | null {
  switch (event.kind) {
    case 'began':
      return 'begins'
    case 'ended':
      return 'ends'
    case 'line':
    case 'runs':
    case 'ready':
      return null
    case 'waits':
      return event.for === 'turn' ? 'is left here, another goes on' : waitWords(event.for, event.name)
    case 'took':
      return `takes ${event.lock}`
    case 'released':
      return `lets go of ${event.lock}`
    case 'read':
      return `reads ${event.name}: ${event.value}`
    case 'wrote':
      return `sets ${event.name} to ${event.value}`
    case 'output':
      return `prints ${short(JSON.stringify(event.text.replace(/\n$/, '')))}${event.stream === 'err' ? ' to standard error' : ''}`
    case 'file':
      return fileWords(event)
    case 'seen':
      return seenWords(event, stage)
    default:
      event satisfies never
      return null
  }
}

export function waitWords(why: WaitFor, name: string | undefined): string {
  const what = name === undefined ? '' : ` ${short(name)}`
  switch (why) {
    case 'sleep':
      return 'sleeps'
    case 'lock':
      return name === undefined ? 'waits for a lock' : `waits for${what}`
    case 'thread':
      return name === undefined ? 'waits for threads to end' : `waits for${what} to end`
    case 'event':
      return `waits for the event${what}`
    case 'barrier':
      return `waits at the barrier${what}`
    case 'semaphore':
      return `waits for a place of${what}`
    case 'condition':
      return `waits for the condition${what}`
    case 'queue':
      return `waits at the queue${what}`
    case 'future':
      return `waits for the result of${what}`
    case 'task':
      return `waits for the task${what}`
    case 'process':
      return 'waits for a process'
    case 'network':
      return 'waits for the network'
    case 'input':
      return 'waits for input'
    case 'turn':
      return 'waits for its turn'
    case 'other':
      return name === undefined ? 'waits' : `waits in${what}`
    default:
      return why satisfies never
  }
}

/** What a lane does, to be read after its name. `nameOf` names a lane. */
export function stateWords(state: LaneState, nameOf: (lane: number) => string): string {
  switch (state.kind) {
    case 'running':
      return 'runs'
    case 'ready':
      return 'could go on, waits for its turn'
    case 'waiting': {
      const words = waitWords(state.for, state.name)
      return state.heldBy === undefined ? words : `${words}, which ${nameOf(state.heldBy)} holds`
    }
    default:
      return state satisfies never
  }
}

/** The same in as few letters as can be, for a bar. */
export function shortStateWords(state: LaneState): string {
  if (state.kind !== 'waiting') return ''
  if (state.for === 'sleep') return 'sleep'
  return state.for === 'other' || state.name === undefined ? waitWords(state.for, undefined) : state.name
}

function fileWords({ change, path, to }: Extract<TimelineEvent, { kind: 'file' }>): string {
  const what = {
    created: 'makes',
    written: 'writes to',
    deleted: 'deletes',
    moved: 'moves',
    changed: 'changes owner or mode of',
  }
  return `${what[change]} ${short(path)}${to === undefined ? '' : ` to ${short(to)}`}`
}

function seenWords(event: Extract<TimelineEvent, { kind: 'seen' }>, stage: TimedStage): string | null {
  const { index } = event
  switch (event.in) {
    case 'sleeps': {
      const sleep = stage.sleeps[index]
      return sleep === undefined ? null : `sleeps for ${saySpan(sleep.forMs)}`
    }
    case 'commands':
      return `starts ${short(stage.commands[index]?.argv.join(' ') ?? 'a process')}`
    case 'signals': {
      const signal = stage.signals[index]
      return signal === undefined ? null : `sends SIG${signal.signal} to ${signal.name} (${signal.to})`
    }
    case 'connections': {
      const one = stage.connections[index]
      if (one === undefined) return null
      return one.protocol === 'name' ? `asks for the address of ${one.host}` : `connects to ${one.host}:${one.port}`
    }
    case 'requests': {
      const request = stage.requests[index]
      if (request === undefined) return null
      const came = request.answer === undefined ? (request.failed ?? 'no answer') : String(request.answer.status)
      return `${request.method ?? 'asks'} ${short(request.url)}: ${came}`
    }
    case 'logs': {
      const record = stage.logs[index]
      return record === undefined ? null : `logs ${record.level}: ${short(record.message)}`
    }
    default:
      return event.in satisfies never
  }
}

function short(text: string): string {
  const line = text.replaceAll(/\p{Cc}/gu, '·')
  return line.length > MOST_TEXT ? `${line.slice(0, MOST_TEXT)}…` : line
}
