// The page of differences is what the source says.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { UNLIKE_LINUX, unlikeLinuxPage } from '../../build/unlike-linux.ts'

test('docs/unlike-linux.md is up to date; `node build/unlike-linux.ts` writes it anew', () => {
  expect(readFileSync(UNLIKE_LINUX, 'utf8')).toBe(unlikeLinuxPage())
})

test('each remark is a sentence of its own', () => {
  const lines = unlikeLinuxPage()
    .split('\n')
    .filter((line) => line.startsWith('- '))
  expect(lines.length).toBeGreaterThan(30)
  expect(lines.filter((line) => !/[.)]$/.test(line))).toEqual([])
})
