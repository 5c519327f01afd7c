// A problem as text: where it is, the source line with a mark under the place, and what to write instead.
import type { Problem } from '../model/problem.ts'

const WIDEST = 100

export function formatProblem(problem: Problem): string {
  const head = `${problem.file}:${problem.line}:${problem.column} ${problem.severity} ${problem.rule}`
  const say = `  ${problem.say}`
  if (problem.source === undefined || problem.source.trim() === '') return `${head}\n${say}`
  const number = String(problem.line).padStart(5)
  const { text, column, length } = shorten(problem.source.replaceAll('\t', ' '), problem.column, problem.length)
  const mark = `${' '.repeat(column - 1)}${'^'.repeat(length)}`
  return [head, `${number} | ${text}`, `${' '.repeat(number.length)} | ${mark}`, say].join('\n')
}

// A very long line is cut around the place, so that the mark stays under it.
function shorten(source: string, column: number, length: number): { text: string; column: number; length: number } {
  const from = column > WIDEST - 20 ? column - 20 : 1
  const text = source.slice(from - 1, from - 1 + WIDEST).trimEnd()
  const place = Math.max(1, column - from + 1)
  return { text, column: place, length: Math.max(1, Math.min(length, text.length - place + 1)) }
}
