// Which runs a set of checks needs: cases with an equal world and equal calls share one.
import type { Case, Check } from '../model/check.ts'
import type { World } from '../model/world.ts'

/** As much of a case as a run depends on. */
export type RunCase = Pick<Case, 'world' | 'calls' | 'twice'>

export type DistinctRun<T extends RunCase = Case> = {
  readonly key: string
  /** The first case that needs it. */
  readonly case: T
}

/** In the order in which the checks need them. */
export function distinctRuns(checks: readonly Pick<Check, 'cases'>[]): readonly DistinctRun[] {
  const runs = new Map<string, DistinctRun>()
  for (const ofCase of checks.flatMap((check) => check.cases)) {
    const key = runKey(ofCase)
    if (!runs.has(key)) runs.set(key, { key, case: ofCase })
  }
  return [...runs.values()]
}

/** Equal for equal worlds and calls, whatever the order of their keys. */
export function runKey({ world, calls, twice }: RunCase): string {
  return `${textOf(world)} ${JSON.stringify({ calls, twice: twice === true }, sortKeys)}`
}

/** Worlds are large, and asked about again and again: for each case, and for each run in it. */
const texts = new WeakMap<World, string>()

function textOf(world: World): string {
  const text = texts.get(world) ?? JSON.stringify(world, sortKeys)
  texts.set(world, text)
  return text
}

function sortKeys(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
