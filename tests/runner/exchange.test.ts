// One question to a thread: how it is stopped, given up, and what is typed for it in between.
import { describe, expect, test } from 'vitest'
import { STANDBY_AFTER_MS } from '../../src/runner/client.ts'
import { createInterrupt, createStop, evidenceOf, settled } from './fake-thread.ts'
import { answer, endingOf, running, start, started } from './played-runner.ts'

describe('Stop', () => {
  test('ends a run at once, with what it wrote so far, and its thread with it', async () => {
    const all = await started()
    const stop = createStop()
    const outcome = await running(all, { stop: stop.signal, output: () => undefined })
    await all.threads.at(0).says({ kind: 'output', id: 1, stream: 'out', text: 'a\n' })
    await all.threads.at(0).says({ kind: 'left out', id: 1, lines: 5, tail: 'z\n' })
    await stop.press()
    expect(outcome.evidence?.stages[0]).toMatchObject({
      ending: { kind: 'stopped', by: 'learner' },
      output: {
        pieces: [
          { stream: 'out', text: 'a\n' },
          { stream: 'out', text: 'z\n', afterGap: true },
        ],
        leftOutLines: 5,
      },
    })
    expect([all.threads.at(0).isEnded(), all.clock.waiting()]).toEqual([true, 0])
  })

  test('is followed at once where a thread stands by', async () => {
    const all = await started({ standby: true })
    await all.threads.at(1).ready()
    const stop = createStop()
    await running(all, { stop: stop.signal })
    await stop.press()
    const outcome = await running(all)
    expect([all.runner.state().kind, all.threads.at(1).asked()]).toMatchObject(['running', { kind: 'run', id: 2 }])
    await all.threads.at(1).says(answer(2))
    expect(outcome.evidence).toEqual(evidenceOf('done\n'))
    await all.clock.wait(STANDBY_AFTER_MS)
    expect(all.threads.at(2).got).toMatchObject([{ kind: 'start', role: 'standby' }])
  })

  test('of a run that waits its turn answers it at once, and leaves the one that goes on alone', async () => {
    const all = await started()
    const stop = createStop()
    const [first, second] = [await running(all), await running(all, { stop: stop.signal })]
    await stop.press()
    expect([first, endingOf(second)]).toEqual([{}, { kind: 'stopped', by: 'learner' }])
    await all.threads.at(0).says(answer(1))
    expect([endingOf(first)?.kind, all.threads.at(0).got.length, all.threads.at(0).isEnded()]).toEqual([
      'finished',
      2,
      false,
    ])
  })

  test('while Python is still loading answers at once, and nothing is run', async () => {
    const all = start()
    const stop = createStop()
    const outcome = await running(all, { stop: stop.signal })
    await stop.press()
    expect(endingOf(outcome)).toEqual({ kind: 'stopped', by: 'learner' })
    await all.threads.at(0).ready()
    expect([all.threads.at(0).got.length, all.threads.at(0).isEnded(), all.runner.state().kind]).toEqual([
      1,
      false,
      'ready',
    ])
  })

  test('that was pressed before starts nothing', async () => {
    const all = await started()
    const stop = createStop()
    await stop.press()
    expect(endingOf(await running(all, { stop: stop.signal }))).toEqual({ kind: 'stopped', by: 'learner' })
    expect(all.threads.at(0).got.length).toBe(1)
  })

  test('after the answer changes nothing', async () => {
    const all = await started()
    const stop = createStop()
    const outcome = await running(all, { stop: stop.signal })
    await all.threads.at(0).says(answer(1))
    await stop.press()
    expect([outcome.evidence, all.threads.at(0).isEnded()]).toEqual([evidenceOf('done\n'), false])
  })

  test('may serve many runs of one check', async () => {
    const all = await started()
    const stop = createStop()
    for (let id = 1; id <= 30; id += 1) {
      const outcome = await running(all, { stop: stop.signal })
      await all.threads.at(0).says(answer(id))
      expect(endingOf(outcome)?.kind).toBe('finished')
    }
    const last = await running(all, { stop: stop.signal })
    await stop.press()
    expect(endingOf(last)).toEqual({ kind: 'stopped', by: 'learner' })
  })
})

describe('Ctrl-C', () => {
  test('goes to the thread, and a program that hears it decides for itself', async () => {
    const all = await started()
    const ctrlC = createInterrupt()
    const outcome = await running(all, { interrupts: ctrlC.interrupts })
    await ctrlC.press()
    expect(all.threads.at(0).got.at(-1)).toEqual({ kind: 'interrupt', id: 1 })
    await all.threads.at(0).says({ kind: 'heard', id: 1 })
    await all.clock.wait(5_000)
    expect(outcome).toEqual({})
    await all.threads.at(0).says(answer(1))
    expect([endingOf(outcome)?.kind, ctrlC.listening(), all.threads.at(0).isEnded()]).toEqual(['finished', 0, false])
  })

  test('that is not heard soon stops the run, and its thread with it', async () => {
    const all = await started()
    const ctrlC = createInterrupt()
    const outcome = await running(all, { interrupts: ctrlC.interrupts })
    await ctrlC.press()
    await all.clock.wait(699)
    expect(outcome).toEqual({})
    await all.clock.wait(1)
    expect(endingOf(outcome)).toEqual({ kind: 'stopped', by: 'learner' })
    expect([all.threads.at(0).isEnded(), ctrlC.listening(), all.clock.waiting()]).toEqual([true, 0, 0])
  })

  test('while the program waits for a line makes that question void; the next one is answered', async () => {
    const all = await started()
    const ctrlC = createInterrupt()
    const typed: ((line: string) => void)[] = []
    const ask = (): Promise<string> => new Promise((resolve) => typed.push(resolve))
    await running(all, { interrupts: ctrlC.interrupts, ask })
    const thread = all.threads.at(0)
    await thread.says({ kind: 'asks', id: 1 })
    await ctrlC.press()
    await thread.says({ kind: 'heard', id: 1 })
    await thread.says({ kind: 'asks', id: 1 })
    typed[0]?.('too late')
    typed[1]?.('web01')
    await settled()
    expect(thread.got.slice(2)).toEqual([
      { kind: 'interrupt', id: 1 },
      { kind: 'typed', id: 1, line: 'web01' },
    ])
  })
})

describe('the time limit', () => {
  test('is kept from outside where the thread does not keep it', async () => {
    const all = await started()
    const outcome = await running(all)
    await all.clock.wait(11_999)
    expect(outcome).toEqual({})
    await all.clock.wait(1)
    expect(endingOf(outcome)).toEqual({ kind: 'stopped', by: 'time limit' })
    expect(all.threads.at(0).isEnded()).toBe(true)
  })

  test('does not count while the program waits for something else', async () => {
    const all = await started()
    const outcome = await running(all)
    await all.clock.wait(5_000)
    await all.threads.at(0).says({ kind: 'waits', id: 1, isWaiting: true })
    await all.clock.wait(3_600_000)
    expect(outcome).toEqual({})
    await all.threads.at(0).says({ kind: 'waits', id: 1, isWaiting: false })
    await all.clock.wait(10_000)
    expect(outcome).toEqual({})
    await all.clock.wait(2_000)
    expect(endingOf(outcome)).toEqual({ kind: 'stopped', by: 'time limit' })
  })

  test('does not count while Python is loading, or another run goes on', async () => {
    const all = start()
    const outcome = await running(all)
    await all.clock.wait(60_000)
    await all.threads.at(0).ready()
    await all.clock.wait(10_000)
    expect(outcome).toEqual({})
  })
})

describe('typed lines', () => {
  test('go to the program that asked, one for each question; null is the end', async () => {
    const all = await started()
    const typed = ['Ada', null]
    await running(all, { ask: async () => typed.shift() ?? null })
    const thread = all.threads.at(0)
    expect(thread.asked()).toMatchObject({ asks: true })
    await thread.says({ kind: 'asks', id: 1 })
    await thread.says({ kind: 'asks', id: 1 })
    expect(thread.got.slice(2)).toEqual([
      { kind: 'typed', id: 1, line: 'Ada' },
      { kind: 'typed', id: 1, line: null },
    ])
  })

  test('are the end of input where nobody can be asked, or asking fails', async () => {
    for (const live of [{}, { ask: () => Promise.reject(new Error('closed')) }]) {
      const all = await started()
      await running(all, live)
      await all.threads.at(0).says({ kind: 'asks', id: 1 })
      expect(all.threads.at(0).got.at(-1)).toEqual({ kind: 'typed', id: 1, line: null })
    }
  })

  test('that come after Stop go nowhere', async () => {
    const all = await started()
    const stop = createStop()
    let type: (line: string) => void = () => undefined
    await running(all, { stop: stop.signal, ask: () => new Promise((resolve) => (type = resolve)) })
    await all.threads.at(0).says({ kind: 'asks', id: 1 })
    await stop.press()
    type('late')
    await settled()
    expect([all.threads.at(0).got.map(({ kind }) => kind), all.clock.waiting()]).toEqual([['start', 'run'], 0])
  })
})

describe('a custom check', () => {
  const request = { source: 'def check(run): pass', name: 'check', evidence: evidenceOf(''), program: '' }

  test('is asked and answered as a run is', async () => {
    const all = await started()
    const found = all.runner.customCheck(request)
    await settled()
    expect(all.threads.at(0).asked()).toEqual({ kind: 'custom check', id: 1, request })
    await all.threads.at(0).says({ kind: 'answer', id: 1, answer: { kind: 'failed', say: 'no' }, spent: false })
    expect(await found).toEqual({ kind: 'failed', say: 'no' })
  })

  test('that never ends is broken, and its thread is ended', async () => {
    const all = await started()
    const found = all.runner.customCheck(request)
    await settled()
    await all.clock.wait(12_000)
    expect([await found, all.threads.at(0).isEnded()]).toEqual([
      { kind: 'broken', say: 'The check did not end by itself.' },
      true,
    ])
  })
})
