// What the running rules share: one exercise, programs judged as a learner's would be, and the problems found so far. It knows no rule.
import { type RunCase, runKey } from '../../grading/distinct-runs.ts'
import type { Fingerprint } from '../../grading/fingerprint.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Exercise } from '../../model/exercise.ts'
import type { Problem, Rule } from '../../model/problem.ts'
import type { CustomCheckAnswer, Runner } from '../../model/run.ts'
import { type Fared, fingerprintOfProgram, judgeProgram } from '../attempt.ts'

/**
 * A program that need not pass may take this long: a wrong one that never ends must not hold up its author for a learner's ten seconds.
 * Solutions have all of these: a busy machine is no fault of theirs.
 */
const TIME_LIMIT_MS = 3_000

export type Bench = {
  readonly exercise: Exercise
  /** Runs each program once in each case, and asks each custom check once about what came of it. */
  readonly runner: Runner
  /** How a program fares; judged once for each text. */
  readonly judge: (program: string) => Promise<Fared>
  /** Its first failure; undefined where it passes. */
  readonly firstFailure: (program: string, exercise?: Exercise) => Promise<Fingerprint | undefined>
  /** Any failure of it; undefined where it passes. The cases in which it is run `soon` anyhow are looked at first, so that few runs are made for this. */
  readonly anyFailure: (program: string, soon?: readonly RunCase[]) => Promise<Failure | undefined>
  /** As `judge`, with new runs. Custom checks are asked only about evidence that they have not seen. */
  readonly judgeAgain: (program: string, exercise?: Exercise) => Promise<Fared>
  /** As `judge`, for its time: nothing that is known already is used. */
  readonly judgeAnew: (program: string, exercise?: Exercise) => Promise<Fared>
  readonly nowMs: () => number
  readonly report: (rule: Rule, line: number, say: string, severity?: Problem['severity']) => void
  readonly problems: readonly Problem[]
}

/** Index of the check that was failed, and the way. */
export type Failure = Pick<Fingerprint, 'check' | 'way'>

export function createBench(exercise: Exercise, given: Runner, nowMs: () => number): Bench {
  const problems: Problem[] = []
  const solutions = new Set(exercise.solutions.map(({ program }) => program))
  const anew: Runner = {
    ...given,
    run(request, live) {
      const mostMs = solutions.has(request.program) ? request.timeLimitMs : TIME_LIMIT_MS
      return given.run({ ...request, timeLimitMs: Math.min(request.timeLimitMs, mostMs) }, live)
    },
  }
  const runner = remembering(anew)
  const known = new Map<string, Promise<Fared>>()
  const firstFailures = new Map<string, Promise<Fingerprint | undefined>>()
  const failures = new Map<string, Promise<Failure | undefined>>()
  return {
    exercise,
    runner,
    judge(program) {
      const fared = known.get(program) ?? judgeProgram(exercise, program, runner)
      known.set(program, fared)
      return fared
    },
    firstFailure(program, ofExercise = exercise) {
      if (ofExercise !== exercise) return fingerprintOfProgram(ofExercise, program, runner)
      const failure = firstFailures.get(program) ?? fingerprintOfProgram(exercise, program, runner)
      firstFailures.set(program, failure)
      return failure
    },
    anyFailure(program, soon = []) {
      const failure = failures.get(program) ?? failureOf(exercise, program, runner, soon)
      failures.set(program, failure)
      return failure
    },
    judgeAgain: (program, ofExercise = exercise) => judgeProgram(ofExercise, program, { ...runner, run: anew.run }),
    judgeAnew: (program, ofExercise = exercise) => judgeProgram(ofExercise, program, anew),
    nowMs,
    report(rule, line, say, severity = 'error') {
      problems.push({ file: exercise.file, line, column: 1, length: 1, severity, rule, say })
    },
    problems,
  }
}

/** Each case is a check of its own. Those that come `soon` are the first, and those in which many schedules are tried the last. */
async function failureOf(
  exercise: Exercise,
  program: string,
  runner: Runner,
  soon: readonly RunCase[],
): Promise<Failure | undefined> {
  const keys = soon.map(runKey)
  const turnOf = (ofCase: RunCase): number => {
    const turn = keys.indexOf(runKey(ofCase))
    return turn < 0 ? keys.length + (ofCase.world.schedules ?? 0) : turn
  }
  const cases = exercise.checks
    .flatMap((check, index) => check.cases.map((ofCase) => ({ index, check, ofCase, turn: turnOf(ofCase) })))
    .sort((one, other) => one.turn - other.turn)
  const checks = cases.map(({ check, ofCase }) => ({ ...check, cases: [ofCase] }))
  const failed = await fingerprintOfProgram({ ...exercise, checks }, program, runner)
  if (failed === undefined) return undefined
  const custom = failed.check - checks.length + exercise.checks.length
  return { check: cases[failed.check]?.index ?? custom, way: failed.way }
}

/** The rules ask for the same runs again and again, and equal runs give equal evidence: that they do is what `unlucky` looks at. */
function remembering(runner: Runner): Runner {
  const known = new Map<string, Promise<Evidence>>()
  const answers = new Map<string, Promise<CustomCheckAnswer>>()
  return {
    customCheck(request) {
      const key = JSON.stringify(request)
      const answer = answers.get(key) ?? runner.customCheck(request)
      answers.set(key, answer)
      return answer
    },
    run(request) {
      const key = `${runKey(request)} ${request.program}`
      const evidence = known.get(key) ?? runner.run(request)
      known.set(key, evidence)
      return evidence
    },
  }
}
