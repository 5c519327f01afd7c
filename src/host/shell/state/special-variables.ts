// Variables that a shell computes when they are read, and those that are always there.

import type { Shell } from './shell.ts'
import {
  copyVariable,
  createVariable,
  findVariable,
  scalarOf,
  textValue,
  type Value,
  type Variable,
} from './variables.ts'

const BASH_VERSION = '5.2.15(1)-release'
const RANDOM_MASK = 0x7fff
const SECOND_MS = 1000
const PLACES = 6

/** A list of texts as a value. */
export function listOf(texts: readonly string[]): Value {
  return { kind: 'list', items: new Map(texts.map((text, index) => [index, text])) }
}

function randomNumber(shell: Shell): string {
  const bytes = new Uint8Array(2)
  shell.system.host.dice.fill(bytes)
  return String((((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) & RANDOM_MASK)
}

const COMPUTED: Readonly<Record<string, (shell: Shell) => Value | undefined>> = {
  RANDOM: (shell) => textValue(randomNumber(shell)),
  SECONDS: (shell) => textValue(String(Math.floor((shell.system.nowMs() - shell.startedMs) / SECOND_MS))),
  LINENO: (shell) => textValue(String(shell.line)),
  BASHPID: (shell) => textValue(String(shell.system.process.pid)),
  PPID: (shell) =>
    textValue(String(shell.system.host.processes.find(shell.pid)?.parent ?? shell.system.process.parent)),
  UID: (shell) => textValue(String(shell.system.process.user.user)),
  EUID: (shell) => textValue(String(shell.system.process.user.user)),
  GROUPS: (shell) => listOf([String(shell.system.process.user.group)]),
  EPOCHSECONDS: (shell) => textValue(String(Math.floor(shell.system.nowMs() / SECOND_MS))),
  EPOCHREALTIME: (shell) => textValue((shell.system.nowMs() / SECOND_MS).toFixed(PLACES)),
  BASH_SUBSHELL: (shell) => textValue(String(shell.level)),
  PIPESTATUS: (shell) => listOf(shell.pipeStatus.map(String)),
  FUNCNAME: (shell) =>
    shell.frames.length === 0 ? undefined : listOf([...shell.frames.map((frame) => frame.name).reverse(), 'main']),
  BASH_SOURCE: (shell) =>
    shell.source === shell.name && shell.frames.length === 0
      ? listOf([shell.source])
      : listOf([shell.source, ...shell.frames.map((frame) => frame.source).reverse()]),
  BASH_LINENO: (shell) => listOf([...shell.frames.map((frame) => String(frame.line)).reverse(), '0']),
}

const FIXED: Readonly<Record<string, (shell: Shell) => string>> = {
  BASH: () => '/bin/bash',
  BASH_VERSION: () => BASH_VERSION,
  HOSTNAME: (shell) => shell.system.host.world.machine.hostname,
  HOSTTYPE: () => 'x86_64',
  MACHTYPE: () => 'x86_64-pc-linux-gnu',
  OSTYPE: () => 'linux-gnu',
  OPTERR: () => '1',
  OPTIND: () => '1',
  PS4: () => '+ ',
}

/** Sets what a new shell has beside its environment. */
export function setFixedVariables(shell: Shell): void {
  const [globals] = shell.scopes
  for (const [name, text] of Object.entries(FIXED)) {
    if (name === 'OPTIND' || globals?.has(name) !== true) globals?.set(name, createVariable(textValue(text(shell))))
  }
  globals?.set('IFS', createVariable(textValue(' \t\n')))
  const level = Number(scalarOf(findVariable(shell.scopes, 'SHLVL')?.value) ?? '0')
  globals?.set('SHLVL', { ...createVariable(textValue(String((level || 0) + 1))), exported: true })
  globals?.set('PWD', { ...createVariable(textValue(shell.system.process.cwd)), exported: true })
  for (const name of ['UID', 'EUID', 'PPID']) {
    const value = COMPUTED[name]?.(shell)
    globals?.set(name, { ...createVariable(value), readonly: true, integer: true })
  }
  globals?.set('BASH_VERSINFO', {
    ...createVariable(listOf(['5', '2', '15', '1', 'release', 'x86_64-pc-linux-gnu'])),
    readonly: true,
  })
}

/** The value of a variable by its name; undefined where it is not set. */
export function readVariable(shell: Shell, name: string): Value | undefined {
  const computed = Object.hasOwn(COMPUTED, name) ? COMPUTED[name] : undefined
  if (computed !== undefined) {
    const set = name === 'SECONDS' ? undefined : findVariable(shell.scopes, name)
    if (set === undefined || !set.readonly) return computed(shell)
  }
  return findVariable(shell.scopes, name)?.value
}

/** `$?`, `$#`, `$1` …; undefined where it is not set, null where the name is not special. */
export function readSpecial(shell: Shell, name: string): string | undefined | null {
  if (/^\d+$/.test(name)) return name === '0' ? shell.name : shell.positional[Number(name) - 1]
  switch (name) {
    case '?':
      return String(shell.status)
    case '#':
      return String(shell.positional.length)
    case '$':
      return String(shell.pid)
    case '!':
      return shell.lastBackground === undefined ? undefined : String(shell.lastBackground)
    case '-':
      return optionLetters(shell)
    case '_':
      return shell.lastArgument
    default:
      return null
  }
}

function optionLetters(shell: Shell): string {
  const { options } = shell
  const on = [
    [options.allexport, 'a'],
    [options.errexit, 'e'],
    [options.noglob, 'f'],
    [true, 'h'],
    [shell.atTerminal, 'i'],
    [shell.control !== undefined, 'm'],
    [options.nounset, 'u'],
    [options.verbose, 'v'],
    [options.xtrace, 'x'],
    [true, 'B'],
    [shell.atTerminal, 'H'],
    [options.noclobber, 'C'],
    [shell.atTerminal, 's'],
    [shell.source === 'environment' || shell.isSubshell, ''],
  ] as const
  return on.map(([isOn, letter]) => (isOn ? letter : '')).join('')
}

/** The environment for a program: exported variables, and those set for this command alone. */
export function environmentOf(shell: Shell, own: ReadonlyMap<string, string> = new Map()): Record<string, string> {
  const environment: Record<string, string> = {}
  for (const scope of shell.scopes)
    for (const [name, variable] of scope) {
      const text = scalarOf(variable.value)
      if (variable.exported && text !== undefined && variable.value?.kind === 'text') environment[name] = text
      else if (!variable.exported) delete environment[name]
    }
  for (const [name, text] of own) environment[name] = text
  return environment
}

/** A copy of a variable as it is now, for a scope that begins. */
export function inherited(variable: Variable | undefined): Variable {
  return variable === undefined ? createVariable() : copyVariable(variable)
}
