import { beforeAll, describe, expect, test } from 'vitest'
import { bringExplanations } from '../../src/errors/explain-error.ts'
import { judgeCase } from '../../src/grading/judge-case.ts'
import type { Expectation } from '../../src/model/check.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import {
  called,
  calls,
  caseOf,
  endless,
  evidence,
  fact,
  file,
  is,
  object,
  raised,
  script,
  set,
  stage,
  tuple,
  unreadable,
  v,
  world,
} from './build-evidence.ts'

const home = '/home/sre'

function say(expectation: Expectation, run: Evidence, more: Parameters<typeof caseOf>[1] = {}): string {
  return judgeCase(caseOf([expectation], more), run)?.say ?? 'holds'
}

const loaded = (...stages: Evidence['stages']): Evidence => evidence([stage(), ...stages])

describe('an error that nobody asked for', () => {
  beforeAll(bringExplanations)
  const prints: Expectation = { kind: 'keeps', paths: ['/etc/hosts'] }
  const run = script('', { server: v({ cpu: 91 }) }, { ending: raised('KeyError', "'cpus'", 1) })

  test('is explained with the facts of the program', () => {
    const finding = judgeCase(caseOf([prints]), run, { program: 'server = {}\nserver["cpus"]\n' })
    expect(finding?.say).toBe("Stopped by `KeyError: 'cpus'` in your line 1.")
    expect(finding?.explanation).toBe('There is no key `cpus`, but there is `cpu`: is one of the two misspelled?')
  })

  test('is not explained where the program is not known', () => {
    expect(judgeCase(caseOf([prints]), run)).not.toHaveProperty('explanation')
  })

  test('has no explanation where the catalogue has none', () => {
    const own = script('', {}, { ending: raised('ShopClosed', 'until Monday', 1) })
    expect(judgeCase(caseOf([prints]), own, { program: 'open_shop()\n' })).not.toHaveProperty('explanation')
  })
})

describe('returns', () => {
  const returns = (plain: Parameters<typeof is>[0]): Expectation => ({ kind: 'returns', values: [is(plain)] })
  const returned = (plain: Parameters<typeof v>[0], out = '') =>
    loaded(called('f()', v(plain), { output: { pieces: [{ stream: 'out', text: out, atMs: 0 }], leftOutLines: 0 } }))
  const f = { calls: calls('f()') }

  test('an equal value holds, also as a float or in another order of keys', () => {
    expect(say(returns(1), loaded(called('f()', { kind: 'float', text: '1.0' })), f)).toBe('holds')
    expect(say(returns({ a: 1, b: [2] }), returned({ b: [2], a: 1 }), f)).toBe('holds')
  })

  test('None says so, and says when the value was printed instead', () => {
    expect(say(returns({ status: 'up' }), returned(null), f)).toBe(
      "`f()` returned `None`, expected `{'status': 'up'}`.",
    )
    expect(say(returns({ status: 'up' }), returned(null, "{'status': 'up'}\n"), f)).toBe(
      "`f()` returned `None`, expected `{'status': 'up'}`. It was printed; the caller needs `return`.",
    )
    expect(say(returns(3), returned(null, 'Servers: 3\n'), f)).toContain('It was printed')
    expect(say(returns(3), returned(null, '13\n'), f)).not.toContain('It was printed')
  })

  test('another kind of value is named', () => {
    expect(say(returns(3), returned('3'), f)).toBe(
      "`f()` returned `'3'`, expected `3`. It is text; a whole number is expected.",
    )
    expect(say(returns(1), returned(true), f)).toContain('It is a truth value')
    expect(say(returns([1, 2]), loaded(called('f()', tuple(v(1), v(2)))), f)).toContain(
      'It is a tuple; a list is expected.',
    )
    expect(say(returns(['web01']), loaded(called('f()', object('filter'))), f)).toContain(
      'It is a `filter` object; a list is expected.',
    )
  })

  test('of lists and dictionaries the difference is told', () => {
    expect(say(returns(['a1', 'b1']), returned(['b1', 'a1']), f)).toContain('The items are right, their order is not.')
    expect(say(returns(['a1', 'b1']), returned(['a1']), f)).toContain("Missing: `'b1'`.")
    expect(say(returns(['a1']), returned(['a1', 'a1']), f)).toContain("Too much: `'a1'`.")
    expect(say(returns(['a1', 'b1']), returned(['a1', 'c1']), f)).toContain("Item 2 is `'c1'`, expected `'b1'`.")
    expect(say(returns({ cpu: 1 }), returned({ CPU: 1 }), f)).toContain("There is a key `'CPU'` but no key `'cpu'`")
    expect(say(returns({ a: 1, b: 2 }), returned({ a: 1, b: 3 }), f)).toContain(
      "The value of `'b'` is `3`, expected `2`.",
    )
  })

  test('a call that ended the program did not return', () => {
    expect(say(returns(1), loaded(called('f()', undefined)), f)).toBe(
      '`f()` did not come back: it ended the program. Use `return`, not `exit`.',
    )
  })

  test('of several calls each has its own value and a place in the timeline', () => {
    const twice = caseOf([{ kind: 'returns', values: [is(1), is(2)] }], { calls: calls('f()', 'f()') })
    const finding = judgeCase(twice, loaded(called('f()', v(1)), called('f()', v(1))))
    expect(finding).toMatchObject({
      say: '`f()` returned `1`, expected `2`.',
      way: 'value',
      expected: '2',
      seen: '1',
      timeline: ['09:00:00 `f()` returned `1`', '09:00:00 `f()` returned `1`'],
    })
  })
})

describe('a call that could not be made', () => {
  const expects: Expectation = { kind: 'returns', values: [is(2)] }
  const call = { calls: calls('count_servers(servers)') }
  const elsewhere = { ...call, given: ['there is no daemon'] }
  const failing = (ending: ReturnType<typeof raised>, more: Partial<Evidence> = {}, holds = {}) =>
    evidence([stage('', { holds }), called('count_servers(servers)', undefined, { ending })], more)
  const noName = raised('NameError', "name 'count_servers' is not defined")

  test('a name that does not exist is said, with a close one', () => {
    const facts = [{ kind: 'definition', name: 'count_server', of: 'function', line: 2 }] as const
    expect(say(expects, failing(noName, { facts }), call)).toBe(
      'There is no function `count_servers`. Your program has `count_server` in line 2.',
    )
    expect(say(expects, failing(noName), call)).toBe(
      'There is no function `count_servers` in your program. It defines no function.',
    )
  })

  test('a function inside another block is not at the top', () => {
    const facts = [{ kind: 'definition', name: 'count_servers', of: 'function', line: 5 }] as const
    expect(say(expects, failing(noName, { facts }), call)).toContain('the one in line 5 is inside another block')
  })

  test('a name that holds something else is not a function', () => {
    const ending = raised('TypeError', "'int' object is not callable")
    expect(say(expects, failing(ending, {}, { count_servers: v(3) }), call)).toBe(
      '`count_servers` is not a function: at the end of your program it is `3`, a whole number.',
    )
  })

  test('a check may ask whether the name can be called', () => {
    const asks = { calls: calls('callable(count_servers)') }
    const yes: Expectation = { kind: 'returns', values: [is(true)] }
    const no = called('callable(count_servers)', v(false))
    expect(say(yes, evidence([stage('', { holds: { count_servers: v(3) } }), no]), asks)).toContain('is not a function')
    const ending = noName
    expect(say(yes, evidence([stage(), called('callable(count_servers)', undefined, { ending })]), asks)).toContain(
      'There is no function `count_servers`',
    )
  })

  test('another name that the call needs is told', () => {
    const ending = raised('NameError', "name 'servers' is not defined")
    expect(say(expects, failing(ending, {}, { server: v([]) }), call)).toBe(
      '`count_servers(servers)` needs the name `servers`, which your program does not have. There is `server`.',
    )
  })

  test('wrong parameters are said in the words of Python', () => {
    const ending = raised('TypeError', 'count_servers() takes 0 positional arguments but 1 was given')
    expect(say(expects, failing(ending), call)).toContain('takes 0 positional arguments but 1 was given')
  })

  test('a TypeError from within the function is told as any other', () => {
    const ending = raised('TypeError', "'NoneType' object is not callable", 4)
    expect(say(expects, failing(ending), call)).toBe(
      "Stopped by `TypeError: 'NoneType' object is not callable` in your line 4.",
    )
  })

  test('a program that stopped while it was loaded could not be called', () => {
    const run = evidence([stage('', { ending: raised('KeyError', "'cpu'", 2) })])
    expect(say(expects, run, call)).toBe(
      "Stopped by `KeyError: 'cpu'` in your line 2. So `count_servers(servers)` could not be called.",
    )
  })

  test('in another world, an exception at the load spoils nothing where the call could be made', () => {
    const load = stage('', { ending: raised('RuntimeError', 'no daemon', 9) })
    const run = evidence([load, called('count_servers(servers)', v(2))])
    expect(say(expects, run, elsewhere)).toBe('holds')
    expect(say(expects, run, call)).toContain('could not be called')
    const unnamed = called('count_servers(servers)', undefined, { ending: noName })
    expect(say(expects, evidence([load, unnamed]), elsewhere)).toContain('in your line 9')
  })

  test('a program that exits while it is loaded can still be called', () => {
    const load = stage('', { ending: { kind: 'finished', exitCode: 3 } })
    expect(say(expects, evidence([load, called('count_servers(servers)', v(2))]), call)).toBe('holds')
  })
})

describe('endings', () => {
  const prints: Expectation = { kind: 'prints', text: { has: ['ok'] } }

  test('an exception that nothing expects fails the case, whatever was printed', () => {
    const run = script('ok\n', {}, { ending: raised('json.decoder.JSONDecodeError', 'Expecting value', 9) })
    expect(say(prints, run)).toBe('Stopped by `json.decoder.JSONDecodeError: Expecting value` in your line 9.')
    expect(say(prints, run, { anyEnding: true })).toBe('holds')
  })

  test('an exit code alone fails nothing', () => {
    expect(say(prints, script('ok\n', {}, { ending: { kind: 'finished', exitCode: 2 } }))).toBe('holds')
  })

  test('input that was not there is told beside the EOFError', () => {
    const run = script('', {}, { ending: raised('EOFError', 'EOF when reading a line', 1), readsPastEnd: 1 })
    expect(say(prints, run)).toContain('The program asked for input, and no more was given.')
  })

  test('a program that does not end names its line', () => {
    expect(say(prints, endless(4))).toBe(
      'The program did not end by itself and was stopped. It was in line 4. Look for a loop that never ends.',
    )
  })

  test('a program that Python cannot read names its line, also where only the source is looked at', () => {
    const words = "Python cannot read line 3: '(' was never closed. Nothing of the program ran."
    expect(say(prints, unreadable())).toBe(words)
    expect(say({ kind: 'uses', what: [{ anyOf: ['for'] }] }, unreadable())).toBe(words)
  })
})

describe('raises and exits', () => {
  const raises: Expectation = { kind: 'raises', type: 'HTTPError' }
  const f = { calls: calls('f()') }

  test('the class, its full name or a base class fit', () => {
    const ending = raised('requests.exceptions.HTTPError', '500', 3, [
      'requests.exceptions.RequestException',
      'OSError',
    ])
    expect(say(raises, loaded(called('f()', undefined, { ending })), f)).toBe('holds')
    expect(say({ kind: 'raises', type: 'OSError' }, loaded(called('f()', undefined, { ending })), f)).toBe('holds')
  })

  test('no exception, and another one', () => {
    expect(say(raises, loaded(called('f()', v(null))), f)).toBe(
      'The function ended without an exception; `HTTPError` should come out.',
    )
    const ending = raised('KeyError', "'a'", 7)
    expect(say(raises, loaded(called('f()', undefined, { ending })), f)).toBe(
      "`KeyError: 'a'` came out in your line 7; `HTTPError` should come out.",
    )
  })

  test('a function that does not exist is told also where an exception is expected', () => {
    const ending = raised('NameError', "name 'f' is not defined")
    expect(say(raises, loaded(called('f()', undefined, { ending })), f)).toContain('There is no function `f`')
  })

  test('its message', () => {
    const ending = raised('ValueError', 'bad port')
    const says: Expectation = { kind: 'raises', type: 'ValueError', says: { has: ['port 80'] } }
    expect(say(says, loaded(called('f()', undefined, { ending })), f)).toBe(
      'The message of `ValueError` does not contain `port 80`.',
    )
  })

  test('exit codes', () => {
    expect(say({ kind: 'exits', code: 2 }, script('', {}, { ending: { kind: 'finished', exitCode: 0 } }))).toBe(
      'The program ended with exit code 0, expected 2.',
    )
  })

  test('any exit code but 0', () => {
    const exits = (exitCode: number) => script('', {}, { ending: { kind: 'finished', exitCode } })
    expect(say({ kind: 'exits', code: 'not 0' }, exits(0))).toBe(
      'The program ended with exit code 0, expected another than 0.',
    )
    expect(say({ kind: 'exits', code: 'not 0' }, exits(3))).toBe('holds')
  })
})

describe('holds', () => {
  const holds = (plain: Parameters<typeof is>[0]): Expectation => ({ kind: 'holds', names: { servers: is(plain) } })

  test('the value is compared', () => {
    expect(say(holds(['web01']), script('', { servers: v(['web01']) }))).toBe('holds')
    expect(say(holds(['web01']), script('', { servers: v(null) }))).toBe("`servers` is `None`, expected `['web01']`.")
  })

  test('a close name is told', () => {
    expect(say(holds(['web01']), script('', { Servers: v(['web01']) }))).toBe(
      'There is no variable `servers` at the end of the program. There is `Servers`. Each letter and underscore of a name counts.',
    )
    expect(say(holds([]), script('', { server: v([]) }))).toContain('There is `server`.')
    expect(say(holds([]), script('', { constructor: v([]) }))).toBe(
      'There is no variable `servers` at the end of the program.',
    )
  })

  test('a name that only a function has is told with its line', () => {
    const program = 'def main():\n    servers = ["web01"]\n\nmain()\n'
    expect(judgeCase(caseOf([holds(['web01'])]), script(''), { program })?.say).toContain('Line 2 sets it inside')
  })

  test('names of objects in general are no variables', () => {
    expect(say({ kind: 'holds', names: { toString: {} } }, script(''))).toContain('There is no variable `toString`')
  })
})

describe('writes, deletes, keeps', () => {
  const output = `${home}/output.json`
  const json: Expectation = { kind: 'writes', files: { [output]: { json: is({ status: 'OK' }) } } }
  const wrote = (text: string, path = output) => script('', {}, { files: [file(path, text)] })

  test('JSON in any form holds', () => {
    expect(say(json, wrote('{\n  "status": "OK"\n}\n'))).toBe('holds')
  })

  test.each([
    ["{'status': 'OK'}", '`output.json` is not JSON: in line 1, at character 2, stands a single quote.'],
    ['{"status": "OK"}{"a": 1}', 'stands more text, after the value has ended.'],
    ['{"status": True}', "stands `True`. That is Python's word; JSON writes `true`."],
    ['', '`output.json` is empty.'],
    ['"{\\"status\\": \\"OK\\"}"', 'it was turned into JSON twice.'],
    ['{"status": "DOWN"}', "`output.json` holds `{'status': 'DOWN'}`, expected `{'status': 'OK'}`."],
  ])('of %j the fault is told', (text, words) => {
    expect(say(json, wrote(text))).toContain(words)
  })

  test('a missing file: what was written, what was printed', () => {
    expect(say(json, script(''))).toBe('There is no file `output.json`, and your program wrote no other file.')
    expect(say(json, wrote('{}', '/tmp/output.json'))).toBe(
      'There is no file `output.json`. Your program wrote `/tmp/output.json`.',
    )
    expect(say(json, wrote('{}', `${home}/out.json`))).toContain('Your program wrote `out.json`.')
    expect(say(json, script('{"status": "OK"}\n'))).toBe(
      'There is no file `output.json`. The JSON was printed; it should be in the file.',
    )
  })

  test('a file is compared with a variable of the program', () => {
    const same: Expectation = { kind: 'writes', files: { 'output.json': { jsonOfVariable: 'data' } } }
    const run = (ok: boolean) => script('', { data: v({ ok }) }, { files: [file(output, '{"ok": false}')] })
    expect(say(same, run(false))).toBe('holds')
    expect(say(same, run(true))).toContain("expected `{'ok': True}`")
  })

  test('modes, folders and links', () => {
    const mode: Expectation = { kind: 'writes', files: { [output]: { mode: 0o600 } } }
    expect(say(mode, wrote('x'))).toBe('`output.json` has mode 644, expected 600.')
    const link = { ...file(output, ''), kind: 'link' as const, target: 'real.json' }
    const linked = script('', {}, { files: [link, file(`${home}/real.json`, '{"status": "OK"}')] })
    expect(say(json, linked)).toBe('holds')
  })

  test('deleted and kept paths', () => {
    const files = (change: 'kept' | 'changed' | 'deleted') =>
      script('', {}, { files: [file(`${home}/a.log`, 'x', change)] })
    expect(say({ kind: 'deletes', paths: ['a.log'] }, files('deleted'))).toBe('holds')
    expect(say({ kind: 'deletes', paths: ['a.log'] }, files('kept'))).toContain('still there')
    expect(say({ kind: 'keeps', paths: ['a.log'] }, files('kept'))).toBe('holds')
    expect(say({ kind: 'keeps', paths: ['a.log'] }, files('changed'))).toContain('was changed')
    expect(say({ kind: 'keeps', paths: ['a.log'] }, files('deleted'))).toContain('is gone')
  })
})

describe('sleeps and takes', () => {
  const near = (seconds: number) => ({ kind: 'near', near: seconds, within: 0 }) as const
  const slept = (...seconds: readonly number[]) => {
    const atMs = world().clockMs
    return script(
      '',
      {},
      { sleeps: seconds.map((one) => ({ atMs, forMs: one * 1_000, line: 7 })), endedMs: atMs + 3_000 },
    )
  }

  test('waits in order, with the timeline', () => {
    const sleeps: Expectation = { kind: 'sleeps', seconds: [near(1), 'any'] }
    expect(say(sleeps, slept(1, 9))).toBe('holds')
    expect(judgeCase(caseOf([sleeps]), slept(1, 2, 3))).toMatchObject({
      say: 'Your program waited 1 s, 2 s, 3 s; expected 1 s, any time.',
      way: 'too many waits',
      timeline: ['09:00:00 waits 1 s (line 7)', '09:00:00 waits 2 s (line 7)', '09:00:00 waits 3 s (line 7)'],
    })
    expect(say({ kind: 'sleeps', seconds: [] }, slept(0))).toBe('holds')
    expect(say(sleeps, slept())).toBe('Your program waited not at all; expected 1 s, any time.')
  })

  test('the time in all', () => {
    expect(say({ kind: 'takes', seconds: { kind: 'range', to: 2 } }, slept(3))).toBe(
      "It took 3 s on the host's clock, expected at most 2 s.",
    )
  })
})

describe('uses and avoids', () => {
  const uses = (...anyOf: string[]): Expectation => ({ kind: 'uses', what: [{ anyOf }] })
  const avoids = (...anyOf: string[]): Expectation => ({ kind: 'avoids', what: [{ anyOf }] })
  const facts = [
    fact('import', 'json', 1),
    fact('call', 'open', 4),
    fact('syntax', 'for', 5),
    fact('call', 'result.append', 6),
    { kind: 'call', name: 'subprocess.run', keywords: { shell: 'True' }, line: 7 } as const,
  ]
  const run = evidence([stage()], { facts })

  test('words of every sort are found', () => {
    for (const word of ['for', '.append', 'import json', 'open', 'shell=True', 'subprocess.run']) {
      expect(say(uses(word), run)).toBe('holds')
      expect(say(avoids(word), run)).not.toBe('holds')
    }
    expect(say(uses('while', 'for'), run)).toBe('holds')
  })

  test('what stands there instead is told with its line', () => {
    expect(say(uses('with'), run)).toBe('The task asks for `with`; your program opens the file in line 4 without it.')
    expect(say(uses('list comprehension'), run)).toBe(
      'The task asks for a list comprehension; your program has `for` in line 5 instead.',
    )
    expect(say(uses('json.dumps'), run)).toBe('The task asks for `json.dumps`; your program has none.')
    expect(say(avoids('eval', 'open'), run)).toBe('The task asks to do without `open`; it is in line 4.')
  })

  test('a program that stopped is still looked at', () => {
    expect(say(uses('for'), evidence([stage('', { ending: raised('KeyError', "'a'") })], { facts }))).toBe('holds')
  })
})

describe('a variable that a world sets and the program never assigns', () => {
  test('is said with what is there instead', () => {
    const run = evidence([stage('', { holds: { server_names: v('x') } })], { unassigned: ['server_name'] })
    expect(say({ kind: 'prints', text: { has: ['x'] } }, run)).toBe(
      'The line `server_name = …` is missing at the top of the program. There is `server_names`. We run your program with other values there.',
    )
  })
})

describe('same', () => {
  test('is compared with the first solution in the same case', () => {
    const same = caseOf([{ kind: 'same', verbs: ['prints', 'exits'] }])
    expect(judgeCase(same, script('a\n'), { solution: script('a \r\n') })).toBeUndefined()
    expect(judgeCase(same, script('b\n'), { solution: script('a\n') })?.say).toBe(
      'The output, line 1: `b`, expected `a`.',
    )
  })

  test('files that the solution wrote are compared', () => {
    const same = caseOf([{ kind: 'same', verbs: ['writes'] }])
    const solution = script('', {}, { files: [file(`${home}/a.txt`, 'x\n'), file(`${home}/in.txt`, 'y', 'kept')] })
    expect(judgeCase(same, script(''), { solution })?.say).toContain('There is no file `a.txt`')
  })
})

test('sets are shown and compared whatever their order', () => {
  const expects: Expectation = { kind: 'holds', names: { s: { is: set(v(1), v(2)) } } }
  expect(say(expects, script('', { s: set(v(2), v(1)) }))).toBe('holds')
})
