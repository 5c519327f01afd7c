// Puts the values of `with` into what a command answers: repeated parts, numbers, whole mappings. A plain {name} stays: it is known when the command runs.
import { PLACEHOLDER } from '../../schema/nouns/command-schema.ts'
import { entriesOf, listOf, plainData, textOf, type Written, wordIn } from '../../yaml/written.ts'

export type Values = ReadonlyMap<string, Written>

/** Words whose content is written, and so has `{name}` put in only when the command runs. */
const TEXTS = ['output', 'errors']

export function expand(node: Written, values: Values): Written {
  switch (node.kind) {
    case 'map': {
      const entries = node.entries.map((entry) => {
        const text = TEXTS.includes(entry.name) ? outputOf(entry.value, values) : undefined
        return {
          ...entry,
          value: text === undefined ? expand(entry.value, values) : textNode(text, entry.value),
        }
      })
      return { ...node, entries }
    }
    case 'list':
      return { ...node, items: node.items.map((item) => expand(item, values)) }
    case 'text': {
      const value = PLACEHOLDER.test(node.text) ? values.get(node.text.slice(1, -1)) : undefined
      return value === undefined ? textNode(fill(node.text, values), node) : { ...value, place: node.place }
    }
    default:
      return node
  }
}

/** Whether a value is one of these words, or has one among its entries. */
export function hasValue(value: Written, words: readonly string[]): boolean {
  if (value.kind === 'list') return value.items.some((item) => hasValue(item, words))
  if (value.kind === 'map') return value.entries.some((entry) => hasValue(entry.value, words))
  return words.includes(textOf(value) ?? 'null')
}

function outputOf(node: Written, values: Values): string | undefined {
  const parts = listOf(node)
  return parts.map((part) => (part.kind === 'map' ? repeated(part, values) : fill(textOf(part) ?? '', values))).join('')
}

function repeated(part: Written, values: Values): string {
  const list = values.get(textOf(wordIn(part, 'each')) ?? '')
  const text = textOf(wordIn(part, 'text')) ?? ''
  const where = wordIn(part, 'where')
  const words = listOf(where).flatMap((word) => textOf(word) ?? [])
  return itemsOf(list)
    .filter((item) => where === undefined || [...item.values()].some((value) => hasValue(value, words)))
    .map((item) => fill(text, new Map([...values, ...item]), new Set(item.keys())))
    .join(textOf(wordIn(part, 'between')) ?? '')
}

/** The entries of a list or mapping, each with its words; `name` and `value` for plain ones. */
function itemsOf(list: Written | undefined): readonly Values[] {
  const facts = (node: Written) => entriesOf(node).map((entry) => [entry.name, entry.value] as const)
  if (list?.kind === 'list')
    return list.items.map((item) => new Map<string, Written>(item.kind === 'map' ? facts(item) : [['name', item]]))
  return entriesOf(list).map(({ name, key, value }) => {
    const named = ['name', textNode(name, key)] as const
    return new Map<string, Written>(value.kind === 'map' ? [named, ...facts(value)] : [named, ['value', value]])
  })
}

const FILL = /\{(json |count )?([a-z]\w*(?: \w+)*?)(?: (\w+))?(?::(\d+))?\}/gi

/**
 * `{json name}` is the value as JSON, `{count name}` how many entries a list has, `{count name word}` how many of them have this word,
 * `{name:20}` the text with blanks behind it. `own`: names that are put in here, since only an entry of a list knows them.
 */
function fill(text: string, values: Values, own: ReadonlySet<string> = new Set()): string {
  return text.replace(FILL, (whole, kind: string | undefined, first: string, second?: string, width?: string) => {
    if (kind === 'count ') return countOf(values.get(first), second) ?? whole
    const name = second === undefined ? first : `${first} ${second}`
    const value = values.get(name)
    if (value === undefined) return whole
    if (kind === 'json ') return JSON.stringify(plainData(value))
    if (width !== undefined) return (textOf(value) ?? '').padEnd(Number(width))
    return own.has(name) ? (textOf(value) ?? '') : whole
  })
}

function countOf(list: Written | undefined, word: string | undefined): string | undefined {
  if (list?.kind !== 'list' && list?.kind !== 'map') return undefined
  const items = itemsOf(list)
  if (word === undefined) return String(items.length)
  return String(items.filter((item) => [...item.values()].some((value) => hasValue(value, [word]))).length)
}

function textNode(text: string, at: Written): Written {
  return { kind: 'text', text, place: at.place }
}
