// The verbs about threads, and checks that must hold in every schedule that was tried.
import { describe, expect, test } from 'vitest'
import { fitsPattern } from '../../src/grading/find-mistake.ts'
import { judgeCase } from '../../src/grading/judge-case.ts'
import type { Expectation } from '../../src/model/check.ts'
import type { Evidence, Stage } from '../../src/model/evidence.ts'
import type { StartsPattern } from '../../src/model/thread-pattern.ts'
import type { ThreadRun } from '../../src/model/threads.ts'
import { caseOf, check, evidence, exercise, is, mistake, stage, v } from './build-evidence.ts'

const PROGRAM = 'import threading\ncounter = 0\ndef add():\n    global counter\n    counter += 1\n'
const at = (name: string, more: Partial<ThreadRun> = {}): ThreadRun => ({
  name,
  isDaemon: false,
  startedMs: stage().startedMs,
  endedMs: stage().endedMs,
  atOnce: 2,
  waits: 0,
  line: 6,
  ...more,
})
const alive = (name: string): ThreadRun => {
  const { endedMs: _, ...rest } = at(name)
  return rest
}

const starts = (what: StartsPattern): Expectation => ({ kind: 'starts', what })
const number = (near: number) => ({ kind: 'near', near, within: 0 }) as const

/** The plain run, and other schedules that went otherwise. */
function tried(plain: Stage, ...others: readonly Stage[]): Evidence {
  const runs = others.map((other, index) => ({ schedule: 2 * index + 3, stages: [other] }))
  const [found] = runs
  return evidence([plain], {
    schedules: {
      tried: 50,
      ...(found === undefined ? {} : { found: { schedule: found.schedule, stage: found.stages[0] ?? plain } }),
      others: runs,
    },
  })
}

const judged = (expects: readonly Expectation[], seen: Evidence) =>
  judgeCase(caseOf(expects), seen, { program: PROGRAM })
const said = (expects: readonly Expectation[], seen: Evidence) => judged(expects, seen)?.say ?? 'holds'

describe('starts', () => {
  const three = evidence([stage('', { threads: [at('a'), at('b', { atOnce: 3 }), alive('c')] })])
  test.each([
    [{ threads: number(3), atOnce: number(2), leftAlive: number(1) }, 'holds'],
    [{ threads: number(4) }, 'Your program started 3 threads. Expected: 4.'],
    [{ threads: { kind: 'range', to: 0 } }, 'Your program started 3 threads. Expected: at most 0.'],
    [
      { atOnce: { kind: 'range', from: 3 } },
      'At the most 2 of your threads were alive at the same time. Expected: at least 3.',
    ],
    [{ leftAlive: number(0) }, 'c was still alive when the program was over. Expected: 0.'],
    [{ deadlock: false, noRaces: true }, 'holds'],
    [{ deadlock: true }, 'No thread waited for ever.'],
  ] as const)('%j', (what, expected) => {
    expect(said([starts(what)], three)).toBe(expected)
  })

  test('tells when each thread began and ended', () => {
    expect(judged([starts({ threads: number(1) })], three)?.timeline).toEqual([
      '09:00:00 a starts (line 6), ends at 09:00:00',
      '09:00:00 b starts (line 6), ends at 09:00:00',
      '09:00:00 c starts (line 6), does not end',
    ])
  })
})

const STEPS = [
  { thread: 'MainThread', line: 1 },
  ...[2, 3, 4, 5].map((line) => ({ thread: 'one', line })),
  ...[4, 5].map((line) => ({ thread: 'two', line })),
]

describe('other schedules', () => {
  const plain = stage('', { holds: { counter: v(4) } })
  const lost = stage('', { holds: { counter: v(3) }, steps: STEPS })

  test('a check must hold in each of them, and shows what the threads did', () => {
    const holds: Expectation = { kind: 'holds', names: { counter: is(4) } }
    expect(said([holds], tried(plain, plain))).toBe('holds')
    const finding = judged([holds], tried(plain, plain, lost))
    expect(finding?.say).toBe(
      'With the threads switched in another order (schedule 5): `counter` is `3`, expected `4`.',
    )
    expect(finding?.timeline).toEqual([
      'MainThread, line 1: import threading',
      'one, line 2: counter = 0',
      'one, line 3: def add():',
      'one, line 4: global counter',
      'one, line 5: counter += 1',
      'two, line 4: global counter',
      'two, line 5: counter += 1',
    ])
    expect(finding?.way).toMatch(/^in a schedule: /)
  })

  test('steps far from a change of threads are left out', () => {
    const many = [...Array.from({ length: 20 }, () => ({ thread: 'one', line: 5 })), { thread: 'two', line: 5 }]
    const finding = judged(
      [{ kind: 'holds', names: { counter: is(4) } }],
      tried(plain, stage('', { holds: { counter: v(3) }, steps: many })),
    )
    expect(finding?.timeline).toEqual([
      '…',
      ...Array.from({ length: 3 }, () => 'one, line 5: counter += 1'),
      'two, line 5: counter += 1',
    ])
  })

  test('races are told', () => {
    const none = starts({ noRaces: true })
    expect(said([none], tried(plain))).toBe('holds')
    expect(said([none], tried(plain, lost))).toBe(
      'The end depends on the order in which your threads run. First `counter` was `4` at the end; in schedule 3 it was `3`.',
    )
    expect(said([none], tried(stage('a\n'), stage('a\nb\n')))).toMatch(
      /In schedule 3 a line was printed that is not there otherwise: `b`\.$/,
    )
  })

  test('threads that wait for each other are told, with who holds what', () => {
    const ending: Stage['ending'] = {
      kind: 'stopped',
      by: 'endless wait',
      line: 3,
      waits: [
        { thread: 'one', line: 3, kind: 'lock', name: 'b', heldBy: 'two', heldLine: 4 },
        { thread: 'two', line: 5, kind: 'lock', name: 'a', heldBy: 'one', heldLine: 2 },
      ],
    }
    const waits = [
      'two, line 4: global counter',
      'one, line 3: def add(): ← waits',
      'one, line 2: counter = 0',
      'two, line 5: counter += 1 ← waits',
    ]
    const finding = judged([], tried(plain, stage('', { ending, steps: STEPS.slice(4) })))
    expect(finding?.say).toBe(
      'With the threads switched in another order (schedule 3): The program would have waited for ever. It was in line 3. The thread one waits in line 3 for the lock b, which the thread two holds since line 4. The thread two waits in line 5 for the lock a, which the thread one holds since line 2.',
    )
    expect(finding?.about).toBe('check')
    expect(finding?.timeline?.slice(-5)).toEqual(['At the end:', ...waits])
    expect(judged([], evidence([stage('', { ending })]))).toMatchObject({ about: 'trouble', timeline: waits })
  })

  test('a mistake is found where its block holds in one of them', async () => {
    const ofCase = caseOf([])
    const counted = mistake('lost', [], { expects: [{ kind: 'holds', names: { counter: is(3) } }] })
    const course = exercise([check('It counts', ofCase)])
    const clues = (seen: Evidence) => ({
      first: async () => ({ check: 0, case: 0, way: 'x' }),
      evidenceOf: async () => seen,
      extrasOf: async () => ({}),
    })
    expect(await fitsPattern(counted, course, clues(tried(plain, lost)))).toBe(true)
    expect(await fitsPattern(counted, course, clues(tried(plain)))).toBe(false)
  })
})

describe('varies', () => {
  const leader: Expectation = { kind: 'varies', parts: [{ kind: 'variable', name: 'leader' }] }
  const won = (id: number) => stage(`${id}\n`, { holds: { leader: v(id) } })

  test('holds where one schedule is enough', () => {
    expect(said([leader, { kind: 'varies', parts: [{ kind: 'prints' }] }], tried(won(0), won(0), won(1)))).toBe('holds')
  })

  test('says what was always the same', () => {
    expect(said([leader], tried(won(0), won(0)))).toBe(
      '`leader` was `0` at the end. It was so in all 51 runs. Expected: it depends on the order in which your threads run.',
    )
    expect(said([leader], evidence([won(0)]))).toMatch(/No thread was started, so there is one order only\./)
    expect(said([leader], tried(stage()))).toBe('There is no variable `leader` at the end of the program.')
  })
})
