// Permissions as people write them: `755`, `u+x`, `g=rw,o-w`; for chmod, umask, install, mkdir -m and find -perm.

const WHO: Readonly<Record<string, number>> = { u: 0o700, g: 0o070, o: 0o007 }
const ALL = 0o777
const SET_USER = 0o4000
const SET_GROUP = 0o2000
const STICKY = 0o1000
const ANY_RUN = 0o111

export type Before = { readonly mode: number; readonly isFolder: boolean; readonly umask: number }

/** The permission bits (12 of them) that a text makes of those before; undefined for a text that is none. */
export function readPermissions(text: string, before: Before): number | undefined {
  if (/^[0-7]{1,5}$/.test(text)) return Number.parseInt(text, 8) & 0o7777
  let { mode } = before
  for (const clause of text.split(',')) {
    const [, who = '', actions = ''] = /^([ugoa]*)((?:[-+=](?:[rwxXst]*|[ugo]))+)$/.exec(clause) ?? [undefined]
    if (actions === '') return undefined
    for (const [, sign = '', letters = ''] of actions.matchAll(/([-+=])([rwxXstugo]*)/g))
      mode = applied({ ...before, mode }, who, sign, letters)
  }
  return mode
}

function applied(before: Before, who: string, sign: string, letters: string): number {
  const { mode, umask } = before
  const isAll = who === '' || who.includes('a')
  let mask = isAll ? ALL : [...who].reduce((sum, one) => sum | (WHO[one] ?? 0), 0)
  const bits = bitsOf(before, letters)
  let special = 0
  if (letters.includes('s'))
    special |= (isAll || who.includes('u') ? SET_USER : 0) | (isAll || who.includes('g') ? SET_GROUP : 0)
  if (letters.includes('t')) special |= STICKY
  if (who === '') mask &= ~umask
  const value = (bits & mask) | special
  if (sign === '+') return mode | value
  if (sign === '-') return mode & ~value
  return (mode & ~(isAll ? ALL : mask)) | value
}

function bitsOf({ mode, isFolder }: Before, letters: string): number {
  const [copied] = letters
  if (copied !== undefined && 'ugo'.includes(copied)) {
    const digit = (mode >> ({ u: 6, g: 3, o: 0 }[copied] ?? 0)) & 7
    return digit * 0o111
  }
  const runs = letters.includes('x') || (letters.includes('X') && (isFolder || (mode & ANY_RUN) !== 0))
  return (letters.includes('r') ? 0o444 : 0) | (letters.includes('w') ? 0o222 : 0) | (runs ? ANY_RUN : 0)
}

/** A mask as umask takes it: octal, or what is to be allowed. */
export function readMask(text: string, before: number): number | undefined {
  if (/^\d+$/.test(text)) return /^[0-7]{1,4}$/.test(text) ? Number.parseInt(text, 8) & ALL : undefined
  const allowed = readPermissions(text, { mode: ALL & ~before, isFolder: false, umask: 0 })
  return allowed === undefined ? undefined : ALL & ~allowed
}

export function maskText(mask: number): string {
  const part = (shift: number): string => {
    const bits = (~mask >> shift) & 7
    return `${bits & 4 ? 'r' : ''}${bits & 2 ? 'w' : ''}${bits & 1 ? 'x' : ''}`
  }
  return `u=${part(6)},g=${part(3)},o=${part(0)}`
}
