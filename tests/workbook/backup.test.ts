// A learner's whole work in a file: out of one browser and into another.
import { describe, expect, test } from 'vitest'
import { readBackup } from '../../src/workbook/memory/backup.ts'
import type { Workbook } from '../../src/workbook/store.ts'
import { createHandClock, createSmallWorkbook, deskOf, exerciseNamed, type Shelf, settled } from './small-course.ts'

const exercises = [exerciseNamed('greet'), exerciseNamed('next')]

async function worked(program: string, atMs = 0, more: Parameters<typeof createSmallWorkbook>[0] = {}) {
  const clock = createHandClock()
  clock.pass(atMs)
  const workbook = createSmallWorkbook({ exercises, clock, ...more })
  await workbook.open('greet')
  workbook.type(program)
  workbook.check()
  await settled()
  return workbook
}

const historyOf = (workbook: Workbook) => deskOf(workbook).history?.map(({ program }) => program)

test('all of it arrives in an empty browser', async () => {
  const text = await (await worked('say hello')).saveWork()
  const shelf: Shelf = new Map()
  const other = createSmallWorkbook({ exercises, shelf })
  expect(await other.bringWork(text)).toEqual({ kind: 'brought', done: 1, programs: 1, keptBoth: 0, leftOut: 0 })
  await other.open('greet')
  await settled()
  expect(deskOf(other)).toMatchObject({ program: 'say hello' })
  expect(historyOf(other)).toEqual(['say hello'])
  expect(Object.keys(other.store.getState().progress)).toEqual(['greet'])
  expect(shelf.get('dryrun.pass.greet')).toContain('say hello')
})

test('brought twice, it is there once', async () => {
  const text = await (await worked('say hello')).saveWork()
  const other = createSmallWorkbook({ exercises })
  await other.bringWork(text)
  expect(await other.bringWork(text)).toEqual({ kind: 'brought', done: 0, programs: 0, keptBoth: 0, leftOut: 0 })
  await other.open('greet')
  await settled()
  expect(historyOf(other)).toEqual(['say hello'])
})

test('of two programs the later one stays on the desk, and the other one is in the history', async () => {
  const theirs = await (await worked('say later', 5_000)).saveWork()
  const ours = await worked('say earlier')
  expect(await ours.bringWork(theirs)).toMatchObject({ programs: 1, keptBoth: 1 })
  await settled()
  expect(deskOf(ours).program).toBe('say later')
  expect(historyOf(ours)).toContain('say earlier')
  const later = await worked('say latest', 9_000)
  expect(await later.bringWork(theirs)).toMatchObject({ programs: 0, keptBoth: 1 })
  expect(deskOf(later).program).toBe('say latest')
})

test('what could not be read goes along', async () => {
  const shelf: Shelf = new Map([['dryrun.pass.next', '{"passedMs"']])
  const workbook = createSmallWorkbook({ exercises, shelf })
  expect(JSON.parse(await workbook.saveWork()).couldNotBeRead).toEqual([
    { key: 'dryrun.pass.next.damaged.1', text: '{"passedMs"' },
  ])
  expect(workbook.store.getState().storageTrouble).toEqual({
    kind: 'damaged',
    asideKey: 'dryrun.pass.next.damaged.1',
  })
  expect(createSmallWorkbook({ exercises, shelf }).store.getState().storageTrouble).toBeNull()
})

describe('a file that cannot be used says why', () => {
  test.each([
    ['', /not whole/],
    ['{"what": "Work of a lea', /not whole/],
    ['[]', /another kind of file/],
    ['{"what": "Work of a learner in Dryrun", "format": 2}', /later version/],
  ])('%j', (text, say) => {
    expect(readBackup(text)).toEqual({ kind: 'refused', say: expect.stringMatching(say) })
  })

  test('and one that is spoiled in places gives what is whole', () => {
    const file = {
      what: 'Work of a learner in Dryrun',
      format: 1,
      passes: { greet: { passedMs: 'x' }, next: { passedMs: 1, program: 'x', fingerprint: 'y' } },
      drafts: { greet: 7 },
      history: [{}],
    }
    const passes = { next: { passedMs: 1, program: 'x', fingerprint: 'y' } }
    expect(readBackup(JSON.stringify(file))).toEqual({
      kind: 'read',
      backup: { passes, lessonsRead: {}, drafts: {}, history: [] },
      leftOut: 3,
    })
  })
})
