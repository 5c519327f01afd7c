// Declared commands as an author writes them: patterns, answers, shared files, and what is said where they cannot be.
import { describe, expect, test } from 'vitest'
import type { SourceFile } from '../../src/content/source-text.ts'
import type { CommandAnswer } from '../../src/model/command.ts'
import type { World } from '../../src/model/world.ts'
import { bytes, exerciseFrom, exerciseText, problemsOf, said } from './exercise-text.ts'

const front = (commands: string) => `world:\n  commands:\n${commands.replace(/^/gm, '    ')}\n`
const text = (commands: string) => exerciseText({ front: `${front(commands)}call: count([1])\n`, mistakes: null })
const commandsOf = (commands: string, siblings: readonly SourceFile[] = []): World['commands'] =>
  exerciseFrom(text(commands), siblings).world.commands
const answersOf = (commands: string, siblings: readonly SourceFile[] = []): readonly CommandAnswer[] =>
  Object.values(commandsOf(commands, siblings)).flatMap((command) => command.answers)
const shared = (content: string): SourceFile[] => [{ path: 'exercises/commands/tool.yaml', bytes: bytes(content) }]
const FROM = 'from: ../commands/tool.yaml'

const NO_CONDITION = { files: {}, ran: [], env: {}, values: {} }
const NO_CHANGES = { files: {}, services: {}, ends: [], values: {} }
const plain = {
  output: '',
  errors: '',
  end: { kind: 'exit', code: 0 },
  afterMs: 0,
  // biome-ignore lint/suspicious/noThenProperty: a word of the model; nothing awaits an outcome.
  then: NO_CHANGES,
}

test('a pattern and an answer, with every word', () => {
  expect(
    commandsOf(
      `sls|serverless deploy pods|pod deployment/{name} -f --region|-r {region} --replicas={n} [-s|--stage {stage}] [options] ...:
  when: {file: [a, b], no file: c, file has: {d: port}, ran: npm install, not ran: [npm test], env: {A: b, C: null}, value: {v: 3}}
  output: "out {name}"
  errors: err
  exits: 3
  after: 2 s
  then: {files: {x.txt: "{name}", y/: {}, z: null, s.sh: {text: a, mode: 755}}, services: {nginx.service: active}, ends: [nginx, 900], set: {v: "{n}"}}`,
    ),
  ).toEqual({
    sls: { answers: [expected()] },
    serverless: { answers: [expected()] },
  })

  function expected() {
    const npm = (word: string) => ({
      names: ['npm'],
      words: [{ kind: 'word', words: [word] }],
      options: [],
      hasOtherOptions: true,
      hasRest: false,
    })
    return {
      id: 'sls|serverless deploy pods|pod deployment/{name} -f --region|-r {region} --replicas={n} [-s|--stage {stage}] [options] ... #1',
      pattern: {
        names: ['sls', 'serverless'],
        words: [
          { kind: 'word', words: ['deploy'] },
          { kind: 'word', words: ['pods', 'pod'] },
          { kind: 'capture', before: 'deployment/', name: 'name', after: '' },
        ],
        options: [
          { names: ['-f'], value: null, isNeeded: true },
          {
            names: ['--region', '-r'],
            value: { kind: 'capture', before: '', name: 'region', after: '' },
            isNeeded: true,
          },
          { names: ['--replicas'], value: { kind: 'capture', before: '', name: 'n', after: '' }, isNeeded: true },
          {
            names: ['-s', '--stage'],
            value: { kind: 'capture', before: '', name: 'stage', after: '' },
            isNeeded: false,
          },
        ],
        hasOtherOptions: true,
        hasRest: true,
      },
      when: {
        files: { a: { exists: true }, b: { exists: true }, c: { exists: false }, d: { exists: true, has: 'port' } },
        ran: [
          { pattern: npm('install'), is: true },
          { pattern: npm('test'), is: false },
        ],
        env: { A: 'b', C: null },
        values: { v: '3' },
      },
      outcomes: [
        {
          output: 'out {name}',
          errors: 'err',
          end: { kind: 'exit', code: 3 },
          afterMs: 2000,
          // biome-ignore lint/suspicious/noThenProperty: a word of the model; nothing awaits an outcome.
          then: {
            files: {
              'x.txt': { kind: 'text', text: '{name}' },
              'y/': { kind: 'folder' },
              z: null,
              's.sh': { kind: 'text', text: 'a', mode: 0o755 },
            },
            services: { nginx: 'active' },
            ends: ['nginx', '900'],
            values: { v: '{n}' },
          },
        },
      ],
      values: {},
    }
  }
})

test('a name alone takes any arguments; words in quotes; braces of other uses', () => {
  const patterns = answersOf(
    `backup: {}\nkubectl get -o jsonpath={.spec.n}: {}\n'docker ps --format "json|{{json .}}"': {}\n`,
  ).map(({ pattern }) => [pattern.words, pattern.options, pattern.hasRest])
  expect(patterns).toEqual([
    [[], [], true],
    [
      [{ kind: 'word', words: ['get'] }],
      [{ names: ['-o'], value: { kind: 'word', words: ['jsonpath={.spec.n}'] }, isNeeded: true }],
      false,
    ],
    [
      [{ kind: 'word', words: ['ps'] }],
      [{ names: ['--format'], value: { kind: 'word', words: ['json', '{{json .}}'] }, isNeeded: true }],
      false,
    ],
  ])
})

test('ways to end, and lists with exceptions', () => {
  expect(answersOf('tail -f ...: never ends')[0]?.outcomes).toEqual([{ ...plain, end: { kind: 'never' } }])
  expect(
    answersOf(
      'job:\n  - {killed by: SIGTERM, after: 3}\n  - {when: {env: {A: b}}, exits: 1}\n  - {output: on, never ends: true}',
    ).map(({ when, outcomes }) => ({ when, outcomes })),
  ).toEqual([
    { when: { ...NO_CONDITION, env: { A: 'b' } }, outcomes: [{ ...plain, end: { kind: 'exit', code: 1 } }] },
    {
      when: NO_CONDITION,
      outcomes: [
        { ...plain, end: { kind: 'signal', signal: 'TERM' }, afterMs: 3000 },
        { ...plain, output: 'on', end: { kind: 'never' } },
      ],
    },
  ])
})

test('the answers of a check come before those of the world; null takes one away', () => {
  const exercise = exerciseFrom(
    exerciseText({
      front: `world:\n  commands: {job a: {exits: 1}, job b: {exits: 2}, other: {}}\ncall: count([1])\nchecks:\n  - it: It returns 1\n    returns: 1\n    commands: {job ...: {exits: 3}, job b: {exits: 4}, job a: null, other: null}\n`,
      mistakes: null,
    }),
  )
  const [one] = exercise.checks[0]?.cases ?? []
  expect(one?.world.commands.job?.answers.map(({ id, outcomes }) => [id, outcomes[0]?.end])).toEqual([
    ['job ...', { kind: 'exit', code: 3 }],
    ['job b', { kind: 'exit', code: 4 }],
  ])
  expect(one?.given).toEqual([
    '`job ...` ends with exit code 3',
    '`job b` ends with exit code 4',
    'there is no command `other`',
  ])
})

test('values that name each other and patterns without an end are read all the same', () => {
  expect(answersOf('with: {a: ["x{b}", "{a}", "{b}"], b: ["{a}"]}\njob: {output: "{a}"}')[0]?.outcomes[0]?.output).toBe(
    'x{b}{a}{a}',
  )
  const odd = [
    'job "',
    "job '",
    'job [',
    'job []',
    'job {',
    'job {}',
    'job ...  ...',
    `job ${'['.repeat(500)}`,
    `job ${'" '.repeat(500)}`,
  ]
  for (const pattern of odd) expect(() => problemsOf(text(`${JSON.stringify(pattern)}: {}`))).not.toThrow()
})

describe('shared commands', () => {
  const TOOL = `with: {count: 3, hosts: {web01: ok, web02: failed}, code: 2, written: {a.txt: b}, again: "{hosts}"}
commands:
  tool list:
    - when: {with: {hosts: [failed, lost]}}
      exits: "{code}"
      output:
        - "{count hosts} hosts, {count hosts failed} failed, {count} wanted\\n"
        - {each: hosts, where: failed, between: ", ", text: "{name:8}|{json value}"}
        - {each: again, text: {ok: "+{name|}", failed: "-{name|}{why|?}"}}
    - {output: fine}
  tool write: {then: {files: "{written}"}}
`

  test('values of the file, lists, counts and whole mappings', () => {
    const [list, fine, write] = answersOf(FROM, shared(TOOL))
    expect(list).toMatchObject({
      when: NO_CONDITION,
      outcomes: [
        {
          output: '2 hosts, 1 failed, {count} wanted\nweb02   |"failed"+web01-web02?',
          end: { kind: 'exit', code: 2 },
        },
      ],
      values: { count: '3' },
    })
    expect(fine?.outcomes[0]?.output).toBe('fine')
    expect(write?.outcomes[0]?.then.files).toEqual({ 'a.txt': { kind: 'text', text: 'b' } })
  })

  test('an exercise sets values, and its own answers come first', () => {
    const answers = answersOf(
      `${FROM}\nwith: {hosts: {db01: ok}, count: 9}\ntool list: {when: {env: {A: b}}, output: "own {count}"}`,
      shared(TOOL),
    )
    expect(answers.map(({ outcomes, values }) => [outcomes[0]?.output, values])).toEqual([
      ['own {count}', { count: '9' }],
      ['', {}],
    ])
    expect(
      answersOf(`${FROM}\nwith: {hosts: {db01: ok}}`, shared(TOOL)).map(({ outcomes }) => outcomes[0]?.output),
    ).toEqual(['fine', ''])
  })

  test('a check sets one value alone', () => {
    const exercise = exerciseFrom(
      exerciseText({
        front: `${front(`${FROM}\nwith: {count: 4}`)}call: count([1])\nchecks:\n  - it: It returns 1\n    returns: 1\n    commands: {with: {code: 5}}\n`,
        mistakes: null,
      }),
      shared(TOOL),
    )
    const [first] = exercise.checks[0]?.cases[0]?.world.commands.tool?.answers ?? []
    expect([first?.outcomes[0]?.end, first?.values]).toEqual([{ kind: 'exit', code: 5 }, { count: '4' }])
  })

  test.each([
    [
      'from: ../commands/tol.yaml',
      'missing-file 4:11 There is no file ../commands/tol.yaml. Did you mean "tool.yaml"?',
    ],
    [
      `${FROM}\nwith: {hots: {a: ok}}`,
      'unknown-word 5:12 The shared commands have no value "hots". Did you mean "hosts"?',
    ],
    [
      `${FROM}\nwith: {code: many}`,
      'wrong-kind 4:11 ../commands/tool.yaml: "exits" is a number from 0 to 255, for example  exits: 1',
    ],
  ])('%s', (commands, expected) => {
    expect(said(problemsOf(text(commands), shared(TOOL)))[0]).toBe(expected)
  })

  test.each([
    [
      'commands: {tool: {outptu: a}}\n',
      '../commands/tool.yaml, line 1: An answer has no word "outptu". Did you mean "output"?',
    ],
    [
      'commands: {tool\n',
      '../commands/tool.yaml, line 1: The { opened here is never closed. Write } at the end of this line.',
    ],
    [
      'tool: {output: a}\n',
      '../commands/tool.yaml, line 1: A file of commands has no word "tool". It has: with, commands.',
    ],
  ])('problems of the file are told where it is named: %s', (content, expected) => {
    expect(said(problemsOf(text(FROM), shared(content)))).toContainEqual(expect.stringContaining(expected))
  })
})

test('a learner is told what other values mean, and what is typed', () => {
  const given = (check: string) =>
    exerciseFrom(
      exerciseText({
        front: `${front('with: {count: 3}\nsls|serverless info [options] -s|--stage {stage}: {output: "{count} up\\nmore"}\njob: never ends')}call: count([1])\nchecks:\n  - it: It returns 1\n    returns: 1\n    commands: ${check}\n`,
        mistakes: null,
      }),
    ).checks[0]?.cases[0]?.given
  expect(given('{with: {count: 5}}')).toEqual(['for `sls`, count is `5`'])
  expect(given('{"sls|serverless info [options] -s|--stage {stage}": {output: "{count} down", exits: 1}}')).toEqual([
    '`sls info -s {stage}` writes `3 down` and ends with exit code 1',
  ])
  expect(given('{job: [{after: 3 s, killed by: KILL}, {output: x, never ends: true}]}')).toEqual([
    '`job ...` is ended by signal KILL after 3 s, then writes `x` and never ends',
  ])
})

test.each([
  [
    '[a]',
    'wrong-kind 4:5 "commands" is a mapping: a pattern of the command line and what it answers, for example  backup ...: {errors: "no space\\n", exits: 1}',
  ],
  [
    'backup: done',
    'wrong-kind 4:13 Write what the command answers as a mapping, for example  {output: "done\\n", exits: 0}, or as a list of such mappings. never ends  is an answer too.',
  ],
  ['backup: {outptu: a}', 'unknown-word 4:14 An answer has no word "outptu". Did you mean "output"?'],
  ['backup: [{exits: 300}]', 'wrong-kind 4:22 "exits" is a number from 0 to 255, for example  exits: 1'],
  ['backup: []', 'wrong-kind 4:13 A list of answers has at least one.'],
  ['backup: {after: long}', 'wrong-kind 4:21 Write how long it runs, for example  after: 3 s'],
  ['backup: {killed by: KLIL}', 'unknown-word 4:25 There is no signal "KLIL". Did you mean "KILL"?'],
  ['backup: {exits: 1, killed by: KILL}', 'wrong-kind 4:13 A command ends in one way: exits, killed by or never ends.'],
  ['backup: {when: {fiel: a}}', 'unknown-word 4:21 A condition has no word "fiel". Did you mean "file"?'],
  [
    'backup: {then: {service: {nginx: active}}}',
    'unknown-word 4:21 What comes of a command has no word "service". Did you mean "services"?',
  ],
  [
    'backup: {then: {services: {nginx: runs}}}',
    'wrong-kind 4:39 The state of a service is active, inactive or failed.',
  ],
  [
    '/opt/backup: {}',
    'wrong-kind 4:5 A command has a name without folders. Give a program of a folder under "files", as a script with  mode: "0755"',
  ],
  ['-x backup: {}', 'wrong-kind 4:5 A pattern begins with the name of a command, for example  kubectl get pods'],
  ['ping {host}:{port}: {}', 'wrong-kind 4:5 A word of a pattern has one {name}. Put blanks between two of them.'],
  ['ping ... {host}: {}', 'wrong-kind 4:5 "..." is the last word of a pattern: it stands for all that follows.'],
  [
    'ping [host]: {}',
    'wrong-kind 4:5 In brackets stands an option, for example  [-n|--namespace {namespace}]  or  [options]',
  ],
  ['ping {host}: {output: "{hosst} is up"}', 'unknown-word 4:5 The pattern has no {hosst}. Did you mean {host}?'],
  ['ping: {output: {each: hosts}}', 'wrong-kind 4:20 "text" is a text, for example  text: "ok: [{name}]\\n"'],
  ['ping: {when: {with: {hosts: a}}}', 'unknown-word 4:26 "with" has no value "hosts".'],
])('%s', (commands, expected) => {
  expect(said(problemsOf(text(commands)))[0]).toBe(expected)
})
