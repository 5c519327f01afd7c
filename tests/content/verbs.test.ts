// The verbs about commands, processes, log records, databases and templates, as they are written and as they are read.
import { describe, expect, test } from 'vitest'
import { exerciseFrom, exerciseText, problemsOf, said } from './exercise-text.ts'

const TASK = '# Run\n\nRun it. It writes `a.txt`, `/archive/a.log`, `servers.tf` and `pod.yaml`.\n'
const written = (verb: string) =>
  exerciseText({ front: `checks:\n  - it: It works\n    ${verb}\n`, mistakes: null, task: TASK, starter: null })

const expected = (verb: string) => exerciseFrom(written(verb)).checks[0]?.cases[0]?.expects[0]
const problem = (verb: string) => said(problemsOf(written(verb)))[0]

const word = (...words: string[]) => ({ kind: 'word', words })
const rest = { kind: 'rest', name: null }
const once = { atLeast: 1 }
const never = { atLeast: 0, atMost: 0 }
const command = (text: string, ...parts: object[]) => ({ text, lines: [parts], with: [], without: [] })

describe('runs', () => {
  test('a line is words, any words, options, choices and named parts', () => {
    expect(expected('runs: "nc [options] -z|-zv {host}:80 \'a b\' ..."')).toEqual({
      kind: 'runs',
      what: [
        {
          kind: 'some',
          times: once,
          command: command(
            "nc [options] -z|-zv {host}:80 'a b' ...",
            word('nc'),
            { kind: 'options' },
            word('-z', '-zv'),
            { kind: 'capture', before: '', name: 'host', after: ':80' },
            word('a b'),
            rest,
          ),
        },
      ],
    })
  })

  test('arguments in any order, and how it was run', () => {
    expect(
      expected(
        'runs: {command: sls deploy, with: ["-s|--stage prod"], without: [-f], times: 1, directly: true, captured: true, exits: not 0}',
      ),
    ).toEqual({
      kind: 'runs',
      what: [
        {
          kind: 'some',
          command: {
            text: 'sls deploy -s prod',
            lines: [[word('sls'), word('deploy'), rest]],
            with: [
              {
                text: '-s prod',
                anyOf: [
                  { word: '-s', value: 'prod' },
                  { word: '--stage', value: 'prod' },
                ],
              },
            ],
            without: [{ text: '-f', anyOf: [{ word: '-f' }] }],
          },
          times: { atLeast: 1, atMost: 1 },
          isDirect: true,
          isCaptured: true,
          exits: 'not 0',
        },
      ],
    })
  })

  test('lists, order, never and only', () => {
    const [a, b] = [command('a', word('a')), command('b', word('b'))]
    expect(expected('runs: [a, b]')).toEqual({
      kind: 'runs',
      what: [
        { kind: 'some', command: a, times: once },
        { kind: 'some', command: b, times: once },
      ],
    })
    expect(expected('runs: {in order: [a, {command: b}], only: true}')).toEqual({
      kind: 'runs',
      what: [
        { kind: 'in order', commands: [a, b] },
        { kind: 'only', commands: [a, b] },
      ],
    })
    expect(expected('runs: {never: a}')).toEqual({ kind: 'runs', what: [{ kind: 'some', command: a, times: never }] })
    expect(expected('runs: {only: [a]}')).toEqual({ kind: 'runs', what: [{ kind: 'only', commands: [a] }] })
    expect(expected('runs: none')).toEqual({ kind: 'runs', what: [{ kind: 'only', commands: [] }] })
    expect(expected('runs: {command: a, at least: 2, at most: 3}')).toEqual({
      kind: 'runs',
      what: [{ kind: 'some', command: a, times: { atLeast: 2, atMost: 3 } }],
    })
  })
})

test('signals, and what is left', () => {
  expect(
    expected('signals: {4242: TERM, 4300: [SIGTERM, KILL], 900: none, others: none, apart: {from: 5, to: 30}}'),
  ).toEqual({
    kind: 'signals',
    signals: {
      to: { 4242: ['TERM'], 4300: ['TERM', 'KILL'], 900: [] },
      noOthers: true,
      apart: { kind: 'range', from: 5, to: 30 },
    },
  })
  expect(expected('signals: none')).toEqual({ kind: 'signals', signals: { to: {}, noOthers: true } })
  expect(expected('leaves: {4242: gone, nginx.service: failed, worker: running}')).toEqual({
    kind: 'leaves',
    what: [
      { kind: 'process', process: '4242', is: 'gone' },
      { kind: 'service', service: 'nginx', is: 'failed' },
      { kind: 'process', process: 'worker', is: 'running' },
    ],
  })
})

test('log records', () => {
  expect(expected('logs: {level: WARNING, has: /var, times: 1, traceback: false}')).toEqual({
    kind: 'logs',
    what: [
      {
        kind: 'some',
        record: { level: 'WARNING', text: { has: ['/var'] }, hasTraceback: false },
        times: { atLeast: 1, atMost: 1 },
      },
    ],
  })
  expect(expected('logs: [{in order: [{level: INFO}, {logger: app}], only: true}, {never: {level: ERROR}}]')).toEqual({
    kind: 'logs',
    what: [
      { kind: 'in order', records: [{ level: 'INFO' }, { logger: 'app' }] },
      { kind: 'some', record: { level: 'ERROR' }, times: never },
      { kind: 'only', records: [{ level: 'INFO' }, { logger: 'app' }] },
    ],
  })
  expect(expected('logs: none')).toEqual({ kind: 'logs', what: [{ kind: 'only', records: [] }] })
})

test('databases, templates, moves, the terminal', () => {
  expect(expected('connects: closed')).toEqual({ kind: 'connects', databases: { all: 'closed', to: {} } })
  expect(expected('connects: {app.db: {closed: false}}')).toEqual({
    kind: 'connects',
    databases: { to: { '/home/sre/app.db': { times: once, isClosed: false } } },
  })
  expect(expected('connects: {app.db: {closed: true, times: 2, statements: {has: INSERT}}, /x.db: closed}')).toEqual({
    kind: 'connects',
    databases: {
      to: {
        '/home/sre/app.db': { times: { atLeast: 2, atMost: 2 }, isClosed: true, statements: { has: ['INSERT'] } },
        '/x.db': { times: once, isClosed: true },
      },
    },
  })
  expect(expected('renders: {has: web01, source: {has: "{{"}}')).toEqual({
    kind: 'renders',
    template: { result: { has: ['web01'] }, source: { has: ['{{'] }, times: once },
  })
  expect(expected('moves: {/var/log/a.log: /archive/a.log}')).toEqual({
    kind: 'moves',
    files: { '/var/log/a.log': '/archive/a.log' },
  })
  expect(expected('terminal: {has: Deployed}')).toEqual({ kind: 'terminal', text: { has: ['Deployed'] } })
})

test('files in the formats of infrastructure', () => {
  expect(
    expected('writes: {servers.tf: {hcl: {keys: [resource]}}, pod.yaml: {yaml: {in order: [a, {type: int}]}}}'),
  ).toEqual({
    kind: 'writes',
    files: {
      '/home/sre/servers.tf': { hcl: { keys: [{ kind: 'str', text: 'resource' }] } },
      '/home/sre/pod.yaml': { yaml: { inOrder: [{ is: { kind: 'str', text: 'a' } }, { type: 'int' }] } },
    },
  })
})

test('a script that runs twice', () => {
  const twice = (front: string) => exerciseFrom(written(front)).checks[0]?.cases[0]?.twice
  expect(twice('twice: true\n    writes: a.txt')).toBe(true)
  expect(twice('writes: a.txt')).toBeUndefined()
})

describe('what an author wrote that cannot stand', () => {
  test.each([
    [
      'runs: {command: ping, time: 1}',
      'unknown-word 4:27 A run of a command has no word "time". Did you mean "times"?',
    ],
    ['runs: {times: 1}', 'wrong-kind 4:19 "times" belongs to a command. Add  command: …'],
    [
      'runs: {command: ping, with: [4 google.com]}',
      'wrong-kind 4:34 Each item is one argument, or an option and its value, for example  with: [-c 4, google.com]. Put quotes within quotes around an argument with a blank: "\'a b\'"',
    ],
    ['runs: {command: ping, directly: false}', 'wrong-kind 4:37 "directly" is true, or left out.'],
    ['signals: {4242: TREM}', 'wrong-kind 4:21 There is no signal "TREM". Write its name, for example  TERM'],
    ['signals: {others: any}', 'wrong-kind 4:23 The one thing to write here is  others: none'],
    [
      'leaves: {nginx: up}',
      'wrong-kind 4:21 Write running or gone for a process; active, inactive or failed for a service.',
    ],
    ['logs: warnings', 'wrong-kind 4:11 Write a mapping such as  {level: WARNING, has: /var}  or the word none.'],
    [
      'logs: {level: warning}',
      'wrong-kind 4:19 "level" is the name of a level in capitals, for example  level: WARNING',
    ],
    [
      'connects: open',
      'wrong-kind 4:15 "connects" is the word closed or none, or a mapping: the path of a database and what holds, for example  connects: {app.db: closed}',
    ],
    ['renders: {reslt: a}', /^unknown-word 4:15 "renders" has no word "reslt"\./],
    ['moves: {/a: [b]}', /^wrong-kind 4:17 "moves" is a mapping/],
    ['moves: {/var/a: /backup/a}', 'unstated-value 4:21 A check expects /backup/a, which the task does not mention.'],
    [
      'twice: true\n    call: f()\n    returns: 1',
      'wrong-kind 4:12 "twice" runs a script again. For a call write  calls:  with the call two times, or  call: none',
    ],
  ])('%s', (verb, say) => {
    if (typeof say === 'string') expect(problem(verb)).toBe(say)
    else expect(problem(verb)).toMatch(say)
  })
})

test('a custom check names one world or several', () => {
  const front = 'worlds:\n  a: {cwd: /tmp}\n  b: {cwd: /}\n'
  const more =
    '\n## Checks\n\n```python\n@given("a", \'b\')\ndef one(run):\n    """It is one"""\n\n\ndef two(run):\n    """It is two"""\n```\n'
  const exercise = exerciseFrom(exerciseText({ front, mistakes: null, task: TASK, starter: null, more }))
  expect(exercise.customChecks?.checks.map(({ it, cases }) => [it, cases.map(({ name }) => name)])).toEqual([
    ['It is one', ['a', 'b']],
    ['It is two', [undefined]],
  ])
})

test('the block of a mistake may use all of these verbs, and be a second run of its own', () => {
  const block = (yaml: string) => {
    const mistake = `\n## Mistakes\n\n### It runs\n\nIt ran.\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n\n\`\`\`python\nprint()\n\`\`\`\n`
    return exerciseFrom(`${written('prints: a')}${mistake}`).mistakes[0]?.pattern
  }
  expect(block('runs: {never: df}\nlogs: none')?.expects.map(({ kind }) => kind)).toEqual(['runs', 'logs'])
  expect(block('twice: true\nwrites: a.txt')?.case).toMatchObject({ calls: [], twice: true })
})

test('what a command wrote, and all others that are kept', () => {
  expect(expected('prints: {output of: df ..., errors of: nc}')).toEqual({
    kind: 'prints',
    text: { outputOf: command('df ...', word('df'), rest), errorsOf: command('nc', word('nc')) },
  })
  expect(expected('keeps: [/etc/hosts, others]')).toEqual({ kind: 'keeps', paths: ['/etc/hosts'], others: true })
  expect(expected('keeps: ./others')).toEqual({ kind: 'keeps', paths: ['/home/sre/others'] })
})
