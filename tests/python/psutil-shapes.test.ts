// psutil answers in the same kinds, under the same names and with the same errors as the real one of this version does on a real Debian 12.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printed, runOn, startEngine } from './engine.ts'

const folder = join(import.meta.dirname, 'psutil-shapes')
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

test('every answer has the kinds and names that it has on Debian', async () => {
  expect(printed(await runOn(await startEngine(), read('shapes.py')))).toBe(read('debian.txt'))
})
