// An engine for tests, from the files that build/engine.ts makes; Vitest's own thread is where Python runs.
import { ENGINE_FOLDER, readEngineFiles } from '../../src/cli/engine-files.ts'
import type { Ending, Evidence, Stage } from '../../src/model/evidence.ts'
import type { Call, LiveRun } from '../../src/model/run.ts'
import { EMPTY_WORLD, type World, type WorldFile } from '../../src/model/world.ts'
import { createEngine, type Engine } from '../../src/python/create-engine.ts'

export const realMs = performance.now.bind(performance)

export async function startEngine(): Promise<Engine> {
  return createEngine(await readEngineFiles(ENGINE_FOLDER), { realMs })
}

/** An engine that is made anew after a run that has spent it, as the runner does with its thread. */
export async function startLastingEngine(): Promise<Engine> {
  let engine = await startEngine()
  const sound = async (): Promise<Engine> => {
    if (engine.spent()) engine = await startEngine()
    return engine
  }
  return {
    run: async (request, live) => (await sound()).run(request, live),
    customCheck: async (request) => (await sound()).customCheck(request),
    spent: () => engine.spent(),
    host: engine.host,
  }
}

export type Given = Partial<World> & {
  readonly calls?: readonly (string | Call)[]
  readonly timeLimitMs?: number
}

export function runOn(engine: Engine, program: string, given: Given = {}, live: LiveRun = {}): Promise<Evidence> {
  const { calls = [], timeLimitMs = 10_000, ...world } = given
  const asked = calls.map((call) => (typeof call === 'string' ? { expression: call } : call))
  return engine.run({ program, world: { ...EMPTY_WORLD, ...world }, calls: asked, timeLimitMs }, live)
}

export function lastStage(evidence: Evidence): Stage {
  const stage = evidence.stages.at(-1)
  if (stage === undefined) throw new Error('a run without a stage')
  return stage
}

export function endingOf(evidence: Evidence): Ending {
  return lastStage(evidence).ending
}

/** What came out, both streams in order. */
export function printed(evidence: Evidence): string {
  return lastStage(evidence)
    .output.pieces.map((piece) => piece.text)
    .join('')
}

/** The lines of a program, so that a test can be read beside its line numbers. */
export function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`
}

export const textFile = (text: string): WorldFile => ({ kind: 'text', text })
