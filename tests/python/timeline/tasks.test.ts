// Tasks of asyncio in the timeline: one lane each, with what it waits for.
import { beforeAll, expect, test } from 'vitest'
import type { Timeline } from '../../../src/model/timeline.ts'
import { EMPTY_WORLD } from '../../../src/model/world.ts'
import type { Engine } from '../../../src/python/create-engine.ts'
import { lastStage, lines, printed, runOn, startLastingEngine } from '../engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
})

async function record(program: string): Promise<Timeline> {
  const recorded = { timeline: true } as const
  const evidence = await engine.run({ program, world: EMPTY_WORLD, calls: [], timeLimitMs: 60_000, recorded })
  expect(printed(evidence)).toBe(printed(await runOn(engine, program)))
  const { timeline } = lastStage(evidence)
  if (timeline === undefined) throw new Error('nothing was recorded')
  return timeline
}

/** What a lane did, in short, in order. */
function lane({ lanes, events }: Timeline, name: string): string[] {
  const number = lanes.findIndex((one) => one.name === name)
  return events.flatMap((event) => {
    if (event.lane !== number || event.kind === 'line') return []
    if (event.kind === 'waits') return [`L${event.line} waits ${event.for} ${event.name ?? ''}`.trim()]
    if (event.kind === 'output') return [`L${event.line} prints ${event.text.trim()}`]
    return [event.kind]
  })
}

test('each task has a lane by its name, runs and waits, and prints there', async () => {
  const timeline = await record(
    lines(
      'import asyncio',
      'async def fetch(name, seconds):',
      '    await asyncio.sleep(seconds)',
      '    print(name)',
      'async def main():',
      '    one = asyncio.create_task(fetch("one", 2), name="first")',
      '    two = asyncio.create_task(fetch("two", 1))',
      '    await one',
      '    await two',
      'asyncio.run(main())',
    ),
  )
  expect(timeline.lanes).toEqual([
    { kind: 'thread', name: 'MainThread', isDaemon: false },
    { kind: 'task', name: 'Task-1: main' },
    { kind: 'task', name: 'first' },
    { kind: 'task', name: 'Task-2: fetch' },
  ])
  expect(lane(timeline, 'first')).toEqual([
    'began',
    'runs',
    'L3 waits sleep asyncio.sleep(seconds)',
    'runs',
    'L4 prints one',
    'ended',
  ])
  expect(lane(timeline, 'Task-1: main')).toEqual(['began', 'runs', 'L8 waits task first', 'runs', 'ended'])
})

test('what tasks wait for has its kind and its name in the program', async () => {
  const timeline = await record(
    lines(
      'import asyncio',
      'async def worker(queue, lock, event):',
      '    item = await queue.get()',
      '    async with lock:',
      '        await asyncio.sleep(1)',
      '    await event.wait()',
      'async def main():',
      '    queue, lock, event = asyncio.Queue(), asyncio.Lock(), asyncio.Event()',
      '    tasks = [asyncio.create_task(worker(queue, lock, event), name=n) for n in ("a", "b")]',
      '    await asyncio.sleep(1)',
      '    await queue.put(1)',
      '    await queue.put(2)',
      '    await asyncio.sleep(5)',
      '    event.set()',
      '    await asyncio.gather(*tasks)',
      'asyncio.run(main())',
    ),
  )
  expect(lane(timeline, 'b').filter((one) => one.includes('waits'))).toEqual([
    'L3 waits queue queue',
    'L4 waits lock lock',
    'L5 waits sleep asyncio.sleep(1)',
    'L6 waits event event',
  ])
  expect(lane(timeline, 'Task-1: main').at(-3)).toBe('L15 waits future asyncio.gather(*tasks)')
})

test('a task that an exception ends, and one that is cancelled, are over', async () => {
  const timeline = await record(
    lines(
      'import asyncio',
      'async def fails():',
      '    await asyncio.sleep(1)',
      '    raise ValueError("no")',
      'async def waits():',
      '    await asyncio.sleep(100)',
      'async def main():',
      '    one = asyncio.create_task(fails(), name="fails")',
      '    two = asyncio.create_task(waits(), name="waits")',
      '    done = await asyncio.gather(one, return_exceptions=True)',
      '    two.cancel()',
      '    await asyncio.gather(two, return_exceptions=True)',
      '    print(done)',
      'asyncio.run(main())',
    ),
  )
  expect(lane(timeline, 'fails')).toEqual(['began', 'runs', 'L3 waits sleep asyncio.sleep(1)', 'runs', 'ended'])
  expect(lane(timeline, 'waits').slice(0, 3)).toEqual(['began', 'runs', 'L6 waits sleep asyncio.sleep(100)'])
  expect(lane(timeline, 'Task-1: main').at(-1)).toBe('ended')
})

test('coroutines that no task carries out, and generators, are no tasks', async () => {
  const timeline = await record(
    lines(
      'async def plain():',
      '    return 1',
      'one = plain()',
      'try:',
      '    one.send(None)',
      'except StopIteration as done:',
      '    print(done.value)',
    ),
  )
  expect(timeline.lanes.length).toBe(1)
})

test('1,100 tasks: 1,000 lanes, and it says how many are left out', async () => {
  const timeline = await record(
    lines(
      'import asyncio',
      'async def one(n):',
      '    await asyncio.sleep(n % 7)',
      'async def main():',
      '    await asyncio.gather(*(one(n) for n in range(1100)))',
      '    print("done")',
      'asyncio.run(main())',
    ),
  )
  expect([timeline.lanes.length, timeline.lanesLeftOut]).toEqual([1000, 102])
})
