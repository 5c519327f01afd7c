// ls(1) as of coreutils 9.1.
import { HostFailure } from '../../../failure.ts'
import { failureText } from '../../../failure-text.ts'
import { FOLDER, KIND_MASK, LINK } from '../../../files/inode.ts'
import type { Stat } from '../../../files/stat.ts'
import { byCodePoint } from '../../expand/glob.ts'
import { zoneOf } from '../dates/format-date.ts'
import { readOptions } from '../gnu-options.ts'
import { type Context, quoted, type Utility } from '../utility.ts'
import { colored } from './colors.ts'
import { columns } from './columns.ts'
import { groupName, humanSize, modeText, shellQuoted, userName } from './describe.ts'
import { timeText } from './time-text.ts'

type Entry = { readonly name: string; readonly path: string; readonly facts: Stat; readonly target?: string }

type Style = {
  readonly has: (letter: string) => boolean
  readonly isLong: boolean
  readonly isOnePerLine: boolean
  readonly isTerminal: boolean
  readonly isColored: boolean
  /** How wide the screen is. */
  readonly columns: number
  readonly hidden: 'none' | 'almost' | 'all'
  readonly timeStyle: string
  readonly time: 'modifiedMs' | 'accessedMs' | 'changedMs'
  readonly sort: 'name' | 'time' | 'size' | 'none' | 'extension' | 'version'
}

/** Of a screen that says nothing of itself. */
const WIDTH = 80
const SHORT = '1aAbBcCdfFgGhHiI:klLmnNopqQrRsStuUvw:xXZD'

function styleOf(context: Context): { readonly style: Style; readonly operands: readonly string[] } {
  const options = readOptions(context, {
    short: SHORT,
    long: {
      all: 'a',
      'almost-all': 'A',
      directory: 'd',
      classify: 'F',
      'human-readable': 'h',
      inode: 'i',
      'numeric-uid-gid': 'n',
      reverse: 'r',
      recursive: 'R',
      size: 's',
      'sort=': 'sort',
      'time=': 'time',
      'time-style=': 'time-style',
      'full-time': 'full-time',
      'no-group': 'G',
      'color=?': 'color',
      'format=': 'format',
      'group-directories-first': 'first',
      dereference: 'L',
      'quoting-style=': 'quoting',
      literal: 'N',
      'file-type': 'p',
      'indicator-style=': 'indicator',
      'width=': 'w',
      'ignore=': 'I',
      'block-size=': 'block',
      si: 'h',
      'quote-name': 'Q',
    },
    status: 2,
  })
  const last = (letters: string): string | undefined =>
    options.all.findLast(([name]) => letters.includes(name) && name.length === 1)?.[0]
  const isTerminal = context.system.process.descriptors.get(1)?.kind === 'terminal'
  const color = options.value('color')
  const isColored =
    options.has('color') &&
    (color === undefined ||
      color === '' ||
      /^(always|yes|force)$/.test(color) ||
      (isTerminal && /^(auto|tty|if-tty)$/.test(color)))
  const isLong =
    ['l', 'g', 'o', 'n', 'full-time'].some((name) => options.has(name)) || options.value('format') === 'long'
  const sortLetter = last('tSUfXv')
  const sortName = options.value('sort')
  const style: Style = {
    has: (letter) => options.has(letter),
    isLong: isLong && !(last('1Cxl') === 'C' || last('Cxl') === 'x'),
    isOnePerLine: options.has('1') || (!isTerminal && !options.has('C') && !options.has('x') && !options.has('m')),
    isTerminal,
    isColored,
    columns:
      Number(
        options.value('w') ??
          context.env('COLUMNS') ??
          context.system.process.descriptors.get(1)?.screen?.size().columns ??
          WIDTH,
      ) || WIDTH,
    hidden: last('aAf') === 'A' ? 'almost' : options.has('a') || options.has('f') ? 'all' : 'none',
    timeStyle: options.value('time-style') ?? (options.has('full-time') ? 'full-iso' : 'locale'),
    time:
      options.has('u') || /^(atime|access|use)$/.test(options.value('time') ?? '')
        ? 'accessedMs'
        : options.has('c') || /^(ctime|status)$/.test(options.value('time') ?? '')
          ? 'changedMs'
          : 'modifiedMs',
    sort:
      sortName === 'time' ||
      sortLetter === 't' ||
      (sortLetter === undefined && !isLong && (options.has('u') || options.has('c')))
        ? 'time'
        : sortName === 'size' || sortLetter === 'S'
          ? 'size'
          : sortName === 'none' || sortLetter === 'U' || sortLetter === 'f'
            ? 'none'
            : sortName === 'extension' || sortLetter === 'X'
              ? 'extension'
              : sortName === 'version' || sortLetter === 'v'
                ? 'version'
                : 'name',
  }
  return { style, operands: options.operands }
}

export const ls: Utility = async (context) => {
  const { style, operands } = styleOf(context)
  const paths = operands.length === 0 ? ['.'] : operands
  const files: Entry[] = []
  const folders: string[] = []
  let status = 0
  for (const path of paths) {
    try {
      const entry = entryAt(context, style, path, path, true)
      const isFolder = (entry.facts.mode & KIND_MASK) === FOLDER || leadsToFolder(context, style, entry)
      if (isFolder && !style.has('d')) folders.push(path)
      else files.push(entry)
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      await context.flush()
      await context.complain(`cannot access ${quoted(path)}: ${failureText(failure.errno)}`)
      status = 2
    }
  }
  if (files.length > 0) await show(context, style, sorted(style, files))
  const withNames = paths.length > 1 || style.has('R')
  let isFirst = files.length === 0
  for (const path of style.sort === 'none' ? folders : folders.sort(byCodePoint)) {
    status = Math.max(status, await showFolder(context, style, path, { withNames, isFirst, isAsked: true }))
    isFirst = false
  }
  return status
}

function leadsToFolder({ access }: Context, style: Style, { path, facts }: Entry): boolean {
  if ((facts.mode & KIND_MASK) !== LINK || style.isLong || style.has('F')) return path.endsWith('/')
  return access.exists(path) && (access.stat(path).mode & KIND_MASK) === FOLDER
}

function entryAt({ access }: Context, style: Style, name: string, path: string, isOperand: boolean): Entry {
  const follow = style.has('L') || (isOperand && style.has('H')) || path.endsWith('/')
  const facts = follow && (isOperand || access.exists(path)) ? access.stat(path) : access.lstat(path)
  const isLink = (facts.mode & KIND_MASK) === LINK
  return { name, path, facts, ...(isLink ? { target: access.readlink(path) } : {}) }
}

type Place = { readonly withNames: boolean; readonly isFirst: boolean; readonly isAsked: boolean }

async function showFolder(context: Context, style: Style, path: string, place: Place): Promise<number> {
  const { access, print } = context
  let names: string[]
  let status = 0
  try {
    names = access.list(path)
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    if (place.withNames) await print(`${place.isFirst ? '' : '\n'}${path}:\n`)
    await context.flush()
    await context.complain(`cannot open directory ${quoted(path)}: ${failureText(failure.errno)}`)
    return place.isAsked ? 2 : 1
  }
  if (style.hidden === 'none') names = names.filter((name) => !name.startsWith('.'))
  if (style.hidden === 'all') names.push('.', '..')
  const entries: Entry[] = []
  for (const name of names) {
    try {
      entries.push(
        entryAt(context, style, name, path === '/' ? `/${name}` : `${path.replace(/\/$/, '')}/${name}`, false),
      )
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      await context.complain(`cannot access ${quoted(`${path}/${name}`)}: ${failureText(failure.errno)}`)
      status = 1
    }
  }
  const inOrder = sorted(style, entries)
  if (place.withNames) await print(`${place.isFirst ? '' : '\n'}${path}:\n`)
  if (style.isLong || style.has('s')) await print(`total ${totalOf(style, inOrder)}\n`)
  await show(context, style, inOrder)
  if (!style.has('R')) return status
  for (const { name, path: below, facts } of inOrder)
    if ((facts.mode & KIND_MASK) === FOLDER && name !== '.' && name !== '..')
      status = Math.max(
        status,
        await showFolder(context, style, below, { withNames: true, isFirst: false, isAsked: false }),
      )
  return status
}

function totalOf(style: Style, entries: readonly Entry[]): string {
  const blocks = entries.reduce((sum, { facts }) => sum + facts.blocks, 0)
  return style.has('h') ? humanSize(blocks * 512) : String(Math.ceil(blocks / 2))
}

function sorted(style: Style, entries: readonly Entry[]): Entry[] {
  if (style.sort === 'none') return [...entries]
  const byName = (one: Entry, other: Entry): number => byCodePoint(one.name, other.name)
  const compare = (one: Entry, other: Entry): number => {
    const first = style.has('first')
      ? Number((other.facts.mode & KIND_MASK) === FOLDER) - Number((one.facts.mode & KIND_MASK) === FOLDER)
      : 0
    if (first !== 0) return first
    const order = ordering(style, one, other) || byName(one, other)
    return style.has('r') ? -order : order
  }
  return [...entries].sort(compare)
}

function ordering({ sort, time }: Style, one: Entry, other: Entry): number {
  const ending = (name: string): string => (name.lastIndexOf('.') > 0 ? name.slice(name.lastIndexOf('.')) : '')
  switch (sort) {
    case 'time':
      return other.facts[time] - one.facts[time]
    case 'size':
      return other.facts.size - one.facts.size
    case 'extension':
      return byCodePoint(ending(one.name), ending(other.name))
    case 'version':
      return one.name.localeCompare(other.name, 'en', { numeric: true })
    default:
      return 0
  }
}

async function show(context: Context, style: Style, entries: readonly Entry[]): Promise<void> {
  const quotes = style.isTerminal && !style.has('N')
  const anyQuoted = quotes && entries.some((entry) => shellQuoted(entry.name) !== entry.name)
  // Names stand below each other in columns and in long lines.
  const isAligned = style.isLong || (!style.isOnePerLine && !style.has('m'))
  const nameOf = (entry: Entry): string => {
    const name = style.has('Q') ? `"${entry.name}"` : quotes ? shellQuoted(entry.name) : entry.name
    return (anyQuoted && isAligned && name === entry.name ? ' ' : '') + name
  }
  const paintedName = (entry: Entry): string =>
    style.isColored ? colored(nameOf(entry), entry.facts.mode) : nameOf(entry)
  if (style.isLong) {
    await showLong(context, style, entries, paintedName)
    return
  }
  const numbers = style.has('i') ? Math.max(0, ...entries.map((entry) => String(entry.facts.number).length)) : 0
  const blocks = style.has('s') ? Math.max(0, ...entries.map((entry) => blocksText(style, entry).length)) : 0
  const shown = entries.map((entry) => {
    const before =
      (numbers > 0 ? `${String(entry.facts.number).padStart(numbers)} ` : '') +
      (blocks > 0 ? `${blocksText(style, entry).padStart(blocks)} ` : '')
    const after = signOf(style, entry)
    return { name: before + nameOf(entry) + after, shown: before + paintedName(entry) + after }
  })
  if (style.has('m')) await context.print(shown.length === 0 ? '' : `${shown.map((one) => one.shown).join(', ')}\n`)
  else if (style.isOnePerLine) await context.print(shown.map((one) => `${one.shown}\n`).join(''))
  else await context.print(columns(shown, style.has('x'), style.columns))
}

function blocksText(style: Style, { facts }: Entry): string {
  return style.has('h') ? humanSize(facts.blocks * 512) : String(Math.ceil(facts.blocks / 2))
}

const SIGNS = new Map([
  [0o040000, '/'],
  [0o120000, '@'],
  [0o010000, '|'],
  [0o140000, '='],
])

function signOf(style: Style, { facts }: Entry): string {
  const isFull = style.has('F')
  const isSlash = style.has('p')
  if (!isFull && !isSlash) return ''
  const kind = facts.mode & KIND_MASK
  if (kind === FOLDER) return '/'
  if (!isFull) return ''
  if (kind === LINK) return style.isLong ? '' : '@'
  return SIGNS.get(kind) ?? ((facts.mode & 0o111) !== 0 ? '*' : '')
}

async function showLong(
  context: Context,
  style: Style,
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): Promise<void> {
  const { host } = context.system
  const atMs = host.clock.nowMs()
  const zone = zoneOf(context.env('TZ'), atMs)
  const isNumeric = style.has('n')
  const rows = entries.map((entry) => {
    const { facts } = entry
    const isDevice = (facts.mode & KIND_MASK) === 0o020000 || (facts.mode & KIND_MASK) === 0o060000
    const size = isDevice
      ? `${facts.special >> 8}, ${facts.special & 0xff}`
      : style.has('h')
        ? humanSize(facts.size)
        : String(facts.size)
    return {
      number: style.has('i') ? String(facts.number) : undefined,
      blocks: style.has('s') ? blocksText(style, entry) : undefined,
      mode: modeText(facts.mode),
      links: String(facts.links),
      owner: style.has('g') ? undefined : isNumeric ? String(facts.owner) : userName(host, facts.owner),
      group:
        style.has('o') || style.has('G') ? undefined : isNumeric ? String(facts.group) : groupName(host, facts.group),
      size,
      time: timeText(facts[style.time], { style: style.timeStyle, nowMs: atMs, zone }),
      name: nameOf(entry) + (entry.target === undefined ? signOf(style, entry) : ` -> ${entry.target}`),
    }
  })
  const width = (pick: (row: (typeof rows)[number]) => string | undefined): number =>
    Math.max(0, ...rows.map((row) => pick(row)?.length ?? 0))
  const widths = {
    number: width((row) => row.number),
    blocks: width((row) => row.blocks),
    links: width((row) => row.links),
    owner: width((row) => row.owner),
    group: width((row) => row.group),
    size: width((row) => row.size),
    time: width((row) => row.time),
  }
  for (const row of rows) {
    const parts = [
      row.number?.padStart(widths.number),
      row.blocks?.padStart(widths.blocks),
      row.mode,
      row.links.padStart(widths.links),
      isNumeric ? row.owner?.padStart(widths.owner) : row.owner?.padEnd(widths.owner),
      isNumeric ? row.group?.padStart(widths.group) : row.group?.padEnd(widths.group),
      row.size.padStart(widths.size),
      row.time.padStart(widths.time),
      row.name,
    ]
    await context.print(`${parts.filter((part) => part !== undefined).join(' ')}\n`)
  }
}
