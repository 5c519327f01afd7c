// The verbs about threads become expectations.
import type { Expectation, NumberPattern } from '../../model/check.ts'
import type { StartsPattern, VaryingPart } from '../../model/thread-pattern.ts'
import type { Report } from '../report.ts'
import { textOf, textsOf, type Written, wordIn } from '../yaml/written.ts'
import { numberPattern } from './build-patterns.ts'

const NONE: NumberPattern = { kind: 'range', to: 0 }

export function startsExpectation(node: Written, report: Report): Expectation {
  if (textOf(node) === 'none') return { kind: 'starts', what: { threads: NONE } }
  if (node.kind !== 'map') return { kind: 'starts', what: { threads: numberPattern(node, report) } }
  const number = (key: keyof StartsPattern, word: string): object => {
    const found = wordIn(node, word)
    return found === undefined ? {} : { [key]: numberPattern(found, report) }
  }
  const deadlock = wordIn(node, 'deadlock')
  return {
    kind: 'starts',
    what: {
      ...number('threads', 'threads'),
      ...number('atOnce', 'at once'),
      ...number('leftAlive', 'left alive'),
      ...(deadlock?.kind === 'bool' ? { deadlock: deadlock.value } : {}),
      ...(wordIn(node, 'races') === undefined ? {} : { noRaces: true }),
    },
  }
}

/** Needs other schedules to compare with: without them nothing could vary. */
export function variesExpectation(node: Written, schedules: number, report: Report): Expectation {
  if (schedules === 0)
    report.error('wrong-kind', node.place, '"varies" compares schedules. Say how many, for example  schedules: 50')
  return { kind: 'varies', parts: textsOf(node).map(partNamed) }
}

function partNamed(name: string): VaryingPart {
  if (name === 'prints' || name === 'returns') return { kind: name }
  return { kind: 'variable', name }
}
