// The verdict on a program: each check on the evidence of its cases. A pure function of plain data; it runs nothing.
import { explainError } from '../errors/explain-error.ts'
import type { Case } from '../model/check.ts'
import type { Evidence } from '../model/evidence.ts'
import type { CustomCheck, Exercise } from '../model/exercise.ts'
import type { CustomCheckAnswer } from '../model/run.ts'
import type { CheckResult, Failure, Verdict } from '../model/verdict.ts'
import { type RunCase, runKey } from './distinct-runs.ts'
import type { Finding } from './finding.ts'
import { type Fingerprint, fingerprintOf } from './fingerprint.ts'
import { type CaseFinding, judgeCase } from './judge-case.ts'
import { explainEnding } from './say-ending.ts'
import { missingLine } from './say-unassigned.ts'
import type { SceneExtras } from './scene.ts'

/** Undefined where the program was not run in that case. */
export type EvidenceOf = (ofCase: RunCase) => Evidence | undefined

export type JudgeExtras = {
  /** The first solution's run in the same case, for `same`. */
  readonly solutionOf?: EvidenceOf
  readonly answerOf?: (check: CustomCheck, ofCase: Case) => CustomCheckAnswer | undefined
  readonly program?: string
}

export type Judgement = {
  readonly verdict: Verdict
  /** The first failed check; absent where the program passed. */
  readonly first?: Fingerprint
}

export function judge(exercise: JudgedExercise, evidenceOf: EvidenceOf, extras: JudgeExtras = {}): Verdict {
  return judgeInDetail(exercise, evidenceOf, extras).verdict
}

export type JudgedExercise = Pick<Exercise, 'checks' | 'customChecks'>

export function judgeInDetail(exercise: JudgedExercise, evidenceOf: EvidenceOf, extras: JudgeExtras = {}): Judgement {
  const unreadable = judgeUnreadable(exercise, evidenceOf, extras.program)
  if (unreadable !== undefined) return unreadable
  const sitting: Sitting = { evidenceOf, extras, spoiled: new Map() }
  const checks = exercise.checks.map((check, index) => judgeCheck(check.it, check.cases, index, sitting))
  const customs = exercise.customChecks?.checks ?? []
  const answered = customs.map((custom, index) => judgeCustom(custom, exercise.checks.length + index, sitting))
  const all = [...checks, ...answered]
  const { trouble, first } = sitting
  return {
    verdict: {
      passed: trouble === undefined && all.every((check) => check.kind === 'passed'),
      checks: all,
      ...(trouble === undefined ? {} : { trouble }),
    },
    ...(first === undefined ? {} : { first }),
  }
}

/** What is not Python is said once, before any check. */
function judgeUnreadable(
  exercise: JudgedExercise,
  evidenceOf: EvidenceOf,
  program: string | undefined,
): Judgement | undefined {
  const customs = exercise.customChecks?.checks ?? []
  const cases = [...exercise.checks.flatMap((check) => check.cases), ...customs.flatMap((custom) => custom.cases)]
  for (const ofCase of cases) {
    const ending = evidenceOf(ofCase)?.stages[0]?.ending
    if (ending?.kind !== 'unreadable') continue
    const finding = explainEnding(ending)
    if (finding === undefined) continue
    const checks = [...exercise.checks, ...customs].map(
      ({ it }): CheckResult => ({ kind: 'skipped', it, because: 'Python cannot read the program' }),
    )
    const first = fingerprintOf(0, 0, { ...finding, expectation: 0, about: 'trouble' })
    const explanation = program === undefined ? undefined : explainError(ending, { program })
    return {
      verdict: {
        passed: false,
        checks,
        trouble: finding.say,
        ...(explanation === undefined ? {} : { explanation }),
      },
      first,
    }
  }
  return undefined
}

type Sitting = {
  readonly evidenceOf: EvidenceOf
  readonly extras: JudgeExtras
  /** Key of a run that is of no use for any check → why, in a few words. */
  readonly spoiled: Map<string, string>
  trouble?: string
  first?: Fingerprint
}

const NOT_RUN = 'an earlier run did not end, so this one was not started'

type JudgeCase = (ofCase: Case, evidence: Evidence) => CaseFinding | 'not judged' | undefined

function judgeCheck(it: string, cases: readonly Case[], index: number, sitting: Sitting): CheckResult {
  return judgeCases({ it, cases }, index, sitting, (ofCase, evidence) =>
    judgeCase(ofCase, evidence, sceneExtras(ofCase, sitting.extras)),
  )
}

function judgeCases(
  { it, cases }: Pick<CustomCheck, 'it' | 'cases'>,
  index: number,
  sitting: Sitting,
  judgeOne: JudgeCase,
): CheckResult {
  let because: string | undefined
  for (const [number, ofCase] of cases.entries()) {
    const evidence = sitting.evidenceOf(ofCase)
    if (evidence === undefined) {
      because ??= NOT_RUN
      continue
    }
    const finding = judgeOne(ofCase, evidence)
    if (finding === undefined) continue
    if (finding === 'not judged') {
      because ??= NOT_RUN
      continue
    }
    const known = sitting.spoiled.get(runKey(ofCase))
    if (finding.about !== 'check' && known !== undefined) {
      because ??= known
      continue
    }
    sitting.first ??= fingerprintOf(index, number, finding)
    noteSpoiled(finding, ofCase, evidence, sitting)
    // Trouble is said before the checks; said again here it would only be longer.
    if (finding.about === 'trouble') return { kind: 'skipped', it, because: troubleInShort(finding) }
    return { kind: 'failed', it, failure: failureOf(finding, number, ofCase) }
  }
  return because === undefined ? { kind: 'passed', it } : { kind: 'skipped', it, because }
}

function judgeCustom(custom: CustomCheck, index: number, sitting: Sitting): CheckResult {
  return judgeCases(custom, index, sitting, (ofCase, evidence) => {
    const answer = sitting.extras.answerOf?.(custom, ofCase)
    return judgeAnswer(ofCase, evidence, answer) ?? (answer === undefined ? 'not judged' : undefined)
  })
}

/**
 * What an instructor's own check found in a case. How the program ended is for the check to decide; only a run that is
 * of no use, and an ending that the check itself stumbled over, are told first.
 */
export function judgeAnswer(
  ofCase: Case,
  evidence: Evidence,
  answer: CustomCheckAnswer | undefined,
): CaseFinding | undefined {
  const spoiled = judgeCase({ ...ofCase, anyEnding: true }, evidence)
  if (spoiled !== undefined) return spoiled
  const isAnswered = answer !== undefined && answer.kind !== 'broken'
  const ending = isAnswered ? undefined : judgeCase({ ...ofCase, anyEnding: false }, evidence)
  if (ending !== undefined || answer === undefined) return ending
  const finding = explainAnswer(answer)
  return finding === undefined ? undefined : { ...finding, expectation: 0, about: 'check' }
}

function explainAnswer(answer: CustomCheckAnswer): Finding | undefined {
  if (answer.kind === 'passed') return undefined
  if (answer.kind === 'failed') return { way: 'custom', say: answer.say, seen: answer.say }
  const line = answer.line === undefined ? '' : ` in line ${answer.line}`
  const say = `This check itself stopped${line}: ${answer.say} That is no fault of your program. Tell whoever wrote this exercise.`
  return { way: 'broken check', say }
}

/** A run that spoils all checks of its world alike is told at the first of them; the others are skipped. */
function noteSpoiled(finding: CaseFinding, ofCase: Case, evidence: Evidence, sitting: Sitting): void {
  if (finding.about === 'check') return
  if (finding.about === 'trouble') sitting.trouble ??= finding.say
  const lines = evidence.unassigned.length > 1 ? 'lines' : 'line'
  const because =
    finding.about === 'trouble'
      ? troubleInShort(finding)
      : `the ${lines} ${missingLine(evidence)} ${lines === 'line' ? 'is' : 'are'} missing`
  sitting.spoiled.set(runKey(ofCase), because)
}

function troubleInShort(finding: CaseFinding): string {
  return finding.way === 'lost' ? 'the run was lost' : 'the program did not end by itself'
}

function failureOf(finding: CaseFinding, number: number, ofCase: Case): Failure {
  const { say, way, explanation, expected, seen, timeline = [], schedule, expectation } = finding
  return {
    say,
    ...(explanation === undefined ? {} : { explanation }),
    case: number,
    given: ofCase.given,
    ...(expected === undefined ? {} : { expected }),
    ...(seen === undefined ? {} : { seen }),
    timeline,
    ...(schedule === undefined ? {} : { schedule }),
    expectation,
    way,
  }
}

export function sceneExtras(ofCase: Case, extras: JudgeExtras): SceneExtras {
  return { solution: extras.solutionOf?.(ofCase), program: extras.program }
}
