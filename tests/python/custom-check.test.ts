// An instructor's own check: a Python function on the evidence, in an interpreter of its own.
import { beforeAll, expect, test } from 'vitest'
import type { CustomCheckAnswer } from '../../src/model/run.ts'
import type { Engine } from '../../src/python/create-engine.ts'
import { lines, printed, runOn, startLastingEngine } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
})

const PROGRAM = lines(
  'import sys, time',
  'print("one")',
  'print("two", file=sys.stderr)',
  'time.sleep(2)',
  'open("a", "w").write("text")',
  'def f(): return {"up": [1, 2.5, None]}',
)

async function answerOf(check: string, program = PROGRAM): Promise<CustomCheckAnswer> {
  const evidence = await runOn(engine, program, { calls: ['f()'] })
  return engine.customCheck({ source: check, name: 'check', evidence, program })
}

test('a check that finds nothing has passed', async () => {
  expect(await answerOf('def check(run):\n    """It runs."""\n    assert run.exit_code == 0')).toEqual({
    kind: 'passed',
  })
})

test('a check is given everything that the run left', async () => {
  const evidence = await runOn(engine, PROGRAM)
  const source = lines(
    'def check(run):',
    '    assert run.stdout == "one\\n", run.stdout',
    '    assert run.stderr == "two\\n"',
    '    assert run.sleeps == [2.0]',
    '    assert run.files["/home/sre/a"]["text"] == "text"',
    '    assert run.exit_code == 0 and run.ending["kind"] == "finished"',
    '    assert run.returned is None',
    '    assert "time.sleep(2)" in run.program',
    '    assert [fact["name"] for fact in run.facts if fact["kind"] == "import"] == ["sys", "time"]',
    '    assert run.evidence["stages"][0]["endedMs"] > 0',
  )
  expect(await engine.customCheck({ source, name: 'check', evidence, program: PROGRAM })).toEqual({ kind: 'passed' })
  expect(await answerOf('def check(run):\n    assert run.returned == {"up": [1, 2.5, None]}, run.returned')).toEqual({
    kind: 'passed',
  })
})

test('an assertion’s text is what the learner is told', async () => {
  expect(
    await answerOf(
      'def check(run):\n    assert "three" in run.returned, f"It gave back {run.returned!r}, größer is asked for."',
    ),
  ).toEqual({
    kind: 'failed',
    say: "It gave back {'up': [1, 2.5, None]}, größer is asked for.",
  })
  expect(await answerOf('def check(run):\n    assert False')).toEqual({ kind: 'failed', say: '' })
})

test.each([
  [
    'raises something else',
    'def check(run):\n    return run.nothing',
    { kind: 'broken', say: "AttributeError: 'Run' object has no attribute 'nothing'", line: 2 },
  ],
  [
    'leaves',
    'import sys\ndef check(run):\n    sys.exit(1)',
    { kind: 'broken', say: 'The check did not come to an end.' },
  ],
  [
    'leaves at once',
    'import os\ndef check(run):\n    os._exit(1)',
    { kind: 'broken', say: 'The check did not come to an end.' },
  ],
  ['cannot be read', 'def check(run)\n    pass', { kind: 'broken', say: "SyntaxError: expected ':'", line: 1 }],
  ['is not there', 'def other(run): pass', { kind: 'broken', say: "NameError: name 'check' is not defined" }],
  [
    'does not take a run',
    'def check(): pass',
    { kind: 'broken', say: 'TypeError: check() takes 0 positional arguments but 1 was given' },
  ],
  [
    'raises while it is loaded',
    'x = 1 / 0\ndef check(run): pass',
    { kind: 'broken', say: 'ZeroDivisionError: division by zero', line: 1 },
  ],
] as const)('a check that %s is an author’s mistake', async (_what, source, answer) => {
  expect(await answerOf(source)).toEqual(answer)
})

test('a check may name the world it looks at', async () => {
  expect(await answerOf('@given("large")\ndef check(run): pass')).toEqual({ kind: 'passed' })
})

test('a learner’s program does not reach the check, nor a check the next run', async () => {
  const program = lines('import builtins, json', 'json.loads = builtins.len = None', 'def f(): return 1')
  expect(
    await answerOf(
      'import json\ndef check(run):\n    assert len(json.loads("[1]")) == 1\n    json.loads = None',
      program,
    ),
  ).toEqual({ kind: 'passed' })
  expect(printed(await runOn(engine, 'import json\nprint(json.loads("[1]"))'))).toBe('[1]\n')
})

test('a check is given commands, signals, services, records, databases and templates', async () => {
  const evidence = await runOn(engine, 'import logging\nlogging.error("full")\nraise ValueError("x")')
  const [stage] = evidence.stages
  if (stage === undefined) throw new Error('a run without a stage')
  const [at, streams] = [stage.startedMs, { in: 'terminal', out: 'pipe', err: 'terminal' } as const]
  const run = { pid: 7, path: '/usr/bin/df', cwd: '/', by: 'program', streams, output: 'out', errors: 'err' } as const
  const full = {
    ...stage,
    commands: [
      { ...run, argv: ['/usr/bin/df', '-h'], exitCode: 0, startedMs: at + 500, endedMs: at + 1_500, line: 3 },
      { ...run, argv: ['nc', 'a'], first: ['sh', '-c', 'nc a'], startedMs: at },
    ],
    signals: [{ atMs: at + 2_000, to: 42, name: 'indexer', signal: 'TERM', by: 'program' as const }],
    services: { nginx: 'active' as const },
    endedProcesses: [42],
    databases: [{ path: '/a.db', isClosed: false, statements: ['SELECT 1'] }],
    templates: [{ source: null, result: 'x' }],
  }
  const source = lines(
    'def check(run):',
    '    df, nc = run.commands',
    '    assert (df.name, df.argv, df.directly, df.captured) == ("df", ["/usr/bin/df", "-h"], True, True)',
    '    assert (df.exit_code, df.output, df.errors, df.line) == (0, "out", "err", 3)',
    '    assert (df.started, df.ended, nc.ended, nc.exit_code, nc.directly) == (0.5, 1.5, None, None, False)',
    '    assert [(s.to, s.name, s.signal, s.at) for s in run.signals] == [(42, "indexer", "TERM", 2.0)]',
    '    assert run.services == {"nginx": "active"} and run.ended_processes == [42] and run.figures == []',
    '    assert [(log.level, log.logger, log.message, log.line) for log in run.logs] == [("ERROR", "root", "full", 2)]',
    '    assert [(use.path, use.closed, use.statements) for use in run.databases] == [("/a.db", False, ["SELECT 1"])]',
    '    assert [(one.source, one.result) for one in run.templates] == [(None, "x")]',
    '    assert run.ending["type"] == "ValueError" and run.exit_code == 1',
    '    assert run.terminal.splitlines()[-1] == "ValueError: x" and "raise" not in run.terminal, run.terminal',
  )
  expect(
    await engine.customCheck({ source, name: 'check', evidence: { ...evidence, stages: [full] }, program: '' }),
  ).toEqual({ kind: 'passed' })
})

test('a check reads files in their formats, and says which it cannot read', async () => {
  const program =
    'open("a.json", "w").write("[1]")\nopen("a.yaml", "w").write("a: [b]")\nopen("b.yaml", "w").write("a: [")\nopen("a.tf", "w").close()\nopen("b.tf", "w").close()'
  const evidence = await runOn(engine, program, { cwd: '/tmp' })
  const readings = {
    hcl: {
      '/tmp/a.tf': {
        kind: 'dict',
        entries: [
          [
            { kind: 'str', text: 'a' },
            { kind: 'object', type: 'expression', repr: 'var.x' },
          ],
        ],
      } as const,
      '/tmp/b.tf': 'line 1: a `}` is missing',
    },
    nginx: {},
  }
  const answer = (body: string) =>
    engine.customCheck({
      source: `def check(run):\n    ${body}`,
      name: 'check',
      evidence,
      program,
      cwd: '/tmp',
      readings,
    })
  expect(await answer('assert run.json("a.json") == [1] and run.yaml("/tmp/a.yaml") == {"a": ["b"]}')).toEqual({
    kind: 'passed',
  })
  expect(await answer('run.json("c.json")')).toEqual({ kind: 'failed', say: 'There is no file c.json.' })
  expect(await answer('run.yaml("b.yaml")')).toMatchObject({ say: expect.stringMatching(/^b\.yaml cannot be read: /) })
  expect(await answer('assert run.hcl("a.tf") == {"a": "var.x"}')).toEqual({ kind: 'passed' })
  expect(await answer('run.hcl("b.tf")')).toEqual({
    kind: 'failed',
    say: 'b.tf cannot be read: line 1: a `}` is missing.',
  })
})

test('the decorator takes several worlds', async () => {
  const source = '@given("a", "b")\ndef check(run):\n    """It runs."""\n    assert run.stdout == ""'
  const evidence = await runOn(engine, '')
  expect(await engine.customCheck({ source, name: 'check', evidence, program: '' })).toEqual({ kind: 'passed' })
})

test('requests, connections and servers of the cloud are at hand', async () => {
  const evidence = await runOn(engine, PROGRAM)
  const [stage] = evidence.stages
  if (stage === undefined) throw new Error('There is a stage for the load.')
  const { startedMs } = stage
  const request = {
    by: 'program',
    connection: 1,
    method: 'POST',
    url: 'https://api.example.com/users?page=2&q=a%20b',
    headers: { 'content-type': 'application/json' },
    body: '{"a": 1}',
    atMs: startedMs + 500,
    timeoutMs: 10_000,
    verify: true,
    library: 'requests',
    inFlight: 0,
    answer: { status: 201, headers: {}, body: 'ok', atMs: startedMs + 700, endedMs: startedMs + 1_000 },
  } as const
  const failed = {
    by: 'program',
    url: 'https://x.example/',
    headers: {},
    body: '',
    atMs: startedMs,
    inFlight: 1,
    failed: 'refused',
  } as const
  const connection = {
    number: 1,
    protocol: 'tcp',
    by: 'program',
    host: 'api.example.com',
    port: 443,
    startedMs,
    openMs: startedMs + 100,
    bytesSent: 5,
    bytesReceived: 7,
  } as const
  const server = {
    id: 'i-1',
    image: 'ami-1',
    type: 't3.micro',
    state: 'running',
    tags: { Name: 'web01' },
    launchedMs: 0,
    region: 'eu-west-1',
    isNew: true,
  } as const
  const seen = {
    ...evidence,
    stages: [
      {
        ...stage,
        requests: [request, failed],
        connections: [connection],
        cloud: { ec2: { instances: [server] } },
      },
    ],
  }
  const source = lines(
    'def check(run):',
    '    first, second = run.requests',
    '    assert (first.method, first.host, first.path, first.query) == ("POST", "api.example.com", "/users", {"page": "2", "q": "a b"})',
    '    assert (first.json, first.status, first.answer, first.failed) == ({"a": 1}, 201, "ok", None)',
    '    assert (first.timeout, first.verify, first.library, first.at, first.ended) == (10.0, True, "requests", 0.5, 1.0)',
    '    assert first.headers["content-type"] == "application/json"',
    '    assert (second.method, second.failed, second.status, second.json, second.timeout) == (None, "refused", None, None, ...)',
    '    [connection] = run.connections',
    '    assert (connection.host, connection.port, connection.opened, connection.ended, connection.received) == ("api.example.com", 443, 0.1, None, 7)',
    '    [server] = run.cloud',
    '    assert (server.name, server.state, server.new, server.public_ip) == ("web01", "running", True, None)',
  )
  expect(await engine.customCheck({ source, name: 'check', evidence: seen, program: PROGRAM })).toEqual({
    kind: 'passed',
  })
})

test('a check sees the threads of a run, and each other order in which they went', async () => {
  const program = lines(
    'import threading',
    'winner = None',
    'def win(name):',
    '    global winner',
    '    winner = name',
    'threads = [threading.Thread(target=win, args=(name,), name=name) for name in "ab"]',
    'for thread in threads: thread.start()',
    'for thread in threads: thread.join()',
  )
  const evidence = await runOn(engine, program, { schedules: 20 })
  const source = lines(
    'def check(run):',
    '    a, b = run.threads',
    '    assert (a.name, a.daemon, a.started, a.ended, a.at_once, a.line) == ("a", False, 0.0, 0.0, 2, 7), a',
    '    assert run.schedule == 0 and run.steps == []',
    '    assert run.schedules and all(other.schedule > 0 for other in run.schedules)',
    '    assert {name for other in run.schedules for name, _line in other.steps} == {"MainThread", "a", "b"}',
    '    names = {other.evidence["stages"][0]["holds"]["winner"]["text"] for other in run.schedules}',
    '    assert "a" in names, names',
  )
  expect(await engine.customCheck({ source, name: 'check', evidence, program })).toEqual({ kind: 'passed' })
})
