// What is recorded of a program's steps: lines, calls, changes of names, what is given back or raised, and the host beside it.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Evidence } from '../../../src/model/evidence.ts'
import type { RunRequest } from '../../../src/model/run.ts'
import type { StepRecording } from '../../../src/model/steps.ts'
import { EMPTY_WORLD, type World } from '../../../src/model/world.ts'
import type { Engine } from '../../../src/python/create-engine.ts'
import { lastStage, lines, printed, startLastingEngine, textFile } from '../engine.ts'
import { shownSteps, stackAt, threadAt } from './shown-steps.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
})

type Asked = Partial<World> & Partial<Pick<RunRequest, 'schedule' | 'calls'>> & { first?: number; most?: number }

async function evidenceOf(
  program: string,
  { first = 0, most = 10_000, schedule, calls = [], ...world }: Asked = {},
  isRecorded = true,
): Promise<Evidence> {
  const recorded = isRecorded ? { recorded: { steps: { first, most } } } : {}
  const ofSchedule = schedule === undefined ? {} : { schedule }
  const request = {
    program,
    world: { ...EMPTY_WORLD, ...world },
    calls,
    timeLimitMs: 60_000,
    ...recorded,
    ...ofSchedule,
  }
  return engine.run(request)
}

async function recorded(program: string, asked: Asked = {}): Promise<StepRecording> {
  const { recording } = lastStage(await evidenceOf(program, asked))
  if (recording === undefined) throw new Error('nothing was recorded')
  return recording
}

const steps = async (program: string, asked: Asked = {}): Promise<string[]> =>
  shownSteps(await recorded(program, asked))

describe('steps', () => {
  test('are the lines of the program in order, with what changed before each', async () => {
    const program = lines('total = 0', 'for n in [2, 5]:', '    total += n', 'print(total)')
    expect(await steps(program)).toEqual([
      'line 1',
      'line 2, total = 0',
      'line 3, n = 2',
      'line 2, total = 2',
      'line 3, n = 5',
      'line 2, total = 7',
      'line 4',
      'return 4',
    ])
  })

  test('are not recorded unless somebody asks for them', async () => {
    expect(lastStage(await evidenceOf('x = 1', {}, false)).recording).toBeUndefined()
  })

  test('of a function have its own names, what it gives back, and the program’s names that it changes', async () => {
    const program = lines(
      'seen = []',
      'def note(n):',
      '    seen.append(n)',
      '    if n:',
      '        return note(n - 1) + 1',
      '    return 0',
      'note(1)',
    )
    const recording = await recorded(program)
    expect(shownSteps(recording).slice(2)).toEqual([
      'line 7',
      'line 3, n = 1',
      'line 4, seen = [1]',
      'line 5',
      'line 3, n = 0',
      'line 4, seen = [1, 0]',
      'line 6',
      'return 6, gives 0',
      'return 5, gives 1',
      'return 7',
    ])
    expect(stackAt(recording, 8)).toEqual(['<module>', 'note', 'note'])
    expect(stackAt(recording, 10)).toEqual(['<module>', 'note'])
  })

  test('of an exception say where it passes, and where it is caught', async () => {
    const program = lines(
      'def read(text):',
      '    return int(text)',
      'try:',
      '    read("x")',
      'except ValueError as error:',
      '    kind = type(error)',
    )
    const failure = `ValueError("invalid literal for int() with base 10: 'x'")`
    expect((await steps(program)).slice(3)).toEqual([
      "line 2, text = 'x'",
      `raise 2, gives ${failure}`,
      `raise 4, gives ${failure}`,
      'line 5',
      `line 6, error = ${failure}`,
      'return 6, kind = <class ValueError>, error gone',
    ])
  })

  test('of generators, comprehensions and classes are told as they run', async () => {
    const program = lines(
      'def pair():',
      '    yield 1',
      '    yield 2',
      'class Server:',
      '    def __init__(self, name):',
      '        self.name = name',
      'web = Server("web")',
      'squares = [n * n for n in pair()]',
    )
    const recording = await recorded(program)
    const all = shownSteps(recording)
    expect(all).toContain("line 8, web = <Server name='web'>")
    expect(all).toContain('yield 2, gives 1')
    expect(all).toContain('yield 3, gives 2')
    expect(all).toContain('line 8, n = 1')
    expect(all.at(-1)).toBe('return 8, squares = [1, 4], n gone')
    expect(stackAt(recording, all.indexOf('yield 2, gives 1'))).toEqual(['<module>', 'pair'])
  })

  test('of coroutines and threads say who they belong to', async () => {
    const program = lines(
      'import asyncio, threading',
      'async def wait(n):',
      '    await asyncio.sleep(n)',
      '    return n',
      'async def main():',
      '    return await asyncio.gather(wait(2), wait(1))',
      'asyncio.run(main())',
      'def work():',
      '    done = True',
      'thread = threading.Thread(target=work, name="worker")',
      'thread.start()',
      'thread.join()',
    )
    const recording = await recorded(program)
    const all = shownSteps(recording)
    expect(all.indexOf('return 4, gives 1')).toBeLessThan(all.indexOf('return 4, gives 2'))
    expect(stackAt(recording, all.indexOf('return 4, gives 1')).at(-1)).toBe('wait')
    const inThread = all.indexOf('return 9, done = True, gives None')
    expect(threadAt(recording, inThread)).toBe('worker')
    expect(stackAt(recording, inThread)).toEqual(['work'])
    expect(threadAt(recording, all.length - 1)).toBe('MainThread')
  })

  test('go on after the last line of the program, as its threads do', async () => {
    const program = lines(
      'import threading, time',
      'def late():',
      '    time.sleep(1)',
      '    done = True',
      'threading.Thread(target=late).start()',
    )
    expect((await steps(program)).at(-1)).toBe('return 4, done = True, gives None')
  })

  test('have the host beside them: its clock, the output, what was started and asked for', async () => {
    const program = lines(
      'import subprocess, time',
      'print("one")',
      'time.sleep(3)',
      'subprocess.run(["true"])',
      'x = 1',
    )
    const { instants, lines: all } = await recorded(program)
    const at = (line: number) => instants.filter(({ step }) => step <= all.lastIndexOf(line)).at(-1)
    const start = EMPTY_WORLD.clockMs
    expect(at(2)).toMatchObject({ atMs: start, written: 0, commands: 0 })
    expect(at(3)).toMatchObject({ atMs: start, written: 4, commands: 0 })
    expect(at(4)).toMatchObject({ atMs: start + 3000, commands: 0 })
    expect(at(5)).toMatchObject({ commands: 1 })
  })

  test('and the changes of its files', async () => {
    const program = lines('path = "/home/sre/a.txt"', 'with open(path, "w") as file:', '    file.write("one")', 'x = 1')
    const recording = await recorded(program)
    const last = shownSteps(recording).lastIndexOf('line 4')
    expect(recording.fileChanges).toEqual([
      { step: 2, change: 'created', path: '/home/sre/a.txt' },
      { step: last, change: 'written', path: '/home/sre/a.txt' },
    ])
  })

  test('of a module beside the program are told with its file', async () => {
    const files = { '/home/sre/helper.py': textFile('def double(n):\n    return n * 2\n') }
    const recording = await recorded(lines('import helper', 'helper.double(4)'), { files })
    const step = shownSteps(recording).indexOf('return 2, gives 8')
    const [activation] = recording.links[recording.stacks[step] ?? 0] ?? [0]
    expect(recording.files[recording.activations[activation ?? 0]?.[1] ?? 0]).toBe('/home/sre/helper.py')
  })

  test('of a call are those of its own stage', async () => {
    const calls = [{ expression: 'double(4)' }]
    const recording = await recorded(lines('def double(n):', '    return n * 2'), { calls })
    expect(shownSteps(recording)).toEqual(['line 2, n = 4', 'return 2, gives 8'])
  })
})

describe('a part of the steps', () => {
  const program = lines('total = 0', 'for n in range(50_000):', '    total += n', 'print(total)')

  test('is the first ones, and the others are counted', async () => {
    const { cut, seen, kinds } = await recorded(program, { most: 1_000 })
    expect({ cut, seen, kept: kinds.length }).toEqual({ cut: 'steps', seen: 100_003, kept: 1_000 })
  })

  test('or those from a later one on, with all that stands there by then', async () => {
    const recording = await recorded(program, { first: 100_000, most: 1_000 })
    expect(recording.cut).toBeNull()
    expect(shownSteps(recording)).toEqual([
      'line 3, total = 1249925001, n = 49999',
      'line 2, total = 1249975000',
      'line 4',
      'return 4',
    ])
  })
})

describe('a recorded run', () => {
  const race = lines(
    'import threading',
    'counter = 0',
    'order = []',
    'def count(name):',
    '    global counter',
    '    for n in range(3_000):',
    '        before = counter',
    '        counter = before + 1',
    '        if not order or order[-1] != name: order.append(name)',
    'threads = [threading.Thread(target=count, args=(name,)) for name in "abc"]',
    'for thread in threads: thread.start()',
    'for thread in threads: thread.join()',
    'print(counter, "".join(order))',
  )

  test.each([0, 1, 5, 30])('goes as one that is not recorded, in schedule %i', async (schedule) => {
    const plain = printed(await evidenceOf(race, { schedule }, false))
    expect(printed(await evidenceOf(race, { schedule }))).toBe(plain)
    expect(printed(await evidenceOf(race, { schedule, first: 500, most: 100 }))).toBe(plain)
  })

  test('keeps no object of the program alive', async () => {
    const program = lines(
      'class Held:',
      '    def __del__(self): print("gone")',
      'def use():',
      '    held = Held()',
      'use()',
      'print("after")',
      'one = Held()',
      'one = None',
      'print("end")',
    )
    expect(printed(await evidenceOf(program))).toBe('gone\nafter\ngone\nend\n')
  })
})
