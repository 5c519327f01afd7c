// The list of checks: each with its sentence and its cases, and the one check of an exercise that writes none.
import type { Check } from '../../model/check.ts'
import { VERBS } from '../schema/check-schema.ts'
import { entriesOf, listOf, textOf, type Written, wordIn } from '../yaml/written.ts'
import { buildCases, type CheckSources, callsOf } from './build-cases.ts'

export function buildChecks(sources: CheckSources): readonly Check[] {
  return listOf(wordIn(sources.front, 'checks')).map((written) => buildCheck(written, sources))
}

function buildCheck(written: Written, sources: CheckSources): Check {
  const it = wordIn(written, 'it')
  const entries = listOf(wordIn(written, 'cases'))
  const layers = entries.length === 0 ? [[written]] : entries.map((entry) => [written, entry])
  for (const one of layers) {
    if (one.flatMap(entriesOf).some((entry) => VERBS.includes(entry.name))) continue
    const [what, node] = entries.length === 0 ? ['check', it ?? written] : ['case', one.at(-1) ?? written]
    const say = `This ${what} expects nothing. Add one of: returns, raises, prints, writes, holds, uses.`
    sources.report.error('empty-check', node.place, say)
  }
  const cases = layers.flatMap((one) => buildCases(one, sources))
  return { it: (textOf(it) ?? '').trim(), cases, line: written.place.line }
}

/** An exercise without checks is compared with its solution: what it prints, or what the call gives back. */
export function implicitCheck(line: number, sources: CheckSources): Check {
  const { calls } = callsOf([], sources.front)
  const verb = calls.length === 0 ? 'prints' : 'returns'
  const place = { line, column: 1, length: 1 }
  const same: Written = {
    kind: 'map',
    place,
    entries: [{ name: 'same', key: { kind: 'text', text: 'same', place }, value: { kind: 'text', text: verb, place } }],
  }
  const it = verb === 'prints' ? 'It prints what the solution prints' : 'It returns what the solution returns'
  return { it, cases: buildCases([same], sources), line }
}
