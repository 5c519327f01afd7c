// Whatever bytes a file holds, there are problems and no exception, and it does not take long.
import { describe, expect, test } from 'vitest'
import { parseCourse } from '../../src/content/parse-course.ts'
import { parseExercise } from '../../src/content/parse-exercise.ts'
import { parseSection } from '../../src/content/parse-section.ts'
import { bytes, exerciseText, PATH, problemsOf, said } from './exercise-text.ts'

const KB = 1024
const FULL = 60 * KB

function noise(length: number, seed: number): Uint8Array {
  let state = seed
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return state >>> 24
  })
}

describe('bytes that are no text', () => {
  const files: readonly (readonly [name: string, content: Uint8Array, expected: string])[] = [
    ['noise', noise(5000, 1), 'not-text'],
    ['ten megabytes of noise', noise(10 * KB * KB, 2), 'too-large'],
    ['one megabyte of text', bytes('a\n'.repeat(KB * KB)), 'too-large'],
    ['zero bytes', new Uint8Array(100), 'not-text'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x23, 0, 0x20, 0]), 'not-text'],
    ['Latin-1', new Uint8Array([...bytes('# Title\n\ncaf'), 0xe9, 10]), 'not-text'],
    ['a cut-off character', new Uint8Array([...bytes('# Title\n'), 0xe2, 0x82]), 'not-text'],
  ]
  test.each(files)('%s', (_, content, expected) => {
    expect(parseExercise(PATH, content).problems.map((problem) => problem.rule)).toEqual([expected])
    expect(parseSection('exercises/01-a/index.md', content).problems.map((problem) => problem.rule)).toEqual([expected])
    expect(parseCourse([{ path: PATH, bytes: content }]).problems.map((problem) => problem.rule)).toEqual([expected])
  })

  test('the line that is not UTF-8 is named', () => {
    const content = new Uint8Array([...bytes('# Title\n\ncaf'), 0xe9, 10])
    expect(said(parseExercise(PATH, content).problems)).toEqual([
      'not-text 3:1 Line 3 is not UTF-8 text. Save the file as UTF-8.',
    ])
  })
})

describe('text that tires its reader', () => {
  const fill = (piece: string) => piece.repeat(Math.floor(FULL / piece.length))
  const texts: readonly (readonly [name: string, text: string])[] = [
    ['brackets', fill('[')],
    ['links', fill('[a](')],
    ['pictures', fill('![')],
    ['quotes', fill('> ')],
    ['quotes in lists', fill('- > ')],
    ['numbers in lists', fill('1. ')],
    ['stars', fill('*a ')],
    ['underscores', fill('_a__b')],
    ['backticks', Array.from({ length: 300 }, (_, index) => `${'`'.repeat(index + 1)} `).join('')],
    ['lists in lists', Array.from({ length: 240 }, (_, index) => `${' '.repeat(index * 2)}- a`).join('\n')],
    ['tables', fill('|a')],
    ['definitions', fill('[a]: b\n')],
    ['footnotes', fill('[^a]: b [^a]\n')],
    ['HTML', fill('<a ')],
    ['entities', fill('&#x26;')],
    ['headings', fill('## a\n')],
    ['fences', fill('```python\n')],
    ['bare links', fill('www.a.b ')],
    ['addresses', fill('a@b.c ')],
    ['one long line', 'x'.repeat(FULL)],
    ['one long line of python', `\`\`\`python\n${'x('.repeat(FULL / 3)}\n\`\`\``],
  ]
  test.each(texts)('%s', { timeout: 30_000 }, (_, text) => {
    const problems = parseExercise(PATH, bytes(`# Title\n\n${text}`)).problems
    expect(problems.length).toBeGreaterThan(0)
  })

  const fronts: readonly (readonly [name: string, text: string])[] = [
    ['brackets', `world: ${fill('[')}\n`],
    ['braces', `world: ${fill('{a: ')}\n`],
    ['dashes', `world: ${fill('- ')}\n`],
    ['question marks', `${fill('? ')}\n`],
    ['names', `world:\n${Array.from({ length: 5000 }, (_, index) => `  a${index}: b`).join('\n')}\n`],
    ['equal names', `${fill('a: b\n')}`],
    ['aliases', `a: &a b\nb: [${fill('*a, ')}]\n`],
    ['text', `after: ${fill('a ')}\nminuts: 1\n`],
    ['indentation', Array.from({ length: 500 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
    ['tabs', `a:\n${fill('\t')}b`],
    [
      'cases',
      `checks:\n  - it: a\n    cases:\n${Array.from({ length: 2000 }, () => '      - prints: a').join('\n')}\n`,
    ],
  ]
  test.each(fronts)('front matter: %s', { timeout: 30_000 }, (_, front) => {
    expect(
      problemsOf(exerciseText({ front: front.endsWith('\n') ? front : `${front}\n` })).length,
    ).toBeGreaterThanOrEqual(0)
  })

  test('a diff of many equal lines', () => {
    const program = 'a = 1\n'.repeat(1500)
    const problems = problemsOf(
      exerciseText({
        solution: `\`\`\`python\n${program}\`\`\`\n`,
        mistakes: `### All\n\nAll.\n\n\`\`\`diff\n${'-a = 1\n+b = 1\n'.repeat(1500)}\`\`\`\n`,
      }),
    )
    expect(problems.filter((problem) => problem.rule === 'diff-not-found')).toEqual([])
  })
})

test('names of Python and of JavaScript mean nothing special', () => {
  const front = `call: count(servers)
world:
  env: {__proto__: a, constructor: b}
  let: {__proto__: 1, toString: 2}
  files: {__proto__: a}
checks:
  - it: It works
    holds: {__proto__: 1, hasOwnProperty: 2}
    returns: {__proto__: {is: 1}, constructor: 2}
`
  const { exercise } = parseExercise(
    PATH,
    bytes(exerciseText({ front, mistakes: null, task: '# A\n\n`count` `__proto__` `hasOwnProperty`\n' })),
  )
  expect(Object.keys(exercise?.world.env ?? {})).toEqual(['__proto__', 'constructor'])
  expect(Object.keys(exercise?.world.let ?? {})).toEqual(['__proto__', 'toString'])
  expect(({} as Record<string, unknown>).a).toBeUndefined()
})

test('files of any name beside exercises are no exercises', () => {
  const odd = [
    'exercises/README.md',
    'exercises/x',
    'README.md',
    'exercises/01-a/data/readme.md',
    'exercises/01-a/logo.png',
    '',
    '/',
    'exercises//',
    'exercises/01-a/',
  ]
  const { course, problems } = parseCourse(odd.map((path) => ({ path, bytes: noise(50, 3) })))
  expect([course, problems]).toEqual([{ sections: [], exercises: [], lessons: [] }, []])
})
