// How sizes in bytes are written by programs: in blocks, or for people, rounded up as coreutils does it.

export type Unit =
  | {
      readonly kind: 'blocks'
      readonly bytes: number
      /** Written behind each number: `M` of `-BM`. */
      readonly suffix: string
    }
  | { readonly kind: 'people'; readonly base: 1000 | 1024 }

const LETTERS = 'KMGTPEZY'
const TEN = 10

export function sizeText(bytes: number, unit: Unit): string {
  if (unit.kind === 'blocks') return `${Math.ceil(bytes / unit.bytes)}${unit.suffix}`
  return peopleText(bytes, unit.base)
}

/** One digit behind the point below ten: `9.8G`, `120M`; bytes without a letter. */
export function peopleText(bytes: number, base: 1000 | 1024): string {
  let value = bytes
  let power = 0
  while (value >= base && power < LETTERS.length) {
    value /= base
    power += 1
  }
  const rounded = (): string => {
    if (power === 0) return String(Math.ceil(value))
    const tenths = Math.ceil(value * TEN - ROUNDING) / TEN
    return tenths < TEN ? tenths.toFixed(1) : String(Math.ceil(value - ROUNDING))
  }
  let text = rounded()
  if (Number(text) >= base && power < LETTERS.length) {
    value /= base
    power += 1
    text = rounded()
  }
  const letter = power === 0 ? '' : (LETTERS[power - 1] ?? '')
  return `${text}${base === 1000 && letter === 'K' ? 'k' : letter}`
}
const ROUNDING = 1e-9

/** From `1M`, `MB`, `KiB`, `512`; undefined: not a size. */
export function readBlockSize(text: string): { readonly bytes: number; readonly suffix: string } | undefined {
  const [, digits = '', letter = '', end = ''] = /^(\d*)([kKMGTPEZY]?)(B|iB)?$/.exec(text) ?? []
  if (digits === '' && letter === '') return undefined
  const base = end === 'B' ? 1000 : 1024
  const power = letter === '' ? 0 : LETTERS.indexOf(letter.toUpperCase()) + 1
  const bytes = Number(digits === '' ? 1 : digits) * base ** power
  return bytes < 1 ? undefined : { bytes, suffix: digits === '' ? text : '' }
}
