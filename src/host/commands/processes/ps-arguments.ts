// Reads the command line of ps(1): options with a dash (UNIX), without one (BSD) and with two (GNU), all in one line.

import type { ShownColumn } from './ps-print.ts'
import {
  columnsNamed,
  PsProblem,
  type Request,
  readFormat,
  readList,
  readNumbers,
  readSort,
  type Selector,
  type SortKey,
} from './ps-request.ts'

/** Accounts by name, for options that take a user; the complaint is ps's own. */
export type KnownNames = {
  readonly users: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
  readonly terminals: ReadonlySet<string>
}

type Draft = {
  selectors: Selector[]
  everybody: boolean
  withoutTerminal: boolean
  isInverted: boolean
  runningOnly: boolean
  columns: ShownColumn[]
  layout: Set<'full' | 'more' | 'long' | 'jobs' | 'user' | 'bsd' | 'bsd long' | 'bsd jobs'>
  hasHeading: boolean
  sort: SortKey[]
  forest: Request['forest']
  answer?: 'version' | 'help'
}

type Reader = { readonly draft: Draft; readonly names: KnownNames; readonly next: (missing: string) => string }

/** Throws PsProblem. A line that is wrong with UNIX options is tried once more as if its dashes were not there. */
export function readArguments(words: readonly string[], names: KnownNames): Request {
  try {
    return read(words, names, false)
  } catch (problem) {
    if (!(problem instanceof PsProblem)) throw problem
    try {
      return read(words, names, true)
    } catch {
      throw problem
    }
  }
}

function read(words: readonly string[], names: KnownNames, ignoresDashes: boolean): Request {
  const draft: Draft = {
    selectors: [],
    everybody: false,
    withoutTerminal: false,
    isInverted: false,
    runningOnly: false,
    columns: [],
    layout: new Set(),
    hasHeading: true,
    sort: [],
    forest: 'none',
  }
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word.startsWith('--')) readGnu(word, rest, draft, names)
    else if (word.startsWith('-') && !ignoresDashes) readLetters(word.slice(1), rest, draft, names, unixLetter)
    else if (/^\d/.test(word)) {
      draft.layout.add('bsd')
      draft.selectors.push(numbers('pid', word))
    } else readLetters(word.replace(/^-/, ''), rest, draft, names, bsdLetter)
  }
  const { layout, columns, ...others } = draft
  return { ...others, columns: columns.length > 0 ? columns : columnsNamed(layoutOf(layout)) }
}

function readLetters(
  letters: string,
  rest: string[],
  draft: Draft,
  names: KnownNames,
  readLetter: (letter: string, reader: Reader) => void,
): void {
  if (letters === '') throw new PsProblem('garbage option')
  for (let at = 0; at < letters.length; at += 1) {
    const next = (missing: string): string => {
      const attached = letters.slice(at + 1)
      at = letters.length
      const value = attached === '' ? rest.shift() : attached
      if (value === undefined || value === '') throw new PsProblem(missing)
      return value
    }
    readLetter(letters[at] ?? '', { draft, names, next })
  }
}

function unixLetter(letter: string, { draft, names, next }: Reader): void {
  const { selectors, layout } = draft
  switch (letter) {
    case 'A':
    case 'e':
      selectors.push({ kind: 'all' })
      return
    case 'a':
    case 'd':
      selectors.push({ kind: 'no leaders', needsTerminal: letter === 'a' })
      return
    case 'C':
      selectors.push({ kind: 'names', names: readList(next('list of command names must follow -C')) })
      return
    case 'c':
    case 'w':
    case 'y':
      return
    case 'F':
      layout.add('more')
      return
    case 'f':
      layout.add('full')
      return
    case 'G':
      selectors.push(groups(next('list of real groups must follow -G'), names))
      return
    case 'g':
    case 's':
      selectors.push(numbers('session', next('list of session leaders OR effective group names must follow -g')))
      return
    case 'H':
      draft.forest = 'blanks'
      return
    case 'j':
      layout.add('jobs')
      return
    case 'L':
    case 'T':
    case 'm':
      throw new PsProblem(`thread display (-${letter}) is not there on this host`)
    case 'l':
      layout.add('long')
      return
    case 'N':
      draft.isInverted = true
      return
    case 'O':
    case 'o':
      draft.columns.push(...readFormat(next('format specification must follow -o')))
      return
    case 'p':
    case 'q':
      selectors.push(numbers('pid', next(`list of process IDs must follow -${letter}`)))
      return
    case 't':
      selectors.push(terminals(next('list of terminals (pty, tty...) must follow -t'), names))
      return
    case 'U':
      selectors.push(users(next('list of real users must follow -U'), names))
      return
    case 'u':
      selectors.push(users(next('list of users must follow -u'), names))
      return
    case 'h':
      draft.hasHeading = false
      return
    case 'V':
      draft.answer = 'version'
      return
    case 'x':
      throw new PsProblem('must set personality to get -x option')
    default:
      throw new PsProblem('unsupported SysV option')
  }
}

function bsdLetter(letter: string, { draft, names, next }: Reader): void {
  const { selectors, layout } = draft
  layout.add('bsd')
  switch (letter) {
    case 'A':
      selectors.push({ kind: 'all' })
      return
    case 'a':
      draft.everybody = true
      return
    case 'c':
    case 'e':
    case 'n':
    case 'S':
    case 'w':
      return
    case 'f':
      draft.forest = 'lines'
      return
    case 'g':
    case 'x':
      draft.withoutTerminal ||= letter === 'x'
      return
    case 'h':
      draft.hasHeading = false
      return
    case 'j':
      layout.add('bsd jobs')
      return
    case 'k':
      draft.sort.push(...readSort(next('long sort specification must follow k')))
      return
    case 'l':
      layout.add('bsd long')
      return
    case 'O':
    case 'o':
      draft.columns.push(...readFormat(next('format specification must follow o')))
      return
    case 'p':
    case 'q':
      selectors.push(numbers('pid', next('list of process IDs must follow p')))
      return
    case 'r':
      draft.runningOnly = true
      return
    case 'T':
      selectors.push({ kind: 'own terminal' })
      return
    case 't':
      selectors.push(terminals(next('list of terminals (pty, tty...) must follow t'), names))
      return
    case 'U':
      selectors.push(users(next('list of users must follow U'), names))
      return
    case 'u':
      layout.add('user')
      return
    case 'V':
      draft.answer = 'version'
      return
    default:
      throw new PsProblem('unsupported option (BSD syntax)')
  }
}

function readGnu(word: string, rest: string[], draft: Draft, names: KnownNames): void {
  const [, name = '', , attached] = /^--([^=:]*)([=:](.*))?$/s.exec(word) ?? []
  const value = (missing: string): string => {
    const found = attached ?? rest.shift()
    if (found === undefined || found === '') throw new PsProblem(missing)
    return found
  }
  const pids = (): string => value(`list of process IDs must follow --${name}`)
  switch (name) {
    case 'pid':
    case 'quick-pid':
      draft.selectors.push(numbers('pid', pids()))
      return
    case 'ppid':
      draft.selectors.push(numbers('parent', pids()))
      return
    case 'sid':
      draft.selectors.push(numbers('session', value('some sid thing(s) must follow --sid')))
      return
    case 'user':
    case 'User':
      draft.selectors.push(users(value(`list of ${name === 'user' ? '' : 'real '}users must follow --${name}`), names))
      return
    case 'group':
    case 'Group':
      draft.selectors.push(groups(value(`list of groups must follow --${name}`), names))
      return
    case 'tty':
      draft.selectors.push(terminals(value('list of terminals (pty, tty...) must follow --tty'), names))
      return
    case 'format':
      draft.columns.push(...readFormat(value('format specification must follow --format')))
      return
    case 'sort':
      draft.sort.push(...readSort(value('long sort specification must follow --sort')))
      return
    case 'no-header':
    case 'no-headers':
    case 'no-heading':
    case 'no-headings':
    case 'noheader':
    case 'noheaders':
    case 'noheading':
    case 'noheadings':
      draft.hasHeading = false
      return
    case 'header':
    case 'headers':
    case 'heading':
    case 'headings':
    case 'cumulative':
      return
    case 'cols':
    case 'columns':
    case 'width':
    case 'lines':
    case 'rows':
      value(`number of ${name} must follow --${name}`)
      return
    case 'forest':
      draft.forest = 'lines'
      return
    case 'deselect':
      draft.isInverted = true
      return
    case 'version':
    case 'help':
      draft.answer = name
      return
    default:
      throw new PsProblem('unknown gnu long option')
  }
}

function numbers(of: 'pid' | 'parent' | 'session', text: string): Selector {
  return { kind: 'numbers', of, numbers: readNumbers(text) }
}

function users(text: string, names: KnownNames): Selector {
  return { kind: 'users', users: readList(text).map((word) => named(word, names.users, 'user name does not exist')) }
}

function groups(text: string, names: KnownNames): Selector {
  return {
    kind: 'groups',
    groups: readList(text).map((word) => named(word, names.groups, 'group name does not exist')),
  }
}

function named(word: string, known: ReadonlySet<string>, complaint: string): string | number {
  if (known.has(word)) return word
  if (/^\d+$/.test(word)) return Number(word)
  throw new PsProblem(complaint)
}

function terminals(text: string, { terminals: known }: KnownNames): Selector {
  const found = readList(text).map((word) => {
    const short = word.replace(/^\/dev\//, '')
    if (short === '-' || short === '?') return '?'
    const terminal = [short, `pts/${short}`].find((one) => known.has(one))
    if (terminal === undefined) throw new PsProblem('TTY could not be found')
    return terminal
  })
  return { kind: 'terminals', terminals: found }
}

/** Names of columns; after `=` a heading other than the column's own. */
function layoutOf(layout: Draft['layout']): string {
  const isFull = layout.has('full')
  if (layout.has('user')) return 'user pid %cpu %mem vsz rss tname stat start_time bsdtime args'
  if (layout.has('bsd long')) return 'f uid pid ppid priority ni vsz rss wchan stat tname bsdtime args'
  if (layout.has('bsd jobs')) return 'ppid pid pgid sid tname tpgid stat uid bsdtime args'
  if (layout.has('more')) return 'uid_hack pid ppid c sz rss psr stime tname time cmd'
  if (layout.has('long'))
    return isFull
      ? 'f s uid_hack pid ppid c opri ni addr sz wchan stime tname time cmd'
      : 'f s uid pid ppid c opri ni addr sz wchan tname time ucmd'
  if (layout.has('jobs'))
    return isFull ? 'uid_hack pid ppid pgid sid c stime tname time cmd' : 'pid pgid sid tname time ucmd'
  if (isFull) return 'uid_hack pid ppid c stime tname time cmd'
  return layout.has('bsd') ? 'pid tname stat bsdtime args=COMMAND' : 'pid tname time ucmd'
}
