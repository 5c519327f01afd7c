// An engine for tests, from the files that build/engine.ts makes; Vitest's own thread is where Python runs.
import { ENGINE_FOLDER, readEngineFiles } from '../../src/cli/engine-files.ts'
import type { Evidence, Stage } from '../../src/model/evidence.ts'
import type { LiveRun } from '../../src/model/run.ts'
import { EMPTY_WORLD, type World } from '../../src/model/world.ts'
import { createEngine, type Engine } from '../../src/python/create-engine.ts'

export const realMs = performance.now.bind(performance)

export async function startEngine(): Promise<Engine> {
  return createEngine(await readEngineFiles(ENGINE_FOLDER), { realMs })
}

export type Given = Partial<World> & { readonly calls?: readonly string[]; readonly timeLimitMs?: number }

export function runOn(engine: Engine, program: string, given: Given = {}, live: LiveRun = {}): Promise<Evidence> {
  const { calls = [], timeLimitMs = 10_000, ...world } = given
  const request = { program, world: { ...EMPTY_WORLD, ...world }, calls: calls.map((expression) => ({ expression })) }
  return engine.run({ ...request, timeLimitMs }, live)
}

export function lastStage(evidence: Evidence): Stage {
  const stage = evidence.stages.at(-1)
  if (stage === undefined) throw new Error('a run without a stage')
  return stage
}

/** What came out, both streams in order. */
export function printed(evidence: Evidence): string {
  return lastStage(evidence)
    .output.pieces.map((piece) => piece.text)
    .join('')
}
