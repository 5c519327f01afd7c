// How files are written on the page: names, modes, sizes, ages, and what became of them.
import type { FileChange, FolderEntry } from '../../../model/live-host.ts'

/** A name in one line: what would break it is written as a shell writes it. */
export function showName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is written another way.
  return name.replace(/[\x00-\x1f\x7f]/g, (letter) => {
    if (letter === '\n') return '\\n'
    if (letter === '\t') return '\\t'
    return `\\x${letter.charCodeAt(0).toString(16).padStart(2, '0')}`
  })
}

const KINDS = { file: '-', folder: 'd', link: 'l', other: '?' } as const

/** `-rw-r--r--` */
export function modeText({ kind, mode }: Pick<FolderEntry, 'kind' | 'mode'>): string {
  const part = (shift: number, special: boolean, letter: string): string => {
    const bits = (mode >> shift) & 7
    const runs = (bits & 1) !== 0
    const last = special ? (runs ? letter : letter.toUpperCase()) : runs ? 'x' : '-'
    return `${bits & 4 ? 'r' : '-'}${bits & 2 ? 'w' : '-'}${last}`
  }
  const special = (bit: number): boolean => (mode & bit) !== 0
  return KINDS[kind] + part(6, special(0o4000), 's') + part(3, special(0o2000), 's') + part(0, special(0o1000), 't')
}

const UNITS = ['B', 'kB', 'MB', 'GB'] as const
const THOUSAND = 1_000

/** `52.4 MB` */
export function sizeText(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= THOUSAND && unit < UNITS.length - 1) {
    size /= THOUSAND
    unit += 1
  }
  return `${unit === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${UNITS[unit]}`
}

const STEPS = [
  [60_000, 1_000, 's'],
  [3_600_000, 60_000, 'min'],
  [86_400_000, 3_600_000, 'h'],
  [31_536_000_000, 86_400_000, 'd'],
] as const
const YEAR_MS = 31_536_000_000

/** How long ago on the host's clock: `5 min`. */
export function ageText(ms: number): string {
  const age = Math.max(0, ms)
  const step = STEPS.find(([below]) => age < below)
  return step === undefined ? `${Math.floor(age / YEAR_MS)} y` : `${Math.floor(age / step[1])} ${step[2]}`
}

export function changeWord({ change, movedFrom }: Pick<FileChange, 'change' | 'movedFrom'>): string {
  if (movedFrom !== undefined) return 'moved'
  return change === 'created' ? 'new' : change === 'kept' ? '' : change
}
