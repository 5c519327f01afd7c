// Every rule that reading a file can break, each provoked once.
import { describe, expect, test } from 'vitest'
import { parseCourse } from '../../src/content/parse-course.ts'
import { RULES } from '../../src/model/problem.ts'
import { bytes, exerciseText, PATH, problemsOf, said } from './exercise-text.ts'

const FRONT = 'call: count(servers)\n'
const check = (lines: string) =>
  `${FRONT}checks:\n  - it: It returns the number of servers\n    let: {servers: [web01, web02]}\n    ${lines}\n`
const WEB = 'world: {http: {GET https://api.example.com/health: 200}}\n'
const HINTS = '1. The list has one entry for each server.\n2. One function counts.\n3. Write `len(servers)`.\n'
const course = (files: Readonly<Record<string, string>>, earlier?: readonly string[]) =>
  said(
    parseCourse(
      Object.entries(files).map(([path, text]) => ({ path: `exercises/${path}`, bytes: bytes(text) })),
      earlier === undefined ? undefined : { ids: earlier },
    ).problems,
  )

test('the exercise that these tests change has no problem', () => {
  expect(said(problemsOf(exerciseText()))).toEqual([])
})

test('the smallest exercise is a title, a task and a solution', () => {
  expect(said(problemsOf('# Say hello\n\nPrint `hello`.\n\n## Solution\n\n```python\nprint("hello")\n```\n'))).toEqual(
    [],
  )
})

/** Rule → problems that provoke it: the text of the exercise, and what is said. */
const provoked: Partial<Record<(typeof RULES)[number], readonly (readonly [text: string, expected: string])[]>> = {
  yaml: [
    [
      exerciseText({ front: 'minutes: [\n' }),
      'yaml 2:10 The [ opened here is never closed. Write ] at the end of this line.',
    ],
  ],
  'not-text': [
    [
      exerciseText({ more: '\n\u0000\n' }),
      'not-text 46:1 Line 46 holds a character that no text has (U+0000). Remove it.',
    ],
  ],
  'too-large': [
    [
      exerciseText({ more: 'a '.repeat(50_000) }),
      'too-large 1:1 This file has 99 kB, and an exercise may have 64 kB. Put long data into a file beside the exercise and name it under "files" with  from: name-of-the-file',
    ],
  ],
  'no-title': [
    [
      exerciseText({ task: 'Write `count(servers)`.\n' }),
      'no-title 11:1 The file has no title. Begin the text with  # Title of the exercise',
    ],
    ['', 'no-title 1:1 The file has no title. Begin the text with  # Title of the exercise'],
  ],
  'unknown-word': [
    [
      exerciseText({ front: check('retruns: 2') }),
      'unknown-word 6:5 A check has no word "retruns". Did you mean "returns"?',
    ],
  ],
  'wrong-kind': [
    [exerciseText({ front: check('exits: one') }), 'wrong-kind 6:12 "exits" is a number: write for example  exits: 1'],
    [
      exerciseText({ hints: '- a\n- b\n- c\n' }),
      'wrong-kind 22:1 Hints are a numbered list. Write 1. 2. 3. in place of the dashes.',
    ],
    [
      exerciseText({ hints: `Some words.\n\n${HINTS}` }),
      'wrong-kind 22:1 Hints are a numbered list. Begin the first one with 1. and indent what belongs to a hint as far as its text.',
    ],
    [
      exerciseText({ starter: '```\npass\n```\n' }),
      'wrong-kind 15:1 The starter is a block that begins with ```python. Write one, or remove "## Starter".',
    ],
    [
      exerciseText({ task: '# Count\n\n<b>Write</b> `count(servers)`.\n' }),
      'wrong-kind 11:1 HTML is not shown on the page. Write this as markdown, or as `code` if learners should see it.',
    ],
    [
      exerciseText({ task: '# Count\n\n`count(servers)` ![A plan](https://example.org/plan.png)\n' }),
      'wrong-kind 11:1 A picture comes from a file beside the exercise, not from another site. Put the file there.',
    ],
  ],
  'not-built': [
    [
      exerciseText({ front: check('same: {times: 3}') }),
      'not-built 6:12 "times" is part of the format, but is not built yet. Leave it out for now.',
    ],
  ],
  'unknown-route': [
    [
      exerciseText({ front: `${WEB}${check('http: {GET https://api.example.com/helth: 500}\n    returns: 2')}` }),
      'unknown-route 7:12 The world has no GET https://api.example.com/helth. It has: GET https://api.example.com/health',
    ],
    [
      exerciseText({ front: `${WEB}${check('sends: GET https://api.example.com/helth')}` }),
      'unknown-route 7:12 The world has no GET https://api.example.com/helth. It has: GET https://api.example.com/health',
    ],
  ],
  'nameless-check': [
    [
      exerciseText({ front: `${FRONT}checks:\n  - returns: 2\n` }),
      'nameless-check 4:5 Begin every check with "it:" and a sentence the learner will read, for example  - it: It counts every server',
    ],
    [
      exerciseText({ more: '\n## Checks\n\n```python\ndef quiet(run):\n    assert True\n```\n' }),
      'nameless-check 49:1 Begin the function with a sentence in three quotes that the learner will read: """It counts every server"""',
    ],
  ],
  'empty-check': [
    [
      exerciseText({ front: check('env: {A: b}') }),
      'empty-check 4:9 This check expects nothing. Add one of: returns, raises, prints, writes, holds, uses.',
    ],
    [
      exerciseText({ more: '\n## Checks\n\n```python\nx = 1\n```\n' }),
      'empty-check 48:1 There is no check in this block. Begin one with  def name(run):',
    ],
    [
      exerciseText({ more: '\n## Checks\n\nSoon.\n' }),
      'empty-check 46:1 Write the checks as Python functions in a python block:  def name(run):',
    ],
  ],
  'twin-checks': [
    [
      exerciseText({ front: `${check('returns: 2')}  - it: it returns the number of servers.\n    returns: 2\n` }),
      'twin-checks 7:3 Line 4 has the same sentence. Learners could not tell the two apart.',
    ],
  ],
  'empty-mistake': [
    [
      exerciseText({ mistakes: '### It prints\n\n```python\nprint(1)\n```\n' }),
      'empty-mistake 28:1 This mistake says nothing. Write below its name what the learner will read.',
    ],
    [
      exerciseText({ mistakes: '### It prints\n\nUse `return`.\n' }),
      'empty-mistake 28:1 This mistake has no wrong program. Add a diff of the solution, so that the tool can prove that the message is found.',
    ],
    [
      exerciseText({ mistakes: '### It prints\n\nUse `return`.\n\n```yaml\nreturns: null\n```\n' }),
      'empty-mistake 28:1 This mistake has no wrong program. Add a diff of the solution, so that the tool can prove that the message is found.',
    ],
    [
      exerciseText({ mistakes: 'Use `return`.\n' }),
      'empty-mistake 28:1 Begin every mistake with a name, for example  ### It prints the list',
    ],
    [
      exerciseText({
        mistakes: '### It prints\n\nUse `return`.\n\n```yaml\nenv: {A: b}\n```\n\n```python\nprint(1)\n```\n',
      }),
      'empty-mistake 33:1 This block expects nothing. Say what holds for this mistake, for example  prints: {has: web01}',
    ],
  ],
  'section-name': [
    [
      exerciseText({ more: '\n## Hint\n\nOne.\n' }),
      'section-name 46:1 Did you mean "## Hints"? As it stands, learners see this section as part of the task.',
    ],
    [
      exerciseText({ more: '\n## common mistakes\n\nOne.\n' }),
      'section-name 46:1 Did you mean "## Mistakes"? As it stands, learners see this section as part of the task.',
    ],
    [
      exerciseText({ more: '\n## Solution\n\nOne.\n' }),
      'section-name 46:1 There are two sections "## Solution". Put everything into the first one.',
    ],
    [
      exerciseText({ more: '\n### Checks\n\nOne.\n' }),
      'section-name 46:1 Did you mean "## Checks"? As it stands, learners see this section as part of the task.',
    ],
  ],
  'no-solution': [
    [
      exerciseText({ solution: null, mistakes: null }),
      'no-solution 9:1 Add "## Solution" with a python block. It proves that the exercise can be solved. For a page that is only read, write  kind: lesson  into the front matter.',
    ],
    [
      exerciseText({ solution: '```\nprint(1)\n```\n', mistakes: null }),
      'no-solution 28:1 Begin the block with ```python, so that the tool knows it is the solution.',
    ],
    [
      exerciseText({ solution: '```python\n```\n', mistakes: null }),
      'no-solution 28:1 This python block is empty. Write the solution into it.',
    ],
  ],
  'diff-not-found': [
    [
      exerciseText({ mistakes: '### It prints\n\nUse `return`.\n\n```diff\n-  return len(servers)\n```\n' }),
      'diff-not-found 33:1 The solution has no such line here. Closest: "    return len(servers)" (check the indentation).',
    ],
  ],
  'missing-file': [
    [
      exerciseText({ front: `${check('returns: 2')}world: {files: {app.log: {from: logs/app.log}}}\n` }),
      'missing-file 7:33 There is no logs/app.log next to this exercise.',
    ],
    [
      exerciseText({ task: '# Count\n\n`count(servers)` ![A plan](plan.png)\n' }),
      'missing-file 11:1 There is no plan.png next to this exercise.',
    ],
  ],
  'unstated-name': [
    [
      exerciseText({ front: check('returns: 2').replace('count(', 'tally('), starter: null }),
      'unstated-name 2:7 Checks call tally(), but task and starter never mention it. Learners cannot guess the name.',
    ],
    [
      exerciseText({ front: check('holds: {total: 2}') }),
      'unstated-name 6:13 Checks look at total, but task and starter never mention it. Learners cannot guess the name.',
    ],
    [
      exerciseText({ front: check('prints: {shows variable: total}') }),
      'unstated-name 6:30 Checks look at total, but task and starter never mention it. Learners cannot guess the name.',
    ],
    [
      exerciseText({ front: check('assign: {limit: 3}\n    returns: 2') }),
      'unstated-name 6:14 Checks give another value to limit, but task and starter never mention it. Learners cannot guess the name.',
    ],
  ],
  'unstated-value': [
    [
      exerciseText({ front: check('writes: {/tmp/report.txt: {has: web01}}') }),
      'unstated-value 6:14 A check expects /tmp/report.txt, which the task does not mention.',
    ],
    [
      exerciseText({ front: check('exits: 3') }),
      'unstated-value 6:12 A check expects the exit code 3, which the task does not mention.',
    ],
  ],
  'unstated-rule': [
    [
      exerciseText({ front: check('uses: with') }),
      'unstated-rule 6:11 "uses: with" is not asked for in the task. Say so there, or remove the check.',
    ],
    [
      exerciseText({ front: check('avoids: [eval, len]') }),
      'unstated-rule 6:14 "avoids: eval" is not asked for in the task. Say so there, or remove the check.',
    ],
  ],
  spoiler: [
    [
      exerciseText({ hints: '1. Write:\n\n   ```python\n   return len(servers)\n   ```\n2. Two.\n3. Three.\n' }),
      'spoiler 25:4 Hint 1 contains a line of the solution. Keep code for the last hint.',
    ],
  ],
  'long-message': [
    [
      exerciseText({
        mistakes: `### It prints\n\n${'Use it. '.repeat(32).trim()}\n\n\`\`\`diff\n-    return len(servers)\n\`\`\`\n`,
      }),
      'long-message 30:1 64 words, reading grade 0. Aim at 60 and 9.',
    ],
    [
      exerciseText({
        hints: HINTS.replace(
          'One function counts.',
          'Considering alternative implementation possibilities unnecessarily complicates understanding, particularly for developers investigating unfamiliar functionality.',
        ),
      }),
      'long-message 23:1 13 words, reading grade 39. Aim at 60 and 9.',
    ],
  ],
  belittling: [
    [
      exerciseText({ hints: HINTS.replace('One function', 'Simply one function') }),
      'belittling 23:4 "simply": remove it. What is simple to you may not be to a learner.',
    ],
    [
      exerciseText({ front: check('returns: 2').replace('It returns', 'It obviously returns') }),
      'belittling 4:12 "obviously": remove it. What is simple to you may not be to a learner.',
    ],
  ],
  'short-ladder': [
    [
      exerciseText({ hints: '1. One.\n' }),
      'short-ladder 20:1 One hint. Most learners need three steps: where to look, which tool, how to write it.',
    ],
    [
      exerciseText({ hints: null }),
      'short-ladder 9:1 No hints. Most learners need three steps: where to look, which tool, how to write it.',
    ],
  ],
  'picture-text': [
    [
      exerciseText({ task: '# Count\n\n`count(servers)` ![](plan.png)\n' }),
      'picture-text 11:1 This picture has no description. Write ![what it shows](plan.png)',
    ],
  ],
}

describe.each(Object.entries(provoked))('%s', (rule, cases) => {
  test.each(cases ?? [])('%#', (text, expected) => {
    const found = said(problemsOf(text)).filter((one) => one.startsWith(`${rule} `))
    expect(found.find((one) => one === expected) ?? found.join('\n')).toBe(expected)
  })
})

describe('rules about the whole course', () => {
  const text = exerciseText()

  test('file-name: no number, capitals, a section without a number', () => {
    expect(course({ '01-a/Count.md': text })).toEqual([
      'file-name 1:1 Name the file with a number, a dash and words in small letters joined by dashes, for example 01-count.md',
    ])
    expect(course({ 'basics/01-count.md': text })).toEqual([
      'file-name 1:1 Name the folder of a section with a number, a dash and words in small letters, for example exercises/01-basics',
    ])
  })

  test('file-name: two exercises with one number', () => {
    expect(course({ '01-a/01-count.md': text, '01-a/01-tally.md': text })).toEqual([
      'file-name 1:1 exercises/01-a/01-count.md has the number 1 too. Give one of the two another.',
    ])
  })

  test('twin-ids: a name is used once in the workbook', () => {
    expect(course({ '01-a/01-count.md': text, '02-b/04-count.md': text })).toEqual([
      'twin-ids 1:1 exercises/01-a/01-count.md has the name "count" too. Progress is kept by name, so give one of the two another.',
    ])
  })

  test('twin-ids: an earlier name belongs to nobody else', () => {
    const renamed = exerciseText({ front: 'formerly: count\ncall: count([1])\n' })
    expect(course({ '01-a/01-count.md': text, '01-a/02-tally.md': renamed })).toEqual([
      'twin-ids 2:11 exercises/01-a/01-count.md has the name "count". Leave it out here.',
    ])
  })

  test('dead-link: what comes before must be there', () => {
    const after = exerciseText({ front: 'after: cuont\ncall: count([1])\n' })
    expect(course({ '01-a/01-count.md': text, '01-a/02-tally.md': after })).toEqual([
      'dead-link 2:8 There is no exercise "cuont". Did you mean "count"?',
    ])
  })

  test('dead-link: links lead to files of exercises and sections that are there', () => {
    const links =
      '# Next\n\n`count(servers)`: [a](01-count.md), [b](../02-b/index.md), [c](https://example.org/x), [d](#here), [e](../02-b/)\n'
    const wrong = '# Next\n\n`count(servers)`\n\n[a](01-conut.md)\n'
    expect(
      course({ '01-a/01-count.md': text, '01-a/02-next.md': exerciseText({ task: links }), '02-b/index.md': '# B\n' }),
    ).toEqual([])
    expect(course({ '01-a/01-count.md': text, '01-a/02-next.md': exerciseText({ task: wrong }) })).toEqual([
      'dead-link 13:1 There is no 01-conut.md here. Did you mean 01-count.md?',
    ])
  })

  test('a link to an exercise that has problems of its own is not dead', () => {
    const broken = exerciseText({ front: 'minutes: [\n' })
    const next = exerciseText({
      front: 'after: count\ncall: count([1])\n',
      task: '# Next\n\n`count(servers)` [a](01-count.md)\n',
    })
    expect(course({ '01-a/01-count.md': broken, '01-a/02-next.md': next }).map((one) => one.split(' ')[0])).toEqual([
      'yaml',
    ])
  })

  test('renamed: a name that is gone and one that is new', () => {
    expect(course({ '01-a/01-retry.md': text }, ['retry-an-api-call'])).toEqual([
      'renamed 1:1 retry.md is new and retry-an-api-call.md is gone. If it was renamed, add  formerly: retry-an-api-call',
    ])
    const formerly = exerciseText({ front: 'formerly: retry-an-api-call\ncall: count([1])\n' })
    expect(course({ '01-a/01-retry.md': formerly }, ['retry-an-api-call'])).toEqual([])
    expect(course({ '01-a/01-retry.md': text }, ['retry'])).toEqual([])
  })
})

test('every rule is provoked here, or needs running programs', () => {
  const here = [...Object.keys(provoked), 'file-name', 'twin-ids', 'dead-link', 'renamed']
  const running = [
    'python-syntax',
    'solution-fails',
    'starter-passes',
    'sleeping-check',
    'hard-codable',
    'mistake-passes',
    'mistake-hidden',
    'mistake-too-wide',
    'unlucky',
    'slow',
    'world-leak',
    'example-fails',
  ]
  expect([...here, ...running].sort()).toEqual([...RULES].sort())
})

describe('what is no problem', () => {
  const good: readonly (readonly [name: string, text: string])[] = [
    [
      'a word that only looks belittling',
      exerciseText({
        task: '# Count\n\nThe error that was just caught, just before `count(servers)`. It is easier.\n',
      }),
    ],
    [
      'a name that the call gets from "let"',
      exerciseText({
        front: 'call: count(names)\nchecks:\n  - it: It counts\n    let: {names: [a]}\n    returns: 1\n',
      }),
    ],
    [
      'builtins, texts and names bound in a call',
      exerciseText({ front: 'call: "sorted([count(x) for x in [[1], []]], key=len, reverse=True) + \'other\'"\n' }),
    ],
    [
      'a file that the world gives',
      exerciseText({
        front:
          'call: count(servers)\nchecks:\n  - it: It deletes\n    let: {servers: []}\n    files: {old.log: a}\n    deletes: old.log\n',
      }),
    ],
    [
      'a file whose name is made from a date',
      exerciseText({
        front: 'checks:\n  - it: It writes\n    writes: {report-2026-01-05.txt: {}}\n',
        task: '# Count\n\n`count` writes `report-` with the date.\n',
      }),
    ],
    [
      'a rule that the task asks for in other words',
      exerciseText({
        front: 'checks:\n  - it: It has a loop\n    uses: for or while\n',
        task: '# Count\n\nWrite `count` with a loop.\n',
      }),
    ],
    ['inline code in a hint', exerciseText({ hints: '1. Write `return len(servers)`.\n2. Two.\n3. Three.\n' })],
    [
      'code in the last hint',
      exerciseText({ hints: '1. One.\n2. Two.\n3. Three:\n\n   ```python\n   return len(servers)\n   ```\n' }),
    ],
    ['headings of the page', exerciseText({ more: '\n## Checklist\n\nOne.\n\n## Why it matters\n\nTwo.\n' })],
    ['a comment', exerciseText({ more: '\n## Notes\n\n<!-- for later -->\n\nText.\n' })],
    ['words for instructors', exerciseText({ more: '\n## For instructors\n\nThis is simply and obviously easy.\n' })],
  ]
  test.each(good)('%s', (_, text) => {
    expect(said(problemsOf(text))).toEqual([])
  })
})

test('a picture beside the exercise is part of the page', () => {
  const siblings = [{ path: 'exercises/01-python-basics/plan.png', bytes: bytes('PNG') }]
  expect(PATH).toMatch(/^exercises\/01-python-basics\//)
  expect(
    said(problemsOf(exerciseText({ task: '# Count\n\n`count(servers)` ![A plan](plan.png)\n' }), siblings)),
  ).toEqual([])
})
