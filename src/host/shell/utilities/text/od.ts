// od(1): bytes as numbers and letters.

import { joinBytes } from '../../../bytes.ts'
import { readOptions } from '../gnu-options.ts'
import { type Context, quoted, readInput, type Utility, WrongUse, whyNot } from '../utility.ts'

type Format = { readonly size: number; readonly width: number; readonly show: (bytes: DataView, at: number) => string }

const ROW = 16
const NAMES: Readonly<Record<number, string>> = {
  0: '\\0',
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
}
const OLD: Readonly<Record<string, string>> = { b: 'o1', c: 'c', d: 'u2', o: 'o2', s: 'd2', x: 'x2', i: 'd4', l: 'd8' }
/** Digits of the largest value, by size in bytes. */
const WIDTHS: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  o: { 1: 3, 2: 6, 4: 11, 8: 22 },
  x: { 1: 2, 2: 4, 4: 8, 8: 16 },
  u: { 1: 3, 2: 5, 4: 10, 8: 20 },
  d: { 1: 4, 2: 6, 4: 11, 8: 20 },
}

function formatOf(text: string): Format {
  const [, letter = '', given] = /^([acdoux])(\d|[CSIL])?z?$/.exec(text) ?? []
  if (letter === 'c' || letter === 'a')
    return {
      size: 1,
      width: 3,
      show(bytes, at) {
        const byte = bytes.getUint8(at)
        return NAMES[byte] ?? (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : byte.toString(8).padStart(3, '0'))
      },
    }
  const size = { C: 1, S: 2, I: 4, L: 8 }[given ?? ''] ?? Number(given ?? '4')
  const width = WIDTHS[letter]?.[size]
  if (width === undefined) throw new WrongUse(`invalid type string ${quoted(text)}`)
  return { size, width, show: (bytes, at) => numberAt(bytes, at, size, letter, width) }
}

function numberAt(bytes: DataView, at: number, size: number, letter: string, width: number): string {
  let value = 0n
  for (let index = size - 1; index >= 0; index -= 1)
    value = (value << 8n) | BigInt(at + index < bytes.byteLength ? bytes.getUint8(at + index) : 0)
  if (letter === 'd') return String(BigInt.asIntN(size * 8, value))
  return letter === 'u' ? String(value) : value.toString(letter === 'x' ? 16 : 8).padStart(width, '0')
}

export const od: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'A:j:N:t:vw::abcdosxil',
    long: {
      'address-radix=': 'A',
      'skip-bytes=': 'j',
      'read-bytes=': 'N',
      'format=': 't',
      'output-duplicates': 'v',
      'width=?': 'w',
    },
  })
  const formats = options.all.flatMap(([name, value]) => {
    if (name === 't') return (value.match(/[acdoux](?:\d|[CSIL])?z?/g) ?? [value]).map(formatOf)
    return OLD[name] === undefined ? [] : [formatOf(OLD[name])]
  })
  const radix = options.value('A') ?? 'o'
  const row = Number(options.value('w') || '16') || ROW
  const skip = Number(options.value('j') ?? '0')
  const all = await bytesOf(context, options.operands)
  const bytes = all.subarray(skip, options.has('N') ? skip + Number(options.value('N')) : undefined)
  await context.print(
    dump(bytes, {
      formats: formats.length === 0 ? [formatOf('o2')] : formats,
      row,
      skip,
      repeats: options.has('v'),
      address: addressIn(radix),
    }),
  )
  return 0
}

async function bytesOf(context: Context, paths: readonly string[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for (const path of paths.length === 0 ? ['-'] : paths) {
    try {
      chunks.push(await readInput(context, path))
    } catch (failure) {
      throw new WrongUse(`${path}: ${whyNot(failure)}`)
    }
  }
  return joinBytes(chunks)
}

function addressIn(radix: string): (at: number) => string {
  if (radix === 'n') return () => ''
  const base = radix === 'x' ? 16 : radix === 'd' ? 10 : 8
  return (at) => at.toString(base).padStart(base === 16 ? 6 : 7, '0')
}

type Dump = {
  readonly formats: readonly Format[]
  readonly row: number
  readonly skip: number
  readonly repeats: boolean
  readonly address: (at: number) => string
}

function dump(bytes: Uint8Array, { formats, row, skip, repeats, address }: Dump): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cells = formats.map(({ size, width }) => (width + 1) / size)
  const widest = Math.max(...cells)
  let text = ''
  let before = ''
  let isStarred = false
  for (let at = 0; at < bytes.length; at += row) {
    const lines = formats.map(({ size, show }) => {
      let line = ''
      for (let index = at; index < Math.min(at + row, bytes.length); index += size)
        line += ` ${show(view, index).padStart(widest * size - 1)}`
      return line
    })
    const body = lines.map((line, index) => `${index === 0 ? '' : ' '.repeat(address(0).length)}${line}\n`).join('')
    const isFull = at + row <= bytes.length
    if (!repeats && isFull && body === before) {
      if (!isStarred) text += '*\n'
      isStarred = true
      continue
    }
    isStarred = false
    before = body
    text += address(skip + at) + body
  }
  const end = address(skip + bytes.length)
  return end === '' ? text : `${text}${end}\n`
}
