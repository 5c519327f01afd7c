// What Pyright really answers, for the standard library and for the packages that programs can import here.
import { beforeAll, describe, expect, test } from 'vitest'
import { askPyright } from '../../src/assist/pyright/ask-pyright.ts'
import type { LanguageHelper } from '../../src/assist/python-help.ts'
import { openPyright } from './pyright-thread.ts'

let helper: LanguageHelper
beforeAll(async () => {
  helper = askPyright(await openPyright())
})

/** The program with a `|` where the cursor is. */
function placed(text: string) {
  const at = text.indexOf('|')
  const before = text.slice(0, at).split('\n')
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  return [text.slice(0, at) + text.slice(at + 1), place] as const
}

const names = async (text: string): Promise<string[]> =>
  (await helper.complete(...placed(text))).map(({ name }) => name)

describe('completion', () => {
  test.each([
    ['the standard library', 'import json\njson.|', 'loads'],
    ['a text', 'line = "a b"\nline.|', 'splitlines'],
    ['what a function returned', 'import subprocess\ndone = subprocess.run(["ls"])\ndone.|', 'returncode'],
    ['the time', 'from datetime import datetime\ndatetime.|', 'fromisoformat'],
    ['requests', 'import requests\nanswer = requests.get("http://api.internal")\nanswer.|', 'raise_for_status'],
    ['Beautiful Soup', 'from bs4 import BeautifulSoup\npage = BeautifulSoup("", "html.parser")\npage.|', 'find_all'],
    ['YAML', 'import yaml\nyaml.|', 'safe_load'],
    ['Jinja', 'from jinja2 import Template\nTemplate("x").|', 'render'],
    ['psutil', 'import psutil\npsutil.|', 'virtual_memory'],
    ['boto3', 'import boto3\nec2 = boto3.client("ec2", region_name="eu-west-1")\nec2.|', 'describe_instances'],
    ['a session of boto3', 'import boto3\nboto3.Session(profile_name="ops").client("sts").|', 'get_caller_identity'],
    ['charts', 'import matplotlib.pyplot as plt\nplt.|', 'savefig'],
    ['names of the program', 'def count_errors(path):\n    return 0\n\ncount_|', 'count_errors'],
    ['names that are built in', 'enum|', 'enumerate'],
  ])('knows %s', async (_what, text, name) => {
    expect(await names(text)).toContain(name)
  })

  test('leaves out what begins with an underscore, until one is typed', async () => {
    expect((await names('import json\njson.|')).filter((name) => name.startsWith('_'))).toEqual([])
    expect(await names('import json\njson._|')).toContain('__doc__')
  })

  test('describes a name in words', async () => {
    const [append] = await helper.complete(...placed('[].appe|'))
    expect(append?.kind).toBe('method')
    expect(append && (await helper.describe(append))).toContain('Append object to the end of the list.')
  })
})

test('a hover says what a name is', async () => {
  expect(await helper.hover(...placed('sort|ed([2, 1])'))).toContain('Return a new list containing all items')
  expect(await helper.hover(...placed('import shutil\nshutil.disk_u|sage("/")'))).toContain('def disk_usage(path:')
  expect(await helper.hover(...placed('x = 1\n\n|\n'))).toBeNull()
})

describe('a signature', () => {
  test('marks the parameter that is written now', async () => {
    const [first] = await helper.signatures(...placed('def wait(seconds: int, loud=False):\n    pass\n\nwait(3, |'))
    expect(first?.label).toBe('(seconds: int, loud: bool = False) → None')
    expect(first?.parameters.map(([from, to]) => first.label.slice(from, to))).toEqual([
      'seconds: int',
      'loud: bool = False',
    ])
    expect(first?.active).toBe(1)
  })

  test('leaves out the private names of descriptions', async () => {
    const [get] = await helper.signatures(...placed('import requests\nrequests.get(|'))
    expect(get?.label).toMatch(/^\(url: str \| bytes, params=None, \*, data=…, headers=…, /)
    expect(get?.label).toMatch(/timeout=….* → Response$/)
  })

  test('is none outside of a call', async () => {
    expect(await helper.signatures(...placed('x = 1|'))).toEqual([])
  })
})
