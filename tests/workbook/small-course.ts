// A small course and the doors of a workbook, for the tests of this room: a storage in memory, a clock that is moved by hand, a runner that is scripted.
import { type Evidence, NOTHING_DONE, type Stage } from '../../src/model/evidence.ts'
import type { Exercise, Html, Lesson } from '../../src/model/exercise.ts'
import type { EngineState, PageRunner } from '../../src/model/page-runner.ts'
import type { LiveRun, RunRequest } from '../../src/model/run.ts'
import { EMPTY_WORLD } from '../../src/model/world.ts'
import { bringJudge } from '../../src/workbook/actions/check-job.ts'
import { type Catalogue, createCatalogue } from '../../src/workbook/catalogue.ts'
import type { ArchiveDoor } from '../../src/workbook/memory/history.ts'
import type { StorageDoor } from '../../src/workbook/memory/keeper.ts'
import { createWorkbook, type Workbook } from '../../src/workbook/store.ts'
import type { Tape } from '../../src/workbook/tape.ts'

// On a page it has come long before the first check.
await bringJudge()

export function exerciseNamed(id: string, more: Partial<Exercise> = {}): Exercise {
  return {
    id,
    section: '01-basics',
    order: 1,
    file: `exercises/01-basics/01-${id}.md`,
    title: `Exercise ${id}`,
    topics: [],
    minutes: 5,
    formerly: [],
    page: [],
    starter: '# Start here\n',
    hints: ['First' as Html, 'Second' as Html],
    world: EMPTY_WORLD,
    checks: [
      {
        it: 'It greets',
        line: 1,
        cases: [
          {
            world: EMPTY_WORLD,
            given: [],
            calls: [],
            expects: [{ kind: 'prints', text: { is: 'hello' } }],
            anyEnding: false,
          },
        ],
      },
    ],
    mistakes: [],
    solutions: [],
    fingerprint: 'one',
    ...more,
  }
}

export const SECTIONS = [
  { id: '01-basics', number: 1, title: 'Basics', html: '' as Html },
  { id: '05-json', number: 5, title: 'JSON', html: '' as Html },
]

export function lessonNamed(id: string, more: Partial<Lesson> = {}): Lesson {
  return {
    id,
    section: '01-basics',
    order: 0,
    file: `exercises/01-basics/00-${id}.md`,
    title: `Lesson ${id}`,
    topics: [],
    minutes: 20,
    formerly: [],
    parts: [
      { pieces: [{ kind: 'text', html: '<p>Read this.</p>' as Html }] },
      {
        heading: 'First part',
        pieces: [
          { kind: 'example', number: 1, program: '# say one\n', line: 9, fails: false },
          { kind: 'example', number: 2, program: '# say two\n', line: 15, fails: false },
        ],
      },
    ],
    world: EMPTY_WORLD,
    ...more,
  }
}

export function catalogueOf(exercises: readonly Exercise[], lessons: readonly Lesson[] = []): Catalogue {
  return createCatalogue({ sections: SECTIONS, exercises, lessons })
}

export function stageThatPrinted(text: string, more: Partial<Stage> = {}): Evidence {
  const stage: Stage = {
    ending: { kind: 'finished', exitCode: 0 },
    output: { pieces: [{ stream: 'out', text, atMs: 0 }], leftOutLines: 0 },
    holds: {},
    ...NOTHING_DONE,
    startedMs: 0,
    endedMs: 0,
    ...more,
  }
  return { stages: [stage], facts: [], unassigned: [] }
}

export type HandClock = {
  readonly nowMs: () => number
  readonly after: (ms: number, callback: () => void) => () => void
  readonly pass: (ms: number) => void
}

export function createHandClock(): HandClock {
  let now = 1_000
  let alarms: { at: number; ring: () => void }[] = []
  return {
    nowMs: () => now,
    after(ms, ring) {
      const alarm = { at: now + ms, ring }
      alarms.push(alarm)
      return () => {
        alarms = alarms.filter((one) => one !== alarm)
      }
    },
    pass(ms) {
      now += ms
      const due = alarms.filter((alarm) => alarm.at <= now)
      alarms = alarms.filter((alarm) => alarm.at > now)
      for (const alarm of due) alarm.ring()
    },
  }
}

export type ScriptedRunner = PageRunner & { readonly become: (state: EngineState) => void }

type Script = (request: RunRequest, live: LiveRun) => Promise<Evidence>

/** Says what the program says after its first `#`, unless it is told otherwise. */
const echo: Script = async ({ program }, live) => {
  const text = `${/say (\w+)/.exec(program)?.[1] ?? ''}\n`
  live.output?.('out', text)
  return stageThatPrinted(text)
}

export function createScriptedRunner(script: Script = echo, first: EngineState = { kind: 'ready' }): ScriptedRunner {
  const listeners = new Set<(state: EngineState) => void>()
  let state = first
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    restart: () => undefined,
    run: (request, live = {}) => script(request, live),
    customCheck: async () => ({ kind: 'passed' }),
    host: {
      ask: async () => ({ kind: 'refused', say: 'no host here' }),
      tell: () => undefined,
      listen: () => () => undefined,
    },
    become(next) {
      state = next
      for (const listener of listeners) listener(next)
    },
  }
}

/** A history in memory. */
export function createArchive(texts: Shelf = new Map()): ArchiveDoor {
  return {
    read: async (prefix) => [...texts].filter(([key]) => key.startsWith(prefix)).map(([key, text]) => ({ key, text })),
    async change(writes, removals) {
      for (const { key, text } of writes) texts.set(key, text)
      for (const key of removals) texts.delete(key)
    },
  }
}

export type Shelf = Map<string, string>

export type OpenOptions = {
  readonly exercises?: readonly Exercise[]
  readonly lessons?: readonly Lesson[]
  readonly shelf?: Shelf
  readonly storage?: Partial<StorageDoor>
  readonly archive?: ArchiveDoor
  readonly clock?: HandClock
  readonly runner?: ScriptedRunner | null
}

export function createSmallWorkbook(options: OpenOptions = {}): Workbook {
  const exercises = options.exercises ?? [exerciseNamed('greet')]
  const lessons = options.lessons ?? []
  const shelf = options.shelf ?? new Map<string, string>()
  const runner = options.runner === undefined ? createScriptedRunner() : options.runner
  return createWorkbook({
    catalogue: catalogueOf(exercises, lessons),
    loadExercise: async (id) => {
      const exercise = exercises.find((one) => one.id === id)
      if (exercise === undefined) throw new Error(`no ${id}`)
      return exercise
    },
    loadLesson: async (id) => {
      const lesson = lessons.find((one) => one.id === id)
      if (lesson === undefined) throw new Error(`no ${id}`)
      return lesson
    },
    storage: {
      keys: (prefix) => [...shelf.keys()].filter((key) => key.startsWith(prefix)),
      read: (key) => shelf.get(key) ?? null,
      write: (key, text) => void shelf.set(key, text),
      remove: (key) => void shelf.delete(key),
      settle: () => undefined,
      ...options.storage,
    },
    archive: options.archive ?? createArchive(),
    clock: options.clock ?? createHandClock(),
    createStopper: () => new AbortController(),
    startRunner: runner === null ? null : () => runner,
    forgetPython: async () => undefined,
  })
}

export function deskOf(workbook: Workbook) {
  const { page } = workbook.store.getState()
  if (page.kind !== 'open') throw new Error(`The page is ${page.kind}.`)
  return page.desk
}

/** What the program on the desk wrote. */
export function tapeOf(workbook: Workbook): Tape {
  return workbook.tapeOf(deskOf(workbook).exercise.id)
}

/** Until the workbook has nothing more to do. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0))
}
