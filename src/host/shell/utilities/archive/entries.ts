// The entries of a tar archive: headers of 512 bytes, as tar(5) has them, with GNU's long names.
import { joinBytes } from '../../../bytes.ts'
import { WrongUse } from '../utility.ts'

export type Entry = {
  readonly name: string
  readonly mode: number
  readonly owner: number
  readonly group: number
  readonly ownerName: string
  readonly groupName: string
  readonly modifiedMs: number
  readonly kind: 'file' | 'folder' | 'link' | 'hard link'
  readonly target: string
  readonly bytes: Uint8Array
}

const BLOCK = 512
const RECORD = 10_240
const LONGEST_NAME = 100
const LETTERS = { file: '0', 'hard link': '1', link: '2', folder: '5' } as const
const LONG_NAME = 'L'
const LONG_TARGET = 'K'

const encoder = new TextEncoder()

export function writeArchive(entries: readonly Entry[]): Uint8Array {
  const chunks = entries.flatMap((entry) => [
    ...longText(LONG_NAME, entry.name),
    ...longText(LONG_TARGET, entry.target),
    header(entry, LETTERS[entry.kind], entry.bytes.length),
    padded(entry.bytes),
  ])
  const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0) + 2 * BLOCK
  chunks.push(new Uint8Array(Math.ceil(size / RECORD) * RECORD - size + 2 * BLOCK))
  return joinBytes(chunks)
}

function padded(bytes: Uint8Array): Uint8Array {
  const all = new Uint8Array(Math.ceil(bytes.length / BLOCK) * BLOCK)
  all.set(bytes)
  return all
}

function longText(letter: string, text: string): Uint8Array[] {
  const bytes = encoder.encode(text)
  if (bytes.length <= LONGEST_NAME) return []
  const entry: Entry = {
    name: '././@LongLink',
    mode: 0o644,
    owner: 0,
    group: 0,
    ownerName: 'root',
    groupName: 'root',
    modifiedMs: 0,
    kind: 'file',
    target: '',
    bytes: encoder.encode(`${text}\0`),
  }
  return [header(entry, letter, entry.bytes.length), padded(entry.bytes)]
}

function header(entry: Entry, letter: string, size: number): Uint8Array {
  const block = new Uint8Array(BLOCK)
  const put = (at: number, text: string, length: number): void =>
    block.set(encoder.encode(text).subarray(0, length), at)
  const octal = (value: number, width: number): string =>
    `${Math.floor(value)
      .toString(8)
      .padStart(width - 1, '0')}\0`
  put(0, entry.name, LONGEST_NAME)
  put(100, octal(entry.mode & 0o7777, 8), 8)
  put(108, octal(entry.owner, 8), 8)
  put(116, octal(entry.group, 8), 8)
  put(124, octal(entry.kind === 'file' ? size : 0, 12), 12)
  put(136, octal(entry.modifiedMs / 1000, 12), 12)
  put(148, '        ', 8)
  put(156, letter, 1)
  put(157, entry.target, LONGEST_NAME)
  put(257, 'ustar  \0', 8)
  put(265, entry.ownerName, 32)
  put(297, entry.groupName, 32)
  const sum = block.reduce((total, byte) => total + byte, 0)
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `, 8)
  return block
}

/** Throws WrongUse for what is no archive. */
export function readArchive(bytes: Uint8Array): Entry[] {
  const entries: Entry[] = []
  let [longName, longTarget] = ['', '']
  if (bytes.length > 0 && bytes.length < BLOCK) throw new WrongUse('This does not look like a tar archive', 2)
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const block = bytes.subarray(at, at + BLOCK)
    if (block.every((byte) => byte === 0)) return entries
    const text = (from: number, length: number): string =>
      new TextDecoder().decode(block.subarray(from, from + length)).replace(/\0.*$/s, '')
    const number = (from: number, length: number): number => Number.parseInt(text(from, length).trim() || '0', 8)
    if (!text(257, 8).startsWith('ustar')) throw new WrongUse('This does not look like a tar archive', 2)
    const size = number(124, 12)
    const body = bytes.slice(at + BLOCK, at + BLOCK + size)
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
    const letter = text(156, 1)
    if (letter === LONG_NAME) longName = new TextDecoder().decode(body).replace(/\0$/, '')
    else if (letter === LONG_TARGET) longTarget = new TextDecoder().decode(body).replace(/\0$/, '')
    if (letter === LONG_NAME || letter === LONG_TARGET || letter === 'x' || letter === 'g') continue
    const prefix = text(257, 8).startsWith('ustar ') ? '' : text(345, 155)
    const kind = letter === '5' ? 'folder' : letter === '2' ? 'link' : letter === '1' ? 'hard link' : 'file'
    entries.push({
      name: longName || (prefix === '' ? '' : `${prefix}/`) + text(0, LONGEST_NAME),
      mode: number(100, 8),
      owner: number(108, 8),
      group: number(116, 8),
      ownerName: text(265, 32),
      groupName: text(297, 32),
      modifiedMs: number(136, 12) * 1000,
      kind,
      target: longTarget || text(157, LONGEST_NAME),
      bytes: body,
    })
    longName = ''
    longTarget = ''
  }
  return entries
}
