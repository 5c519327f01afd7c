import { describe, expect, test } from 'vitest'
import { exerciseJsonSchema } from '../../src/content/json-schema.ts'
import { newExercise } from '../../src/content/new-exercise.ts'
import { parseCourse } from '../../src/content/parse-course.ts'
import { parseExercise } from '../../src/content/parse-exercise.ts'
import { bytes, exerciseFrom, exerciseText, said } from './exercise-text.ts'

const text = exerciseText()
const files = (all: Readonly<Record<string, string>>) =>
  Object.entries(all).map(([path, content]) => ({ path: `exercises/${path}`, bytes: bytes(content) }))

test('sections and exercises stand in the order of their numbers', () => {
  const { course, problems } = parseCourse(
    files({
      '10-late/01-last.md': text,
      '02-early/10-c.md': text,
      '02-early/9-b.md': text,
      '02-early/index.md': '# Early steps\n\nWelcome.\n',
      '02-early/01-a.md': text,
    }),
  )
  expect(said(problems)).toEqual([])
  expect(course.exercises.map((exercise) => `${exercise.section}/${exercise.id}`)).toEqual([
    '02-early/a',
    '02-early/b',
    '02-early/c',
    '10-late/last',
  ])
  expect(course.sections).toEqual([
    { id: '02-early', number: 2, title: 'Early steps', html: '<p>Welcome.</p>' },
    { id: '10-late', number: 10, title: 'Late', html: '' },
  ])
})

test('files beside an exercise are found in its own section only', () => {
  const front = 'call: count(servers)\nworld: {files: {a: {from: data/a.txt}}}\n'
  const { problems } = parseCourse(
    files({
      '01-a/01-x.md': exerciseText({ front }),
      '01-a/data/a.txt': 'hello',
      '02-b/01-y.md': exerciseText({ front }),
    }),
  )
  expect(said(problems)).toEqual(['missing-file 3:27 There is no data/a.txt next to this exercise.'])
})

test('a section without a title, or with front matter, is a problem', () => {
  expect(said(parseCourse(files({ '01-a/index.md': '---\ntopics: [a]\n---\nHello.\n' })).problems)).toEqual([
    'unknown-word 2:1 The page of a section has no word "topics". It needs no front matter.',
    'no-title 4:1 The file has no title. Begin the text with  # Title of the section',
  ])
})

describe('the fingerprint', () => {
  const of = (parts: Parameters<typeof exerciseText>[0]) => exerciseFrom(exerciseText(parts)).fingerprint
  const front =
    'call: count(servers)\nchecks:\n  - it: It returns the number of servers\n    let: {servers: [web01, web02]}\n    returns: 2\n'

  test('stays when words, hints, mistakes or the order of words change', () => {
    const same = of({})
    expect(of({ task: '# Tally\n\nOther words for `count(servers)`.\n' })).toBe(same)
    expect(of({ hints: '1. a\n2. b\n3. c\n', mistakes: null })).toBe(same)
    expect(of({ front: `minutes: 5\n${front.replace('It returns the number', 'It gives the number')}` })).toBe(same)
    expect(
      of({ solution: '```python\ndef count(servers):\n    return sum(1 for _ in servers)\n```\n', mistakes: null }),
    ).toBe(same)
  })

  test('changes with world, calls, checks and starter', () => {
    const all = [
      of({}),
      of({ front: front.replace('returns: 2', 'returns: 2.0') }),
      of({ front: front.replace('web01', 'db01') }),
      of({ front: front.replace('count(servers)', 'count(list(servers))') }),
      of({ front: `${front}world: {seed: 2}\n` }),
      of({ starter: null }),
      of({ more: '\n## Checks\n\n```python\ndef a(run):\n    """A"""\n```\n' }),
    ]
    expect(new Set(all).size).toBe(all.length)
    expect(all[0]).toMatch(/^[0-9a-f]{16}$/)
  })

  test('changes with the solution where a check compares with it', () => {
    const compared = (program: string) =>
      exerciseFrom(`# A\n\n## Solution\n\n\`\`\`python\n${program}\n\`\`\`\n`).fingerprint
    expect(compared('print(1)')).not.toBe(compared('print(2)'))
  })
})

describe('a new exercise', () => {
  test('has no problem as it stands', () => {
    const { path, text: fresh } = newExercise({ title: 'Retry an API call', section: '07-errors', number: 3 })
    expect(path).toBe('exercises/07-errors/03-retry-an-api-call.md')
    const { exercise, problems } = parseExercise(path, bytes(fresh))
    expect(said(problems)).toEqual([])
    expect([exercise?.title, exercise?.id, exercise?.order, exercise?.mistakes[0]?.programs]).toEqual([
      'Retry an API call',
      'retry-an-api-call',
      3,
      ['def count_servers(servers):\n    print(len(servers))\n'],
    ])
  })

  test.each([
    ['Größe & Zahl: "42"', 'exercises/01-a/12-grosse-zahl-42.md'],
    ['  ', 'exercises/01-a/12-exercise.md'],
    ['日本', 'exercises/01-a/12-exercise.md'],
    ['# *A* [b](c)\nd', 'exercises/01-a/12-a-b-c-d.md'],
  ])('any title gives a file name: %s', (title, expected) => {
    expect(newExercise({ title, section: '01-a', number: 12 }).path).toBe(expected)
  })
})

describe('the JSON Schema', () => {
  type Node = {
    readonly [key: string]: unknown
    readonly properties?: Record<string, Node>
    readonly $defs?: Record<string, Node>
  }
  const schema = exerciseJsonSchema() as Node

  test('describes every word, at every level', () => {
    const without: string[] = []
    const descriptionOf = (node: Node): unknown => {
      const name = String(node.$ref ?? '').replace('#/$defs/', '')
      return node.description ?? (name === '' ? undefined : descriptionOf(schema.$defs?.[name] ?? {}))
    }
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return
      for (const [key, value] of Object.entries(node)) {
        if (key === 'properties') {
          for (const [word, inner] of Object.entries(value as Record<string, Node>)) {
            if (descriptionOf(inner) === undefined) without.push(`${path}.${word}`)
            visit(inner, `${path}.${word}`)
          }
        } else visit(value, path)
      }
    }
    visit(schema, '')
    expect(without).toEqual([])
  })

  test('knows the words of the format and no others', () => {
    expect(schema.additionalProperties).toBe(false)
    expect(Object.keys(schema.properties ?? {})).toEqual([
      'kind',
      'topics',
      'difficulty',
      'minutes',
      'after',
      'formerly',
      'world',
      'worlds',
      'call',
      'checks',
    ])
    expect(JSON.stringify(schema)).toContain('#/$defs/valuePattern')
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
  })
})
