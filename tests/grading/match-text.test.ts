import { describe, expect, test } from 'vitest'
import { bringYamlReader } from '../../src/grading/readers/read-yaml.ts'
import { matchText } from '../../src/grading/text/match-text.ts'
import type { TextPattern } from '../../src/model/check.ts'
import { set, tuple, v } from './build-evidence.ts'

const subject = {
  name: 'the output',
  ifEmpty: 'Nothing was printed',
  leftOutLines: 0,
  variable: (name: string) => (name === 'servers' ? v(['web01']) : undefined),
}

const say = (text: string, pattern: TextPattern): string => matchText(text, pattern, subject)?.say ?? 'holds'
const way = (text: string, pattern: TextPattern): string => matchText(text, pattern, subject)?.way ?? 'holds'

describe('a whole text', () => {
  test('ends of lines, trailing blanks and empty lines at the end do not count', () => {
    expect(say('a  \r\nb\t\r\n\r\n', { is: 'a\nb' })).toBe('holds')
    expect(say('a\nb', { is: 'a\nb\n\n' })).toBe('holds')
    expect(say('\na', { is: 'a' })).not.toBe('holds')
  })

  test.each([
    ['Free:5', 'Free: 5', 'The output, line 1: a space is missing after `Free:`.'],
    ['Free:  5', 'Free: 5', 'The output, line 1: a space is too much after `Free:`.'],
    ['Free:\t5', 'Free: 5', 'The output, line 1: a tab stands after `Free:`, where a space is expected.'],
    [' ok', 'ok', 'The output, line 1: a space is too much at the beginning.'],
    ['x\nok', 'x\nOK', 'The output, line 2: only capital and small letters differ: `ok`, expected `OK`.'],
    ["'ok'", 'ok', "The output, line 1: the quotes are too much: `'ok'`, expected `ok`."],
    ['a\nc', 'a\nb', 'The output, line 2: `c`, expected `b`.'],
    ['a', 'a\nb', 'The output, line 2 is missing: `b`.'],
    ['a\nc', 'a\nb\nc', 'The output, line 2 is missing: `b`.'],
    ['a\nb', 'a', 'The output, line 2 is too much: `b`.'],
    ['a\nx\nb', 'a\nb', 'The output, line 2 is too much: `x`.'],
    ['b\na', 'a\nb', 'The output, the lines are right, their order is not: line 1 should be `a`.'],
    ['', 'a', 'Nothing was printed.'],
    ['  \n', 'a', 'Nothing was printed.'],
  ])('%j instead of %j is told', (seen, expected, words) => {
    expect(say(seen, { is: expected })).toBe(words)
  })

  test('exactly means exactly', () => {
    expect(say('a\n', { exactly: 'a\n' })).toBe('holds')
    expect(say('a', { exactly: 'a\n' })).toContain('the line end at the end is missing')
    expect(say('a\r\n', { exactly: 'a\n' })).toContain('the lines end in another way')
    expect(say('a \n', { exactly: 'a\n' })).toBe('The output, line 1: blanks at the end differ: `a·`, expected `a`.')
  })

  test('a long line is shown from near its first difference on', () => {
    const words = say(`${'a'.repeat(5_000)}x`, { is: `${'a'.repeat(5_000)}y` })
    expect(words.length).toBeLessThan(200)
    expect(words).toContain('x`')
  })
})

describe('parts', () => {
  test('has, lacks, and both told together', () => {
    expect(say('a b', { has: ['a', 'b'], lacks: ['c'] })).toBe('holds')
    expect(say('web-server-01', { has: ['cache'], lacks: ['web-server-01'] })).toBe(
      'The output does not contain `cache`. It does contain `web-server-01`, which should not be there.',
    )
    expect(say('High cpu usage', { has: ['High CPU usage'] })).toContain('capital and small letters count')
    expect(say('High  CPU usage', { has: ['High CPU usage'] })).toContain('Only blanks differ.')
    expect(say('a\r\nb', { has: ['a\nb'] })).toBe('holds')
    expect(say('', { has: ['a'] })).toBe('Nothing was printed.')
    expect(say('', { lacks: ['a'] })).toBe('holds')
  })

  test('exactly one of several', () => {
    const one: TextPattern = { onlyOneOf: ['High', 'normal'] }
    expect(say('It is High', one)).toBe('holds')
    expect(say('High\nnormal', one)).toBe('The output contains `High` and `normal`; only one of them should come out.')
    expect(say('high', one)).toBe('The output contains neither `High` nor `normal`.')
  })

  test('a regular expression is tried on each line; a bad one is the author’s fault', () => {
    expect(say('x\ncpu=97%', { matches: ['^cpu=\\d+%$'] })).toBe('holds')
    expect(say('CPU', { matches: ['(?i)cpu'] })).toBe('holds')
    expect(way('x', { matches: ['('] })).toBe('unreadable pattern')
  })

  test.each(['97.5', 'CPU: 97.5%', 'cpu=97.5', '[97.5]', '97.500', '9.75e1', '-3 97.5'])('%s shows 97.5', (text) => {
    expect(say(text, { number: { kind: 'near', near: 97.5, within: 0 } })).toBe('holds')
  })

  test('digits of a name are no number', () => {
    expect(say('web01', { number: { kind: 'near', near: 1, within: 0 } })).toContain('It shows no number.')
    expect(say('1,234 MB', { number: { kind: 'near', near: 1234, within: 0 } })).toBe('holds')
  })
})

describe('lines', () => {
  const among: TextPattern = { lines: ['lb01'], among: ['web01', 'web02', 'db01'] }

  test('with `among` only those lines are compared, blanks around them off', () => {
    expect(say('Servers:\n  lb01  \ndone', among)).toBe('holds')
    expect(say('web01\nlb01', among)).toBe('The output has the line `web01`, which should not be there.')
    expect(say('Server lb01', among)).toBe('The output has no line with just `lb01`.')
    expect(say('no servers', { lines: [], among: ['web01'] })).toBe('holds')
    expect(say('', { lines: [], among: ['web01'] })).toBe('holds')
    expect(say('a\nb\na', { lines: ['a', 'a', 'b'], among: [] })).toBe('The lines are right, their order is not.')
    expect(say('a\nb', { lines: ['a', 'a', 'b'], among: [] })).toBe('The line `a` came 1 time, expected 2 times.')
  })

  test('in any order, and how many', () => {
    expect(say('b\n\na\n', { inAnyOrder: ['a', 'b'] })).toBe('holds')
    expect(say('b\nb', { inAnyOrder: ['a', 'b'] })).toContain('Missing: `a`. Too much: `b`.')
    expect(say('a\nb\n\n', { lineCount: 2 })).toBe('holds')
    expect(say('a', { lineCount: 2 })).toBe('The output has 1 line, expected 2 lines.')
    expect(say('', { lineCount: 0 })).toBe('holds')
  })
})

describe('shows', () => {
  const reading = v({ cpu: 55, memory: 41, disk: 97 })

  test.each([
    "{'cpu': 55, 'memory': 41, 'disk': 97}",
    "server_metrics: {'cpu': 55, 'memory': 41, 'disk': 97} (now)",
    "{'cpu': 55,\r\n 'disk': 97,\r\n 'memory': 41}",
    '{\n  "cpu": 55,\n  "memory": 41,\n  "disk": 97\n}\ndone',
    "OrderedDict({'cpu': 55, 'memory': 41, 'disk': 97})",
    "defaultdict(<class 'int'>, {'cpu': 55, 'memory': 41, 'disk': 97})",
    "{'cpu': 55.0, 'memory': 41, 'disk': 97}",
    "[info] it's {x} {'cpu': 55, 'memory': 41, 'disk': 97",
  ])('%j', (text) => {
    const closed = text.endsWith('97') ? `${text}}` : text
    expect(say(closed, { shows: reading })).toBe('holds')
  })

  test.each([
    ['dict_values([55, 41, 97])', 'shows none'],
    ["dict_keys(['cpu', 'memory', 'disk'])", 'shows none'],
    ["{'cpu', 'memory', 'disk'}", 'shows none'],
    ["{'cpu': 80, 'memory': 70, 'disk': 90}", 'shows value'],
    ["{'cpu': True, 'memory': 41, 'disk': 97}", 'shows value'],
    ["{'cpu': '55', 'memory': 41, 'disk': 97}", 'shows value'],
    ['', 'nothing'],
    ["{'cpu': 55, 'memory': 41, 'disk': 97", 'shows none'],
  ])('%j does not', (text, word) => {
    expect(way(text, { shows: reading })).toBe(word)
  })

  test('the nearest value is told', () => {
    expect(say("['web01']\n['web01', 'db02']", { shows: v(['db02']) })).toBe(
      "The output shows `['web01', 'db02']`, expected `['db02']`. Too much: `'web01'`.",
    )
  })

  test('a wrapped pprint, a tuple, sets', () => {
    const text = `${'lorem ipsum '.repeat(5)}end`
    expect(
      say(`{'a': 'lorem ipsum lorem ipsum lorem '\n      'ipsum lorem ipsum lorem ipsum '\n      'end'}`, {
        shows: v({ a: text }),
      }),
    ).toBe('holds')
    expect(say('Result: (1, 2)', { shows: tuple(v(1), v(2)) })).toBe('holds')
    expect(say('[1, 2]', { shows: tuple(v(1), v(2)) })).not.toBe('holds')
    expect(say('{2, 1}', { shows: set(v(1), v(2)) })).toBe('holds')
    expect(say('none: set()', { shows: set() })).toBe('holds')
    expect(say('none: []', { shows: v([]) })).toBe('holds')
  })

  test('the value of a variable of the program', () => {
    expect(say("now ['web01']", { showsVariable: 'servers' })).toBe('holds')
    expect(say("now ['web02']", { showsVariable: 'servers' })).not.toBe('holds')
    expect(way('x', { showsVariable: 'other' })).toBe('no variable')
  })
})

describe('value', () => {
  test.each(['OK', '  OK \r\n', 'Status: OK', 'status:OK', 'a\nThe status is: OK\nb', 'Status :  OK'])('%j', (text) => {
    expect(say(text, { value: 'OK' })).toBe('holds')
  })

  test.each([
    ["'OK'", 'quotes'],
    ['Status: "OK"', 'quotes'],
    ['ok', 'case'],
    ["{'status': 'OK', 'cpu': 1}", 'within'],
    ['NOT OK', 'within'],
    ['Status OK', 'within'],
    [': OK', 'within'],
    ['DOWN', 'value'],
    ['', 'nothing'],
  ])('%j is not it', (text, word) => {
    expect(way(text, { value: 'OK' })).toBe(word)
  })

  test('a value with a colon of its own', () => {
    expect(say('Status: CRITICAL: db01 down', { value: 'CRITICAL: db01 down' })).toBe('holds')
  })
})

describe('json and csv in a text', () => {
  const json: TextPattern = { json: v({ a: 1, b: null }) }

  test.each(['{"a": 1, "b": null}', 'merged: {"b": null, "a": 1.0}\n', '{\n "a": 1,\n "b": null\n}\ndone'])(
    '%j',
    (text) => {
      expect(say(text, json)).toBe('holds')
    },
  )

  test.each([
    ["{'a': 1, 'b': None}", 'json single quotes'],
    ['{"a": 1}{"b": null}', 'json more after the end'],
    ['[{"a": 1, "b": null}]', 'json value kind list'],
    ['{"a": true, "b": null}', 'json value value'],
    ['a = 1', 'no json'],
    ['', 'nothing'],
  ])('%j is not it', (text, word) => {
    expect(way(text, json)).toBe(word)
  })

  test('rows of comma-separated values', () => {
    expect(
      say('host,cpu\r\n"web, 01",9\r\n', {
        csv: [
          ['host', 'cpu'],
          ['web, 01', '9'],
        ],
      }),
    ).toBe('holds')
    expect(
      say('host,cpu\nweb01,8\n', {
        csv: [
          ['host', 'cpu'],
          ['web01', '9'],
        ],
      }),
    ).toBe('The output, row 2 is `web01,8`, expected `web01,9`.')
  })

  test('YAML is compared as a value', async () => {
    await bringYamlReader()
    expect(say('b: [x]\na: 1\n', { yaml: v({ a: 1, b: ['x'] }) })).toBe('holds')
    expect(way('a: 2', { yaml: v({ a: 1 }) })).toBe('yaml value value')
    expect(say('a: [', { yaml: v({ a: 1 }) })).toMatch(/^The output is not YAML: in line 1, /)
  })
})

test('an output that was not kept whole says so when it fails', () => {
  const finding = matchText('a\nz', { has: ['m'] }, { ...subject, leftOutLines: 1_200 })
  expect(finding?.say).toContain('1,200 lines in its middle were not kept')
})
