import { beforeAll, expect, test } from 'vitest'
import type { Evidence } from '../../../src/model/evidence.ts'
import type { Timeline, TimelineEvent } from '../../../src/model/timeline.ts'
import { EMPTY_WORLD } from '../../../src/model/world.ts'
import type { Engine } from '../../../src/python/create-engine.ts'
import { endingOf, lastStage, lines, printed, runOn, startLastingEngine } from '../engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
})

function record(program: string, more: { readonly schedule?: number } = {}): Promise<Evidence> {
  const recorded = { timeline: true } as const
  return engine.run({ program, world: EMPTY_WORLD, calls: [], timeLimitMs: 60_000, recorded, ...more })
}

function timelineOf(evidence: Evidence): Timeline {
  const { timeline } = lastStage(evidence)
  if (timeline === undefined) throw new Error('nothing was recorded')
  return timeline
}

/** In short: lane, line, what. */
function told({ events }: Timeline, ...kinds: readonly TimelineEvent['kind'][]): string[] {
  return events.flatMap((event) => {
    if (!kinds.includes(event.kind)) return []
    const where = `${event.lane} L${event.line ?? '?'} ${event.kind}`
    switch (event.kind) {
      case 'waits':
        return [`${where} ${event.for} ${event.name ?? ''}`.trim()]
      case 'took':
      case 'released':
        return [`${where} ${event.lock}`]
      case 'read':
      case 'wrote':
        return [`${where} ${event.name} ${event.value}`]
      case 'file':
        return [`${where} ${event.change} ${event.path}`]
      case 'output':
        return [`${where} ${event.text.trim()}`]
      case 'seen':
        return [`${where} ${event.in} ${event.index}`]
      default:
        return [where]
    }
  })
}

const RACE = lines(
  'import threading',
  'total = 0',
  'def add():',
  '    global total',
  '    total += 1',
  'threads = [threading.Thread(target=add, name=name) for name in ("A", "B")]',
  'for thread in threads: thread.start()',
  'for thread in threads: thread.join()',
  'print(total)',
)

test('a schedule that was found ends the same when it is recorded, and shows both threads reading before either writes', async () => {
  const { schedules } = await runOn(engine, RACE, { schedules: 60 })
  const found = schedules?.found
  if (found === undefined) throw new Error('no race was found')
  const evidence = await record(RACE, { schedule: found.schedule })
  expect(printed(evidence)).toBe(found.stage.output.pieces.map(({ text }) => text).join(''))
  expect(evidence.schedules).toBeUndefined()
  const all = told(timelineOf(evidence), 'read', 'wrote').filter((one) => one.includes(' total '))
  const [firstWrite] = all.filter((one) => one.includes('wrote'))
  const readsBefore = all.slice(0, all.indexOf(firstWrite ?? '')).map((one) => one[0])
  expect(new Set(readsBefore)).toEqual(new Set(['1', '2']))
})

test('recording does not change what a schedule does, in any of many', async () => {
  for (let schedule = 0; schedule < 12; schedule += 1) {
    const plain = await engine.run({ program: RACE, world: EMPTY_WORLD, calls: [], timeLimitMs: 60_000, schedule })
    const recorded = await record(RACE, { schedule })
    expect([schedule, printed(recorded), lastStage(recorded).steps]).toEqual([
      schedule,
      printed(plain),
      lastStage(plain).steps,
    ])
  }
})

test('a deadlock shows who took which lock, by the names of the top level, and who waits for it', async () => {
  const program = lines(
    'import threading, time',
    'class Account:',
    '    def __init__(self): self.lock = threading.Lock()',
    'shop, bank = Account(), Account()',
    'def move(source, target):',
    '    with source.lock:',
    '        time.sleep(0.1)',
    '        with target.lock:',
    '            pass',
    'one = threading.Thread(target=move, args=(shop, bank), name="one")',
    'two = threading.Thread(target=move, args=(bank, shop), name="two")',
    'one.start(); two.start()',
    'one.join(); two.join()',
  )
  const evidence = await record(program)
  expect(endingOf(evidence)).toMatchObject({ kind: 'stopped', by: 'endless wait' })
  const timeline = timelineOf(evidence)
  expect(timeline.lanes.map(({ name }) => name)).toEqual(['MainThread', 'one', 'two'])
  expect(told(timeline, 'took', 'released')).toEqual(['1 L6 took shop.lock', '2 L6 took bank.lock'])
  expect(told(timeline, 'waits').filter((one) => one.includes('lock'))).toEqual([
    '1 L8 waits lock bank.lock',
    '2 L8 waits lock shop.lock',
  ])
})

test('a lock is let go of also where an exception leaves its block, and a lock that was not free is not taken', async () => {
  const program = lines(
    'import threading',
    'lock = threading.RLock()',
    'plain = threading.Lock()',
    'def work():',
    '    try:',
    '        with plain:',
    '            raise ValueError',
    '    except ValueError:',
    '        pass',
    '    with lock:',
    '        with lock: pass',
    '    plain.acquire()',
    '    print(plain.acquire(False))',
    '    plain.release()',
    'thread = threading.Thread(target=work)',
    'thread.start()',
    'thread.join()',
  )
  expect(told(timelineOf(await record(program)), 'took', 'released').map((one) => one.replace(/L\d+/, 'L'))).toEqual([
    '1 L took plain',
    '1 L released plain',
    '1 L took lock',
    '1 L released lock',
    '1 L took plain',
    '1 L released plain',
  ])
})

test('sleeps, files, output, log records and commands come in the order in which they happened, with their lines', async () => {
  const program = lines(
    'import logging, subprocess, time',
    'logging.basicConfig(level=logging.INFO)',
    'print("begin")',
    'time.sleep(0.5)',
    'with open("out.txt", "w") as file:',
    '    file.write("one")',
    'logging.info("written")',
    'subprocess.run(["sleep", "2"])',
    'print("end")',
  )
  const evidence = await record(program)
  const timeline = timelineOf(evidence)
  expect(timeline.lanes).toEqual([
    { kind: 'thread', name: 'MainThread', isDaemon: false },
    { kind: 'process', name: 'sleep 2', pid: expect.any(Number) },
  ])
  const marks = told(timeline, 'output', 'file', 'seen')
  expect(marks).toEqual([
    '0 L3 output begin',
    '0 L4 seen sleeps 0',
    '0 L5 file created /home/sre/out.txt',
    '0 L7 output INFO:root:written',
    '0 L7 seen logs 0',
    '0 L8 seen commands 0',
    '0 L9 output end',
  ])
  expect(told(timeline, 'waits').filter((one) => !one.endsWith('turn'))).toEqual(
    expect.arrayContaining(['0 L4 waits sleep time.sleep', '0 L8 waits process subprocess.run', '1 L? waits sleep']),
  )
  const { startedMs, endedMs } = lastStage(evidence)
  expect([endedMs - startedMs, timeline.events.at(-1)?.atMs]).toEqual([2500, endedMs])
})

test('looking at values runs nothing of the program', async () => {
  const program = lines(
    'import threading',
    'class Odd:',
    '    def __getattribute__(self, name): print("looked at", name); return 1',
    '    def __getitem__(self, key): print("item", key); return 2',
    '    def __eq__(self, other): print("compared"); return True',
    '    __hash__ = None',
    'odd = Odd()',
    'holder = {"odd": odd}',
    'def work():',
    '    holder["odd"]; odd.x; odd["y"]',
    'thread = threading.Thread(target=work)',
    'thread.start(); thread.join()',
  )
  expect(printed(await record(program))).toBe('looked at x\nitem y\n')
})

test('a run that nobody records has no timeline', async () => {
  expect(lastStage(await runOn(engine, RACE)).timeline).toBeUndefined()
})

test('of very many events the first are kept, and the rest are counted', { timeout: 120_000 }, async () => {
  const program = lines(
    'import threading',
    'def work():',
    '    n = 0',
    '    for i in range(15_000):',
    '        n += i',
    'threads = [threading.Thread(target=work) for _ in range(4)]',
    'for thread in threads: thread.start()',
    'for thread in threads: thread.join()',
    'print("end")',
  )
  const evidence = await record(program)
  const timeline = timelineOf(evidence)
  expect([timeline.events.length, timeline.leftOut > 0, printed(evidence)]).toEqual([100_000, true, 'end\n'])
})
