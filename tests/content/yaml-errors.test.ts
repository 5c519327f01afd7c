import { expect, test } from 'vitest'
import { exerciseText, problemsOf, said } from './exercise-text.ts'

const CHECKS = 'checks:\n  - it: It prints\n    prints: {has: a}\n'
const saidOf = (front: string) => said(problemsOf(exerciseText({ front, mistakes: null })))

const errors: readonly (readonly [name: string, front: string, expected: string])[] = [
  [
    'a bracket that is never closed',
    'world: {user: root\nminutes: 3\n',
    'yaml 2:8 The { opened here is never closed. Write } at the end of this line.',
  ],
  [
    'a list that is never closed',
    'topics: [a, b\nminutes: 3\n',
    'yaml 2:9 The [ opened here is never closed. Write ] at the end of this line.',
  ],
  [
    'a quote that is never closed',
    'after: "abc\nminutes: 3\n',
    'yaml 2:8 The quote opened here is never closed. Write the same quote at the end of the text.',
  ],
  ['a name twice', 'minutes: 3\nminutes: 4\n', 'yaml 3:1 "minutes" stands here twice. Keep one of them.'],
  ['a tab', 'world:\n\tuser: root\n', 'yaml 3:1 This line begins with a tab. Use spaces.'],
  [
    'two colons',
    'checks:\n  - it: It says: hello\n    prints: a\n',
    'yaml 3:9 There are two colons in this line. Put quotes around the text that holds the second one.',
  ],
  [
    'a text that begins with a backtick',
    'checks:\n  - it: `count` works\n    prints: a\n',
    'yaml 3:9 A text cannot begin with ` here. Put quotes around the whole text.',
  ],
  [
    'an anchor',
    'world: &w {user: root}\n',
    'yaml 2:11 An exercise does not use & to name a value. Write the value out where it is needed.',
  ],
  ['an alias', 'world: *w\n', 'yaml 2:8 An exercise does not use * to repeat a value. Write the value out again.'],
  ['a tag', 'after: !!python/object x\n', 'yaml 2:8 An exercise does not use tags such as !text. Remove it.'],
  [
    'a call with brackets in a list',
    'checks:\n  - it: It counts\n    calls: [count([1]), count([2])]\n    returns: [1, 2]\n',
    'yaml 4:13 Within brackets, a text with brackets of its own needs quotes: "count([1])"',
  ],
  ['a bracket too many', 'topics: [a]]\n', 'yaml 2:12 There is no open bracket for this ]. Remove it.'],
  ['a comma too many', 'topics: [a,,b]\n', 'yaml 2:12 There is a comma too many here. Remove it.'],
  [
    'a backslash in double quotes',
    'after: "\\d"\n',
    'yaml 2:9 In double quotes a backslash begins a special character. Use single quotes around this text.',
  ],
  [
    'a text after a quoted text',
    "checks:\n  - it: 'It's good'\n    prints: a\n",
    'yaml 3:13 The text in quotes ends before this. Put quotes around the whole text, or double a quote that belongs to it.',
  ],
  [
    'a list where a name was',
    'minutes: 3\n- a\n',
    'yaml 3:1 The lines do not fit together here. Put a colon after a name, and begin lines of one level in the same column.',
  ],
  ['a key that is a list', '[a, b]: 3\n', 'yaml 2:1 The name before a colon must be a text or a number.'],
  ['no key', ': 3\n', 'yaml 2:1 The name before a colon must be a text or a number.'],
  [
    'a number without end',
    `world: {let: {n: ${'9'.repeat(5000)}}}\n`,
    'yaml 2:18 A whole number may have 4300 digits.',
  ],
]

test.each(errors)('YAML: %s', (_, front, expected) => {
  expect(saidOf(front)[0]).toBe(expected)
})

test('a word with = and not a colon is explained', () => {
  expect(saidOf(`minutes = 3\n${CHECKS}`)[0]).toMatch(/^yaml 2:1 The lines do not fit together here/)
})

test('front matter that is never closed', () => {
  expect(said(problemsOf('---\nminutes: 3\n# Title\n'))[0]).toBe(
    'yaml 1:1 The front matter opened here is never closed. Write a line --- below it.',
  )
})

test('front matter that begins too late', () => {
  expect(said(problemsOf(`\n${exerciseText()}`))[0]).toBe(
    'yaml 2:1 The front matter begins in the first line of the file. Remove what stands before ---.',
  )
})

test('an alias bomb is refused without being unfolded', () => {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x]']
  for (const [one, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih'].map((pair) => [pair[0], pair[1]])) {
    lines.push(`${one}: &${one} [*${before}, *${before}, *${before}, *${before}, *${before}, *${before}, *${before}]`)
  }
  const problems = problemsOf(exerciseText({ front: `${lines.join('\n')}\n` }))
  expect(problems.length).toBeLessThan(100)
  expect(problems[0]?.rule).toBe('yaml')
})

test('nesting without end is refused', () => {
  expect(saidOf(`world: ${'['.repeat(50_000)}\n`)[0]).toMatch(/nested too deeply/)
  expect(saidOf(`world:\n  let: ${'{a: '.repeat(60)}1${'}'.repeat(60)}\n`)[0]).toMatch(/nested too deeply/)
})

test('a sentence that a # cuts short is pointed out', () => {
  const front = 'call: count(servers)\nchecks:\n  - it: It counts lines with # in them\n    same: returns\n'
  expect(said(problemsOf(exerciseText({ front })))).toEqual([
    'yaml 4:9 What stands after # is a comment, and learners do not see it. Put quotes around the sentence to keep it.',
  ])
  expect(
    said(problemsOf(exerciseText({ front: front.replace('It counts lines with # in them', '"It counts # lines"') }))),
  ).toEqual([])
})
