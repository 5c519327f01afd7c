import { expect, test } from 'vitest'
import { difficultiesOf, findPages, isFiltering, NO_FILTER, topicsOf } from '../../src/workbook/search.ts'
import { catalogueOf, exerciseNamed, lessonNamed } from './small-course.ts'

const catalogue = catalogueOf(
  [
    exerciseNamed('name', { title: 'Name the server', topics: ['variables', 'files'], difficulty: 1 }),
    exerciseNamed('count', { order: 2, title: 'Zähle die Fehler', topics: ['files'], difficulty: 3 }),
    exerciseNamed('read', { section: '05-json', title: 'Read a file', topics: ['json', 'files'], difficulty: 1 }),
  ],
  [lessonNamed('day-one', { topics: ['json'] })],
)
const nothingDone = { progress: {}, read: {} }
const found = (filter: Partial<typeof NO_FILTER>, done: Parameters<typeof findPages>[2] = nothingDone) =>
  findPages(catalogue, { ...NO_FILTER, ...filter }, done).map(({ section, pages }) => [
    section.number,
    ...pages.map(({ id }) => id),
  ])

test('no filter leaves everything', () => {
  expect(isFiltering(NO_FILTER)).toBe(false)
  expect(found({})).toEqual([
    [1, 'day-one', 'name', 'count'],
    [5, 'read'],
  ])
})

test('words are searched in titles, topics and sections, in any order, without capitals and accents', () => {
  expect(found({ words: 'server NAME' })).toEqual([[1, 'name']])
  expect(found({ words: 'zahle' })).toEqual([[1, 'count']])
  expect(found({ words: 'json' })).toEqual([
    [1, 'day-one'],
    [5, 'read'],
  ])
  expect(found({ words: 'json nothing' })).toEqual([])
})

test('a topic and a difficulty narrow it down together', () => {
  expect(found({ topic: 'files', difficulty: 1 })).toEqual([
    [1, 'name'],
    [5, 'read'],
  ])
})

test('what is not done leaves out passed exercises and read lessons', () => {
  const progress = { name: { passedMs: 1, program: '', fingerprint: 'one' } }
  expect(found({ notDone: true }, { progress, read: { 'day-one': 1 } })).toEqual([
    [1, 'count'],
    [5, 'read'],
  ])
})

test('topics of several pages are offered, the most common first', () => {
  expect(topicsOf(catalogue)).toEqual([
    { topic: 'files', count: 3 },
    { topic: 'json', count: 2 },
  ])
  expect(difficultiesOf(catalogue)).toEqual([1, 3])
})
