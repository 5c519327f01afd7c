// Collects the problems of one file. It knows the file's lines, so that every problem can show its own.
import type { Problem, Rule } from '../model/problem.ts'

/** Where something stands in a file; line and column from 1. */
export type Place = { readonly line: number; readonly column: number; readonly length: number }

export type Report = {
  readonly file: string
  readonly problems: readonly Problem[]
  error(rule: Rule, place: Place, say: string): void
  advise(rule: Rule, place: Place, say: string): void
  /** The whole line, blanks around it left out. */
  lineAt(line: number): Place
  /** Where this text stands in the line; the whole line, where it does not. */
  find(line: number, text: string): Place
}

export function createReport(file: string, text: string): Report {
  const lines = text.split('\n')
  const problems: Problem[] = []
  const seen = new Set<string>()

  function add(severity: Problem['severity'], rule: Rule, place: Place, say: string): void {
    // A world is built anew for every case that uses it, so the same problem is met several times.
    const key = JSON.stringify([rule, place.line, place.column, say])
    if (seen.has(key)) return
    seen.add(key)
    const source = lines[place.line - 1]
    problems.push({ file, ...place, severity, rule, say, ...(source === undefined ? {} : { source }) })
  }

  function lineAt(line: number): Place {
    const source = lines[line - 1] ?? ''
    const blanks = source.length - source.trimStart().length
    return { line, column: blanks + 1, length: Math.max(1, source.trim().length) }
  }

  return {
    file,
    problems,
    error: (rule, place, say) => add('error', rule, place, say),
    advise: (rule, place, say) => add('advice', rule, place, say),
    lineAt,
    find: (line, text) => {
      const at = (lines[line - 1] ?? '').indexOf(text)
      return at === -1 ? lineAt(line) : { line, column: at + 1, length: Math.max(1, text.length) }
    },
  }
}

/** In the order of the file, errors and advice together. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
