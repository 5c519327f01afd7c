// Builtins that ask what a name means: type, command, builtin, hash, alias.
import { quoteForInput } from '../expand/quote.ts'
import { findProgram, runProgram } from '../run/launch.ts'
import { complain, type Shell } from '../state/shell.ts'
import { type Builtin, builtinNamed } from './builtins.ts'
import { readOptions } from './options.ts'

const KEYWORDS = new Set([
  'if',
  'then',
  'else',
  'elif',
  'fi',
  'case',
  'esac',
  'for',
  'select',
  'while',
  'until',
  'do',
  'done',
  'in',
  'function',
  'time',
  '{',
  '}',
  '!',
  '[[',
  ']]',
  'coproc',
])

type Meaning = { readonly kind: 'alias' | 'keyword' | 'function' | 'builtin' | 'file'; readonly text: string }

function meanings(shell: Shell, name: string, all: boolean): Meaning[] {
  const found: Meaning[] = []
  const alias = shell.aliases.get(name)
  if (alias !== undefined) found.push({ kind: 'alias', text: alias })
  if (KEYWORDS.has(name)) found.push({ kind: 'keyword', text: name })
  if (shell.functions.has(name)) found.push({ kind: 'function', text: name })
  if (builtinNamed(name) !== undefined) found.push({ kind: 'builtin', text: name })
  for (const path of findProgram(shell, name, all)) found.push({ kind: 'file', text: path })
  return all ? found : found.slice(0, 1)
}

function sentence(shell: Shell, name: string, { kind, text }: Meaning): string {
  switch (kind) {
    case 'alias':
      return `${name} is aliased to \`${text}'`
    case 'keyword':
      return `${name} is a shell keyword`
    case 'function':
      return `${name} is a function`
    case 'builtin':
      return `${name} is a shell builtin`
    case 'file':
      return shell.hashed.has(name) ? `${name} is hashed (${text})` : `${name} is ${text}`
    default:
      return kind satisfies never
  }
}

const type: Builtin = async (shell, argv) => {
  const { options, rest } = readOptions(argv.slice(1), 'afptP')
  let status = 0
  for (const name of rest) {
    const found = options.has('P')
      ? findProgram(shell, name).map((text): Meaning => ({ kind: 'file', text }))
      : meanings(shell, name, options.has('a'))
    if (found.length === 0) {
      status = 1
      if (!options.has('t') && !options.has('p') && !options.has('P')) await complain(shell, `type: ${name}: not found`)
    }
    for (const meaning of found) {
      if (options.has('t')) await shell.system.write(1, `${meaning.kind}\n`)
      else if (options.has('p') || options.has('P')) {
        if (meaning.kind === 'file') await shell.system.write(1, `${meaning.text}\n`)
      } else await shell.system.write(1, `${sentence(shell, name, meaning)}\n`)
    }
  }
  return status
}

const command: Builtin = async (shell, argv) => {
  const { options, rest } = readOptions(argv.slice(1), 'pvV')
  const [name] = rest
  if (name === undefined) return 0
  if (options.has('v') || options.has('V')) return tell(shell, rest, options.has('V'))
  const builtin = builtinNamed(name)
  if (builtin !== undefined) return builtin(shell, rest)
  return runProgram(shell, {
    argv: rest,
    own: new Map(),
    table: shell.system.process.descriptors,
    source: rest.join(' '),
  })
}

async function tell(shell: Shell, names: readonly string[], isLong: boolean): Promise<number> {
  let status = 1
  for (const name of names) {
    const [found] = meanings(shell, name, false)
    if (found === undefined) {
      if (isLong) await complain(shell, `command: ${name}: not found`)
      continue
    }
    status = 0
    const short =
      found.kind === 'alias'
        ? `alias ${name}=${quoteForInput(found.text, true)}`
        : found.kind === 'file'
          ? found.text
          : name
    await shell.system.write(1, `${isLong ? sentence(shell, name, found) : short}\n`)
  }
  return status
}

const builtin: Builtin = async (shell, argv) => {
  const [, name = ''] = argv
  const found = builtinNamed(name)
  if (found !== undefined) return found(shell, argv.slice(1))
  await complain(shell, `builtin: ${name}: not a shell builtin`)
  return 1
}

const hash: Builtin = async (shell, argv) => {
  const { options, rest } = readOptions(argv.slice(1), 'rldtp:')
  if (options.has('r')) shell.hashed.clear()
  if (rest.length === 0 && !options.has('r')) {
    if (shell.hashed.size === 0) await shell.system.write(1, 'hash: hash table empty\n')
    return 0
  }
  let status = 0
  for (const name of rest) {
    const [path] = findProgram(shell, name)
    if (path === undefined) {
      await complain(shell, `hash: ${name}: not found`)
      status = 1
    } else shell.hashed.set(name, path)
  }
  return status
}

const alias: Builtin = async (shell, argv) => {
  const args = argv.slice(1).filter((word) => word !== '-p')
  let status = 0
  if (args.length === 0)
    for (const [name, text] of [...shell.aliases].sort())
      await shell.system.write(1, `alias ${name}=${quoteForInput(text, true)}\n`)
  for (const word of args) {
    const at = word.indexOf('=')
    if (at > 0) {
      shell.aliases.set(word.slice(0, at), word.slice(at + 1))
      shell.aliasLine = shell.line
      continue
    }
    const text = shell.aliases.get(word)
    if (text === undefined) {
      await complain(shell, `alias: ${word}: not found`)
      status = 1
    } else await shell.system.write(1, `alias ${word}=${quoteForInput(text, true)}\n`)
  }
  return status
}

const unalias: Builtin = async (shell, argv) => {
  let status = 0
  for (const name of argv.slice(1)) {
    if (name === '-a') shell.aliases.clear()
    else if (!shell.aliases.delete(name)) {
      await complain(shell, `unalias: ${name}: not found`)
      status = 1
    }
  }
  return status
}

export const lookupBuiltins: Readonly<Record<string, Builtin>> = { type, command, builtin, hash, alias, unalias }
