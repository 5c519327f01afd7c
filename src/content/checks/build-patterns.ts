// Patterns as written become patterns of the model. Their shape was checked before; what only reading can find is reported here.
import type { FilePattern, NumberPattern, TextPattern, ValuePattern, ValueType } from '../../model/check.ts'
import type { Value } from '../../model/value.ts'
import type { Report } from '../report.ts'
import { isPattern } from '../schema/pattern-schema.ts'
import { parseDurationMs, parseMode } from '../schema/quantities.ts'
import { parsePythonLiteral } from '../world/python-literal.ts'
import { valueFrom } from '../world/python-value.ts'
import { entriesOf, listOf, numberOf, textOf, textsOf, type Written, wordIn } from '../yaml/written.ts'
import { commandPattern } from './command-pattern.ts'

/** Numbers that a program computed may differ in the last digits. */
const SAME_NUMBER = 1e-9

export function valuePattern(node: Written, report: Report): ValuePattern {
  if (node.kind !== 'map' || !isPattern(node.entries.map((entry) => entry.name))) return { is: valueFrom(node) }
  const word = (name: string) => wordIn(node, name)
  const is = word('is')
  const each = word('each')
  const entries = word('entries')
  const python = literal(word('python'), report)
  const number = rangeOf(node, report)
  const type = word('type')
  const matches = regularExpression(word('matches'), report)
  const length = numberOf(word('length'))
  return {
    ...(is === undefined ? {} : { is: valueFrom(is) }),
    ...(python === undefined ? {} : { is: python }),
    ...(number === undefined ? {} : { number }),
    ...(type === undefined ? {} : { type: (textOf(type) ?? 'None') as ValueType }),
    ...values('has', word('has')),
    ...values('lacks', word('lacks')),
    ...(matches === undefined ? {} : { matches }),
    ...values('keys', word('keys')),
    ...(each === undefined ? {} : { each: valuePattern(each, report) }),
    ...(entries === undefined
      ? {}
      : {
          entries: entriesOf(entries).map(
            (entry) => [valueFrom(entry.key), valuePattern(entry.value, report)] as const,
          ),
        }),
    ...values('inAnyOrder', word('in any order')),
    ...(word('one of') === undefined
      ? {}
      : { oneOf: listOf(word('one of')).map((item) => valuePattern(item, report)) }),
    ...(length === undefined ? {} : { length }),
    ...(word('in order') === undefined
      ? {}
      : { inOrder: listOf(word('in order')).map((item) => valuePattern(item, report)) }),
  }
}

function values(name: 'has' | 'lacks' | 'keys' | 'inAnyOrder', node: Written | undefined) {
  return node === undefined ? {} : { [name]: listOf(node).map(valueFrom) }
}

function literal(node: Written | undefined, report: Report): Value | undefined {
  if (node === undefined) return undefined
  const value = parsePythonLiteral(textOf(node) ?? '')
  if (value === undefined)
    report.error('wrong-kind', node.place, 'Python would not read this as a value. Write for example  python: "(1, 2)"')
  return value
}

/** Near and within, or from and to, of a mapping that may hold other words too. */
function rangeOf(node: Written, report: Report): NumberPattern | undefined {
  const near = wordIn(node, 'near')
  const within = wordIn(node, 'within')
  const from = numberOf(wordIn(node, 'from'))
  const to = numberOf(wordIn(node, 'to'))
  if ((near === undefined) !== (within === undefined)) {
    report.error(
      'wrong-kind',
      (near ?? within ?? node).place,
      'Write "near" and "within" together, for example  {near: 12.5, within: 0.1}',
    )
  }
  if (near !== undefined) return { kind: 'near', near: numberOf(near) ?? 0, within: numberOf(within) ?? SAME_NUMBER }
  if (from === undefined && to === undefined) return undefined
  return { kind: 'range', ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

export function numberPattern(node: Written, report: Report): NumberPattern {
  if (node.kind === 'map') return rangeOf(node, report) ?? { kind: 'range' }
  return { kind: 'near', near: numberOf(node) ?? 0, within: SAME_NUMBER }
}

/** Seconds, or a duration such as "500 ms". */
export function secondsPattern(node: Written, report: Report): NumberPattern {
  const durationMs = node.kind === 'text' ? parseDurationMs(node.text) : undefined
  if (durationMs !== undefined) return { kind: 'near', near: durationMs / 1000, within: SAME_NUMBER }
  return numberPattern(node, report)
}

export function textPattern(node: Written, report: Report): TextPattern {
  if (node.kind !== 'map') return { is: textOf(node) ?? '' }
  const word = (name: string) => wordIn(node, name)
  const text = (key: string, name: string) => only(key, textOf(word(name)))
  const texts = (key: string, name: string) => only(key, word(name) === undefined ? undefined : textsOf(word(name)))
  const command = (key: string, name: string) => {
    const written = word(name)
    return only(key, written === undefined ? undefined : commandPattern(written, report))
  }
  const number = word('number')
  const shows = word('shows')
  const json = word('json')
  const yaml = word('yaml')
  if (word('among') !== undefined && word('lines')?.kind !== 'list')
    report.error('wrong-kind', word('among')?.place ?? node.place, '"among" needs "lines" with a list of lines.')
  if (word('in words') !== undefined && word('matches') === undefined)
    report.error('wrong-kind', word('in words')?.place ?? node.place, '"in words" needs "matches".')
  if (word('every') !== undefined && word('lines')?.kind !== 'list' && word('in any order') === undefined)
    report.error('wrong-kind', word('every')?.place ?? node.place, '"every" needs "lines" or "in any order".')
  return {
    ...text('is', 'is'),
    ...text('exactly', 'exactly'),
    ...texts('has', 'has'),
    ...texts('lacks', 'lacks'),
    ...only('matches', expressions(word('matches'), report)),
    ...text('inWords', 'in words'),
    ...linesOf(word('lines')),
    ...texts('among', 'among'),
    ...texts('inAnyOrder', 'in any order'),
    ...only('every', regularExpression(word('every'), report)),
    ...text('blockOfFile', 'block of file'),
    ...only('shows', shows === undefined ? undefined : valueFrom(shows)),
    ...text('showsVariable', 'shows variable'),
    ...text('value', 'value'),
    ...only('json', json === undefined ? undefined : valueFrom(json)),
    ...only('yaml', yaml === undefined ? undefined : valueFrom(yaml)),
    ...only('csv', word('csv') === undefined ? undefined : listOf(word('csv')).map(textsOf)),
    ...only('number', number === undefined ? undefined : numberPattern(number, report)),
    ...texts('onlyOneOf', 'only one of'),
    ...command('outputOf', 'output of'),
    ...command('errorsOf', 'errors of'),
  }
}

export function filePattern(node: Written, report: Report): FilePattern {
  if (node.kind !== 'map') return { text: textPattern(node, report) }
  const formats = ['json', 'yaml', 'hcl', 'nginx', 'ini'] as const
  const fileWords: readonly string[] = [...formats, 'json of variable', 'mode']
  const textEntries = node.entries.filter((entry) => !fileWords.includes(entry.name))
  const valueIn = (format: string): object => {
    const value = wordIn(node, format)
    return only(format, value === undefined ? undefined : valuePattern(value, report))
  }
  const mode = wordIn(node, 'mode')
  const bits = mode === undefined ? undefined : parseMode(textOf(mode) ?? '')
  if (mode !== undefined && bits === undefined)
    report.error('wrong-kind', mode.place, 'Write the mode in quotes, for example  mode: "0644"')
  return {
    ...only('text', textEntries.length === 0 ? undefined : textPattern({ ...node, entries: textEntries }, report)),
    ...only('mode', bits),
    ...Object.assign({}, ...formats.map(valueIn)),
    ...only('jsonOfVariable', textOf(wordIn(node, 'json of variable'))),
  }
}

// An absent word leaves no key behind.
function only(key: string, value: unknown): object {
  return value === undefined ? {} : { [key]: value }
}

function linesOf(node: Written | undefined): TextPattern {
  if (node === undefined) return {}
  return node.kind === 'list' ? { lines: textsOf(node) } : { lineCount: numberOf(node) ?? 0 }
}

function expressions(node: Written | undefined, report: Report): readonly string[] | undefined {
  return node === undefined ? undefined : listOf(node).flatMap((item) => regularExpression(item, report) ?? [])
}

function regularExpression(node: Written | undefined, report: Report): string | undefined {
  const source = textOf(node)
  if (node === undefined || source === undefined) return undefined
  try {
    new RegExp(source, 'm')
    return source
  } catch {
    const python = /\(\?P[<=]/.test(source) ? ' Write (?<name>…) for a named group.' : ''
    report.error(
      'wrong-kind',
      node.place,
      `This regular expression cannot be read. Look for a bracket or a backslash that stands alone.${python}`,
    )
    return undefined
  }
}
