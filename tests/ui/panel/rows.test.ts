import { describe, expect, test } from 'vitest'
import { type CommandRun, type LogRecord, NOTHING_DONE, type Stage } from '../../../src/model/evidence.ts'
import type { ProcessSeen } from '../../../src/model/machine-seen.ts'
import { commandTree } from '../../../src/ui/panel/commands/command-tree.ts'
import { statementsOf } from '../../../src/ui/panel/database/statements.tsx'
import { pickRecords } from '../../../src/ui/panel/logs/pick-records.ts'
import { commandLine, inRow } from '../../../src/ui/panel/parts/plain-text.ts'
import { nextRow } from '../../../src/ui/panel/parts/row-list.tsx'
import { exitWord } from '../../../src/ui/panel/parts/say-exit.ts'
import { sayExactInstant, sayInstant, ticksOf } from '../../../src/ui/panel/parts/say-time.ts'
import { processTree } from '../../../src/ui/panel/processes/process-tree.ts'

const STAGE: Stage = {
  ending: { kind: 'finished', exitCode: 0 },
  output: { pieces: [], leftOutLines: 0 },
  holds: {},
  ...NOTHING_DONE,
  startedMs: 100,
  endedMs: 200,
}

function run(pid: number, by: CommandRun['by']): CommandRun {
  const streams = { in: 'pipe', out: 'pipe', err: 'pipe' } as const
  return { pid, argv: [`c${pid}`], path: '/bin/c', cwd: '/', by, streams, output: '', errors: '', startedMs: 100 }
}

function seen(pid: number, parent: number, part: Partial<ProcessSeen> = {}): ProcessSeen {
  const plain = { name: `p${pid}`, argv: [], user: 'sre', state: 'S', threads: 1, memoryBytes: 0, startedMs: 0 }
  return { pid, parent, ...plain, ...part }
}

test('commands come in the order of a tree, and one whose starter is not known stands at the top', () => {
  const rows = commandTree([
    { ...STAGE, commands: [run(1, 'program'), run(2, 'program'), run(3, 1), run(4, 3), run(5, 99)] },
  ])
  expect(rows.map(({ run: { pid }, level }) => [pid, level])).toEqual([
    [1, 1],
    [3, 2],
    [4, 3],
    [2, 1],
    [5, 1],
  ])
})

test('a chain of 5,000 commands is a tree too', () => {
  const commands = Array.from({ length: 5_000 }, (_, index) => run(index + 1, index === 0 ? 'program' : index))
  expect(commandTree([{ ...STAGE, commands }]).at(-1)?.level).toBe(5_000)
})

describe('processes', () => {
  test('come as a tree, with what became of each', () => {
    const rows = processTree(
      {
        program: 10,
        units: [],
        journal: [],
        journalLeftOut: 0,
        processes: [
          seen(1, 0),
          seen(5, 1, { state: 'Zs' }),
          seen(10, 1),
          seen(11, 10, { startedMs: 150, endedMs: 160, exitCode: -15 }),
          seen(12, 10, { startedMs: 150 }),
        ],
      },
      {
        ...STAGE,
        ending: { kind: 'finished', exitCode: 3 },
        signals: [{ atMs: 1, to: 11, name: 'x', signal: 'TERM', by: 'program' }],
      },
    )
    expect(
      rows.map(({ process, level, state, isNew, signals }) => [process.pid, level, state.word, isNew, signals.length]),
    ).toEqual([
      [1, 1, 'sleeps', false, 0],
      [5, 2, 'zombie', false, 0],
      [10, 2, 'exit 3', false, 0],
      [11, 3, 'SIGTERM', true, 1],
      [12, 3, 'sleeps', true, 0],
    ])
  })
})

describe('records of logging', () => {
  const record = (level: string, message: string): LogRecord => ({
    atMs: 0,
    level,
    logger: 'root',
    message,
    hasTraceback: false,
  })
  const all = [record('DEBUG', 'a'), record('Level 25', 'b'), record('ERROR', 'C'), record('AUDIT', 'd')]
  const picked = (from: 'DEBUG' | 'WARNING' | 'ERROR', text = '') =>
    pickRecords(all, { from, text }).map(({ message }) => message)

  test('are picked by their level; a level that is not known is not left out', () => {
    expect(picked('DEBUG')).toEqual(['a', 'b', 'C', 'd'])
    expect(picked('WARNING')).toEqual(['C', 'd'])
  })

  test('are picked by words, whatever the case', () => {
    expect(picked('DEBUG', ' c ')).toEqual(['C'])
  })
})

test('each statement gets the plan that was made for it', () => {
  const plan = (sql: string) => ({ sql, parameters: 0, plan: [`SCAN ${sql.at(-1)}`] })
  const all = statementsOf({
    path: '/a.db',
    isClosed: true,
    statements: ['CREATE TABLE t', 'SELECT a', 'SELECT a', 'SELECT b'],
    queries: [plan('SELECT a'), plan('SELECT a'), plan('SELECT b')],
  })
  expect(all.map((one) => one.plan?.plan[0])).toEqual([undefined, 'SCAN a', 'SCAN a', 'SCAN b'])
})

describe('texts of a program', () => {
  test('stand in one row, with what breaks or turns it written out', () => {
    expect(inRow('a\nb\t<b>\u001b[31m\u202eevil')).toBe('a\\nb\\t<b>\\x1b[31m\\u202eevil')
  })

  test('are cut where no row has room for them', () => {
    expect(inRow('x'.repeat(100_000))).toHaveLength(401)
  })

  test('are quoted in a command line where a shell would need it', () => {
    expect(commandLine(['sh', '-c', "echo 'a'", ''])).toBe("sh -c 'echo '\\''a'\\''' ''")
  })
})

test('ticks are round and lie between the ends', () => {
  expect(ticksOf(100, 3_100, 4)).toEqual([1_100, 2_100])
  expect(ticksOf(5, 5, 4)).toEqual([])
})

test.each<[number, string]>([
  [0, 'exit 0'],
  [-15, 'SIGTERM'],
  [-35, 'signal 35'],
])('exit code %s is %s', (code, word) => expect(exitWord(code)).toBe(word))

test('keys go along the rows and not beyond them', () => {
  expect(nextRow('ArrowDown', null, 3, 2)).toBe(0)
  expect(nextRow('ArrowDown', 2, 3, 2)).toBe(2)
  expect(nextRow('End', 0, 3, 2)).toBe(2)
  expect(nextRow('PageUp', 2, 3, 2)).toBe(0)
  expect(nextRow('Escape', 2, 3, 2)).toBeNull()
  expect(nextRow('Escape', null, 3, 2)).toBeUndefined()
  expect(nextRow('ArrowDown', null, 0, 2)).toBeUndefined()
})

test('an instant is said in UTC, to the second or to the millisecond', () => {
  const ms = Date.UTC(2026, 2, 15, 12, 0, 0, 250)
  expect(sayInstant(ms)).toBe('2026-03-15 12:00:00 UTC')
  expect(sayExactInstant(ms)).toBe('2026-03-15 12:00:00.250 UTC')
})
