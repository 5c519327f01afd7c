// Where a text speaks of lines of the program: those can be gone to.

export type LinkedPart = { readonly text: string; readonly line?: number }

/** "line 9"; what is a line of something else ("line 2 of the text") is none. */
const IN_SENTENCES = /\bline (\d+)\b(?! of\b)/gi

/** As Python's tracebacks have it. Lines of other files cannot be gone to. */
const IN_TRACEBACKS = /(?<=File "main\.py", )line (\d+)/g

export function linkSentence(text: string): readonly LinkedPart[] {
  return partsOf(text, IN_SENTENCES)
}

export function linkTraceback(text: string): readonly LinkedPart[] {
  return partsOf(text, IN_TRACEBACKS)
}

function partsOf(text: string, lines: RegExp): readonly LinkedPart[] {
  const parts: LinkedPart[] = []
  let end = 0
  for (const match of text.matchAll(lines)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index) })
    parts.push({ text: match[0], line: Number(match[1]) })
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push({ text: text.slice(end) })
  return parts
}
