// What learners read below Python's own message, for programs that are wrong in the ways in which programs are. They really run: what Python
// says is Python's, and a new version of it that says something else is seen here.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { bringExplanations, explainError } from '../../src/errors/explain-error.ts'
import type { Engine } from '../../src/python/create-engine.ts'
import { lastStage, runOn, startLastingEngine } from '../python/engine.ts'

type Known = { readonly program: string; readonly sentence: string }

/** Programs and sentences stand in wrong-programs.txt, to be read and extended: a program, an arrow with the sentence, an empty line. */
const known: readonly Known[] = readFileSync(join(import.meta.dirname, 'wrong-programs.txt'), 'utf8')
  .split(/(?<=^→ .*)\n\n/m)
  .map((block) => {
    const [program = '', sentence = ''] = block.trimEnd().split('\n→ ')
    return { program: `${program}\n`, sentence }
  })

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
  await bringExplanations()
})

test('more than 200 wrong programs are known', () => {
  expect(known.length).toBeGreaterThan(200)
})

describe('each wrong program gets its sentence', () => {
  test.each(known)('$program', async ({ program, sentence }) => {
    const { ending, holds } = lastStage(await runOn(engine, program, { timeLimitMs: 50_000 }))
    const said =
      ending.kind === 'raised' || ending.kind === 'unreadable' ? explainError(ending, { program, holds }) : undefined
    expect(said ?? '(nothing)').toBe(sentence)
  })
})
