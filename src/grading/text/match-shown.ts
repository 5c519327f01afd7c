// Values that a text shows: a list or dictionary in its brackets, a value behind its label, JSON, rows.
import type { TextPattern } from '../../model/check.ts'
import type { Value } from '../../model/value.ts'
import type { Finding } from '../finding.ts'
import { readCsv } from '../literals/read-csv.ts'
import { readLiteral } from '../literals/read-literal.ts'
import { placeOf } from '../literals/scan.ts'
import { someValueInText } from '../literals/values-in-text.ts'
import { readYaml } from '../readers/read-yaml.ts'
import { quoteValue, showValue } from '../show-value.ts'
import { describeKind } from '../values/describe-kind.ts'
import { equalValues } from '../values/equal-values.ts'
import { capital, explainDifference } from '../values/explain-difference.ts'
import type { TextSubject } from './match-text.ts'
import { oneLineEnd, plainLines, quoteText } from './plain-text.ts'

const SIDE_BY_SIDE = 4_000

export function matchShows(text: string, pattern: TextPattern, subject: TextSubject): Finding | undefined {
  if (pattern.shows !== undefined) return matchShown(text, pattern.shows, subject)
  const name = pattern.showsVariable
  if (name === undefined) return undefined
  const value = subject.variable(name)
  if (value !== undefined) return matchShown(text, value, subject)
  return { way: 'no variable', say: `There is no variable \`${name}\` whose value ${subject.name} could show.` }
}

function matchShown(text: string, wanted: Value, subject: TextSubject): Finding | undefined {
  const expected = showValue(wanted, SIDE_BY_SIDE)
  if (!hasBrackets(wanted)) {
    if (showsPlain(text, wanted)) return undefined
    return { way: 'shows', say: `${capital(subject.name)} does not show ${quoteValue(wanted)}.`, expected }
  }
  // The last value of its kind is the likeliest to be meant, so it is told.
  let nearest: Value | undefined
  const found = someValueInText(oneLineEnd(text), (value) => {
    if (equalValues(value, wanted)) return true
    if (nearest === undefined || value.kind === wanted.kind) nearest = value
    return false
  })
  if (found || (wanted.kind === 'set' && wanted.items.length === 0 && /\bset\(\)/.test(text))) return undefined
  if (nearest === undefined || nearest.kind !== wanted.kind) {
    return {
      way: 'shows none',
      say: `${capital(subject.name)} does not show ${describeKind(wanted)} in its brackets: ${quoteValue(wanted)}.`,
      expected,
    }
  }
  const { say, way } = explainDifference(wanted, nearest)
  const why = say === undefined ? '' : ` ${say}`
  return {
    way: `shows ${way}`,
    say: `${capital(subject.name)} shows ${quoteValue(nearest)}, expected ${quoteValue(wanted)}.${why}`,
    expected,
  }
}

function hasBrackets(value: Value): boolean {
  return 'items' in value || value.kind === 'dict'
}

/** Values without brackets: as print writes them, alone or behind a label. */
function showsPlain(text: string, wanted: Value): boolean {
  const forms =
    wanted.kind === 'str' ? [wanted.text, showValue(wanted, SIDE_BY_SIDE)] : [showValue(wanted, SIDE_BY_SIDE)]
  return forms.some((form) => someLineShows(text, form))
}

export function matchValueLine(text: string, pattern: TextPattern, subject: TextSubject): Finding | undefined {
  const wanted = pattern.value?.trim()
  if (wanted === undefined || someLineShows(text, wanted)) return undefined
  const expected = wanted
  const said = (way: string, why: string): Finding => ({
    way,
    say: `No line of ${subject.name} is ${quoteText(wanted)}, alone or after a label and a colon.${why}`,
    expected,
  })
  const lines = plainLines(text).map((line) => line.trim())
  if ([`'${wanted}'`, `"${wanted}"`].some((quoted) => someLineShows(text, quoted)))
    return said('quotes', ' It stands in quotes.')
  const other = lines.find((line) => line.toLowerCase() === wanted.toLowerCase())
  if (other !== undefined) return said('case', ` There is ${quoteText(other)}: capital and small letters count.`)
  const within = lines.find((line) => line.includes(wanted))
  if (within !== undefined) return said('within', ` It stands inside a longer line: ${quoteText(within)}.`)
  const [only] = lines
  if (lines.length === 1 && only !== undefined) return said('value', ` The output is ${quoteText(only)}.`)
  return said('value', '')
}

/** "OK", "Status: OK". The label is what stands before the last colon that the value leaves. */
function someLineShows(text: string, wanted: string): boolean {
  return plainLines(text).some((line) => {
    const shown = line.trim()
    if (shown === wanted) return true
    if (!shown.endsWith(wanted)) return false
    const label = shown.slice(0, shown.length - wanted.length).trimEnd()
    return label.length > 1 && label.endsWith(':')
  })
}

export function matchJson(text: string, pattern: TextPattern, subject: TextSubject): Finding | undefined {
  if (pattern.json === undefined) return undefined
  const expected = showValue(pattern.json, SIDE_BY_SIDE)
  const start = text.search(/[[{]/)
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1
  if (start === -1 || end <= start) {
    return { way: 'no json', say: `${capital(subject.name)} has no JSON in it: no braces and no brackets.`, expected }
  }
  const part = text.slice(start, end)
  const reading = readLiteral(part, 'json')
  if (reading.kind === 'fault') {
    const { line, column } = placeOf(text, start + reading.at)
    const place = `in line ${line}, at character ${column}, stands ${reading.say}`
    return { way: `json ${reading.way}`, say: `${capital(subject.name)} is not JSON: ${place}.`, expected }
  }
  if (equalValues(reading.value, pattern.json)) return undefined
  const { say, way } = explainDifference(pattern.json, reading.value)
  const why = say === undefined ? '' : ` ${say}`
  return {
    way: `json value ${way}`,
    say: `The JSON in ${subject.name} is ${quoteValue(reading.value)}, expected ${quoteValue(pattern.json)}.${why}`,
    expected,
  }
}

/** Whoever judges such a pattern brings the reader first: see `bringReaders`. */
export function matchYaml(text: string, pattern: TextPattern, subject: TextSubject): Finding | undefined {
  if (pattern.yaml === undefined) return undefined
  const expected = showValue(pattern.yaml, SIDE_BY_SIDE)
  const reading = readYaml(text)
  if (reading.kind === 'fault') {
    const say = `${capital(subject.name)} is not YAML: in line ${reading.line}, ${reading.say}.`
    return { way: 'no yaml', say, expected }
  }
  if (equalValues(reading.value, pattern.yaml)) return undefined
  const { say, way } = explainDifference(pattern.yaml, reading.value)
  const why = say === undefined ? '' : ` ${say}`
  return {
    way: `yaml value ${way}`,
    say: `The YAML in ${subject.name} is ${quoteValue(reading.value)}, expected ${quoteValue(pattern.yaml)}.${why}`,
    expected,
  }
}

export function matchCsv(text: string, pattern: TextPattern, subject: TextSubject): Finding | undefined {
  const wanted = pattern.csv
  if (wanted === undefined) return undefined
  const rows = readCsv(text)
  const expected = wanted.map((row) => row.join(',')).join('\n')
  const at = wanted.findIndex((row, index) => !sameRow(row, rows[index]))
  if (at === -1 && rows.length === wanted.length) return undefined
  if (at === -1) {
    return {
      way: 'row too many',
      say: `${capital(subject.name)} has ${rows.length} rows, expected ${wanted.length}.`,
      expected,
    }
  }
  const [want, got] = [wanted[at]?.join(',') ?? '', rows[at]?.join(',')]
  const seen = got === undefined ? 'is missing' : `is ${quoteText(got)}`
  return {
    way: got === undefined ? 'row missing' : 'row',
    say: `${capital(subject.name)}, row ${at + 1} ${seen}, expected ${quoteText(want)}.`,
    expected,
  }
}

function sameRow(one: readonly string[], other: readonly string[] | undefined): boolean {
  return one.length === other?.length && one.every((field, index) => field === other[index])
}
