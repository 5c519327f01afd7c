import { describe, expect, test } from 'vitest'
import { textOfGiven } from '../../src/model/given-file.ts'
import type { WorldFile } from '../../src/model/world.ts'
import { EMPTY_WORLD } from '../../src/model/world.ts'
import { bytes, exerciseFrom, exerciseText } from './exercise-text.ts'

const CHECK = 'checks:\n  - it: It works\n'
const oneCheck = (lines: string, more = '') =>
  exerciseFrom(
    exerciseText({
      front: `call: count(servers)\n${more}${CHECK}${lines.replace(/^/gm, '    ')}\n`,
      mistakes: null,
      task: `# Count\n\n\`count(servers)\` ${TASK}\n`,
    }),
  )
const TASK = 'total data report web01 exit code 2 loop with requests.get comprehension `with` name log limit'
const expects = (lines: string) => oneCheck(lines).checks[0]?.cases[0]?.expects
const str = (text: string) => ({ kind: 'str', text })
const int = (text: string) => ({ kind: 'int', text })

describe('an exercise', () => {
  test('what its file says becomes the model', () => {
    const exercise = exerciseFrom(exerciseText())
    expect({ ...exercise, fingerprint: '' }).toEqual({
      id: 'count-servers',
      section: '01-python-basics',
      order: 6,
      file: 'exercises/01-python-basics/06-count-servers.md',
      title: 'Count servers',
      topics: [],
      formerly: [],
      page: [{ html: '<p>Write a function <code>count(servers)</code> that returns how many servers there are.</p>' }],
      starter: 'def count(servers):\n    ...\n',
      starterLine: 16,
      hints: [
        'The list has one entry for each server.',
        'One function counts the entries of a list.',
        'Write <code>len(servers)</code>.',
      ].map((text) => `<p>${text}</p>`),
      world: EMPTY_WORLD,
      checks: [
        {
          it: 'It returns the number of servers',
          line: 4,
          cases: [
            {
              world: { ...EMPTY_WORLD, let: { servers: { kind: 'list', items: [str('web01'), str('web02')] } } },
              given: ["`servers` is `['web01', 'web02']`"],
              calls: [{ expression: 'count(servers)' }],
              expects: [{ kind: 'returns', values: [{ is: int('2') }] }],
              anyEnding: false,
            },
          ],
        },
      ],
      mistakes: [
        {
          title: 'It prints',
          html: '<p>Use <code>return</code>.</p>',
          message: 'Use `return`.',
          programs: ['def count(servers):\n    print(len(servers))\n'],
          line: 28,
        },
      ],
      solutions: [
        {
          html: '<p><code>len</code> counts.</p>',
          program: 'def count(servers):\n    return len(servers)\n',
          line: 42,
        },
      ],
      fingerprint: '',
    })
  })

  test('without checks it is compared with its solution', () => {
    const [check] = exerciseFrom('# Say hello\n\n## Solution\n\n```python\nprint("hello")\n```\n').checks
    expect([check?.it, check?.cases[0]?.expects]).toEqual([
      'It prints what the solution prints',
      [{ kind: 'same', verbs: ['prints'] }],
    ])
    const [called] = exerciseFrom(exerciseText({ front: 'call: count([1])\n' })).checks
    expect([called?.it, called?.cases[0]?.expects]).toEqual([
      'It returns what the solution returns',
      [{ kind: 'same', verbs: ['returns'] }],
    ])
  })

  test('unknown headings are parts of the page, wherever they stand', () => {
    const page = exerciseFrom(
      exerciseText({
        more: '\n## Why it matters\n\nBecause.\n\n### In short\n\nYes.\n\n## For instructors\n\nSecret.\n',
      }),
    ).page
    expect(page.map((part) => part.heading)).toEqual([undefined, 'Why it matters'])
    expect(page[1]?.html).toBe('<p>Because.</p>\n<h3>In short</h3>\n<p>Yes.</p>')
    expect(JSON.stringify(page)).not.toMatch(/Secret/)
  })

  test('several solutions, each with the text before it', () => {
    const solution = 'One.\n\n```python\na = 1\n```\n\nTwo.\n\n```python\na = 2\n```\n\nThe end.\n'
    expect(exerciseFrom(exerciseText({ solution, mistakes: null })).solutions).toEqual([
      { html: '<p>One.</p>', program: 'a = 1\n', line: 31 },
      { html: '<p>Two.</p>\n<p>The end.</p>', program: 'a = 2\n', line: 37 },
    ])
  })

  test('a file with other line ends or a byte order mark is the same exercise', () => {
    const text = exerciseText()
    expect(exerciseFrom(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(exerciseFrom(text))
  })
})

describe('values', () => {
  test('whole numbers and fractions are kept apart, and none is cut short', () => {
    expect(
      expects('returns: [3, 3.0, 12345678901234567890123, 1.5e300, -0.0, 0x10, .inf, true, null, "3", 1e-7, 1e16]'),
    ).toEqual([
      {
        kind: 'returns',
        values: [
          {
            is: {
              kind: 'list',
              items: [
                int('3'),
                { kind: 'float', text: '3.0' },
                int('12345678901234567890123'),
                { kind: 'float', text: '1.5e+300' },
                { kind: 'float', text: '-0.0' },
                int('16'),
                { kind: 'float', text: 'inf' },
                { kind: 'bool', value: true },
                { kind: 'none' },
                str('3'),
                { kind: 'float', text: '1e-07' },
                { kind: 'float', text: '1e+16' },
              ],
            },
          },
        ],
      },
    ])
  })

  test('a mapping is a dictionary, unless all its keys are words of a pattern', () => {
    expect(expects('returns: {status: up, 200: [1]}')).toEqual([
      {
        kind: 'returns',
        values: [
          {
            is: {
              kind: 'dict',
              entries: [
                [str('status'), str('up')],
                [int('200'), { kind: 'list', items: [int('1')] }],
              ],
            },
          },
        ],
      },
    ])
    expect(expects('returns: {is: {type: web}}')).toEqual([
      { kind: 'returns', values: [{ is: { kind: 'dict', entries: [[str('type'), str('web')]] } }] },
    ])
    expect(
      expects('returns: {type: list, length: 2, has: web01, lacks: [a, b], each: {type: str}, in any order: [x]}'),
    ).toEqual([
      {
        kind: 'returns',
        values: [
          {
            type: 'list',
            has: [str('web01')],
            lacks: [str('a'), str('b')],
            each: { type: 'str' },
            inAnyOrder: [str('x')],
            length: 2,
          },
        ],
      },
    ])
    expect(
      expects(
        'returns: {keys: [cpu, 1], entries: {cpu: {from: 0, to: 100}, 1: 2}, one of: [1, {type: None}], matches: "^a"}',
      ),
    ).toEqual([
      {
        kind: 'returns',
        values: [
          {
            keys: [str('cpu'), int('1')],
            matches: '^a',
            entries: [
              [str('cpu'), { number: { kind: 'range', from: 0, to: 100 } }],
              [int('1'), { is: int('2') }],
            ],
            oneOf: [{ is: int('1') }, { type: 'None' }],
          },
        ],
      },
    ])
    expect(expects('returns: {near: 12.5, within: 0.1}')).toEqual([
      { kind: 'returns', values: [{ number: { kind: 'near', near: 12.5, within: 0.1 } }] },
    ])
    expect(expects('returns: {python: "(1, 2)"}')).toEqual([
      { kind: 'returns', values: [{ is: { kind: 'tuple', items: [int('1'), int('2')] } }] },
    ])
  })
})

describe('verbs', () => {
  const written: readonly (readonly [lines: string, expected: object])[] = [
    ['prints: 5', { kind: 'prints', text: { is: '5' } }],
    ['prints: {has: web01, lacks: [a, 1]}', { kind: 'prints', text: { has: ['web01'], lacks: ['a', '1'] } }],
    [
      'errors: {matches: "^E", number: {near: 3, within: 1}}',
      { kind: 'errors', text: { matches: ['^E'], number: { kind: 'near', near: 3, within: 1 } } },
    ],
    ['prints: {lines: [a, b], among: [c]}', { kind: 'prints', text: { lines: ['a', 'b'], among: ['c'] } }],
    [
      'prints: {every: "a+", in any order: [a], block of file: app.log}',
      { kind: 'prints', text: { every: 'a+', inAnyOrder: ['a'], blockOfFile: 'app.log' } },
    ],
    ['prints: {lines: 3, in any order: [a]}', { kind: 'prints', text: { lineCount: 3, inAnyOrder: ['a'] } }],
    [
      'prints: {shows: [1], shows variable: data, value: OK}',
      { kind: 'prints', text: { shows: { kind: 'list', items: [int('1')] }, showsVariable: 'data', value: 'OK' } },
    ],
    [
      'prints: {json: {a: 1}, only one of: [x, y], exactly: "a\\n"}',
      {
        kind: 'prints',
        text: { exactly: 'a\n', json: { kind: 'dict', entries: [[str('a'), int('1')]] }, onlyOneOf: ['x', 'y'] },
      },
    ],
    [
      'prints: {csv: [[a, 1]], yaml: [1]}',
      { kind: 'prints', text: { csv: [['a', '1']], yaml: { kind: 'list', items: [int('1')] } } },
    ],
    ['holds: {total: {type: int}}', { kind: 'holds', names: { total: { type: 'int' } } }],
    [
      'writes: {report.txt: hello, /home/sre/data: {json: {keys: [a]}, mode: "0600", has: a}}',
      {
        kind: 'writes',
        files: {
          '/home/sre/report.txt': { text: { is: 'hello' } },
          '/home/sre/data': { text: { has: ['a'] }, mode: 0o600, json: { keys: [str('a')] } },
        },
      },
    ],
    [
      'writes: {~/data: {json of variable: data}, report: {}}',
      { kind: 'writes', files: { '/home/sre/data': { jsonOfVariable: 'data' }, '/home/sre/report': {} } },
    ],
    ['writes: report.txt', { kind: 'writes', files: { '/home/sre/report.txt': {} } }],
    ['deletes: [a/../data, /home/sre/log]', { kind: 'deletes', paths: ['/home/sre/data', '/home/sre/log'] }],
    ['keeps: ./data', { kind: 'keeps', paths: ['/home/sre/data'] }],
    ['raises: KeyError', { kind: 'raises', type: 'KeyError' }],
    [
      'raises: {type: json.JSONDecodeError, says: {has: line}}',
      { kind: 'raises', type: 'json.JSONDecodeError', says: { has: ['line'] } },
    ],
    ['exits: 2', { kind: 'exits', code: 2 }],
    ['exits: not 0', { kind: 'exits', code: 'not 0' }],
    [
      'sleeps: [1, any, 500 ms, {from: 1}]',
      {
        kind: 'sleeps',
        seconds: [
          { kind: 'near', near: 1, within: 1e-9 },
          'any',
          { kind: 'near', near: 0.5, within: 1e-9 },
          { kind: 'range', from: 1 },
        ],
      },
    ],
    ['sleeps: []', { kind: 'sleeps', seconds: [] }],
    ['takes: 2 min', { kind: 'takes', seconds: { kind: 'near', near: 120, within: 1e-9 } }],
    [
      'uses: [for or while, requests.get]',
      { kind: 'uses', what: [{ anyOf: ['for', 'while'] }, { anyOf: ['requests.get'] }] },
    ],
    ['avoids: list comprehension', { kind: 'avoids', what: [{ anyOf: ['list comprehension'] }] }],
    ['same: [prints, writes]', { kind: 'same', verbs: ['prints', 'writes'] }],
  ]
  test.each(written)('%s', (lines, expected) => {
    expect(expects(lines)).toEqual([expected])
  })

  test('verbs keep the order in which they are written', () => {
    expect(expects('prints: a\nreturns: 1\nerrors: ""')?.map((one) => one.kind)).toEqual([
      'prints',
      'returns',
      'errors',
    ])
  })
})

describe('cases', () => {
  test('each entry of "cases" adds nouns and verbs to those of the check', () => {
    const { checks } = oneCheck(
      'call: none\nenv: {A: "1"}\nuses: for\ncases:\n  - {assign: {name: a}, prints: a}\n  - {assign: {name: b}, env: {A: null, B: 2}, prints: b, uses: while}',
    )
    expect(
      checks[0]?.cases.map(({ given, expects, world, calls }) => ({ given, expects, env: world.env, calls })),
    ).toEqual([
      {
        given: ["`name` is `'a'`", 'the environment variable `A` is `1`'],
        expects: [
          { kind: 'uses', what: [{ anyOf: ['for'] }] },
          { kind: 'prints', text: { is: 'a' } },
        ],
        env: { A: '1' },
        calls: [],
      },
      {
        given: ["`name` is `'b'`", 'the environment variable `B` is `2`'],
        expects: [
          { kind: 'uses', what: [{ anyOf: ['while'] }] },
          { kind: 'prints', text: { is: 'b' } },
        ],
        env: { B: '2' },
        calls: [],
      },
    ])
  })

  test('each named world is a case', () => {
    const { checks } = oneCheck(
      'in: [world, empty]\nreturns: 1',
      'world: {files: {data: "1"}}\nworlds: {empty: {files: {data: null, log/: {}}}}\n',
    )
    expect(checks[0]?.cases.map(({ name, given, world }) => ({ name, given, files: world.files }))).toEqual([
      { given: [], files: { '/home/sre/data': { kind: 'text', text: '1' } } },
      {
        name: 'empty',
        given: ['there is a folder `log`', 'there is no file `data`'],
        files: { '/home/sre/log': { kind: 'folder' } },
      },
    ])
  })

  test('several calls, with waits between them', () => {
    const { checks } = oneCheck(
      'calls: [count(1), wait: 30 s, wait: 1, count(2)]\nreturns: [1, {type: int}]\nends: any',
    )
    expect(checks[0]?.cases[0]).toMatchObject({
      calls: [{ expression: 'count(1)' }, { expression: 'count(2)', waitMs: 31_000 }],
      expects: [{ kind: 'returns', values: [{ is: int('1') }, { type: 'int' }] }],
      anyEnding: true,
    })
  })
})

describe('worlds', () => {
  const worldOf = (world: string, siblings: Parameters<typeof exerciseFrom>[1] = []) =>
    exerciseFrom(exerciseText({ front: `call: count(servers)\nworld:\n${world.replace(/^/gm, '  ')}\n` }), siblings)
      .world

  test('nouns of every kind', () => {
    expect(
      worldOf(
        'env: {PORT: 8080, TOKEN: null}\ncwd: app\nuser: root\nargs: [--n, 3]\nstdin: [a, 1]\nclock: 2026-03-01 10:30:15 +01:00\ntimezone: Europe/Berlin\nseed: 7\nassign: {a: null}\nlet: {b: [1]}',
      ),
    ).toEqual({
      ...EMPTY_WORLD,
      env: { PORT: '8080' },
      cwd: '/root/app',
      user: 'root',
      args: ['--n', '3'],
      stdin: 'a\n1\n',
      clockMs: Date.UTC(2026, 2, 1, 9, 30, 15),
      timezone: 'Europe/Berlin',
      seed: 7,
      assign: { a: { kind: 'none' } },
      let: { b: { kind: 'list', items: [int('1')] } },
    })
  })

  test('files of every kind', () => {
    const siblings = [
      { path: 'exercises/01-python-basics/logs/app.log', bytes: bytes('a\r\nb\n') },
      { path: 'exercises/01-python-basics/a.gz', bytes: new Uint8Array([31, 139, 0, 255]) },
    ]
    const files = `clock: 2026-02-01 00:00
files:
  a.txt: hello
  /srv/b: {text: x, mode: "0600", owner: root, group: adm, age: 31 days}
  c.log: {from: logs/app.log, modified: 2025-12-24 18:00}
  d.gz: {from: ./a.gz}
  e: {lines: 3, of: "n {n} {n}"}
  f/: {mode: 755}
  g: {link: /srv/b}
  h: {size: 100 B}
  i: null
  ../j: ""`
    const made = worldOf(files, siblings).files
    expect(made).toEqual({
      '/home/sre/a.txt': { kind: 'text', text: 'hello' },
      '/srv/b': { kind: 'text', text: 'x', mode: 0o600, owner: 'root', group: 'adm', modifiedMs: Date.UTC(2026, 0, 1) },
      '/home/sre/c.log': { kind: 'text', text: 'a\r\nb\n', modifiedMs: Date.UTC(2025, 11, 24, 18) },
      '/home/sre/d.gz': { kind: 'bytes', base64: 'H4sA/w==' },
      '/home/sre/e': { kind: 'lines', of: 'n {n} {n}', count: 3 },
      '/home/sre/f': { kind: 'folder', mode: 0o755 },
      '/home/sre/g': { kind: 'link', target: '/srv/b' },
      '/home/sre/h': { kind: 'size', bytes: 100 },
      '/home/j': { kind: 'text', text: '' },
    })
    expect(textOfGiven(made['/home/sre/e'] as WorldFile)).toBe('n 1 1\nn 2 2\nn 3 3\n')
    expect(textOfGiven(made['/home/sre/h'] as WorldFile)).toBe(`${'.'.repeat(79)}\n${'.'.repeat(20)}`)
  })
})

describe('mistakes', () => {
  const withMistake = (blocks: string, front = 'call: count(servers)\nworlds: {empty: {let: {servers: []}}}\n') =>
    exerciseFrom(exerciseText({ front, mistakes: `### It does\n\nRead **this**:\n\n- one\n- two\n\n${blocks}` }))
      .mistakes[0]
  const python = '```python\nprint(1)\n```\n'

  test('several wrong programs and a message as text', () => {
    expect(withMistake(`${python}\n\`\`\`diff\n-    return len(servers)\n\`\`\`\n`)).toMatchObject({
      message: 'Read this:\n\n- one\n- two',
      programs: ['print(1)\n', 'def count(servers):\n'],
    })
  })

  test('a yaml block with verbs only looks at the check that failed', () => {
    expect(withMistake(`\`\`\`yaml\nreturns: null\n\`\`\`\n\n${python}`)?.pattern).toEqual({
      expects: [{ kind: 'returns', values: [{ is: { kind: 'none' } }] }],
    })
    expect(withMistake(`\`\`\`yaml\nreturns: null\n\`\`\`\n\n${python}`, '')?.pattern).toEqual({
      expects: [{ kind: 'returns', values: [{ is: { kind: 'none' } }] }],
    })
  })

  test('a yaml block with nouns or a call is a case of its own', () => {
    expect(withMistake(`\`\`\`yaml\nin: empty\nraises: IndexError\n\`\`\`\n\n${python}`)?.pattern).toEqual({
      case: {
        name: 'empty',
        world: { ...EMPTY_WORLD, let: { servers: { kind: 'list', items: [] } } },
        calls: [{ expression: 'count(servers)' }],
      },
      expects: [{ kind: 'raises', type: 'IndexError' }],
    })
  })
})

describe('custom checks', () => {
  const custom = (source: string) =>
    exerciseFrom(
      exerciseText({
        front: 'call: count(servers)\nworlds: {empty: {let: {servers: []}}}\n',
        more: `\n## Checks\n\n\`\`\`python\n${source}\`\`\`\n`,
      }),
    )

  test('functions with one parameter run, with the world that @given names', () => {
    const source = `import re

TEXT = """
def not_a_check(run):
    '''no'''
"""


def _helper(run):
    return 1


def other(a, b):
    return 2


@given("empty")
# Why.
def is_quiet(run) -> None:
    # A comment.

    """It prints
    nothing"""
    assert not run.output


async def second(run: object):
    'It works'
`
    const exercise = custom(source)
    expect(exercise.checks).toEqual([])
    expect(exercise.customChecks?.source).toBe(source)
    expect(
      exercise.customChecks?.checks.map(({ name, it, line, cases }) => ({
        name,
        it,
        line,
        given: cases[0]?.given,
        calls: cases[0]?.calls,
      })),
    ).toEqual([
      {
        name: 'is_quiet',
        it: 'It prints nothing',
        line: 64,
        given: ['`servers` is `[]`'],
        calls: [{ expression: 'count(servers)' }],
      },
      { name: 'second', it: 'It works', line: 72, given: [], calls: [{ expression: 'count(servers)' }] },
    ])
  })

  test('several blocks are one source with its lines where they stand in the file', () => {
    const exercise = custom('def one(run):\n    """One"""\n```\n\nAnd:\n\n```python\ndef two(run):\n    """Two"""\n')
    expect(exercise.customChecks?.checks.map((check) => check.line)).toEqual([46, 53])
    expect(exercise.customChecks?.source.split('\n')[7]).toBe('def two(run):')
  })
})
