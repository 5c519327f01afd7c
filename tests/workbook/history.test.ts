// What a learner's earlier programs are kept for: to be brought back, whatever took their place.
import { describe, expect, test } from 'vitest'
import { createHistory, type PastProgram, type Why } from '../../src/workbook/memory/history.ts'
import type { Workbook } from '../../src/workbook/store.ts'
import {
  createArchive,
  createHandClock,
  createSmallWorkbook,
  deskOf,
  exerciseNamed,
  type Shelf,
  settled,
} from './small-course.ts'

const RAN: Why = { kind: 'ran' }
const past = (atMs: number, program: string, why: Why = RAN): PastProgram => ({ exercise: 'greet', atMs, program, why })

describe('the history', () => {
  test('has one entry for a program that ran again, and it says the more that is known of it', async () => {
    const history = createHistory(createArchive())
    await history.add(past(1, 'a'))
    await history.add(past(2, 'a', { kind: 'checked', passed: 1, of: 2 }))
    await history.add(past(3, 'a'))
    expect(await history.of(['greet'])).toEqual([past(2, 'a', { kind: 'checked', passed: 1, of: 2 })])
  })

  test('has the latest first, also under a name that the exercise had before', async () => {
    const history = createHistory(createArchive())
    await history.add({ ...past(1, 'a'), exercise: 'salute' })
    await history.add(past(2, 'b'))
    expect((await history.of(['greet', 'salute'])).map(({ program }) => program)).toEqual(['b', 'a'])
  })

  test('keeps sixty programs, and those that passed longest', async () => {
    const history = createHistory(createArchive())
    await history.add(past(0, 'passes', { kind: 'checked', passed: 2, of: 2 }))
    for (let at = 1; at <= 70; at += 1) await history.add(past(at, `try ${at}`))
    const kept = await history.of(['greet'])
    expect([kept.length, kept.at(-1)?.program, kept.at(-2)?.program]).toEqual([60, 'passes', 'try 12'])
  })

  test('is not hidden by one entry that cannot be read', async () => {
    const texts: Shelf = new Map([['greet/1', '{"exercise"']])
    const history = createHistory(createArchive(texts))
    await history.add(past(2, 'b'))
    expect(await history.of(['greet'])).toEqual([past(2, 'b')])
  })
})

async function opened(more: Parameters<typeof createSmallWorkbook>[0] = {}): Promise<Workbook> {
  const workbook = createSmallWorkbook(more)
  await workbook.open('greet')
  await settled()
  return workbook
}

const programsOf = (workbook: Workbook) => deskOf(workbook).history?.map(({ program, why }) => [program, why.kind])

describe('on the desk', () => {
  test('a run and a check are remembered, and the starter is not', async () => {
    const clock = createHandClock()
    const workbook = await opened({ clock })
    workbook.run()
    await settled()
    workbook.type('say one')
    workbook.run()
    await settled()
    clock.pass(10)
    workbook.type('say hello')
    workbook.check()
    await settled()
    expect(deskOf(workbook).history).toEqual([
      past(1_010, 'say hello', { kind: 'checked', passed: 1, of: 1 }),
      past(1_000, 'say one'),
    ])
  })

  test('what is restored takes the place of nothing that is lost', async () => {
    const clock = createHandClock()
    const workbook = await opened({ clock })
    workbook.type('say one')
    workbook.run()
    await settled()
    clock.pass(10)
    workbook.type('never ran')
    workbook.restore('say one')
    await settled()
    expect(deskOf(workbook).program).toBe('say one')
    expect(programsOf(workbook)).toEqual([
      ['never ran', 'replaced'],
      ['say one', 'ran'],
    ])
  })

  test('what was typed in two pages at once is there twice', async () => {
    const shelf: Shelf = new Map()
    const clock = createHandClock()
    const workbook = await opened({ shelf, clock })
    workbook.type('ours')
    clock.pass(1_000)
    shelf.set('dryrun.draft.greet', '{"program": "theirs"}')
    workbook.changedElsewhere('dryrun.draft.greet')
    await settled()
    expect(deskOf(workbook).program).toBe('theirs')
    expect(programsOf(workbook)).toEqual([['ours', 'replaced']])
    shelf.set('dryrun.draft.greet', '{"program": "theirs, longer"}')
    workbook.changedElsewhere('dryrun.draft.greet')
    await settled()
    expect(programsOf(workbook)).toEqual([['ours', 'replaced']])
  })

  test('a program that a link brought is shown first, and then taken or refused', async () => {
    const offered = { kind: 'program', program: 'from a link' } as const
    const workbook = await opened()
    workbook.type('mine')
    workbook.offer('another', offered)
    expect(deskOf(workbook).offered).toBeNull()
    workbook.offer('greet', offered)
    expect(deskOf(workbook)).toMatchObject({ program: 'mine', offered })
    workbook.refuseOffered()
    expect(deskOf(workbook)).toMatchObject({ program: 'mine', offered: null })
    workbook.offer('greet', offered)
    workbook.takeOffered()
    await settled()
    expect(deskOf(workbook)).toMatchObject({ program: 'from a link', offered: null })
    expect(programsOf(workbook)).toEqual([['mine', 'replaced']])
  })

  test('an archive that refuses is told and stops nothing', async () => {
    const refuse = async (): Promise<never> => {
      throw new Error('no')
    }
    const workbook = await opened({ archive: { read: refuse, change: refuse } })
    workbook.type('say hello')
    workbook.check()
    await settled()
    expect(workbook.store.getState().storageTrouble).toEqual({ kind: 'full' })
    expect(deskOf(workbook).lastCheck).toMatchObject({ verdict: { passed: true } })
  })
})

describe('an exercise that has changed since', () => {
  async function afterChange(program: string | null): Promise<Workbook> {
    const shelf: Shelf = new Map()
    const before = await opened({ shelf })
    if (program === null) before.showNextHint()
    else before.type(program)
    before.flush()
    const changed = exerciseNamed('greet', { fingerprint: 'two', starter: '# New start\n' })
    return opened({ shelf, exercises: [changed] })
  }

  test('asks whether to keep one’s own work, and keeps it until then', async () => {
    const workbook = await afterChange('mine')
    expect(deskOf(workbook)).toMatchObject({ program: 'mine', from: { fingerprint: 'one' } })
    workbook.keepMine()
    expect(deskOf(workbook)).toMatchObject({ program: 'mine', from: { fingerprint: 'two' } })
  })

  test('can be begun anew, and one’s own work is in the history', async () => {
    const workbook = await afterChange('mine')
    workbook.takeNewVersion()
    await settled()
    expect(deskOf(workbook)).toMatchObject({ program: '# New start\n', beforeReset: 'mine' })
    expect(programsOf(workbook)).toEqual([['mine', 'replaced']])
  })

  test('simply is the new one where nothing was written', async () => {
    const workbook = await afterChange(null)
    expect(deskOf(workbook)).toMatchObject({ program: '# New start\n', hintsShown: 1, from: { fingerprint: 'two' } })
  })
})
