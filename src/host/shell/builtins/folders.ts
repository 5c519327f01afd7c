// Builtins for the working folder and for what new files may do: cd, pwd, pushd, popd, dirs, umask.
import { HostFailure } from '../../failure.ts'
import { failureText } from '../../failure-text.ts'
import { findPlace } from '../../files/paths.ts'
import { mayAccess } from '../../files/permissions.ts'
import { assign } from '../state/assign.ts'
import { complain, type Shell } from '../state/shell.ts'
import { findVariable, scalarOf, variableFor } from '../state/variables.ts'
import type { Builtin } from './builtins.ts'
import { readOptions } from './options.ts'
import { maskText, readMask } from './permissions-text.ts'

function textOf(shell: Shell, name: string): string | undefined {
  return scalarOf(findVariable(shell.scopes, name)?.value)
}

/** An absolute path without `.` and `..`, its links as they were written. */
export function logicalPath(from: string, path: string): string {
  const parts: string[] = []
  for (const part of (path.startsWith('/') ? path : `${from}/${path}`).split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..') parts.pop()
    else parts.push(part)
  }
  return `/${parts.join('/')}`
}

/** The working folder as the shell names it. */
export function currentPath(shell: Shell): string {
  const named = textOf(shell, 'PWD')
  const { process, host } = shell.system
  if (named?.startsWith('/') !== true || named === process.cwd) return process.cwd
  try {
    return findPlace(host.files.root, process.user, '/', named).path === process.cwd ? named : process.cwd
  } catch (failure) {
    if (failure instanceof HostFailure) return process.cwd
    throw failure
  }
}

/** Why it could not be done; undefined: it was. */
function change(shell: Shell, path: string, isPhysical: boolean): string | undefined {
  const { process, host } = shell.system
  const logical = logicalPath(currentPath(shell), path)
  try {
    const place = findPlace(host.files.root, process.user, process.cwd, isPhysical ? path : logical)
    if (place.inode === undefined) return failureText('ENOENT')
    if (place.inode.content.kind !== 'folder') return failureText('ENOTDIR')
    if (!mayAccess(place.inode, process.user, 'run')) return failureText('EACCES')
    const before = currentPath(shell)
    process.cwd = place.path
    for (const [name, text] of [
      ['OLDPWD', before],
      ['PWD', isPhysical ? place.path : logical],
    ] as const) {
      assign(shell, name, text)
      variableFor(shell.scopes, name).exported = true
    }
    return undefined
  } catch (failure) {
    if (failure instanceof HostFailure) return failureText(failure.errno)
    throw failure
  }
}

const cd: Builtin = async (shell, argv) => {
  const { options, rest, wrong } = readOptions(argv.slice(1), 'LPe@')
  if (wrong !== undefined && argv[1] !== '-') {
    await complain(shell, `cd: ${wrong}: invalid option`)
    await shell.system.write(2, 'cd: usage: cd [-L|[-P [-e]] [-@]] [dir]\n')
    return 2
  }
  if (rest.length > 1) {
    await complain(shell, 'cd: too many arguments')
    return 1
  }
  const [given] = rest
  const variable = given === undefined ? 'HOME' : given === '-' ? 'OLDPWD' : undefined
  const path = variable === undefined ? given : textOf(shell, variable)
  if (path === undefined) {
    await complain(shell, `cd: ${variable} not set`)
    return 1
  }
  if (path === '') return 0
  const problem = change(shell, path, options.has('P'))
  if (problem !== undefined) {
    await complain(shell, shell.isDash ? `cd: can't cd to ${path}` : `cd: ${path}: ${problem}`)
    return shell.isDash ? 2 : 1
  }
  if (given === '-') await shell.system.write(1, `${currentPath(shell)}\n`)
  return 0
}

const pwd: Builtin = async (shell, argv) => {
  const { options, wrong } = readOptions(argv.slice(1), 'LP')
  if (wrong !== undefined) {
    await complain(shell, `pwd: ${wrong}: invalid option`)
    await shell.system.write(2, 'pwd: usage: pwd [-LP]\n')
    return 2
  }
  await shell.system.write(1, `${options.has('P') ? shell.system.process.cwd : currentPath(shell)}\n`)
  return 0
}

const stacks = new WeakMap<Shell, string[]>()

function stackOf(shell: Shell): string[] {
  const stack = stacks.get(shell) ?? []
  stacks.set(shell, stack)
  return stack
}

async function showStack(shell: Shell): Promise<void> {
  const home = textOf(shell, 'HOME') ?? ''
  const shown = [currentPath(shell), ...stackOf(shell)].map((path) =>
    home !== '' && (path === home || path.startsWith(`${home}/`)) ? `~${path.slice(home.length)}` : path,
  )
  await shell.system.write(1, `${shown.join(' ')}\n`)
}

const pushd: Builtin = async (shell, argv) => {
  const stack = stackOf(shell)
  const path = argv[1] ?? stack.shift()
  if (path === undefined) {
    await complain(shell, 'pushd: no other directory')
    return 1
  }
  const before = currentPath(shell)
  const problem = change(shell, path, false)
  if (problem !== undefined) {
    await complain(shell, `pushd: ${path}: ${problem}`)
    return 1
  }
  stack.unshift(before)
  await showStack(shell)
  return 0
}

const popd: Builtin = async (shell) => {
  const path = stackOf(shell).shift()
  if (path === undefined) {
    await complain(shell, 'popd: directory stack empty')
    return 1
  }
  const problem = change(shell, path, false)
  if (problem !== undefined) {
    await complain(shell, `popd: ${path}: ${problem}`)
    return 1
  }
  await showStack(shell)
  return 0
}

const umask: Builtin = async (shell, argv) => {
  const { options, rest } = readOptions(argv.slice(1), 'pS')
  const { process } = shell.system
  const [given] = rest
  if (given !== undefined) {
    const mask = readMask(given, process.umask)
    if (mask === undefined) {
      await complain(
        shell,
        `umask: ${given}: ${/^\d/.test(given) ? 'octal number' : 'invalid symbolic mode operator'}${/^\d/.test(given) ? ' out of range' : ''}`,
      )
      return 1
    }
    process.umask = mask
    return 0
  }
  const octal = process.umask.toString(8).padStart(4, '0')
  await shell.system.write(
    1,
    `${options.has('p') ? 'umask ' : ''}${options.has('S') ? maskText(process.umask) : octal}\n`,
  )
  return 0
}

export const folderBuiltins: Readonly<Record<string, Builtin>> = {
  cd,
  pwd,
  pushd,
  popd,
  async dirs(shell) {
    await showStack(shell)
    return 0
  },
  umask,
}
