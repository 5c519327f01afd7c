// The tape: what a run wrote so far, the learner's own input between it, and what was left out. It does not know how it is shown.
import type { OutputStream } from '../model/evidence.ts'

export type TapePiece = { readonly stream: OutputStream | 'typed'; readonly text: string }

export type TapeContent = {
  readonly head: readonly TapePiece[]
  /** Where a flood was cut: lines left out, and what is shown after them. */
  readonly gap: { readonly lines: number; readonly tail: readonly TapePiece[] } | null
}

export type TapeChange =
  | { readonly kind: 'cleared' }
  | { readonly kind: 'appended'; readonly piece: TapePiece }
  | { readonly kind: 'left out'; readonly lines: number; readonly tail: string }

export type Tape = {
  readonly content: () => TapeContent
  readonly clear: () => void
  readonly append: (stream: TapePiece['stream'], text: string) => void
  /** So many lines are left out by now; the text replaces what was shown after them. */
  readonly leaveOut: (lines: number, tail: string) => void
  readonly subscribe: (listener: (change: TapeChange) => void) => () => void
}

export function createTape(): Tape {
  const listeners = new Set<(change: TapeChange) => void>()
  let head: TapePiece[] = []
  let gap: { lines: number; tail: TapePiece[] } | null = null
  const tell = (change: TapeChange): void => {
    for (const listener of listeners) listener(change)
  }
  return {
    content: () => ({ head, gap }),
    clear() {
      head = []
      gap = null
      tell({ kind: 'cleared' })
    },
    append(stream, text) {
      if (text === '') return
      const piece: TapePiece = { stream, text }
      if (gap === null) head.push(piece)
      else gap.tail.push(piece)
      tell({ kind: 'appended', piece })
    },
    leaveOut(lines, tail) {
      gap = { lines, tail: tail === '' ? [] : [{ stream: 'out', text: tail }] }
      tell({ kind: 'left out', lines, tail })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** The text at the end of the tape, at least so many characters of it where there are so many. */
export function endOf(content: TapeContent, characters: number): string {
  let text = ''
  for (const piece of [...content.head, ...(content.gap?.tail ?? [])].reverse()) {
    text = piece.text + text
    if (text.length >= characters) break
  }
  return text
}
