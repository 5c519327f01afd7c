import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../src/content/format-problem.ts'

describe('a problem as text', () => {
  const problem = {
    file: 'exercises/07-errors/03-retry-an-api-call.md',
    line: 16,
    column: 5,
    length: 7,
    severity: 'error',
    rule: 'unknown-word',
    say: 'A check has no word "retruns". Did you mean "returns"?',
  } as const

  test('place, source with a mark, and what to write', () => {
    expect(formatProblem({ ...problem, source: '    retruns: {status: up}' })).toBe(
      `exercises/07-errors/03-retry-an-api-call.md:16:5 error unknown-word
   16 |     retruns: {status: up}
      |     ^^^^^^^
  A check has no word "retruns". Did you mean "returns"?`,
    )
  })

  test('without a source line', () => {
    expect(formatProblem(problem).split('\n')).toHaveLength(2)
  })

  test('a very long line is cut around its place', () => {
    const [, source, mark] = formatProblem({
      ...problem,
      column: 5001,
      source: `${'a'.repeat(5000)}retruns${'b'.repeat(5000)}`,
    }).split('\n')
    expect(source?.slice(mark?.indexOf('^')).slice(0, 7)).toBe('retruns')
    expect(source?.length).toBeLessThan(120)
  })
})
