// The arguments of declare, local, export and readonly: assignments among them are not split, and may be arrays.
import { quoteForInput } from '../expand/quote.ts'
import { expandText, expandWords } from '../expand/words.ts'
import type { Part, Word } from '../parse/ast.ts'
import type { ArrayItem } from '../state/assign.ts'
import type { Shell } from '../state/shell.ts'
import { arrayItems } from './array-items.ts'

/** Arrays of the command that is run now, by the text that stands for them among its arguments. */
const arrays = new WeakMap<Shell, Map<string, readonly ArrayItem[]>>()

/** The items of an array literal that was given as an argument `name=(…)`; undefined for any other argument. */
export function arrayArgument(shell: Shell, argument: string): readonly ArrayItem[] | undefined {
  return arrays.get(shell)?.get(argument)
}

/** Throws ShellFailure. */
export async function splitArguments(shell: Shell, words: readonly Word[]): Promise<string[]> {
  const given = new Map<string, readonly ArrayItem[]>()
  const found: string[] = []
  let isMap = false
  for (const word of words) {
    const [first] = word.parts
    const start = first?.type === 'Literal' ? first.value : ''
    const array = /^([A-Za-z_]\w*\+?=)\(/.exec(start)
    if (array) {
      const items = await arrayItems(shell, wordsInside(word, array[0].length), isMap)
      const argument = `${array[1] ?? ''}(${items.map((item) => quoteForInput(item.text)).join(' ')})`
      given.set(argument, items)
      found.push(argument)
    } else if (/^[A-Za-z_]\w*(\[[^\]]*\])?\+?=/.test(start)) found.push(await expandText(shell, word))
    else found.push(...(await expandWords(shell, [word])))
    if (/^-\w*A/.test(found.at(-1) ?? '')) isMap = true
  }
  arrays.set(shell, given)
  return found
}

/** The parser gives `name=(a "b c")` as one word: its parts are divided at the blanks that are not quoted. */
function wordsInside(word: Word, skip: number): Word[] {
  const words: Word[] = []
  let parts: Part[] = []
  const finish = (): void => {
    if (parts.length > 0) words.push({ type: 'Word', parts })
    parts = []
  }
  for (const [index, part] of word.parts.entries()) {
    const text = part.type === 'Literal' ? part.value : undefined
    if (text === undefined) {
      parts.push(part)
      continue
    }
    const start = index === 0 ? skip : 0
    const end = index === word.parts.length - 1 ? text.replace(/\)\s*$/, '').length : text.length
    for (const [at, piece] of text.slice(start, end).split(/\s+/).entries()) {
      if (at > 0) finish()
      if (piece !== '') parts.push({ type: 'Literal', value: piece })
    }
  }
  finish()
  return words
}
