// bash(1) as somebody types to it: prompt, line, what it runs, and again. It reads keys from a terminal; who draws that is not known here.
import { HostFailure } from '../../failure.ts'
import type { Screen } from '../../processes/open-file.ts'
import type { Process, System } from '../../processes/process.ts'
import type { Prompt } from '../../terminal/draw-line.ts'
import type { History } from '../../terminal/history.ts'
import { createKeyboard, type Keyboard } from '../../terminal/keys.ts'
import { type Entered, readLine } from '../../terminal/read-line.ts'
import { tellJobs } from '../builtins/jobs.ts'
import { loadParser } from '../parse/just-bash.ts'
import { isUnfinished } from '../parse/parse-script.ts'
import { stateOf } from '../run/job-list.ts'
import { runText } from '../run/run-text.ts'
import { sayFailure } from '../run/run-to-end.ts'
import { listenToSignals, runTrap } from '../run/traps.ts'
import { ShellFailure, ShellJump } from '../state/jump.ts'
import { complain, createShell, type Shell } from '../state/shell.ts'
import { setFixedVariables } from '../state/special-variables.ts'
import { createVariable, textValue } from '../state/variables.ts'
import { completeAt } from './complete.ts'
import { expandHistory } from './expand-history.ts'
import { DEBIAN_PROMPT, promptOf } from './prompt.ts'

export type Seat = {
  readonly tty: Screen
  readonly history: History
  /** What it calls itself in messages; `-bash` where somebody has logged in. */
  readonly name: string
  /** PS1; Debian's if absent. */
  readonly prompt?: string
  /** Lines that it runs before the first prompt, such as Debian's .bashrc; its own if absent. */
  readonly startup?: string
  /** Called before each prompt, and before each line is run. */
  readonly onPhase?: (phase: 'prompt' | 'line') => void
}

/** What Debian's /etc/skel/.bashrc sets that can be noticed. */
const STARTUP = "alias ls='ls --color=auto'\nshopt -s checkwinsize\n[ -f ~/.bashrc ] && . ~/.bashrc\n"
const INTERRUPTED = 130

/** Serves until the shell is left; its exit status. */
export async function interact(system: System, seat: Seat): Promise<number> {
  const { tty, history } = seat
  const shell = createShell(system, seat.name)
  setFixedVariables(shell)
  shell.atTerminal = true
  shell.shopt.set('expand_aliases', true)
  setPrompts(shell, seat)
  listenAtTerminal(shell)
  await loadParser()
  await runText(shell, seat.startup ?? STARTUP, { goesOn: true })
  shell.status = 0
  shell.history = history
  shell.control = { setForeground: (group) => tty.setForeground(group ?? system.process.group) }
  const keyboard = createKeyboard(system)
  const farewell = seat.name.startsWith('-') ? 'logout\n' : 'exit\n'
  let hasWarned = false
  for (;;) {
    await tellJobs(shell)
    seat.onPhase?.('prompt')
    const command = await readCommand(shell, seat, keyboard)
    if (command.kind === 'end') {
      await system.write(2, farewell)
      if (await mayLeave(shell, hasWarned)) return shell.status
      hasWarned = true
      continue
    }
    if (command.kind === 'interrupted') {
      shell.status = INTERRUPTED
      const trap = shell.traps.get('INT')
      if (trap !== undefined && trap !== '') await runTrap(shell, trap)
      continue
    }
    seat.onPhase?.('line')
    const left = await runCommand(shell, command.text)
    if (left !== undefined) await system.write(2, farewell)
    if (left !== undefined && (await mayLeave(shell, hasWarned))) return left
    hasWarned = left !== undefined
  }
}

/** Who wants to leave while jobs stand still is told so once. Left at last, they are told that the terminal is gone. */
async function mayLeave(shell: Shell, hasWarned: boolean): Promise<boolean> {
  const stopped = shell.jobs.filter((job) => stateOf(shell, job) === 'stopped')
  if (stopped.length > 0 && !hasWarned) {
    await shell.system.write(2, 'There are stopped jobs.\n')
    return false
  }
  for (const { group } of stopped) {
    const { processes } = shell.system.host
    for (const process of processes.all())
      if (process.group === group) for (const signal of ['CONT', 'HUP'] as const) processes.raise(process, signal)
  }
  return true
}

function setPrompts(shell: Shell, { prompt = DEBIAN_PROMPT }: Seat): void {
  const [globals] = shell.scopes
  globals?.set('PS1', createVariable(textValue(prompt)))
  globals?.set('PS2', createVariable(textValue('> ')))
}

/** Signals that a shell at a terminal outlives (bash(1), SIGNALS). */
function listenAtTerminal(shell: Shell): void {
  listenToSignals(shell)
  const { process } = shell.system
  const answer = process.onSignal as NonNullable<Process['onSignal']>
  process.onSignal = (signal) => {
    if (answer(signal)) return true
    if (signal === 'INT') shell.isInterrupted = true
    return ['INT', 'TERM', 'QUIT', 'TSTP', 'TTIN', 'TTOU'].includes(signal)
  }
}

/** The lines of one command, with those that it goes on in. */
async function readCommand(shell: Shell, seat: Seat, keyboard: Keyboard): Promise<Entered> {
  const { tty, history } = seat
  const { system } = shell
  tty.setRaw(true)
  try {
    let text = ''
    for (;;) {
      const { above, prompt } = await promptOf(shell, text === '' ? 'PS1' : 'PS2')
      if (above !== '') await system.write(2, above)
      const entered = await readOne(shell, seat, keyboard, prompt)
      if (entered.kind === 'interrupted') return entered
      if (entered.kind === 'end') {
        if (text === '') return entered
        await system.write(2, '\n')
        return { kind: 'line', text }
      }
      const line = await withHistory(shell, history, entered.text)
      if (line === undefined) return { kind: 'line', text: '' }
      text += `${line}\n`
      if (await isUnfinished(text)) continue
      history.add(oneLine(text))
      return { kind: 'line', text }
    }
  } finally {
    tty.setRaw(false)
  }
}

function readOne(shell: Shell, { tty, history }: Seat, keyboard: Keyboard, prompt: Prompt): Promise<Entered> {
  return readLine({
    keyboard,
    prompt,
    history,
    write: (text) => shell.system.write(2, text),
    complete: async (text, at) => completeAt(shell, text, at),
    size: tty.size,
    column: tty.column,
  })
}

async function withHistory(shell: Shell, history: History, line: string): Promise<string | undefined> {
  const expanded = expandHistory(line, history.all())
  if (expanded.kind === 'same') return line
  if (expanded.kind === 'unknown') {
    await complain(shell, `${expanded.event}: event not found`)
    return undefined
  }
  await shell.system.write(2, `${expanded.text}\n`)
  return expanded.text
}

/** As `cmdhist` keeps a command of several lines. */
function oneLine(text: string): string {
  const lines = text.replace(/\n$/, '')
  return lines.includes('<<')
    ? lines
    : lines.replace(/(\b(?:do|then|else|in)|[;|&{(]|\\)?\n\s*/g, (_, end?: string) =>
        end === '\\' ? '' : end === undefined ? '; ' : `${end} `,
      )
}

/** The exit status where the shell is left. */
async function runCommand(shell: Shell, text: string): Promise<number | undefined> {
  const { status } = shell
  shell.isInterrupted = false
  shell.line = 1
  // Each line that is entered comes after those that defined an alias.
  shell.aliasLine = 0
  try {
    await runText(shell, text, { goesOn: true })
    if (text.trim() === '') shell.status = status
  } catch (thrown) {
    if (thrown instanceof ShellJump) {
      if (thrown.jump.kind === 'exit') return thrown.jump.status
      shell.status = 'status' in thrown.jump ? thrown.jump.status : shell.status
      if (thrown.jump.kind === 'interrupt' && shell.isInterrupted) await shell.system.write(2, '\n')
    } else if (thrown instanceof ShellFailure) {
      await sayFailure(shell, thrown)
      shell.status = thrown.status
    } else if (thrown instanceof HostFailure) shell.status = 1
    else throw thrown
  } finally {
    shell.isInterrupted = false
    shell.control?.setForeground(undefined)
    shell.frames.length = 0
    shell.scopes.length = 1
    shell.loops = 0
    shell.conditions = 0
    shell.source = shell.name
  }
  return undefined
}
