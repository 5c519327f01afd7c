// Which words an exercise has, and what is said about others.
import { describe, expect, test } from 'vitest'
import { exerciseText, problemsOf, said } from './exercise-text.ts'

const saidOf = (front: string) => said(problemsOf(exerciseText({ front, mistakes: null })))
const check = (lines: string) =>
  `checks:\n  - it: It returns the number of servers\n    call: count([])\n    ${lines}\n`

test('a misspelt verb is recognised', () => {
  expect(saidOf(check('retruns: 0'))).toEqual([
    'unknown-word 5:5 A check has no word "retruns". Did you mean "returns"?',
  ])
})

const wrong: readonly (readonly [front: string, expected: string])[] = [
  ['minuts: 3\n', 'unknown-word 2:1 The front matter has no word "minuts". Did you mean "minutes"?'],
  ['minutes: long\n', 'wrong-kind 2:10 "minutes" is a whole number, for example  minutes: 10'],
  ['minutes: 1e400\n', 'wrong-kind 2:10 "minutes" is a whole number, for example  minutes: 10'],
  ['difficulty: 6\n', 'wrong-kind 2:13 "difficulty" is a number from 1 to 5.'],
  ['- a\n', 'wrong-kind 2:1 The front matter is a mapping: write names with a colon and a value.'],
  ['world: {usr: root}\n', 'unknown-word 2:9 A world has no word "usr". Did you mean "user"?'],
  [
    'world: {files: [a]}\n',
    'wrong-kind 2:16 "files" is a mapping: a path, a colon and the content, for example  files: {data.txt: hello}',
  ],
  ['world: {files: {a: {form: b.txt}}}\n', 'unknown-word 2:21 A file has no word "form". Did you mean "from"?'],
  [
    'world: {files: {a: {text: a, link: b}}}\n',
    'wrong-kind 2:20 A file has one content: text, from, lines with of, size or link.',
  ],
  [
    'world: {files: {a: {text: a, mode: "9"}}}\n',
    'wrong-kind 2:36 Write the mode in quotes, for example  mode: "0644"',
  ],
  [
    'world: {files: {a: {lines: 5}}}\n',
    'wrong-kind 2:20 "lines" needs "of", for example  {lines: 100, of: "request {n}"}',
  ],
  [
    'world: {files: {a/: text}}\n',
    'wrong-kind 2:21 A path that ends in / is a folder and has no content. Write {} after it, or leave out the /.',
  ],
  ['world: {files: {a: {age: old}}}\n', 'wrong-kind 2:26 Write an age such as  age: 31 days  or  age: 2 h'],
  ['world: {args: --verbose}\n', 'wrong-kind 2:15 "args" is a list of texts, for example  args: [--verbose, app.log]'],
  ['world: {clock: tomorrow}\n', 'wrong-kind 2:16 Write date and time in quotes, for example "2026-01-05 09:00".'],
  ['world: {clock: 2026-02-30 09:00}\n', 'wrong-kind 2:16 There is no such date or time.'],
  [
    'world: {timezone: Berlin}\n',
    'wrong-kind 2:19 There is no such time zone. Write for example  timezone: Europe/Berlin',
  ],
  ['world: {seed: lucky}\n', 'wrong-kind 2:15 "seed" is a whole number, for example  seed: 7'],
  [
    'world: {assign: {1a: 3}}\n',
    'wrong-kind 2:18 "assign" has names of variables: letters, digits and _, not beginning with a digit.',
  ],
  [
    'checks: []\n',
    'wrong-kind 2:9 "checks" has no entry. Write one, or remove the word: then the output is compared with the solution.',
  ],
  [
    'checks:\n  - prints: a\n',
    'nameless-check 3:5 Begin every check with "it:" and a sentence the learner will read, for example  - it: It counts every server',
  ],
  ['checks:\n  - It prints\n', 'wrong-kind 3:5 A check is a mapping: write names with a colon and a value.'],
  [check('exits: "1"'), 'wrong-kind 5:12 "exits" is a number: write for example  exits: 1'],
  [
    check('returns: {type: integer}'),
    'wrong-kind 5:21 "type" is one of: None, bool, int, float, number, str, bytes, list, tuple, set, dict.',
  ],
  [
    check('returns: {near: 1, withn: 2}'),
    'unknown-word 5:24 A value pattern has no word "withn". Did you mean "within"? If you mean a dictionary with this key, write  is: {…}',
  ],
  [
    check('returns: {near: 1}'),
    'wrong-kind 5:21 Write "near" and "within" together, for example  {near: 12.5, within: 0.1}',
  ],
  [
    check('returns: {each: {type: text}}'),
    'wrong-kind 5:28 "type" is one of: None, bool, int, float, number, str, bytes, list, tuple, set, dict.',
  ],
  [
    check('returns: {python: "(1,"}'),
    'wrong-kind 5:23 Python would not read this as a value. Write for example  python: "(1, 2)"',
  ],
  [check('prints: {hass: a}'), 'unknown-word 5:14 A text pattern has no word "hass". Did you mean "has"?'],
  [
    check('prints: {matches: "("}'),
    'wrong-kind 5:23 This regular expression cannot be read. Look for a bracket or a backslash that stands alone.',
  ],
  [check('prints: {among: [a]}'), 'wrong-kind 5:21 "among" needs "lines" with a list of lines.'],
  [check('sleeps: [soon]'), 'wrong-kind 5:14 Write seconds or a duration, for example  2  or  500 ms  or  1 min'],
  [
    check('same: sends'),
    'wrong-kind 5:11 "same" names what is compared with the solution: one or several of prints, errors, returns, writes, raises, exits.',
  ],
  [
    check('raises: {type: KeyError, say: x}'),
    'unknown-word 5:30 What is raised has no word "say". Did you mean "says"?',
  ],
  [check('ends: badly\n    returns: 0'), 'wrong-kind 5:11 The one thing to write here is  ends: any'],
  [check('in: empty\n    returns: 0'), 'unknown-word 5:9 There is no world "empty". Describe it under "worlds:".'],
  [
    `worlds: {empty: {}}\n${check('in: emty\n    returns: 0')}`,
    'unknown-word 6:9 There is no world "emty". Did you mean "empty"?',
  ],
  [
    check('calls: [count(1), count(2)]\n    returns: [1]'),
    'wrong-kind 6:14 There are 2 calls and 1 values. Write a list with one value for each call.',
  ],
  [
    'checks:\n  - it: It returns 1\n    returns: 1\n',
    'wrong-kind 4:5 "returns" looks at the value of a call. Say which, for example  call: count(servers)',
  ],
  [check('it: again'), 'yaml 5:5 "it" stands here twice. Keep one of them.'],
  [check('cases: []'), 'wrong-kind 5:12 "cases" has no entry. Write one, or remove the word.'],
  [
    check('env: {A: b}'),
    'empty-check 3:9 This check expects nothing. Add one of: returns, raises, prints, writes, holds, uses.',
  ],
  [
    check('cases: [{env: {A: b}}]'),
    'empty-check 5:13 This case expects nothing. Add one of: returns, raises, prints, writes, holds, uses.',
  ],
]

describe('what an author wrote that cannot stand', () => {
  test.each(wrong)('%s', (front, expected) => {
    expect(saidOf(front)[0]).toBe(expected)
  })
})

test('comparing in random worlds is not built yet', () => {
  expect(saidOf(check('same: {times: 5}'))[0]).toMatch(/^not-built 5:12 "times"/)
})

test('all problems come at once, in the order of the file', () => {
  expect(
    saidOf(`minuts: 3\nworld: {usr: x}\n${check('retruns: 0')}`).map((one) => one.split(' ').slice(0, 2).join(' ')),
  ).toEqual(['unknown-word 2:1', 'unknown-word 3:9', 'unknown-word 7:5'])
})

test('no sentence of ours is one of the schema library', () => {
  const words = ['topics', 'difficulty', 'minutes', 'after', 'formerly', 'world', 'worlds', 'call', 'checks']
  const inside =
    'it in call calls cases ends files env cwd user args stdin clock timezone seed assign let returns holds prints errors writes deletes keeps raises exits sleeps takes uses avoids draws same'
  const values = ['{a: {b: c}}', '[[1]]', 'null', '-1', '[]', 'true']
  const fronts = [
    ...words.flatMap((word) => values.map((value) => `${word}: ${value}\n`)),
    ...inside.split(' ').flatMap((word) =>
      values.map((value) =>
        check(`${word}: ${value}`)
          .replace(word === 'call' ? '    call: count([])\n' : '', '')
          .replace(word === 'it' ? 'it: It returns the number of servers\n    ' : '', ''),
      ),
    ),
  ]
  const foreign = fronts
    .flatMap(saidOf)
    .filter((one) => /Invalid|Expected|expected (?:string|number|object)|Too (?:big|small)|received/.test(one))
  expect(foreign).toEqual([])
})
