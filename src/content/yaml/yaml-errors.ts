// Says YAML's own errors in plain words, with what to write instead.
import type { Document, ErrorCode } from 'yaml'
import type { Report } from '../report.ts'
import type { Snippet } from './snippet.ts'

/** Errors of one place often come in a row; the first says what is wrong, the others only follow from it. */
export function reportYamlErrors(document: Document.Parsed, snippet: Snippet, report: Report): void {
  const first = document.errors[0]
  for (const error of document.errors) {
    if (error !== first && error.code !== 'DUPLICATE_KEY') continue
    const [start, end] = error.pos
    report.error(
      'yaml',
      placeOfError(error.code, start, end, snippet),
      explain(error.code, error.message, start, snippet),
    )
  }
  if (first !== undefined) return
  for (const warning of document.warnings) {
    const [start, end] = warning.pos
    if (warning.code === 'TAG_RESOLVE_FAILED')
      report.error('yaml', snippet.place(start, end), 'An exercise does not use tags such as !text. Remove it.')
  }
}

function placeOfError(code: ErrorCode, start: number, end: number, snippet: Snippet) {
  if (code === 'DUPLICATE_KEY') return snippet.place(start, start + Math.max(1, wordAt(snippet.text, start).length))
  // What is never closed is found at the end of what it swallowed; the place to show is where it was opened.
  const opened = code === 'BAD_INDENT' || code === 'MISSING_CHAR' ? unclosed(snippet.text, start) : undefined
  const inner = bracketInText(snippet.text, start)
  if (inner !== undefined && code !== 'TAB_AS_INDENT') return snippet.place(inner.start, inner.end)
  return opened === undefined ? snippet.place(start, end) : snippet.place(opened, opened + 1)
}

function explain(code: ErrorCode, message: string, start: number, snippet: Snippet): string {
  const { text } = snippet
  const inner = code === 'DUPLICATE_KEY' || code === 'TAB_AS_INDENT' ? undefined : bracketInText(text, start)
  if (inner !== undefined) {
    return `Within brackets, a text with brackets of its own needs quotes: "${text.slice(inner.start, inner.end)}"`
  }
  switch (code) {
    case 'DUPLICATE_KEY':
      return `"${wordAt(text, start)}" stands here twice. Keep one of them.`
    case 'TAB_AS_INDENT':
      return 'This line begins with a tab. Use spaces.'
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return explainColon(text, start)
    case 'BAD_SCALAR_START':
      return `A text cannot begin with ${text[start] ?? 'this character'} here. Put quotes around the whole text.`
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
      return explainMissing(message, text, start)
    case 'BAD_DQ_ESCAPE':
      return 'In double quotes a backslash begins a special character. Use single quotes around this text.'
    case 'MULTIPLE_DOCS':
      return 'The line --- stands here once more. Remove it.'
    case 'UNEXPECTED_TOKEN':
    case 'BAD_PROP_ORDER':
      return explainUnexpected(text, start)
    case 'ALIAS_PROPS':
    case 'BAD_ALIAS':
    case 'MULTIPLE_ANCHORS':
      return 'An exercise does not use & and * to repeat a value. Put quotes around a text that begins with one of them.'
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return 'An exercise does not use tags such as !text. Put quotes around a text that begins with an exclamation mark.'
    case 'KEY_OVER_1024_CHARS':
      return 'The text before this colon is too long for a name. Put quotes around the whole text.'
    case 'BAD_DIRECTIVE':
    case 'BAD_COLLECTION_TYPE':
    case 'BLOCK_IN_FLOW':
    case 'NON_STRING_KEY':
    case 'IMPOSSIBLE':
    case 'RESOURCE_EXHAUSTION':
      return 'This cannot be read as YAML. Compare the line with the ones around it.'
    default:
      return code satisfies never
  }
}

function explainColon(text: string, start: number): string {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0] ?? ''
  if ((line.match(/:(?= |$)/g) ?? []).length > 1)
    return 'There are two colons in this line. Put quotes around the text that holds the second one.'
  return 'The lines do not fit together here. Put a colon after a name, and begin lines of one level in the same column.'
}

function explainMissing(message: string, text: string, start: number): string {
  const opened = unclosed(text, start)
  if (/quote/.test(message))
    return 'The quote opened here is never closed. Write the same quote at the end of the text.'
  if (opened !== undefined) {
    const bracket = text[opened] === '{' ? '}' : ']'
    return `The ${text[opened]} opened here is never closed. Write ${bracket} at the end of this line.`
  }
  if (/followed by map values|needs? a colon/i.test(message)) return 'A colon is missing after this name.'
  return 'This line begins in another column than the lines it belongs to. Indent them alike.'
}

function explainUnexpected(text: string, start: number): string {
  const character = text[start]
  if (character === ']' || character === '}') return `There is no open bracket for this ${character}. Remove it.`
  if (character === ',') return 'There is a comma too many here. Remove it.'
  if (character === '-') return 'A list begins on a line of its own. Put this - on the next line.'
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  if (/:\s+(['"]).*\1\s*$/.test(line) || /['"]/.test(line))
    return 'The text in quotes ends before this. Put quotes around the whole text, or double a quote that belongs to it.'
  return 'This does not belong to the lines before it. Compare its beginning with theirs: all begin with a dash, or all with a name and a colon.'
}

/** Where the last bracket or quote before `end` stands that nothing closes. Comments are passed over. */
function unclosed(text: string, end: number): number | undefined {
  const open: number[] = []
  let quoteAt: number | undefined
  for (let at = 0; at < end; at += 1) {
    const character = text[at] ?? ''
    const before = text[at - 1] ?? ' '
    if (quoteAt !== undefined) {
      if (character === '\\' && text[quoteAt] === '"') at += 1
      else if (character === text[quoteAt]) quoteAt = undefined
    } else if ((character === '"' || character === "'") && /[\s[{,(]/.test(before)) quoteAt = at
    else if (character === '#' && /\s/.test(before)) at = lineEnd(text, at)
    else if (character === '[' || character === '{') open.push(at)
    else if (character === ']' || character === '}') open.pop()
  }
  return quoteAt ?? open.at(-1)
}

/** `[count([1]), …]`: a call in a list, with brackets that YAML takes for its own. */
function bracketInText(text: string, at: number): { readonly start: number; readonly end: number } | undefined {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const starts = [lineStart, text.lastIndexOf('\n', lineStart - 2) + 1]
  for (const from of starts) {
    const line = text.slice(from, lineEnd(text, from))
    const match = /[[{,:]\s*([A-Za-z_][\w.]*\([^"'\n]*?[[{][^"'\n]*?\))/.exec(line)
    if (match?.[1] === undefined || !/[[{]/.test(line.slice(0, match.index + 1))) continue
    const start = from + match.index + match[0].indexOf(match[1])
    return { start, end: start + match[1].length }
  }
  return undefined
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

function wordAt(text: string, start: number): string {
  return (
    /^(?:"[^"\n]*"|'[^'\n]*'|[^:\n,{}[\]]+)/
      .exec(text.slice(start))?.[0]
      .trim()
      .replace(/^["']|["']$/g, '') ?? ''
  )
}
