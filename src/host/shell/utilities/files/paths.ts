// Utilities that work on paths: basename, dirname, readlink, realpath.
import { HostFailure } from '../../../failure.ts'
import { failureText } from '../../../failure-text.ts'
import { KIND_MASK, LINK } from '../../../files/inode.ts'
import { logicalPath } from '../../builtins/folders.ts'
import { readOptions } from '../gnu-options.ts'
import { type Context, type Utility, wrongUse } from '../utility.ts'

export const basename: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'as:z',
    long: { multiple: 'a', 'suffix=': 's', zero: 'z' },
    isStrict: true,
  })
  const [first, second, third] = options.operands
  if (first === undefined) throw wrongUse(context, 'missing operand')
  const isMany = options.has('a') || options.has('s')
  if (!isMany && third !== undefined) throw wrongUse(context, `extra operand '${third}'`)
  const suffix = options.value('s') ?? (isMany ? '' : (second ?? ''))
  for (const path of isMany ? options.operands : [first]) {
    const name = path === '' ? '' : /^\/+$/.test(path) ? '/' : (path.replace(/\/+$/, '').split('/').at(-1) ?? '')
    await context.print(
      (suffix !== '' && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name) +
        (options.has('z') ? '\0' : '\n'),
    )
  }
  return 0
}

export const dirname: Utility = async (context) => {
  const options = readOptions(context, { short: 'z', long: { zero: 'z' } })
  if (options.operands.length === 0) throw wrongUse(context, 'missing operand')
  for (const path of options.operands) {
    const bare = path.replace(/\/+$/, '')
    const slash = bare.lastIndexOf('/')
    const folder =
      bare === '' ? (path === '' ? '.' : '/') : slash < 0 ? '.' : bare.slice(0, slash).replace(/\/+$/, '') || '/'
    await context.print(folder + (options.has('z') ? '\0' : '\n'))
  }
  return 0
}

/** A real path of which parts may be missing: `all` must be there, the `last` may be missing, or `none` needs to be. */
function canonical({ access, system }: Context, path: string, needs: 'all' | 'last' | 'none', depth = 0): string {
  if (depth > 40) throw new HostFailure('ELOOP')
  if (access.exists(path)) return access.realpath(path)
  if (needs === 'all') return access.realpath(path)
  const absolute = logicalPath(system.process.cwd, path)
  const slash = absolute.lastIndexOf('/')
  const folder = absolute.slice(0, slash) || '/'
  if (access.exists(absolute, false) && (access.lstat(absolute).mode & KIND_MASK) === LINK) {
    const target = access.readlink(absolute)
    return canonical(
      { access, system } as Context,
      target.startsWith('/') ? target : `${folder}/${target}`,
      needs,
      depth + 1,
    )
  }
  const real =
    needs === 'none' ? canonical({ access, system } as Context, folder, 'none', depth + 1) : access.realpath(folder)
  return `${real === '/' ? '' : real}/${absolute.slice(slash + 1)}`
}

export const readlink: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'efmnqsvz',
    long: {
      canonicalize: 'f',
      'canonicalize-existing': 'e',
      'canonicalize-missing': 'm',
      'no-newline': 'n',
      quiet: 'q',
      silent: 's',
      verbose: 'v',
      zero: 'z',
    },
  })
  if (options.operands.length === 0) throw wrongUse(context, 'missing operand')
  const needs = options.has('e') ? 'all' : options.has('m') ? 'none' : options.has('f') ? 'last' : undefined
  let status = 0
  for (const path of options.operands) {
    try {
      const text = needs === undefined ? context.access.readlink(path) : canonical(context, path, needs)
      await context.print(text + (options.has('n') ? '' : options.has('z') ? '\0' : '\n'))
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      status = 1
      if (options.has('v')) await context.complain(`${path}: ${failureText(failure.errno)}`)
    }
  }
  return status
}

export const realpath: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'eLmPqsz',
    long: {
      'canonicalize-existing': 'e',
      'canonicalize-missing': 'm',
      quiet: 'q',
      strip: 's',
      'no-symlinks': 's',
      'relative-to=': 'to',
      'relative-base=': 'base',
      zero: 'z',
      physical: 'P',
      logical: 'L',
    },
  })
  if (options.operands.length === 0) throw wrongUse(context, 'missing operand')
  const needs = options.has('e') ? 'all' : options.has('m') ? 'none' : 'last'
  let status = 0
  for (const path of options.operands) {
    try {
      const real = options.has('s') ? logicalPath(context.system.process.cwd, path) : canonical(context, path, needs)
      const base = options.value('to')
      await context.print(
        (base === undefined ? real : relativePath(canonical(context, base, 'none'), real)) +
          (options.has('z') ? '\0' : '\n'),
      )
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      status = 1
      if (!options.has('q')) await context.complain(`${path}: ${failureText(failure.errno)}`)
    }
  }
  return status
}

function relativePath(from: string, to: string): string {
  const [one, other] = [from, to].map((path) => path.split('/').filter((part) => part !== '')) as [string[], string[]]
  let same = 0
  while (same < one.length && same < other.length && one[same] === other[same]) same += 1
  return [...one.slice(same).map(() => '..'), ...other.slice(same)].join('/') || '.'
}
