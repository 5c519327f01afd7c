// Unusual right programs and known wrong ones of the section on JSON, at the level of what they leave behind.
import { describe, expect, test } from 'vitest'
import { judgeCase } from '../../src/grading/judge-case.ts'
import type { Expectation } from '../../src/model/check.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import { caseOf, file, raised, script, v } from './build-evidence.ts'

function ways(expectation: Expectation, run: Evidence): string {
  return judgeCase(caseOf([expectation]), run)?.way ?? 'holds'
}

describe('5.1 and 5.2 the status', () => {
  const critical: Expectation = { kind: 'prints', text: { value: 'CRITICAL: db01 down' } }

  test.each([
    'CRITICAL: db01 down\n',
    'Status: CRITICAL: db01 down\r\n',
    'The status of the reply : CRITICAL: db01 down  ',
    'reading…\n\tstatus:\tCRITICAL: db01 down\ndone',
  ])('%j is right', (out) => expect(ways(critical, script(out))).toBe('holds'))

  test.each([
    ['OK', 'value'],
    ['True', 'value'],
    ["'CRITICAL: db01 down'", 'quotes'],
    ['"CRITICAL: db01 down"', 'quotes'],
    ["{'last': {'status': 'OK'}, 'status': 'CRITICAL: db01 down'}", 'within'],
    ['"CRITICAL', 'value'],
    [' db01 down', 'value'],
    ['critical: DB01 down', 'case'],
    ['', 'nothing'],
  ])('%j is not', (out, way) => expect(ways(critical, script(out))).toBe(way))

  test('eval stops at true', () => {
    const ending = raised('NameError', "name 'true' is not defined", 3)
    expect(ways(critical, script('', {}, { ending }))).toBe('stopped by NameError')
  })

  test('letters outside ASCII', () => {
    const site: Expectation = { kind: 'prints', text: { value: 'Zürich' } }
    expect(ways(site, script('site: Zürich'))).toBe('holds')
  })
})

describe('5.3 a file of JSON', () => {
  const path = '/home/sre/output.json'
  const writes: Expectation = { kind: 'writes', files: { [path]: { jsonOfVariable: 'data' } } }
  const data = v({ status: 'DEGRADED "db01"', cpu_usage: 97.5, ok: false, owner: null, site: 'Zürich' })
  const run = (text: string, out = '') => script(out, { data }, { files: [file(path, text, 'changed')] })
  const right = '{"status": "DEGRADED \\"db01\\"", "cpu_usage": 97.5, "ok": false, "owner": null, "site": "Zürich"}'

  test.each([
    right,
    `${right}\n\n`,
    right.replaceAll(', ', ',\r\n  '),
    right.replace('Zürich', 'Z\\u00fcrich'),
    '{"site":"Zürich","owner":null,"ok":false,"cpu_usage":9.75e1,"status":"DEGRADED \\"db01\\""}',
  ])('%j is right', (text) => expect(ways(writes, run(text))).toBe('holds'))

  test.each([
    ["{'status': 'DEGRADED \"db01\"', 'cpu_usage': 97.5, 'ok': False}", 'json single quotes'],
    [JSON.stringify(right), 'json twice'],
    [`{"old": 1}${right}`, 'json more after the end'],
    [`${right}leftover of the old file"}`, 'json more after the end'],
    ['{"status": "DEGRADED "db01""}', 'json not a value'],
    [right.replace('false', 'False'), 'json python word'],
    [right.replace('false', '0'), 'value'],
    [right.replace('"ok"', '"OK"'), 'key case'],
    [`[${right}]`, 'kind list'],
    [`${right.slice(0, -1)},}`, 'json trailing comma'],
    ['', 'empty file'],
    ['\ufeff{}', 'json not a value'],
  ])('%j is not', (text, way) => expect(ways(writes, run(text))).toBe(way))

  test('JSON on the screen is not in the file', () => {
    const finding = judgeCase(caseOf([writes]), script(`${right}\n`, { data }))
    expect(finding).toMatchObject({
      way: 'printed',
      say: 'There is no file `output.json`. The JSON was printed; it should be in the file.',
    })
  })

  test('single quotes are said to be Python’s', () => {
    const finding = judgeCase(caseOf([writes]), run("{'a': 1}"))
    expect(finding?.say).toBe(
      '`output.json` is not JSON: in line 1, at character 2, stands a single quote. That is how Python writes a text; JSON has double quotes.',
    )
  })
})

describe('5.4 the city', () => {
  const oslo: Expectation = { kind: 'prints', text: { value: 'Oslo', lacks: ['unknown'] } }
  const unknown: Expectation = { kind: 'prints', text: { value: 'unknown' } }

  test.each([
    ['City: Oslo', 'holds'],
    ['Paris', 'value'],
    ['Oslo\nunknown', 'lacks'],
    ["{'country': 'NO', 'city': 'Oslo'}", 'within'],
  ])('%j', (out, way) => expect(ways(oslo, script(out))).toBe(way))

  test('a gap', () => {
    expect(ways(unknown, script('City: unknown\n'))).toBe('holds')
    expect(ways(unknown, script('None\n'))).toBe('value')
    const ending = raised('TypeError', "'NoneType' object is not subscriptable", 4)
    expect(judgeCase(caseOf([unknown]), script('', {}, { ending }))?.say).toBe(
      "Stopped by `TypeError: 'NoneType' object is not subscriptable` in your line 4.",
    )
  })
})

describe('5.5 two records into one', () => {
  const merged: Expectation = {
    kind: 'prints',
    text: { json: v({ name: 'web01', status: 'draining', cpu: 80, maintenance: true, owner: null }) },
  }
  const right = '{"name": "web01", "status": "draining", "cpu": 80, "maintenance": true, "owner": null}'

  test.each([right, `Merged: ${right}\n`, right.replaceAll(', ', ',\r\n    '), `${right}\ndone`])(
    '%j is right',
    (out) => expect(ways(merged, script(out))).toBe('holds'),
  )

  test.each([
    ["{'name': 'web01', 'status': 'draining', 'cpu': 80, 'maintenance': True, 'owner': None}", 'json single quotes'],
    ['{"name": "web01", "status": "active", "cpu": 80}{"status": "draining"}', 'json more after the end'],
    [right.replace('draining', 'active'), 'json value value'],
    ['null', 'no json'],
    [`[${right}]`, 'json value kind list'],
    [right.replace('true', '1'), 'json value value'],
    [right.replace(', "owner": null', ''), 'json value key missing'],
  ])('%j is not', (out, way) => expect(ways(merged, script(out))).toBe(way))
})
