import { expect, test } from 'vitest'
import { diffPrograms } from '../../src/ui/verdict/program-diff.ts'

const rows = (yours: string, theirs: string) =>
  diffPrograms(yours, theirs).map(({ yours: one, theirs: other }) => [one, other])

test('what both have stands at the same height', () => {
  expect(rows('a = 1\nb = 2\nprint(a)', 'a = 1\nprint(a)')).toEqual([
    ['a = 1', 'a = 1'],
    ['b = 2', null],
    ['print(a)', 'print(a)'],
  ])
})

test('a line stands beside the one that it is most like', () => {
  expect(rows('# My way\nname = "web" + "01"\nprint(name)', 'name = "web01"\nprint(name)')).toEqual([
    ['# My way', null],
    ['name = "web" + "01"', 'name = "web01"'],
    ['print(name)', 'print(name)'],
  ])
  expect(rows('total = 0', 'import sys\ntotal = 1')).toEqual([
    [null, 'import sys'],
    ['total = 0', 'total = 1'],
  ])
})

test('blanks at the ends of lines and of the program are no difference', () => {
  expect(diffPrograms('a = 1  \n\n\n', 'a = 1\n').every(({ same }) => same)).toBe(true)
})
