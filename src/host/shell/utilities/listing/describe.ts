// How files are shown: modes, owners, sizes for people, names that need quoting.

import { KIND_MASK } from '../../../files/inode.ts'
import type { Host } from '../../../host.ts'

const KINDS = new Map<number, readonly [letter: string, name: string]>([
  [0o140000, ['s', 'socket']],
  [0o120000, ['l', 'symbolic link']],
  [0o100000, ['-', 'regular file']],
  [0o060000, ['b', 'block special file']],
  [0o040000, ['d', 'directory']],
  [0o020000, ['c', 'character special file']],
  [0o010000, ['p', 'fifo']],
])

/** `-rw-r--r--` */
export function modeText(mode: number): string {
  const part = (shift: number, special: boolean, letter: string): string => {
    const bits = (mode >> shift) & 7
    const run = (bits & 1) !== 0
    const last = special ? (run ? letter : letter.toUpperCase()) : run ? 'x' : '-'
    return `${bits & 4 ? 'r' : '-'}${bits & 2 ? 'w' : '-'}${last}`
  }
  const [letter] = KINDS.get(mode & KIND_MASK) ?? ['?']
  return (
    letter +
    part(6, (mode & 0o4000) !== 0, 's') +
    part(3, (mode & 0o2000) !== 0, 's') +
    part(0, (mode & 0o1000) !== 0, 't')
  )
}

export function kindName(mode: number, size: number): string {
  const [, name] = KINDS.get(mode & KIND_MASK) ?? ['?', 'unknown']
  return name === 'regular file' && size === 0 ? 'regular empty file' : name
}

/** The letter that find -type and find -printf %y use. */
export function kindLetter(mode: number): string {
  const [letter] = KINDS.get(mode & KIND_MASK) ?? ['?']
  return letter === '-' ? 'f' : letter
}

export function userName(host: Host, number: number): string {
  return host.accounts.find((account) => account.user === number)?.name ?? String(number)
}

export function groupName(host: Host, number: number): string {
  return host.groups.find((group) => group.number === number)?.name ?? String(number)
}

const UNITS = 'KMGTPEZY'

/** `1.5K`, `10M`: rounded up, as ls -h and du -h do. */
export function humanSize(bytes: number, base = 1024): string {
  if (bytes < base) return String(bytes)
  let size = bytes
  let unit = -1
  while (size >= base && unit < UNITS.length - 1) {
    size /= base
    unit += 1
  }
  const rounded = Math.ceil(size * 10 - 1e-9) / 10
  if (rounded >= base) return `1.0${UNITS[unit + 1] ?? ''}`
  const letter = base === 1000 && unit === 0 ? 'k' : (UNITS[unit] ?? '')
  return (rounded < 10 ? rounded.toFixed(1) : String(Math.ceil(size - 1e-9))) + letter
}

/** A name as ls shows it to a terminal, and as messages quote it. */
export function shellQuoted(name: string): string {
  if (/^[\w@%+=:,./^~{}\u0080-\uffff-]+$/.test(name) && !/^[~#]/.test(name)) return name
  return name.includes("'") && !/["$`\\]/.test(name) ? `"${name}"` : `'${name.replaceAll("'", "'\\''")}'`
}
