// What is imported ahead for the programs that name it, and for no others.
import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../src/python/create-engine.ts'
import { lines, printed, runOn, startEngine } from './engine.ts'

const SEEN = 'import sys\nprint(*(name for name in ("boto3", "requests") if name in sys.modules))'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})

test.each([
  ['', '\n'],
  ['if False:\n    import requests', 'requests\n'],
  ['if False:\n    from requests.auth import HTTPBasicAuth', 'requests\n'],
  ['import sys, requests', 'requests\n'],
  ['# import requests', '\n'],
  ['requests = 1', '\n'],
  ['if False:\n    import boto3', 'boto3\n'],
  ['', '\n'],
])('a program with %j finds what it names, whatever ran before', async (statement, seen) => {
  expect(printed(await runOn(engine, lines(statement, SEEN)))).toBe(seen)
})

test('who names two of them imports the other one in the run', async () => {
  const program = lines('import boto3', 'import requests', SEEN)
  expect(printed(await runOn(engine, program))).toBe('boto3 requests\n')
})
