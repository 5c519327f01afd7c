// Turns the bytes of a file into text, or says why they are not text. It does not know what the text means.
import type { Problem } from '../model/problem.ts'

/** A file as it is handed in: `path` is relative to the workbook's folder, such as `exercises/05-json/01-read-a-file.md`. */
export type SourceFile = { readonly path: string; readonly bytes: Uint8Array }

/** An exercise is a page of text; what is larger was put into the wrong file. */
export const LARGEST_TEXT_BYTES = 64 * 1024

/** Byte order marks are dropped and all line ends become `\n`, so the rest of the room knows one kind of text. */
export function readSourceText(file: SourceFile): { readonly text: string } | { readonly problem: Problem } {
  if (file.bytes.length > LARGEST_TEXT_BYTES) {
    const kilobytes = Math.ceil(file.bytes.length / 1024)
    return {
      problem: problemIn(
        file.path,
        1,
        'too-large',
        `This file has ${kilobytes} kB, and an exercise may have 64 kB. Put long data into a file beside the exercise and name it under "files" with  from: name-of-the-file`,
      ),
    }
  }
  if (beginsWith(file.bytes, [0xff, 0xfe]) || beginsWith(file.bytes, [0xfe, 0xff])) {
    return { problem: problemIn(file.path, 1, 'not-text', 'This file is UTF-16 text. Save it as UTF-8.') }
  }
  const text = decode(file.bytes)
  if (text === undefined) {
    const line = firstUnreadableLine(file.bytes)
    return {
      problem: problemIn(file.path, line, 'not-text', `Line ${line} is not UTF-8 text. Save the file as UTF-8.`),
    }
  }
  const odd = text.search(FORBIDDEN)
  if (odd !== -1) {
    const line = text.slice(0, odd).split('\n').length
    const code = text.charCodeAt(odd).toString(16).toUpperCase().padStart(4, '0')
    return {
      problem: problemIn(
        file.path,
        line,
        'not-text',
        `Line ${line} holds a character that no text has (U+${code}). Remove it.`,
      ),
    }
  }
  return { text }
}

/** UTF-8 text with `\n` line ends, or undefined. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    return undefined
  }
}

// Control characters other than tab, line feed and form feed.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are looked for.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function firstUnreadableLine(bytes: Uint8Array): number {
  let line = 1
  let from = 0
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue
    if (decode(bytes.subarray(from, at)) === undefined) return line
    line += 1
    from = at + 1
  }
  return 1
}

function problemIn(file: string, line: number, rule: 'too-large' | 'not-text', say: string): Problem {
  return { file, line, column: 1, length: 1, severity: 'error', rule, say }
}
