// Utilities that copy and move: cp, mv, install.
import { HostFailure } from '../../../failure.ts'
import { failureText } from '../../../failure-text.ts'
import { FOLDER, KIND_MASK, LINK } from '../../../files/inode.ts'
import { readPermissions } from '../../builtins/permissions-text.ts'
import { type Options, readOptions } from '../gnu-options.ts'
import { type Context, curly, quoted, type Utility, WrongUse, wrongUse } from '../utility.ts'

const RIGHTS = 0o7777

type Pair = { readonly from: string; readonly to: string }

/** What is to be copied where: into a folder, or to a name. */
function pairsOf(context: Context, options: Options): readonly Pair[] {
  const { access } = context
  const operands = [...options.operands]
  const folder = options.value('t')
  if (operands.length === 0) throw wrongUse(context, 'missing file operand')
  if (folder === undefined && operands.length === 1)
    throw wrongUse(context, `missing destination file operand after ${quoted(operands[0] ?? '')}`)
  const inside = (into: string, path: string): string =>
    `${into.replace(/\/+$/, '')}/${path.replace(/\/+$/, '').split('/').at(-1)}`
  if (folder !== undefined) return operands.map((from) => ({ from, to: inside(folder, from) }))
  const last = operands.pop() ?? ''
  const isFolder = !options.has('T') && access.exists(last) && kindOf(context, last) === FOLDER
  if (!isFolder && operands.length > 1)
    throw new WrongUse(
      `target ${quoted(last)}: ${access.exists(last) ? 'Not a directory' : 'No such file or directory'}`,
    )
  return operands.map((from) => ({ from, to: isFolder ? inside(last, from) : last }))
}

function kindOf({ access }: Context, path: string, follow = true): number {
  return (follow ? access.stat(path) : access.lstat(path)).mode & KIND_MASK
}

type Copying = {
  readonly isRecursive: boolean
  readonly keepsAll: boolean
  readonly keepsLinks: boolean
  readonly isForced: boolean
  readonly isLink: boolean
  readonly says: boolean
  readonly skipsOlder: boolean
  readonly skipsThere: boolean
}

export const cp: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'abdfHilLnpPrRsS:t:Tuvx',
    long: {
      archive: 'a',
      force: 'f',
      interactive: 'i',
      link: 'l',
      'no-clobber': 'n',
      recursive: 'r',
      'symbolic-link': 's',
      'target-directory=': 't',
      'no-target-directory': 'T',
      update: 'u',
      verbose: 'v',
      'preserve=?': 'p',
      'no-dereference': 'P',
      dereference: 'L',
      backup: 'b',
      parents: 'parents',
      'reflink=?': 'reflink',
      'sparse=': 'sparse',
      'no-preserve=': 'np',
    },
  })
  const keeps = options.has('a') || options.has('p')
  const copying: Copying = {
    isRecursive: options.has('r') || options.has('R') || options.has('a'),
    keepsAll: keeps,
    keepsLinks:
      !options.has('L') &&
      (options.has('a') || options.has('d') || options.has('P') || options.has('r') || options.has('R')),
    isForced: options.has('f'),
    isLink: options.has('l'),
    says: options.has('v'),
    skipsOlder: options.has('u'),
    skipsThere: options.has('n'),
  }
  let status = 0
  for (const { from, to } of pairsOf(context, options)) if (!(await copyOne(context, copying, from, to))) status = 1
  return status
}

async function say(context: Context, text: string): Promise<false> {
  await context.flush()
  await context.complain(text)
  return false
}

async function copyOne(context: Context, copying: Copying, from: string, to: string): Promise<boolean> {
  const { access } = context
  try {
    const facts = copying.keepsLinks ? access.lstat(from) : access.stat(from)
    const kind = facts.mode & KIND_MASK
    if (kind === FOLDER) {
      if (!copying.isRecursive) return await say(context, `-r not specified; omitting directory ${quoted(from)}`)
      return await copyFolder(context, copying, from, to)
    }
    if (access.exists(to, false)) {
      if (copying.skipsThere) return true
      if (access.exists(to) && kindOf(context, to) === FOLDER)
        return await say(context, `cannot overwrite directory ${quoted(to)} with non-directory`)
      if (access.exists(to) && access.inodeAt(to) === access.inodeAt(from))
        return await say(context, `${quoted(from)} and ${quoted(to)} are the same file`)
      if (copying.skipsOlder && access.lstat(to).modifiedMs >= facts.modifiedMs) return true
    }
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    return say(context, `cannot stat ${quoted(from)}: ${failureText(failure.errno)}`)
  }
  if (!(await copyFile(context, copying, from, to))) return false
  if (copying.says) await context.print(`${quoted(from)} -> ${quoted(to)}\n`)
  return true
}

async function copyFile(context: Context, copying: Copying, from: string, to: string): Promise<boolean> {
  const { access } = context
  const facts = copying.keepsLinks ? access.lstat(from) : access.stat(from)
  if ((facts.mode & KIND_MASK) === LINK) {
    try {
      if (access.exists(to, false)) access.remove(to)
      access.symlink(access.readlink(from), to)
      return true
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      return say(context, `cannot create symbolic link ${quoted(to)}: ${failureText(failure.errno)}`)
    }
  }
  let bytes: Uint8Array
  try {
    if (copying.isLink) {
      access.link(from, to)
      return true
    }
    bytes = access.readFile(from).slice()
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    return say(context, `cannot open ${quoted(from)} for reading: ${failureText(failure.errno)}`)
  }
  const isNew = !access.exists(to)
  try {
    if (!isNew && copying.isForced && !access.mayAccess(to, 'write')) access.remove(to)
    access.writeFile(to, bytes, facts.mode & 0o777)
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    if (failure.errno === 'ENOSPC') return say(context, `error writing ${quoted(to)}: ${failureText(failure.errno)}`)
    return say(
      context,
      `cannot create regular file ${quoted(to)}: ${isNew && to.endsWith('/') ? failureText('ENOTDIR') : failureText(failure.errno)}`,
    )
  }
  if (copying.keepsAll) keepFacts(context, from, to)
  return true
}

/** Times, permissions and, where this user may, the owner. */
function keepFacts({ access, system }: Context, from: string, to: string): void {
  const facts = access.stat(from)
  access.utimes(to, facts.accessedMs, facts.modifiedMs)
  if (system.process.user.user === 0) access.chown(to, facts.owner, facts.group)
  access.chmod(to, facts.mode & RIGHTS)
}

async function copyFolder(context: Context, copying: Copying, from: string, to: string): Promise<boolean> {
  const { access } = context
  const isNew = !access.exists(to)
  if (!isNew && kindOf(context, to) !== FOLDER)
    return say(context, `cannot overwrite non-directory ${quoted(to)} with directory ${quoted(from)}`)
  const real = access.realpath(from)
  let names: string[]
  try {
    names = access.list(from)
    if (isNew) access.makeFolder(to, 0o777)
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    return say(
      context,
      access.exists(from) && isNew && failure.errno !== 'EACCES'
        ? `cannot create directory ${quoted(to)}: ${failureText(failure.errno)}`
        : `cannot access ${quoted(from)}: ${failureText(failure.errno)}`,
    )
  }
  if (`${access.realpath(to)}/`.startsWith(`${real}/`)) {
    if (isNew) access.removeFolder(to)
    return say(context, `cannot copy a directory, ${quoted(from)}, into itself, ${quoted(to)}`)
  }
  if (copying.says && isNew) await context.print(`${quoted(from)} -> ${quoted(to)}\n`)
  let isGood = true
  for (const name of names)
    if (!(await copyOne(context, copying, `${from.replace(/\/+$/, '')}/${name}`, `${to}/${name}`))) isGood = false
  if (copying.keepsAll) keepFacts(context, from, to)
  else if (isNew) access.chmod(to, access.stat(from).mode & RIGHTS & ~context.system.process.umask)
  return isGood
}

export const mv: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'bfinS:t:Tuv',
    long: {
      force: 'f',
      interactive: 'i',
      'no-clobber': 'n',
      'target-directory=': 't',
      'no-target-directory': 'T',
      update: 'u',
      verbose: 'v',
      backup: 'b',
    },
  })
  const { access } = context
  let status = 0
  for (const { from, to } of pairsOf(context, options)) {
    try {
      const facts = access.lstat(from)
      const target = access.exists(to, false) ? access.lstat(to) : undefined
      if (target !== undefined) {
        if (options.has('n') || (options.has('u') && target.modifiedMs >= facts.modifiedMs)) continue
        if (access.inodeAt(to, false) === access.inodeAt(from, false)) {
          status = 1
          await say(context, `${quoted(from)} and ${quoted(to)} are the same file`)
          continue
        }
        const folders = [(facts.mode & KIND_MASK) === FOLDER, (target.mode & KIND_MASK) === FOLDER]
        if (folders[0] !== folders[1]) {
          status = 1
          await say(
            context,
            folders[1] === true
              ? `cannot overwrite directory ${quoted(to)} with non-directory`
              : `cannot overwrite non-directory ${quoted(to)} with directory ${quoted(from)}`,
          )
          continue
        }
      }
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      status = 1
      await say(context, `cannot stat ${quoted(from)}: ${failureText(failure.errno)}`)
      continue
    }
    if (!(await moveOne(context, from, to))) status = 1
    else if (options.has('v')) await context.print(`renamed ${quoted(from)} -> ${quoted(to)}\n`)
  }
  return status
}

async function moveOne(context: Context, from: string, to: string): Promise<boolean> {
  const { access } = context
  try {
    access.rename(from.replace(/(?<=.)\/+$/, ''), to.replace(/(?<=.)\/+$/, ''))
    return true
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    if (failure.errno === 'EINVAL')
      return say(context, `cannot move ${quoted(from)} to a subdirectory of itself, ${quoted(to)}`)
    if (failure.errno !== 'EXDEV')
      return say(context, `cannot move ${quoted(from)} to ${quoted(to)}: ${failureText(failure.errno)}`)
  }
  // To another file system: a copy, and the old one is taken away.
  const all: Copying = {
    isRecursive: true,
    keepsAll: true,
    keepsLinks: true,
    isForced: true,
    isLink: false,
    says: false,
    skipsOlder: false,
    skipsThere: false,
  }
  if (!(await copyOne(context, all, from, to))) return false
  try {
    removeAll(context, from)
    return true
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    return say(context, `cannot remove ${quoted(from)}: ${failureText(failure.errno)}`)
  }
}

function removeAll(context: Context, path: string): void {
  const { access } = context
  if (kindOf(context, path, false) !== FOLDER) {
    access.remove(path)
    return
  }
  for (const name of access.list(path)) removeAll(context, `${path}/${name}`)
  access.removeFolder(path)
}

export const install: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'bcCdDg:m:o:pst:Tv',
    long: {
      directory: 'd',
      'mode=': 'm',
      'owner=': 'o',
      'group=': 'g',
      'target-directory=': 't',
      verbose: 'v',
      'preserve-timestamps': 'p',
    },
  })
  const { access } = context
  const mode = readPermissions(options.value('m') ?? '755', { mode: 0, isFolder: false, umask: 0 })
  if (mode === undefined) throw new WrongUse(`invalid mode ${curly(options.value('m') ?? '')}`)
  try {
    if (options.has('d')) {
      for (const path of options.operands) {
        access.makeFolders(path)
        access.chmod(path, mode)
      }
      return 0
    }
    if (options.has('D')) {
      const target = options.value('t') ?? options.operands.at(-1)?.replace(/\/?[^/]*$/, '') ?? ''
      if (target !== '') access.makeFolders(target)
    }
    for (const { from, to } of pairsOf(context, options)) {
      if (access.exists(to, false)) access.remove(to)
      access.writeFile(to, access.readFile(from).slice(), 0o600)
      access.chmod(to, mode)
      if (options.has('v')) await context.print(`${quoted(from)} -> ${quoted(to)}\n`)
    }
    return 0
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    throw new WrongUse(`cannot stat ${quoted(options.operands[0] ?? '')}: ${failureText(failure.errno)}`)
  }
}
