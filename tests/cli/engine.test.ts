// The engine of the command line: the real one, in a thread of Node.
import { afterAll, expect, test } from 'vitest'
import { createCliEngine } from '../../src/cli/engine.ts'
import { EMPTY_WORLD } from '../../src/model/world.ts'

const engine = createCliEngine()
afterAll(() => engine.close())

const run = async (program: string, live = {}) => {
  const evidence = await engine.run({ program, world: EMPTY_WORLD, calls: [], timeLimitMs: 1_000 }, live)
  const [stage] = evidence.stages
  return { ending: stage?.ending, text: stage?.output.pieces.map((piece) => piece.text).join('') }
}

const hello = { ending: { kind: 'finished', exitCode: 0 }, text: 'hello\n' }

test('packages of the lock are there', async () => {
  const program = 'import requests, bs4, yaml, jinja2\nprint(jinja2.Template("{{ word }}").render(word="hello"))'
  expect(await engine.run({ program, world: EMPTY_WORLD, calls: [], timeLimitMs: 40_000 })).toMatchObject({
    stages: [{ ending: hello.ending, output: { pieces: [{ stream: 'out', text: 'hello\n' }] } }],
  })
})

test('a loop that never ends is stopped at the limit, and the next run works', async () => {
  expect((await run('while True: pass')).ending).toEqual({ kind: 'stopped', by: 'time limit', line: 1 })
  expect(await run('print("hello")')).toEqual(hello)
})

test('so is one in C, which never looks up', async () => {
  expect((await run('sum(iter(int, 1))')).ending).toMatchObject({ kind: 'stopped', by: 'time limit' })
  expect(await run('print("hello")')).toEqual(hello)
})

test('Ctrl-C ends a run at once, and the next run works', async () => {
  const stopper = new AbortController()
  const ended = run('print("begun")\nwhile True: pass', {
    output: () => stopper.abort(),
    stop: stopper.signal,
  })
  expect((await ended).ending).toEqual({ kind: 'stopped', by: 'learner' })
  expect(await run('print("hello")')).toEqual(hello)
})

test('two runs asked for at once are made one after the other', async () => {
  expect(await Promise.all([run('print("hello")'), run('print("hello")')])).toEqual([hello, hello])
})
