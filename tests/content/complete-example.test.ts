// The example of an exercise on the network that the guide for instructors shows: it reads without a problem, and means what it says.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exerciseFrom, exerciseText } from './exercise-text.ts'

const guide = readFileSync(join(import.meta.dirname, '../../docs/writing-exercises.md'), 'utf8')
const part = /## A web server in the world[\s\S]*?```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''

test('the guide’s example of a web server has no problem', () => {
  const { checks } = exerciseFrom(
    exerciseText({
      front: part,
      task: '# Retry\n\nWrite `get_health()`.\n',
      starter: '```python\ndef get_health():\n    ...\n```\n',
      mistakes: null,
      solution: '```python\ndef get_health():\n    return 1\n```\n',
    }),
  )
  expect(checks.map(({ cases }) => cases[0]?.world.web.routes[0]?.answers)).toMatchObject([
    { answers: [{ status: 503 }, { status: 500 }, { status: 200 }] },
    { answers: [{ status: 500 }] },
    { answers: [{ how: 'timeout' }, { how: 'refused' }, { status: 200 }] },
  ])
})
