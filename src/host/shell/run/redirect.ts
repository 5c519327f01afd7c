// Redirections: what descriptors are during a command. See bash(1), REDIRECTION.
import { HostFailure } from '../../failure.ts'
import { failureText } from '../../failure-text.ts'
import type { OpenFile } from '../../processes/open-file.ts'
import { expandText, expandWords } from '../expand/words.ts'
import { freeDescriptor, type OpenAs, openPath, textFile } from '../files/open-path.ts'
import type { Redirection, Word } from '../parse/ast.ts'
import { assign } from '../state/assign.ts'
import { ShellFailure } from '../state/jump.ts'
import { complain, type Shell } from '../state/shell.ts'
import { findVariable, scalarOf } from '../state/variables.ts'

/** What is to be under a number; null: nothing. Each file is held once for it. */
export type Changes = Map<number, OpenFile | null>

type Table = ReadonlyMap<number, OpenFile>

/** Opens what redirections name. Throws ShellFailure; then nothing is held. */
export async function openRedirections(shell: Shell, redirections: readonly Redirection[]): Promise<Changes> {
  const changes: Changes = new Map()
  try {
    for (const redirection of redirections) await openOne(shell, redirection, changes)
  } catch (failure) {
    for (const file of changes.values()) file?.release()
    throw failure
  }
  return changes
}

/** A table of descriptors with changes; the files of the changes are still held by who opened them. */
export function changedTable(table: Table, changes: Changes): Map<number, OpenFile> {
  const next = new Map(table)
  for (const [number, file] of changes) {
    if (file === null) next.delete(number)
    else next.set(number, file)
  }
  return next
}

/** Changes the shell's own descriptors for good: their files are the process's from now on. */
export function keepChanges(shell: Shell, changes: Changes): void {
  const { descriptors } = shell.system.process
  for (const [number, file] of changes) {
    descriptors.get(number)?.release()
    if (file === null) descriptors.delete(number)
    else descriptors.set(number, file)
  }
}

/** Runs something with the shell's own descriptors changed. A redirection that fails is said, and its status is 1. */
export async function withRedirections(
  shell: Shell,
  redirections: readonly Redirection[],
  run: () => Promise<number>,
): Promise<number> {
  if (redirections.length === 0) return run()
  const changes = await openOrComplain(shell, redirections)
  if (changes === undefined) return 1
  return withChanges(shell, changes, run)
}

export async function withChanges(shell: Shell, changes: Changes, run: () => Promise<number>): Promise<number> {
  const { process } = shell.system
  const before = new Map([...changes.keys()].map((number) => [number, process.descriptors.get(number)]))
  for (const file of before.values()) file?.hold()
  keepChanges(shell, changes)
  try {
    return await run()
  } finally {
    // A process that is over has no descriptors any more.
    if (process.status === undefined)
      keepChanges(shell, new Map([...before].map(([number, file]) => [number, file ?? null])))
  }
}

export async function openOrComplain(shell: Shell, redirections: readonly Redirection[]): Promise<Changes | undefined> {
  try {
    return await openRedirections(shell, redirections)
  } catch (failure) {
    if (!(failure instanceof ShellFailure) || failure.isFatal) throw failure
    await complain(shell, failure.message)
    return undefined
  }
}

const READING = new Set(['<', '<<', '<<-', '<<<', '<&', '<>'])

async function openOne(shell: Shell, redirection: Redirection, changes: Changes): Promise<void> {
  const { operator, target } = redirection
  const now = changedTable(shell.system.process.descriptors, changes)
  const set = (number: number, file: OpenFile | null): void => {
    changes.get(number)?.release()
    changes.set(number, file)
  }
  const number = await numberOf(shell, redirection, now)
  if (target.type === 'HereDoc') {
    const content = target.stripTabs ? withoutTabs(target.content) : target.content
    const body = target.quoted ? literalText(content) : await expandText(shell, content)
    set(number, textFile(new TextEncoder().encode(body)))
    return
  }
  if (operator === '<<<') {
    set(number, textFile(new TextEncoder().encode(`${await expandText(shell, target)}\n`)))
    return
  }
  const words = await expandWords(shell, [target])
  const [path] = words
  if (path === undefined || words.length > 1) throw new ShellFailure(`${shownTarget(redirection)}: ambiguous redirect`)
  if (operator === '<&' || operator === '>&') {
    if (/^(-|\d+-?)$/.test(path)) {
      duplicate(set, now, number, path)
      return
    }
    if (operator === '<&' || (redirection.fd !== null && redirection.fd !== 1))
      throw new ShellFailure(`${path}: ambiguous redirect`)
  }
  const file = open(shell, path, flagsFor(shell, operator))
  set(number, file)
  if (operator === '&>' || operator === '&>>' || operator === '>&') {
    file.hold()
    set(2, file)
  }
}

async function numberOf(shell: Shell, redirection: Redirection, now: Table): Promise<number> {
  const { fd, fdVariable, operator, target } = redirection
  if (fdVariable === undefined) return fd ?? (READING.has(operator) ? 0 : 1)
  if (target.type === 'Word' && (operator === '>&' || operator === '<&') && (await expandText(shell, target)) === '-')
    return Number(scalarOf(findVariable(shell.scopes, fdVariable)?.value) ?? '0')
  const number = freeDescriptor(now)
  assign(shell, fdVariable, String(number))
  return number
}

function duplicate(
  set: (number: number, file: OpenFile | null) => void,
  now: Table,
  number: number,
  path: string,
): void {
  if (path === '-') {
    set(number, null)
    return
  }
  const from = Number.parseInt(path, 10)
  const file = now.get(from)
  if (file === undefined) throw new ShellFailure(`${from}: Bad file descriptor`)
  file.hold()
  set(number, file)
  if (path.endsWith('-')) set(from, null)
}

function open(shell: Shell, path: string, flags: OpenAs & { readonly keeps?: boolean }): OpenFile {
  try {
    return openPath(shell.system, path, flags)
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    if (failure.errno === 'EEXIST' && flags.exclusive === true)
      throw new ShellFailure(`${path}: cannot overwrite existing file`)
    if (shell.isDash)
      throw new ShellFailure(
        flags.create === true
          ? `cannot create ${path}: ${failure.errno === 'ENOENT' ? 'Directory nonexistent' : failureText(failure.errno)}`
          : `cannot open ${path}: ${failure.errno === 'ENOENT' ? 'No such file' : failureText(failure.errno)}`,
        2,
      )
    throw new ShellFailure(`${path}: ${failureText(failure.errno)}`)
  }
}

function flagsFor(shell: Shell, operator: Redirection['operator']): OpenAs {
  switch (operator) {
    case '<':
      return { read: true }
    case '<>':
      return { read: true, write: true, create: true }
    case '>>':
    case '&>>':
      return { write: true, append: true, create: true }
    default:
      return shell.options.noclobber && operator !== '>|'
        ? { write: true, create: true, exclusive: true }
        : { write: true, create: true, truncate: true }
  }
}

/** For <<-: tabs at the start of each line are not part of it. */
function withoutTabs(word: Word): Word {
  let isStart = true
  const parts = word.parts.map((part) => {
    const before = isStart
    isStart = false
    if (part.type !== 'Literal' && part.type !== 'SingleQuoted') return part
    isStart = part.value.endsWith('\n')
    const value = part.value.replace(/\n\t+/g, '\n')
    return { ...part, value: before ? value.replace(/^\t+/, '') : value }
  })
  return { ...word, parts }
}

function literalText(word: { readonly parts: readonly { readonly type: string }[] }): string {
  return word.parts
    .map((part) => ('value' in part ? String(part.value) : 'pattern' in part ? String(part.pattern) : ''))
    .join('')
}

function shownTarget({ target }: Redirection): string {
  if (target.type !== 'Word') return ''
  return target.parts
    .map((part) => (part.type === 'ParameterExpansion' ? `$${part.parameter}` : 'value' in part ? part.value : '*'))
    .join('')
}
