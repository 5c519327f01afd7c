// A line that is edited, as readline(3) edits it with its usual keys. How it is drawn is not known here.
import type { Key } from './keys.ts'

export type Line = {
  readonly letters: readonly string[]
  /** How many letters stand before the cursor. */
  readonly at: number
}

export type Editing = Line & {
  /** What was cut last. */
  readonly cut: string
  /** The last key cut too: what is cut next belongs to it. */
  readonly isCutting: boolean
  /** The lines before each change, newest last. */
  readonly before: readonly Line[]
}

export const EMPTY: Editing = { letters: [], at: 0, cut: '', isCutting: false, before: [] }
const MOST_KEPT = 200

export function textOf({ letters }: Line): string {
  return letters.join('')
}

export function withText(editing: Editing, text: string, at?: number): Editing {
  const letters = [...text]
  return changed(editing, letters, at ?? letters.length)
}

export function inserted(editing: Editing, text: string): Editing {
  const { letters, at } = editing
  const more = [...text]
  return changed(editing, [...letters.slice(0, at), ...more, ...letters.slice(at)], at + more.length)
}

/** The line after a key; undefined for a key that does not edit. */
export function edited(editing: Editing, key: Key): Editing | undefined {
  const next = afterKey(editing, key)
  return next === undefined ? undefined : { ...next, isCutting: CUTS.has(key) }
}

const CUTS: ReadonlySet<Key> = new Set(['ctrl-k', 'ctrl-u', 'ctrl-w', 'alt-backspace', 'alt-d'])

function afterKey(editing: Editing, key: Key): Editing | undefined {
  const { letters, at } = editing
  const to = (place: number): Editing => ({ ...editing, at: Math.max(0, Math.min(letters.length, place)) })
  switch (key) {
    case 'left':
    case 'ctrl-b':
      return to(at - 1)
    case 'right':
    case 'ctrl-f':
      return to(at + 1)
    case 'home':
    case 'ctrl-a':
      return to(0)
    case 'end':
    case 'ctrl-e':
      return to(letters.length)
    case 'alt-b':
      return to(wordStart(letters, at))
    case 'alt-f':
      return to(wordEnd(letters, at))
    case 'backspace':
      return without(editing, at - 1, at, false)
    case 'delete':
      return without(editing, at, at + 1, false)
    case 'ctrl-k':
      return without(editing, at, letters.length, true)
    case 'ctrl-u':
      return without(editing, 0, at, true)
    case 'ctrl-w':
      return without(editing, spaceStart(letters, at), at, true)
    case 'alt-backspace':
      return without(editing, wordStart(letters, at), at, true)
    case 'alt-d':
      return without(editing, at, wordEnd(letters, at), true)
    case 'ctrl-y':
      return inserted(editing, editing.cut)
    case 'ctrl-t':
      return swapped(editing)
    case 'undo': {
      const last = editing.before.at(-1)
      return last === undefined ? editing : { ...editing, ...last, before: editing.before.slice(0, -1) }
    }
    default:
      return [...key].length === 1 ? inserted(editing, key) : undefined
  }
}

function changed(editing: Editing, letters: readonly string[], at: number): Editing {
  const before = [...editing.before, { letters: editing.letters, at: editing.at }].slice(-MOST_KEPT)
  return { ...editing, letters, at, before }
}

function without(editing: Editing, from: number, until: number, isCut: boolean): Editing {
  const { letters, at, cut, isCutting } = editing
  if (from < 0 || until > letters.length || from === until) return editing
  const rest = changed(editing, [...letters.slice(0, from), ...letters.slice(until)], from)
  const taken = letters.slice(from, until).join('')
  const joined = isCutting ? (from < at ? taken + cut : cut + taken) : taken
  return { ...rest, cut: isCut ? joined : cut }
}

/** The letter before the cursor goes past the one at it; at the end of the line the last two change places. */
function swapped(editing: Editing): Editing {
  const { letters } = editing
  const at = Math.min(editing.at, letters.length - 1)
  if (at < 1) return editing
  const [one = '', other = ''] = letters.slice(at - 1, at + 1)
  return changed(editing, [...letters.slice(0, at - 1), other, one, ...letters.slice(at + 1)], at + 1)
}

const isWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)

function wordStart(letters: readonly string[], from: number): number {
  let at = from
  while (at > 0 && !isWord(letters[at - 1])) at -= 1
  while (at > 0 && isWord(letters[at - 1])) at -= 1
  return at
}

function wordEnd(letters: readonly string[], from: number): number {
  let at = from
  while (at < letters.length && !isWord(letters[at])) at += 1
  while (at < letters.length && isWord(letters[at])) at += 1
  return at
}

/** As the terminal itself erases a word: back to a space. */
function spaceStart(letters: readonly string[], from: number): number {
  let at = from
  while (at > 0 && letters[at - 1] === ' ') at -= 1
  while (at > 0 && letters[at - 1] !== ' ') at -= 1
  return at
}
