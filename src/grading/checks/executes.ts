// `executes`: how many lines of the program were executed, and how often its functions were called. A count, so it is the same on every machine.
import type { Expectation } from '../../model/check.ts'
import type { FunctionCall } from '../../model/evidence.ts'
import type { Value } from '../../model/value.ts'
import type { Finding } from '../finding.ts'
import { callOf, type Scene } from '../scene.ts'
import { showValue } from '../show-value.ts'
import { describeTimes, fitsTimes, inWords } from '../times.ts'
import { equalValues } from '../values/equal-values.ts'
import { describeNumber, matchesNumber } from '../values/match-number.ts'

const NOT_COUNTED: Finding = { way: 'not measured', say: 'What this run executed was not counted.' }

type Executes = Extract<Expectation, { kind: 'executes' }>

export function checkExecutes({ lines, calls }: Executes, scene: Scene): Finding | undefined {
  const seen = scene.stage.measured
  if (lines !== undefined && seen?.lines === undefined) return NOT_COUNTED
  if (lines !== undefined && seen?.lines !== undefined && !matchesNumber(seen.lines, lines)) {
    const what = scene.case.calls.length > 0 ? callOf(scene.stage) : 'The program'
    return {
      way: 'lines',
      say: `${what} took ${seen.lines} steps through the lines of your code; expected ${describeNumber(lines)}.`,
      expected: describeNumber(lines),
      seen: String(seen.lines),
    }
  }
  for (const [name, { times, given }] of Object.entries(calls)) {
    if (seen?.functions === undefined || seen.calls === undefined) return NOT_COUNTED
    const alike = seen.calls.filter((one) => one.name === name && given !== undefined && isGiven(one, given))
    const count = given === undefined ? (seen.functions[name] ?? 0) : alike.length
    if (fitsTimes(count, times)) continue
    const how = given === undefined ? '' : ` with ${given.map((one) => `\`${showValue(one)}\``).join(', ')}`
    return {
      way: `calls of ${name}`,
      say: `Your function \`${name}\` was called${how} ${inWords(count)}, expected ${describeTimes(times)}.`,
      expected: describeTimes(times),
      seen: inWords(count),
    }
  }
  return undefined
}

function isGiven({ given }: FunctionCall, wanted: readonly Value[]): boolean {
  const values = Object.values(given)
  return wanted.length <= values.length && wanted.every((value, index) => equalValues(values[index] as Value, value))
}
