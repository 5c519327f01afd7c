// A stand-in for the threads and the clock that a door hands to the runner: a test plays the other side by hand.
import { type Evidence, NOTHING_DONE } from '../../src/model/evidence.ts'
import type { RunRequest } from '../../src/model/run.ts'
import { EMPTY_WORLD } from '../../src/model/world.ts'
import type { Channel, Timer } from '../../src/runner/channel.ts'
import type { FromThread, Start, ToThread } from '../../src/runner/protocol.ts'

export type FakeThread = {
  readonly channel: Channel
  /** What it was sent, in order. */
  readonly got: ToThread[]
  readonly says: (message: FromThread | unknown) => Promise<void>
  readonly dies: (why: string) => Promise<void>
  readonly isEnded: () => boolean
  readonly ready: () => Promise<void>
  /** The question it was asked last. */
  readonly asked: () => Extract<ToThread, { readonly id: number }>
}

export type FakeThreads = {
  readonly all: FakeThread[]
  readonly open: (start: Start) => Channel
  readonly at: (index: number) => FakeThread
}

/** Lets every promise that can go on go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
}

export function createFakeThreads(): FakeThreads {
  const all: FakeThread[] = []
  return {
    all,
    open(start) {
      const thread = createFakeThread()
      thread.got.push(start)
      all.push(thread)
      return thread.channel
    },
    at(index) {
      const thread = all[index]
      if (thread === undefined) throw new Error(`There are only ${all.length} threads.`)
      return thread
    },
  }
}

function createFakeThread(): FakeThread {
  const got: ToThread[] = []
  let receive: (data: unknown) => void = () => undefined
  let died: (why: string) => void = () => undefined
  let isEnded = false
  const says = async (message: unknown): Promise<void> => {
    receive(message)
    await settled()
  }
  return {
    got,
    says,
    isEnded: () => isEnded,
    ready: () => says({ kind: 'ready' }),
    async dies(why) {
      died(why)
      await settled()
    },
    asked() {
      const last = got.findLast((message) => !['start', 'typed', 'interrupt'].includes(message.kind))
      if (last === undefined || !('id' in last)) throw new Error('This thread was asked nothing.')
      return last
    },
    channel: {
      post: (message) => got.push(message),
      listen(onMessage, onDeath) {
        receive = onMessage
        died = onDeath
      },
      end() {
        isEnded = true
      },
    },
  }
}

/** A clock that a test moves. */
export function createFakeTimer(): {
  readonly timer: Timer
  readonly wait: (ms: number) => Promise<void>
  readonly waiting: () => number
} {
  let now = 0
  const alarms = new Map<() => void, number>()
  return {
    timer(afterMs, action) {
      const alarm = (): void => action()
      alarms.set(alarm, now + afterMs)
      return () => alarms.delete(alarm)
    },
    waiting: () => alarms.size,
    async wait(ms) {
      now += ms
      for (const [alarm, at] of [...alarms]) {
        if (at > now) continue
        alarms.delete(alarm)
        alarm()
      }
      await settled()
    },
  }
}

/** What an AbortController is to a page. */
export function createStop(): { readonly signal: AbortSignal; readonly press: () => Promise<void> } {
  const controller = new AbortController()
  return {
    signal: controller.signal,
    async press() {
      controller.abort()
      await settled()
    },
  }
}

/** What a page's Ctrl-C is to a run. */
export function createInterrupt() {
  const listeners = new Set<() => void>()
  return {
    interrupts(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    listening: () => listeners.size,
    async press() {
      for (const listener of [...listeners]) listener()
      await settled()
    },
  }
}

export function requestOf(program: string): RunRequest {
  return { program, world: EMPTY_WORLD, calls: [], timeLimitMs: 10_000 }
}

/** Evidence of a run that printed this. */
export function evidenceOf(text: string): Evidence {
  const { clockMs } = EMPTY_WORLD
  const output = { pieces: [{ stream: 'out' as const, text, atMs: clockMs }], leftOutLines: 0 }
  const stage = {
    ending: { kind: 'finished' as const, exitCode: 0 },
    output,
    holds: {},
    ...NOTHING_DONE,
    startedMs: clockMs,
    endedMs: clockMs,
  }
  return { stages: [stage], facts: [], unassigned: [] }
}
