// What printf writes: bash's formats, used again as long as there are arguments.
import { joinBytes } from '../../bytes.ts'
import type { System } from '../../processes/process.ts'
import { decodeEscapes } from '../expand/escapes.ts'
import { quoteLetters } from '../expand/quote.ts'
import { formatDate, zoneOf } from '../utilities/dates/format-date.ts'

export type Formatted = { readonly bytes: Uint8Array; readonly problems: readonly string[] }

export type Around = { readonly nowMs: number; readonly startedMs: number; readonly system: System }

type Piece =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly isOver: boolean }
  | {
      readonly kind: 'directive'
      readonly flags: string
      readonly width: string
      readonly precision: string | undefined
      readonly letter: string
      readonly time: string
    }
  | { readonly kind: 'wrong'; readonly text: string }

export function formatText(format: string, args: readonly string[], around: Around): Formatted {
  const pieces = piecesOf(format)
  const chunks: Uint8Array[] = []
  const problems: string[] = []
  const rest = [...args]
  const take = (): string | undefined => rest.shift()
  const takes = pieces.some((piece) => piece.kind === 'directive')
  for (let turn = 0; turn === 0 || (rest.length > 0 && takes); turn += 1) {
    for (const piece of pieces) {
      if (piece.kind === 'wrong') {
        problems.push(piece.text)
        return { bytes: joinBytes(chunks), problems }
      }
      if (piece.kind === 'bytes') {
        chunks.push(piece.bytes)
        if (piece.isOver) return { bytes: joinBytes(chunks), problems }
        continue
      }
      const written = write(piece, take, problems, around)
      chunks.push(written.bytes)
      if (written.isOver) return { bytes: joinBytes(chunks), problems }
    }
  }
  return { bytes: joinBytes(chunks), problems }
}

const DIRECTIVE = /^%([-+ #0']*)(\*|\d+)?(?:\.(\*|-?\d+)?)?(?:\(([^)]*)\))?(?:hh|h|ll|l|j|z|t|L)?([a-zA-Z])/

function piecesOf(format: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (at < format.length) {
    const rest = format.slice(at)
    const text = /^(?:[^%]|%%)+/.exec(rest)
    if (text) {
      const plain = text[0].split('%%').map((part) => decodeEscapes(part, 'format'))
      for (const [index, part] of plain.entries()) {
        if (index > 0) pieces.push({ kind: 'bytes', bytes: new TextEncoder().encode('%'), isOver: false })
        pieces.push({ kind: 'bytes', bytes: part.bytes, isOver: part.isOver })
      }
      at += text[0].length
      continue
    }
    const found = DIRECTIVE.exec(rest)
    const letter = found?.[5] ?? ''
    if (found === null || !/[sbqQdiouxXcfFeEgGaAT]/.test(letter)) {
      const shown = /^%[-+ #0'\d.*]*/.exec(rest)?.[0] ?? '%'
      const next = rest[shown.length]
      pieces.push({
        kind: 'wrong',
        text: next === undefined ? `\`${shown}': missing format character` : `\`${next}': invalid format character`,
      })
      return pieces
    }
    const hasPoint = found[0].includes('.') && !(found[4] ?? '').includes('.')
    pieces.push({
      kind: 'directive',
      flags: found[1] ?? '',
      width: found[2] ?? '',
      precision: found[3] ?? (hasPoint ? '0' : undefined),
      letter,
      time: found[4] ?? '',
    })
    at += found[0].length
  }
  return pieces
}

type Directive = Extract<Piece, { kind: 'directive' }>

function write(
  directive: Directive,
  take: () => string | undefined,
  problems: string[],
  around: Around,
): { readonly bytes: Uint8Array; readonly isOver: boolean } {
  let { flags } = directive
  let width = directive.width === '*' ? Number(take() ?? '0') : Number(directive.width || '0')
  if (width < 0) {
    flags += '-'
    width = -width
  }
  const given =
    directive.precision === '*'
      ? Number(take() ?? '0')
      : directive.precision === undefined
        ? undefined
        : Number(directive.precision)
  const precision = given !== undefined && given < 0 ? undefined : given
  const argument = take()
  if (directive.letter === 'b') {
    const { bytes, isOver, text } = decodeEscapes(argument ?? '', 'echo')
    if (width === 0 && precision === undefined) return { bytes, isOver }
    return { bytes: encode(pad(precision === undefined ? text : text.slice(0, precision), width, flags)), isOver }
  }
  const text = shown(directive, argument, { flags, precision, problems, around })
  return {
    bytes: encode(pad(text, width, 'sqcTQ'.includes(directive.letter) ? flags.replace('0', '') : flags)),
    isOver: false,
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

type Shown = {
  readonly flags: string
  readonly precision: number | undefined
  readonly problems: string[]
  readonly around: Around
}

function shown(
  directive: Directive,
  argument: string | undefined,
  { flags, precision, problems, around }: Shown,
): string {
  switch (directive.letter) {
    case 's':
      return precision === undefined ? (argument ?? '') : [...(argument ?? '')].slice(0, precision).join('')
    case 'q':
    case 'Q':
      return quoteLetters(argument ?? '')
    case 'c':
      return [...(argument ?? '')][0] ?? ''
    case 'T': {
      const seconds = argument === undefined || argument === '' ? -1 : Number(argument)
      const atMs = seconds === -1 ? around.nowMs : seconds === -2 ? around.startedMs : seconds * 1000
      return formatDate(directive.time === '' ? '%X' : directive.time, atMs, zoneOf(around.system.process.env.TZ, atMs))
    }
    case 'd':
    case 'i':
    case 'o':
    case 'u':
    case 'x':
    case 'X':
      return integer(directive.letter, integerOf(argument ?? '', problems), flags, precision)
    default:
      return real(directive.letter, realOf(argument ?? '', problems), flags, precision)
  }
}

function integerOf(text: string, problems: string[]): bigint {
  if (/^['"]/.test(text)) return BigInt(text.codePointAt(1) ?? 0)
  const found = /^\s*([-+]?)(0[xX][\da-fA-F]+|0[0-7]*|[1-9]\d*)?/.exec(text)
  const digits = found?.[2]
  if (text !== '' && (digits === undefined || found?.[0].length !== text.length))
    problems.push(`${text}: invalid number`)
  if (digits === undefined) return 0n
  const value = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits)
  return found?.[1] === '-' ? -value : value
}

function integer(letter: string, value: bigint, flags: string, precision: number | undefined): string {
  const isSigned = letter === 'd' || letter === 'i'
  const number = isSigned ? value : BigInt.asUintN(64, value)
  const base = letter === 'o' ? 8 : letter === 'x' || letter === 'X' ? 16 : 10
  const isNegative = number < 0n
  let digits = (isNegative ? -number : number).toString(base)
  if (letter === 'X') digits = digits.toUpperCase()
  if (flags.includes("'")) digits = digits.toString()
  if (precision !== undefined) digits = digits.padStart(precision, '0')
  if (flags.includes('#') && number !== 0n) digits = (base === 8 ? '0' : base === 16 ? `0${letter}` : '') + digits
  const sign = isNegative ? '-' : isSigned && flags.includes('+') ? '+' : isSigned && flags.includes(' ') ? ' ' : ''
  return sign + digits
}

function realOf(text: string, problems: string[]): number {
  if (/^['"]/.test(text)) return text.codePointAt(1) ?? 0
  const found = /^\s*[-+]?(?:0[xX][\da-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|inf(?:inity)?|nan)/i.exec(text)
  if (text !== '' && found?.[0].length !== text.length) problems.push(`${text}: invalid number`)
  const part = (found?.[0] ?? '0').trim().toLowerCase()
  if (/inf/.test(part)) return part.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  return part === 'nan' ? Number.NaN : Number(part)
}

const DEFAULT_PLACES = 6

/** As printf(3) of C shows a real number. */
export function real(letter: string, value: number, flags: string, precision: number | undefined): string {
  const places = precision ?? DEFAULT_PLACES
  const size = Math.abs(value)
  const sign = value < 0 || Object.is(value, -0) ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : ''
  if (!Number.isFinite(value)) return sign + (Number.isNaN(value) ? 'nan' : 'inf')
  const lower = letter.toLowerCase()
  let text: string
  if (lower === 'f') text = size.toFixed(places)
  else if (lower === 'e') text = exponential(size, places)
  else text = general(size, places === 0 ? 1 : places, flags.includes('#'))
  return sign + (letter === lower ? text : text.toUpperCase())
}

function exponential(size: number, places: number): string {
  return size.toExponential(places).replace(/e([-+])(\d)$/, 'e$10$2')
}

function general(size: number, digits: number, keepsZeros: boolean): string {
  const exponent = size === 0 ? 0 : Number(size.toExponential(digits - 1).split('e')[1])
  const text = exponent < -4 || exponent >= digits ? exponential(size, digits - 1) : size.toFixed(digits - 1 - exponent)
  if (keepsZeros || !text.includes('.')) return text
  return text.replace(/\.?0+(e|$)/, '$1')
}

function pad(text: string, width: number, flags: string): string {
  const missing = width - [...text].length
  if (missing <= 0) return text
  if (flags.includes('-')) return text + ' '.repeat(missing)
  if (!flags.includes('0')) return ' '.repeat(missing) + text
  const [, sign = '', digits = ''] = /^([-+ ]?(?:0[xX])?)(.*)$/s.exec(text) ?? []
  return sign + '0'.repeat(missing) + digits
}
