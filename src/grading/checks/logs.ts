// `logs`: what the logging module really handed out: records that a level or a filter held back do not count.
import type { LogPattern, LogsPattern } from '../../model/check.ts'
import type { LogRecord } from '../../model/evidence.ts'
import { clockTime } from '../clock-time.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'
import { matchText } from '../text/match-text.ts'
import { variableOf } from '../text/output-text.ts'
import { firstFew, quoteText } from '../text/plain-text.ts'
import { describeTimes, fitsTimes, inWords } from '../times.ts'

export function checkLogs(patterns: readonly LogsPattern[], scene: Scene): Finding | undefined {
  const { logs } = scene.stage
  for (const pattern of patterns) {
    const finding = checkPattern(pattern, scene)
    if (finding === undefined) continue
    const timeline = logs
      .slice(0, 50)
      .map((record) => `${clockTime(record.atMs, scene.case.world.timezone)} ${show(record)}${lineOf(record)}`)
    return { seen: logs.map(show).join('\n') || 'no record', ...finding, timeline }
  }
  return undefined
}

function checkPattern(pattern: LogsPattern, scene: Scene): Finding | undefined {
  switch (pattern.kind) {
    case 'some':
      return checkSome(pattern, scene)
    case 'in order':
      return checkOrder(pattern.records, scene)
    case 'only':
      return checkOnly(pattern.records, scene)
    default:
      return pattern satisfies never
  }
}

function checkSome({ record, times }: Extract<LogsPattern, { kind: 'some' }>, scene: Scene): Finding | undefined {
  const { logs } = scene.stage
  const found = logs.filter((one) => explain(one, record, scene) === undefined)
  if (fitsTimes(found.length, times)) return undefined
  const wanted = describe(record)
  const [first] = found
  if (times.atMost === 0)
    return {
      way: 'logged',
      say: `Your program logged ${first === undefined ? wanted : quote(first)}${lineOf(first)}; it should not.`,
    }
  if (found.length === 0) return none(record, scene)
  const say = `Your program logged ${wanted} ${inWords(found.length)}, expected ${describeTimes(times)}.`
  return {
    way: found.length < times.atLeast ? 'too few records' : 'too many records',
    say,
    expected: `${wanted} ${describeTimes(times)}`,
  }
}

/** The record that comes closest says most: the right text at another level, the right level with another text. */
function none(pattern: LogPattern, scene: Scene): Finding {
  const { logs } = scene.stage
  const expected = describe(pattern)
  const { level, ...rest } = pattern
  const sameText = logs.find(
    (record) => level !== undefined && rest.text !== undefined && explain(record, rest, scene) === undefined,
  )
  if (sameText !== undefined) {
    const say = `${quote(sameText)}${lineOf(sameText)} has the level ${sameText.level}, expected ${level}.`
    return { way: `level ${sameText.level}`, say, expected }
  }
  const sameLevel = logs.filter((record) => record.level === level)
  const [only] = sameLevel
  const why = sameLevel.length === 1 && only !== undefined ? explain(only, pattern, scene) : undefined
  if (why !== undefined && only !== undefined) return { ...why, seen: show(only), way: `record: ${why.way}` }
  const got = logs.length === 0 ? 'it logged nothing' : `it logged: ${firstFew(logs.map(quote), 3)}`
  return {
    way: logs.length === 0 ? 'nothing logged' : 'not logged',
    say: `Your program never logged ${expected}; ${got}.`,
    expected,
  }
}

function checkOrder(records: readonly LogPattern[], scene: Scene): Finding | undefined {
  const { logs } = scene.stage
  let at = 0
  for (const [index, pattern] of records.entries()) {
    const found = logs.findIndex((record, place) => place >= at && explain(record, pattern, scene) === undefined)
    if (found !== -1) {
      at = found + 1
      continue
    }
    const before = records[index - 1]
    if (before === undefined || !logs.some((record) => explain(record, pattern, scene) === undefined))
      return none(pattern, scene)
    const say = `Your program did not log ${describe(pattern)} after ${describe(before)}.`
    return { way: 'order of records', say, expected: records.map(describe).join('\n') }
  }
  return undefined
}

function checkOnly(records: readonly LogPattern[], scene: Scene): Finding | undefined {
  const other = scene.stage.logs.find((record) => records.every((one) => explain(record, one, scene) !== undefined))
  if (other === undefined) return undefined
  const say = `Your program logged ${quote(other)}${lineOf(other)} too; it should not.`
  return {
    way: records.length === 0 ? 'logged' : 'other records',
    say,
    expected: records.map(describe).join('\n') || 'no record',
  }
}

/** Undefined where the record is meant by the pattern. */
function explain(record: LogRecord, pattern: LogPattern, scene: Scene): Finding | undefined {
  const wrong = (way: string, say: string): Finding => ({ way, say: `${quote(record)} ${say}.` })
  if (pattern.level !== undefined && record.level !== pattern.level)
    return wrong('level', `has the level ${record.level}, expected ${pattern.level}`)
  if (pattern.logger !== undefined && record.logger !== pattern.logger)
    return wrong('logger', `is of the logger \`${record.logger}\`, expected \`${pattern.logger}\``)
  if (pattern.hasTraceback !== undefined && record.hasTraceback !== pattern.hasTraceback)
    return wrong('traceback', pattern.hasTraceback ? 'has no traceback' : 'has a traceback')
  if (pattern.text === undefined) return undefined
  return matchText(record.message, pattern.text, {
    name: `the ${record.level} record`,
    ifEmpty: 'The record is empty',
    leftOutLines: 0,
    variable: (name) => variableOf(scene, name),
  })
}

function show(record: LogRecord): string {
  return `${record.level} ${record.message}`
}

function quote(record: LogRecord): string {
  return quoteText(show(record))
}

function lineOf(record: LogRecord | undefined): string {
  return record?.line === undefined ? '' : ` (line ${record.line})`
}

/** "a WARNING with `disk` and `/var`". */
function describe({ level, logger, text, hasTraceback }: LogPattern): string {
  const quoted = [...(text?.has ?? []), ...(text?.is === undefined ? [] : [text.is])].map(quoteText)
  const parts = [
    ...(quoted.length === 0 ? [] : [quoted.join(' and ')]),
    ...(hasTraceback === true ? ['a traceback'] : []),
  ]
  const by = logger === undefined ? '' : ` by \`${logger}\``
  return `${level === undefined ? 'a record' : `${/^[AEIOU]/.test(level) ? 'an' : 'a'} ${level}`}${by}${parts.length === 0 ? '' : ` with ${parts.join(' and ')}`}`
}
