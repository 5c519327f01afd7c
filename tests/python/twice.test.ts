// A script that runs twice: a second process on the host as the first one left it.
import { beforeAll, expect, test } from 'vitest'
import { EMPTY_WORLD, type World } from '../../src/model/world.ts'
import type { Engine } from '../../src/python/create-engine.ts'
import { lines, startLastingEngine, textFile } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
}, 60_000)

function runTwice(program: string, more: Partial<World> = {}) {
  return engine.run({ program, world: { ...EMPTY_WORLD, ...more }, calls: [], twice: true, timeLimitMs: 10_000 })
}

const printedBy = (stages: Awaited<ReturnType<typeof runTwice>>['stages']) =>
  stages.map(({ output }) => output.pieces.map(({ text }) => text).join(''))

test('files and clock go on, names and modules do not', async () => {
  const program = lines(
    'import json, os, time',
    'print("known" in globals(), hasattr(json, "known"), os.getcwd(), input())',
    'known = json.known = True',
    'open("log", "a").write("x")',
    'print(open("log").read(), round(time.time()))',
    'os.chdir("/tmp"); time.sleep(5)',
  )
  const { stages } = await runTwice(program, { stdin: 'in\n' })
  const start = EMPTY_WORLD.clockMs / 1000
  expect(printedBy(stages)).toEqual([
    `False False /home/sre in\nx ${start}\n`,
    `False False /home/sre in\nxx ${start + 5}\n`,
  ])
  expect(stages.map(({ startedMs, sleeps }) => [startedMs / 1000 - start, sleeps.length])).toEqual([
    [0, 1],
    [5, 1],
  ])
  expect(stages[1]?.files).toMatchObject([{ path: '/home/sre/log', change: 'created', text: 'xx' }])
})

test('commands and signals are those of each run', async () => {
  const program = 'import subprocess\nsubprocess.run(["whoami"])\nopen("a", "w").close()'
  const { stages } = await runTwice(program, { files: { '/home/sre/a': textFile('') } })
  expect(stages.map(({ commands }) => commands.map(({ argv, by }) => [argv, by]))).toEqual([
    [[['whoami'], 'program']],
    [[['whoami'], 'program']],
  ])
  expect(stages[1]?.files).toMatchObject([{ change: 'kept' }])
})

test('an exception in the first run does not keep the second from running', async () => {
  const { stages } = await runTwice('import os\nopen("a", "x")')
  expect(stages.map(({ ending }) => ending.kind)).toEqual(['finished', 'raised'])
})
