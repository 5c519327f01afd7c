// The verbs about the host become expectations: signals, what is left behind, connections to databases, templates.
import type { Expectation, LeftPattern, SignalsPattern } from '../../model/check.ts'
import type { Report } from '../report.ts'
import { entriesOf, textOf, textsOf, type Written, wordIn } from '../yaml/written.ts'
import { textIn } from './build-logs.ts'
import { secondsPattern, textPattern } from './build-patterns.ts'
import { timesOf } from './build-runs.ts'

/** Those of signal(7), without the real-time ones. */
const SIGNALS =
  'ABRT ALRM BUS CHLD CONT FPE HUP ILL INT KILL PIPE PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ IO'.split(
    ' ',
  )

export function signalsPattern(node: Written, report: Report): SignalsPattern {
  if (node.kind !== 'map') return { to: {}, noOthers: true }
  const apart = wordIn(node, 'apart')
  const processes = node.entries.filter(({ name }) => name !== 'others' && name !== 'apart')
  return {
    to: Object.fromEntries(processes.map(({ name, value }) => [name, signalNames(value, report)])),
    noOthers: wordIn(node, 'others') !== undefined,
    ...(apart === undefined ? {} : { apart: secondsPattern(apart, report) }),
  }
}

function signalNames(node: Written, report: Report): readonly string[] {
  const names = textsOf(node).filter((name) => name !== 'none')
  return names.map((written) => {
    const name = written.replace(/^SIG/, '')
    if (!SIGNALS.includes(name))
      report.error('wrong-kind', node.place, `There is no signal "${written}". Write its name, for example  TERM`)
    return name
  })
}

export function leftPatterns(node: Written): readonly LeftPattern[] {
  return entriesOf(node).map(({ name, value }): LeftPattern => {
    const is = textOf(value)
    if (is === 'running' || is === 'gone') return { kind: 'process', process: name, is }
    const state = is === 'inactive' || is === 'failed' ? is : 'active'
    return { kind: 'service', service: name.replace(/\.service$/, ''), is: state }
  })
}

export function connectsExpectation(node: Written, path: (written: string) => string, report: Report): Expectation {
  const all = textOf(node)
  if (all === 'closed' || all === 'none') return { kind: 'connects', databases: { all, to: {} } }
  const to = entriesOf(node).map(({ name, value }) => {
    const statements = wordIn(value, 'statements')
    const plans = wordIn(value, 'plans')
    const closed = wordIn(value, 'closed')
    const isClosed = textOf(value) === 'closed' || (closed?.kind === 'bool' ? closed.value : undefined)
    const pattern = {
      times: timesOf(value),
      ...(isClosed === undefined ? {} : { isClosed }),
      ...(statements === undefined ? {} : { statements: textPattern(statements, report) }),
      ...(plans === undefined ? {} : { plans: textPattern(plans, report) }),
    }
    return [name === ':memory:' ? name : path(name), pattern] as const
  })
  return { kind: 'connects', databases: { to: Object.fromEntries(to) } }
}

export function rendersExpectation(node: Written, report: Report): Expectation {
  const result = textIn(node, report)
  const source = wordIn(node, 'source')
  return {
    kind: 'renders',
    template: {
      ...(result === undefined ? {} : { result }),
      ...(source === undefined ? {} : { source: textPattern(source, report) }),
      times: timesOf(node),
    },
  }
}
