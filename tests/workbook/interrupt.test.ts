// Ctrl-C on the page: what the program is told, what the tape shows, and what is said when nobody heard it.
import { expect, test } from 'vitest'
import { createScriptedRunner, createSmallWorkbook, deskOf, settled, stageThatPrinted, tapeOf } from './small-course.ts'

test('shows ^C, tells the program and takes its question back', async () => {
  const runner = createScriptedRunner(async (_, live) => {
    const pressed = new Promise<void>((resolve) => void live.interrupts?.(resolve))
    live.output?.('out', 'name? ')
    void live.ask?.()
    await pressed
    return stageThatPrinted('')
  })
  const workbook = createSmallWorkbook({ runner })
  await workbook.open('greet')
  workbook.run()
  await settled()
  expect(deskOf(workbook).asking).toBe(true)
  workbook.interrupt()
  expect(deskOf(workbook).asking).toBe(false)
  await settled()
  expect(tapeOf(workbook).content().head).toEqual([
    { stream: 'out', text: 'name? ' },
    { stream: 'typed', text: '^C' },
  ])
  expect(deskOf(workbook).lastRun).toMatchObject({ kind: 'ended', ending: { kind: 'finished' } })
})

test('that nobody heard is told apart from Stop', async () => {
  const stopped = stageThatPrinted('', { ending: { kind: 'stopped', by: 'learner' } })
  const runner = createScriptedRunner(
    (_, live) =>
      new Promise((resolve) => {
        live.interrupts?.(() => resolve(stopped))
        live.stop?.addEventListener('abort', () => resolve(stopped))
      }),
  )
  const workbook = createSmallWorkbook({ runner })
  await workbook.open('greet')
  workbook.run()
  workbook.interrupt()
  await settled()
  expect(deskOf(workbook).lastRun).toMatchObject({ unheard: true })
  workbook.run()
  workbook.stop()
  await settled()
  expect(deskOf(workbook).lastRun).not.toHaveProperty('unheard')
})

test('means nothing where nothing runs', async () => {
  const workbook = createSmallWorkbook()
  await workbook.open('greet')
  workbook.interrupt()
  expect(tapeOf(workbook).content().head).toEqual([])
})
