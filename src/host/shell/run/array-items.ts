// Reads the items of an array literal: `(a "b c" [3]=d)`.
import { expandBraces } from '../expand/braces.ts'
import { expandKey } from '../expand/parameter.ts'
import { expandRaw, expandText, expandWords } from '../expand/words.ts'
import type { Word } from '../parse/ast.ts'
import type { ArrayItem } from '../state/assign.ts'
import type { Shell } from '../state/shell.ts'

/** Throws ShellFailure. */
export async function arrayItems(shell: Shell, words: readonly Word[], isMap: boolean): Promise<ArrayItem[]> {
  const items: ArrayItem[] = []
  for (const given of words)
    for (const word of expandBraces(given)) {
      const keyed = readKeyed(word)
      if (keyed === undefined) {
        for (const text of await expandWords(shell, [word])) items.push({ text })
        continue
      }
      const key = isMap ? await keyOf(shell, keyed.key) : await expandRaw(shell, keyed.rawKey)
      items.push({ key, text: await expandText(shell, keyed.value), ...(keyed.append ? { append: true } : {}) })
    }
  return items
}

type Keyed = { readonly key: Word; readonly rawKey: string; readonly value: Word; readonly append: boolean }

/** `[key]=value`: the parser gives it in parts, the key perhaps as a pattern. */
function readKeyed(word: Word): Keyed | undefined {
  const [first] = word.parts
  const opening = first?.type === 'Glob' ? first.pattern : first?.type === 'Literal' ? first.value : ''
  if (!opening.startsWith('[')) return undefined
  const inside: Word['parts'] = []
  for (const [index, part] of word.parts.entries()) {
    const text = part.type === 'Glob' ? part.pattern : part.type === 'Literal' ? part.value : undefined
    if (text === undefined) {
      inside.push(part)
      continue
    }
    const piece = index === 0 ? text.slice(1) : text
    const close = piece.indexOf(']')
    if (close < 0) {
      inside.push({ type: 'Literal', value: piece })
      continue
    }
    inside.push({ type: 'Literal', value: piece.slice(0, close) })
    const rest = [{ type: 'Literal', value: piece.slice(close + 1) } as const, ...word.parts.slice(index + 1)]
    return readValue(inside, rest)
  }
  return undefined
}

function readValue(key: Word['parts'], rest: Word['parts']): Keyed | undefined {
  let sign = ''
  const parts = [...rest]
  while (parts[0]?.type === 'Literal' && !/^\+?=/.test(sign)) {
    const [first] = parts
    sign += first.value
    parts.shift()
  }
  const [, plus = '', after = ''] = /^(\+?)=(.*)$/s.exec(sign) ?? [undefined]
  if (!/^\+?=/.test(sign)) return undefined
  const value: Word = {
    type: 'Word',
    parts: [...(after === '' ? [] : [{ type: 'Literal', value: after } as const]), ...parts],
  }
  const rawKey = key
    .map((part) =>
      'value' in part ? String(part.value) : part.type === 'ParameterExpansion' ? `\${${part.parameter}}` : '',
    )
    .join('')
  return { key: { type: 'Word', parts: key }, rawKey, value, append: plus === '+' }
}

async function keyOf(shell: Shell, key: Word): Promise<string> {
  const [only] = key.parts.filter((part) => part.type !== 'Literal' || part.value !== '')
  if (key.parts.length === 1 && only?.type === 'Literal') return expandKey(shell, only.value)
  return expandText(shell, key)
}
