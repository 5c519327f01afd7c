// YAML as PyYAML reads it, which is YAML 1.1: `yes` is true there. The package is large, so it comes only where a check
// compares YAML; whoever judges such a check brings it first.
import type { Value } from '../../model/value.ts'
import { floatRepr } from '../values/exact-number.ts'
import { dictOf, type FormatReading, listOf, textValue } from './reading.ts'

type Yaml = typeof import('yaml')

let yaml: Yaml | undefined

export async function bringYamlReader(): Promise<void> {
  yaml ??= await import('yaml')
}

/** @throws Error where the reader was not brought. */
export function readYaml(text: string): FormatReading {
  if (yaml === undefined) throw new Error('The reader of YAML was not brought.')
  const documents = yaml.parseAllDocuments(text, {
    version: '1.1',
    intAsBigInt: true,
    logLevel: 'silent',
    merge: true,
    customTags: (tags) => tags.map(asPyYaml),
  })
  const list = Array.isArray(documents) ? documents : []
  const [first, second] = list
  const lineAt = (at: number): number => text.slice(0, at).split('\n').length
  for (const document of list) {
    // A tag that is no plain data is only a warning to this reader; safe_load refuses it.
    const error = document.errors[0] ?? document.warnings.find(({ code }) => code === 'TAG_RESOLVE_FAILED')
    if (error === undefined) continue
    const [sentence = ''] = error.message.split(/ at line \d+|:?\n/)
    return { kind: 'fault', line: lineAt(error.pos[0]), say: sentence.replace(/[.:]$/, '') }
  }
  if (second !== undefined) return { kind: 'fault', line: lineAt(second.range[0]), say: 'a second document begins' }
  if (first === undefined) return { kind: 'read', value: { kind: 'none' } }
  try {
    return { kind: 'read', value: valueFrom(first.toJS({ mapAsMap: true, maxAliasCount: 1_000 })) }
  } catch (error) {
    // An alias without its anchor, or more of them than anybody means.
    return { kind: 'fault', line: 1, say: error instanceof Error ? error.message : String(error) }
  }
}

const BOOL = /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/
const EXPONENT = /^[-+]?[0-9][0-9_]*\.[0-9_]*[eE][-+][0-9]+$/

const DECIMAL = /^[-+]?(?:0|[1-9][0-9_]*)$/

/** PyYAML is narrower than YAML 1.1 in three places: `y`, `1e5` and `08` are texts (yaml/resolver.py). */
function asPyYaml<Tag>(tag: Tag): Tag {
  if (typeof tag !== 'object' || tag === null || !('test' in tag) || !('tag' in tag)) return tag
  if (tag.tag === 'tag:yaml.org,2002:int' && !('format' in tag)) return { ...tag, test: DECIMAL }
  if (tag.tag === 'tag:yaml.org,2002:float' && 'format' in tag && tag.format === 'EXP')
    return { ...tag, test: EXPONENT }
  if (tag.tag !== 'tag:yaml.org,2002:bool' || !(tag.test instanceof RegExp)) return tag
  const isTrue = tag.test.test('true')
  const words = BOOL.source
    .slice(4, -2)
    .split('|')
    .filter((word) => /^(?:y|t|on)/i.test(word) === isTrue)
  return { ...tag, test: new RegExp(`^(?:${words.join('|')})$`) }
}

function valueFrom(data: unknown): Value {
  if (data === null || data === undefined) return { kind: 'none' }
  if (typeof data === 'boolean') return { kind: 'bool', value: data }
  if (typeof data === 'bigint') return { kind: 'int', text: String(data) }
  if (typeof data === 'number') return { kind: 'float', text: floatRepr(data) }
  if (typeof data === 'string') return textValue(data)
  if (Array.isArray(data)) return listOf(data.map(valueFrom))
  if (data instanceof Map)
    return { kind: 'dict', entries: [...data].map(([key, value]) => [valueFrom(key), valueFrom(value)] as const) }
  if (data instanceof Set) return { kind: 'set', items: [...data].map(valueFrom) }
  if (data instanceof Date) return { kind: 'object', type: 'datetime', repr: data.toISOString() }
  return dictOf(Object.entries(data as object).map(([key, value]) => [key, valueFrom(value)] as const))
}
