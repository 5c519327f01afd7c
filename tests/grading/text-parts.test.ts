// `every` and `block of file`: parts that are picked out of a text, and the lines of a given file in one piece.
import { describe, expect, test } from 'vitest'
import { matchText } from '../../src/grading/text/match-text.ts'
import type { TextPattern } from '../../src/model/check.ts'

const files: Readonly<Record<string, string>> = { '/var/log/app.log': 'one\r\n\ttwo\nthree', '/var/log/empty.log': '' }
const subject = {
  name: 'the output',
  ifEmpty: 'Nothing was printed',
  leftOutLines: 0,
  variable: () => undefined,
  file: (path: string) => files[path],
}
const say = (text: string, pattern: TextPattern): string => matchText(text, pattern, subject)?.say ?? 'holds'
const way = (text: string, pattern: TextPattern): string => matchText(text, pattern, subject)?.way ?? 'holds'

describe('every', () => {
  const total: TextPattern = { every: '^.*Total:.*$', lines: ['Total: 4'] }
  const pairs: TextPattern = { every: '["\']?(\\w+)["\']?: *(\\d+)', inAnyOrder: ['disk 2', 'net 1'] }

  test('only the parts that have the form are compared', () => {
    expect(say('Report\n  Total: 4  \nbye', total)).toBe('holds')
    expect(say('Total: 4\nTotal: 5', total)).toBe('The output has the part `Total: 5`, which should not be there.')
    expect(say('Total: 4\nTotal: 4', total)).toBe('The part `Total: 4` came 2 times, expected 1 time.')
    expect(say('four', total)).toBe('The output does not show `Total: 4`.')
    expect(say('', total)).toBe('Nothing was printed.')
  })

  test('groups of the form are joined by a blank', () => {
    expect(say("{'net': 1, 'disk': 2}", pairs)).toBe('holds')
    expect(say('disk:2\nnet: 1', pairs)).toBe('holds')
    expect(way('disk: 2', pairs)).toBe('line missing')
    expect(way('disk: 2\nnet: 1\ncpu: 7', pairs)).toBe('line too many')
  })

  test('no parts at all can be asked for', () => {
    expect(say('all is well', { every: '\\d+', inAnyOrder: [] })).toBe('holds')
    expect(say('7 errors', { every: '\\d+', inAnyOrder: [] })).toContain('Too much: `7`')
  })
})

describe('block of file', () => {
  const block: TextPattern = { blockOfFile: '/var/log/app.log' }

  test('all lines, once, in order; a heading and an ending are fine', () => {
    expect(say('one\ntwo\nthree', block)).toBe('holds')
    expect(say('Log:\n one\n two\n three\nend', block)).toBe('holds')
    expect(say('', { blockOfFile: '/var/log/empty.log' })).toBe('holds')
  })

  test.each([
    ['one\n\ntwo\n\nthree', 'The output has an empty line between the lines of `/var/log/app.log`.'],
    ['one\n1\ntwo\nthree', 'The output has the line `1` between the lines of `/var/log/app.log`.'],
    ['one\ntwo\nthre', 'This line is missing in the output: `three`.'],
    ['two\none\nthree', 'The lines are right, their order is not.'],
    ['one\ntwo\nthree\none', 'The line `one` came 2 times, expected 1 time.'],
  ])('%j is not', (text, words) => {
    expect(say(text, block)).toBe(words)
  })

  test('a file that the world does not have is the author’s fault', () => {
    expect(way('x', { blockOfFile: '/none' })).toBe('no file')
  })
})
