// The verbs about the work of a program become expectations; and what has to be measured for them.
import type { Expectation, NumberPattern, OpensPattern, Times } from '../../model/check.ts'
import type { Measure } from '../../model/world.ts'
import type { Report } from '../report.ts'
import { parseSizeBytes } from '../schema/quantities.ts'
import { valueFrom } from '../world/python-value.ts'
import { entriesOf, listOf, numberOf, textOf, textsOf, type Written, wordIn } from '../yaml/written.ts'
import { numberPattern } from './build-patterns.ts'
import { timesOf } from './build-runs.ts'

type Range = Extract<NumberPattern, { kind: 'range' }>

export function measureExpectation(
  name: string,
  node: Written,
  path: (written: string) => string,
  report: Report,
): Expectation | undefined {
  switch (name) {
    case 'peaks':
      return peaks(node)
    case 'executes':
      return executes(node, report)
    case 'opens':
      return { kind: 'opens', files: Object.fromEntries(entriesOf(node).map((one) => opens(one.name, one.value))) }
    case 'measures':
      return { kind: 'measures', tools: textsOf(node) }
    default:
      return undefined
  }
  function opens(written: string, value: Written): readonly [string, OpensPattern] {
    const word = (key: keyof OpensPattern, what: string) => {
      const found = wordIn(value, what)
      return found === undefined ? {} : { [key]: numberPattern(found, report) }
    }
    return [
      path(written),
      {
        times: timesIn(value),
        ...word('readCalls', 'read calls'),
        ...word('writeCalls', 'write calls'),
        ...word('bytesRead', 'bytes read'),
        ...word('bytesWritten', 'bytes written'),
      },
    ]
  }
}

function peaks(node: Written): Expectation {
  if (node.kind !== 'map') return { kind: 'peaks', peak: { kind: 'range', to: bytesOf(node) ?? 0 } }
  const [from, to, kept] = ['from', 'to', 'kept'].map((word) => bytesOf(wordIn(node, word)))
  const peak: Range = { kind: 'range', ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  return {
    kind: 'peaks',
    ...(from === undefined && to === undefined ? {} : { peak }),
    ...(kept === undefined ? {} : { kept: { kind: 'range', to: kept } }),
  }
}

function bytesOf(node: Written | undefined): number | undefined {
  return numberOf(node) ?? parseSizeBytes(textOf(node) ?? '')
}

function executes(node: Written, report: Report): Expectation {
  const lines = wordIn(node, 'lines')
  const calls = entriesOf(wordIn(node, 'calls')).map(({ name, value }) => {
    const given = wordIn(value, 'with')
    const pattern = { times: timesIn(value), ...(given === undefined ? {} : { given: listOf(given).map(valueFrom) }) }
    return [name, pattern] as const
  })
  return {
    kind: 'executes',
    ...(lines === undefined ? {} : { lines: numberPattern(lines, report) }),
    calls: Object.fromEntries(calls),
  }
}

/** A number alone, or a mapping with times, at least and at most. */
function timesIn(node: Written): Times {
  const exactly = numberOf(node)
  return exactly === undefined ? timesOf(node) : { atLeast: exactly, atMost: exactly }
}

/** Nothing is measured in a run that no check needs it of: it takes time. */
export function measuresFor(expects: readonly Expectation[]): readonly Measure[] {
  const executed = expects.filter((one) => one.kind === 'executes')
  const plans = expects.some(
    (one) => one.kind === 'connects' && Object.values(one.databases.to).some(({ plans }) => plans !== undefined),
  )
  return [
    ...(expects.some(({ kind }) => kind === 'peaks') ? (['memory'] as const) : []),
    ...(executed.some(({ lines }) => lines !== undefined) ? (['lines'] as const) : []),
    ...(executed.some(({ calls }) => Object.keys(calls).length > 0) ? (['calls'] as const) : []),
    ...(plans ? (['plans'] as const) : []),
  ]
}
