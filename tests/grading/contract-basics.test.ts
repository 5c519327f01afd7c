// Unusual right programs and known wrong ones of the first section, at the level of what they leave behind.
import { describe, expect, test } from 'vitest'
import { judgeCase } from '../../src/grading/judge-case.ts'
import type { Expectation, ValuePattern } from '../../src/model/check.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { Value } from '../../src/model/value.ts'
import {
  called,
  calls,
  caseOf,
  evidence,
  fact,
  float,
  is,
  object,
  script,
  set,
  stage,
  tuple,
  v,
  world,
} from './build-evidence.ts'

function ways(expects: readonly Expectation[], run: Evidence): string {
  return judgeCase(caseOf(expects), run)?.way ?? 'holds'
}

describe('1.1 name the server', () => {
  const visible: Expectation[] = [
    { kind: 'holds', names: { server_name: is('web-server-01') } },
    { kind: 'prints', text: { has: ['web-server-01'] } },
  ]
  const hidden: Expectation[] = [{ kind: 'prints', text: { has: ['cache'], lacks: ['web-server-01'] } }]
  const named = { server_name: v('web-server-01') }

  test.each([
    'web-server-01\n',
    'Server: web-server-01',
    "name is 'web-server-01'\r\n",
    '\n\nweb-server-01 \ndone',
    '"web-server-01"',
  ])('%j is right', (out) => expect(ways(visible, script(out, named))).toBe('holds'))

  test.each([
    ['nothing printed', script('', named), 'nothing'],
    ['the name of the variable', script('server_name\n', named), 'has'],
    ['braces without f', script('{server_name}\n', named), 'has'],
    ['blanks in the value', script('web-server-01\n', { server_name: v('web-server-01 ') }), 'blanks'],
    ['another name', script('web-server-01\n', { servername: v('web-server-01') }), 'close name'],
    ['capitals', script('web-server-01\n', { server_name: v('Web-Server-01') }), 'case'],
  ])('%s is not', (_name, run, way) => expect(ways(visible, run)).toBe(way))

  test('the text typed again is told as what it is', () => {
    expect(ways(hidden, script('web-server-01\n'))).toBe('has and lacks')
    expect(ways(hidden, script('cache (was web-server-01)\n'))).toBe('lacks')
    expect(ways(hidden, script('Server: cache\n'))).toBe('holds')
  })
})

describe('1.2 three readings', () => {
  const percent: ValuePattern = { each: { number: { kind: 'range', from: 0, to: 100 } } }
  const visible: Expectation[] = [
    {
      kind: 'holds',
      names: { server_metrics: { type: 'dict', keys: [v('cpu'), v('memory'), v('disk')], ...percent } },
    },
    { kind: 'prints', text: { showsVariable: 'server_metrics' } },
  ]
  const metrics = v({ cpu: 80.5, memory: 0, disk: 100 })
  const run = (value: Value, out = "{'disk': 100, 'cpu': 80.5, 'memory': 0}\n") =>
    script(out, { server_metrics: value })

  test.each([
    "{'cpu': 80.5, 'memory': 0, 'disk': 100}",
    'server_metrics = {"cpu": 80.5, "memory": 0, "disk": 100}',
    '{\n    "cpu": 80.5,\n    "memory": 0,\n    "disk": 100\n}',
    "OrderedDict({'cpu': 80.5, 'memory': 0, 'disk': 100})",
    "Metrics [now]: {'cpu': 80.5,\n 'disk': 100,\n 'memory': 0}",
  ])('printed as %j', (out) => expect(ways(visible, run(metrics, out))).toBe('holds'))

  test.each<[string, Value, string]>([
    ['text', v({ cpu: '80%', memory: 0, disk: 100 }), 'kind str'],
    ['True', v({ cpu: true, memory: 0, disk: 100 }), 'kind bool'],
    ['capitals', v({ CPU: 80, memory: 0, disk: 100 }), 'key case'],
    ['a fourth key', v({ cpu: 80, memory: 0, disk: 100, net: 1 }), 'key too many'],
    ['a set', set(v('cpu'), v('memory'), v('disk')), 'kind set'],
    ['more than 100', v({ cpu: 120, memory: 0, disk: 100 }), 'number'],
    [
      'nan',
      {
        kind: 'dict',
        entries: [
          [v('cpu'), float('nan')],
          [v('memory'), v(0)],
          [v('disk'), v(1)],
        ],
      },
      'number',
    ],
  ])('%s', (_name, value, way) => expect(ways(visible, run(value))).toBe(way))

  test.each(['cpu\nmemory\ndisk', 'dict_values([80.5, 0, 100])', 'cpu: 80.5, memory: 0, disk: 100', '80.5\n0\n100'])(
    'only a part of it: %j',
    (out) => expect(ways(visible, run(metrics, out))).toBe('shows none'),
  )
})

describe('1.3 one line for each server', () => {
  const among = ['web01', 'web02', 'db01']
  const lines = (servers: string[]): Expectation[] => [{ kind: 'prints', text: { lines: servers, among } }]
  const doubled = ['db03', 'web01', 'web01', 'cache-2']

  test.each(['db03\nweb01\nweb01\ncache-2', 'Servers:\r\n  db03\t\r\n  web01\r\n  web01\r\n  cache-2\r\n4 in all'])(
    '%j is right',
    (out) => expect(ways(lines(doubled), script(out))).toBe('holds'),
  )

  test.each([
    ["['db03', 'web01', 'web01', 'cache-2']", 'no line'],
    ['cache-2', 'line missing'],
    ['db03\nweb01\nweb01', 'line missing'],
    ['web01\nweb02\ndb01', 'line too many'],
    ['cache-2\ndb03\nweb01\nweb01', 'order'],
    ['db03\nweb01\ncache-2', 'how often'],
    ['1. db03\n2. web01\n3. web01\n4. cache-2', 'no line'],
  ])('%j is not', (out, way) => expect(ways(lines(doubled), script(out))).toBe(way))

  test('an empty list prints no name', () => {
    expect(ways(lines([]), script(''))).toBe('holds')
    expect(ways(lines([]), script('Servers:\n'))).toBe('holds')
    expect(ways(lines([]), script('web01\n'))).toBe('line too many')
  })
})

describe('1.4 a new server', () => {
  const list = ['web01', 'web02', 'db01', 'db02']
  const expects: Expectation[] = [
    { kind: 'holds', names: { servers: is(list) } },
    { kind: 'prints', text: { shows: v(list) } },
  ]
  const right = "['web01', 'web02', 'db01', 'db02']"

  test.each([
    right,
    `Servers: ${right}!`,
    '[\n  "web01",\n  "web02",\n  "db01",\n  "db02"\n]',
    `before ['web01']\nafter ${right}`,
  ])('%j', (out) => expect(ways(expects, script(out, { servers: v(list) }))).toBe('holds'))

  test.each<[string, Value, string]>([
    ['None from append', v(null), 'None'],
    ['letters one by one', v([...list.slice(0, 3), 'd', 'b', '0', '2']), 'value'],
    ['not kept', v(list.slice(0, 3)), 'missing'],
    ['a list in the list', v([...list.slice(0, 3), ['db02']]), 'value'],
    ['at the front', v(['db02', ...list.slice(0, 3)]), 'order'],
    ['twice', v([...list, 'db02']), 'extra'],
    ['a tuple', tuple(...list.map(v)), 'kind tuple'],
  ])('%s', (_name, servers, way) => expect(ways(expects, script(right, { servers }))).toBe(way))

  test('printed before the change', () => {
    expect(ways(expects, script("['web01', 'web02', 'db01']", { servers: v(list) }))).toBe('shows missing')
    expect(ways(expects, script('web01 web02 db01 db02', { servers: v(list) }))).toBe('shows none')
  })
})

describe('1.5 high or normal', () => {
  const messages = ['High CPU usage', 'CPU usage normal']
  const high: Expectation[] = [{ kind: 'prints', text: { onlyOneOf: messages, has: ['High CPU usage'] } }]

  test.each([
    ['Alert: High CPU usage (95 %)', 'holds'],
    ['High CPU usage\nCPU usage normal', 'more than one'],
    ['CPU usage normal', 'has'],
    ['', 'nothing'],
    ['high cpu usage', 'none of them'],
    ['High CPU usage\r\n', 'holds'],
  ])('%j', (out, way) => expect(ways(high, script(out))).toBe(way))
})

describe('1.6 how many servers', () => {
  const servers = ['web01', 'web01', 'db01']
  const ofCase = caseOf(
    [
      { kind: 'returns', values: [{ is: v(3), type: 'int' }] },
      { kind: 'holds', names: { servers: is(servers) } },
    ],
    { calls: calls('count_servers(servers)'), world: world({ let: { servers: v(servers) } }) },
  )
  const run = (returned: Value, left = v(servers), out = '') =>
    evidence([
      stage('4\n'),
      called('count_servers(servers)', returned, {
        holds: { servers: left },
        output: { pieces: [{ stream: 'out', text: out, atMs: 0 }], leftOutLines: 0 },
      }),
    ])

  test.each<[string, Evidence, string]>([
    ['right', run(v(3)), 'holds'],
    ['printed too', run(v(3), v(servers), '3\n'), 'holds'],
    ['printed instead', run(v(null), v(servers), '3\n'), 'printed'],
    ['nothing came back', run(v(null)), 'None'],
    ['the first turn', run(v(1)), 'value'],
    ['a float', run(float('3.0')), 'kind float'],
    ['text', run(v('3')), 'kind str'],
    ['the list used up', run(v(3), v([])), 'missing'],
  ])('%s', (_name, evidenceOf, way) => expect(judgeCase(ofCase, evidenceOf)?.way ?? 'holds').toBe(way))
})

describe('1.8 to 1.10', () => {
  test('capitals in a list', () => {
    const expects: Expectation[] = [
      { kind: 'holds', names: { uppercase_servers: is(['WEB01', 'DB01']), servers: is(['web01', 'db01']) } },
      { kind: 'prints', text: { showsVariable: 'uppercase_servers' } },
    ]
    const holds = { servers: v(['web01', 'db01']), uppercase_servers: v(['WEB01', 'DB01']) }
    expect(ways(expects, script("['WEB01', 'DB01']", holds))).toBe('holds')
    const methods = {
      ...holds,
      uppercase_servers: { kind: 'list', items: [object('builtin_function_or_method')] } as const,
    }
    expect(ways(expects, script('[<built-in method>]', methods))).toBe('value')
    expect(ways(expects, script('x', { ...holds, uppercase_servers: object('generator') }))).toBe('kind generator')
    expect(ways(expects, script("['WEB01', 'DB01']", { ...holds, servers: v(['WEB01', 'DB01']) }))).toBe('value')
  })

  test('a comprehension is asked for', () => {
    const uses: Expectation[] = [{ kind: 'uses', what: [{ anyOf: ['dict comprehension'] }] }]
    const facts = [fact('call', 'dict', 4), fact('call', 'zip', 4)]
    expect(judgeCase(caseOf(uses), evidence([stage()], { facts }))?.say).toBe(
      'The task asks for a dictionary comprehension; your program has `dict` in line 4 instead.',
    )
  })

  test('readings by server, fractions and all', () => {
    const wanted = v({ lb01: 55, db07: 99.5 })
    const shows: Expectation[] = [{ kind: 'prints', text: { shows: wanted } }]
    expect(ways(shows, script("{'lb01': 55, 'db07': 99.5}"))).toBe('holds')
    expect(ways(shows, script("{55: 'lb01', 99.5: 'db07'}"))).toBe('shows key missing')
    expect(ways(shows, script("{'lb01': 70, 'db07': 70}"))).toBe('shows value')
  })

  test('a filter object is no list', () => {
    const web = caseOf([{ kind: 'returns', values: [{ type: 'list', is: v(['web01']) }] }], { calls: calls('f()') })
    const finding = judgeCase(web, evidence([stage(), called('f()', object('filter'))]))
    expect(finding?.say).toBe(
      "`f()` returned `<filter object at 0x1>`, expected `['web01']`. It is a `filter` object; a list is expected.",
    )
  })
})
