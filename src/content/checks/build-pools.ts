// The verb about pools of processes becomes an expectation.
import type { Expectation } from '../../model/check.ts'
import type { PoolsPattern } from '../../model/pool-pattern.ts'
import type { Report } from '../report.ts'
import { textOf, type Written, wordIn } from '../yaml/written.ts'
import { numberPattern } from './build-patterns.ts'

export function poolsExpectation(node: Written, report: Report): Expectation {
  if (textOf(node) === 'none') return { kind: 'pools', what: { made: { kind: 'range', to: 0 } } }
  if (node.kind !== 'map') return { kind: 'pools', what: { made: numberPattern(node, report) } }
  const number = (key: keyof PoolsPattern): object => {
    const found = wordIn(node, key)
    return found === undefined ? {} : { [key]: numberPattern(found, report) }
  }
  const ended = textOf(wordIn(node, 'ended'))
  return {
    kind: 'pools',
    what: {
      ...number('made'),
      ...number('workers'),
      ...number('messages'),
      ...(ended === 'all' || ended === 'none' ? { ended } : {}),
    },
  }
}
