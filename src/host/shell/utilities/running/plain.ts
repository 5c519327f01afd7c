// The small utilities: true, false, echo, printf, test, pwd, yes, sync, printenv, which, clear, tput.

import { formatText } from '../../builtins/format-text.ts'
import { echoBytes } from '../../builtins/output.ts'
import { test as testBuiltin } from '../../builtins/test.ts'
import { createShell } from '../../state/shell.ts'
import { readOptions } from '../gnu-options.ts'
import { curly, type Utility, WrongUse, wrongUse } from '../utility.ts'

export const yes: Utility = async ({ system, args }) => {
  const line = new TextEncoder().encode(`${args.length === 0 ? 'y' : args.join(' ')}\n`)
  const times = Math.max(1, Math.floor(4096 / line.length))
  const piece = new Uint8Array(line.length * times)
  for (let at = 0; at < times; at += 1) piece.set(line, at * line.length)
  for (;;) await system.write(1, piece)
}

export const echo: Utility = async ({ print, args }) => {
  await print(echoBytes(args))
  return 0
}

export const printf: Utility = async (context) => {
  const [format, ...args] = context.args[0] === '--' ? context.args.slice(1) : context.args
  if (format === undefined) throw wrongUse(context, 'missing operand')
  const { system } = context
  const { bytes, problems } = formatText(format, args, { nowMs: system.nowMs(), startedMs: system.nowMs(), system })
  await context.print(bytes)
  await context.flush()
  for (const problem of problems)
    await context.complain(
      problem.replace(/^(.*): invalid number$/, (_all, text: string) => `${curly(text)}: expected a numeric value`),
    )
  return problems.length > 0 ? 1 : 0
}

export const test: Utility = async ({ system, name, args }) => {
  const shell = createShell(system, name)
  shell.isDash = false
  return testBuiltin(shell, [name, ...args])
}

export const pwd: Utility = async ({ print, system, env, args, access }) => {
  const named = env('PWD')
  const isLogical =
    args.includes('-L') &&
    named?.startsWith('/') === true &&
    access.exists(named) &&
    access.realpath(named) === system.process.cwd
  await print(`${isLogical ? named : system.process.cwd}\n`)
  return 0
}

export const printenv: Utility = async ({ print, system, args }) => {
  const names = args.filter((word) => !word.startsWith('-'))
  const { env } = system.process
  if (names.length === 0) {
    for (const [name, text] of Object.entries(env)) await print(`${name}=${text}\n`)
    return 0
  }
  for (const name of names) if (env[name] !== undefined) await print(`${env[name]}\n`)
  return names.every((name) => env[name] !== undefined) ? 0 : 1
}

export const which: Utility = async (context) => {
  const options = readOptions(context, { short: 'as' })
  const { access, print, env } = context
  let status = 0
  const isProgram = (path: string): boolean =>
    access.exists(path) && access.inodeAt(path).content.kind !== 'folder' && access.mayAccess(path, 'run')
  for (const name of options.operands) {
    const places = name.includes('/')
      ? [name]
      : (env('PATH') ?? '').split(':').map((folder) => `${folder || '.'}/${name}`)
    const found = places.filter(isProgram)
    if (found.length === 0) status = 1
    for (const path of options.has('a') ? found : found.slice(0, 1)) if (!options.has('s')) await print(`${path}\n`)
  }
  return options.operands.length === 0 ? 1 : status
}

export const clear: Utility = async ({ print }) => {
  await print('\u001b[H\u001b[2J\u001b[3J')
  return 0
}

const CAPABILITIES: Readonly<Record<string, string>> = {
  clear: '\u001b[H\u001b[2J',
  bold: '\u001b[1m',
  sgr0: '\u001b(B\u001b[m',
  smul: '\u001b[4m',
  rmul: '\u001b[24m',
  rev: '\u001b[7m',
  cols: '80\n',
  lines: '24\n',
  colors: '256\n',
  civis: '\u001b[?25l',
  cnorm: '\u001b[?12l\u001b[?25h',
}

export const tput: Utility = async ({ args, print }) => {
  const [name = '', value = '0'] = args.filter((word) => !word.startsWith('-'))
  const color = Number(value)
  if (name === 'setaf') await print(color < 8 ? `\u001b[3${color}m` : `\u001b[38;5;${color}m`)
  else if (name === 'setab') await print(color < 8 ? `\u001b[4${color}m` : `\u001b[48;5;${color}m`)
  else {
    const text = CAPABILITIES[name]
    if (text === undefined) throw new WrongUse(`unknown terminfo capability '${name}'`, 4)
    await print(text)
  }
  return 0
}
