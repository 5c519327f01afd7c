// Builds the fields of a word while it is expanded: what is quoted stays whole, what came of an expansion is split at IFS.
import { hasPattern, quotePattern } from './pattern.ts'

export type Field = {
  /** The text without any quoting. */
  readonly text: string
  /** The same with quoted letters marked, where it may be a pattern; undefined for one that is none. */
  readonly pattern: string | undefined
}

export type FieldBuilder = {
  /** Text of the word itself, or quoted text. */
  readonly add: (text: string, isQuoted: boolean) => void
  /** Letters of the word that are a pattern. */
  readonly addPattern: (pattern: string) => void
  /** What an expansion outside of quotes gave. */
  readonly addSplit: (text: string) => void
  /** The field ends here. */
  readonly end: () => void
  /** Quotes stand here: the field is one, though it may be empty. */
  readonly mark: () => void
  readonly fields: () => Field[]
  /** The whole as a pattern, for what is not split. */
  readonly pattern: () => string
  readonly isSplitting: boolean
}

/** `separators` is IFS; null: nothing is split. */
export function createFields(separators: string | null): FieldBuilder {
  const done: Field[] = []
  let text = ''
  let pattern = ''
  let isPattern = false
  let isThere = false
  let lastEnd: 'space' | 'sign' | undefined
  const finish = (): void => {
    done.push({ text, pattern: isPattern && hasPattern(pattern) ? pattern : undefined })
    text = ''
    pattern = ''
    isPattern = false
    isThere = false
  }
  const put = (piece: string, asPattern: string): void => {
    text += piece
    pattern += asPattern
    if (piece !== '') {
      isThere = true
      lastEnd = undefined
    }
  }
  const putUnquoted = (piece: string): void => {
    if (/[*?[\]\\(]/.test(piece)) isPattern = true
    put(piece, piece)
  }
  const split = (piece: string, all: string): void => {
    let start = 0
    for (let at = 0; at < piece.length; at += 1) {
      const letter = piece[at] ?? ''
      if (!all.includes(letter)) continue
      putUnquoted(piece.slice(start, at))
      start = at + 1
      if (' \t\n'.includes(letter)) {
        if (!isThere) continue
        finish()
        lastEnd = 'space'
      } else {
        if (isThere || lastEnd !== 'space') finish()
        lastEnd = 'sign'
      }
    }
    putUnquoted(piece.slice(start))
  }
  return {
    add(piece, isQuoted) {
      put(piece, isQuoted ? quotePattern(piece) : piece.replace(/\\/g, '\\\\'))
      if (isQuoted) isThere = true
    },
    addPattern(piece) {
      isPattern = true
      put(piece.replace(/\\(.)/gs, '$1'), piece)
    },
    addSplit(piece) {
      if (separators === null) putUnquoted(piece)
      else split(piece, separators)
    },
    end() {
      if (isThere) finish()
    },
    mark() {
      isThere = true
    },
    fields() {
      if (isThere) finish()
      return done
    },
    pattern: () => pattern,
    isSplitting: separators !== null,
  }
}
