// What a learner is told in place of a regular expression.
import { expect, test } from 'vitest'
import { judgeCase } from '../../src/grading/judge-case.ts'
import { wordsOfExpression } from '../../src/grading/text/words-of-expression.ts'
import { caseOf, script } from './build-evidence.ts'

test.each([
  ['^(?=.*File not found!).*nonexistent_file\\.txt', ['File not found!', 'nonexistent_file.txt']],
  ['Using port 443(?!\\d)', ['Using port 443']],
  ['\\b33\\b', []],
  ['division by zero[^]*division by zero', ['division by zero']],
  ['(?:must be an integer.*\\n[^]*?){6}Using port 22', ['must be an integer', 'Using port 22']],
  ['true|malformed', []],
  ['errors? in', ['error']],
  ['(?<name>web\\d+) is up', ['web', 'is up']],
])('the plain words of %s', (source, words) => {
  expect(wordsOfExpression(source)).toEqual(words)
})

const say = (pattern: object, out: string) =>
  judgeCase(caseOf([{ kind: 'prints', text: pattern }]), script(out))?.say ?? 'holds'

test('the author’s words come first, then the plain words of the form, then only that it is another form', () => {
  expect(say({ matches: ['^\\d{4}-\\d\\d'], inWords: 'a date such as 2026-01-05' }, 'today')).toBe(
    'The output should have a date such as 2026-01-05.',
  )
  expect(say({ matches: ['line \\d+: Invalid JSON'] }, 'x')).toBe(
    'The output should have something with `line` and `: Invalid JSON`, in the form that the task asks for.',
  )
  expect(say({ matches: ['^\\d+$'] }, 'x')).toBe('The output does not have the form that the task asks for.')
  expect(say({ matches: ['^\\d+$'] }, '')).toBe('Nothing was printed.')
})
