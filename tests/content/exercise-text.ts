// Small exercises for tests: one that has no problem, and ways to change one part of it.

import { parseExercise } from '../../src/content/parse-exercise.ts'
import type { SourceFile } from '../../src/content/source-text.ts'
import type { Exercise } from '../../src/model/exercise.ts'
import type { Problem } from '../../src/model/problem.ts'

export const PATH = 'exercises/01-python-basics/06-count-servers.md'

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const PARTS = {
  front:
    'call: count(servers)\nchecks:\n  - it: It returns the number of servers\n    let: {servers: [web01, web02]}\n    returns: 2\n',
  task: '# Count servers\n\nWrite a function `count(servers)` that returns how many servers there are.\n',
  starter: '```python\ndef count(servers):\n    ...\n```\n',
  hints:
    '1. The list has one entry for each server.\n2. One function counts the entries of a list.\n3. Write `len(servers)`.\n',
  mistakes: '### It prints\n\nUse `return`.\n\n```diff\n-    return len(servers)\n+    print(len(servers))\n```\n',
  solution: '`len` counts.\n\n```python\ndef count(servers):\n    return len(servers)\n```\n',
  more: '',
}

/** An exercise without problems; a part that is named replaces its part, null leaves it out. */
export function exerciseText(parts: { readonly [Part in keyof typeof PARTS]?: string | null } = {}): string {
  const all = { ...PARTS, ...parts }
  const section = (name: string, text: string | null) => (text === null ? '' : `\n## ${name}\n\n${text}`)
  return [
    all.front === null ? '' : `---\n${all.front}---\n\n`,
    all.task ?? '',
    section('Starter', all.starter),
    section('Hints', all.hints),
    section('Mistakes', all.mistakes),
    section('Solution', all.solution),
    all.more ?? '',
  ].join('')
}

export function problemsOf(text: string, siblings: readonly SourceFile[] = []): readonly Problem[] {
  return parseExercise(PATH, bytes(text), siblings).problems
}

/** `rule line:column message`, for comparing. */
export function said(problems: readonly Problem[]): readonly string[] {
  return problems.map((problem) => `${problem.rule} ${problem.line}:${problem.column} ${problem.say}`)
}

/** The exercise, which must have no errors. */
export function exerciseFrom(text: string, siblings: readonly SourceFile[] = []): Exercise {
  const { exercise, problems } = parseExercise(PATH, bytes(text), siblings)
  const errors = problems.filter((problem) => problem.severity === 'error')
  if (exercise === undefined || errors.length > 0) throw new Error(said(problems).join('\n'))
  return exercise
}
