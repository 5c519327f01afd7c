import { describe, expect, test, vi } from 'vitest'
import {
  createHandClock,
  createScriptedRunner,
  createSmallWorkbook,
  deskOf,
  exerciseNamed,
  type Shelf,
  settled,
  stageThatPrinted,
  tapeOf,
} from './small-course.ts'

describe('a draft', () => {
  test('is written a moment after the last key, once', async () => {
    const clock = createHandClock()
    const written: string[] = []
    const workbook = createSmallWorkbook({
      clock,
      storage: { read: () => null, write: (key, text) => void (key.startsWith('dryrun.draft') && written.push(text)) },
    })
    await workbook.open('greet')
    workbook.type('p')
    clock.pass(300)
    workbook.type('pr')
    clock.pass(300)
    expect(written).toEqual([])
    clock.pass(200)
    expect(written.map((text) => JSON.parse(text))).toEqual([
      { program: 'pr', hintsShown: 0, from: { fingerprint: 'one', starter: '# Start here\n' }, changedMs: 1_300 },
    ])
  })

  test('is there again on the next visit, and when the page goes away at once', async () => {
    const shelf: Shelf = new Map()
    const first = createSmallWorkbook({ shelf })
    await first.open('greet')
    first.type('say hello')
    first.showNextHint()
    first.flush()
    const second = createSmallWorkbook({ shelf })
    await second.open('greet')
    expect(deskOf(second)).toMatchObject({ program: 'say hello', hintsShown: 1 })
  })

  test('follows its exercise over a rename', async () => {
    const shelf: Shelf = new Map([['dryrun.draft.salute', '{"program": "say hello"}']])
    const workbook = createSmallWorkbook({ shelf, exercises: [exerciseNamed('greet', { formerly: ['salute'] })] })
    await workbook.open('salute')
    expect(deskOf(workbook)).toMatchObject({ program: 'say hello', exercise: { id: 'greet' } })
  })

  test('that was reset can be brought back, on the next visit too', async () => {
    const shelf: Shelf = new Map()
    const workbook = createSmallWorkbook({ shelf })
    await workbook.open('greet')
    workbook.type('my work')
    workbook.reset()
    expect(deskOf(workbook)).toMatchObject({ program: '# Start here\n', beforeReset: 'my work' })
    workbook.flush()
    const later = createSmallWorkbook({ shelf })
    await later.open('greet')
    later.undoReset()
    expect(deskOf(later)).toMatchObject({ program: 'my work', beforeReset: null })
  })

  test('changed in another page is taken over, unless something was typed here since', async () => {
    const clock = createHandClock()
    const shelf: Shelf = new Map()
    const workbook = createSmallWorkbook({ shelf, clock })
    await workbook.open('greet')
    shelf.set('dryrun.draft.greet', '{"program": "theirs"}')
    workbook.changedElsewhere('dryrun.draft.greet')
    expect(deskOf(workbook).program).toBe('theirs')
    workbook.type('ours')
    shelf.set('dryrun.draft.greet', '{"program": "theirs again"}')
    workbook.changedElsewhere('dryrun.draft.greet')
    clock.pass(1_000)
    expect(deskOf(workbook).program).toBe('ours')
    expect(shelf.get('dryrun.draft.greet')).toContain('ours')
  })
})

describe('a check', () => {
  test('that passes is remembered with its program and fingerprint', async () => {
    const shelf: Shelf = new Map()
    const workbook = createSmallWorkbook({ shelf })
    await workbook.open('greet')
    workbook.type('say hello')
    workbook.check()
    await settled()
    expect(deskOf(workbook).lastCheck).toMatchObject({ kind: 'judged', verdict: { passed: true } })
    const pass = { passedMs: 1_000, program: 'say hello', fingerprint: 'one' }
    expect(workbook.store.getState().progress).toEqual({ greet: pass })
    expect(JSON.parse(shelf.get('dryrun.pass.greet') ?? '')).toEqual(pass)
  })

  test('that fails leaves the progress as it was', async () => {
    const workbook = createSmallWorkbook()
    await workbook.open('greet')
    workbook.type('say goodbye')
    workbook.check()
    await settled()
    expect(deskOf(workbook).lastCheck).toMatchObject({ kind: 'judged', verdict: { passed: false } })
    expect(workbook.store.getState().progress).toEqual({})
  })

  test('keeps what another page passed meanwhile', async () => {
    const shelf: Shelf = new Map()
    const workbook = createSmallWorkbook({ shelf })
    await workbook.open('greet')
    shelf.set('dryrun.pass.other', '{"passedMs": 5, "program": "x", "fingerprint": "y"}')
    workbook.type('say hello')
    workbook.check()
    await settled()
    expect([...shelf.keys()].filter((key) => key.includes('pass')).sort()).toEqual([
      'dryrun.pass.greet',
      'dryrun.pass.other',
    ])
    expect(Object.keys(workbook.store.getState().progress).sort()).toEqual(['greet', 'other'])
  })

  test('is ended by Stop, and says so', async () => {
    const runner = createScriptedRunner(
      (_, live) =>
        new Promise((resolve) => {
          const ending = { kind: 'stopped', by: 'learner' } as const
          live.stop?.addEventListener('abort', () => resolve(stageThatPrinted('', { ending })))
        }),
    )
    const workbook = createSmallWorkbook({ runner })
    await workbook.open('greet')
    workbook.check()
    workbook.stop()
    await settled()
    expect(deskOf(workbook)).toMatchObject({ activity: { kind: 'idle' }, lastCheck: { kind: 'stopped' } })
  })
})

describe('a run', () => {
  test('shows its output while it goes on and how it ended', async () => {
    const workbook = createSmallWorkbook()
    await workbook.open('greet')
    workbook.type('say hello')
    workbook.run()
    expect(deskOf(workbook).activity).toMatchObject({ kind: 'running', job: 'run' })
    await settled()
    expect(tapeOf(workbook).content().head).toEqual([{ stream: 'out', text: 'hello\n' }])
    expect(deskOf(workbook).lastRun).toMatchObject({ kind: 'ended', ending: { kind: 'finished' } })
  })

  test('waits while Python loads, and starts when it is ready', async () => {
    const runner = createScriptedRunner(undefined, { kind: 'loading', stage: 'Fetching Python', done: 0 })
    const workbook = createSmallWorkbook({ runner })
    await workbook.open('greet')
    workbook.type('say hello')
    workbook.run()
    expect(deskOf(workbook).activity).toEqual({ kind: 'queued', job: 'run' })
    runner.become({ kind: 'ready' })
    await settled()
    expect(tapeOf(workbook).content().head).toEqual([{ stream: 'out', text: 'hello\n' }])
  })

  test('that waits for Python can be called off', async () => {
    const runner = createScriptedRunner(undefined, { kind: 'loading', stage: 'Fetching Python', done: 0 })
    const workbook = createSmallWorkbook({ runner })
    await workbook.open('greet')
    workbook.run()
    workbook.stop()
    runner.become({ kind: 'ready' })
    await settled()
    expect(deskOf(workbook)).toMatchObject({ activity: { kind: 'idle' }, lastRun: null })
  })

  test('asks for a line and shows the answer between the output', async () => {
    const runner = createScriptedRunner(async (_, live) => {
      live.output?.('out', 'Which? ')
      const line = await live.ask?.()
      live.output?.('out', `${line}!\n`)
      return stageThatPrinted('')
    })
    const workbook = createSmallWorkbook({ runner })
    await workbook.open('greet')
    workbook.run()
    await settled()
    expect(deskOf(workbook).asking).toBe(true)
    workbook.answer('web01')
    await settled()
    expect(
      tapeOf(workbook)
        .content()
        .head.map(({ text }) => text),
    ).toEqual(['Which? ', 'web01\n', 'web01!\n'])
    expect(deskOf(workbook).asking).toBe(false)
  })

  test('that is stopped while it asks does not wait for ever', async () => {
    const runner = createScriptedRunner(async (_, live) => {
      await live.ask?.()
      return stageThatPrinted('')
    })
    const workbook = createSmallWorkbook({ runner })
    await workbook.open('greet')
    workbook.run()
    await settled()
    workbook.stop()
    await settled()
    expect(deskOf(workbook)).toMatchObject({ activity: { kind: 'idle' }, asking: false })
  })

  test('of an exercise that was left writes nothing into the next one', async () => {
    let write: ((text: string) => void) | undefined
    let finish: (() => void) | undefined
    const runner = createScriptedRunner(
      (_, live) =>
        new Promise((resolve) => {
          write = (text) => live.output?.('out', text)
          finish = () => resolve(stageThatPrinted(''))
        }),
    )
    const workbook = createSmallWorkbook({ runner, exercises: [exerciseNamed('greet'), exerciseNamed('next')] })
    await workbook.open('greet')
    workbook.run()
    await workbook.open('next')
    write?.('too late\n')
    finish?.()
    await settled()
    expect(tapeOf(workbook).content().head).toEqual([])
    expect(deskOf(workbook).lastRun).toBeNull()
  })

  test('whose traceback did not come with the output still shows it', async () => {
    const runner = createScriptedRunner(async () =>
      stageThatPrinted('', {
        ending: {
          kind: 'raised',
          type: 'ValueError',
          bases: ['Exception'],
          message: 'no',
          line: 1,
          traceback: 'Traceback (most recent call last):\nValueError: no\n',
        },
      }),
    )
    const workbook = createSmallWorkbook({ runner })
    await workbook.open('greet')
    workbook.run()
    // The catalogue of errors comes with the first of them.
    await vi.waitFor(() => expect(deskOf(workbook).lastRun).not.toBeNull())
    expect(tapeOf(workbook).content().head).toEqual([
      { stream: 'err', text: 'Traceback (most recent call last):\nValueError: no\n' },
    ])
  })

  test('that our own side breaks says so and does not block the next one', async () => {
    let isBroken = true
    const runner = createScriptedRunner(async () => {
      if (isBroken) throw new Error('The thread is gone.')
      return stageThatPrinted('')
    })
    const workbook = createSmallWorkbook({ runner })
    await workbook.open('greet')
    workbook.run()
    await settled()
    expect(deskOf(workbook).lastRun).toEqual({ kind: 'broken', say: 'The thread is gone.' })
    isBroken = false
    workbook.run()
    await settled()
    expect(deskOf(workbook).lastRun).toMatchObject({ kind: 'ended' })
  })
})

describe('a storage', () => {
  test('that denies everything leaves a workbook that works in memory and says so', async () => {
    const denied = (): never => {
      throw new Error('denied')
    }
    const exercises = [exerciseNamed('greet'), exerciseNamed('next')]
    const workbook = createSmallWorkbook({
      storage: { keys: denied, read: denied, write: denied, remove: denied },
      exercises,
    })
    expect(workbook.store.getState().storageTrouble).toEqual({ kind: 'denied' })
    await workbook.open('greet')
    workbook.type('say hello')
    workbook.check()
    await settled()
    await workbook.open('next')
    await workbook.open('greet')
    expect(deskOf(workbook).program).toBe('say hello')
    expect(Object.keys(workbook.store.getState().progress)).toEqual(['greet'])
  })

  test('that is full is told, not thrown', async () => {
    const workbook = createSmallWorkbook({
      storage: {
        read: () => null,
        write: () => {
          throw new Error('QuotaExceededError')
        },
      },
    })
    expect(workbook.store.getState().storageTrouble).toBeNull()
    await workbook.open('greet')
    expect(workbook.store.getState().storageTrouble).toEqual({ kind: 'full' })
  })

  test('with damaged progress loses nothing: the raw text is set aside, once, and what is whole is used', () => {
    const raw = '{"greet": {"passedMs": 5, "program": "x", "fingerprint": "one"}, "next": 7}'
    const shelf: Shelf = new Map([['dryrun.progress', raw]])
    const workbook = createSmallWorkbook({ shelf })
    createSmallWorkbook({ shelf })
    const aside = [...shelf.keys()].filter((key) => key.includes('damaged'))
    expect(aside).toEqual(['dryrun.progress.damaged.1'])
    expect(shelf.get('dryrun.progress.damaged.1')).toBe(raw)
    expect(Object.keys(workbook.store.getState().progress)).toEqual(['greet'])
    expect(workbook.store.getState().storageTrouble).toEqual({ kind: 'damaged', asideKey: 'dryrun.progress.damaged.1' })
  })
})

describe('what earlier versions kept in one text', () => {
  test('is kept each by itself from now on, and of two passes the later one', () => {
    const pass = (passedMs: number) => ({ passedMs, program: 'x', fingerprint: 'one' })
    const shelf: Shelf = new Map([
      ['dryrun.progress', JSON.stringify({ greet: pass(5), next: pass(5) })],
      ['dryrun.pass.next', JSON.stringify(pass(9))],
      ['dryrun.read', '{"day-one": 7}'],
    ])
    const { progress, read } = createSmallWorkbook({ shelf }).store.getState()
    expect([progress, read]).toEqual([{ greet: pass(5), next: pass(9) }, { 'day-one': 7 }])
    expect([...shelf.keys()].sort()).toEqual(['dryrun.done-reading.day-one', 'dryrun.pass.greet', 'dryrun.pass.next'])
  })

  test('stays where it is while the storage takes nothing', () => {
    const shelf: Shelf = new Map([['dryrun.read', '{"day-one": 7}']])
    const write = (): never => {
      throw new Error('QuotaExceededError')
    }
    createSmallWorkbook({ shelf, storage: { write } })
    expect([...shelf]).toEqual([['dryrun.read', '{"day-one": 7}']])
  })
})

describe('pages', () => {
  test('a link to an exercise that is not there is said', async () => {
    const workbook = createSmallWorkbook()
    await workbook.open('no-such-thing')
    expect(workbook.store.getState().page).toEqual({ kind: 'unknown', id: 'no-such-thing' })
  })

  test('of two exercises opened at once the last one stays', async () => {
    const workbook = createSmallWorkbook({ exercises: [exerciseNamed('greet'), exerciseNamed('next')] })
    await Promise.all([workbook.open('greet'), workbook.open('next')])
    expect(deskOf(workbook).exercise.id).toBe('next')
  })

  test('a browser that cannot run Python still opens lessons', async () => {
    const workbook = createSmallWorkbook({ runner: null })
    await workbook.open('greet')
    workbook.run()
    expect(workbook.store.getState().engine).toEqual({ kind: 'unsupported' })
    expect(deskOf(workbook).activity).toEqual({ kind: 'idle' })
  })

  test('an exercise that its author changes keeps what the learner wrote', async () => {
    const workbook = createSmallWorkbook()
    await workbook.open('greet')
    workbook.replaceExercise(exerciseNamed('greet', { title: 'New title', starter: '# New start\n' }))
    expect(deskOf(workbook)).toMatchObject({ program: '# New start\n', exercise: { title: 'New title' } })
    workbook.type('mine')
    workbook.replaceExercise(exerciseNamed('greet', { starter: '# Newest start\n' }))
    expect(deskOf(workbook).program).toBe('mine')
  })
})

test('theme and editor follow another page, the place one is at does not', async () => {
  const shelf: Shelf = new Map()
  const workbook = createSmallWorkbook({ shelf })
  await workbook.open('greet')
  shelf.set('dryrun.settings', '{"theme": "dark", "editor": "plain", "lastOpened": "other", "panes": {}}')
  workbook.changedElsewhere('dryrun.settings')
  expect(workbook.store.getState().settings).toMatchObject({ theme: 'dark', editor: 'plain', lastOpened: 'greet' })
})

test('the exercise one chose is where one goes on, also when one left before it was there', async () => {
  const shelf: Shelf = new Map()
  const workbook = createSmallWorkbook({ shelf })
  const opening = workbook.open('greet')
  workbook.goHome()
  await opening
  expect(workbook.store.getState()).toMatchObject({ page: { kind: 'home' }, settings: { lastOpened: 'greet' } })
  expect(createSmallWorkbook({ shelf }).store.getState().settings.lastOpened).toBe('greet')
})
