// The colours in which ls shows names: those that it knows without LS_COLORS (dir_colors(5)).
import { FOLDER, KIND_MASK, LINK, REGULAR } from '../../../files/inode.ts'

const RESET = '\x1b[0m'
const SET_USER = 0o4000
const SET_GROUP = 0o2000
const STICKY = 0o1000
const OTHERS_WRITE = 0o002
const EXECUTABLE = 0o111
const OTHER_KINDS = new Map([
  [0o010000, '33'],
  [0o140000, '01;35'],
  [0o020000, '01;33'],
  [0o060000, '01;33'],
])

// Unlike Linux: ls --color shows kinds and modes in colour, not endings such as .gz; LS_COLORS is not read.
export function colorOf(mode: number): string | undefined {
  const kind = mode & KIND_MASK
  if (kind === LINK) return '01;36'
  if (kind === FOLDER) {
    if ((mode & STICKY) !== 0) return (mode & OTHERS_WRITE) !== 0 ? '30;42' : '37;44'
    return (mode & OTHERS_WRITE) !== 0 ? '34;42' : '01;34'
  }
  if (kind !== REGULAR) return OTHER_KINDS.get(kind)
  if ((mode & SET_USER) !== 0) return '37;41'
  if ((mode & SET_GROUP) !== 0) return '30;43'
  return (mode & EXECUTABLE) !== 0 ? '01;32' : undefined
}

export function colored(text: string, mode: number): string {
  const color = colorOf(mode)
  return color === undefined ? text : `\x1b[${color}m${text}${RESET}`
}
