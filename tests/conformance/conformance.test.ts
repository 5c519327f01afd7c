// Short programs in the manner of CPython's own tests print on the host what they print on a real Debian, save the differences that are listed.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/python/create-engine.ts'
import { printed, runOn, startLastingEngine } from '../python/engine.ts'
import { DIFFERENCES } from './differences.ts'
import { canRun, isDebian, programNames, readProgram, recordedPath, runOnDebian } from './real-python.ts'

const FEWEST = 60

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
})

/** What the host prints if it is like Linux but for what is listed. */
function expectedOnHost(name: string): string {
  return DIFFERENCES.filter((difference) => difference.program === name).reduce(
    (text, { linux, here }) => {
      if (text.split(linux).length !== 2)
        throw new Error(`The difference "${linux}" is not once in what ${name} prints.`)
      return text.replace(linux, () => here)
    },
    readFileSync(recordedPath(name), 'utf8'),
  )
}

const names = programNames()

test('there are many programs, and each has what it prints on a Debian', () => {
  expect(names.length).toBeGreaterThanOrEqual(FEWEST)
  const recorded = readdirSync(dirname(recordedPath('any'))).map((name) => name.replace(/\.txt$/, ''))
  expect(recorded.sort()).toEqual([...names].sort())
  expect(DIFFERENCES.filter(({ program }) => !names.includes(program))).toEqual([])
})

describe('the host prints what Debian prints', () => {
  test.each(names)('%s', async (name) => {
    // A difference that is gone fails here too: it is to be taken off the list.
    expect(printed(await runOn(engine, readProgram(name), { timeLimitMs: 30_000 }))).toBe(expectedOnHost(name))
  })
})

if (isDebian()) {
  describe('this machine, a Debian, prints what was recorded', () => {
    test.each(names.filter(canRun))('%s', async (name) => {
      expect(await runOnDebian(readProgram(name))).toBe(readFileSync(recordedPath(name), 'utf8'))
    })
  })
}
