// What the pages for instructors promise: the examples work, and every word and rule is there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exerciseJsonSchema } from '../../src/content/json-schema.ts'
import { parseExercise } from '../../src/content/parse-exercise.ts'
import { RULES } from '../../src/model/problem.ts'
import { bytes, said } from './exercise-text.ts'

const page = (name: string) => readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8')
const examples = (text: string) => [...text.matchAll(/~~~~~markdown\n([\s\S]*?)~~~~~/g)].map((match) => match[1] ?? '')
const parse = (text: string) => parseExercise('exercises/02-files-and-logs/04-count-errors.md', bytes(text))

test('the example of the format has no problem', () => {
  const [example] = examples(page('exercise-format.md'))
  expect(said(parse(example ?? '').problems)).toEqual([])
})

test('the lesson of the format has no problem of its own', () => {
  const [, lesson] = examples(page('exercise-format.md'))
  const { lesson: read, problems } = parse(lesson ?? '')
  expect([said(problems), read?.parts.map(({ pieces }) => pieces.map(({ kind }) => kind))]).toEqual([
    [],
    [['text', 'example', 'text', 'example', 'text'], ['question']],
  ])
})

test('the steps of the guide fit together to an exercise without problems', () => {
  const guide = page('writing-exercises.md')
  const [first, second, mistakes] = examples(guide)
  const hints = /```markdown\n(## Hints[\s\S]*?)```/.exec(guide)?.[1]
  expect(said(parse(first ?? '').problems)).toEqual([])
  expect(said(parse(`${second}\n${hints}\n${mistakes}`).problems)).toEqual([])
})

test('every word of the format is in its reference', () => {
  const reference = page('exercise-format.md')
  const words = new Set<string>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties') for (const word of Object.keys(value as object)) words.add(word)
      visit(value)
    }
  }
  visit(exerciseJsonSchema())
  expect([...words].filter((word) => !reference.includes(`\`${word}\``) && word !== 'says' && word !== 'wait')).toEqual(
    [],
  )
  expect(reference).toMatch(/says:.*wait:|wait:[\s\S]*says:/)
})

test('every rule is in the reference', () => {
  const reference = page('exercise-format.md')
  expect(RULES.filter((rule) => !reference.includes(`| \`${rule}\``))).toEqual([])
})
