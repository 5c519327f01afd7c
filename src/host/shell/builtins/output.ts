// Builtins that write: echo and printf.
import { decodeEscapes } from '../expand/escapes.ts'
import { assign } from '../state/assign.ts'
import { complain, type Shell } from '../state/shell.ts'
import type { Builtin } from './builtins.ts'
import { formatText } from './format-text.ts'

/** What echo writes. */
export function echoBytes(args: readonly string[], decodes = false): Uint8Array {
  let at = 0
  let withEnd = true
  let escapes = decodes
  while (/^-[neE]+$/.test(args[at] ?? '')) {
    for (const letter of (args[at] ?? '').slice(1)) {
      if (letter === 'n') withEnd = false
      else escapes = letter === 'e'
    }
    at += 1
  }
  const text = args.slice(at).join(' ')
  if (!escapes || !text.includes('\\')) return new TextEncoder().encode(withEnd ? `${text}\n` : text)
  const { bytes, isOver } = decodeEscapes(text, 'echo')
  return withEnd && !isOver ? Uint8Array.from([...bytes, 0x0a]) : bytes
}

const echo: Builtin = async (shell, argv) => {
  await shell.system.write(1, echoBytes(argv.slice(1), shell.shopt.get('xpg_echo') === true || shell.isDash))
  return 0
}

const printf: Builtin = async (shell, argv) => {
  const [, first, second, ...others] = argv
  const variable = first === '-v' ? second : undefined
  const [format, ...args] = variable === undefined ? argv.slice(first === '--' ? 2 : 1) : others
  if (format === undefined) {
    await shell.system.write(2, 'printf: usage: printf [-v var] format [arguments]\n')
    return 2
  }
  const { bytes, problems } = formatText(format, args, {
    nowMs: shell.system.nowMs(),
    system: shell.system,
    startedMs: shell.startedMs,
  })
  await say(shell, problems)
  if (variable === undefined) await shell.system.write(1, bytes)
  else assign(shell, variable, new TextDecoder().decode(bytes))
  return problems.length > 0 ? 1 : 0
}

async function say(shell: Shell, problems: readonly string[]): Promise<void> {
  for (const problem of problems) await complain(shell, `printf: ${problem}`)
}

export const outputBuiltins: Readonly<Record<string, Builtin>> = { echo, printf }
