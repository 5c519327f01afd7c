// The rules about checks: the starter does not pass, each check can fail, and no program with the visible answer typed in passes.
import type { Exercise } from '../../model/exercise.ts'
import { eachCheckAlone } from './check-alone.ts'
import { type HardCoded, hardCoded } from './hard-coded.ts'
import type { Bench } from './prove-bench.ts'

export async function proveChecks(bench: Bench): Promise<void> {
  // Where the starter passes it passes every check, so nothing else need be said then.
  if (!(await proveStarter(bench))) return
  const typed = await hardCoded(bench)
  await proveAwake(bench, typed)
  if (typed === undefined || (await bench.firstFailure(typed.program)) !== undefined) return
  const severity = hasOnlyTheImplicitCheck(bench.exercise) ? 'advice' : 'error'
  bench.report('hard-codable', bench.exercise.checks[0]?.line ?? 1, typed.say, severity)
}

/** An exercise without written checks is the smallest that there is, and allowed: it is told how to grow. */
function hasOnlyTheImplicitCheck({ checks }: Exercise): boolean {
  const expects = checks.flatMap((check) => check.cases).flatMap((one) => one.expects)
  return checks.length === 1 && expects.length === 1 && expects[0]?.kind === 'same'
}

async function proveStarter(bench: Bench): Promise<boolean> {
  const { starter, starterLine, checks } = bench.exercise
  if ((await bench.firstFailure(starter)) !== undefined) return true
  const say =
    starter.trim() === ''
      ? 'An empty program passes every check, so there is nothing to do. Add a check.'
      : 'The starter passes every check, so there is nothing to do. Take code out of it or add a check.'
  bench.report('starter-passes', starterLine ?? checks[0]?.line ?? 1, say)
  return false
}

// What counts as a failure. A wrong program of the author's counts for every check that it fails, in whatever way. The starter, the empty
// program and the one with the answer typed in count where a check's own expectation was compared and did not hold: they fail many checks
// only because they stop before anything can be looked at (there is no such function), which proves nothing about the check.
async function proveAwake(bench: Bench, typed: HardCoded | undefined): Promise<void> {
  const { exercise } = bench
  const wrong = exercise.mistakes.flatMap((mistake) => mistake.programs)
  const others = [...new Set([exercise.starter, '', typed?.program ?? ''])]
  // Each wrong program has been run up to a failure for its message: most checks are awake after that, at no further cost.
  const awake = new Set<number>()
  for (const program of wrong) {
    const failure = await bench.anyFailure(program)
    if (failure !== undefined) awake.add(failure.check)
  }
  for (const [index, alone] of eachCheckAlone(exercise).entries()) {
    if (awake.has(index)) continue
    if (await anyFailsWhatIsExpected(bench, others, alone.exercise)) continue
    if (await anyFails(bench, wrong, alone.exercise)) continue
    const say = `Nothing in this file ever fails "${alone.it}". Add the mistake it should catch under "## Mistakes".`
    bench.report('sleeping-check', alone.line, say)
  }
}

async function anyFails(bench: Bench, programs: readonly string[], exercise: Exercise): Promise<boolean> {
  for (const program of programs) if ((await bench.firstFailure(program, exercise)) !== undefined) return true
  return false
}

async function anyFailsWhatIsExpected(bench: Bench, programs: readonly string[], exercise: Exercise): Promise<boolean> {
  for (const program of programs) {
    const first = await bench.firstFailure(program, exercise)
    if (first !== undefined && !STOPPED_BEFORE.test(first.way)) return true
  }
  return false
}

/** The ways of grading to say that a program stopped, or could not be called, before an expectation was looked at. */
const STOPPED_BEFORE =
  /^(stopped by .*|unreadable|lost|no function|close function|function inside|not a function|arguments|unassigned|assigned .*)$/
