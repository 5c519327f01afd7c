// `returns`: the value that each call gave back.
import type { ValuePattern } from '../../model/check.ts'
import type { Evidence, Stage } from '../../model/evidence.ts'
import type { Value } from '../../model/value.ts'
import { clockTime } from '../clock-time.ts'
import type { Finding } from '../finding.ts'
import { notCallable } from '../say-failed-call.ts'
import { callOf, type Scene } from '../scene.ts'
import { quoteValue, showValue } from '../show-value.ts'
import { outputText } from '../text/output-text.ts'
import { describePattern, matchValue } from '../values/match-value.ts'

/** One pattern for each call; a single one is meant for the last call. */
export function checkReturns(patterns: readonly ValuePattern[], scene: Scene): Finding | undefined {
  const stages = patterns.length === 1 ? scene.stages.slice(-1) : scene.stages
  for (const [index, stage] of stages.entries()) {
    const pattern = patterns[index]
    const finding = pattern === undefined ? undefined : checkOne(stage, pattern, scene.evidence)
    if (finding !== undefined) return scene.stages.length > 1 ? { ...finding, timeline: timelineOf(scene) } : finding
  }
  return undefined
}

function checkOne(stage: Stage, pattern: ValuePattern, evidence: Evidence): Finding | undefined {
  const { returned } = stage
  if (Object.keys(pattern).length === 0) return undefined
  if (returned === undefined) {
    const say = `${callOf(stage)} did not come back: it ended the program. Use \`return\`, not \`exit\`.`
    return { way: 'ended the program', say, expected: describePattern(pattern) }
  }
  const asked = /^callable\(\s*(\w+)\s*\)$/.exec(stage.call ?? '')?.[1]
  if (asked !== undefined && returned.kind === 'bool' && !returned.value) {
    const finding = notCallable(asked, evidence)
    if (finding !== undefined) return finding
  }
  const finding = matchValue(returned, pattern, { subject: callOf(stage), verb: 'returned' })
  if (finding === undefined || returned.kind !== 'none' || pattern.is === undefined) return finding
  if (!wasPrinted(stage, pattern.is)) return finding
  return { ...finding, way: 'printed', say: `${finding.say} It was printed; the caller needs \`return\`.` }
}

function wasPrinted(stage: Stage, wanted: Value): boolean {
  const lines = outputText(stage, 'out')
    .split('\n')
    .map((line) => line.trim())
  const forms = [showValue(wanted, 10_000), ...(wanted.kind === 'str' ? [wanted.text] : [])].filter(
    (form) => form !== '',
  )
  return lines.some((line) => forms.some((form) => line === form || line.endsWith(` ${form}`)))
}

function timelineOf(scene: Scene): string[] {
  return scene.stages.map((stage) => {
    const time = clockTime(stage.startedMs, scene.case.world.timezone)
    const { returned, ending } = stage
    if (returned !== undefined) return `${time} ${callOf(stage)} returned ${quoteValue(returned)}`
    return `${time} ${callOf(stage)} ${ending.kind === 'raised' ? `ended with \`${ending.type}\`` : 'ended the program'}`
  })
}
