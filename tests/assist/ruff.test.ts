// What Ruff really says with the rules that are chosen here.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import init from '@astral-sh/ruff-wasm-web'
import { beforeAll, describe, expect, test } from 'vitest'
import { createRuff, type Ruff } from '../../src/assist/ruff/ruff.ts'

let ruff: Ruff
beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('@astral-sh/ruff-wasm-web/ruff_wasm_bg.wasm')
  await init({ module_or_path: await readFile(wasm) })
  ruff = createRuff()
})

const said = (program: string): string[] =>
  ruff
    .check(program)
    .map(({ severity, rule, say, from }) => `${from.line}:${from.column} ${severity} ${rule ?? '–'} ${say}`)

describe('Ruff', () => {
  test('names what cannot work', () => {
    expect(said('print(cuont)\n')).toEqual(['1:7 error F821 Undefined name `cuont`'])
  })

  test('marks what does nothing', () => {
    expect(said('import os\nprint(1)\n')).toEqual(['1:8 unused F401 `os` imported but unused'])
  })

  test('warns of what is seldom meant', () => {
    expect(said('def add(item, items=[]):\n    items.append(item)\n')).toEqual([
      '1:21 warning B006 Do not use mutable data structures for argument defaults',
    ])
    expect(said('try:\n    pass\nexcept:\n    pass\n')).toEqual(['3:1 warning E722 Do not use bare `except`'])
  })

  test('says of a text that is no Python only the first place', () => {
    expect(said('if x = 3:\n    pass\n')).toEqual(['1:6 error – Expected `:`, found `=`'])
  })

  test('says nothing about style', () => {
    expect(said('x=1;y = 2\nprint( x,y )\n')).toEqual([])
  })

  test('knows the grammar of Python 3.14', () => {
    expect(said('name = "web"\nprint(t"{name}")\nmatch name:\n    case "web":\n        pass\n')).toEqual([])
  })

  test('counts columns as an editor does', () => {
    expect(ruff.check('print("🐍", cuont)\n')[0]?.from).toEqual({ line: 1, column: 13 })
  })

  test('formats, and does not touch what is no Python', () => {
    expect(ruff.format("x=[ 1,2 ]\nprint( 'a' )\n")).toEqual({
      kind: 'formatted',
      program: 'x = [1, 2]\nprint("a")\n',
    })
    expect(ruff.format('for i in range(3)\n    print(i)\n')).toEqual({
      kind: 'unreadable',
      say: 'Expected `:`, found newline, in line 1.',
    })
  })
})
