// Reads YAML into nodes with places. What YAML allows and an exercise does not need (anchors, tags, several documents) is a problem.
import { type Document, isAlias, isMap, isPair, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'
import type { Report } from '../report.ts'
import type { Snippet } from './snippet.ts'
import type { Written, WrittenEntry } from './written.ts'
import { reportYamlErrors } from './yaml-errors.ts'

/** Deeper nesting is no exercise, and would only tire what reads it. */
const DEEPEST = 40
/** As many digits as Python itself takes in one number. */
const MOST_DIGITS = 4300

/** Undefined where YAML cannot read it: then every problem is reported. An empty text is an empty mapping. */
export function readYaml(snippet: Snippet, report: Report): Written | undefined {
  const nesting = deepNesting(snippet.text)
  if (nesting !== undefined) {
    report.error('yaml', snippet.place(nesting, nesting + 1), 'This is nested too deeply. Use fewer brackets.')
    return undefined
  }
  const errors = () => report.problems.filter((problem) => problem.severity === 'error').length
  const before = errors()
  const document = parseDocument(snippet.text, { intAsBigInt: true, prettyErrors: false, version: '1.2' })
  reportYamlErrors(document, snippet, report)
  if (document.contents === null) return { kind: 'map', entries: [], place: snippet.place(0, 1) }
  const written = convert(document.contents, { snippet, report, document }, 0)
  return errors() === before ? written : undefined
}

type Reading = { readonly snippet: Snippet; readonly report: Report; readonly document: Document.Parsed }

function convert(node: unknown, reading: Reading, depth: number): Written {
  const place = placeOf(node, reading)
  const nothing: Written = { kind: 'nothing', place }
  const complain = (say: string): Written => {
    reading.report.error('yaml', place, say)
    return nothing
  }
  if (depth > DEEPEST) return complain('This is nested too deeply. Use fewer levels.')
  if (isAlias(node)) return complain('An exercise does not use * to repeat a value. Write the value out again.')
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return nothing
  if (node.anchor !== undefined)
    return complain('An exercise does not use & to name a value. Write the value out where it is needed.')
  if (node.tag !== undefined && !isOwnTag(node.tag))
    return complain('An exercise does not use tags such as !text. Remove it.')
  if (isScalar(node)) return scalar(node, place, complain)
  if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => convert(item, reading, depth + 1)), place }
  const entries = node.items.flatMap((pair) => (isPair(pair) ? entryFrom(pair.key, pair.value, reading, depth) : []))
  return { kind: 'map', entries, place }
}

function entryFrom(key: unknown, value: unknown, reading: Reading, depth: number): WrittenEntry[] {
  const written = convert(key, reading, depth + 1)
  const name = nameOf(written)
  if (name === undefined) {
    reading.report.error('yaml', written.place, 'The name before a colon must be a text or a number.')
    return []
  }
  if (name === 'it' && isScalar(value) && typeof value.comment === 'string' && value.type === 'PLAIN') {
    const say =
      'What stands after # is a comment, and learners do not see it. Put quotes around the sentence to keep it.'
    reading.report.advise('yaml', placeOf(value, reading), say)
  }
  const read = value === null ? { kind: 'nothing' as const, place: written.place } : convert(value, reading, depth + 1)
  return [{ name, key: written, value: read }]
}

function nameOf(key: Written): string | undefined {
  switch (key.kind) {
    case 'text':
      return key.text
    case 'int':
    case 'float':
    case 'bool':
      return key.source
    case 'nothing':
    case 'list':
    case 'map':
      return undefined
    default:
      return key satisfies never
  }
}

function scalar(node: Scalar, place: Written['place'], complain: (say: string) => Written): Written {
  const source = node.source ?? String(node.value)
  const { value } = node
  if (value === null || value === undefined) return { kind: 'nothing', place }
  if (typeof value === 'string') return { kind: 'text', text: value, place }
  if (typeof value === 'boolean') return { kind: 'bool', value, source, place }
  if (typeof value === 'number') return { kind: 'float', value, source, place }
  if (typeof value !== 'bigint') return complain('This value cannot be read. Put quotes around it.')
  if (source.length > MOST_DIGITS) return complain(`A whole number may have ${MOST_DIGITS} digits.`)
  return { kind: 'int', value, source, place }
}

function placeOf(node: unknown, { snippet }: Reading): Written['place'] {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined
  return snippet.place(range?.[0] ?? 0, range?.[1] ?? 1)
}

function isOwnTag(tag: string): boolean {
  return tag === '!' || tag.startsWith('tag:yaml.org,2002:')
}

// The YAML package reads nested brackets by calling itself, so a long row of them would end it.
function deepNesting(text: string): number | undefined {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1)
    if (depth > 200) return at
  }
  const row = text.search(/(?:[-?:] ){60}/)
  return row === -1 ? undefined : row
}
