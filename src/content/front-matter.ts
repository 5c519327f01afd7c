// Cuts the front matter off a file: what stands between a first line --- and the next one.
import type { Report } from './report.ts'
import { readYaml } from './yaml/read-yaml.ts'
import { createSnippet } from './yaml/snippet.ts'
import type { Written } from './yaml/written.ts'

export type Cut = {
  /** Undefined where it cannot be read; that is reported. An absent front matter is an empty mapping. */
  readonly front: Written | undefined
  /** The text with the front matter's lines emptied, so every line keeps its number. */
  readonly body: string
  /** Line on which the text begins. */
  readonly bodyLine: number
}

const EMPTY: Written = { kind: 'map', entries: [], place: { line: 1, column: 1, length: 1 } }

export function cutFrontMatter(text: string, report: Report): Cut {
  const lines = text.split('\n')
  if (!/^---\s*$/.test(lines[0] ?? '')) {
    reportLateFrontMatter(lines, report)
    return { front: EMPTY, body: text, bodyLine: 1 }
  }
  const end = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line))
  if (end === -1) {
    report.error('yaml', report.lineAt(1), 'The front matter opened here is never closed. Write a line --- below it.')
    return { front: undefined, body: '', bodyLine: lines.length }
  }
  const snippet = createSnippet(`${lines.slice(1, end).join('\n')}\n`, 2)
  const body = '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n')
  return { front: readYaml(snippet, report), body, bodyLine: end + 2 }
}

// A blank line or a space before --- makes YAML look like text; the page would show it.
function reportLateFrontMatter(lines: readonly string[], report: Report): void {
  const first = lines.findIndex((line) => line.trim() !== '')
  if (!/^\s*---\s*$/.test(lines[first] ?? '') || !/^[\w"']+\s*:/.test(lines[first + 1] ?? '')) return
  const say = 'The front matter begins in the first line of the file. Remove what stands before ---.'
  report.error('yaml', report.lineAt(first + 1), say)
}
