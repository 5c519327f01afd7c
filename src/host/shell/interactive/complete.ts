// What a word at the cursor may become: commands where a command stands, else names of files, or of variables. As readline and bash complete
// without programmed completions.
import { createAccess, type FileAccess } from '../../files/access.ts'
import { FOLDER, KIND_MASK } from '../../files/inode.ts'
import type { Candidate, Completion } from '../../terminal/read-line.ts'
import { builtinNames } from '../builtins/builtins.ts'
import type { Shell } from '../state/shell.ts'
import { findVariable, namesOf, scalarOf } from '../state/variables.ts'

const KEYWORDS = [
  'case',
  'do',
  'done',
  'elif',
  'else',
  'esac',
  'fi',
  'for',
  'function',
  'if',
  'in',
  'select',
  'then',
  'time',
  'until',
  'while',
]
const ONLY_FOLDERS = new Set(['cd', 'pushd', 'rmdir'])
/** What ends a word, outside of quotes. */
const BREAKS = new Set([' ', '\t', '\n', ';', '|', '&', '(', ')', '<', '>', '`'])
const OPENS_COMMAND = new Set([';', '|', '&', '(', '`', '\n'])
/** Words after which a command stands. */
const BEFORE_COMMAND = new Set([
  'if',
  'then',
  'else',
  'elif',
  'while',
  'until',
  'do',
  'sudo',
  'time',
  '!',
  '{',
  'xargs',
  'nohup',
  'env',
])

type Word = {
  /** Where it begins, in letters. */
  readonly from: number
  readonly text: string
  /** The quote that is open at the cursor. */
  readonly quote: '' | "'" | '"'
  readonly isCommand: boolean
  /** The command that it is an argument of. */
  readonly command: string
}

/** `at` is the cursor's place in the line, in letters. */
export function completeAt(shell: Shell, line: string, at: number): Completion {
  const word = wordAt([...line].slice(0, at))
  return { from: word.from, candidates: candidatesFor(shell, word) }
}

function candidatesFor(shell: Shell, word: Word): Candidate[] {
  const { text, quote } = word
  const variable = quote === "'" ? null : /^(.*\$)(\{?)(\w*)$/s.exec(text)
  if (variable !== null) return variablesFor(shell, variable[1] ?? '', variable[2] ?? '', variable[3] ?? '')
  const access = accessOf(shell)
  if (word.isCommand && !text.includes('/')) return commandsFor(shell, access, text)
  return pathsFor(shell, access, word)
}

function accessOf(shell: Shell): FileAccess {
  const { process, host } = shell.system
  return createAccess(host, { user: process.user, cwd: () => process.cwd, umask: () => process.umask })
}

function wordAt(letters: readonly string[]): Word {
  let from = 0
  let text = ''
  let quote: Word['quote'] = ''
  let isCommand = true
  let command = ''
  const end = (next: number, opensCommand: boolean): void => {
    if (text !== '') {
      if (isCommand && !/^\w+=/.test(text)) command = text
      isCommand = isCommand && (BEFORE_COMMAND.has(text) || /^\w+=/.test(text))
    }
    if (opensCommand) isCommand = true
    text = ''
    from = next
  }
  for (let index = 0; index < letters.length; index += 1) {
    const letter = letters[index] ?? ''
    if (quote !== '') {
      if (letter === quote) quote = ''
      else text += letter
    } else if (letter === '\\') {
      index += 1
      text += letters[index] ?? ''
    } else if (letter === "'" || letter === '"') quote = letter
    else if (BREAKS.has(letter)) end(index + 1, OPENS_COMMAND.has(letter))
    else text += letter
  }
  // Behind a redirection stands a file.
  const before = letters.slice(0, from).join('').trimEnd().at(-1)
  return { from, text, quote, isCommand: isCommand && before !== '>' && before !== '<', command }
}

function variablesFor(shell: Shell, before: string, brace: string, start: string): Candidate[] {
  return namesOf(shell.scopes)
    .filter((name) => name.startsWith(start))
    .sort()
    .map((name) => ({ insert: `${before}${brace}${name}`, shown: `$${name}`, after: brace === '' ? ' ' : '}' }))
}

function commandsFor(shell: Shell, access: FileAccess, start: string): Candidate[] {
  const names = new Set([...builtinNames(), ...KEYWORDS, ...shell.functions.keys(), ...shell.aliases.keys()])
  const path = scalarOf(findVariable(shell.scopes, 'PATH')?.value) ?? ''
  for (const folder of path.split(':')) {
    if (!access.exists(folder)) continue
    for (const name of listed(access, folder)) {
      if (name.startsWith(start) && access.mayAccess(`${folder}/${name}`, 'run')) names.add(name)
    }
  }
  return [...names]
    .filter((name) => name.startsWith(start) && (start !== '' || /^\w/.test(name)))
    .sort()
    .map((name) => ({ insert: name, shown: name, after: ' ' }))
}

function pathsFor(shell: Shell, access: FileAccess, { text, quote, isCommand, command }: Word): Candidate[] {
  const end = text.lastIndexOf('/') + 1
  const typed = text.slice(0, end)
  const start = text.slice(end)
  const home = scalarOf(findVariable(shell.scopes, 'HOME')?.value) ?? '/'
  const folder = typed === '' ? '.' : quote === '' && typed.startsWith('~/') ? `${home}/${typed.slice(2)}` : typed
  const found: Candidate[] = []
  for (const name of listed(access, folder).sort()) {
    if (!name.startsWith(start) || (name.startsWith('.') && !start.startsWith('.'))) continue
    const path = `${folder}/${name}`
    const isFolder = access.exists(path) && (access.stat(path).mode & KIND_MASK) === FOLDER
    if (!isFolder && (ONLY_FOLDERS.has(command) || (isCommand && !access.mayAccess(path, 'run')))) continue
    found.push({
      insert: quoted(typed + name, quote),
      shown: isFolder ? `${name}/` : name,
      after: isFolder ? '/' : `${quote} `,
    })
  }
  return found
}

function listed(access: FileAccess, folder: string): string[] {
  try {
    return access.list(folder)
  } catch {
    // What cannot be looked into offers nothing.
    return []
  }
}

/** As it must stand in the line, so that the shell reads it as this name. */
function quoted(path: string, quote: Word['quote']): string {
  if (quote === "'") return `'${path.replaceAll("'", "'\\''")}`
  if (quote === '"') return `"${path.replace(/["$`\\]/g, '\\$&')}`
  // biome-ignore lint/suspicious/noControlCharactersInRegex: names may hold line ends and tabs.
  if (/[\x00-\x1f]/.test(path))
    return `$'${path.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}'`
  return path.replace(/(^~\/)|[ "'\\$`&|;<>()*?[\]{}!#~]/g, (letter, isHome) =>
    isHome === undefined ? `\\${letter}` : letter,
  )
}
