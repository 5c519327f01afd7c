import { expect, test } from 'vitest'
import { ENGINE_FOLDER, readEngineFiles } from '../../src/cli/engine-files.ts'
import { EMPTY_WORLD } from '../../src/model/world.ts'
import { createEngine } from '../../src/python/create-engine.ts'
import { lastStage, lines } from './engine.ts'

test('a run goes the same way whether or not its thread takes messages while a program sleeps', async () => {
  let nowMs = 0
  let breaths = 0
  const breathe = async (): Promise<void> => {
    breaths += 1
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const engine = await createEngine(await readEngineFiles(ENGINE_FOLDER), { realMs: () => nowMs, breathe })
  const program = lines(
    'import threading, time',
    'def work():',
    '    time.sleep(0.1)',
    '    print("thread")',
    'thread = threading.Thread(target=work)',
    'thread.start()',
    'threading.Event().wait(0.2)',
    'thread.join()',
  )
  const recorded = { timeline: true } as const
  const runs = []
  for (const passed of [0, 60]) {
    nowMs += passed
    const evidence = await engine.run({ program, world: EMPTY_WORLD, calls: [], timeLimitMs: 10_000, recorded })
    runs.push(lastStage(evidence).timeline?.events)
  }
  expect(runs[1]).toEqual(runs[0])
  expect(breaths).toBe(1)
})
