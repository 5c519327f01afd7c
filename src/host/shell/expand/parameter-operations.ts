// What an operation such as ${x%.txt} or ${x^^} makes of one text.
import type { Operation, Word } from '../parse/ast.ts'
import type { Shell } from '../state/shell.ts'
import { findVariable, type Variable } from '../state/variables.ts'
import { decodeEscapes } from './escapes.ts'
import { patternExpression, patternSource } from './pattern.ts'
import { quoteForInput } from './quote.ts'
import { expandPattern, expandText } from './words.ts'

type Changing = Extract<Operation, { type: 'PatternRemoval' | 'PatternReplacement' | 'CaseModification' | 'Transform' }>

export async function changeText(shell: Shell, text: string, operation: Changing, name: string): Promise<string> {
  switch (operation.type) {
    case 'PatternRemoval':
      return removePart(text, await expandPattern(shell, operation.pattern), operation.side, operation.greedy)
    case 'PatternReplacement':
      return replaceParts(shell, text, operation)
    case 'CaseModification':
      return changeLetters(shell, text, operation)
    case 'Transform':
      return transform(shell, text, operation.operator, name)
    default:
      return operation satisfies never
  }
}

function removePart(text: string, pattern: string, side: 'prefix' | 'suffix', isGreedy: boolean): string {
  if (side === 'prefix') {
    const found = new RegExp(`^(?:${patternSource(pattern, !isGreedy)})`, 's').exec(text)
    return found === null ? text : text.slice(found[0].length)
  }
  const expression = patternExpression(pattern)
  // The shortest suffix is looked for from the end, the longest from the start.
  for (let step = 0; step <= text.length; step += 1) {
    const at = isGreedy ? step : text.length - step
    if (expression.test(text.slice(at))) return text.slice(0, at)
  }
  return text
}

async function replaceParts(
  shell: Shell,
  text: string,
  { pattern, replacement, all, anchor }: Extract<Changing, { type: 'PatternReplacement' }>,
): Promise<string> {
  const source = patternSource(await expandPattern(shell, pattern))
  if (source === '' && anchor === null) return text
  const by = replacement === null ? () => '' : await expandReplacement(shell, replacement)
  const whole = anchor === 'start' ? `^(?:${source})` : anchor === 'end' ? `(?:${source})$` : source
  const expression = new RegExp(whole, all ? 'gs' : 's')
  return text.replace(expression, (found) => (found === '' && anchor === null ? '' : by(found)))
}

/** An unquoted & stands for what was found (patsub_replacement, on since bash 5.2). */
async function expandReplacement(shell: Shell, word: Word): Promise<(found: string) => string> {
  const pieces: (string | undefined)[] = []
  for (const part of word.parts) {
    const text = await expandText(shell, { type: 'Word', parts: [part] })
    const isLiteral = ['Literal', 'Glob', 'ParameterExpansion'].includes(part.type)
    if (isLiteral && text.includes('&')) {
      for (const [index, piece] of text.split('&').entries()) pieces.push(...(index > 0 ? [undefined] : []), piece)
    } else pieces.push(text)
  }
  return (found) => pieces.map((piece) => piece ?? found).join('')
}

async function changeLetters(
  shell: Shell,
  text: string,
  { pattern, direction, all }: Extract<Changing, { type: 'CaseModification' }>,
): Promise<string> {
  const expression = pattern === null ? undefined : patternExpression(await expandPattern(shell, pattern))
  const change = (letter: string): string => {
    if (expression !== undefined && !expression.test(letter)) return letter
    return direction === 'upper' ? letter.toUpperCase() : letter.toLowerCase()
  }
  return [...text].map((letter, index) => (all || index === 0 ? change(letter) : letter)).join('')
}

function transform(shell: Shell, text: string, operator: string, name: string): string {
  const variable = findVariable(shell.scopes, name.replace(/\[.*/s, ''))
  switch (operator) {
    case 'Q':
      return variable === undefined && text === '' ? '' : quoteForInput(text, true)
    case 'U':
      return text.toUpperCase()
    case 'L':
      return text.toLowerCase()
    case 'u':
      return text.slice(0, 1).toUpperCase() + text.slice(1)
    case 'E':
      return decodeEscapes(text, 'ansi').text
    case 'a':
      return attributesOf(variable)
    case 'A':
      return variable === undefined
        ? ''
        : attributesOf(variable) === ''
          ? `${name}=${quoteForInput(text, true)}`
          : `declare -${attributesOf(variable)} ${name}=${quoteForInput(text, true)}`
    default:
      return text
  }
}

/** The letters of declare for a variable. */
export function attributesOf(variable: Variable | undefined): string {
  if (variable === undefined) return ''
  return [
    variable.value?.kind === 'list' ? 'a' : '',
    variable.value?.kind === 'map' ? 'A' : '',
    variable.integer ? 'i' : '',
    variable.reference ? 'n' : '',
    variable.readonly ? 'r' : '',
    variable.exported ? 'x' : '',
    variable.letters === 'lower' ? 'l' : '',
    variable.letters === 'upper' ? 'u' : '',
  ].join('')
}
