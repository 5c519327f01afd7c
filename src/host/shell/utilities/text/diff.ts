// diff(1) and cmp(1): where files differ.
import { diffArrays } from 'diff'
import { HostFailure } from '../../../failure.ts'
import { failureText } from '../../../failure-text.ts'
import { FOLDER, KIND_MASK } from '../../../files/inode.ts'
import { byCodePoint } from '../../expand/glob.ts'
import { patternExpression } from '../../expand/pattern.ts'
import { formatDate, zoneOf } from '../dates/format-date.ts'
import { type Options, readOptions } from '../gnu-options.ts'
import { type Context, curly, quoted, readInput, type Utility, WrongUse, whyNot, wrongUse } from '../utility.ts'

const TROUBLE = 2
const CONTEXT_LINES = 3

type File = {
  readonly path: string
  readonly label: string
  readonly lines: readonly string[]
  readonly hasEnd: boolean
  readonly bytes: Uint8Array
}

export const diff: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'abBc::dEiI:L:nNpqrsS:tTuU:wx:yZ',
    long: {
      brief: 'q',
      'unified=?': 'U',
      recursive: 'r',
      'new-file': 'N',
      'ignore-case': 'i',
      'ignore-all-space': 'w',
      'ignore-space-change': 'b',
      'ignore-blank-lines': 'B',
      'ignore-trailing-space': 'Z',
      'report-identical-files': 's',
      'label=': 'L',
      text: 'a',
      'exclude=': 'x',
      'strip-trailing-cr': 'cr',
      'color=?': 'color',
      'context=?': 'c',
    },
    status: TROUBLE,
  })
  const [one, other, third] = options.operands
  if (one === undefined || other === undefined)
    throw wrongUse(context, `missing operand${one === undefined ? '' : ` after ${quoted(one)}`}`, TROUBLE)
  if (third !== undefined) throw wrongUse(context, `extra operand ${curly(third)}`, TROUBLE)
  return compare(context, options, one, other, false)
}

function kindOf({ access }: Context, path: string): number | undefined {
  if (path === '-') return 0
  return access.exists(path) ? access.stat(path).mode & KIND_MASK : undefined
}

async function compare(
  context: Context,
  options: Options,
  one: string,
  other: string,
  isBelow: boolean,
): Promise<number> {
  let [first, second] = [one, other]
  const kinds = [kindOf(context, first), kindOf(context, second)]
  if (kinds[0] === FOLDER && kinds[1] === FOLDER) return compareFolders(context, options, first, second)
  if (kinds[0] === FOLDER && kinds[1] !== undefined && !isBelow)
    first = `${first.replace(/\/$/, '')}/${second.split('/').at(-1)}`
  else if (kinds[1] === FOLDER && kinds[0] !== undefined && !isBelow)
    second = `${second.replace(/\/$/, '')}/${first.split('/').at(-1)}`
  const files: File[] = []
  let status = 0
  for (const [index, path] of [first, second].entries()) {
    try {
      const isAbsent = options.has('N') && path !== '-' && !context.access.exists(path)
      const bytes = isAbsent ? new Uint8Array(0) : await readInput(context, path)
      files.push(fileOf(path, bytes, options.all.filter(([name]) => name === 'L')[index]?.[1] ?? path))
    } catch (failure) {
      await context.flush()
      await context.complain(`${path}: ${whyNot(failure)}`)
      status = TROUBLE
    }
  }
  const [left, right] = files
  if (status !== 0 || left === undefined || right === undefined) return status
  return compareFiles(context, options, left, right, isBelow)
}

function fileOf(path: string, bytes: Uint8Array, label: string): File {
  const text = new TextDecoder().decode(bytes)
  const lines = text.split('\n')
  const hasEnd = lines.at(-1) === ''
  if (hasEnd) lines.pop()
  return { path, label, lines, hasEnd: hasEnd || bytes.length === 0, bytes }
}

async function compareFiles(
  context: Context,
  options: Options,
  left: File,
  right: File,
  isBelow: boolean,
): Promise<number> {
  const isSame = left.bytes.length === right.bytes.length && left.bytes.every((byte, at) => byte === right.bytes[at])
  if (isSame) {
    if (options.has('s')) await context.print(`Files ${left.path} and ${right.path} are identical\n`)
    return 0
  }
  if (!options.has('a') && (left.bytes.includes(0) || right.bytes.includes(0))) {
    await context.print(`Binary files ${left.path} and ${right.path} differ\n`)
    return TROUBLE
  }
  const hunks = changesOf(options, left, right)
  if (hunks.length === 0) return 0
  if (options.has('q')) {
    await context.print(`Files ${left.path} and ${right.path} differ\n`)
    return 1
  }
  if (isBelow)
    await context.print(
      `diff ${context.args.filter((word) => word.startsWith('-')).join(' ')}${context.args.some((word) => word.startsWith('-')) ? ' ' : ''}${left.path} ${right.path}\n`,
    )
  if (options.has('u') || options.has('U')) await context.print(unified(context, options, left, right, hunks))
  else await context.print(hunks.map((hunk) => normal(hunk, left, right)).join(''))
  return 1
}

/** Lines `from` to before `until` on both sides differ. */
type Hunk = { readonly from: number; readonly until: number; readonly newFrom: number; readonly newUntil: number }

function changesOf(options: Options, left: File, right: File): Hunk[] {
  const keyOf = (line: string): string => {
    let key = options.has('i') ? line.toLowerCase() : line
    if (options.has('w')) key = key.replace(/\s+/g, '')
    else if (options.has('b')) key = key.replace(/\s+/g, ' ').replace(/ $/, '')
    else if (options.has('Z')) key = key.replace(/\s+$/, '')
    return options.has('cr') ? key.replace(/\r$/, '') : key
  }
  const keys = ({ lines, hasEnd }: File): string[] =>
    lines.map(
      (line, index) =>
        keyOf(line) + (index === lines.length - 1 && !hasEnd && !options.has('w') && !options.has('b') ? '\n' : ''),
    )
  const hunks: Hunk[] = []
  let [at, newAt] = [0, 0]
  let open: { from: number; newFrom: number } | undefined
  const close = (): void => {
    if (open !== undefined) hunks.push({ from: open.from, until: at, newFrom: open.newFrom, newUntil: newAt })
    open = undefined
  }
  for (const part of diffArrays(keys(left), keys(right))) {
    if (!part.added && !part.removed) {
      close()
      at += part.value.length
      newAt += part.value.length
      continue
    }
    open ??= { from: at, newFrom: newAt }
    if (part.removed) at += part.value.length
    else newAt += part.value.length
  }
  close()
  const isBlank = (hunk: Hunk): boolean =>
    left.lines.slice(hunk.from, hunk.until).every((line) => line === '') &&
    right.lines.slice(hunk.newFrom, hunk.newUntil).every((line) => line === '')
  return options.has('B') ? hunks.filter((hunk) => !isBlank(hunk)) : hunks
}

function shownLine(sign: string, file: File, index: number): string {
  const end = index === file.lines.length - 1 && !file.hasEnd ? '\n\\ No newline at end of file\n' : '\n'
  return `${sign}${file.lines[index] ?? ''}${end}`
}

function normal(hunk: Hunk, left: File, right: File): string {
  const range = (from: number, until: number): string =>
    until - from > 1 ? `${from + 1},${until}` : String(until === from ? from : from + 1)
  const letter = hunk.from === hunk.until ? 'a' : hunk.newFrom === hunk.newUntil ? 'd' : 'c'
  let text = `${range(hunk.from, hunk.until)}${letter}${range(hunk.newFrom, hunk.newUntil)}\n`
  for (let at = hunk.from; at < hunk.until; at += 1) text += shownLine('< ', left, at)
  if (letter === 'c') text += '---\n'
  for (let at = hunk.newFrom; at < hunk.newUntil; at += 1) text += shownLine('> ', right, at)
  return text
}

function unified(context: Context, options: Options, left: File, right: File, hunks: readonly Hunk[]): string {
  const around = Number(options.value('U') || String(CONTEXT_LINES))
  const labels = options.all.filter(([name]) => name === 'L').length
  const head = (sign: string, file: File, isLabelled: boolean): string =>
    isLabelled
      ? `${sign} ${file.label}\n`
      : `${sign} ${file.path}\t${formatDate('%Y-%m-%d %H:%M:%S.%N %z', timeOf(context, file.path), zoneOf(context.env('TZ'), 0))}\n`
  let text = head('---', left, labels > 0) + head('+++', right, labels > 1)
  for (const group of grouped(hunks, around)) {
    const [first, last] = [group[0], group.at(-1)]
    if (first === undefined || last === undefined) continue
    const before = Math.min(around, first.from)
    const after = Math.min(around, left.lines.length - last.until)
    const range = (from: number, until: number): string =>
      until - from === 1 ? String(from + 1) : `${until === from ? from : from + 1},${until - from}`
    text += `@@ -${range(first.from - before, last.until + after)} +${range(first.newFrom - before, last.newUntil + after)} @@\n`
    let at = first.from - before
    for (const hunk of group) {
      for (; at < hunk.from; at += 1) text += shownLine(' ', left, at)
      for (; at < hunk.until; at += 1) text += shownLine('-', left, at)
      for (let next = hunk.newFrom; next < hunk.newUntil; next += 1) text += shownLine('+', right, next)
    }
    for (; at < last.until + after; at += 1) text += shownLine(' ', left, at)
  }
  return text
}

function grouped(hunks: readonly Hunk[], around: number): Hunk[][] {
  const groups: Hunk[][] = []
  for (const hunk of hunks) {
    const last = groups.at(-1)?.at(-1)
    if (last !== undefined && hunk.from - last.until <= around * 2) groups.at(-1)?.push(hunk)
    else groups.push([hunk])
  }
  return groups
}

function timeOf({ access, system }: Context, path: string): number {
  return path !== '-' && access.exists(path) ? access.stat(path).modifiedMs : system.nowMs()
}

async function compareFolders(context: Context, options: Options, one: string, other: string): Promise<number> {
  const { access } = context
  const excluded = options.all.filter(([name]) => name === 'x').map(([, pattern]) => patternExpression(pattern))
  const [left, right] = [access.list(one), access.list(other)]
  let status = 0
  for (const name of [...new Set([...left, ...right])].sort(byCodePoint)) {
    if (excluded.some((expression) => expression.test(name))) continue
    const paths = [`${one.replace(/\/$/, '')}/${name}`, `${other.replace(/\/$/, '')}/${name}`] as const
    if ((!left.includes(name) || !right.includes(name)) && !options.has('N')) {
      await context.print(`Only in ${left.includes(name) ? one : other}: ${name}\n`)
      status = Math.max(status, 1)
      continue
    }
    const kinds = paths.map((path) => kindOf(context, path))
    if (kinds[0] === FOLDER && kinds[1] === FOLDER) {
      if (options.has('r')) status = Math.max(status, await compareFolders(context, options, ...paths))
      else await context.print(`Common subdirectories: ${paths[0]} and ${paths[1]}\n`)
      continue
    }
    if ((kinds[0] === FOLDER) !== (kinds[1] === FOLDER)) {
      const name = (kind: number | undefined): string => (kind === FOLDER ? 'directory' : 'regular file')
      await context.print(`File ${paths[0]} is a ${name(kinds[0])} while file ${paths[1]} is a ${name(kinds[1])}\n`)
      status = Math.max(status, 1)
      continue
    }
    status = Math.max(status, await compare(context, options, ...paths, true))
  }
  return status
}

export const cmp: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'bi:ln:s',
    long: { silent: 's', quiet: 's', verbose: 'l', 'bytes=': 'n', 'print-bytes': 'b' },
    status: TROUBLE,
  })
  const [one, other = '-'] = options.operands
  if (one === undefined) throw wrongUse(context, `missing operand after ${curly(context.name)}`, TROUBLE)
  const sides: Uint8Array[] = []
  for (const path of [one, other]) {
    try {
      sides.push(await readInput(context, path))
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      if (options.has('s')) return TROUBLE
      throw new WrongUse(`${path}: ${failureText(failure.errno)}`, TROUBLE)
    }
  }
  const most = Number(options.value('n') ?? Number.POSITIVE_INFINITY)
  const [left, right] = sides.map((bytes) => bytes.subarray(0, most)) as [Uint8Array, Uint8Array]
  let status = 0
  let line = 1
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    if (left[at] !== right[at]) {
      status = 1
      if (options.has('s')) return 1
      if (!options.has('l')) {
        await context.print(`${one} ${other} differ: byte ${at + 1}, line ${line}\n`)
        return 1
      }
      await context.print(
        `${String(at + 1).padStart(String(Math.min(left.length, right.length)).length)} ${octal(left[at])} ${octal(right[at])}\n`,
      )
    }
    if (left[at] === 0x0a) line += 1
  }
  if (left.length === right.length) return status
  const shorter = left.length < right.length ? { path: one, bytes: left } : { path: other, bytes: right }
  if (!options.has('s')) {
    await context.flush()
    const where =
      shorter.bytes.length === 0
        ? 'which is empty'
        : options.has('l')
          ? `after byte ${shorter.bytes.length}`
          : `after byte ${shorter.bytes.length}, ${shorter.bytes.at(-1) === 0x0a ? `line ${line - 1}` : `in line ${line}`}`
    await context.complain(`EOF on ${shorter.path} ${where}`)
  }
  return 1
}

function octal(byte = 0): string {
  return byte.toString(8).padStart(3)
}
