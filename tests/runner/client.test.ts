// The page's side of the letterbox, with threads and a clock that the tests play themselves.
import { describe, expect, test } from 'vitest'
import type { EngineState } from '../../src/model/page-runner.ts'
import { STANDBY_AFTER_MS } from '../../src/runner/client.ts'
import { createFakeTimer, createStop, evidenceOf, requestOf, settled } from './fake-thread.ts'
import { answer, endingOf, running, start, started } from './played-runner.ts'

describe('starting', () => {
  test('opens a thread at once, tells it where the engine lies, and says what it loads', async () => {
    const { runner, threads, states } = start()
    expect(threads.at(0).got).toEqual([{ kind: 'start', place: '/engine/', role: 'first' }])
    expect(runner.state()).toEqual({ kind: 'loading', stage: 'Starting Python', done: 0 })
    await threads.at(0).says({ kind: 'loading', stage: 'Fetching Python', done: 0.5 })
    expect(runner.state()).toEqual({ kind: 'loading', stage: 'Fetching Python', done: 0.5 })
    await threads.at(0).ready()
    expect([runner.state(), states]).toEqual([{ kind: 'ready' }, ['loading', 'ready']])
  })

  test('is told no more to who does not listen any more', async () => {
    const { runner, threads } = start()
    const heard: EngineState[] = []
    const leave = runner.subscribe((state) => heard.push(state))
    leave()
    await threads.at(0).ready()
    expect(heard).toEqual([])
  })

  test('that fails is told in words, and the next run tries again', async () => {
    const { runner, threads } = start()
    await threads.at(0).says({ kind: 'broken', say: 'pyodide.asm.wasm could not be fetched (404).' })
    expect(runner.state()).toEqual({ kind: 'failed', say: 'pyodide.asm.wasm could not be fetched (404).' })
    expect(threads.at(0).isEnded()).toBe(true)
    const outcome = await running({ runner, threads, clock: createFakeTimer(), states: [] })
    await threads.at(1).ready()
    await threads.at(1).says(answer(threads.at(1).asked().id))
    expect(outcome.evidence).toEqual(evidenceOf('done\n'))
  })

  test('in a thread that dies fails with that, and the run that waits for it too', async () => {
    const all = start()
    const outcome = await running(all)
    await all.threads.at(0).dies('no memory')
    expect([outcome.failure, all.runner.state()]).toEqual(['no memory', { kind: 'failed', say: 'no memory' }])
  })

  test('hands what the first thread shares to the second', async () => {
    const { threads, clock } = start({ standby: true })
    await threads.at(0).says({ kind: 'ready', shared: { module: 1 } })
    await clock.wait(STANDBY_AFTER_MS)
    expect(threads.at(1).got).toEqual([{ kind: 'start', place: '/engine/', role: 'standby', shared: { module: 1 } }])
  })
})

describe('a run', () => {
  test('is posted when Python is ready, and answered', async () => {
    const all = start()
    const outcome = await running(all)
    expect(all.threads.at(0).got.map(({ kind }) => kind)).toEqual(['start'])
    await all.threads.at(0).ready()
    expect(all.threads.at(0).asked()).toEqual({
      kind: 'run',
      id: 1,
      request: requestOf('print(1)'),
      shows: false,
      asks: false,
    })
    expect(all.runner.state()).toEqual({ kind: 'running' })
    await all.threads.at(0).says(answer(1))
    expect([outcome.evidence, all.runner.state()]).toEqual([evidenceOf('done\n'), { kind: 'ready' }])
    expect(all.clock.waiting()).toBe(0)
  })

  test('waits for the one before it', async () => {
    const all = await started()
    const [one, two] = [await running(all), await running(all)]
    const thread = all.threads.at(0)
    expect(thread.got.length).toBe(2)
    await thread.says(answer(1, 'one\n'))
    expect([endingOf(one)?.kind, two.evidence, thread.asked().id]).toEqual(['finished', undefined, 2])
    await thread.says(answer(2, 'two\n'))
    expect(two.evidence).toEqual(evidenceOf('two\n'))
  })

  test('shows its output while it goes on, in order', async () => {
    const all = await started()
    const seen: unknown[] = []
    await running(all, { output: (...piece) => seen.push(piece), leftOut: (...part) => seen.push(part) })
    const thread = all.threads.at(0)
    expect(thread.asked()).toMatchObject({ shows: true })
    await thread.says({ kind: 'output', id: 1, stream: 'out', text: 'a' })
    await thread.says({ kind: 'output', id: 1, stream: 'err', text: 'b' })
    await thread.says({ kind: 'left out', id: 1, lines: 7, tail: 'z' })
    expect(seen).toEqual([
      ['out', 'a'],
      ['err', 'b'],
      [7, 'z'],
    ])
  })

  test('that fails in the thread is told in words, and another thread is taken', async () => {
    const all = await started()
    const outcome = await running(all)
    await all.threads.at(0).says({ kind: 'broken', id: 1, say: 'Invalid time zone specified: Europe/Atlantis' })
    expect(outcome.failure).toBe('Invalid time zone specified: Europe/Atlantis')
    expect([all.threads.at(0).isEnded(), all.threads.all.length]).toEqual([true, 2])
  })

  test('after which the interpreter is spent ends its thread', async () => {
    const all = await started()
    const outcome = await running(all)
    await all.threads.at(0).says(answer(1, 'left\n', true))
    expect([outcome.evidence, all.threads.at(0).isEnded()]).toEqual([evidenceOf('left\n'), true])
    await all.threads.at(1).ready()
    expect(all.runner.state()).toEqual({ kind: 'ready' })
  })

  test('in a thread that dies is lost, with what it wrote, and the next one works', async () => {
    const all = await started()
    const outcome = await running(all, { output: () => undefined })
    await all.threads.at(0).says({ kind: 'output', id: 1, stream: 'out', text: 'start\n' })
    await all.threads.at(0).dies('the browser took its memory.')
    expect(endingOf(outcome)).toEqual({ kind: 'lost', say: 'Python was lost: the browser took its memory.' })
    expect(outcome.evidence?.stages[0]?.output.pieces.map(({ text }) => text)).toEqual(['start\n'])
    const next = await running(all)
    await all.threads.at(1).ready()
    await all.threads.at(1).says(answer(2))
    expect([next.evidence, all.runner.state()]).toEqual([evidenceOf('done\n'), { kind: 'ready' }])
  })

  test('does not go to a thread that died while it had nothing to do', async () => {
    const all = await started()
    await all.threads.at(0).dies('its thread ended.')
    expect(all.runner.state()).toMatchObject({ kind: 'loading' })
    const outcome = await running(all)
    await all.threads.at(1).ready()
    await all.threads.at(1).says(answer(1))
    expect(outcome.evidence).toEqual(evidenceOf('done\n'))
    expect(all.threads.at(0).got.map(({ kind }) => kind)).toEqual(['start'])
  })

  test('is not answered by what was meant for another, nor by junk', async () => {
    const all = await started()
    const seen: string[] = []
    const outcome = await running(all, { output: (_stream, text) => seen.push(text) })
    const thread = all.threads.at(0)
    const junk = [
      null,
      undefined,
      5,
      'evidence',
      [],
      {},
      { kind: 'evidence' },
      { kind: 'evidence', id: 1, evidence: {}, spent: false },
    ]
    const more = [
      { kind: 'evidence', id: 1, evidence: { stages: [] }, spent: false },
      { kind: 'evidence', id: '1', evidence: evidenceOf('x'), spent: false },
    ]
    const others = [
      answer(2),
      answer(0),
      { kind: 'output', id: 9, stream: 'out', text: 'x' },
      { kind: 'constructor' },
      { kind: 'toString', id: 1 },
      { kind: 'output', id: 1, text: 5, stream: 'out' },
    ]
    for (const message of [...junk, ...more, ...others]) await thread.says(message)
    expect([outcome, seen]).toEqual([{}, []])
    await thread.says(answer(1))
    expect(outcome.evidence).toEqual(evidenceOf('done\n'))
  })

  test('late words of an earlier run are nobody’s', async () => {
    const all = await started()
    await running(all)
    await all.threads.at(0).says(answer(1))
    const seen: string[] = []
    const outcome = await running(all, { output: (_stream, text) => seen.push(text) })
    await all.threads.at(0).says({ kind: 'output', id: 1, stream: 'out', text: 'late' })
    await all.threads.at(0).says(answer(1, 'late\n'))
    expect([seen, outcome]).toEqual([[], {}])
  })
})

describe('the standby', () => {
  test('is opened soon after the first is ready, and its loading is not shown', async () => {
    const { runner, threads, clock } = start({ standby: true })
    await clock.wait(STANDBY_AFTER_MS)
    await threads.at(0).ready()
    await clock.wait(STANDBY_AFTER_MS - 1)
    expect(threads.all.length).toBe(1)
    await clock.wait(1)
    await threads.at(1).says({ kind: 'loading', stage: 'Fetching', done: 0.1 })
    expect([threads.all.length, runner.state()]).toEqual([2, { kind: 'ready' }])
  })

  test('that is not ready yet is waited for, and shown as loading', async () => {
    const all = await started({ standby: true })
    const stop = createStop()
    await running(all, { stop: stop.signal })
    await stop.press()
    expect(all.runner.state().kind).toBe('loading')
    const outcome = await running(all)
    await all.threads.at(1).ready()
    await all.threads.at(1).says(answer(2))
    expect([outcome.evidence, all.runner.state()]).toEqual([evidenceOf('done\n'), { kind: 'ready' }])
  })

  test('that dies is replaced with the next run, and harms nothing', async () => {
    const all = await started({ standby: true })
    await all.threads.at(1).dies('gone')
    expect([all.runner.state(), all.threads.at(1).isEnded()]).toEqual([{ kind: 'ready' }, true])
    const outcome = await running(all)
    await all.clock.wait(STANDBY_AFTER_MS)
    expect(all.threads.at(2).got).toMatchObject([{ kind: 'start', role: 'standby' }])
    await all.threads.at(0).says(answer(1))
    expect(outcome.evidence).toEqual(evidenceOf('done\n'))
  })

  test('that imported more than the first takes over with the next run, once', async () => {
    const all = await started({ standby: true })
    await all.threads.at(1).says({ kind: 'ready', isFuller: true })
    expect(all.threads.at(0).isEnded()).toBe(false)
    const outcome = await running(all)
    await all.clock.wait(STANDBY_AFTER_MS)
    expect([all.threads.at(0).isEnded(), all.threads.all.length]).toEqual([true, 3])
    await all.threads.at(1).says(answer(1))
    expect([outcome.evidence, all.runner.state()]).toEqual([evidenceOf('done\n'), { kind: 'ready' }])
    await all.threads.at(2).says({ kind: 'ready', isFuller: true })
    await running(all)
    await all.clock.wait(STANDBY_AFTER_MS)
    expect([all.threads.at(1).isEnded(), all.threads.all.length]).toEqual([false, 3])
  })

  test('that died after it took over is no more the standby', async () => {
    const all = await started({ standby: true })
    await all.threads.at(1).ready()
    await running(all)
    await all.threads.at(0).says(answer(1, 'x', true))
    await all.threads.at(1).dies('gone')
    const outcome = await running(all)
    await all.threads.at(2).ready()
    await all.threads.at(2).says(answer(2))
    expect(outcome.evidence).toEqual(evidenceOf('done\n'))
  })
})

describe('starting again and closing', () => {
  test('a restart ends all threads and what runs in them, and goes on with new ones', async () => {
    const all = await started({ standby: true })
    const [outcome, waiting] = [await running(all), await running(all)]
    all.runner.restart()
    await settled()
    expect(endingOf(outcome)).toEqual({ kind: 'lost', say: 'Python was lost: it was started again.' })
    expect([all.threads.at(0).isEnded(), all.threads.at(1).isEnded(), all.runner.state().kind]).toEqual([
      true,
      true,
      'loading',
    ])
    await all.threads.at(2).ready()
    await all.threads.at(2).says(answer(2))
    expect([waiting.evidence, all.runner.state()]).toEqual([evidenceOf('done\n'), { kind: 'ready' }])
  })

  test('a restart while Python is loading serves the run that waits', async () => {
    const all = start()
    const outcome = await running(all)
    all.runner.restart()
    await all.threads.at(1).ready()
    await all.threads.at(1).says(answer(1))
    expect([all.threads.at(0).isEnded(), outcome.evidence]).toEqual([true, evidenceOf('done\n')])
  })

  test('a restart after a failure works', async () => {
    const all = start()
    await all.threads.at(0).says({ kind: 'broken', say: 'no network' })
    all.runner.restart()
    await all.threads.at(1).ready()
    expect(all.runner.state()).toEqual({ kind: 'ready' })
  })

  test('closing ends all threads for good: no new one is opened, and no run is taken', async () => {
    const all = await started({ standby: true })
    const [outcome, waiting] = [await running(all), await running(all)]
    all.runner.close()
    await settled()
    const late = await running(all)
    expect(endingOf(outcome)).toEqual({ kind: 'lost', say: 'Python was lost: it was closed.' })
    expect([waiting.failure, late.failure]).toEqual(['Python was closed.', 'Python was closed.'])
    expect([all.threads.all.length, all.threads.all.every((thread) => thread.isEnded()), all.clock.waiting()]).toEqual([
      2,
      true,
      0,
    ])
  })

  test('words of a thread that was ended are not heard', async () => {
    const all = await started()
    all.runner.restart()
    await all.threads.at(0).says({ kind: 'loading', stage: 'old', done: 1 })
    await all.threads.at(0).dies('late')
    expect([all.runner.state(), all.threads.all.length]).toEqual([
      { kind: 'loading', stage: 'Starting Python', done: 0 },
      2,
    ])
  })
})
