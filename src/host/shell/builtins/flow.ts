// Builtins that steer: exit, return, break, continue, shift, eval, source, and those that do nothing.

import { textOfFailure } from '../../failure-text.ts'
import { inodeAt } from '../expand/glob.ts'
import { openPath } from '../files/open-path.ts'
import { findProgram } from '../run/launch.ts'
import { runText } from '../run/run-text.ts'
import { jump, ShellFailure, ShellJump } from '../state/jump.ts'
import { complain, type Shell } from '../state/shell.ts'
import type { Builtin } from './builtins.ts'

const WRONG_NUMBER = 2
const BYTE = 0xff

async function numberIn(shell: Shell, argv: readonly string[], fallback: number): Promise<number | undefined> {
  const [name = '', given] = argv[1] === '--' ? [argv[0], argv[2]] : argv
  if (given === undefined) return fallback
  if (/^\s*[-+]?\d+\s*$/.test(given)) return Number(given)
  await complain(shell, `${name}: ${given}: numeric argument required`)
  return undefined
}

const exit: Builtin = async (shell, argv) => {
  const number = await numberIn(shell, argv, shell.status)
  if (number === undefined) return jump({ kind: 'exit', status: WRONG_NUMBER })
  if (argv.length > 2) {
    await complain(shell, 'exit: too many arguments')
    throw new ShellFailure('')
  }
  return jump({ kind: 'exit', status: number & BYTE })
}

const leave: Builtin = async (shell, argv) => {
  if (shell.frames.length === 0) {
    await complain(shell, "return: can only `return' from a function or sourced script")
    return WRONG_NUMBER
  }
  const number = await numberIn(shell, argv, shell.status)
  return jump({ kind: 'return', status: (number ?? WRONG_NUMBER) & BYTE })
}

const leaveLoop =
  (kind: 'break' | 'continue'): Builtin =>
  async (shell, argv) => {
    if (shell.loops === 0) {
      await complain(shell, `${kind}: only meaningful in a \`for', \`while', or \`until' loop`)
      return 0
    }
    const levels = await numberIn(shell, argv, 1)
    if (levels === undefined) return jump({ kind: 'exit', status: 128 })
    if (levels < 1) {
      await complain(shell, `${kind}: ${levels}: loop count out of range`)
      return 1
    }
    return jump({ kind, levels })
  }

const shift: Builtin = async (shell, argv) => {
  const number = await numberIn(shell, argv, 1)
  if (number === undefined || number < 0 || number > shell.positional.length) {
    if (number !== undefined && number < 0) await complain(shell, `shift: ${number}: shift count out of range`)
    return 1
  }
  shell.positional = shell.positional.slice(number)
  return 0
}

const evaluateText: Builtin = async (shell, argv) => {
  const text = (argv[1] === '--' ? argv.slice(2) : argv.slice(1)).join(' ')
  if (text.trim() === '') return 0
  const { line } = shell
  const status = await runText(shell, text, { label: 'eval' })
  shell.line = line
  return status
}

const source: Builtin = async (shell, argv) => {
  const [, file, ...args] = argv
  const name = argv[0] ?? '.'
  if (file === undefined) {
    await complain(shell, `${name}: filename argument required`)
    await shell.system.write(2, `${name}: usage: ${name} filename [arguments]\n`)
    return WRONG_NUMBER
  }
  const text = await readScript(shell, file)
  if (text === undefined) return 1
  const { positional, source: before, line, loops } = shell
  if (args.length > 0) shell.positional = args
  shell.frames.push({ name: 'source', source: before, line })
  shell.source = file
  try {
    return await runText(shell, text)
  } catch (thrown) {
    if (thrown instanceof ShellJump && thrown.jump.kind === 'return') return thrown.jump.status
    throw thrown
  } finally {
    shell.frames.pop()
    if (args.length > 0) shell.positional = positional
    shell.source = before
    shell.line = line
    shell.loops = loops
  }
}

async function readScript(shell: Shell, file: string): Promise<string | undefined> {
  const found =
    file.includes('/') || inodeAt(shell, file, true) !== undefined ? file : (findProgram(shell, file)[0] ?? file)
  if (inodeAt(shell, found, true)?.content.kind === 'folder') {
    await complain(shell, `source: ${file}: is a directory`)
    return undefined
  }
  const { system } = shell
  try {
    const opened = openPath(system, found, { read: true })
    const number = 255
    system.process.descriptors.set(number, opened)
    try {
      return new TextDecoder().decode(await system.readAll(number))
    } finally {
      system.process.descriptors.delete(number)
      opened.release()
    }
  } catch (failure) {
    await complain(shell, `${file}: ${textOfFailure(failure)}`)
    return undefined
  }
}

const ALL_TIMES = '0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n'

export const flowBuiltins: Readonly<Record<string, Builtin>> = {
  ':': async () => 0,
  true: async () => 0,
  false: async () => 1,
  exit,
  logout: exit,
  return: leave,
  break: leaveLoop('break'),
  continue: leaveLoop('continue'),
  shift,
  eval: evaluateText,
  source,
  '.': source,
  exec: async () => 0,
  async times(shell) {
    await shell.system.write(1, ALL_TIMES)
    return 0
  },
}
