// Proves that a lesson works: each of its examples runs to its end, or ends with an exception where the text says so. It reads no files.
import type { Ending, Evidence } from '../../model/evidence.ts'
import type { Example, Lesson } from '../../model/exercise.ts'
import type { Problem } from '../../model/problem.ts'
import type { Runner } from '../../model/run.ts'
import { examplesOf } from '../open-lesson.ts'

/** A reader waits for each of them, and an author's mistake may never end. */
const TIME_LIMIT_MS = 3_000

/** The lesson must have been read without errors. Problems come without their source line: who read the file has it. */
export async function proveLesson(lesson: Lesson, runner: Runner): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const example of examplesOf(lesson)) {
    const { program } = example
    const evidence = await runner.run({ program, world: lesson.world, calls: [], timeLimitMs: TIME_LIMIT_MS })
    const found = wrongWith(example, evidence)
    if (found === undefined) continue
    problems.push({ file: lesson.file, ...found, column: 1, length: 1, severity: 'error' })
  }
  return problems
}

type Found = Pick<Problem, 'rule' | 'line' | 'say'>

function wrongWith(example: Example, { stages }: Evidence): Found | undefined {
  const ending = stages.at(-1)?.ending
  if (ending === undefined) return undefined
  const line = example.line + Math.max(lineOf(ending) ?? 1, 1) - 1
  if (ending.kind === 'unreadable') {
    const [message = ''] = ending.message.split('\n')
    return { rule: 'python-syntax', line, say: `Python cannot read this line: ${message.replace(/[.?]$/, '')}.` }
  }
  const isFailure = ending.kind === 'raised' || (ending.kind === 'finished' && ending.exitCode !== 0)
  if (isFailure && example.fails) return undefined
  if (isFailure) {
    const say = `This example ends ${howEnded(ending)}. Correct it, or begin it with  \`\`\`python run fails  if learners should see that.`
    return { rule: 'example-fails', line, say }
  }
  if (ending.kind === 'finished') {
    if (!example.fails) return undefined
    const say = 'This example says that it fails, and it does not. Begin it with  ```python run  or let it fail.'
    return { rule: 'example-fails', line: example.line - 1, say }
  }
  return { rule: 'example-fails', line, say: `This example ${howStopped(ending)} Correct it.` }
}

function lineOf(ending: Ending): number | undefined {
  return 'line' in ending ? ending.line : undefined
}

function howEnded(ending: Ending): string {
  if (ending.kind === 'raised') return `with ${ending.type}: ${ending.message}`.replace(/[.:]?\s*$/, '')
  return ending.kind === 'finished' ? `with exit code ${ending.exitCode}` : ''
}

function howStopped(ending: Ending): string {
  switch (ending.kind) {
    case 'killed':
      return `is ended by the signal SIG${ending.signal}.`
    case 'stopped':
      return ending.by === 'time limit'
        ? `does not end within ${TIME_LIMIT_MS / 1000} seconds.`
        : 'waits for something that never comes.'
    case 'lost':
      return `ends Python itself: ${ending.say}`
    case 'finished':
    case 'raised':
    case 'unreadable':
      return ''
    default:
      return ending satisfies never
  }
}
