// What PS1 and PS2 stand for: their own escapes first, then the expansions of a text between double quotes. See bash(1), PROMPTING.
import type { Prompt } from '../../terminal/draw-line.ts'
import { widthOfText } from '../../terminal/widths.ts'
import { expandText } from '../expand/words.ts'
import { parseText } from '../parse/parse-script.ts'
import type { Shell } from '../state/shell.ts'
import { findVariable, scalarOf } from '../state/variables.ts'

/** Debian's, from /etc/skel/.bashrc, for a terminal with colours. */
export const DEBIAN_PROMPT = '\\[\\033[01;32m\\]\\u@\\h\\[\\033[00m\\]:\\[\\033[01;34m\\]\\w\\[\\033[00m\\]\\$ '

const HIDE = '\u0001'
const SHOW = '\u0002'

/** The prompt of this name; the lines before its last one come apart. */
export async function promptOf(
  shell: Shell,
  name: 'PS1' | 'PS2',
): Promise<{ readonly above: string; readonly prompt: Prompt }> {
  const given = scalarOf(findVariable(shell.scopes, name)?.value) ?? ''
  const text = await expanded(shell, withEscapes(shell, given))
  const end = text.lastIndexOf('\n') + 1
  const last = text.slice(end)
  const hidden = new RegExp(`${HIDE}[^${SHOW}]*${SHOW}`, 'g')
  const marks = new RegExp(`[${HIDE}${SHOW}]`, 'g')
  return {
    above: text.slice(0, end).replace(marks, ''),
    prompt: { text: last.replace(marks, ''), width: widthOfText(last.replace(hidden, '').replace(marks, '')) },
  }
}

function withEscapes(shell: Shell, given: string): string {
  return given.replace(/\\([0-7]{1,3}|.)/gs, (whole, letter: string) => escapeOf(shell, letter) ?? whole)
}

function escapeOf(shell: Shell, letter: string): string | undefined {
  const { system } = shell
  const { world, clock } = system.host
  const { hostname } = world.machine
  const { name, user } = system.process.user
  switch (letter) {
    case '[':
      return HIDE
    case ']':
      return SHOW
    case 'u':
      return name
    case 'h':
      return hostname.split('.')[0] ?? hostname
    case 'H':
      return hostname
    case 'w':
      return shortFolder(shell)
    case 'W': {
      const folder = shortFolder(shell)
      return folder === '/' ? folder : (folder.split('/').at(-1) ?? folder)
    }
    case '$':
      // Kept from the expansions that follow.
      return user === 0 ? '#' : '\\$'
    case 'n':
      return '\n'
    case 'r':
      return '\r'
    case 'e':
      return '\x1b'
    case 'a':
      return '\x07'
    case 's':
      return shell.name
    case 'v':
      return '5.2'
    case 'j':
      return String(shell.jobs.length)
    case 't':
      return new Date(clock.nowMs()).toISOString().slice(11, 19)
    case 'A':
      return new Date(clock.nowMs()).toISOString().slice(11, 16)
    case '\\':
      return '\\\\'
    default:
      return /^[0-7]+$/.test(letter) ? String.fromCharCode(Number.parseInt(letter, 8)) : undefined
  }
}

/** The folder, with the home folder as a tilde. */
function shortFolder(shell: Shell): string {
  const { cwd } = shell.system.process
  const home = scalarOf(findVariable(shell.scopes, 'HOME')?.value) ?? ''
  if (home === '' || home === '/') return cwd
  return cwd === home ? '~' : cwd.startsWith(`${home}/`) ? `~${cwd.slice(home.length)}` : cwd
}

/** A prompt that cannot be read stands as it is. */
async function expanded(shell: Shell, text: string): Promise<string> {
  if (!/[$`\\]/.test(text)) return text
  const { status } = shell
  try {
    const script = await parseText(`: "${text.replaceAll('"', '\\"')}"`)
    const command = script.statements[0]?.pipelines[0]?.commands[0]
    const word = command?.type === 'SimpleCommand' ? command.args[0] : undefined
    return word === undefined ? text : await expandText(shell, word)
  } catch {
    // As bash: a mistake in PS1 is no mistake of the line.
    return text
  } finally {
    shell.status = status
  }
}
