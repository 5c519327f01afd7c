import { expect, test } from 'vitest'
import { lanesAt, stepWords, troubleAt } from '../../../src/workbook/timeline/at-step.ts'
import { pictureOf } from '../../../src/workbook/timeline/picture.ts'
import { at, thread, timed } from './small-timeline.ts'

const LANES = [thread('MainThread'), thread('A'), thread('B')]

const RACE = timed(LANES, [
  at(0, 0, 0, { kind: 'began' }),
  at(0, 1, 0, { kind: 'began' }),
  at(0, 2, 0, { kind: 'began' }),
  at(0, 0, 9, { kind: 'waits', for: 'thread', name: 'A' }),
  at(0, 1, 0, { kind: 'runs' }),
  at(0, 1, 5, { kind: 'line' }),
  at(0, 1, 5, { kind: 'read', cell: 1, name: 'total', value: '0' }),
  at(0, 1, 5, { kind: 'read', cell: 2, name: 'limit', value: '3' }),
  at(0, 1, 5, { kind: 'waits', for: 'turn' }),
  at(0, 2, 0, { kind: 'runs' }),
  at(0, 2, 5, { kind: 'line' }),
  at(0, 2, 5, { kind: 'read', cell: 1, name: 'total', value: '0' }),
  at(0, 2, 5, { kind: 'wrote', cell: 1, name: 'total', value: '1' }),
  at(0, 2, 5, { kind: 'ended' }),
  at(0, 1, 5, { kind: 'runs' }),
  at(0, 1, 5, { kind: 'wrote', cell: 1, name: 'total', value: '1' }),
  at(0, 1, 5, { kind: 'ended' }),
])

test('a race is told step by step, and the step that loses a change is marked', () => {
  const picture = pictureOf(RACE)
  const told = picture.steps.map(({ lane, index }) => `${LANES[lane]?.name} ${stepWords(picture, index)}`)
  expect(told).toEqual([
    'MainThread begins',
    'A begins',
    'B begins',
    'MainThread line 9: waits for A to end',
    'A line 5: reads total: 0, is left here, another goes on',
    'B line 5: reads total: 0, sets total to 1, ends',
    'A goes on in line 5: sets total to 1, ends',
  ])
  expect([...picture.lost.values()]).toEqual([{ step: 6, lane: 1, name: 'total', readAt: 4, changedAt: 5, by: 2 }])
  expect(troubleAt(picture, 6)).toBe(
    'A read total in step 5. B changed it in step 6. A now writes over that change, so it is lost.',
  )
  expect(troubleAt(picture, 5)).toBeNull()
})

test('a value that only one thread looks at is in no step', () => {
  const words = pictureOf(RACE).steps.map(({ index }) => stepWords(pictureOf(RACE), index))
  expect(words.filter((one) => one.includes('limit'))).toEqual([])
})

const DEADLOCK = timed(
  LANES,
  [
    at(0, 0, 0, { kind: 'began' }),
    at(0, 1, 0, { kind: 'began' }),
    at(0, 2, 0, { kind: 'began' }),
    at(0, 1, 0, { kind: 'runs' }),
    at(0, 1, 3, { kind: 'line' }),
    at(0, 1, 3, { kind: 'took', lock: 'first' }),
    at(0, 1, 4, { kind: 'line' }),
    at(0, 1, 4, { kind: 'waits', for: 'sleep', untilMs: 100 }),
    at(0, 2, 0, { kind: 'runs' }),
    at(0, 2, 7, { kind: 'line' }),
    at(0, 2, 7, { kind: 'took', lock: 'second' }),
    at(0, 2, 8, { kind: 'line' }),
    at(0, 2, 8, { kind: 'waits', for: 'lock', name: 'first' }),
    at(100, 1, 4, { kind: 'runs' }),
    at(100, 1, 5, { kind: 'line' }),
    at(100, 1, 5, { kind: 'waits', for: 'lock', name: 'second' }),
    at(100, 0, 0, { kind: 'runs' }),
  ],
  { ending: { kind: 'stopped', by: 'endless wait' } },
)

test('of a deadlock each thread is shown with what it holds and who holds what it waits for', () => {
  const picture = pictureOf(DEADLOCK)
  const last = picture.steps.length - 1
  expect(lanesAt(picture, last).lanes).toEqual([
    { lane: 0, name: 'MainThread', state: 'running', words: 'runs', holds: [] },
    { lane: 1, name: 'A', state: 'waiting', words: 'waits for second, which B holds', holds: ['first'], line: 5 },
    { lane: 2, name: 'B', state: 'waiting', words: 'waits for first, which A holds', holds: ['second'], line: 8 },
  ])
  expect(troubleAt(picture, last)).toBe(
    'A waits for second, which B holds. B waits for first, which A holds. Nobody can go on.',
  )
})

test('a lock is held from the step that takes it to the end, or to the step that lets go of it', () => {
  const picture = pictureOf(DEADLOCK)
  expect(picture.holds[1]).toEqual([
    { lane: 1, lock: 'first', line: 3, from: { atMs: 0, step: 3 }, to: { atMs: 100, step: 9 }, isOver: false },
  ])
})

test('a wait lies between two steps, and has its length on the clock', () => {
  const picture = pictureOf(DEADLOCK)
  const sleep = picture.spans[1]?.find(({ state }) => state.kind === 'waiting' && state.for === 'sleep')
  expect(sleep).toMatchObject({ from: { atMs: 0, step: 5 }, to: { atMs: 100, step: 7 } })
})

test('what the evidence holds has its words: sleeps, requests, commands, signals, log records', () => {
  const stage = timed(
    [thread('MainThread')],
    [
      at(0, 0, 0, { kind: 'began' }),
      at(0, 0, 2, { kind: 'seen', in: 'sleeps', index: 0 }),
      at(0, 0, 2, { kind: 'waits', for: 'sleep' }),
      at(1500, 0, 2, { kind: 'runs' }),
      at(1500, 0, 3, { kind: 'seen', in: 'signals', index: 0 }),
      at(1500, 0, 4, { kind: 'seen', in: 'logs', index: 0 }),
      at(1500, 0, 5, { kind: 'output', stream: 'out', text: 'a\tb\n' }),
      at(1500, 0, 6, { kind: 'file', change: 'moved', path: '/tmp/a', to: '/tmp/b' }),
    ],
    {
      sleeps: [{ atMs: 0, forMs: 1500, line: 2 }],
      signals: [{ atMs: 1500, to: 7, name: 'nginx', signal: 'HUP', by: 'program' }],
      logs: [{ atMs: 1500, level: 'INFO', logger: 'root', message: 'gone\non', hasTraceback: false }],
    },
  )
  const picture = pictureOf(stage)
  expect(picture.steps.map(({ index }) => stepWords(picture, index))).toEqual([
    'begins',
    'line 2: sleeps for 1.5 s',
    'line 3: sends SIGHUP to nginx (7)',
    'line 4: logs INFO: gone·on',
    'line 5: prints "a\\tb"',
    'line 6: moves /tmp/a to /tmp/b',
  ])
  expect(picture.marks[0]?.map(({ kind }) => kind)).toEqual(['sleep', 'signal', 'log', 'output', 'file'])
})
