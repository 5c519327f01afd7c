// Ways out of the host: a program must not reach the machine that Dryrun itself runs on.
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../src/python/create-engine.ts'
import { printed, runOn, startEngine } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})

test('os.system runs a shell of the host, not one of the real machine', async () => {
  const file = join(tmpdir(), `dryrun-escape-${process.pid}`)
  const output = printed(await runOn(engine, `import os\nprint(os.system("echo out > ${file}"))`))
  expect({ output, escaped: existsSync(file) }).toEqual({ output: '0\n', escaped: false })
})

test('a file of the real machine is not there', async () => {
  const program = `import os\nprint(os.path.exists(${JSON.stringify(import.meta.filename)}))`
  expect(printed(await runOn(engine, program))).toBe('False\n')
})

test('JavaScript cannot be imported', async () => {
  const program =
    'for name in ("js", "pyodide_js"):\n    try:\n        __import__(name)\n    except ImportError as error:\n        print(error)'
  expect(printed(await runOn(engine, program))).toBe("No module named 'js'\nNo module named 'pyodide_js'\n")
})
