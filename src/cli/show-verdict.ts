// A verdict as text: what a learner would see after Check.
import type { CheckResult, Failure, Verdict } from '../model/verdict.ts'

/** One entry of `dryrun grade --json`. */
export type Grade = {
  readonly exercise: string
  readonly program: string
  readonly passed: boolean
  readonly checks: readonly { readonly it: string; readonly passed: boolean; readonly message?: string }[]
  readonly mistake?: { readonly title: string; readonly message: string }
  /** Why the program was not graded. */
  readonly error?: string
}

export function gradeOf(exercise: string, program: string, verdict: Verdict): Grade {
  return {
    exercise,
    program,
    passed: verdict.passed,
    checks: verdict.checks.map((check) => entryOf(check, verdict.trouble)),
    ...(verdict.mistake === undefined
      ? {}
      : { mistake: { title: verdict.mistake.title, message: verdict.mistake.message } }),
  }
}

function entryOf(check: CheckResult, trouble: string | undefined): Grade['checks'][number] {
  switch (check.kind) {
    case 'passed':
      return { it: check.it, passed: true }
    case 'failed':
      return { it: check.it, passed: false, message: check.failure.say }
    case 'skipped':
      return { it: check.it, passed: false, message: check.because || trouble || 'It was not judged.' }
    default:
      return check satisfies never
  }
}

export function showVerdict(program: string, verdict: Verdict): string {
  const { mistake, trouble, explanation } = verdict
  const lines = [
    `${program}: ${verdict.passed ? 'passed' : 'not passed'}`,
    ...(trouble === undefined ? [] : indented(trouble, 2)),
    ...(explanation === undefined ? [] : indented(explanation, 2)),
    ...verdict.checks.flatMap(showCheck),
    ...(mistake === undefined ? [] : ['', `  ${mistake.title}`, ...indented(mistake.message, 2)]),
  ]
  return `${lines.join('\n')}\n`
}

function showCheck(check: CheckResult): string[] {
  switch (check.kind) {
    case 'passed':
      return [`  ✓ ${check.it}`]
    case 'failed':
      return [`  ✗ ${check.it}`, ...showFailure(check.failure)]
    case 'skipped':
      return [`  – ${check.it}`, ...indented(check.because, 6)]
    default:
      return check satisfies never
  }
}

function showFailure(failure: Failure): string[] {
  return [
    ...failure.given.map((given) => `      Given: ${given}`),
    ...indented(failure.say, 6),
    ...(failure.explanation === undefined ? [] : indented(failure.explanation, 6)),
    ...failure.timeline.map((event) => `      ${event}`),
  ]
}

function indented(text: string, blanks: number): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `${' '.repeat(blanks)}${line}`))
}
