// The world's `assign`: another value in the place of the one that the program assigns first.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Value } from '../../src/model/value.ts'
import type { Engine } from '../../src/python/create-engine.ts'
import { endingOf, lastStage, lines, printed, runOn, startEngine } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})

const text = (value: string): Value => ({ kind: 'str', text: value })
const int = (value: number): Value => ({ kind: 'int', text: String(value) })
const list = (...items: Value[]): Value => ({ kind: 'list', items })

/** What the program prints with `name` assigned "new", and which names it never assigns. */
async function withNew(program: string, name = 'name'): Promise<[string, readonly string[]]> {
  const evidence = await runOn(engine, program, { assign: { [name]: text('new') } })
  return [printed(evidence), evidence.unassigned]
}

describe('the value is put in', () => {
  test.each([
    ['a plain assignment', 'name = "old"\nprint(name)', 'new\n'],
    ['without blanks', 'name="old";print(name)', 'new\n'],
    ['of a value in brackets', 'name = (\n    "old"\n    "er"\n)\nprint(name)', 'new\n'],
    ['of a name in brackets', '(name) = "old"\nprint(name)', 'new\n'],
    ['with an annotation', 'name: str = "old"\nprint(name)', 'new\n'],
    ['of several names at once', 'first = name = last = "old"\nprint(first, name, last)', 'new new new\n'],
    ['in an if', 'if True:\n    name = "old"\nprint(name)', 'new\n'],
    [
      'in an else that runs',
      'if False:\n    pass\nelif False:\n    pass\nelse:\n    name = "old"\nprint(name)',
      'new\n',
    ],
    ['in a try', 'try:\n    name = "old"\nexcept ValueError:\n    name = "other"\nprint(name)', 'new\n'],
    ['in an except', 'try:\n    1 / 0\nexcept ZeroDivisionError:\n    name = "old"\nprint(name)', 'new\n'],
    ['in a finally', 'try:\n    pass\nfinally:\n    name = "old"\nprint(name)', 'new\n'],
    ['in a with', 'with open("/dev/null"):\n    name = "old"\nprint(name)', 'new\n'],
    ['in a loop', 'for _ in range(2):\n    name = "old"\n    print(name)', 'new\nnew\n'],
    ['in a while', 'go = True\nwhile go:\n    name = "old"\n    go = False\nprint(name)', 'new\n'],
    ['in a match', 'match 1:\n    case 1:\n        name = "old"\nprint(name)', 'new\n'],
    ['under the main guard', 'if __name__ == "__main__":\n    name = "old"\n    print(name)', 'new\n'],
    ['behind a semicolon', 'x = 1; name = "old"; print(x, name)', '1 new\n'],
    ['of an f-string', 'x = 1\nname = f"old {x:>{x}} {\'}\'}"\nprint(name)', 'new\n'],
    ['of a text in three quotes', 'name = """old\n  = (\n\n"""\nprint(name)', 'new\n'],
    ['of a call', 'name = input("name? ")\nprint(name)', 'new\n'],
    ['of a condition', 'name = "a" if 1 else "b"\nprint(name)', 'new\n'],
    ['of a lambda', 'name = lambda x: x\nprint(name)', 'new\n'],
    ['of a walrus', 'name = (other := "old")\nprint(name)', 'new\n'],
    ['of several values', 'name = 1, 2\nprint(name)', 'new\n'],
    ['over two lines', 'name = "old" + \\\n    "er"\nprint(name)', 'new\n'],
    ['before a comment', 'name = "old"  # name = "x"\nprint(name)', 'new\n'],
    ['behind what is not ASCII', 'größe = "ü😀"; name = "ä"; print(größe, name)', 'ü😀 new\n'],
    ['in a name that is not ASCII', 'x = 1\nname = "日本"\nprint(name)', 'new\n'],
    ['after a form feed', '\f\nx = 1\n\f\nname = "old"\nprint(name)', 'new\n'],
    ['with tabs', 'if True:\n\tname\t=\t"old"\n\tprint(name)', 'new\n'],
    ['with line ends of Windows', 'x = 1\r\nname = (\r\n  "old"\r\n)\r\nprint(name)\r\n', 'new\n'],
    ['with line ends of old Macs', 'x = 1\rname = "old"\rprint(name)\r', 'new\n'],
    ['without an end of the last line', 'print("x")\nname = "old"', 'x\n'],
    ['behind a mark of byte order', '\ufeffname = "old"\nprint(name)', 'new\n'],
  ])('%s', async (_form, program, said) => {
    expect(await withNew(program)).toEqual([said, []])
  })

  test('once: a later assignment is the program’s own', async () => {
    expect(await withNew('name = "old"\nprint(name)\nname = name + "er"\nprint(name)')).toEqual(['new\nnewer\n', []])
  })

  test('in the first that stands in the program, whether it runs or not', async () => {
    expect(await withNew('if False:\n    name = "a"\nelse:\n    name = "b"\nprint(name)')).toEqual(['b\n', []])
  })

  test('for several names, wherever they stand', async () => {
    const assign = { b: list(int(1)), a: int(2) }
    const evidence = await runOn(engine, 'a = 0; b = [\n  0,\n]; c = 0\nprint(a, b, c)', { assign })
    expect([printed(evidence), evidence.unassigned]).toEqual(['2 [1] 0\n', []])
  })

  test('behind a thousand branches', async () => {
    const branches = Array.from({ length: 800 }, (_, number) => `elif x == ${number}:\n    pass`)
    expect(
      await withNew(
        lines('x = -1', 'if x == -2:', '    pass', ...branches, 'else:', '    name = "old"', 'print(name)'),
      ),
    ).toEqual(['new\n', []])
  })

  test('even where the program has taken the names of types', async () => {
    const assign: Record<string, Value> = {
      name: { kind: 'set', items: [] },
      other: { kind: 'dict', entries: [[text('a'), list(int(1))]] },
    }
    const evidence = await runOn(engine, 'set = dict = list = None\nname = 1\nother = 2\nprint(name == {*()}, other)', {
      assign,
    })
    expect(printed(evidence)).toBe("True {'a': [1]}\n")
  })

  test('anew each time it is assigned', async () => {
    const program = lines('for _ in range(2):', '    servers = []', '    servers.append("web01")', '    print(servers)')
    expect(printed(await runOn(engine, program, { assign: { servers: list(text('lb01')) } }))).toBe(
      "['lb01', 'web01']\n".repeat(2),
    )
  })
})

describe('a name counts as not assigned', () => {
  test.each([
    ['in a function', 'def f():\n    name = "old"\nprint("x")'],
    ['in a class', 'class A:\n    name = "old"\nprint("x")'],
    ['in a function under an if', 'if True:\n    def f():\n        name = "old"\nprint("x")'],
    ['as one of several targets', 'name, other = "old", 1\nprint("x")'],
    ['as a target in a list', '[name] = ["old"]\nprint("x")'],
    ['in a loop’s head', 'for name in ["old"]: pass\nprint("x")'],
    ['by a walrus', 'print("x" if (name := "old") else "")'],
    ['by adding', 'other = 1\nother += 1\nprint("x")'],
    ['by a with', 'with open("/dev/null") as name: pass\nprint("x")'],
    ['by an import', 'import os as name\nprint("x")'],
    ['by an annotation alone', 'name: str\nprint("x")'],
    ['as an attribute or an item', 'class A: pass\na = A(); a.name = 1\nd = {}; d["name"] = 1\nprint("x")'],
    ['as a longer name', 'name2 = 1; _name = 2\nprint("x")'],
    ['in a comment or a text', '# name = 1\nprint("x")  # name = 1\n"""\nname = 1\n"""'],
    ['by a definition', 'def name(): pass\nprint("x")'],
    ['nowhere', 'print("x")'],
  ])('%s', async (_where, program) => {
    expect(await withNew(program)).toEqual(['x\n', ['name']])
  })
})

describe('everything else stays as it is', () => {
  test('the lines of a program, its traceback and its text', async () => {
    const program = lines(
      'import inspect',
      'name = [',
      '    "old",',
      '    "older",',
      ']',
      'def f():',
      '    return name[5]',
      'print(inspect.getsource(f))',
      'f()',
    )
    const evidence = await runOn(engine, program, { assign: { name: list(text('a')) } })
    expect(endingOf(evidence)).toMatchObject({
      line: 7,
      traceback: lines(
        'Traceback (most recent call last):',
        '  File "main.py", line 9, in <module>',
        '    f()',
        '    ~^^',
        '  File "main.py", line 7, in f',
        '    return name[5]',
        '           ~~~~^^^',
        'IndexError: list index out of range',
      ),
    })
    expect(printed(evidence)).toContain('def f():\n    return name[5]\n')
  })

  test('columns behind the value on the same line', async () => {
    const evidence = await runOn(engine, 'name = "a much longer text than the new one"; x = 1 / 0', {
      assign: { name: text('n') },
    })
    expect(endingOf(evidence)).toMatchObject({
      traceback: lines(
        'Traceback (most recent call last):',
        '  File "main.py", line 1, in <module>',
        '    name = "a much longer text than the new one"; x = 1 / 0',
        '                                                      ~~^~~',
        'ZeroDivisionError: division by zero',
      ),
    })
  })

  test('a future import, and what is still an error', async () => {
    expect(
      await withNew('"""doc"""\nfrom __future__ import annotations\nname: List[str] = "old"\nprint(__doc__, name)'),
    ).toEqual(['doc new\n', []])
    expect(endingOf(await runOn(engine, 'name = "old"\nreturn name', { assign: { name: text('n') } }))).toMatchObject({
      kind: 'unreadable',
      line: 2,
    })
  })

  test('the program itself, where the world assigns nothing', async () => {
    expect(printed(await runOn(engine, 'name = "old"\nprint(name)'))).toBe('old\n')
  })
})

describe('any value can be given', () => {
  const values: readonly (readonly [string, Value])[] = [
    ['None', { kind: 'none' }],
    ['True', { kind: 'bool', value: true }],
    ['-5', int(-5)],
    [`1${'0'.repeat(50)}`, { kind: 'int', text: `1${'0'.repeat(50)}` }],
    ['-0.5', { kind: 'float', text: '-0.5' }],
    ['1e+300', { kind: 'float', text: '1e+300' }],
    ['inf', { kind: 'float', text: 'inf' }],
    ['-inf', { kind: 'float', text: '-inf' }],
    ['nan', { kind: 'float', text: 'nan' }],
    [`'quo"te\\n\\x00ü😀{x}\\\\'`, text('quo"te\n\0ü😀{x}\\')],
    ["'\\ud800'", text('\ud800')],
    ["b'\\xff'", { kind: 'bytes', repr: "b'\\xff'" }],
    ['[]', list()],
    ['[1, [2, []]]', list(int(1), list(int(2), list()))],
    ['()', { kind: 'tuple', items: [] }],
    ['(1,)', { kind: 'tuple', items: [int(1)] }],
    ['set()', { kind: 'set', items: [] }],
    ['{1}', { kind: 'set', items: [int(1)] }],
    ['frozenset({1})', { kind: 'frozenset', items: [int(1)] }],
    ['{}', { kind: 'dict', entries: [] }],
    [
      "{'a': {1: (None, 'x')}}",
      {
        kind: 'dict',
        entries: [
          [text('a'), { kind: 'dict', entries: [[int(1), { kind: 'tuple', items: [{ kind: 'none' }, text('x')] }]] }],
        ],
      },
    ],
  ]

  test.each(values)('%s', async (shown, value) => {
    const evidence = await runOn(engine, 'name = 0\nprint(ascii(name) if "ud800" in ascii(name) else repr(name))', {
      assign: { name: value },
    })
    expect([printed(evidence), lastStage(evidence).holds]).toEqual([`${shown}\n`, { name: value }])
  })
})
