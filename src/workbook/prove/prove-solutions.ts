// The rules about solutions: each passes (solution-fails), each time alike (unlucky), and soon (slow).
import { runKey } from '../../grading/distinct-runs.ts'
import type { Exercise, Solution } from '../../model/exercise.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { Fared } from '../attempt.ts'
import { eachCheckAlone } from './check-alone.ts'
import type { Bench } from './prove-bench.ts'
import { reportUnreadable } from './prove-programs.ts'

const SLOW_MS = 2_000

/** True where every solution passed. */
export async function proveSolutions(bench: Bench): Promise<boolean> {
  let allPassed = true
  for (const solution of bench.exercise.solutions) {
    if (!(await proveSolution(bench, solution))) allPassed = false
  }
  return allPassed
}

async function proveSolution(bench: Bench, { program, line }: Solution): Promise<boolean> {
  const startedMs = bench.nowMs()
  const first = await bench.judge(program)
  const tookMs = bench.nowMs() - startedMs
  const ending = first.runs[0]?.evidence.stages[0]?.ending
  if (ending?.kind === 'unreadable') {
    reportUnreadable(bench, line, ending)
    return false
  }
  if (first.verdict.trouble !== undefined) return reportFailure(bench, line, first.verdict)
  const verdicts = [first.verdict, ...(await judgedAgain(bench, program, first))]
  if (new Set(verdicts.map(resultOf)).size > 1) {
    bench.report('unlucky', line, 'The solution gave two results in three runs. Set "seed" or "clock" in the world.')
    return false
  }
  const failed = verdicts.find((verdict) => !verdict.passed)
  if (failed !== undefined) return reportFailure(bench, line, failed)
  if (tookMs > SLOW_MS) await reportSlow(bench, line, tookMs, program)
  return true
}

/**
 * What makes a program lucky is in the program, and shows in any case: each check is looked at again in its first. Where that leaves the same
 * evidence to the last letter, a third time would leave it too.
 */
async function judgedAgain(bench: Bench, program: string, first: Fared): Promise<readonly Verdict[]> {
  const second = await bench.judgeAgain(program, inFirstCases(bench.exercise))
  const before = new Map(first.runs.map((run) => [runKey(run.case), JSON.stringify(run.evidence)]))
  if (second.runs.every((run) => before.get(runKey(run.case)) === JSON.stringify(run.evidence))) return []
  const third = await bench.judgeAgain(program)
  return [second.verdict, third.verdict]
}

function inFirstCases(exercise: Exercise): Exercise {
  const short = <T extends { readonly cases: readonly unknown[] }>(check: T): T => ({
    ...check,
    cases: check.cases.slice(0, 1),
  })
  const { customChecks } = exercise
  return {
    ...exercise,
    checks: exercise.checks.map(short),
    ...(customChecks === undefined
      ? {}
      : { customChecks: { ...customChecks, checks: customChecks.checks.map(short) } }),
  }
}

function reportFailure(bench: Bench, line: number, verdict: Verdict): false {
  const say = `The solution in line ${line} ${whatFails(verdict)} Correct the check or the solution.`
  bench.report('solution-fails', line, say)
  return false
}

/** What a learner would notice: which checks passed, and what is said about the others. */
function resultOf(verdict: Verdict): string {
  return JSON.stringify(verdict.checks.map((check) => (check.kind === 'failed' ? check.failure.say : check.kind)))
}

function whatFails(verdict: Verdict): string {
  for (const check of verdict.checks) {
    if (check.kind === 'failed') return `fails "${check.it}": ${check.failure.say}`
  }
  return `was not judged: ${verdict.trouble ?? 'a run came back without an answer.'}`
}

// Advice, not an error: the time is that of the author's machine, and the same file must not be right on one machine and wrong on another.
// The faster of two times counts, since a busy machine makes one of them slow and seldom both.
async function reportSlow(bench: Bench, line: number, firstMs: number, program: string): Promise<void> {
  const startedMs = bench.nowMs()
  await bench.judgeAnew(program)
  const fastestMs = Math.min(firstMs, bench.nowMs() - startedMs)
  if (fastestMs <= SLOW_MS) return
  const times: { readonly it: string; readonly tookMs: number }[] = []
  for (const alone of eachCheckAlone(bench.exercise)) {
    const startedMs = bench.nowMs()
    await bench.judgeAnew(program, alone.exercise)
    times.push({ it: alone.it, tookMs: bench.nowMs() - startedMs })
  }
  const [slowest] = times.toSorted((a, b) => b.tookMs - a.tookMs)
  const named = slowest === undefined ? '' : ` Slowest: "${slowest.it}" (${seconds(slowest.tookMs)}).`
  const say = `The checks take ${seconds(fastestMs)} with this solution, the limit is ${seconds(SLOW_MS)}.${named}`
  bench.report('slow', line, say, 'advice')
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1).replace(/\.0$/, '')} s`
}
