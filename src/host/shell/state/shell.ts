// The state of one shell: what a subshell gets a copy of. It knows nothing of how commands are run.
import type { OpenFile } from '../../processes/open-file.ts'
import type { System } from '../../processes/process.ts'
import type { SignalName } from '../../processes/signals.ts'
import type { FunctionDefinition, Redirection } from '../parse/ast.ts'
import { copyScopes, createVariable, type Scopes, textValue } from './variables.ts'

export type Options = {
  allexport: boolean
  errexit: boolean
  noclobber: boolean
  noexec: boolean
  noglob: boolean
  nounset: boolean
  pipefail: boolean
  verbose: boolean
  xtrace: boolean
  errtrace: boolean
  posix: boolean
}

export type Job = {
  number: number
  /** Its process group at a terminal. */
  readonly group: number
  readonly pids: readonly number[]
  /** By pid, as wait(2) gives it. */
  readonly statuses: Map<number, number>
  readonly text: string
  told: boolean
  /** It stands still, and later than those with a lower number. */
  stopped: number | undefined
}

export type ShellFunction = {
  readonly name: string
  readonly body: FunctionDefinition['body']
  readonly redirections: readonly Redirection[]
  readonly source: string
}

/** A function or a sourced file that is being run. */
export type Frame = { readonly name: string; readonly source: string; readonly line: number }

export type TrapName = SignalName | 'EXIT' | 'ERR' | 'DEBUG' | 'RETURN'

/** The lines that were entered. */
export type EnteredLines = { readonly all: () => readonly string[]; readonly clear: () => void }

/** What only a shell at a terminal has, and not its subshells: the groups of its jobs (tcsetpgrp(3)). */
export type JobControl = {
  /** The terminal's signals go to this group from now on; undefined: to the shell itself again. */
  readonly setForeground: (group: number | undefined) => void
}

export type Shell = {
  system: System
  /** `$0`. */
  name: string
  positional: readonly string[]
  scopes: Scopes
  functions: Map<string, ShellFunction>
  aliases: Map<string, string>
  /** An alias counts from the line after the one that defines it. */
  aliasLine: number
  options: Options
  shopt: Map<string, boolean>
  /** `$?`. */
  status: number
  /** `$$`: the number of the first shell, also in its subshells. */
  readonly pid: number
  lastBackground: number | undefined
  jobs: Job[]
  traps: Map<TrapName, string>
  /** Signals that came and whose traps have not run. */
  pending: SignalName[]
  line: number
  /** The action of a trap runs: the line stays that of the command before it. */
  inTrap: boolean
  /** What messages and BASH_SOURCE call the text that is run. */
  source: string
  frames: Frame[]
  loops: number
  /** Above 0: what fails is a condition, `set -e` does not look. */
  conditions: number
  startedMs: number
  level: number
  /** How deep in command substitutions it is, for `set -x`. */
  depth: number
  /** A word of getopts that holds several letters: where it is in it. */
  letter: number
  lastArgument: string
  pipeStatus: number[]
  /** The status of the last command substitution of the command that is expanded. */
  substitutionStatus: number | undefined
  /** A child has ended since the last look. */
  childEnded: boolean
  readonly isSubshell: boolean
  /** It is one that somebody types to, or a subshell of one: its messages tell no lines. */
  atTerminal: boolean
  /** Only of the shell that somebody types to, not of its subshells. */
  control: JobControl | undefined
  /** Of a shell that somebody types to, and of its subshells. */
  history: EnteredLines | undefined
  /** Ctrl-C came while it worked itself: what it does is given up. */
  isInterrupted: boolean
  /** It runs a file, not a text of its arguments. */
  readsFile: boolean
  /** Whether it is `sh`: its messages are those of dash. */
  isDash: boolean
  /** Files of process substitutions, to be closed after the command. */
  substitutions: OpenFile[]
  hashed: Map<string, string>
}

export function createShell(system: System, name: string): Shell {
  const scopes: Scopes = [new Map()]
  for (const [key, value] of Object.entries(system.process.env)) {
    if (!/^[A-Za-z_]\w*$/.test(key)) continue
    scopes[0]?.set(key, { ...createVariable(textValue(value)), exported: true })
  }
  return {
    system,
    name,
    positional: [],
    scopes,
    functions: new Map(),
    aliases: new Map(),
    aliasLine: 0,
    options: {
      allexport: false,
      errexit: false,
      noclobber: false,
      noexec: false,
      noglob: false,
      nounset: false,
      pipefail: false,
      verbose: false,
      xtrace: false,
      errtrace: false,
      posix: false,
    },
    shopt: new Map(),
    status: 0,
    pid: system.process.pid,
    lastBackground: undefined,
    jobs: [],
    traps: new Map(),
    pending: [],
    line: 1,
    inTrap: false,
    source: name,
    frames: [],
    loops: 0,
    conditions: 0,
    startedMs: system.nowMs(),
    level: 0,
    depth: 0,
    letter: 0,
    lastArgument: '',
    pipeStatus: [0],
    substitutionStatus: undefined,
    childEnded: false,
    isSubshell: false,
    atTerminal: false,
    control: undefined,
    history: undefined,
    isInterrupted: false,
    readsFile: false,
    isDash: false,
    substitutions: [],
    hashed: new Map(),
  }
}

/** The state for a subshell. Traps are not inherited, but ignored signals stay ignored. */
export function copyShell(shell: Shell): Shell {
  return {
    ...shell,
    scopes: copyScopes(shell.scopes),
    functions: new Map(shell.functions),
    aliases: new Map(shell.aliases),
    options: { ...shell.options },
    shopt: new Map(shell.shopt),
    jobs: [],
    traps: new Map([...shell.traps].filter(([, action]) => action === '')),
    pending: [],
    frames: [...shell.frames],
    loops: 0,
    level: shell.level + 1,
    pipeStatus: [...shell.pipeStatus],
    isSubshell: true,
    control: undefined,
    isInterrupted: false,
    substitutions: [],
    hashed: new Map(shell.hashed),
  }
}

/** Writes a message of the shell to its standard error. */
export async function complain(shell: Shell, text: string): Promise<void> {
  await shell.system.write(2, `${prefixOf(shell)}${text}\n`)
}

/** What stands before each message: the script and the line. */
export function prefixOf(shell: Shell): string {
  if (shell.atTerminal && shell.source === shell.name) return `${shell.name}: `
  return shell.isDash ? `${shell.name}: ${shell.line}: ` : `${shell.source}: line ${shell.line}: `
}
