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
        const value = TEXTS.includes(entry.name)
          ? textNode(outputOf(entry.value, values), entry.value)
          : expand(entry.value, values)
        return { ...entry, value }
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

/** A text, or parts of one; a part that is a value's name alone stands for the parts of that value. */
function outputOf(node: Written, values: Values): string {
  return listOf(node)
    .map((part) => {
      if (part.kind === 'map') return repeated(part, values)
      const text = textOf(part) ?? ''
      const name = PLACEHOLDER.test(text) ? text.slice(1, -1) : ''
      const value = values.get(name)
      // A value that names itself comes to an end.
      return value?.kind === 'list' ? outputOf(value, without(values, name)) : fill(text, values)
    })
    .join('')
}

function without(values: Values, name: string): Values {
  return new Map([...values].filter(([other]) => other !== name))
}

function repeated(part: Written, values: Values): string {
  const list = values.get(textOf(wordIn(part, 'each')) ?? '')
  const where = wordIn(part, 'where')
  const words = listOf(where).flatMap((word) => textOf(word) ?? [])
  return itemsOf(list)
    .filter((item) => where === undefined || hasOne(item, words))
    .map((item) => fill(textFor(item, wordIn(part, 'text')), new Map([...values, ...item]), new Set(item.keys())))
    .filter((text) => text !== '')
    .join(textOf(wordIn(part, 'between')) ?? '')
}

/** Of texts by value, the one of a value that the entry has; none where it has none of them. */
function textFor(item: Values, written: Written | undefined): string {
  const byValue = entriesOf(written).find(({ name }) => hasOne(item, [name]))
  return textOf(byValue?.value ?? written) ?? ''
}

function hasOne(item: Values, words: readonly string[]): boolean {
  return [...item].some(([name, value]) => name !== 'name' && hasValue(value, words))
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

const FILL = /\{(json |count )?([a-z]\w*)(?: (\w+))?(?:\|([^{}:]*))?(?::(\d+))?\}/gi

/**
 * `{json name}` is the value as JSON, `{count name}` how many entries a list has, `{count name word}` how many of them have this word,
 * `{name|0}` has a text for where there is no such value, `{name:20}` is filled up with blanks. `own`: names that are put in here, since only
 * an entry of a list knows them.
 */
function fill(text: string, values: Values, own: ReadonlySet<string> = new Set()): string {
  return text.replace(FILL, (whole, kind, first: string, second, otherwise: string | undefined, width) => {
    if (kind === 'count ') return countOf(values.get(first), second) ?? whole
    const name = second === undefined ? first : `${first} ${second}`
    const value = values.get(name)
    const isHere = otherwise !== undefined || width !== undefined || own.has(name)
    if (kind === 'json ') return value === undefined ? whole : JSON.stringify(plainData(value))
    if (!isHere || (value === undefined && otherwise === undefined)) return whole
    return (textOf(value) ?? otherwise ?? '').padEnd(Number(width ?? 0))
  })
}

function countOf(list: Written | undefined, word: string | undefined): string | undefined {
  if (list?.kind !== 'list' && list?.kind !== 'map') return undefined
  const items = itemsOf(list)
  if (word === undefined) return String(items.length)
  return String(items.filter((item) => hasOne(item, [word])).length)
}

function textNode(text: string, at: Written): Written {
  return { kind: 'text', text, place: at.place }
}
