// What the source of a program contains, whether it runs or not.
import { beforeAll, describe, expect, test } from 'vitest'
import type { SourceFact } from '../../src/model/evidence.ts'
import type { Engine } from '../../src/python/create-engine.ts'
import { lines, runOn, startEngine } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})

async function facts(...program: readonly string[]): Promise<readonly SourceFact[]> {
  return (await runOn(engine, lines(...program))).facts
}

/** The names of the facts of one kind. */
async function namesOf(kind: SourceFact['kind'], ...program: readonly string[]): Promise<string[]> {
  return (await facts(...program)).filter((fact) => fact.kind === kind).map(({ name }) => name)
}

test('facts are in order of their lines, whatever contains what', async () => {
  const found = await facts(
    'import os',
    'def f(path):',
    '    for name in os.listdir(path):',
    '        print(name)',
    'class K: pass',
  )
  expect(found).toEqual([
    { kind: 'import', name: 'os', line: 1 },
    { kind: 'definition', name: 'f', of: 'function', line: 2 },
    { kind: 'syntax', name: 'for', line: 3 },
    { kind: 'call', name: 'os.listdir', keywords: {}, line: 3 },
    { kind: 'call', name: 'print', keywords: {}, line: 4 },
    { kind: 'definition', name: 'K', of: 'class', line: 5 },
  ])
})

test('of a program that stops there are all, of one that cannot be read none', async () => {
  expect(await namesOf('call', 'print(1)', '1 / 0', 'len("")')).toEqual(['print', 'len'])
  expect(await facts('print(1)', 'if')).toEqual([])
})

describe('syntax', () => {
  test.each([
    ['for x in []: pass', ['for']],
    ['[x for x in []]', ['list comprehension']],
    ['{x for x in []}', ['set comprehension']],
    ['{x: 1 for x in []}', ['dict comprehension']],
    ['sum(x for x in [])', ['generator expression']],
    ['while False: pass', ['while']],
    ['if 1: pass', ['if']],
    ['x = 1 if 2 else 3', ['if']],
    ['with open("/dev/null") as f: pass', ['with']],
    ['try:\n    pass\nexcept ValueError:\n    pass', ['try']],
    ['try:\n    pass\nexcept* ValueError:\n    pass', ['try']],
    ['def f(): raise ValueError', ['raise']],
    ['match 1:\n    case _: pass', ['match']],
    ['f = lambda: 1', ['lambda']],
    ['def g(): yield 1', ['yield']],
    ['def g(): yield from []', ['yield']],
    ['async def f():\n    async for x in y: await z', ['for', 'await']],
    ['async def f():\n    async with y: pass', ['with']],
    ['x = f"{1}"', ['f-string']],
    ['x = "{}".format(1) + "%s" % 2', []],
    ['# for x in y\n"""while True: with"""', []],
  ])('%j', async (program, names) => {
    expect(await namesOf('syntax', program)).toEqual(names)
  })
})

describe('a call has the name that it is known by', () => {
  test.each([
    ['import os\nos.path.join("a")', 'os.path.join'],
    ['import os.path\nos.path.join("a")', 'os.path.join'],
    ['import os.path as p\np.join("a")', 'os.path.join'],
    ['import json as j\nj.dumps(1)', 'json.dumps'],
    ['from json import dumps\ndumps(1)', 'json.dumps'],
    ['from json import dumps as write\nwrite(1)', 'json.dumps'],
    ['from os import path as p\np.join("a")', 'os.path.join'],
    ['import json\nwrite = json.dumps\nwrite(1)', 'json.dumps'],
    ['def f():\n    import json as j\n    j.dumps(1)', 'json.dumps'],
    ['eval("1")', 'eval'],
    ['[].append(1)', '.append'],
    ['names = []\nnames.append(1)', 'names.append'],
    ['"a".upper()', '.upper'],
    ['f = {}\nf["x"].run()', '.run'],
  ])('%j', async (program, name) => {
    expect((await namesOf('call', program)).at(-1)).toBe(name)
  })

  test('and calls of calls have theirs', async () => {
    expect(await namesOf('call', 'import requests', 'def f(): requests.get("x").json()["a"].strip()')).toEqual([
      '.strip',
      '.json',
      'requests.get',
    ])
  })

  test('its keywords have their source', async () => {
    const found = await facts(
      'import subprocess',
      'def f(c, **more): subprocess.run(c, shell=True, timeout=2 * 5, env={"A": "b"}, **more)',
    )
    expect(found.filter(({ kind }) => kind === 'call')).toEqual([
      {
        kind: 'call',
        name: 'subprocess.run',
        keywords: { shell: 'True', timeout: '2 * 5', env: "{'A': 'b'}" },
        line: 2,
      },
    ])
  })

  test('a keyword too deep to be shown is named all the same', async () => {
    const [fact] = (await facts(`def f(): run(deep=${'-'.repeat(900)}1)`)).filter(({ kind }) => kind === 'call')
    expect(fact).toMatchObject({ kind: 'call', name: 'run', keywords: { deep: expect.any(String) } })
  })
})

test('imports have the name of their module', async () => {
  const program = [
    'import os, json as j',
    'import os.path',
    'def f():',
    '    from . import x',
    '    from ..a import b',
    '    from c.d import *'.replace('*', 'e'),
  ]
  expect(await namesOf('import', ...program)).toEqual(['os', 'json', 'os.path', '.', '..a', 'c.d'])
})

test('definitions are functions and classes, also inside one another', async () => {
  const found = await facts('class A:', '    async def f(self):', '        def g(): pass')
  expect(found).toEqual([
    { kind: 'definition', name: 'A', of: 'class', line: 1 },
    { kind: 'definition', name: 'f', of: 'function', line: 2 },
    { kind: 'definition', name: 'g', of: 'function', line: 3 },
  ])
})

test('facts are of what the learner wrote, not of a value that the world assigns', async () => {
  const evidence = await runOn(engine, 'names = list(range(3))', { assign: { names: { kind: 'list', items: [] } } })
  expect(evidence.facts.map(({ name }) => name)).toEqual(['list', 'range'])
})
