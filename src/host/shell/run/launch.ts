// Starts programs: where they are found, and what bash says where they are not.
import { HostFailure } from '../../failure.ts'
import { failureText } from '../../failure-text.ts'
import { bytesOf, type Inode } from '../../files/inode.ts'
import { mayAccess } from '../../files/permissions.ts'
import type { OpenFile } from '../../processes/open-file.ts'
import type { Process } from '../../processes/process.ts'
import { inodeAt } from '../expand/glob.ts'
import { quoteForInput } from '../expand/quote.ts'
import { jump } from '../state/jump.ts'
import { complain, type Shell } from '../state/shell.ts'
import { environmentOf } from '../state/special-variables.ts'
import { findVariable, scalarOf } from '../state/variables.ts'
import { toFront, waitInFront } from './in-front.ts'
import { makeProcess } from './subshell.ts'
import { ignoredSignals } from './traps.ts'
import { exitStatus, giveUpAfter, tellDeath } from './wait.ts'

const NOT_FOUND = 127
const NOT_RUN = 126
const SHELL = '/bin/bash'
const FIRST_BYTES = 80

export type Launch = {
  readonly argv: readonly string[]
  readonly own: ReadonlyMap<string, string>
  readonly table: ReadonlyMap<number, OpenFile>
  readonly source: string
}

/** Paths of a program by PATH; what cannot be run comes only where nothing else is found. */
export function findProgram(shell: Shell, name: string, all = false): string[] {
  if (name.includes('/')) return isProgram(shell, name) ? [name] : []
  const path = scalarOf(findVariable(shell.scopes, 'PATH')?.value) ?? ''
  const places = path.split(':').map((folder) => (folder === '' ? `./${name}` : `${folder}/${name}`))
  const found = places.filter((place) => isProgram(shell, place))
  return all ? found : found.slice(0, 1)
}

function isProgram(shell: Shell, path: string): boolean {
  const inode = inodeAt(shell, path, true)
  return inode !== undefined && inode.content.kind !== 'folder' && mayAccess(inode, shell.system.process.user, 'run')
}

function fileInPath(shell: Shell, name: string): string | undefined {
  const path = scalarOf(findVariable(shell.scopes, 'PATH')?.value) ?? ''
  return path
    .split(':')
    .map((folder) => `${folder}/${name}`)
    .find((place) => inodeAt(shell, place, true)?.content.kind === 'file')
}

/** Runs a program in a process of its own and waits for it; its exit status. */
export async function runProgram(shell: Shell, { argv, own, table, source }: Launch): Promise<number> {
  const { process } = shell.system
  const [name = ''] = argv
  const path = name.includes('/') ? name : findProgram(shell, name)[0]
  const start = (file: string, args: readonly string[]): Promise<Process> =>
    makeProcess(shell, () => {
      const begun = shell.system.spawn({
        path: file,
        argv: args,
        env: environmentOf(shell, own.size === 0 ? undefined : own),
        cwd: process.cwd,
        descriptors: table,
        umask: process.umask,
        ignores: ignoredSignals(shell),
        ...(shell.control === undefined ? {} : { group: 'own' }),
      })
      toFront(shell, begun.group)
      return begun
    })
  let made: Process
  try {
    if (path === undefined) return await missing(shell, name, table)
    if (!name.includes('/')) shell.hashed.set(name, path)
    made = await start(path, argv)
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    if (failure.errno !== 'ENOEXEC') return refused(shell, name, path ?? name, failure, table)
    if (isBinary(inodeAt(shell, path ?? name, true)))
      return sayTo(shell, table, `${name}: cannot execute binary file: Exec format error`, NOT_RUN)
    made = await start(SHELL, ['bash', path ?? name, ...argv.slice(1)])
  }
  const text = source === '' ? argv.join(' ') : source
  const [status = 0] = await waitInFront(shell, { group: made.group, pids: [made.pid], text })
  if ((status & 0x7f) !== 0) await tellDeath(shell, made.pid, status, source)
  giveUpAfter(shell, status)
  return exitStatus(status)
}

export type Becoming = { readonly isExec?: boolean; readonly as?: string; readonly isClear?: boolean }

/** The shell's process becomes the program. Leaves the shell, unless the program cannot be started where a status is enough. */
export async function becomeProgram(
  shell: Shell,
  argv: readonly string[],
  own: ReadonlyMap<string, string>,
  { isExec = false, as, isClear = false }: Becoming = {},
): Promise<number> {
  const { system } = shell
  const [name = ''] = argv
  const table = system.process.descriptors
  const path = name.includes('/') ? name : findProgram(shell, name)[0]
  if (path === undefined) {
    if (!isExec) return missing(shell, name, table)
    await complain(shell, `exec: ${name}: not found`)
    return jump({ kind: 'exit', status: NOT_FOUND })
  }
  const env = isClear ? Object.fromEntries(own) : environmentOf(shell, own)
  const ignored = ignoredSignals(shell)
  const before = { onSignal: system.process.onSignal, executable: system.process.executable, argv: system.process.argv }
  system.process.onSignal = ignored.length === 0 ? undefined : (signal) => ignored.includes(signal)
  const become = async (file: string, args: readonly string[]): Promise<never> => {
    const status = await system.exec(file, args, env)
    shell.traps.clear()
    return jump({ kind: 'exit', status })
  }
  const args = [as ?? name, ...argv.slice(1)]
  try {
    return await become(path, args)
  } catch (failure) {
    const hasBecome = system.process.argv !== before.argv
    if (!(failure instanceof HostFailure) || hasBecome) throw failure
    if (failure.errno === 'ENOEXEC' && !isBinary(inodeAt(shell, path, true)))
      return become(SHELL, ['bash', path, ...argv.slice(1)])
    system.process.onSignal = before.onSignal
    const status = await refused(shell, isExec ? `exec: ${name}` : name, path, failure, table)
    return isExec ? jump({ kind: 'exit', status }) : status
  }
}

async function missing(shell: Shell, name: string, table: ReadonlyMap<number, OpenFile>): Promise<number> {
  const file = name === '' ? undefined : fileInPath(shell, name)
  if (file !== undefined) return sayTo(shell, table, `${file}: Permission denied`, NOT_RUN)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what cannot be printed is shown quoted.
  const shown = /[\u0000-\u001f\u007f]/.test(name) ? quoteForInput(name) : name
  return sayTo(shell, table, shell.isDash ? `${name}: not found` : `${shown}: command not found`, NOT_FOUND)
}

async function refused(
  shell: Shell,
  name: string,
  path: string,
  failure: HostFailure,
  table: ReadonlyMap<number, OpenFile>,
): Promise<number> {
  const inode = inodeAt(shell, path, true)
  if (failure.errno === 'ENOEXEC')
    return sayTo(shell, table, `${name}: cannot execute binary file: Exec format error`, NOT_RUN)
  if (failure.errno === 'ENOENT') {
    if (shell.isDash) return sayTo(shell, table, `${name}: not found`, NOT_FOUND)
    const text = inode === undefined ? failureText('ENOENT') : 'cannot execute: required file not found'
    return sayTo(shell, table, `${name}: ${text}`, NOT_FOUND)
  }
  if (failure.errno === 'EACCES' && inode?.content.kind === 'folder')
    return sayTo(shell, table, shell.isDash ? `${name}: Permission denied` : `${name}: Is a directory`, NOT_RUN)
  return sayTo(shell, table, `${name}: ${failureText(failure.errno)}`, NOT_RUN)
}

/** The message goes where the command's own standard error goes. */
async function sayTo(
  shell: Shell,
  table: ReadonlyMap<number, OpenFile>,
  text: string,
  status: number,
): Promise<number> {
  const { descriptors } = shell.system.process
  const before = descriptors.get(2)
  const there = table.get(2)
  if (there === before) {
    await complain(shell, text)
    return status
  }
  if (there === undefined) return status
  descriptors.set(2, there)
  try {
    await complain(shell, text)
  } finally {
    if (before === undefined) descriptors.delete(2)
    else if (descriptors.has(2)) descriptors.set(2, before)
  }
  return status
}

function isBinary(inode: Inode | undefined): boolean {
  if (inode?.content.kind !== 'file') return false
  const start = bytesOf(inode).subarray(0, FIRST_BYTES)
  const end = start.indexOf(0x0a)
  return start.subarray(0, end < 0 ? undefined : end).includes(0)
}
