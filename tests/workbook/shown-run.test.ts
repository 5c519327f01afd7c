import { describe, expect, test } from 'vitest'
import type { Case } from '../../src/model/check.ts'
import type { RunRequest } from '../../src/model/run.ts'
import { EMPTY_WORLD } from '../../src/model/world.ts'
import { stagesShown } from '../../src/workbook/shown-run.ts'
import {
  createScriptedRunner,
  createSmallWorkbook,
  deskOf,
  exerciseNamed,
  settled,
  stageThatPrinted,
} from './small-course.ts'

const HIDDEN: Case = {
  world: { ...EMPTY_WORLD, user: 'root' },
  given: ['user root'],
  calls: [{ expression: 'greet()' }],
  expects: [],
  anyEnding: false,
}

const exercise = exerciseNamed('greet', { checks: [{ it: 'It greets root', line: 1, cases: [HIDDEN] }] })

function answering(requests: RunRequest[]) {
  return createScriptedRunner(async (request, live) => {
    requests.push(request)
    if (request.recorded === undefined) live.output?.('out', 'Which? ')
    const line = await live.ask?.()
    return stageThatPrinted(`${line}\n`)
  })
}

describe('the run that the panels show', () => {
  test('is the last one, with its evidence as it came', async () => {
    const evidence = stageThatPrinted('hello\n')
    const workbook = createSmallWorkbook({ runner: createScriptedRunner(async () => evidence) })
    await workbook.open('greet')
    expect(deskOf(workbook).shown).toBeNull()
    workbook.type('say hello')
    workbook.run()
    await settled()
    expect(deskOf(workbook).shown?.evidence).toBe(evidence)
    expect(deskOf(workbook).shown?.request).toEqual({ program: 'say hello', world: EMPTY_WORLD, calls: [] })
  })

  test('stays while another one goes on', async () => {
    let end = (): void => undefined
    const workbook = createSmallWorkbook({
      runner: createScriptedRunner(async () => {
        await new Promise<void>((resolve) => {
          end = resolve
        })
        return stageThatPrinted('hello\n')
      }),
    })
    await workbook.open('greet')
    workbook.run()
    await settled()
    end()
    await settled()
    const first = deskOf(workbook).shown
    workbook.run()
    await settled()
    expect([deskOf(workbook).lastRun, deskOf(workbook).shown]).toEqual([null, first])
  })

  test('is one in the world of a check where that was opened, with its calls and nobody to ask, until the own world is back', async () => {
    const requests: RunRequest[] = []
    const workbook = createSmallWorkbook({ runner: answering(requests), exercises: [exercise] })
    await workbook.open('greet')
    workbook.openWorld({ check: 0, case: 0 })
    workbook.run()
    await settled()
    expect(deskOf(workbook).asking).toBe(false)
    expect(deskOf(workbook).shown).toMatchObject({ opened: { check: 0, case: 0 }, request: { calls: HIDDEN.calls } })
    workbook.run()
    await settled()
    workbook.openWorld(null)
    workbook.run()
    await settled()
    expect(requests.map(({ world, calls }) => [world.user, calls.length])).toEqual([
      ['root', 1],
      ['root', 1],
      ['sre', 0],
    ])
  })

  test('shows the calls where there are some, and the load of the program where it came no further', () => {
    const [load] = stageThatPrinted('load').stages
    const [call] = stageThatPrinted('call').stages
    if (load === undefined || call === undefined) throw new Error('A stage is missing.')
    const request = { program: '', world: EMPTY_WORLD, calls: HIDDEN.calls }
    const of = (stages: readonly (typeof load)[]) =>
      stagesShown({ request, evidence: { stages, facts: [], unassigned: [] } })
    expect(of([load, call])).toEqual([call])
    expect(of([load])).toEqual([load])
  })
})

describe('a recording', () => {
  test('is made once, when it is asked for, with the lines that were typed', async () => {
    const requests: RunRequest[] = []
    const workbook = createSmallWorkbook({ runner: answering(requests) })
    await workbook.open('greet')
    workbook.run()
    await settled()
    workbook.answer('web01')
    await settled()
    workbook.record('timeline')
    workbook.record('timeline')
    expect(deskOf(workbook).shown?.recordings).toEqual({ timeline: { kind: 'going' } })
    await settled()
    expect(requests.map(({ recorded }) => recorded)).toEqual([undefined, { timeline: true }])
    const recording = deskOf(workbook).shown?.recordings.timeline
    expect(recording?.kind === 'there' && recording.evidence.stages[0]?.output.pieces[0]?.text).toBe('web01\n')
  })

  test('says why it could not be made', async () => {
    const workbook = createSmallWorkbook({
      runner: createScriptedRunner(async ({ recorded }) => {
        if (recorded !== undefined) throw new Error('The thread is gone.')
        return stageThatPrinted('hello\n')
      }),
    })
    await workbook.open('greet')
    workbook.run()
    await settled()
    workbook.record('timeline')
    await settled()
    expect(deskOf(workbook).shown?.recordings).toEqual({ timeline: { kind: 'broken', say: 'The thread is gone.' } })
  })

  test('gives way to a run of the learner', async () => {
    const workbook = createSmallWorkbook({
      runner: createScriptedRunner(async ({ recorded }, live) => {
        if (recorded !== undefined)
          await new Promise((resolve) => live.stop?.addEventListener('abort', resolve, { once: true }))
        return stageThatPrinted('hello\n')
      }),
    })
    await workbook.open('greet')
    workbook.run()
    await settled()
    workbook.record('timeline')
    await settled()
    workbook.run()
    await settled()
    expect(deskOf(workbook).shown?.recordings).toEqual({})
    expect(deskOf(workbook).lastRun).toMatchObject({ kind: 'ended' })
  })
})
