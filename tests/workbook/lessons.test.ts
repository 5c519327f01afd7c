// Lessons in the workbook: opened, run example by example, and read.
import { describe, expect, test } from 'vitest'
import { neighboursOf, pagesOf } from '../../src/workbook/catalogue.ts'
import { continueWith, tallyOf } from '../../src/workbook/memory/progress.ts'
import type { Workbook } from '../../src/workbook/store.ts'
import {
  catalogueOf,
  createScriptedRunner,
  createSmallWorkbook,
  exerciseNamed,
  lessonNamed,
  settled,
  stageThatPrinted,
} from './small-course.ts'

const lessons = [lessonNamed('read')]
const exercises = [exerciseNamed('greet')]

function openOf(workbook: Workbook) {
  const { page } = workbook.store.getState()
  if (page.kind !== 'reading') throw new Error(`The page is ${page.kind}.`)
  return page.open
}

async function opened(more: Parameters<typeof createSmallWorkbook>[0] = {}) {
  const workbook = createSmallWorkbook({ exercises, lessons, ...more })
  await workbook.open('read')
  return workbook
}

describe('an example', () => {
  test('runs in the world of its lesson, and its output is its own', async () => {
    const workbook = await opened()
    workbook.runSheet('read/2')
    expect(openOf(workbook).sheets.map(({ activity }) => activity.kind)).toEqual(['idle', 'running'])
    await settled()
    expect(openOf(workbook).sheets[1]).toMatchObject({ activity: { kind: 'idle' }, lastRun: { kind: 'ended' } })
    expect(workbook.tapeOf('read/2').content().head).toEqual([{ stream: 'out', text: 'two\n' }])
    expect(workbook.tapeOf('read/1').content().head).toEqual([])
  })

  test('waits while another one runs', async () => {
    const workbook = await opened()
    workbook.runSheet('read/1')
    workbook.runSheet('read/2')
    await settled()
    expect(openOf(workbook).sheets.map(({ lastRun }) => lastRun === null)).toEqual([false, true])
  })

  test('can be changed and brought back', async () => {
    const workbook = await opened()
    workbook.typeIn('read/1', 'say three')
    workbook.runSheet('read/1')
    await settled()
    expect(workbook.tapeOf('read/1').content().head).toEqual([{ stream: 'out', text: 'three\n' }])
    workbook.resetSheet('read/1')
    expect(openOf(workbook).sheets[0]?.program).toBe('# say one\n')
  })

  test('is ended when its page is left, and its output goes with it', async () => {
    const runner = createScriptedRunner(
      (_, live) =>
        new Promise((resolve) => {
          live.output?.('out', 'a')
          live.stop?.addEventListener('abort', () => resolve(stageThatPrinted('a')))
        }),
    )
    const workbook = await opened({ runner })
    workbook.runSheet('read/1')
    workbook.goHome()
    await settled()
    await workbook.open('read')
    expect([openOf(workbook).sheets[0]?.lastRun, workbook.tapeOf('read/1').content().head]).toEqual([null, []])
  })

  test('that its author left as it was keeps what it showed while the text around it changes', async () => {
    const workbook = await opened()
    workbook.runSheet('read/1')
    await settled()
    const [before, part] = lessons[0]?.parts ?? []
    if (before === undefined || part === undefined) throw new Error('The lesson is too small.')
    const [first] = part.pieces
    const added = { kind: 'example', number: 2, program: 'new\n', line: 20, fails: false } as const
    workbook.replaceLesson(lessonNamed('read', { title: 'New', parts: [before, { pieces: [first ?? added, added] }] }))
    expect(openOf(workbook)).toMatchObject({
      lesson: { title: 'New' },
      sheets: [{ lastRun: { kind: 'ended' } }, { program: 'new\n', lastRun: null }],
    })
  })
})

describe('a lesson', () => {
  test('is read when its reader says so, and stays read', async () => {
    const shelf = new Map<string, string>()
    const workbook = await opened({ shelf })
    expect(workbook.store.getState().read).toEqual({})
    workbook.markRead()
    expect(workbook.store.getState().read).toEqual({ read: 1_000 })
    expect(createSmallWorkbook({ exercises, lessons, shelf }).store.getState().read).toEqual({ read: 1_000 })
  })

  test('that another page of the browser marked is marked here', async () => {
    const shelf = new Map<string, string>()
    const workbook = await opened({ shelf })
    shelf.set('dryrun.done-reading.other', '5')
    workbook.changedElsewhere('dryrun.done-reading.other')
    workbook.markRead()
    expect(workbook.store.getState().read).toEqual({ other: 5, read: 1_000 })
    expect([...shelf].filter(([key]) => key.includes('reading')).sort()).toEqual([
      ['dryrun.done-reading.other', '5'],
      ['dryrun.done-reading.read', '1000'],
    ])
  })

  test('stands among the exercises by its number, and is where to go on until it is read', () => {
    const catalogue = catalogueOf(exercises, lessons)
    expect(pagesOf(catalogue).map(({ id }) => id)).toEqual(['read', 'greet'])
    expect(neighboursOf(catalogue, 'greet').previous?.id).toBe('read')
    expect(continueWith(catalogue, {}, undefined)?.id).toBe('read')
    expect(continueWith(catalogue, {}, 'read', { read: 1 })?.id).toBe('greet')
  })

  test('counts by its minutes and not as an exercise', () => {
    const pages = pagesOf(catalogueOf(exercises, lessons))
    expect(tallyOf({}, pages)).toEqual({ passed: 0, total: 1, minutesLeft: 25 })
    expect(tallyOf({}, pages, { read: 1 })).toEqual({ passed: 0, total: 1, minutesLeft: 5 })
  })
})
