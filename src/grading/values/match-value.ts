// Whether a value is as a pattern wants it; where it is not, what is wrong, in a sentence about the thing that holds it.
import type { ValuePattern } from '../../model/check.ts'
import type { Value } from '../../model/value.ts'
import type { Finding } from '../finding.ts'
import { quoteValue, showValue } from '../show-value.ts'
import { count } from '../text/plain-text.ts'
import { createPattern } from '../text/regular-expression.ts'
import { expressionInWords } from '../text/words-of-expression.ts'
import { describeKind, describeType, isOfType } from './describe-kind.ts'
import { equalValues, keyOf, without } from './equal-values.ts'
import { isNumber, toNumber } from './exact-number.ts'
import { capital, explainDifference, explainKeys } from './explain-difference.ts'
import { describeNumber, matchesNumber } from './match-number.ts'

/** What a sentence says about the value: "`f()` returned …", "`servers` is …". */
export type Place = { readonly subject: string; readonly verb: 'returned' | 'is' | 'holds' }

const SIDE_BY_SIDE = 4_000

export function matchValue(value: Value, pattern: ValuePattern, place: Place): Finding | undefined {
  for (const match of MATCHES) {
    const finding = match(value, pattern, place)
    if (finding !== undefined) return finding
  }
  return undefined
}

type Match = (value: Value, pattern: ValuePattern, place: Place) => Finding | undefined

/** In the order in which a learner is told: what it should be, or what kind of thing, before what is in it. */
const MATCHES: readonly Match[] = [
  matchOneOf,
  matchIs,
  matchType,
  matchNumberIn,
  matchAnyOrder,
  matchLength,
  matchKeys,
  matchHas,
  matchLacks,
  matchRegularExpression,
  matchEntries,
  matchEach,
  matchInOrder,
]

function told(value: Value, place: Place, way: string, wanted: string, expected: string): Finding {
  return {
    way: value.kind === 'none' ? 'None' : way,
    say: `${capital(place.subject)} ${place.verb} ${quoteValue(value)}${wanted}`,
    expected,
    seen: showValue(value, SIDE_BY_SIDE),
  }
}

function matchIs(value: Value, pattern: ValuePattern, place: Place): Finding | undefined {
  if (pattern.is === undefined || equalValues(pattern.is, value)) return undefined
  const { way, say } = explainDifference(pattern.is, value)
  const why = say === undefined ? '' : ` ${say}`
  return told(value, place, way, `, expected ${quoteValue(pattern.is)}.${why}`, showValue(pattern.is, SIDE_BY_SIDE))
}

function matchType(value: Value, pattern: ValuePattern, place: Place): Finding | undefined {
  if (pattern.type === undefined || isOfType(value, pattern.type)) return undefined
  const wanted = describeType(pattern.type)
  if (value.kind === 'none') return told(value, place, 'None', `, expected ${wanted}.`, wanted)
  return told(value, place, `kind ${value.kind}`, `, which is ${describeKind(value)}; expected ${wanted}.`, wanted)
}

function matchNumberIn(value: Value, pattern: ValuePattern, place: Place): Finding | undefined {
  if (pattern.number === undefined) return undefined
  const wanted = describeNumber(pattern.number)
  if (!isNumber(value)) {
    return told(
      value,
      place,
      `kind ${value.kind}`,
      `, which is ${describeKind(value)}; expected a number, ${wanted}.`,
      wanted,
    )
  }
  if (matchesNumber(toNumber(value), pattern.number)) return undefined
  return told(value, place, 'number', `, expected ${wanted}.`, wanted)
}

function matchAnyOrder(value: Value, pattern: ValuePattern, place: Place): Finding | undefined {
  const wanted = pattern.inAnyOrder
  if (wanted === undefined) return undefined
  const expected: Value = { kind: 'list', items: wanted }
  const says = `, expected ${quoteValue(expected)} in any order.`
  const items = itemsOf(value)
  if (items === undefined || value.kind === 'dict')
    return told(value, place, `kind ${value.kind}`, says, showValue(expected, SIDE_BY_SIDE))
  const missing = without(wanted, items)
  const extra = without(items, wanted)
  if (missing.length === 0 && extra.length === 0) return undefined
  const way = extra.length === 0 ? 'missing' : missing.length === 0 ? 'extra' : 'value'
  const why = [
    ...(missing.length > 0 ? [` Missing: ${missing.slice(0, 5).map(quoteValue).join(', ')}.`] : []),
    ...(extra.length > 0 ? [` Too much: ${extra.slice(0, 5).map(quoteValue).join(', ')}.`] : []),
  ]
  return told(value, place, way, `${says}${why.join('')}`, showValue(expected, SIDE_BY_SIDE))
}

function matchOneOf(value: Value, pattern: ValuePattern, place: Place): Finding | undefined {
  if (pattern.oneOf === undefined || pattern.oneOf.some((one) => matchValue(value, one, place) === undefined)) {
    return undefined
  }
  const shown = pattern.oneOf.map(describePattern)
  return told(value, place, 'value', `, expected one of ${shown.join(', ')}.`, `one of ${shown.join(', ')}`)
}

/** A pattern in a few words. */
export function describePattern(pattern: ValuePattern): string {
  if (pattern.is !== undefined) return quoteValue(pattern.is)
  if (pattern.number !== undefined) return describeNumber(pattern.number)
  if (pattern.type !== undefined) return describeType(pattern.type)
  return 'a value that fits the task'
}

function matchLength(value: Value, pattern: ValuePattern, place: Place): Finding | undefined {
  if (pattern.length === undefined) return undefined
  const length = value.kind === 'str' ? [...value.text].length : itemsOf(value)?.length
  if (length === pattern.length) return undefined
  const inWords = (size: number): string =>
    value.kind === 'str' ? count(size, 'character') : count(size, 'entry', 'entries')
  const has = length === undefined ? `, which is ${describeKind(value)}` : `, with ${inWords(length)}`
  return told(value, place, 'length', `${has}; expected ${inWords(pattern.length)}.`, inWords(pattern.length))
}

function matchKeys(value: Value, pattern: ValuePattern, place: Place): Finding | undefined {
  if (pattern.keys === undefined) return undefined
  const wanted = showValue({ kind: 'list', items: pattern.keys })
  if (value.kind !== 'dict') {
    const says = `, which is ${describeKind(value)}; expected a dictionary with the keys \`${wanted}\`.`
    return told(value, place, `kind ${value.kind}`, says, `the keys ${wanted}`)
  }
  const why = explainKeys(
    pattern.keys,
    value.entries.map(([key]) => key),
  )
  if (why === undefined) return undefined
  return told(value, place, why.way, `. ${why.say ?? ''}`, `the keys ${wanted}`)
}

function contains(value: Value, part: Value): boolean | undefined {
  if (value.kind === 'str') return part.kind === 'str' && value.text.includes(part.text)
  return itemsOf(value)?.some((item) => equalValues(item, part))
}

/** What `in` looks through: items, and the keys of a dictionary. */
function itemsOf(value: Value): readonly Value[] | undefined {
  if (value.kind === 'dict') return value.entries.map(([key]) => key)
  return 'items' in value ? value.items : undefined
}

function matchHas(value: Value, pattern: ValuePattern, place: Place): Finding | undefined {
  const missing = pattern.has?.find((part) => contains(value, part) !== true)
  if (missing === undefined) return undefined
  return told(value, place, 'has', `. ${quoteValue(missing)} is not in it.`, `has ${showValue(missing)}`)
}

function matchLacks(value: Value, pattern: ValuePattern, place: Place): Finding | undefined {
  const present = pattern.lacks?.find((part) => contains(value, part) === true)
  if (present === undefined) return undefined
  return told(value, place, 'lacks', `. ${quoteValue(present)} should not be in it.`, `no ${showValue(present)}`)
}

function matchRegularExpression(value: Value, pattern: ValuePattern, place: Place): Finding | undefined {
  if (pattern.matches === undefined) return undefined
  const expression = createPattern(pattern.matches)
  if (expression !== undefined && value.kind === 'str' && expression.test(value.text)) return undefined
  const words = expressionInWords(pattern.matches)
  const expected = words === undefined ? 'a text of the form that the task asks for' : `a text ${words}`
  return told(
    value,
    place,
    'matches',
    `, which does not have the form that the task asks for: expected ${expected}.`,
    expected,
  )
}

function matchEntries(value: Value, pattern: ValuePattern, place: Place): Finding | undefined {
  if (pattern.entries === undefined) return undefined
  if (value.kind !== 'dict') {
    return told(
      value,
      place,
      `kind ${value.kind}`,
      `, which is ${describeKind(value)}; expected a dictionary.`,
      'a dictionary',
    )
  }
  for (const [key, inner] of pattern.entries) {
    const entry = value.entries.find(([name]) => keyOf(name) === keyOf(key))
    if (entry === undefined) {
      const why = explainKeys(
        [key],
        value.entries.map(([name]) => name),
      )
      const says = why?.way === 'key case' ? `. ${why.say}` : `. The key ${quoteValue(key)} is missing.`
      return told(value, place, 'key missing', says, `the key ${showValue(key)}`)
    }
    const finding = matchValue(entry[1], inner, within(place, `the value of ${quoteValue(key)}`))
    if (finding !== undefined) return finding
  }
  return undefined
}

function matchEach(value: Value, pattern: ValuePattern, place: Place): Finding | undefined {
  const inner = pattern.each
  if (inner === undefined) return undefined
  const parts = partsOf(value)
  if (parts === undefined) {
    return told(
      value,
      place,
      `kind ${value.kind}`,
      `, which is ${describeKind(value)}; expected a list or a dictionary.`,
      'a list or a dictionary',
    )
  }
  for (const [name, part] of parts) {
    const finding = matchValue(part, inner, within(place, name))
    if (finding !== undefined) return finding
  }
  return undefined
}

function matchInOrder(value: Value, pattern: ValuePattern, place: Place): Finding | undefined {
  const wanted = pattern.inOrder
  if (wanted === undefined) return undefined
  const size = count(wanted.length, 'entry', 'entries')
  if (!('items' in value))
    return told(value, place, `kind ${value.kind}`, `, which is ${describeKind(value)}; expected a list.`, 'a list')
  if (value.items.length !== wanted.length) {
    const has = count(value.items.length, 'entry', 'entries')
    return told(value, place, 'length', `, with ${has}; expected ${size}.`, size)
  }
  for (const [index, inner] of wanted.entries()) {
    const item = value.items[index]
    const finding = item === undefined ? undefined : matchValue(item, inner, within(place, `item ${index + 1}`))
    if (finding !== undefined) return finding
  }
  return undefined
}

function partsOf(value: Value): readonly (readonly [string, Value])[] | undefined {
  if (value.kind === 'dict')
    return value.entries.map(([key, item]) => [`the value of ${quoteValue(key)}`, item] as const)
  return itemsOf(value)?.map((item, index) => [`item ${index + 1}`, item] as const)
}

function within(place: Place, name: string): Place {
  const whole = place.verb === 'returned' ? `what ${place.subject} returned` : place.subject
  return { subject: `${name} in ${whole}`, verb: 'is' }
}
