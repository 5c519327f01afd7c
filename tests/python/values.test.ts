// Python's values as plain data: what a program's names held, and what a call gave back.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Value } from '../../src/model/value.ts'
import type { Engine } from '../../src/python/create-engine.ts'
import { endingOf, lastStage, lines, runOn, startEngine } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})

async function holds(program: string): Promise<Readonly<Record<string, Value>>> {
  const evidence = await runOn(engine, program)
  expect(endingOf(evidence)).toEqual({ kind: 'finished', exitCode: 0 })
  return lastStage(evidence).holds
}

/** The value of an expression, as a name of a program holds it. */
async function expressionValue(expression: string, before = ''): Promise<Value | undefined> {
  return (await holds(`${before}\nx = ${expression}`)).x
}

const int = (text: string): Value => ({ kind: 'int', text })
const text = (value: string): Value => ({ kind: 'str', text: value })

describe('every kind of value', () => {
  const kinds: readonly (readonly [string, Value])[] = [
    ['None', { kind: 'none' }],
    ['True', { kind: 'bool', value: true }],
    ['-7', int('-7')],
    ['10**3000', int(`1${'0'.repeat(3000)}`)],
    ['1.0', { kind: 'float', text: '1.0' }],
    ['-0.0', { kind: 'float', text: '-0.0' }],
    ['0.1 + 0.2', { kind: 'float', text: '0.30000000000000004' }],
    ['float("nan")', { kind: 'float', text: 'nan' }],
    ['float("-inf")', { kind: 'float', text: '-inf' }],
    ['"ü\\n\\0😀"', text('ü\n\0😀')],
    ['"\\ud800"', text('\ud800')],
    ['b"\\xff\\n"', { kind: 'bytes', repr: "b'\\xff\\n'" }],
    [
      '[1, ("a",), {}]',
      { kind: 'list', items: [int('1'), { kind: 'tuple', items: [text('a')] }, { kind: 'dict', entries: [] }] },
    ],
    ['{3}', { kind: 'set', items: [int('3')] }],
    ['frozenset({3})', { kind: 'frozenset', items: [int('3')] }],
    [
      '{"b": 1, 2: [None]}',
      {
        kind: 'dict',
        entries: [
          [text('b'), int('1')],
          [int('2'), { kind: 'list', items: [{ kind: 'none' }] }],
        ],
      },
    ],
    ['...', { kind: 'object', type: 'ellipsis', repr: 'Ellipsis' }],
    ['1 + 2j', { kind: 'object', type: 'complex', repr: '(1+2j)' }],
    ['range(3)', { kind: 'object', type: 'range', repr: 'range(0, 3)' }],
    ['bytearray(b"x")', { kind: 'object', type: 'bytearray', repr: "bytearray(b'x')" }],
    ['{1: 2}.keys()', { kind: 'object', type: 'dict_keys', repr: 'dict_keys([1])' }],
    ['int', { kind: 'object', type: 'type', repr: "<class 'int'>" }],
    ['len', { kind: 'object', type: 'builtin_function_or_method', repr: '<built-in function len>' }],
    ['__import__("decimal").Decimal("1.10")', { kind: 'object', type: 'decimal.Decimal', repr: "Decimal('1.10')" }],
    [
      '__import__("datetime").date(2026, 1, 5)',
      { kind: 'object', type: 'datetime.date', repr: 'datetime.date(2026, 1, 5)' },
    ],
    ['__import__("pathlib").Path("a")', { kind: 'object', type: 'pathlib.PosixPath', repr: "PosixPath('a')" }],
    ['ValueError("x")', { kind: 'object', type: 'ValueError', repr: "ValueError('x')" }],
  ]
  test.each(kinds)('%s', async (expression, value) => {
    expect(await expressionValue(expression)).toEqual(value)
  })

  test('that is shown by its address is shown without', async () => {
    expect(await expressionValue('open("/dev/null")')).toEqual({
      kind: 'object',
      type: '_io.TextIOWrapper',
      repr: "<_io.TextIOWrapper name='/dev/null' mode='r' encoding='UTF-8'>",
    })
  })
})

describe('a value of a subclass', () => {
  const subclasses: readonly (readonly [string, string, Value])[] = [
    [
      'collections.Counter("aab")',
      'import collections',
      {
        kind: 'dict',
        entries: [
          [text('a'), int('2')],
          [text('b'), int('1')],
        ],
        type: 'collections.Counter',
      },
    ],
    [
      'collections.defaultdict(list, a=[1])',
      'import collections',
      { kind: 'dict', entries: [[text('a'), { kind: 'list', items: [int('1')] }]], type: 'collections.defaultdict' },
    ],
    [
      'Point(1, 2)',
      'import collections\nPoint = collections.namedtuple("Point", "x y")',
      { kind: 'tuple', items: [int('1'), int('2')], type: 'Point' },
    ],
    ['Name("a")', 'class Name(str): pass', { kind: 'str', text: 'a', type: 'Name' }],
    ['Names([1])', 'class Names(list): pass', { kind: 'list', items: [int('1')], type: 'Names' }],
    ['Level.HIGH', 'import enum\nclass Level(enum.IntEnum): HIGH = 3', int('3')],
    [
      'Level.HIGH',
      'import enum\nclass Level(enum.StrEnum): HIGH = "high"',
      { kind: 'str', text: 'high', type: 'Level' },
    ],
  ]
  test.each(subclasses)('%s after %s is its kind and its class', async (expression, before, value) => {
    expect(await expressionValue(expression, before)).toEqual(value)
  })
})

describe('a value that would not fit', () => {
  test('is cut where it goes in a circle', async () => {
    const circle = await holds('a = [1]\na.append(a)\nd = {}\nd["self"] = d\nboth = [[]] * 2')
    expect(circle.a).toMatchObject({ kind: 'list', items: [int('1'), { kind: 'object', type: 'list' }] })
    expect(circle.d).toMatchObject({ kind: 'dict', entries: [[text('self'), { kind: 'object', type: 'dict' }]] })
    expect(circle.both).toEqual({
      kind: 'list',
      items: [
        { kind: 'list', items: [] },
        { kind: 'list', items: [] },
      ],
    })
  })

  test('is named and begun where it is large, and the names beside it are whole', async () => {
    const program = lines(
      'numbers = list(range(1_000_000))',
      'total = sum(numbers)',
      'mapping = {n: n for n in range(100_000)}',
      'long = "x" * 2_000_000',
      'raw = b"x" * 2_000_000',
      'servers = ["web01", "web02"]',
      'digits = 10 ** 100_000',
    )
    const held = await holds(program)
    expect(held.numbers).toMatchObject({
      kind: 'object',
      type: 'list',
      repr: expect.stringMatching(/^\[0, 1, 2, 3, .{280,}…$/),
    })
    expect(held.mapping).toMatchObject({
      kind: 'object',
      type: 'dict',
      repr: expect.stringMatching(/^\{0: 0, 1: 1, .*…$/),
    })
    expect(held.long).toMatchObject({ kind: 'object', type: 'str', repr: expect.stringMatching(/^'x{299}…$/) })
    expect(held.raw).toMatchObject({ kind: 'object', type: 'bytes' })
    expect(held.digits).toEqual({ kind: 'object', type: 'int', repr: '<int object>' })
    expect([held.total, held.servers]).toEqual([
      int('499999500000'),
      { kind: 'list', items: [text('web01'), text('web02')] },
    ])
  })

  test('is whole up to a bound', async () => {
    const held = await holds('numbers = list(range(19_000))\nlong = "x" * 1_000_000')
    expect(
      [held.numbers, held.long].map((value) => (value?.kind === 'list' ? value.items.length : value?.kind)),
    ).toEqual([19_000, 'str'])
  })

  test('is cut where it is deep, however deep it is', async () => {
    const held = await holds('x = []\nfor _ in range(900): x = [x]\ny = {}\nfor _ in range(70): y = {"in": y}')
    expect(JSON.stringify(held.x).length).toBeLessThan(5_000)
    expect(JSON.stringify(held.y)).toContain('"kind":"object","type":"dict"')
  })

  test('is bounded with all others together', async () => {
    const program = 'import string\nfor n in range(300): globals()[f"text{n}"] = "x" * 900_000'
    const held = await holds(program)
    expect(Object.keys(held).length).toBe(301)
    expect(JSON.stringify(held).length).toBeLessThan(12_000_000)
    expect(held.n).toEqual(int('299'))
  })
})

describe('what a class does when it is looked at', () => {
  const odd = (body: string): string =>
    lines('class Odd:', ...body.split('\n').map((line) => `    ${line}`), 'odd = Odd()', 'beside = 1')

  test.each([
    ['raises in __repr__', 'def __repr__(self): raise ValueError', 'Odd', '<Odd object>'],
    ['leaves in __repr__', 'def __repr__(self): raise SystemExit(3)', 'Odd', '<Odd object>'],
    ['shows no text', 'def __repr__(self): return 5', 'Odd', '<Odd object>'],
    ['goes on for ever', 'def __repr__(self): return repr(self)', 'Odd', '<Odd object>'],
    ['shows very much', 'def __repr__(self): return "y" * 1_000_000', 'Odd', `${'y'.repeat(300)}…`],
    [
      'hides its class',
      '@property\ndef __class__(self): raise RuntimeError("unbound")',
      'Odd',
      '<__main__.Odd object>',
    ],
    ['lies about its class', '__class__ = int', 'Odd', '<__main__.Odd object>'],
    [
      'refuses every attribute',
      'def __getattribute__(self, name): raise RuntimeError(name)',
      'Odd',
      '<__main__.Odd object>',
    ],
    [
      'is equal to nothing, or everything',
      'def __eq__(self, other): raise RuntimeError\ndef __bool__(self): raise RuntimeError\n__hash__ = None',
      'Odd',
      '<__main__.Odd object>',
    ],
  ])('does not matter: %s', async (_what, body, type, repr) => {
    const held = await holds(odd(body))
    expect([held.odd, held.beside]).toEqual([{ kind: 'object', type, repr }, int('1')])
  })

  test('does not matter in a subclass of what is carried, either', async () => {
    const program = lines(
      'class L(list):',
      '    def __iter__(self): raise RuntimeError',
      '    def __len__(self): return -1',
      'class D(dict):',
      '    def items(self): raise RuntimeError',
      '    def __getitem__(self, key): raise RuntimeError',
      'class I(int):',
      '    def __repr__(self): return "evil"',
      '    def __index__(self): raise RuntimeError',
      'class S(str):',
      '    def __str__(self): return "evil"',
      '    def __len__(self): raise RuntimeError',
      'class M(type):',
      '    @property',
      '    def __module__(cls): raise RuntimeError',
      '    def __subclasscheck__(cls, other): raise RuntimeError',
      '    def __repr__(cls): raise RuntimeError',
      'class C(metaclass=M): pass',
      'l, d, i, s, c = L([1]), D(a=1), I(5), S("q"), C()',
    )
    const { l, d, i, s, c, C } = await holds(program)
    expect([l, d, i, s]).toEqual([
      { kind: 'list', items: [int('1')], type: 'L' },
      { kind: 'dict', entries: [[text('a'), int('1')]], type: 'D' },
      int('5'),
      { kind: 'str', text: 'q', type: 'S' },
    ])
    expect([c, C]).toMatchObject([
      { kind: 'object', type: 'C' },
      { kind: 'object', type: 'M', repr: '<M object>' },
    ])
  })
})

describe('the names of a program', () => {
  test('are those of its top level, without modules, dunder names and Python’s own', async () => {
    const program = lines(
      'import os, json as j',
      'from math import pi',
      'a = 1',
      '_b = 2',
      '__c__ = 3',
      '__d = 4',
      'def f(): inner = 5',
      'class K: attribute = 6',
      'for n in range(2): pass',
      'globals()["odd name"] = 7',
      'globals()[8] = 9',
      'del a',
    )
    const held = await holds(program)
    expect(Object.keys(held)).toEqual(['pi', '_b', '__d', 'f', 'K', 'n', 'odd name'])
    expect(held.K).toEqual({ kind: 'object', type: 'type', repr: "<class '__main__.K'>" })
  })

  test('are told after an exception, and after sys.exit', async () => {
    for (const end of ['1 / 0', 'raise SystemExit(1)']) {
      expect(lastStage(await runOn(engine, `a = 1\n${end}\nb = 2`)).holds).toEqual({ a: int('1') })
    }
  })

  test('are those at the end of the program, not of what came after it', async () => {
    const program = lines(
      'import atexit',
      'state = "running"',
      'def leave():',
      '    global state',
      '    state = "over"',
      'atexit.register(leave)',
    )
    expect((await holds(program)).state).toEqual(text('running'))
  })

  test('do not change because they are told', async () => {
    const program = lines(
      'looked = 0',
      'class Shy:',
      '    def __repr__(self):',
      '        global looked',
      '        looked += 1',
      '        return "shy"',
      'shy = Shy()',
      'it = iter([1, 2])',
    )
    const evidence = await runOn(engine, program, { calls: ['next(it)', 'next(it)'] })
    expect(evidence.stages.slice(1).map(({ returned }) => returned)).toEqual([int('1'), int('2')])
  })
})
