// Brace expansion: one word with {a,b} or {1..3} becomes several words, before anything else is expanded.
import type { Brace, Part, Word } from '../parse/ast.ts'

/** The words that a word stands for. */
export function expandBraces(word: Word): Word[] {
  if (!word.parts.some((part) => part.type === 'BraceExpansion')) return [word]
  let lists: Part[][] = [[]]
  for (const part of word.parts) {
    const choices: Part[][] = part.type === 'BraceExpansion' ? choicesOf(part) : [[part]]
    lists = lists.flatMap((list) => choices.map((choice) => [...list, ...choice]))
  }
  return lists.map((parts) => ({ type: 'Word', parts }))
}

function choicesOf(brace: Brace): Part[][] {
  return brace.items.flatMap((item) =>
    item.type === 'Word'
      ? expandBraces(item.word).map((word) => word.parts)
      : rangeOf(item).map((value): Part[] => [{ type: 'Literal', value }]),
  )
}

type Range = Extract<Brace['items'][number], { type: 'Range' }>

function rangeOf(range: Range): string[] {
  const { start, end } = range
  const numbers = typeof start === 'number' && typeof end === 'number'
  const from = numbers ? start : String(start).charCodeAt(0)
  const until = numbers ? end : String(end).charCodeAt(0)
  const step = Math.max(1, Math.abs(range.step ?? 1)) * (until < from ? -1 : 1)
  const found: string[] = []
  for (let at = from; step > 0 ? at <= until : at >= until; at += step)
    found.push(numbers ? padded(at, range) : String.fromCharCode(at))
  return found
}

function padded(value: number, { startStr = '', endStr = '' }: Range): string {
  const isPadded = [startStr, endStr].some((text) => /^-?0\d/.test(text))
  if (!isPadded) return String(value)
  const width = Math.max(startStr.length, endStr.length)
  return value < 0 ? `-${String(-value).padStart(width - 1, '0')}` : String(value).padStart(width, '0')
}
