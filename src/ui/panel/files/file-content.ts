// What a file is to somebody who looks at it: text, or bytes; and what became of it, line by line. Pure.
import { diffArrays } from 'diff'

export type Content =
  | { readonly kind: 'text'; readonly text: string; readonly size: number; readonly isWhole: boolean }
  | { readonly kind: 'bytes'; readonly shown: string; readonly size: number }

/** So much of a file is shown; all of it can be downloaded. */
export const MOST_SHOWN_BYTES = 262_144
const MOST_HEX_BYTES = 512
const PER_LINE = 16

export function contentOf(bytes: Uint8Array, size: number): Content {
  const text = textOf(bytes, bytes.length < size)
  if (text === undefined) return { kind: 'bytes', shown: hexOf(bytes.subarray(0, MOST_HEX_BYTES)), size }
  return { kind: 'text', text, size, isWhole: bytes.length === size }
}

/** A file that is cut may end within a letter. */
function textOf(bytes: Uint8Array, isCut: boolean): string | undefined {
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isCut })
  } catch {
    // Not UTF-8: its bytes are shown.
    return undefined
  }
}

/** As `hexdump -C` writes it. */
function hexOf(bytes: Uint8Array): string {
  const lines: string[] = []
  for (let at = 0; at < bytes.length; at += PER_LINE) {
    const part = [...bytes.subarray(at, at + PER_LINE)]
    const hex = part.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
    const letters = part.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('')
    lines.push(`${at.toString(16).padStart(8, '0')}  ${hex.padEnd(PER_LINE * 3)} |${letters}|`)
  }
  return lines.join('\n')
}

export type ChangedLine = { readonly kind: 'same' | 'gone' | 'new' | 'left out'; readonly text: string }

const AROUND = 3
const MOST_LINES = 2_000

/** The lines of both, with what is equal far from any difference left out. */
export function changedLines(before: string, now: string): ChangedLine[] {
  const all = diffArrays(linesOf(before), linesOf(now)).flatMap(({ value, added, removed }) =>
    value.map((text): ChangedLine => ({ kind: added ? 'new' : removed ? 'gone' : 'same', text })),
  )
  const isNear = (at: number): boolean =>
    all.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== 'same')
  const shown: ChangedLine[] = []
  let leftOut = 0
  for (const [at, line] of all.entries()) {
    if (isNear(at) && shown.length < MOST_LINES) {
      if (leftOut > 0) shown.push(gap(leftOut))
      leftOut = 0
      shown.push(line)
    } else leftOut += 1
  }
  if (leftOut > 0) shown.push(gap(leftOut))
  return shown
}

function gap(count: number): ChangedLine {
  return { kind: 'left out', text: count === 1 ? '1 line' : `${count} lines` }
}

function linesOf(text: string): string[] {
  const lines = text.split('\n')
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}
