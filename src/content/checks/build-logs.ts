// The verb `logs` becomes its patterns.
import type { LogPattern, LogsPattern, TextPattern } from '../../model/check.ts'
import type { Report } from '../report.ts'
import { textWords } from '../schema/pattern-schema.ts'
import { entriesOf, listOf, textOf, type Written, wordIn } from '../yaml/written.ts'
import { textPattern } from './build-patterns.ts'
import { timesOf } from './build-runs.ts'

export function logsPatterns(node: Written, report: Report): readonly LogsPattern[] {
  const entries = textOf(node) === 'none' ? [] : listOf(node)
  if (entries.length === 0) return [{ kind: 'only', records: [] }]
  const patterns = entries.flatMap((entry) => logPatterns(entry, report))
  const isClosed = entries.some((entry) => wordIn(entry, 'only') !== undefined)
  return isClosed ? [...patterns, { kind: 'only', records: named(patterns) }] : patterns
}

const OF_RECORD = [...Object.keys(textWords), 'level', 'logger', 'traceback', 'times', 'at least', 'at most']

function logPatterns(entry: Written, report: Report): readonly LogsPattern[] {
  const isSome = entriesOf(entry).some(({ name }) => OF_RECORD.includes(name))
  const order = wordIn(entry, 'in order')
  const never = listOf(wordIn(entry, 'never'))
  return [
    ...(isSome ? [{ kind: 'some', record: logPattern(entry, report), times: timesOf(entry) } as const] : []),
    ...(order === undefined
      ? []
      : [{ kind: 'in order', records: listOf(order).map((item) => logPattern(item, report)) } as const]),
    ...never.map(
      (item) => ({ kind: 'some', record: logPattern(item, report), times: { atLeast: 0, atMost: 0 } }) as const,
    ),
  ]
}

function logPattern(node: Written, report: Report): LogPattern {
  const level = textOf(wordIn(node, 'level'))
  const logger = textOf(wordIn(node, 'logger'))
  const traceback = wordIn(node, 'traceback')
  const text = textIn(node, report)
  return {
    ...(level === undefined ? {} : { level }),
    ...(logger === undefined ? {} : { logger }),
    ...(text === undefined ? {} : { text }),
    ...(traceback?.kind === 'bool' ? { hasTraceback: traceback.value } : {}),
  }
}

/** The words of a text that stand beside others in a mapping; undefined where there is none. */
export function textIn(node: Written, report: Report): TextPattern | undefined {
  if (node.kind !== 'map') return undefined
  const entries = node.entries.filter(({ name }) => name in textWords)
  return entries.length === 0 ? undefined : textPattern({ ...node, entries }, report)
}

function named(patterns: readonly LogsPattern[]): readonly LogPattern[] {
  return patterns.flatMap((pattern) => {
    if (pattern.kind !== 'some') return pattern.records
    return pattern.times.atMost === 0 ? [] : [pattern.record]
  })
}
