// The rules that run programs, each provoked by a small exercise on the real engine.
import { afterAll, describe, expect, test } from 'vitest'
import { createCliEngine } from '../../src/cli/engine.ts'
import { parseExercise } from '../../src/content/parse-exercise.ts'
import type { Problem } from '../../src/model/problem.ts'
import type { Runner } from '../../src/model/run.ts'
import { proveExercise } from '../../src/workbook/prove/prove-exercise.ts'

const engine = createCliEngine()
afterAll(() => engine.close())

const FILE = 'exercises/01-basics/01-count-servers.md'

async function prove(text: string, runner: Runner = engine, nowMs?: () => number): Promise<Problem[]> {
  const { exercise, problems } = parseExercise(FILE, new TextEncoder().encode(text))
  const errors = problems.filter((problem) => problem.severity === 'error')
  if (exercise === undefined || errors.length > 0) throw new Error(JSON.stringify(errors, null, 2))
  return proveExercise(exercise, runner, nowMs)
}

const rulesIn = (problems: readonly Problem[]) => problems.map(({ rule, line, say }) => ({ rule, line, say }))

type Parts = {
  checks?: string
  starter?: string
  mistakes?: string
  solution?: string
  custom?: string
}

const SOLUTION = 'def count(servers):\n    return len(servers)'

const CHECKS = `call: count(servers)
checks:
  - it: It counts two
    let: {servers: [a, b]}
    returns: 2
  - it: It counts none
    let: {servers: []}
    returns: 0`

function exercise({ checks = CHECKS, starter, mistakes, solution = SOLUTION, custom }: Parts): string {
  const python = (text: string) => `\`\`\`python\n${text}\n\`\`\`\n`
  return [
    `---\n${checks}\n---\n\n# Count the servers\n\nWrite \`count(servers)\`: print or return how many \`servers\` there are, without \`eval\`.\n`,
    starter === undefined ? '' : `## Starter\n\n${python(starter)}`,
    mistakes === undefined ? '' : `## Mistakes\n\n${mistakes}\n`,
    custom === undefined ? '' : `## Checks\n\n${python(custom)}`,
    `## Solution\n\n${solution.split('\n---\n').map(python).join('\nOr:\n\n')}`,
  ].join('\n')
}

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

const mistake = (name: string, program: string, yaml = '') =>
  `### ${name}\n\nLook at what comes back.\n\n${yaml === '' ? '' : `\`\`\`yaml\n${yaml}\n\`\`\`\n\n`}\`\`\`python\n${program}\n\`\`\`\n`

const STARTER = 'def count(servers):\n    pass'

test('an exercise that works has no problems', async () => {
  const text = exercise({
    starter: STARTER,
    mistakes: mistake('It is one off', 'def count(servers):\n    return len(servers) + 1'),
  })
  expect(await prove(text)).toEqual([])
})

describe('python-syntax', () => {
  test('names the line of the file, in a solution', async () => {
    const text = exercise({ solution: `${SOLUTION}\n---\ndef count(servers):\n    return (len(servers)` })
    expect(rulesIn(await prove(text))).toEqual([
      {
        rule: 'python-syntax',
        line: lineOf(text, 'return (len'),
        say: "Python cannot read this line: '(' was never closed.",
      },
    ])
  })

  test('names the line of the file, in the starter and in custom checks', async () => {
    const text = exercise({
      starter: '# Begin here.\ndef count(servers)\n    pass',
      custom: 'def lists_all(run):\n    """It lists all"""\n    assert run run',
    })
    expect(rulesIn(await prove(text)).map(({ rule, line }) => [rule, line])).toEqual([
      ['python-syntax', lineOf(text, 'def count(servers)\n    pass')],
      ['python-syntax', lineOf(text, 'assert run run')],
    ])
  })

  test('passes on what Python guesses', async () => {
    const [problem] = rulesIn(await prove(exercise({ solution: 'servers = ["a" 1]' })))
    expect(problem?.say).toBe('Python cannot read this line: perhaps you forgot a comma.')
  })

  test('does not hold for a mistake: a program may be wrong in just this way', async () => {
    const text = exercise({
      starter: STARTER,
      mistakes: mistake('The colon is missing', 'def count(servers)\n    return 1'),
    })
    expect(await prove(text)).toEqual([])
  })
})

describe('solution-fails', () => {
  test('tells which check, and what was seen', async () => {
    const text = exercise({ solution: `${SOLUTION}\n---\ndef count(servers):\n    return len(servers) or None` })
    const line = lineOf(text, 'def count(servers):\n    return len(servers) or')
    const [problem, ...others] = rulesIn(await prove(text))
    expect(others).toEqual([])
    expect([problem?.rule, problem?.line]).toEqual(['solution-fails', line])
    expect(problem?.say).toMatch(
      new RegExp(`^The solution in line ${line} fails "It counts none": .*None.* Correct the check or the solution.$`),
    )
  })

  test('tells of a solution that does not end', async () => {
    const [problem] = rulesIn(await prove(exercise({ solution: 'while True:\n    pass' })))
    expect(problem?.rule).toBe('solution-fails')
    expect(problem?.say).toContain('did not end')
  })
})

test('starter-passes', async () => {
  const text = exercise({ starter: SOLUTION })
  expect(rulesIn(await prove(text))).toEqual([
    {
      rule: 'starter-passes',
      line: lineOf(text, 'def count'),
      say: 'The starter passes every check, so there is nothing to do. Take code out of it or add a check.',
    },
  ])
})

describe('sleeping-check', () => {
  const text = (mistakes?: string) =>
    exercise({
      checks: `${CHECKS}\n  - it: It does not use eval\n    avoids: eval`,
      starter: STARTER,
      ...(mistakes === undefined ? {} : { mistakes }),
    })

  test('a check that no program of the file fails', async () => {
    expect(rulesIn(await prove(text()))).toEqual([
      {
        rule: 'sleeping-check',
        line: lineOf(text(), '- it: It does not use eval'),
        say: 'Nothing in this file ever fails "It does not use eval". Add the mistake it should catch under "## Mistakes".',
      },
    ])
  })

  test('is woken by a mistake that fails it, even if that fails another check first', async () => {
    expect(await prove(text(mistake('It evaluates text', 'def count(servers):\n    return eval("7")')))).toEqual([])
  })

  test('is not woken by the empty program, which only lacks the function', async () => {
    const checks = `${CHECKS}\n  - it: It prints nothing\n    let: {servers: [a]}\n    prints: ''`
    expect(rulesIn(await prove(exercise({ checks, starter: STARTER }))).map(({ say }) => say)).toEqual([
      'Nothing in this file ever fails "It prints nothing". Add the mistake it should catch under "## Mistakes".',
    ])
  })

  test('may be a custom check', async () => {
    const checks =
      'call: count([1, 2])\nchecks:\n  - it: It counts three\n    call: count([1, 2, 3])\n    returns: 3\n  - it: It counts one\n    call: count([1])\n    returns: 1'
    const custom = 'def stays_calm(run):\n    """It stays calm"""\n    assert True'
    expect(rulesIn(await prove(exercise({ checks, starter: STARTER, custom }))).map(({ say }) => say)).toEqual([
      'Nothing in this file ever fails "It stays calm". Add the mistake it should catch under "## Mistakes".',
    ])
  })
})

describe('hard-codable', () => {
  test('a function of which only the visible world is asked', async () => {
    const text = exercise({
      checks: 'call: count([1, 2])\nchecks:\n  - it: It counts two\n    returns: 2',
      starter: STARTER,
    })
    expect(rulesIn(await prove(text))).toEqual([
      {
        rule: 'hard-codable',
        line: lineOf(text, '- it: It counts two'),
        say: 'A function that only says  return 2  passes. Add a check with another world.',
      },
    ])
  })

  test('a script whose output can be typed', async () => {
    const text = exercise({
      checks: 'checks:\n  - it: It prints how many\n    prints: "2"',
      solution: 'servers = ["a", "b"]\nprint(len(servers))',
    })
    expect(rulesIn(await prove(text)).map(({ rule }) => rule)).toEqual(['hard-codable'])
  })

  test('as advice where the one check is the one that nobody wrote', async () => {
    const text = exercise({ checks: '', solution: 'servers = ["a", "b"]\nprint(len(servers))' })
    expect((await prove(text)).map(({ rule, severity }) => ({ rule, severity }))).toEqual([
      { rule: 'hard-codable', severity: 'advice' },
    ])
  })

  test('but not where printing one text is the whole exercise', async () => {
    const text = exercise({ checks: 'checks:\n  - it: It greets\n    prints: hello', solution: 'print("hello")' })
    expect(await prove(text)).toEqual([])
  })

  test('but not where a hidden world has another answer', async () => {
    const text = exercise({
      checks:
        'checks:\n  - it: It prints how many\n    prints: "2"\n  - it: It follows the list\n    assign: {servers: [a]}\n    prints: "1"',
      solution: 'servers = ["a", "b"]\nprint(len(servers))',
    })
    expect(await prove(text)).toEqual([])
  })
})

test('mistake-passes', async () => {
  const text = exercise({
    starter: STARTER,
    mistakes: mistake('It counts by hand', 'def count(servers):\n    return sum(1 for _ in servers)'),
  })
  expect(rulesIn(await prove(text))).toEqual([
    {
      rule: 'mistake-passes',
      line: lineOf(text, '### It counts by hand'),
      say: 'This wrong program passes every check. Add a check that it fails, or remove it.',
    },
  ])
})

describe('mistake-hidden', () => {
  test('two mistakes that show the same: the second is never seen', async () => {
    const text = exercise({
      starter: STARTER,
      mistakes: [
        mistake('It returns nothing', 'def count(servers):\n    len(servers)'),
        mistake('It prints', 'def count(servers):\n    print(len(servers))'),
      ].join('\n'),
    })
    const first = lineOf(text, '### It returns nothing')
    expect(rulesIn(await prove(text))).toEqual([
      {
        rule: 'mistake-hidden',
        line: lineOf(text, '### It prints'),
        say: `Learners who do this see "It returns nothing" (line ${first}): both fail the same check in the same way. Add a yaml block that tells them apart, or merge the two.`,
      },
    ])
  })

  test('is cured by a yaml block', async () => {
    const text = exercise({
      starter: STARTER,
      mistakes: [
        mistake('It returns nothing', 'def count(servers):\n    len(servers)'),
        mistake('It prints', 'def count(servers):\n    print(len(servers))', 'prints: "2"'),
      ].join('\n'),
    })
    expect(await prove(text)).toEqual([])
  })

  test('a yaml block that does not hold for its own wrong program', async () => {
    const text = exercise({
      starter: STARTER,
      mistakes: mistake('It prints', 'def count(servers):\n    print(len(servers))', 'prints: "9"'),
    })
    expect(rulesIn(await prove(text))).toEqual([
      {
        rule: 'mistake-hidden',
        line: lineOf(text, '### It prints'),
        say: 'Learners who do this do not see this message: the yaml block does not hold for the wrong program that stands here. Correct one of the two.',
      },
    ])
  })
})

test('a wrong program with a case of its own is run in no other where it fails there', async () => {
  const text = exercise({
    starter: STARTER,
    checks: `${CHECKS}
  - it: It counts equal ones
    let: {servers: [a, a]}
    returns: 2`,
    mistakes: mistake(
      'It counts each once',
      'def count(servers):\n    return len(set(servers))',
      'call: count(servers)\nlet: {servers: [a, a]}\nreturns: 1',
    ),
  })
  const worlds: unknown[] = []
  const watched: Runner = {
    ...engine,
    run(request, live) {
      if (request.program.includes('set(')) worlds.push(request.world.let)
      return engine.run(request, live)
    },
  }
  expect(await prove(text, watched)).toEqual([])
  expect(worlds).toHaveLength(1)
})

describe('mistake-too-wide', () => {
  test('a yaml block that also fits a solution, where its wrong program fails', async () => {
    const text = exercise({
      starter: STARTER,
      mistakes: mistake('It prints nothing', 'def count(servers):\n    return 7', "prints: ''"),
    })
    expect(rulesIn(await prove(text))).toEqual([
      {
        rule: 'mistake-too-wide',
        line: lineOf(text, '### It prints nothing'),
        say: `This yaml block also fits the solution in line ${lineOf(text, SOLUTION)}. Make it narrower.`,
      },
    ])
  })

  test('looks at the world of its own that the block names', async () => {
    const yaml = 'call: count([1, 2, 3])\nreturns: 3'
    const text = exercise({
      starter: STARTER,
      mistakes: mistake('It is odd', 'def count(servers):\n    return 3', yaml),
    })
    expect(rulesIn(await prove(text)).map(({ rule }) => rule)).toEqual(['mistake-too-wide'])
  })
})

test('unlucky: the same solution gives two results', async () => {
  let runs = 0
  // A host whose second run differs, as one that looked at the real clock would.
  const moody: Runner = {
    ...engine,
    run: (request, live) => {
      runs += 1
      return engine.run(runs === 4 ? { ...request, program: 'def count(servers):\n    return 7' } : request, live)
    },
  }
  const text = exercise({ starter: '' })
  expect(rulesIn(await prove(text, moody))).toEqual([
    {
      rule: 'unlucky',
      line: lineOf(text, SOLUTION),
      say: 'The solution gave two results in three runs. Set "seed" or "clock" in the world.',
    },
  ])
})

test('slow is advice, and names the slowest check', async () => {
  let nowMs = 0
  const slow: Runner = {
    ...engine,
    run: (request, live) => {
      nowMs += JSON.stringify(request.world.let).includes('"a"') ? 2_500 : 100
      return engine.run(request, live)
    },
  }
  const text = exercise({ starter: STARTER })
  const [problem, ...others] = await prove(text, slow, () => nowMs)
  expect([problem?.severity, problem?.rule, problem?.say, others]).toEqual([
    'advice',
    'slow',
    'The checks take 2.6 s with this solution, the limit is 2 s. Slowest: "It counts two" (2.5 s).',
    [],
  ])
})

test('a wrong program that never ends does not hold up its author', async () => {
  const text = exercise({
    starter: STARTER,
    mistakes: mistake('It never ends', 'def count(servers):\n    while True:\n        pass'),
  })
  const startedMs = Date.now()
  expect(await prove(text)).toEqual([])
  expect(Date.now() - startedMs).toBeLessThan(12_000)
})

test('a solution that asks for what the world has no answer to', async () => {
  const solution = `import subprocess


def count(servers):
    subprocess.run(["kubectl", "get", "nodes"], capture_output=True)
    return len(servers)`
  const text = exercise({ checks: `world: {commands: {kubectl get pods: {}}}\n${CHECKS}`, solution })
  expect(rulesIn(await prove(text)).filter(({ rule }) => rule === 'world-leak')).toEqual([
    {
      rule: 'world-leak',
      line: lineOf(text, 'import subprocess'),
      say: 'The solution runs  kubectl get nodes  and the world has no answer to it. Add a pattern that fits under "commands".',
    },
  ])
})

test('a solution that asks hosts and addresses that the world does not have', async () => {
  const solution = `import urllib.request


def count(servers):
    for url in ["https://api.example.com/helth", "https://nowhere.example/", "https://api.example.com/health"]:
        try:
            urllib.request.urlopen(url, timeout=5)
        except OSError:
            pass
    return len(servers)`
  const text = exercise({
    checks: `world: {http: {GET https://api.example.com/health: 200}}\n${CHECKS}`,
    solution,
  })
  expect(rulesIn(await prove(text)).filter(({ rule }) => rule === 'world-leak')).toEqual(
    ['nowhere.example', 'GET https://api.example.com/helth'].map((asked) => ({
      rule: 'world-leak',
      line: lineOf(text, 'import urllib.request'),
      say: `The solution asks ${asked}, which the world does not have. Add it under "http" (if it should be missing, with 404 or  unknown host).`,
    })),
  )
})
