// `executes`: how many lines of the program were executed, and how often its functions were called. A count, so it is the same on every machine.
import type { Expectation } from '../../model/check.ts'
import type { Finding } from '../finding.ts'
import { callOf, type Scene } from '../scene.ts'
import { describeTimes, fitsTimes, inWords } from '../times.ts'
import { describeNumber, matchesNumber } from '../values/match-number.ts'

type Executes = Extract<Expectation, { kind: 'executes' }>

export function checkExecutes({ lines, calls }: Executes, scene: Scene): Finding | undefined {
  const seen = scene.stage.measured
  if (seen?.lines === undefined) return { way: 'not measured', say: 'The lines of this run were not counted.' }
  if (lines !== undefined && !matchesNumber(seen.lines, lines)) {
    const what = scene.case.calls.length > 0 ? callOf(scene.stage) : 'The program'
    return {
      way: 'lines',
      say: `${what} took ${seen.lines} steps through the lines of your code; expected ${describeNumber(lines)}.`,
      expected: describeNumber(lines),
      seen: String(seen.lines),
    }
  }
  for (const [name, times] of Object.entries(calls)) {
    const count = seen.functions?.[name] ?? 0
    if (fitsTimes(count, times)) continue
    return {
      way: `calls of ${name}`,
      say: `Your function \`${name}\` was called ${inWords(count)}, expected ${describeTimes(times)}.`,
      expected: describeTimes(times),
      seen: inWords(count),
    }
  }
  return undefined
}
