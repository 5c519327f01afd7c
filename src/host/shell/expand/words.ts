// Expands words: parameters, command substitution, arithmetic, tildes, then splitting and names of files. See bash(1), EXPANSION.
import type { Arithmetic, Part, Word } from '../parse/ast.ts'
import { parseText } from '../parse/parse-script.ts'
import { openSubstitution, readCommand } from '../run/substitution.ts'
import { ShellFailure } from '../state/jump.ts'
import type { Shell } from '../state/shell.ts'
import { findVariable, scalarOf } from '../state/variables.ts'
import { evaluate } from './arithmetic.ts'
import { expandBraces } from './braces.ts'
import { createFields, type FieldBuilder } from './fields.ts'
import { findNames } from './glob.ts'
import { expandParameter } from './parameter.ts'
import { escapeExpression } from './pattern.ts'

export function separatorsOf(shell: Shell): string {
  return scalarOf(findVariable(shell.scopes, 'IFS')?.value) ?? ' \t\n'
}

/** The arguments that words stand for. Throws ShellFailure. */
export async function expandWords(shell: Shell, words: readonly Word[]): Promise<string[]> {
  const all: string[] = []
  for (const given of words) for (const word of expandBraces(given)) all.push(...(await expandWord(shell, word)))
  return all
}

async function expandWord(shell: Shell, word: Word): Promise<string[]> {
  const [only] = word.parts
  if (word.parts.length === 1 && only?.type === 'Literal') return [only.value]
  const builder = createFields(separatorsOf(shell))
  await expandParts(shell, builder, word.parts, false)
  const found: string[] = []
  for (const field of builder.fields()) {
    if (field.pattern === undefined || shell.options.noglob) found.push(field.text)
    else found.push(...namesFor(shell, field.pattern, field.text))
  }
  return found
}

function namesFor(shell: Shell, pattern: string, text: string): string[] {
  const names = findNames(shell, pattern)
  if (names.length > 0) return names
  if (shell.shopt.get('failglob') === true) throw new ShellFailure(`no match: ${text}`)
  return shell.shopt.get('nullglob') === true ? [] : [text]
}

/** One text, nothing split: for assignments, here-documents, `case`. Throws ShellFailure. */
export async function expandText(shell: Shell, word: Word): Promise<string> {
  const [only] = word.parts
  if (word.parts.length === 0) return ''
  if (word.parts.length === 1 && (only?.type === 'Literal' || only?.type === 'SingleQuoted')) return only.value
  const builder = createFields(null)
  await expandParts(shell, builder, word.parts, false)
  return builder.fields()[0]?.text ?? ''
}

/** A pattern in which quoted letters are marked. */
export async function expandPattern(shell: Shell, word: Word): Promise<string> {
  const builder = createFields(null)
  await expandParts(shell, builder, word.parts, false)
  return builder.pattern()
}

/** The text of a regular expression for =~: what is quoted stands for itself. */
export async function expandExpression(shell: Shell, word: Word): Promise<string> {
  let source = ''
  for (const part of word.parts) {
    if (part.type === 'Literal') source += part.value
    else if (part.type === 'Glob') source += part.pattern
    else if (part.type === 'Escaped')
      source += /[wWsSbB<>]/.test(part.value) ? `\\${part.value}` : escapeExpression(part.value)
    else {
      const text = await expandText(shell, { type: 'Word', parts: [part] })
      source += part.type === 'SingleQuoted' || part.type === 'DoubleQuoted' ? escapeExpression(text) : text
    }
  }
  return source
}

/** A text that was not parsed as a word: a subscript, an arithmetic expression. Throws ShellFailure. */
export async function expandRaw(shell: Shell, text: string): Promise<string> {
  if (!/[$`\\]/.test(text)) return text
  const script = await parseText(`: <<_END_OF_TEXT_\n${text}\n_END_OF_TEXT_\n`)
  const [command] = script.statements[0]?.pipelines[0]?.commands ?? []
  const target = command?.type === 'SimpleCommand' ? command.redirections[0]?.target : undefined
  if (target?.type !== 'HereDoc') throw new ShellFailure(`${text}: bad substitution`)
  return (await expandText(shell, target.content)).replace(/\n$/, '')
}

/** The value of an arithmetic expression. Throws ShellFailure. */
export async function evaluateNode(shell: Shell, node: Arithmetic): Promise<bigint> {
  return evaluate(shell, await expandRaw(shell, node.originalText ?? ''))
}

/** Adds what parts of a word stand for. */
export async function expandParts(
  shell: Shell,
  builder: FieldBuilder,
  parts: readonly Part[],
  isQuoted: boolean,
): Promise<void> {
  for (const part of parts) await expandPart(shell, builder, part, isQuoted)
}

async function expandPart(shell: Shell, builder: FieldBuilder, part: Part, isQuoted: boolean): Promise<void> {
  switch (part.type) {
    case 'Literal':
      builder.add(part.value, isQuoted)
      return
    case 'SingleQuoted':
      builder.mark()
      builder.add(part.value, true)
      return
    case 'Escaped':
      builder.add(part.value, true)
      return
    case 'DoubleQuoted':
      if (!isOnlyMany(part.parts)) builder.mark()
      await expandParts(shell, builder, part.parts, true)
      return
    case 'ParameterExpansion':
      await expandParameter(shell, builder, part, isQuoted)
      return
    case 'CommandSubstitution':
      put(builder, await readCommand(shell, part.body), isQuoted)
      return
    case 'ArithmeticExpansion':
      put(builder, String(await evaluateNode(shell, part.expression)), isQuoted)
      return
    case 'ProcessSubstitution':
      builder.add(await openSubstitution(shell, part), true)
      return
    case 'TildeExpansion':
      builder.add(homeOf(shell, part.user), true)
      return
    case 'Glob':
      if (isQuoted) builder.add(part.pattern, true)
      else builder.addPattern(part.pattern)
      return
    case 'BraceExpansion':
      for (const [index, word] of expandBraces({ type: 'Word', parts: [part] }).entries()) {
        if (index > 0) builder.add(' ', true)
        await expandParts(shell, builder, word.parts, isQuoted)
      }
      return
    default:
      part satisfies never
  }
}

function put(builder: FieldBuilder, text: string, isQuoted: boolean): void {
  if (isQuoted) builder.add(text, true)
  else builder.addSplit(text)
}

/** `"$@"` alone: with no positional parameters it is no field at all. */
function isOnlyMany(parts: readonly Part[]): boolean {
  const [only] = parts
  return parts.length === 1 && only?.type === 'ParameterExpansion' && /^@$|\[@\]$/.test(only.parameter)
}

function homeOf(shell: Shell, user: string | null): string {
  if (user === null || user === '')
    return scalarOf(findVariable(shell.scopes, 'HOME')?.value) ?? shell.system.process.user.home
  if (user === '+') return shell.system.process.cwd
  return shell.system.host.accounts.find((account) => account.name === user)?.home ?? `~${user}`
}
