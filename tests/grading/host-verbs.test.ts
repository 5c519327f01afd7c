// What a program does to its host and with its modules: signals, what it leaves, moved files, the terminal, records, databases, templates.
import { describe, expect, test } from 'vitest'
import { judgeCase } from '../../src/grading/judge-case.ts'
import type { Case, Expectation, LogPattern, LogsPattern, TextPattern } from '../../src/model/check.ts'
import type { FileTrace, LogRecord, SentSignal, Stage } from '../../src/model/evidence.ts'
import type { WorldProcess } from '../../src/model/machine.ts'
import { EMPTY_WORLD } from '../../src/model/world.ts'
import { caseOf, evidence, file, raised, script, stage, world } from './build-evidence.ts'
import { command, ran } from './build-runs.ts'

const at = EMPTY_WORLD.clockMs

function judged(expectation: Expectation, more: Partial<Stage>, given: Partial<Case> = {}) {
  return judgeCase(caseOf([expectation], given), script('', {}, more))
}
const say = (...judging: Parameters<typeof judged>) => judged(...judging)?.say ?? 'holds'

const process = (pid: number, name: string): WorldProcess => ({
  pid,
  name,
  argv: [name],
  parent: 1,
  user: 'sre',
  state: 'S',
  terminal: null,
  threads: 1,
  cpuPercent: [],
  memoryBytes: [],
  onSignal: {},
})
const runaways = { world: world({ processes: [process(4242, 'report-gen'), process(4300, 'indexer')] }) }
const sent = (to: number, signal: string, afterMs = 0): SentSignal => ({
  atMs: at + afterMs,
  to,
  name: to === 4242 ? 'report-gen' : 'indexer',
  signal,
  by: 'program',
})

describe('signals', () => {
  const wanted: Expectation = {
    kind: 'signals',
    signals: {
      to: { 4242: ['TERM'], 4300: ['TERM', 'KILL'] },
      noOthers: true,
      apart: { kind: 'range', from: 5, to: 30 },
    },
  }
  const good = [sent(4242, 'TERM'), sent(4300, 'TERM'), sent(4300, 'KILL', 5_000)]

  test.each([
    ['as asked for', good, 'holds'],
    ['one signal too few', good.slice(0, 2), 'Process 4300 (`indexer`) got SIGTERM, expected SIGTERM and SIGKILL.'],
    ['none', [], 'Process 4242 (`report-gen`) got no signal, expected SIGTERM.'],
    ['killed at once', [sent(4242, 'KILL')], 'Process 4242 (`report-gen`) got SIGKILL, expected SIGTERM.'],
    [
      'no time between',
      [...good.slice(0, 2), sent(4300, 'KILL', 1_500)],
      'Process 4300 (`indexer`) got SIGKILL 1.5 s after SIGTERM; expected from 5 to 30 s.',
    ],
    ['another process', [...good, sent(900, 'TERM')], 'Process 900 (`indexer`) got SIGTERM; it should get no signal.'],
  ])('%s', (_name, signals, expected) => {
    expect(say(wanted, { signals }, runaways)).toBe(expected)
  })

  test('by name, and when each was sent', () => {
    const named: Expectation = { kind: 'signals', signals: { to: { indexer: ['HUP'] }, noOthers: false } }
    expect(judged(named, { signals: [sent(4300, 'TERM', 2_000)] }, runaways)).toMatchObject({
      say: 'The process `indexer` got SIGTERM, expected SIGHUP.',
      timeline: ['09:00:02 SIGTERM to 4300 (indexer)'],
      seen: '4300 TERM',
    })
  })
})

test('what is left: processes and services', () => {
  const left = (what: Extract<Expectation, { kind: 'leaves' }>['what'], more: Partial<Stage>) =>
    say({ kind: 'leaves', what }, more, runaways)
  const stage = { endedProcesses: [4242], services: { nginx: 'failed' } } as const
  expect(left([{ kind: 'process', process: '4242', is: 'gone' }], stage)).toBe('holds')
  expect(left([{ kind: 'process', process: '4242', is: 'running' }], stage)).toBe(
    'Process 4242 (`report-gen`) is gone at the end; it should still run.',
  )
  expect(left([{ kind: 'process', process: 'indexer', is: 'gone' }], stage)).toBe(
    'The process `indexer` is still there at the end; it should be gone.',
  )
  expect(left([{ kind: 'service', service: 'nginx', is: 'active' }], stage)).toBe(
    'The service `nginx` is failed at the end, expected active.',
  )
  expect(left([{ kind: 'service', service: 'apache2', is: 'active' }], stage)).toBe(
    'There is no service `apache2` on this host.',
  )
})

test('moved files: gone there, here with the same content', () => {
  const given = { world: world({ files: { '/var/log/a.log': { kind: 'text', text: 'old' } } }) }
  const moves: Expectation = { kind: 'moves', files: { '/var/log/a.log': '/archive/a.log' } }
  const gone = { ...file('/var/log/a.log', '', 'deleted') }
  const here = file('/archive/a.log', 'old')
  expect(say(moves, { files: [gone, here] }, given)).toBe('holds')
  expect(say(moves, { files: [file('/var/log/a.log', 'old', 'kept')] }, given)).toBe(
    '`/var/log/a.log` was not moved to `/archive/a.log`.',
  )
  expect(say(moves, { files: [file('/var/log/a.log', 'old', 'kept'), here] }, given)).toBe(
    '`/archive/a.log` is there, but `/var/log/a.log` is still there too; it should be moved.',
  )
  expect(say(moves, { files: [gone] }, given)).toBe(
    '`/var/log/a.log` is gone, but not moved. There is no file `/archive/a.log`, and your program wrote no other file.',
  )
  expect(say(moves, { files: [gone, file('/archive/a.log', 'new')] }, given)).toBe(
    '`/archive/a.log` is not what `/var/log/a.log` was.',
  )
})

test('the terminal shows both streams, and of a traceback the last line', () => {
  const pieces = [
    { stream: 'out', text: 'Deploying\n', atMs: at },
    {
      stream: 'err',
      text: 'Traceback (most recent call last):\n  File "main.py", line 3, in <module>\n    raise ValueError("Missing port")\nValueError: Missing port\n',
      atMs: at,
    },
  ] as const
  const ending = raised('ValueError', 'Missing port')
  const shown = (text: Extract<Expectation, { kind: 'terminal' }>['text']) =>
    judgeCase(
      caseOf([{ kind: 'terminal', text }], { anyEnding: true }),
      evidence([stage('', { ending, output: { pieces, leftOutLines: 0 } })]),
    )?.say ?? 'holds'
  expect(shown({ is: 'Deploying\nValueError: Missing port' })).toBe('holds')
  expect(shown({ lacks: ['raise'] })).toBe('holds')
  expect(shown({ has: ['Deployed'] })).toMatch(/^The terminal /)
})

describe('log records', () => {
  const record = (level: string, message: string, more: Partial<LogRecord> = {}): LogRecord => ({
    atMs: at,
    level,
    logger: 'root',
    message,
    hasTraceback: false,
    ...more,
  })
  const logged = (logs: readonly LogRecord[], ...what: readonly LogsPattern[]) => say({ kind: 'logs', what }, { logs })
  const one = (pattern: LogPattern, atMost?: number): LogsPattern => ({
    kind: 'some',
    record: pattern,
    times: { atLeast: Math.min(1, atMost ?? 1), ...(atMost === undefined ? {} : { atMost }) },
  })
  const full = record('WARNING', 'Disk usage is high: /var', { line: 8 })

  test('by level, text and number', () => {
    const wanted = { level: 'WARNING', text: { has: ['/var'] } }
    expect(logged([full], one(wanted, 1))).toBe('holds')
    expect(logged([full, full], one(wanted, 1))).toBe(
      'Your program logged a WARNING with `/var` 2 times, expected once.',
    )
    expect(logged([], one(wanted))).toBe('Your program never logged a WARNING with `/var`; it logged nothing.')
    expect(logged([record('INFO', 'x'), record('INFO', 'y')], one(wanted))).toBe(
      'Your program never logged a WARNING with `/var`; it logged: `INFO x` and `INFO y`.',
    )
    expect(logged([full], one(wanted, 0))).toBe(
      'Your program logged `WARNING Disk usage is high: /var` (line 8); it should not.',
    )
  })

  test('the record that comes closest says what is wrong', () => {
    expect(logged([full], one({ level: 'ERROR', text: { has: ['/var'] } }))).toBe(
      '`WARNING Disk usage is high: /var` (line 8) has the level WARNING, expected ERROR.',
    )
    expect(logged([full], one({ level: 'WARNING', text: { has: ['/data'] } }))).toContain('`/data`')
    expect(logged([full], one({ level: 'WARNING', logger: 'app' }))).toBe(
      '`WARNING Disk usage is high: /var` is of the logger `root`, expected `app`.',
    )
    expect(logged([full], one({ level: 'WARNING', hasTraceback: true }))).toBe(
      '`WARNING Disk usage is high: /var` has no traceback.',
    )
  })

  test('order, and nothing else', () => {
    const [a, b] = [{ level: 'INFO' }, { level: 'ERROR' }]
    expect(logged([record('INFO', 'a'), full, record('ERROR', 'b')], { kind: 'in order', records: [a, b] })).toBe(
      'holds',
    )
    expect(logged([record('ERROR', 'b'), record('INFO', 'a')], { kind: 'in order', records: [a, b] })).toBe(
      'Your program did not log an ERROR after an INFO.',
    )
    expect(logged([full], { kind: 'only', records: [a] })).toBe(
      'Your program logged `WARNING Disk usage is high: /var` (line 8) too; it should not.',
    )
    expect(logged([], { kind: 'only', records: [] })).toBe('holds')
  })
})

test('connections that were opened, closed and asked', () => {
  const databases = [
    { path: '/home/sre/a.db', isClosed: true, statements: ['SELECT 1'] },
    { path: '/home/sre/b.db', isClosed: false, statements: [] },
  ]
  const connected = (pattern: Extract<Expectation, { kind: 'connects' }>['databases']) =>
    say({ kind: 'connects', databases: pattern }, { databases })
  const once = { atLeast: 1 }
  expect(connected({ all: 'closed', to: {} })).toBe(
    'A connection to the database `b.db` was opened and never closed: nothing called its `close`.',
  )
  expect(connected({ all: 'none', to: {} })).toBe(
    'Your program opened the database `a.db`; it should open no database.',
  )
  expect(
    connected({ to: { '/home/sre/a.db': { times: once, isClosed: true, statements: { has: ['SELECT'] } } } }),
  ).toBe('holds')
  expect(
    connected({ to: { '/home/sre/a.db': { times: once, isClosed: true, statements: { has: ['DELETE'] } } } }),
  ).toMatch(/^The SQL for the database `a.db` /)
  expect(connected({ to: { '/home/sre/b.db': { times: once, isClosed: false } } })).toBe('holds')
  expect(connected({ to: { '/home/sre/a.db': { times: once, isClosed: false } } })).toBe(
    'Each connection to the database `a.db` was closed; one should be left open.',
  )
  expect(connected({ to: { '/c.db': { times: once } } })).toBe(
    'Your program never opened the database `/c.db`. It opened `a.db`.',
  )
  expect(connected({ to: { '/home/sre/a.db': { times: { atLeast: 2 }, isClosed: false } } })).toBe(
    'Your program opened the database `a.db` once, expected at least 2 times.',
  )
})

test('templates: one of them fits, or all of them together', () => {
  const templates = [
    { source: 'listen {{ port }};', result: 'listen 80;' },
    { source: null, result: 'listen 8080;' },
  ]
  const rendered = (template: Partial<Extract<Expectation, { kind: 'renders' }>['template']>, seen = templates) =>
    say({ kind: 'renders', template: { times: { atLeast: 1 }, ...template } }, { templates: seen })
  expect(rendered({ result: { has: ['listen 80;', 'listen 8080;'] } })).toBe('holds')
  expect(rendered({ result: { is: 'listen 80;' }, source: { has: ['{{'] } })).toBe('holds')
  expect(rendered({ result: { has: ['server'] } })).toMatch(/^The rendered text /)
  expect(rendered({}, [])).toBe('Your program rendered no jinja2 template.')
  expect(rendered({ times: { atLeast: 3 } })).toBe(
    'Your program rendered templates 2 times, expected at least 3 times.',
  )
})

test('a program that a signal ended', () => {
  const killed = { ending: { kind: 'killed', signal: 'TERM' } } as const
  const exits = (code: number | 'not 0') => say({ kind: 'exits', code }, killed, { anyEnding: true })
  expect(exits('not 0')).toBe('holds')
  expect(exits(0)).toBe('The signal SIGTERM ended the program, so it has no exit code; expected 0.')
  expect(say({ kind: 'exits', code: 0 }, killed)).toBe('The signal SIGTERM ended your program.')
})

test('of a script that runs twice the second run counts', () => {
  const twice = caseOf([{ kind: 'prints', text: { is: 'b' } }], { twice: true })
  expect(judgeCase(twice, evidence([stage('a'), stage('b')]))).toBeUndefined()
  expect(judgeCase(twice, evidence([stage('b'), stage('a')]))?.way).toBeDefined()
  const stopped = evidence([stage('a', { ending: raised('KeyError', "'x'") }), stage('b')])
  expect(judgeCase(twice, stopped)?.way).toBe('stopped by KeyError')
})

test('what a command wrote must be shown, line by line, in its order', () => {
  const ping = { ...ran('ping google.com'), output: 'PING google.com\n64 bytes\n\n4 packets\n', errors: 'slow\n' }
  const shown = (text: string, pattern: TextPattern) =>
    judgeCase(caseOf([{ kind: 'prints', text: pattern }]), script(text, {}, { commands: [ping] }))?.say ?? 'holds'
  const outputOf = command('ping ...')
  expect(shown('Now:\n  PING google.com\n64 bytes\nand\n4 packets\n', { outputOf })).toBe('holds')
  expect(shown('PING google.com\n4 packets\n', { outputOf })).toBe(
    'The output lacks a line that `ping ...` wrote: `64 bytes`.',
  )
  expect(shown('4 packets\n64 bytes\nPING google.com\n', { outputOf })).toBe(
    'The output has the lines that `ping ...` wrote in another order: `64 bytes` comes too early.',
  )
  expect(shown("['PING google.com', '64 bytes']", { outputOf })).toContain('lacks a line')
  expect(shown('x', { errorsOf: command('ping ...') })).toBe(
    'The output lacks a line that `ping ...` wrote to standard error: `slow`.',
  )
  expect(shown('x', { outputOf: command('df') })).toBe('Your program never ran `df`.')
})

test('all others are kept: nothing else is new, changed or gone', () => {
  const expects = [
    { kind: 'writes', files: { '/home/sre/out/a.txt': {} } },
    { kind: 'keeps', paths: [], others: true },
  ] as const
  const kept = (...files: FileTrace[]) => judgeCase(caseOf(expects), script('', {}, { files }))?.say ?? 'holds'
  const asked = [{ ...file('/home/sre/out', ''), kind: 'folder' as const }, file('/home/sre/out/a.txt', 'a')]
  expect(kept(...asked, file('/etc/hosts', '', 'kept'))).toBe('holds')
  expect(kept(...asked, file('/tmp/owned', ''))).toBe('`/tmp/owned` was made new; nothing should be there.')
  expect(kept(...asked, file('/etc/hosts', '', 'changed'))).toBe(
    '`/etc/hosts` was changed; it should be kept as it was.',
  )
  expect(kept(...asked, file('/etc/hosts', '', 'deleted'))).toBe('`/etc/hosts` is gone; it should be kept.')
})

test('a program that would wait for ever is told what was still running', () => {
  const { endedMs: _end, exitCode: _code, ...forever } = ran('ping google.com')
  const waiting = { ending: { kind: 'stopped', by: 'endless wait', line: 3 } } as const
  const printed: Expectation = { kind: 'prints', text: { is: 'x' } }
  expect(say(printed, { ...waiting, commands: [ran('true'), forever] })).toBe(
    'The program would have waited for ever. It was in line 3. What it waits for never comes. `ping google.com` was still running.',
  )
  expect(say(printed, waiting)).toBe(
    'The program would have waited for ever. It was in line 3. What it waits for never comes.',
  )
})
