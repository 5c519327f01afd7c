// The verbs of a check become expectations, in the order in which they were written.
import type { Expectation, SameVerb } from '../../model/check.ts'
import type { Report } from '../report.ts'
import { SAME_VERBS, VERBS } from '../schema/check-schema.ts'
import { absolutePath } from '../world/paths.ts'
import {
  entriesOf,
  listOf,
  numberOf,
  textOf,
  textsOf,
  type Written,
  type WrittenEntry,
  wordIn,
} from '../yaml/written.ts'
import { chartPattern } from './build-chart.ts'
import { connectsExpectation, leftPatterns, rendersExpectation, signalsPattern } from './build-host-verbs.ts'
import { logsPatterns } from './build-logs.ts'
import { measureExpectation } from './build-measure.ts'
import { filePattern, secondsPattern, textPattern, valuePattern } from './build-patterns.ts'
import { poolsExpectation } from './build-pools.ts'
import { runsPatterns } from './build-runs.ts'
import { startsExpectation, variesExpectation } from './build-threads.ts'
import { provisionsPatterns } from './web/build-provisions.ts'
import { sendsPatterns } from './web/build-sends.ts'

/** In place of a path: whatever no other verb speaks of. A file of this name is written `./others`. */
const OTHERS = 'others'

/** What an expectation needs to know of its case. */
export type CaseFacts = {
  readonly report: Report
  readonly cwd: string
  readonly user: string
  /** How many calls; `several` when they were written as a list. */
  readonly calls: number
  readonly several: boolean
  /** How many are tried beside the plain one. */
  readonly schedules: number
}

/** A verb of a later layer replaces the same verb of an earlier one. */
export function buildExpectations(layers: readonly Written[], facts: CaseFacts): readonly Expectation[] {
  const verbs = new Map<string, WrittenEntry>()
  for (const entry of layers.flatMap(entriesOf)) if (VERBS.includes(entry.name)) verbs.set(entry.name, entry)
  return [...verbs.values()].flatMap((entry) => expectation(entry, facts) ?? [])
}

function expectation({ name, key, value }: WrittenEntry, facts: CaseFacts): Expectation | undefined {
  const { report } = facts
  const path = (written: string) => absolutePath(written, facts.cwd, facts.user)
  switch (name) {
    case 'returns':
      return returns(key, value, facts)
    case 'holds':
      return {
        kind: 'holds',
        names: Object.fromEntries(entriesOf(value).map((entry) => [entry.name, valuePattern(entry.value, report)])),
      }
    case 'prints':
    case 'errors':
      return { kind: name, text: textPattern(value, report) }
    case 'writes':
      return {
        kind: 'writes',
        files: Object.fromEntries(writtenFiles(value, report).map(([file, pattern]) => [path(file), pattern])),
      }
    case 'deletes':
      return { kind: 'deletes', paths: textsOf(value).map(path) }
    case 'keeps': {
      const paths = textsOf(value).filter((written) => written !== OTHERS)
      const others = paths.length < textsOf(value).length ? ({ others: true } as const) : {}
      return { kind: 'keeps', paths: paths.map(path), ...others }
    }
    case 'raises': {
      const says = wordIn(value, 'says')
      const type = textOf(value) ?? textOf(wordIn(value, 'type')) ?? ''
      return { kind: 'raises', type, ...(says === undefined ? {} : { says: textPattern(says, report) }) }
    }
    case 'exits':
      return { kind: 'exits', code: textOf(value) === 'not 0' ? 'not 0' : (numberOf(value) ?? 0) }
    case 'sleeps':
      return {
        kind: 'sleeps',
        seconds: listOf(value).map((item) => (textOf(item) === 'any' ? 'any' : secondsPattern(item, report))),
      }
    case 'takes':
      return { kind: 'takes', seconds: secondsPattern(value, report) }
    case 'uses':
    case 'avoids':
      return {
        kind: name,
        what: textsOf(value).map((text) => ({ anyOf: text.split(/\s+or\s+/).map((word) => word.trim()) })),
      }
    case 'draws':
      return { kind: 'draws', chart: chartPattern(value, report) }
    case 'terminal':
      return { kind: 'terminal', text: textPattern(value, report) }
    case 'moves': {
      const moved = entriesOf(value).map((entry) => [path(entry.name), path(textOf(entry.value) ?? '')] as const)
      return { kind: 'moves', files: Object.fromEntries(moved) }
    }
    case 'runs':
      return { kind: 'runs', what: runsPatterns(value, report) }
    case 'logs':
      return { kind: 'logs', what: logsPatterns(value, report) }
    case 'signals':
      return { kind: 'signals', signals: signalsPattern(value, report) }
    case 'leaves':
      return { kind: 'leaves', what: leftPatterns(value) }
    case 'connects':
      return connectsExpectation(value, path, report)
    case 'renders':
      return rendersExpectation(value, report)
    case 'sends':
      return { kind: 'sends', what: sendsPatterns(value, facts) }
    case 'provisions':
      return { kind: 'provisions', what: provisionsPatterns(value) }
    case 'pools':
      return poolsExpectation(value, report)
    case 'starts':
      return startsExpectation(value, report)
    case 'varies':
      return variesExpectation(value, facts.schedules, report)
    case 'same':
      return { kind: 'same', verbs: textsOf(value).filter(isSameVerb) }
    default:
      return measureExpectation(name, value, path, report)
  }
}

function returns(key: Written, value: Written, facts: CaseFacts): Expectation | undefined {
  if (facts.calls === 0) {
    facts.report.error(
      'wrong-kind',
      key.place,
      '"returns" looks at the value of a call. Say which, for example  call: count(servers)',
    )
    return undefined
  }
  if (!facts.several) return { kind: 'returns', values: [valuePattern(value, facts.report)] }
  if (value.kind !== 'list' || value.items.length !== facts.calls) {
    const seen =
      value.kind === 'list'
        ? `There are ${facts.calls} calls and ${value.items.length} values.`
        : 'This is one value for several calls.'
    facts.report.error('wrong-kind', value.place, `${seen} Write a list with one value for each call.`)
    return undefined
  }
  return { kind: 'returns', values: value.items.map((item) => valuePattern(item, facts.report)) }
}

function writtenFiles(value: Written, report: Report) {
  if (value.kind === 'map') return value.entries.map((entry) => [entry.name, filePattern(entry.value, report)] as const)
  return textsOf(value).map((file) => [file, {}] as const)
}

function isSameVerb(word: string): word is SameVerb {
  return (SAME_VERBS as readonly string[]).includes(word)
}
