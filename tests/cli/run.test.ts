// `dryrun run` with a stand-in for the engine: what it passes on, and how the run's ending becomes an exit code.
import { describe, expect, test } from 'vitest'
import { run, worldOf } from '../../src/cli/commands/run.ts'
import { type Ending, NOTHING_DONE, type OutputPiece, type Stage } from '../../src/model/evidence.ts'
import type { LiveRun, Runner, RunRequest } from '../../src/model/run.ts'
import { EMPTY_WORLD } from '../../src/model/world.ts'
import { createFakeTerminal } from './fake-terminal.ts'

const piece = (stream: 'out' | 'err', text: string): OutputPiece => ({ stream, text, atMs: 0 })

function stage(ending: Ending, pieces: readonly OutputPiece[] = [], leftOutLines = 0): Stage {
  return {
    ending,
    output: { pieces, leftOutLines },
    holds: {},
    ...NOTHING_DONE,
    startedMs: 0,
    endedMs: 0,
  }
}

function runner(answer: (request: RunRequest, live: LiveRun) => Promise<Stage> | Stage): Runner {
  return {
    run: async (request, live = {}) => ({ stages: [await answer(request, live)], facts: [], unassigned: [] }),
    customCheck: () => Promise.reject(new Error('No custom check is asked for here.')),
  }
}

const finished = (exitCode = 0): Ending => ({ kind: 'finished', exitCode })
const plainly = { args: [], json: false }

describe('what a program writes', () => {
  test('is passed on while it runs, each stream to its own', async () => {
    const { terminal, written } = createFakeTerminal()
    const code = await run(
      plainly,
      'print(1)',
      EMPTY_WORLD,
      runner((_, live) => {
        live.output?.('out', 'one\n')
        live.output?.('err', 'two\n')
        return stage(finished(), [piece('out', 'one\n'), piece('err', 'two\n')])
      }),
      terminal,
    )
    expect([code, written]).toEqual([0, { out: 'one\n', err: 'two\n' }])
  })

  test('comes whole at the end where the live output left something out', async () => {
    const { terminal, written } = createFakeTerminal()
    await run(
      plainly,
      '',
      EMPTY_WORLD,
      runner((_, live) => {
        live.output?.('out', '1\n2\n')
        live.leftOut?.(5, '9\n')
        return stage(finished(), [piece('out', '1\n2\n3\n'), piece('err', 'oh\n'), piece('out', '4\n')])
      }),
      terminal,
    )
    expect(written).toEqual({ out: '1\n2\n3\n4\n', err: 'oh\n' })
  })

  test('says how much of a flood was left out', async () => {
    const { terminal, written } = createFakeTerminal()
    await run(
      plainly,
      '',
      EMPTY_WORLD,
      runner((_, live) => {
        live.output?.('out', '1\n')
        live.leftOut?.(5, '9\n')
        return stage(finished(), [piece('out', '1\n2\n'), { ...piece('out', '9\n'), afterGap: true }], 6)
      }),
      terminal,
    )
    expect(written).toEqual({ out: '1\n2\n9\n', err: '\n… 6 lines left out …\n' })
  })
})

test('input() reads what is typed here', async () => {
  const { terminal, written } = createFakeTerminal('/', ['web01'])
  await run(
    plainly,
    '',
    EMPTY_WORLD,
    runner(async (_, live) => {
      live.output?.('out', `${await live.ask?.()} ${await live.ask?.()}\n`)
      return stage(finished(), [piece('out', 'web01 null\n')])
    }),
    terminal,
  )
  expect(written.out).toBe('web01 null\n')
})

test('arguments after -- are the program’s own', async () => {
  const { terminal } = createFakeTerminal()
  let args: readonly string[] = []
  const noting = runner((request) => {
    args = request.world.args
    return stage(finished())
  })
  await run({ args: ['-v'], json: false }, '', { ...EMPTY_WORLD, args: ['of the world'] }, noting, terminal)
  expect(args).toEqual(['-v'])
  await run(plainly, '', { ...EMPTY_WORLD, args: ['of the world'] }, noting, terminal)
  expect(args).toEqual(['of the world'])
})

describe('the exit code', () => {
  const traceback = 'Traceback (most recent call last):\nValueError: no'
  const raised: Ending = { kind: 'raised', type: 'ValueError', bases: ['Exception'], message: 'no', line: 1, traceback }
  test.each<[string, Ending, number, string]>([
    ['is the program’s own', finished(3), 3, ''],
    ['is 1 for an exception, its traceback on stderr', raised, 1, `${traceback}\n`],
    [
      'is 1 for what is not Python',
      {
        kind: 'unreadable',
        type: 'SyntaxError',
        message: 'invalid syntax',
        line: 1,
        column: 1,
        traceback: 'SyntaxError: x\n',
      },
      1,
      'SyntaxError: x\n',
    ],
    [
      'is 124 when the time is up',
      { kind: 'stopped', by: 'time limit', line: 4 },
      124,
      'Stopped in line 4: it ran for 10 seconds.\n',
    ],
    ['is 130 after Ctrl-C', { kind: 'stopped', by: 'learner' }, 130, 'Stopped.\n'],
    ['is 134 when the interpreter is lost', { kind: 'lost', say: 'Out of memory.' }, 134, 'Out of memory.\n'],
  ])('%s', async (_, ending, code, err) => {
    const { terminal, written } = createFakeTerminal()
    expect(
      await run(
        plainly,
        '',
        EMPTY_WORLD,
        runner(() => stage(ending)),
        terminal,
      ),
    ).toBe(code)
    expect(written).toEqual({ out: '', err })
  })
})

test('--json writes the evidence and nothing else', async () => {
  const { terminal, written } = createFakeTerminal()
  const pieces = [piece('out', 'one\n')]
  const code = await run(
    { args: [], json: true },
    '',
    EMPTY_WORLD,
    runner(() => stage(finished(2), pieces)),
    terminal,
  )
  expect(JSON.parse(written.out)).toEqual({
    exitCode: 2,
    stages: [stage(finished(2), pieces)],
    facts: [],
    unassigned: [],
  })
  expect([code, written.err]).toEqual([2, ''])
})

describe('the world', () => {
  const named = { ...EMPTY_WORLD, cwd: '/srv' }
  const exercise = {
    id: 'count-servers',
    world: { ...EMPTY_WORLD, cwd: '/opt' },
    checks: [
      {
        it: '',
        line: 1,
        cases: [{ name: 'empty', world: named, given: [], calls: [], expects: [], anyEnding: false }],
      },
    ],
  } as never

  test('is an empty host, an exercise’s own, or one that it names', () => {
    expect(worldOf(undefined, undefined)).toBe(EMPTY_WORLD)
    expect(worldOf(exercise, undefined).cwd).toBe('/opt')
    expect(worldOf(exercise, 'empty')).toBe(named)
  })

  test('that an exercise does not have is named beside those it has', () => {
    expect(() => worldOf(exercise, 'full')).toThrow('count-servers has no world "full". It has: empty.')
  })
})

describe('Ctrl-C', () => {
  test('goes to the program, whose answer to it decides', async () => {
    const { terminal, interrupt } = createFakeTerminal()
    let interrupts = 0
    const ended = run(
      plainly,
      '',
      EMPTY_WORLD,
      runner(
        (_, live) =>
          new Promise((resolve) => {
            live.interrupts?.(() => {
              interrupts += 1
              resolve(stage(finished(3)))
            })
          }),
      ),
      terminal,
    )
    interrupt()
    expect([await ended, interrupts]).toEqual([3, 1])
  })

  test('that a program does not catch ends it as the signal does', async () => {
    const ending: Ending = { kind: 'raised', type: 'KeyboardInterrupt', bases: [], message: '', traceback: '' }
    expect(
      await run(
        plainly,
        '',
        EMPTY_WORLD,
        runner(() => stage(ending)),
        createFakeTerminal().terminal,
      ),
    ).toBe(130)
  })

  test('that a busy program did not hear is said', async () => {
    const { terminal, written, interrupt } = createFakeTerminal()
    const ended = run(
      plainly,
      '',
      EMPTY_WORLD,
      runner(
        (_, live) =>
          new Promise((resolve) => {
            live.interrupts?.(() => resolve(stage({ kind: 'stopped', by: 'learner' })))
          }),
      ),
      terminal,
    )
    interrupt()
    expect([await ended, written.err]).toEqual([130, 'Stopped: it was busy and could not hear Ctrl-C.\n'])
  })
})
