// bash(1) as a program of the host: reads its arguments, finds the script, runs it.
import { HostFailure } from '../failure.ts'
import { failureText } from '../failure-text.ts'
import type { Screen } from '../processes/open-file.ts'
import type { Program, System } from '../processes/process.ts'
import { createHistory } from '../terminal/history.ts'
import { setOption } from './builtins/set.ts'
import { openPath } from './files/open-path.ts'
import { interact, type Seat } from './interactive/interact.ts'
import { findProgram } from './run/launch.ts'
import { runText } from './run/run-text.ts'
import { runToEnd } from './run/run-to-end.ts'
import { listenToSignals } from './run/traps.ts'
import { createShell, type Shell } from './state/shell.ts'
import { setFixedVariables } from './state/special-variables.ts'

const NOT_FOUND = 127
const NOT_RUN = 126
const WRONG_USE = 2
const SCRIPT_DESCRIPTOR = 255

type Asked = {
  readonly command: string | undefined
  readonly readsInput: boolean
  readonly rest: readonly string[]
  readonly options: readonly (readonly [option: string, isOn: boolean])[]
  readonly shopt: readonly (readonly [option: string, isOn: boolean])[]
  readonly wrong?: string
  readonly isVersion: boolean
}

const LONG = new Set(['--norc', '--noprofile', '--login', '--posix', '--noediting', '--restricted', '--debugger'])

function readArguments(argv: readonly string[]): Asked {
  const options: [string, boolean][] = []
  const shopt: [string, boolean][] = []
  let wantsCommand = false
  let readsInput = false
  let isVersion = false
  let at = 1
  for (; at < argv.length; at += 1) {
    const word = argv[at] ?? ''
    if (word === '--' || word === '-') {
      at += 1
      break
    }
    if (word === '--version') isVersion = true
    else if (word === '--rcfile' || word === '--init-file') at += 1
    else if (LONG.has(word)) continue
    else if (word.startsWith('--'))
      return { command: undefined, readsInput, rest: [], options, shopt, wrong: word, isVersion }
    else if (/^[-+]./.test(word)) {
      for (const letter of word.slice(1)) {
        const isOn = word.startsWith('-')
        if (letter === 'c') wantsCommand = true
        else if (letter === 's') readsInput = true
        else if (letter === 'o' || letter === 'O') {
          at += 1
          const list = letter === 'o' ? options : shopt
          list.push([argv[at] ?? '', isOn])
        } else if (!'il'.includes(letter)) options.push([letter, isOn])
      }
    } else break
  }
  const rest = argv.slice(at)
  const [command, ...others] = rest
  return {
    command: wantsCommand ? command : undefined,
    readsInput,
    rest: wantsCommand ? others : rest,
    options,
    shopt,
    isVersion,
    ...(wantsCommand && command === undefined ? { wrong: '-c' } : {}),
  }
}

const VERSION = `GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)
Copyright (C) 2022 Free Software Foundation, Inc.
License GPLv3+: GNU GPL version 3 or later <http://gnu.org/licenses/gpl.html>

This is free software; you are free to change and redistribute it.
There is NO WARRANTY, to the extent permitted by law.
`

const start =
  (isDash: boolean): Program =>
  async (system) => {
    const [called = 'bash'] = system.process.argv
    const asked = readArguments(system.process.argv)
    if (asked.isVersion) {
      await system.write(1, VERSION)
      return 0
    }
    if (asked.wrong !== undefined) {
      const why = asked.wrong === '-c' ? '-c: option requires an argument' : `${asked.wrong}: invalid option`
      await system.write(2, `${called}: ${why}\n`)
      return WRONG_USE
    }
    const shell = createShell(system, called.replace(/^-/, ''))
    shell.isDash = isDash
    setFixedVariables(shell)
    for (const [option, isOn] of asked.options)
      if (!setOption(shell, option, isOn)) {
        await system.write(
          2,
          `${called}: ${option.length > 1 ? option : `-${option}`}: invalid option${option.length > 1 ? ' name' : ''}\n`,
        )
        return WRONG_USE
      }
    for (const [option, isOn] of asked.shopt) shell.shopt.set(option, isOn)
    const screen = screenFor(shell, asked)
    if (screen !== undefined) return interact(system, seatAt(screen, shell))
    listenToSignals(shell)
    return runToEnd(shell, () => runAsked(shell, asked))
  }

/** The terminal that somebody types at who asks for nothing else. */
function screenFor({ system }: Shell, { command, readsInput, rest }: Asked): Screen | undefined {
  const { descriptors } = system.process
  if (command !== undefined || (rest.length > 0 && !readsInput)) return undefined
  return descriptors.get(2)?.screen === undefined ? undefined : descriptors.get(0)?.screen
}

function seatAt(tty: Screen, { name, isDash, system }: Shell): Seat {
  const sign = system.process.user.user === 0 ? '# ' : '$ '
  const seat = { tty, name, history: createHistory() }
  return isDash ? { ...seat, prompt: sign, startup: '' } : seat
}

async function runAsked(shell: Shell, { command, readsInput, rest }: Asked): Promise<number> {
  if (command !== undefined) {
    const [name, ...positional] = rest
    shell.name = name ?? shell.name
    shell.source = shell.name
    shell.positional = positional
    return runText(shell, command, { label: '-c', isLast: true })
  }
  const [file, ...positional] = rest
  if (readsInput || file === undefined) {
    shell.positional = rest
    shell.readsFile = true
    // Unlike Linux: a script on standard input is read as a whole before it runs, so its commands find nothing left of it to read.
    const text = new TextDecoder().decode(await shell.system.readAll(0))
    return runText(shell, text, { goesOn: true })
  }
  return runFile(shell, file, positional)
}

async function runFile(shell: Shell, file: string, positional: readonly string[]): Promise<number> {
  const bytes = await readScript(shell, file)
  if (typeof bytes === 'number') return bytes
  const firstLine = bytes.subarray(0, 80)
  const end = firstLine.indexOf(0x0a)
  if (firstLine.subarray(0, end < 0 ? undefined : end).includes(0)) {
    await shell.system.write(2, `${file}: ${file}: cannot execute binary file\n`)
    return NOT_RUN
  }
  shell.name = file
  shell.source = file
  shell.positional = positional
  shell.readsFile = true
  return runText(shell, new TextDecoder().decode(bytes), { goesOn: true })
}

/** The script's bytes, or what the shell ends with where it cannot be read. */
async function readScript(shell: Shell, file: string): Promise<Uint8Array | number> {
  const { system } = shell
  try {
    const opened = openScript(shell, system, file)
    system.process.descriptors.set(SCRIPT_DESCRIPTOR, opened)
    try {
      if (opened.kind === 'folder') {
        await system.write(2, `${file}: ${file}: Is a directory\n`)
        return NOT_RUN
      }
      return await system.readAll(SCRIPT_DESCRIPTOR)
    } finally {
      system.process.descriptors.delete(SCRIPT_DESCRIPTOR)
      opened.release()
    }
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    if (shell.isDash) {
      await system.write(
        2,
        `${shell.name}: 0: cannot open ${file}: ${failure.errno === 'ENOENT' ? 'No such file' : failureText(failure.errno)}\n`,
      )
      return WRONG_USE
    }
    await system.write(2, `${shell.name}: ${file}: ${failureText(failure.errno)}\n`)
    return failure.errno === 'ENOENT' ? NOT_FOUND : NOT_RUN
  }
}

function openScript(shell: Shell, system: System, file: string): ReturnType<typeof openPath> {
  try {
    return openPath(system, file, { read: true })
  } catch (failure) {
    const [found] = file.includes('/') ? [] : findProgram(shell, file)
    if (found === undefined) throw failure
    return openPath(system, found, { read: true })
  }
}

export const bash: Program = start(false)

// Unlike Linux: the program sh is bash, where Debian has dash; its messages are those of dash.
export const sh: Program = start(true)
