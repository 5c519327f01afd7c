// A lesson: a page that is only read, with examples that run and questions that fold out.
import { describe, expect, test } from 'vitest'
import { parseCourse } from '../../src/content/parse-course.ts'
import { parseExercise } from '../../src/content/parse-exercise.ts'
import { EMPTY_WORLD } from '../../src/model/world.ts'
import { bytes, exerciseText, said } from './exercise-text.ts'

const PATH = 'exercises/11-processes/00-day-18.md'

function lessonText({ front = 'kind: lesson\nminutes: 20\n', body = 'Read this.\n' } = {}): string {
  return `---\n${front}---\n\n# Day 18\n\n${body}`
}

const parse = (text: string) => parseExercise(PATH, bytes(text))
const problems = (parts: Parameters<typeof lessonText>[0]) => said(parse(lessonText(parts)).problems)
const fence = (words: string, program = 'print(1)') => `\`\`\`${words}\n${program}\n\`\`\`\n`

test('a lesson is read with its parts, examples and questions in order', () => {
  const body = [
    'Before.\n',
    '## Part `one`\n',
    'Run *this*:\n',
    fence('python run', 'print(1)\n\n'),
    fence('python'),
    'Between.\n',
    fence('python run fails', 'open("nowhere")'),
    '## For instructors\n',
    'Twenty minutes in the room.\n',
    '## Recap\n',
    'Ask yourself.\n',
    '### What does `kill` send?\n',
    '`SIGTERM`.\n',
    '### And then?\n',
    '- It waits.\n',
  ].join('\n')
  const {
    lesson,
    exercise,
    problems: found,
  } = parse(lessonText({ front: 'kind: lesson\nminutes: 20\ntopics: [a]\nworld: {stdin: "x"}\n', body }))
  expect([said(found), exercise]).toEqual([[], undefined])
  expect(lesson).toEqual({
    id: 'day-18',
    section: '11-processes',
    order: 0,
    file: PATH,
    title: 'Day 18',
    topics: ['a'],
    minutes: 20,
    formerly: [],
    parts: [
      { pieces: [{ kind: 'text', html: '<p>Before.</p>' }] },
      {
        heading: 'Part one',
        pieces: [
          { kind: 'text', html: '<p>Run <em>this</em>:</p>' },
          { kind: 'example', number: 1, program: 'print(1)\n', line: 17, fails: false },
          { kind: 'text', html: expect.stringMatching(/^<pre>[\s\S]*<p>Between.<\/p>$/) },
          { kind: 'example', number: 2, program: 'open("nowhere")\n', line: 29, fails: true },
        ],
      },
      {
        heading: 'Recap',
        pieces: [
          { kind: 'text', html: '<p>Ask yourself.</p>' },
          {
            kind: 'question',
            asks: '<p>What does <code>kill</code> send?</p>',
            answer: '<p><code>SIGTERM</code>.</p>',
          },
          { kind: 'question', asks: '<p>And then?</p>', answer: '<ul>\n<li>It waits.</li>\n</ul>' },
        ],
      },
    ],
    world: { ...EMPTY_WORLD, stdin: 'x' },
  })
})

describe('what does not fit is said', () => {
  test.each<[string, Parameters<typeof lessonText>[0], readonly string[]]>([
    [
      'checks',
      { front: 'kind: lesson\nchecks: []\n' },
      [
        'unknown-word 3:1 A lesson has no "checks": it is read, and nothing in it is checked. Leave the word out, or leave out  kind: lesson  if this is an exercise.',
      ],
    ],
    [
      'a solution and hints',
      { body: 'Read.\n\n## Hints\n\n1. A\n\n## Solution\n\n```python\nx\n```\n' },
      [
        'section-name 10:1 A lesson has no "## Hints": it is read, and nothing in it is checked. Remove the section, or remove  kind: lesson  if this is an exercise.',
        'section-name 14:1 A lesson has no "## Solution": it is read, and nothing in it is checked. Remove the section, or remove  kind: lesson  if this is an exercise.',
      ],
    ],
    [
      'a word that is none',
      { front: 'kind: lesson\nminuts: 3\n' },
      ['unknown-word 3:1 A lesson has no word "minuts". Did you mean "minutes"?'],
    ],
    ['no text', { body: '' }, ['wrong-kind 1:1 This lesson has no text. Write what is to be read below the title.']],
    [
      'another word after python',
      { body: fence('python runs') },
      [
        'unknown-word 8:1 "runs" says nothing here. Begin an example that can be run with  ```python run  or  ```python run fails',
      ],
    ],
    [
      'another language that runs',
      { body: fence('bash run') },
      ['wrong-kind 8:1 Only Python runs on the page. Begin the block with  ```python run  or  ```python run fails'],
    ],
    [
      'an empty example',
      { body: fence('python run', '') },
      ['wrong-kind 8:1 This example is empty. Write a program into it.'],
    ],
    [
      'an example in a list',
      { body: '- Do this:\n\n  ```python run\n  print(1)\n  ```\n' },
      [
        'wrong-kind 10:3 An example that can be run stands by itself, not in a list or a quote. Begin its lines at the margin.',
      ],
    ],
    [
      'an example in the recap',
      { body: `## Recap\n\n### Why?\n\n${fence('python run')}` },
      ['wrong-kind 12:1 An example that can be run stands in a part of the lesson, not under "## Recap".'],
    ],
    [
      'a question without an answer',
      { body: '## Recap\n\n### Why?\n\n### How?\n\nSo.\n' },
      ['wrong-kind 10:1 This question has no answer. Write it below the heading; learners fold it out.'],
    ],
    [
      'a recap without questions',
      { body: '## Recap\n\n- Why?\n' },
      ['wrong-kind 8:1 A recap has questions. Write each as  ### Question?'],
    ],
    [
      'a recap of another name',
      { body: '## Recap questions\n\n### Why?\n\nSo.\n' },
      [
        'section-name 8:1 Did you mean "## Recap"? There each "### Question" folds its answer out; here the answers stand open.',
      ],
    ],
    [
      'HTML and a picture without words',
      { body: '<details>Hidden</details>\n\n![](a.png)\n' },
      [
        'wrong-kind 8:1 HTML is not shown on the page. Write this as markdown, or as `code` if learners should see it.',
        'picture-text 10:1 This picture has no description. Write ![what it shows](a.png)',
        'missing-file 10:1 There is no a.png next to this exercise.',
      ],
    ],
  ])('%s', (_, parts, expected) => {
    expect(problems(parts)).toEqual(expected)
  })

  test('a front matter that cannot be read, and nothing that only an exercise needs', () => {
    expect(problems({ front: 'kind: lesson\nminutes: [3\n' }).map((one) => one.split(' ')[0])).toEqual(['yaml'])
  })

  test('another kind', () => {
    expect(said(parse(exerciseText({ front: 'kind: quiz\n' })).problems)).toContain(
      'wrong-kind 2:7 "kind" is lesson, for a page that is only read. Leave the word out for an exercise.',
    )
  })

  test('an example that can be run, in the text of an exercise', () => {
    const text = exerciseText({
      task: `# Count\n\nWrite \`count(servers)\`, which returns 2.\n\n${fence('python run')}`,
    })
    expect(said(parse(text).problems)).toEqual([
      'wrong-kind 13:1 Only a lesson (kind: lesson) has examples that can be run. Begin the block with  ```python',
    ])
  })
})

describe('in the course', () => {
  const course = (files: Readonly<Record<string, string>>, earlier?: { readonly ids: readonly string[] }) =>
    parseCourse(
      Object.entries(files).map(([path, text]) => ({ path: `exercises/${path}`, bytes: bytes(text) })),
      earlier,
    )

  test('lessons stand beside the exercises, and links lead from one to the other', () => {
    const { course: parsed, problems: found } = course({
      '01-a/00-read.md': lessonText({ body: '[Count](01-count.md), or [count](#/count).\n' }),
      '01-a/01-count.md': exerciseText({ more: '\nSee [the lesson](00-read.md) or [it](#/read).\n' }),
    })
    expect(said(found)).toEqual([])
    expect([parsed.lessons.map(({ id }) => id), parsed.exercises.map(({ id }) => id)]).toEqual([['read'], ['count']])
    expect(parsed.lessons[0]?.parts[0]?.pieces).toEqual([
      { kind: 'text', html: '<p><a href="#/count">Count</a>, or <a href="#/count">count</a>.</p>' },
    ])
  })

  test('a link to an exercise that is not there is a problem, as a file and as an address', () => {
    const { problems: found } = course({
      '01-a/00-read.md': lessonText({ body: '[Count](01-conut.md), or [count](#/conut).\n' }),
      '01-a/01-count.md': exerciseText(),
    })
    expect(said(found)).toEqual([
      'dead-link 8:1 There is no 01-conut.md here. Did you mean 01-count.md?',
      'dead-link 8:1 There is no exercise "conut". Did you mean #/count?',
    ])
  })

  test('names and numbers are unique among both', () => {
    const { problems: found } = course({
      '01-a/01-count.md': exerciseText(),
      '01-a/01-read.md': lessonText(),
      '02-b/01-count.md': lessonText(),
    })
    expect(said(found)).toEqual([
      'file-name 1:1 exercises/01-a/01-count.md has the number 1 too. Give one of the two another.',
      'twin-ids 1:1 exercises/01-a/01-count.md has the name "count" too. Progress is kept by name, so give one of the two another.',
    ])
  })

  test('a lesson that was there before is not taken for one that is gone', () => {
    const { problems: found } = course(
      { '01-a/00-read.md': lessonText(), '01-a/01-ready.md': exerciseText() },
      { ids: ['read'] },
    )
    expect(said(found)).toEqual([])
  })
})
