// A check as written becomes its cases: a world, the calls and what must hold, for each named world and each entry of `cases`.
import type { Case } from '../../model/check.ts'
import type { Call } from '../../model/run.ts'
import { closestWord } from '../closest-word.ts'
import { parseDurationMs } from '../schema/quantities.ts'
import { buildWorld } from '../world/build-world.ts'
import { describeGiven } from '../world/describe-given.ts'
import type { WorldSources } from '../world/layers.ts'
import { entryOf, listOf, numberOf, textOf, type Written, wordIn } from '../yaml/written.ts'
import { buildExpectations } from './build-expectations.ts'
import { measuresFor } from './build-measure.ts'
import { checkRoutes } from './web/known-routes.ts'

/** What all checks of an exercise share. */
export type CheckSources = WorldSources & {
  /** The front matter: `world`, `worlds` and `call`. */
  readonly front: Written
}

/** `layers`: the check, then the entry of `cases`, if any. */
export function buildCases(layers: readonly Written[], sources: CheckSources): readonly Case[] {
  const names = lastWord(layers, 'in')
  if (names === undefined) return [buildCase(layers, undefined, sources)]
  return listOf(names).flatMap((node) => {
    const name = textOf(node) ?? ''
    if (isNamed(name, sources)) return [buildCase(layers, name, sources)]
    sources.report.error('unknown-word', node.place, noWorld(name, sources))
    return []
  })
}

function buildCase(layers: readonly Written[], name: string | undefined, sources: CheckSources): Case {
  const visibleLayers = listOf(wordIn(sources.front, 'world'))
  const named = name === undefined ? undefined : wordIn(wordIn(sources.front, 'worlds'), name)
  const visible = buildWorld(visibleLayers, sources)
  const worlds = [...visibleLayers, ...listOf(named)]
  const world = buildWorld([...worlds, ...layers], sources, worlds.length)
  const { calls, several } = callsOf(layers, sources.front)
  const sends = lastWord(layers, 'sends')
  if (sends !== undefined) checkRoutes(sends, world, sources.report)
  const { cwd, user, schedules = 0 } = world
  const facts = { report: sources.report, cwd, user, calls: calls.length, several, schedules }
  const expects = buildExpectations(layers, facts)
  const measured = measuresFor(expects)
  return {
    ...(named === undefined || name === undefined ? {} : { name }),
    world: measured.length === 0 ? world : { ...world, measured },
    given: describeGiven(visible, world),
    calls,
    ...(runsTwice(layers, calls, sources) ? { twice: true } : {}),
    expects,
    anyEnding: lastWord(layers, 'ends') !== undefined,
  }
}

function runsTwice(layers: readonly Written[], calls: readonly Call[], { report }: CheckSources): boolean {
  const twice = lastWord(layers, 'twice')
  if (twice === undefined || calls.length === 0) return twice !== undefined
  const say = '"twice" runs a script again. For a call write  calls:  with the call two times, or  call: none'
  report.error('wrong-kind', twice.place, say)
  return false
}

/** The nearest layer that names a call decides; `none` means that the program is run as a script. */
export function callsOf(
  layers: readonly Written[],
  front: Written,
): { readonly calls: readonly Call[]; readonly several: boolean } {
  for (const layer of [...layers].reverse()) {
    const list = wordIn(layer, 'calls')
    if (list !== undefined) return { calls: callList(list), several: true }
    const call = textOf(wordIn(layer, 'call'))
    if (call !== undefined) return { calls: oneCall(call), several: false }
  }
  return { calls: oneCall(textOf(wordIn(front, 'call')) ?? 'none'), several: false }
}

function oneCall(expression: string): readonly Call[] {
  return expression.trim() === 'none' ? [] : [{ expression: expression.trim() }]
}

// A wait belongs to the call after it.
function callList(list: Written): readonly Call[] {
  const calls: Call[] = []
  let waitMs = 0
  for (const item of listOf(list)) {
    const expression = textOf(item)
    if (expression === undefined) waitMs += milliseconds(wordIn(item, 'wait'))
    else {
      calls.push({ expression: expression.trim(), ...(waitMs === 0 ? {} : { waitMs }) })
      waitMs = 0
    }
  }
  return calls
}

function milliseconds(node: Written | undefined): number {
  if (node?.kind === 'text') return parseDurationMs(node.text) ?? 0
  return (numberOf(node) ?? 0) * 1000
}

function lastWord(layers: readonly Written[], word: string): Written | undefined {
  return layers.map((layer) => wordIn(layer, word)).findLast((node) => node !== undefined)
}

/** `world` is the name of the visible world itself. */
export function isNamed(name: string, { front }: CheckSources): boolean {
  return name === 'world' || entryOf(wordIn(front, 'worlds'), name) !== undefined
}

export function noWorld(name: string, { front }: CheckSources): string {
  const worlds = wordIn(front, 'worlds')
  const names = worlds?.kind === 'map' ? worlds.entries.map((entry) => entry.name) : []
  if (names.length === 0) return `There is no world "${name}". Describe it under "worlds:".`
  const closest = closestWord(name, names)
  return closest === undefined
    ? `There is no world "${name}". There are: ${names.join(', ')}.`
    : `There is no world "${name}". Did you mean "${closest}"?`
}
