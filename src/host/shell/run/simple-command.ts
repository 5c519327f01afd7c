// Runs a simple command: assignments, a function, a builtin, or a program in a process of its own.

import { HostFailure } from '../../failure.ts'
import { failureText } from '../../failure-text.ts'
import { builtinNamed } from '../builtins/builtins.ts'
import { expandKey } from '../expand/parameter.ts'
import { quoteForInput } from '../expand/quote.ts'
import { expandText, expandWords } from '../expand/words.ts'
import type { Assignment, Simple } from '../parse/ast.ts'
import { assign, assignArray, readTarget } from '../state/assign.ts'
import { jump, ShellFailure, ShellJump } from '../state/jump.ts'
import { complain, type Shell, type ShellFunction } from '../state/shell.ts'
import { createVariable, findVariable, textValue, type Variable } from '../state/variables.ts'
import { arrayItems } from './array-items.ts'
import { splitArguments } from './declaration.ts'
import { runCommand } from './execute.ts'
import { becomeProgram, runProgram } from './launch.ts'
import { changedTable, keepChanges, openOrComplain, withChanges, withRedirections } from './redirect.ts'
import { closeSubstitutions } from './substitution.ts'
import { trace } from './trace.ts'
import { runPending } from './traps.ts'

type How = { readonly isLast: boolean; readonly source: string }

const DECLARING = new Set(['declare', 'typeset', 'local', 'export', 'readonly'])
const MOST_ALIASES = 10

export async function runSimple(shell: Shell, command: Simple, how: How): Promise<number> {
  if (command.line !== undefined && command.line > 0 && !shell.inTrap) shell.line = command.line
  const before = shell.substitutions.length
  try {
    return await runExpanded(shell, command, how)
  } finally {
    if (shell.substitutions.length > before) closeSubstitutions(shell, before)
  }
}

async function runExpanded(shell: Shell, command: Simple, how: How): Promise<number> {
  shell.substitutionStatus = undefined
  if (command.name === null) return runAssignments(shell, command)
  const [first] = command.name.parts
  const plain = command.name.parts.length === 1 && first?.type === 'Literal' ? first.value : undefined
  const declares = plain !== undefined && DECLARING.has(plain)
  const words = declares
    ? [plain, ...(await splitArguments(shell, command.args))]
    : await expandWords(shell, [command.name, ...command.args])
  const argv =
    shell.aliases.size > 0 && plain !== undefined && shell.line > shell.aliasLine ? withAlias(shell, words) : words
  // At a terminal a job's number alone brings it to the front.
  if (shell.control !== undefined && argv[0]?.startsWith('%') === true) argv.unshift('fg')
  const [name] = argv
  if (name === undefined) return runAssignments(shell, command)
  await trace(shell, () =>
    [...command.assignments.map((one) => `${one.name}=…`), ...argv.map((one) => quoteForInput(one))].join(' '),
  )
  shell.lastArgument = argv.at(-1) ?? ''
  const isFunction = shell.functions.has(name)
  const builtin = isFunction ? undefined : builtinNamed(name)
  if (!isFunction && builtin === undefined) return runExternal(shell, command, argv, how)
  if (name === 'exec' && builtin !== undefined) return runExec(shell, command, argv)
  const own = await ownVariables(shell, command.assignments)
  return withRedirections(shell, command.redirections, () =>
    withVariables(shell, own, () => {
      const called = shell.functions.get(name)
      if (called !== undefined) return callFunction(shell, called, argv)
      return runBuiltin(shell, name, argv)
    }),
  )
}

function withAlias(shell: Shell, words: readonly string[]): string[] {
  let argv = [...words]
  const seen = new Set<string>()
  for (let turn = 0; turn < MOST_ALIASES; turn += 1) {
    const [name = ''] = argv
    const text = shell.aliases.get(name)
    if (text === undefined || seen.has(name) || shell.shopt.get('expand_aliases') !== true) return argv
    seen.add(name)
    argv = [...text.split(/\s+/).filter((word) => word !== ''), ...argv.slice(1)]
  }
  return argv
}

async function runBuiltin(shell: Shell, name: string, argv: readonly string[]): Promise<number> {
  const builtin = builtinNamed(name)
  if (builtin === undefined) return 127
  try {
    return await builtin(shell, argv)
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    if (failure.errno !== 'EBADF' || shell.system.process.descriptors.has(2))
      await complain(shell, `${name}: write error: ${failureText(failure.errno)}`)
    return 1
  }
}

/** Assignments without a command: they stay. The status is that of the last command substitution. */
async function runAssignments(shell: Shell, command: Simple): Promise<number> {
  for (const assignment of command.assignments) await assignOne(shell, assignment)
  const status = shell.substitutionStatus ?? 0
  if (command.redirections.length === 0) return status
  return withRedirections(shell, command.redirections, async () => status)
}

async function assignOne(shell: Shell, { name, value, array, append }: Assignment): Promise<void> {
  if (array !== null) {
    const variable = findVariable(shell.scopes, name)
    const items = await arrayItems(shell, array, variable?.value?.kind === 'map')
    await trace(shell, () => `${name}${append ? '+' : ''}=(${items.map((item) => quoteForInput(item.text)).join(' ')})`)
    assignArray(shell, name, items, append)
    return
  }
  const text = value === null ? '' : await expandText(shell, value)
  await trace(shell, () => `${name}${append ? '+' : ''}=${text === '' ? '' : quoteForInput(text)}`)
  assign(shell, await expandedTarget(shell, name), text, append)
}

/** In `a[$i]=x` the subscript is expanded first. */
async function expandedTarget(shell: Shell, target: string): Promise<string> {
  const read = readTarget(target)
  if (read?.key === undefined || !/[$`"'\\]/.test(read.key)) return target
  return `${read.name}[${await expandKey(shell, read.key)}]`
}

/** Variables for one command: `A=1 command`. */
async function ownVariables(shell: Shell, assignments: readonly Assignment[]): Promise<Map<string, string>> {
  const own = new Map<string, string>()
  for (const { name, value, append } of assignments) {
    const variable = findVariable(shell.scopes, name)
    if (variable?.readonly === true) throw new ShellFailure(`${name}: readonly variable`)
    const text = value === null ? '' : await expandText(shell, value)
    const before = append && variable?.value?.kind === 'text' ? variable.value.text : ''
    own.set(name, before + text)
  }
  return own
}

async function withVariables(
  shell: Shell,
  own: ReadonlyMap<string, string>,
  run: () => Promise<number>,
): Promise<number> {
  if (own.size === 0) return run()
  const before = new Map<string, { readonly scope: Map<string, Variable>; readonly variable: Variable | undefined }>()
  for (const [name, text] of own) {
    const scope = shell.scopes.findLast((one) => one.has(name)) ?? shell.scopes[0]
    if (scope === undefined) continue
    before.set(name, { scope, variable: scope.get(name) })
    scope.set(name, { ...createVariable(textValue(text)), exported: true })
  }
  try {
    return await run()
  } finally {
    for (const [name, { scope, variable }] of before) {
      if (variable === undefined) scope.delete(name)
      else scope.set(name, variable)
    }
  }
}

const MOST_CALLS = 2_000

async function callFunction(shell: Shell, called: ShellFunction, argv: readonly string[]): Promise<number> {
  const { positional, loops, source, line } = shell
  if (shell.frames.length >= MOST_CALLS)
    throw new ShellFailure(`${called.name}: maximum function nesting level exceeded (${MOST_CALLS})`)
  shell.positional = argv.slice(1)
  shell.loops = 0
  shell.frames.push({ name: called.name, source, line })
  shell.scopes.push(new Map())
  shell.source = called.source
  try {
    return await withRedirections(shell, called.redirections, () =>
      runCommand(shell, called.body, { isLast: false, source: '' }),
    )
  } catch (thrown) {
    if (thrown instanceof ShellJump && thrown.jump.kind === 'return') return thrown.jump.status
    throw thrown
  } finally {
    shell.positional = positional
    shell.loops = loops
    shell.source = source
    shell.scopes.pop()
    shell.frames.pop()
  }
}

async function runExternal(shell: Shell, command: Simple, argv: readonly string[], how: How): Promise<number> {
  const own = await ownVariables(shell, command.assignments)
  const changes = await openOrComplain(shell, command.redirections)
  if (changes === undefined) return shell.isDash ? 2 : 1
  const hasTraps = [...shell.traps.values()].some((action) => action !== '')
  if (how.isLast && !hasTraps && shell.jobs.every((job) => job.told)) {
    keepChanges(shell, changes)
    return becomeProgram(shell, argv, own)
  }
  const table = changedTable(shell.system.process.descriptors, changes)
  try {
    return await runProgram(shell, { argv, own, table, source: how.source })
  } finally {
    for (const file of changes.values()) file?.release()
    if (shell.pending.length > 0 && shell.system.process.status === undefined) await runPending(shell)
  }
}

/** `exec`: with a command the shell becomes it, without one its redirections stay. */
async function runExec(shell: Shell, command: Simple, argv: readonly string[]): Promise<number> {
  const own = await ownVariables(shell, command.assignments)
  const changes = await openOrComplain(shell, command.redirections)
  if (changes === undefined) return jump({ kind: 'exit', status: 1 })
  const { words, as, isClear } = readExec(argv.slice(1))
  if (words.length === 0) {
    keepChanges(shell, changes)
    return 0
  }
  return withChanges(shell, changes, async () =>
    becomeProgram(shell, words, own, { isExec: true, isClear, ...(as === undefined ? {} : { as }) }),
  )
}

function readExec(argv: readonly string[]): { words: readonly string[]; as?: string; isClear: boolean } {
  let words = [...argv]
  let as: string | undefined
  let isClear = false
  while (words[0]?.startsWith('-') === true) {
    const [option = '', ...rest] = words
    words = rest
    if (option === '--') break
    if (option.includes('c')) isClear = true
    if (option.includes('a')) [as, ...words] = rest
  }
  return { words, isClear, ...(as === undefined ? {} : { as }) }
}
