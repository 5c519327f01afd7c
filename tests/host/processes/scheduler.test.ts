// Who runs and who waits on the host, and how its clock moves by that.
import { describe, expect, test } from 'vitest'
import { createClock } from '../../../src/host/clock.ts'
import { createScheduler } from '../../../src/host/processes/scheduler.ts'

function setUp() {
  const clock = createClock(0)
  const scheduler = createScheduler(clock)
  const seen: string[] = []
  const say = (text: string) => seen.push(`${clock.sinceStartMs()} ${text}`)
  return { clock, scheduler, seen, say }
}

describe('a wait on the host', () => {
  test('costs the clock exactly its time', async () => {
    const { clock, scheduler } = setUp()
    expect(await scheduler.wait([], 5_000)).toBe('due')
    expect(clock.sinceStartMs()).toBe(5_000)
  })

  test('of two tasks go on side by side', async () => {
    const { scheduler, seen, say } = setUp()
    scheduler.start(async () => {
      await scheduler.wait([], 1_000)
      say('first')
      await scheduler.wait([], 3_000)
      say('first again')
    })
    scheduler.start(async () => {
      await scheduler.wait([], 2_000)
      say('second')
    })
    await scheduler.wait([], 4_000)
    expect(seen).toEqual(['1000 first', '2000 second', '3000 first again'])
  })

  test('for something ends when it is woken, before its time', async () => {
    const { clock, scheduler } = setUp()
    const queue = scheduler.queue()
    scheduler.start(async () => {
      await scheduler.wait([], 10)
      queue.wake()
    })
    expect([await scheduler.wait([queue], 500), clock.sinceStartMs()]).toEqual(['woken', 10])
  })

  test('is ended by who wants its process', async () => {
    const { scheduler } = setUp()
    const process = {}
    scheduler.at(7, () => scheduler.interrupt(process))
    expect(await scheduler.wait([], 500, process)).toBe('interrupted')
  })

  test('for what never comes is told to whoever watches', async () => {
    const { scheduler, seen, say } = setUp()
    const main = {}
    scheduler.watch({
      turn: () => undefined,
      stuck() {
        say('stuck')
        scheduler.interrupt(main)
      },
    })
    expect(await scheduler.wait([scheduler.queue()], undefined, main)).toBe('interrupted')
    expect(seen).toEqual(['0 stuck'])
  })

  test('lets others go first where it asks for no time', async () => {
    const { clock, scheduler, seen, say } = setUp()
    scheduler.start(async () => {
      say('other')
    })
    await scheduler.wait([], clock.sinceStartMs())
    say('main')
    expect([seen, clock.sinceStartMs()]).toEqual([['0 other', '0 main'], 0])
  })
})

describe('time that passes for one alone', () => {
  test('needs no wait', () => {
    const { clock, scheduler } = setUp()
    expect([scheduler.passAlone(1_000), clock.sinceStartMs()]).toEqual([true, 1_000])
  })

  test('is a wait where a timer goes off in it', async () => {
    const { clock, scheduler, seen, say } = setUp()
    scheduler.at(300, () => say('timer'))
    expect([scheduler.passAlone(1_000), clock.sinceStartMs()]).toEqual([false, 0])
    await scheduler.wait([], 1_000)
    expect(seen).toEqual(['300 timer'])
  })

  test('is a wait where somebody else could run in it', async () => {
    const { clock, scheduler } = setUp()
    scheduler.start(() => scheduler.wait([], 500))
    await scheduler.wait([], clock.sinceStartMs())
    expect(scheduler.passAlone(1_000)).toBe(false)
    expect(clock.sinceStartMs()).toBe(0)
  })

  test('has nothing to do with a timer that was taken back', () => {
    const { scheduler, seen, say } = setUp()
    scheduler.at(300, () => say('timer'))()
    expect([scheduler.passAlone(1_000), seen]).toEqual([true, []])
  })
})
