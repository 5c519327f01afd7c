// Programs that make it hard to be recorded: they come out as they would without, and what is not recorded is said.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Stage } from '../../../src/model/evidence.ts'
import type { StepRecording } from '../../../src/model/steps.ts'
import { EMPTY_WORLD } from '../../../src/model/world.ts'
import type { Engine } from '../../../src/python/create-engine.ts'
import { lastStage, lines, printed, startLastingEngine } from '../engine.ts'
import { shownSteps, threadAt } from './shown-steps.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
})

const MOST = 10_000

async function stageOf(
  program: string,
  first = 0,
  timeLimitMs = 60_000,
): Promise<Stage & { recording: StepRecording }> {
  const recorded = { steps: { first, most: MOST } }
  const evidence = await engine.run({ program, world: EMPTY_WORLD, calls: [], timeLimitMs, recorded })
  const stage = lastStage(evidence)
  if (stage.recording === undefined) throw new Error(`nothing was recorded: ${printed(evidence)}`)
  return { ...stage, recording: stage.recording }
}

const outputOf = ({ output }: Stage): string => output.pieces.map(({ text }) => text).join('')

/** What a name stood for at last. */
function lastOf({ changeNames, changeTexts, names, texts }: StepRecording, name: string): string | undefined {
  const place = changeNames.lastIndexOf(names.indexOf(name))
  return texts[changeTexts[place] ?? -1]
}

describe('values', () => {
  test('are told without running anything of the program’s classes', async () => {
    const program = lines(
      'class Loud:',
      '    def __init__(self): self.x = 1',
      '    def __repr__(self): raise SystemExit("repr")',
      '    def __str__(self): print("str")',
      '    def __eq__(self, other): print("eq"); return True',
      '    def __hash__(self): print("hash"); return 1',
      '    def __len__(self): print("len"); return 1',
      '    def __iter__(self): print("iter"); yield 1',
      '    def __getattr__(self, name): print("getattr", name)',
      '    __class__ = property(lambda self: print("class"))',
      'class Dict(dict):',
      '    def items(self): print("items"); return []',
      '    def __iter__(self): print("iter"); return iter([])',
      'class Endless(list):',
      '    def __iter__(self):',
      '        while True: yield 1',
      'loud = Loud()',
      'row = [loud, {"a": loud}]',
      'held = Dict(a=loud)',
      'endless = Endless([1, 2])',
      'end = 1',
    )
    const { recording, ...stage } = await stageOf(program)
    expect(outputOf(stage)).toBe('')
    expect(['loud', 'row', 'held', 'endless'].map((name) => lastOf(recording, name))).toEqual([
      '<Loud x=1>',
      "[<Loud x=1>, {'a': <Loud x=1>}]",
      "Dict({'a': <Loud x=1>})",
      'Endless[1, 2]',
    ])
  })

  test('that are huge, deep or hold themselves are cut', async () => {
    const program = lines(
      'many = list(range(1_000_000))',
      'text = "x" * 5_000_000',
      'number = 7 ** 100_000',
      'deep = []',
      'for _ in range(500): deep = [deep]',
      'own = []',
      'own.append(own)',
      'keyed = dict(zip(range(100_000), map(str, range(100_000))))',
      'many[500_000] = -1',
      'many.append("end")',
    )
    const { recording } = await stageOf(program)
    expect(lastOf(recording, 'many')).toMatch(/^\[0, 1, 2, .*11, … 999987 more …, 999999, 'end'\]$/)
    expect(lastOf(recording, 'text')).toMatch(/^'x{200}'… \(5000000 characters\)$/)
    expect(lastOf(recording, 'number')).toBe('<int of 280736 bits>')
    expect(lastOf(recording, 'deep')).toBe('[[[[[…]]]]]')
    expect(lastOf(recording, 'own')).toBe('[[[[[…]]]]]')
    expect(lastOf(recording, 'keyed')).toMatch(/… 99986 more …, 99998: '99998', 99999: '99999'}$/)
    expect(Math.max(...recording.texts.map((text) => text.length))).toBeLessThan(700)
  })

  test('are seen to change in the middle of a row, and deep inside of one', async () => {
    const program = lines(
      'row = list(range(100))',
      'tree = {"a": [{"b": 1}]}',
      'row[50] = 0',
      'tree["a"][0]["b"] = 2',
      'x = 1',
    )
    const { recording } = await stageOf(program)
    expect(
      shownSteps(recording)
        .slice(3, 5)
        .map((step) => step.split(' = ')[0]),
    ).toEqual(['line 4, row', 'line 5, tree'])
  })

  test('of the usual classes are told as somebody would write them', async () => {
    const program = lines(
      'import collections, dataclasses, datetime, decimal, enum, pathlib, re, threading',
      '@dataclasses.dataclass(slots=True)',
      'class Disk:',
      '    name: str',
      '    size: int = 3',
      'Point = collections.namedtuple("Point", "x y")',
      'Colour = enum.Enum("Colour", "RED BLUE")',
      'disk = Disk("sda")',
      'point = Point(1, "b")',
      'colour = Colour.RED',
      'day = datetime.datetime(2026, 1, 2, 3, 4)',
      'path = pathlib.Path("/etc") / "hosts"',
      'money = decimal.Decimal("1.50")',
      'counts = collections.Counter("aab")',
      'queue = collections.deque([1, 2], maxlen=5)',
      'error = KeyError("k")',
      'lock = threading.Lock()',
      'lock.acquire()',
      'end = 1',
    )
    const { recording } = await stageOf(program)
    const names = ['disk', 'point', 'colour', 'day', 'path', 'money', 'counts', 'queue', 'error', 'lock']
    expect(names.map((name) => lastOf(recording, name))).toEqual([
      "<Disk name='sda' size=3>",
      "Point(x=1, y='b')",
      'Colour.RED',
      'datetime.datetime(2026, 1, 2, 3, 4)',
      "Path('/etc/hosts')",
      "Decimal('1.50')",
      "collections.Counter({'a': 2, 'b': 1})",
      'deque([1, 2])',
      "KeyError('k')",
      '<lock, taken>',
    ])
  })

  test('and names with markup are plain text', async () => {
    const program = lines('globals()["<img src=x>"] = "<b>bold</b>\\n\\x1b[31m\\u202e"', 'end = 1')
    const { recording } = await stageOf(program)
    expect(lastOf(recording, '<img src=x>')).toBe("'<b>bold</b>\\n\\x1b[31m\\u202e'")
  })
})

describe('programs', () => {
  test('that call themselves without end fail as they would, and their steps are there', async () => {
    const program = lines('def down(n):', '    return down(n + 1)', 'down(0)')
    const { recording, ending } = await stageOf(program)
    expect(ending).toMatchObject({ kind: 'raised', type: 'RecursionError', line: 2 })
    expect(recording.activations.length).toBeGreaterThan(900)
    expect(shownSteps(recording).at(-1)).toMatch(/^raise 2, gives RecursionError/)
  })

  test('of a thousand threads say which thread each step belongs to', async () => {
    const program = lines(
      'import threading',
      'def work(n):',
      '    seen = n',
      'threads = [threading.Thread(target=work, args=(n,), name=f"worker {n}") for n in range(1000)]',
      'for thread in threads: thread.start()',
      'for thread in threads: thread.join()',
    )
    const { recording } = await stageOf(program)
    const last = recording.lines.lastIndexOf(3)
    expect(threadAt(recording, last)).toBe('worker 999')
    expect(recording.threads.length).toBe(1001)
  })

  test('of many lines are cut, and it is said how many there were', async () => {
    const program = `n = 0\n${'n += 1\n'.repeat(100_000)}print(n)\n`
    const { recording, ...stage } = await stageOf(program)
    expect(outputOf(stage)).toBe('100000\n')
    expect([recording.cut, recording.lines.length, recording.seen]).toEqual(['steps', MOST, 100_002])
  })

  test('that take much memory to tell of are cut too', async () => {
    const program = lines(
      'import random',
      'rows = []',
      'for n in range(20_000):',
      '    rows = [str(random.random()) * 3 for _ in range(20)]',
    )
    const { recording } = await stageOf(program)
    expect(recording.cut).not.toBeNull()
    expect(JSON.stringify(recording).length).toBeLessThan(12_000_000)
  })

  test('that run code made from text are told of as far as the text is theirs', async () => {
    const program = lines('x = 1', 'exec("x = 2\\ny = x + 1")', 'z = eval("x + y")', 'end = 1')
    const { recording } = await stageOf(program)
    expect(shownSteps(recording)).toEqual([
      'line 1',
      'line 2, x = 1',
      'line 3, x = 2, y = 3',
      'line 4, z = 5',
      'return 4, end = 1',
    ])
  })

  test('that never end are stopped, and their first steps are there', async () => {
    const { recording, ending } = await stageOf(lines('n = 0', 'while True:', '    n += 1'), 0, 3_000)
    expect(ending).toMatchObject({ kind: 'stopped', by: 'time limit' })
    expect(recording.lines.length).toBe(MOST)
  })

  test('that never end and have much to tell are stopped, and their first steps are there', async () => {
    const rows = Array.from({ length: 40 }, (_, place) => `name${place} = [{"a": n % ${place + 2}}]`)
    const program = lines('n = 0', 'while True:', '    n += 1', ...rows.map((row) => `    ${row}`))
    const { recording, ending } = await stageOf(program, 0, 3_000)
    expect(ending).toMatchObject({ kind: 'stopped', by: 'time limit' })
    expect(recording.lines.length).toBe(MOST)
  })

  test('that replace what Python is made of are recorded all the same', async () => {
    const program = lines(
      'import builtins, sys',
      'builtins.len = builtins.repr = builtins.id = None',
      'sys._getframe = None',
      'x = [1]',
      'end = 1',
    )
    const { recording } = await stageOf(program)
    expect(shownSteps(recording).at(-2)).toBe('line 5, x = [1]')
  })

  test('with mappings of their own for the body of a class run as they would', async () => {
    const program = lines(
      'class Names(dict):',
      '    def __getitem__(self, name): print("looked up", name); return dict.__getitem__(self, name)',
      '    def items(self): print("items"); return dict.items(self)',
      'class Meta(type):',
      '    @classmethod',
      '    def __prepare__(cls, name, bases): return Names()',
      'class Made(metaclass=Meta):',
      '    a = 1',
      '    b = a + 1',
      'print(Made.b)',
    )
    const plain = await engine.run({ program, world: EMPTY_WORLD, calls: [], timeLimitMs: 60_000 })
    const { recording, ...stage } = await stageOf(program)
    expect(outputOf(stage)).toBe(printed(plain))
    expect(shownSteps(recording).some((step) => step.includes('a = 1'))).toBe(true)
  })
})
