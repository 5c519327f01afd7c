// Utilities that make and take away names: mkdir, rmdir, rm, ln, link, unlink, mkfifo, touch, mktemp, truncate.
import { HostFailure } from '../../../failure.ts'
import { failureText } from '../../../failure-text.ts'
import type { NewTime } from '../../../files/access.ts'
import { FOLDER, KIND_MASK } from '../../../files/inode.ts'
import { readPermissions } from '../../builtins/permissions-text.ts'
import { zoneOf } from '../dates/format-date.ts'
import { readDate } from '../dates/read-date.ts'
import { readOptions } from '../gnu-options.ts'
import { type Context, curly, quoted, type Utility, WrongUse, wrongUse } from '../utility.ts'

const WRITABLE = 2

/** Runs a step for each operand; what fails is told as `verb 'path': why`. */
export async function forEachPath(
  context: Context,
  paths: readonly string[],
  verb: string,
  step: (path: string) => Promise<void> | void,
  quote: (path: string) => string = quoted,
): Promise<number> {
  let status = 0
  for (const path of paths) {
    try {
      await step(path)
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      await context.flush()
      await context.complain(`${verb} ${quote(path)}: ${failureText(failure.errno)}`)
      status = 1
    }
  }
  return status
}

export const mkdir: Utility = async (context) => {
  const options = readOptions(context, { short: 'm:pv', long: { 'mode=': 'm', parents: 'p', verbose: 'v' } })
  if (options.operands.length === 0) throw wrongUse(context, 'missing operand')
  const { access, system } = context
  const given = options.value('m')
  const mode =
    given === undefined
      ? undefined
      : readPermissions(given, { mode: 0o777, isFolder: true, umask: system.process.umask })
  if (given !== undefined && mode === undefined) throw new WrongUse(`invalid mode ${curly(given)}`)
  const said = async (path: string): Promise<void> => {
    if (options.has('v')) await context.print(`mkdir: created directory ${quoted(path)}\n`)
  }
  return forEachPath(
    context,
    options.operands,
    'cannot create directory',
    async (path) => {
      if (options.has('p')) {
        const parts = path.split('/')
        for (let count = 1; count <= parts.length; count += 1) {
          const part = parts.slice(0, count).join('/')
          if (part === '' || access.exists(part)) continue
          access.makeFolder(part)
          await said(part)
        }
        if ((access.stat(path).mode & KIND_MASK) !== FOLDER) throw new HostFailure('EEXIST')
      } else {
        access.makeFolder(path)
        await said(path)
      }
      if (mode !== undefined) access.chmod(path, mode)
    },
    curly,
  )
}

export const rmdir: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'pv',
    long: { parents: 'p', verbose: 'v', 'ignore-fail-on-non-empty': 'i' },
  })
  if (options.operands.length === 0) throw wrongUse(context, 'missing operand')
  return forEachPath(context, options.operands, 'failed to remove', async (path) => {
    const parts = path.replace(/\/+$/, '').split('/')
    for (let count = parts.length; count > (options.has('p') ? 0 : parts.length - 1); count -= 1) {
      const part = parts.slice(0, count).join('/')
      if (part === '') break
      if (options.has('v')) await context.print(`rmdir: removing directory, ${quoted(part)}\n`)
      try {
        context.access.removeFolder(part)
      } catch (failure) {
        if (!(failure instanceof HostFailure && failure.errno === 'ENOTEMPTY' && options.has('i'))) throw failure
        break
      }
    }
  })
}

export const rm: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'dfiIrRv',
    long: {
      dir: 'd',
      force: 'f',
      recursive: 'r',
      verbose: 'v',
      'interactive=?': 'i',
      'preserve-root=?': 'root',
      'no-preserve-root': 'no-root',
      'one-file-system': 'x',
    },
  })
  const isForced = options.has('f')
  if (options.operands.length === 0 && !isForced) throw wrongUse(context, 'missing operand')
  const isRecursive = options.has('r') || options.has('R')
  let status = 0
  const remove = async (path: string): Promise<void> => {
    const { access } = context
    const isFolder = (access.lstat(path).mode & KIND_MASK) === FOLDER
    if (isFolder && !isRecursive && !options.has('d')) throw new HostFailure('EISDIR')
    if (isFolder && isRecursive) {
      let names: string[] = []
      try {
        names = access.list(path)
      } catch (failure) {
        if (!(failure instanceof HostFailure) || failure.errno !== 'EACCES') throw failure
        access.removeFolder(path)
        return
      }
      const failed = await forEachPath(
        context,
        names.map((name) => `${path.replace(/\/$/, '')}/${name}`),
        'cannot remove',
        remove,
      )
      status ||= failed
      if (failed !== 0) return
    }
    if (isFolder) access.removeFolder(path)
    else access.remove(path)
    if (options.has('v'))
      await context.print(isFolder ? `removed directory ${quoted(path)}\n` : `removed ${quoted(path)}\n`)
  }
  const wanted: string[] = []
  for (const path of options.operands) {
    if (/(^|\/)\.\.?\/*$/.test(path)) {
      await context.complain(`refusing to remove '.' or '..' directory: skipping ${quoted(path)}`)
      status = 1
    } else if (/^\/+$/.test(path) && isRecursive && !options.has('no-root')) {
      await context.complain(
        `it is dangerous to operate recursively on '/'\n${context.name}: use --no-preserve-root to override this failsafe`,
      )
      status = 1
    } else wanted.push(path)
  }
  const failed = await forEachPath(context, wanted, 'cannot remove', async (path) => {
    if (isForced && !isThere(context, path)) return
    await remove(path)
  })
  return failed || status
}

/** What is refused on the way is not absent. */
function isThere({ access }: Context, path: string): boolean {
  try {
    return access.lookUp(path, false).inode !== undefined
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    return failure.errno !== 'ENOENT' && failure.errno !== 'ENOTDIR'
  }
}

export const ln: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'fnrsTvt:',
    long: {
      force: 'f',
      'no-dereference': 'n',
      relative: 'r',
      symbolic: 's',
      'no-target-directory': 'T',
      verbose: 'v',
      'target-directory=': 't',
    },
  })
  const { access } = context
  const operands = [...options.operands]
  if (operands.length === 0) throw wrongUse(context, 'missing file operand')
  const isSymbolic = options.has('s')
  let folder = options.value('t')
  let name: string | undefined
  if (folder === undefined && operands.length === 1) folder = '.'
  else if (folder === undefined) {
    const last = operands.pop() ?? ''
    const isFolder =
      access.exists(last) &&
      (access.stat(last).mode & KIND_MASK) === FOLDER &&
      !(options.has('n') && (access.lstat(last).mode & KIND_MASK) !== FOLDER) &&
      !options.has('T')
    if (isFolder) folder = last
    else if (operands.length > 1)
      throw new WrongUse(`target ${quoted(last)}: ${access.exists(last) ? 'Not a directory' : failureText('ENOENT')}`)
    else name = last
  }
  let status = 0
  for (const target of operands) {
    const path = name ?? `${(folder ?? '.').replace(/\/$/, '')}/${target.replace(/\/+$/, '').split('/').at(-1)}`
    try {
      if (options.has('f') && access.exists(path, false)) access.remove(path)
      if (isSymbolic) access.symlink(target, path)
      else if ((access.lstat(target).mode & KIND_MASK) === FOLDER)
        throw new WrongUse(`${target}: hard link not allowed for directory`)
      else access.link(target, path)
      if (options.has('v')) await context.print(`${quoted(path)} ${isSymbolic ? '->' : '=>'} ${quoted(target)}\n`)
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      const why = failureText(failure.errno)
      if (!isSymbolic && failure.errno === 'ENOENT')
        await context.complain(`failed to access ${quoted(target)}: ${why}`)
      else
        await context.complain(
          `failed to create ${isSymbolic ? 'symbolic' : 'hard'} link ${quoted(path)}${failure.errno === 'EEXIST' || isSymbolic ? '' : ` => ${quoted(target)}`}: ${why}`,
        )
      status = 1
    }
  }
  return status
}

export const link: Utility = async (context) => {
  const [from, to] = context.args
  if (from === undefined || to === undefined)
    throw wrongUse(context, from === undefined ? 'missing operand' : `missing operand after ${curly(from)}`)
  try {
    context.access.link(from, to)
    return 0
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    throw new WrongUse(`cannot create link ${quoted(to)} to ${quoted(from)}: ${failureText(failure.errno)}`)
  }
}

export const unlink: Utility = async (context) => {
  const [path] = context.args
  if (path === undefined) throw wrongUse(context, 'missing operand')
  return forEachPath(context, [path], 'cannot unlink', () => context.access.remove(path))
}

export const mkfifo: Utility = async (context) => {
  const options = readOptions(context, { short: 'm:', long: { 'mode=': 'm' } })
  await context.complain('named pipes are not there on this host')
  return options.operands.length === 0 ? WRITABLE : 1
}

export const touch: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'acd:fhmr:t:',
    long: { 'no-create': 'c', 'date=': 'd', 'reference=': 'r', 'no-dereference': 'h', 'time=': 'time' },
  })
  if (options.operands.length === 0) throw wrongUse(context, 'missing file operand')
  const { access } = context
  const when = touchTime(context, options)
  const onlyAccess = options.has('a') && !options.has('m')
  const onlyChange = options.has('m') && !options.has('a')
  return forEachPath(context, options.operands, 'cannot touch', (path) => {
    const follow = !options.has('h')
    if (!access.exists(path, follow)) {
      if (options.has('c')) return
      access.appendFile(path, '')
      if (when.accessed === 'now') return
    }
    access.utimes(path, onlyChange ? 'same' : when.accessed, onlyAccess ? 'same' : when.modified, follow)
  })
}

function touchTime(
  context: Context,
  options: ReturnType<typeof readOptions>,
): { readonly accessed: NewTime; readonly modified: NewTime } {
  const { system, access } = context
  const nowMs = system.nowMs()
  const reference = options.value('r')
  if (reference !== undefined) {
    if (!access.exists(reference))
      throw new WrongUse(`failed to get attributes of ${quoted(reference)}: ${failureText('ENOENT')}`)
    const { accessedMs, modifiedMs } = access.stat(reference)
    return { accessed: accessedMs, modified: modifiedMs }
  }
  const [text, stamp] = [options.value('d'), options.value('t')]
  const zone = zoneOf(context.env('TZ'), nowMs)
  if (stamp !== undefined) {
    const [, century, year, month, day, hour, minute, second = '00'] =
      /^(?:(\d\d)?(\d\d))?(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d\d))?$/.exec(stamp) ?? []
    if (month === undefined) throw new WrongUse(`invalid date format ${curly(stamp)}`)
    const full =
      year === undefined
        ? new Date(nowMs).getUTCFullYear()
        : Number(`${century ?? (Number(year) < 69 ? '20' : '19')}${year}`)
    const read = readDate(`${full}-${month}-${day} ${hour}:${minute}:${second}`, nowMs, zone)
    return { accessed: read ?? nowMs, modified: read ?? nowMs }
  }
  if (text === undefined) return { accessed: 'now', modified: 'now' }
  const read = readDate(text, nowMs, zone)
  if (read === undefined) throw new WrongUse(`invalid date format ${curly(text)}`)
  return { accessed: read, modified: read }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

export const mktemp: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'dp:qtu',
    long: { directory: 'd', 'tmpdir=?': 'p', quiet: 'q', 'suffix=': 'suffix', 'dry-run': 'u' },
  })
  const [given] = options.operands
  const template = given ?? 'tmp.XXXXXXXXXX'
  const suffix = options.value('suffix') ?? ''
  const [, before = '', signs = '', after = ''] = /^(.*?)(X{3,})([^X]*)$/s.exec(template) ?? [undefined]
  if (signs === '') throw new WrongUse(`too few X's in template ${curly(template)}`)
  const temporary = context.env('TMPDIR') ?? '/tmp'
  const folder = options.has('p')
    ? options.value('p') || temporary
    : options.has('t')
      ? temporary
      : given === undefined
        ? temporary
        : ''
  const bytes = new Uint8Array(signs.length)
  context.system.host.dice.fill(bytes)
  const name = before + [...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('') + after + suffix
  const path = folder === '' ? name : `${folder.replace(/\/$/, '')}/${name}`
  try {
    if (!options.has('u')) {
      if (options.has('d')) context.access.makeFolder(path, 0o700)
      else context.access.writeFile(path, '', 0o600)
    }
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    throw new WrongUse(
      `failed to create ${options.has('d') ? 'directory' : 'file'} via template ${curly(folder === '' ? template : `${folder}/${template}`)}: ${failureText(failure.errno)}`,
    )
  }
  await context.print(`${path}\n`)
  return 0
}

const MULTIPLES: Readonly<Record<string, number>> = {
  '': 1,
  K: 1024,
  M: 1_048_576,
  G: 1_073_741_824,
  KB: 1000,
  MB: 1_000_000,
  GB: 1_000_000_000,
}

export const truncate: Utility = async (context) => {
  const options = readOptions(context, { short: 'cor:s:', long: { 'size=': 's', 'no-create': 'c', 'reference=': 'r' } })
  const text = options.value('s')
  if (text === undefined) throw wrongUse(context, "you must specify either '--size' or '--reference'")
  const [, sign = '', digits, suffix = ''] = /^([-+]?)(\d+)([A-Z]*)$/.exec(text) ?? []
  if (digits === undefined || MULTIPLES[suffix] === undefined) throw new WrongUse(`Invalid number: ${quoted(text)}`)
  const size = Number(digits) * (MULTIPLES[suffix] ?? 1)
  const { access } = context
  return forEachPath(context, options.operands, 'cannot open', (path) => {
    if (!access.exists(path)) {
      if (options.has('c')) return
      access.writeFile(path, '')
    }
    const before = access.stat(path).size
    access.truncate(path, sign === '+' ? before + size : sign === '-' ? Math.max(0, before - size) : size)
  })
}
