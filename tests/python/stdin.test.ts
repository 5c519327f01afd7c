// Standard input: a text of the world, or lines that somebody types.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/python/create-engine.ts'
import { endingOf, lastStage, lines, printed, realMs, runOn, startEngine } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})

/** Somebody who types these lines, and then Ctrl-D for ever. */
function typist(...typed: readonly (string | null)[]): { ask: () => Promise<string | null>; asked: () => number } {
  let count = 0
  return {
    ask: async () => {
      count += 1
      return typed[count - 1] ?? null
    },
    asked: () => count,
  }
}

describe('a text of the world', () => {
  test('is read line by line, and the prompts are part of the output', async () => {
    const evidence = await runOn(engine, 'a = input("name? ")\nb = input()\nprint([a, b])', { stdin: 'web01\nweb02\n' })
    expect(printed(evidence)).toBe("name? ['web01', 'web02']\n")
    expect(lastStage(evidence).readsPastEnd).toBe(0)
  })

  test('ends with EOFError, as often as somebody asks', async () => {
    const program = lines(
      'for _ in range(3):',
      '    try:',
      '        print(input())',
      '    except EOFError as error:',
      '        print(error)',
    )
    const evidence = await runOn(engine, program, { stdin: 'one\n' })
    expect(printed(evidence)).toBe('one\nEOF when reading a line\nEOF when reading a line\n')
    expect(lastStage(evidence).readsPastEnd).toBe(2)
  })

  test.each([
    ['for line in sys.stdin: print(repr(line))', "'a\\n'\n'ü\\n'\n'\\n'\n'last'\n"],
    ['print(repr(sys.stdin.read()))', "'a\\nü\\n\\nlast'\n"],
    ['print(sys.stdin.readlines())', "['a\\n', 'ü\\n', '\\n', 'last']\n"],
    ['print(repr(sys.stdin.read(3)), repr(sys.stdin.readline()), repr(sys.stdin.read()))', "'a\\nü' '\\n' '\\nlast'\n"],
    ['print(sys.stdin.buffer.read())', "b'a\\n\\xc3\\xbc\\n\\nlast'\n"],
    ['import os; print(os.read(0, 2), os.read(0, 100), os.read(0, 5))', "b'a\\n' b'\\xc3\\xbc\\n\\nlast' b''\n"],
    ['import fileinput; print([line for line in fileinput.input()])', "['a\\n', 'ü\\n', '\\n', 'last']\n"],
    ['print(open("/dev/stdin").read() == open(0).read() + "a\\nü\\n\\nlast")', 'True\n'],
    ['sys.stdin.read(); print(repr(sys.stdin.read()))', "''\n"],
    ['print(sys.stdin.isatty(), sys.stdin.fileno(), sys.stdin.encoding)', 'False 0 utf-8\n'],
  ])('%s', async (reading, said) => {
    expect(printed(await runOn(engine, `import sys\n${reading}`, { stdin: 'a\nü\n\nlast' }))).toBe(said)
  })

  test('of Windows has its lines ended by one character in Python, and of two in the bytes', async () => {
    const program = 'import sys\nprint(repr(input()), repr(sys.stdin.read()))'
    expect(printed(await runOn(engine, program, { stdin: 'a\r\nb\r\n' }))).toBe("'a' 'b\\n'\n")
  })

  test('may be large', async () => {
    const stdin = Array.from({ length: 200_000 }, (_, number) => `${number}\n`).join('')
    expect(printed(await runOn(engine, 'import sys\nprint(sum(int(line) for line in sys.stdin))', { stdin }))).toBe(
      '19999900000\n',
    )
  })

  test('that is not there is at its end at once, where nobody can be asked', async () => {
    const evidence = await runOn(engine, 'input("name? ")')
    expect(endingOf(evidence)).toMatchObject({
      kind: 'raised',
      type: 'EOFError',
      message: 'EOF when reading a line',
      line: 1,
    })
    expect(lastStage(evidence).readsPastEnd).toBe(1)
  })

  test('wins over somebody who could be asked', async () => {
    const { ask, asked } = typist('typed')
    expect(printed(await runOn(engine, 'print(input())', { stdin: 'given\n' }, { ask }))).toBe('given\n')
    expect(asked()).toBe(0)
  })
})

describe('somebody who types', () => {
  test('is asked once for each line, and the prompt is shown before', async () => {
    const shown: string[] = []
    const evidence = await runOn(
      engine,
      'a = input("A: ")\nb = input("B: ")\nprint([a, b])',
      {},
      {
        output: (_stream, text) => shown.push(text),
        ask: async () => {
          shown.push('(asked)')
          return shown.length > 2 ? '' : 'x y'
        },
      },
    )
    expect(shown.join('|')).toBe("A: |(asked)|B: |(asked)|['x y', '']\n")
    expect(printed(evidence)).toBe("A: B: ['x y', '']\n")
  })

  test('may end the input, and go on after that as on a terminal', async () => {
    const program = lines(
      'import sys',
      'print(sys.stdin.read())',
      'print(input())',
      'try: input()',
      'except EOFError: print("over")',
    )
    const { ask, asked } = typist('one', 'two', null, 'three', null)
    expect(printed(await runOn(engine, program, {}, { ask }))).toBe('one\ntwo\n\nthree\nover\n')
    expect(asked()).toBe(5)
  })

  test('is asked by a loop over the input until it ends', async () => {
    const { ask, asked } = typist('ä', 'b', null)
    expect(
      printed(await runOn(engine, 'import sys\nfor line in sys.stdin: print(line.upper(), end="")', {}, { ask })),
    ).toBe('Ä\nB\n')
    expect(asked()).toBe(3)
  })

  test('is not asked for what is not read', async () => {
    const { ask, asked } = typist('x')
    await runOn(engine, 'print("no questions")', {}, { ask })
    expect(asked()).toBe(0)
  })

  test('may take all the time there is', async () => {
    const waits: boolean[] = []
    const program = lines('name = input()', 'for _ in range(100_000): pass', 'print("hello", name)')
    const evidence = await runOn(
      engine,
      program,
      { timeLimitMs: 300 },
      {
        waits: (isWaiting) => waits.push(isWaiting),
        ask: () =>
          new Promise((resolve) => {
            const until = realMs() + 400
            const look = (): void => (realMs() > until ? resolve('Ada') : void setTimeout(look, 20))
            look()
          }),
      },
    )
    expect([endingOf(evidence), printed(evidence)]).toEqual([{ kind: 'finished', exitCode: 0 }, 'hello Ada\n'])
    expect(waits).toEqual([true, false])
  })

  test('moves no clock of the host', async () => {
    const { ask } = typist('x')
    const { startedMs, endedMs } = lastStage(await runOn(engine, 'input()', {}, { ask }))
    expect(endedMs - startedMs).toBe(0)
  })
})
