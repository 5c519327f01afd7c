// A piece of a file that is read on its own (front matter, a yaml block), and where each of its characters stands in the file.
import type { Place } from '../report.ts'

export type Snippet = {
  readonly text: string
  /** The place of a stretch of characters; one that goes over several lines is shown on its first. */
  place(start: number, end: number): Place
}

/** `line` is the line of the file on which the piece begins, `indent` how far it is indented there. */
export function createSnippet(text: string, line: number, indent = 0): Snippet {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)

  function place(start: number, end: number): Place {
    const from = Math.max(0, Math.min(start, text.length))
    const index = lastAtOrBefore(starts, from)
    const lineStart = starts[index] ?? 0
    const lineEnd = (starts[index + 1] ?? text.length + 1) - 1
    return {
      line: line + index,
      column: from - lineStart + 1 + indent,
      length: Math.max(1, Math.min(end, lineEnd) - from),
    }
  }
  return { text, place }
}

function lastAtOrBefore(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}
