// The words of HCL, Terraform's language: names, texts with their templates, heredocs, numbers, and where an expression ends.
// Syntax: https://developer.hashicorp.com/terraform/language/syntax/configuration and hclsyntax/spec.md of hashicorp/hcl.
import { Unreadable } from './reading.ts'

/** A place in a text that moves forward. */
export type Scan = { readonly text: string; at: number }

export function take(scan: Scan, pattern: RegExp): string | undefined {
  pattern.lastIndex = scan.at
  const found = pattern.exec(scan.text)?.[0]
  if (found !== undefined) scan.at += found.length
  return found
}

const COMMENT = String.raw`#[^\n]*|//[^\n]*|/\*[\s\S]*?\*/`
const SAME_LINE = new RegExp(`(?:[ \\t\\r]+|${COMMENT})*`, 'y')
const ANY_LINE = new RegExp(`(?:\\s+|${COMMENT})*`, 'y')

export function skipOnLine(scan: Scan): void {
  take(scan, SAME_LINE)
}

export function skipLines(scan: Scan): void {
  take(scan, ANY_LINE)
}

export function takeName(scan: Scan): string | undefined {
  return take(scan, /[\p{ID_Start}_][\p{ID_Continue}-]*/uy)
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

/** A text in double quotes, escapes resolved; what stands in `${…}` stays as it is written. */
export function takeText(scan: Scan): string {
  const start = scan.at
  let text = ''
  scan.at += 1
  for (;;) {
    const here = scan.text[scan.at]
    if (here === undefined || here === '\n')
      throw new Unreadable(start, 'a text is not closed: its second `"` is missing')
    if (here === '"') {
      scan.at += 1
      return text
    }
    const template = take(scan, /\$\$\{|%%\{/y)
    if (template !== undefined) text += template.slice(1)
    else if (/^[$%]\{/.test(scan.text.slice(scan.at, scan.at + 2))) text += takeTemplate(scan)
    else if (here === '\\') text += takeEscape(scan)
    else {
      text += here
      scan.at += 1
    }
  }
}

function takeEscape(scan: Scan): string {
  const code = take(scan, /\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}/y)
  if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code.slice(2), 16), 0x10ffff))
  const letter = scan.text[scan.at + 1] ?? ''
  const character = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined
  if (character === undefined) throw new Unreadable(scan.at, `\`\\${letter}\` means nothing in a text`)
  scan.at += 2
  return character
}

/** `${ … }` with all that is nested in it. */
function takeTemplate(scan: Scan): string {
  const start = scan.at
  scan.at += 2
  for (let depth = 1; depth > 0; ) {
    const here = scan.text[scan.at]
    if (here === undefined) throw new Unreadable(start, 'a `${` is opened there and never closed')
    if (here === '"') takeText(scan)
    else {
      if (here === '{') depth += 1
      if (here === '}') depth -= 1
      scan.at += 1
    }
  }
  return scan.text.slice(start, scan.at)
}

/** `<<EOT` or `<<-EOT`; undefined where none begins. */
export function takeHeredoc(scan: Scan): string | undefined {
  const start = scan.at
  const opening = take(scan, /<<-?[\p{ID_Start}_][\p{ID_Continue}-]*\r?\n/uy)
  if (opening === undefined) return undefined
  const word = opening.replace(/^<<-?/, '').trim()
  const lines: string[] = []
  for (;;) {
    const end = scan.text.indexOf('\n', scan.at)
    const line = scan.text.slice(scan.at, end === -1 ? undefined : end).replace(/\r$/, '')
    if (line.trim() === word) {
      scan.at = end === -1 ? scan.text.length : end
      break
    }
    if (end === -1)
      throw new Unreadable(start, `the text that \`${opening.trim()}\` begins has no \`${word}\` at its end`)
    lines.push(line)
    scan.at = end + 1
  }
  const filled = lines.filter((line) => line.trim() !== '')
  const indent = Math.min(...filled.map((line) => line.length - line.trimStart().length))
  const kept = opening.startsWith('<<-') && filled.length > 0 ? lines.map((line) => line.slice(indent)) : lines
  return kept.map((line) => `${line}\n`).join('')
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/**
 * Any other expression, as it is written: up to the end of its line, its list or its mapping. Outside of brackets, values and
 * operators must take turns; what is in brackets is only closed.
 */
export function takeExpression(scan: Scan): string {
  const start = scan.at
  let isValue = false
  for (;;) {
    take(scan, /[ \t\r]+/y)
    const place = scan.at
    const here = scan.text[place]
    if (here === undefined || /[\n,}\])#]/.test(here)) break
    if (take(scan, /(?=\/\/|\/\*)/y) !== undefined) break
    if (here === "'") throw new Unreadable(place, "a single quote stands there; Terraform's texts have double quotes")
    const operator = take(scan, /==|!=|<=|>=|=>|&&|\|\||\.\.\.|\.\*?|[-+*/%<>?:!]/y)
    if (operator !== undefined) {
      isValue = operator === '.*' || operator === '...'
      continue
    }
    // Brackets behind a value are those of a call or an index.
    if (isValue && here !== '(' && here !== '[') throw new Unreadable(place, unexpected(scan))
    if (here === '"') takeText(scan)
    else if (CLOSING[here] !== undefined) takeBrackets(scan)
    else if (take(scan, /[\p{ID_Start}_][\p{ID_Continue}-]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/uy) === undefined)
      throw new Unreadable(place, unexpected(scan))
    isValue = true
  }
  const written = scan.text.slice(start, scan.at).trim()
  if (written === '') throw new Unreadable(start, 'a value is missing')
  if (!isValue) throw new Unreadable(start, `\`${written}\` has no value at its end`)
  return written
}

function unexpected(scan: Scan): string {
  const word = /^(?:[\w-]+|.)/u.exec(scan.text.slice(scan.at, scan.at + 40))?.[0] ?? ''
  return `\`${word}\` stands where the value should have ended`
}

function takeBrackets(scan: Scan): void {
  const start = scan.at
  const open: string[] = []
  do {
    const here = scan.text[scan.at]
    if (here === undefined) throw new Unreadable(start, `a bracket is opened there and \`${open.at(-1)}\` is missing`)
    if (here === '"') {
      takeText(scan)
      continue
    }
    const closing = CLOSING[here]
    if (closing !== undefined) open.push(closing)
    else if (here === open.at(-1)) open.pop()
    else if (/[)\]}]/.test(here)) throw new Unreadable(scan.at, `\`${here}\` stands where \`${open.at(-1)}\` is needed`)
    scan.at += 1
  } while (open.length > 0)
}
