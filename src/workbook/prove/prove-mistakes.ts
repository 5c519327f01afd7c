// The rules about mistakes: each wrong program fails a check, whoever writes it reads that mistake's message and no other, and no yaml block
// also fits a solution.
import type { RunCase } from '../../grading/distinct-runs.ts'
import { caseOfPattern, holdsOf } from '../../grading/find-mistake.ts'
import { type Fingerprint, isOneKind } from '../../grading/fingerprint.ts'
import type { Mistake } from '../../model/exercise.ts'
import { TIME_LIMIT_MS } from '../../model/run.ts'
import { type Fared, mistakeFingerprints, mistakeOf } from '../attempt.ts'
import type { Bench, Failure } from './prove-bench.ts'

export async function proveMistakes(bench: Bench): Promise<void> {
  for (const mistake of bench.exercise.mistakes) {
    for (const program of mistake.programs) await proveShown(bench, mistake, program)
    await proveNarrow(bench, mistake)
  }
}

async function proveShown(bench: Bench, mistake: Mistake, program: string): Promise<void> {
  const { exercise, runner } = bench
  const failure = await bench.anyFailure(program, looked(bench, mistake))
  if (failure === undefined) {
    const say = 'This wrong program passes every check. Add a check that it fails, or remove it.'
    bench.report('mistake-passes', mistake.line, say)
    return
  }
  const first = () => bench.firstFailure(program)
  const shown = await mistakeOf(exercise, program, runner, { first, runs: await runsOf(bench, program, failure) })
  if (shown === mistake) return
  const hiding = shown ?? (await twinOf(bench, mistake, await first()))
  if (hiding !== undefined) bench.report('mistake-hidden', mistake.line, saySame(hiding, shown !== undefined))
  else bench.report('mistake-hidden', mistake.line, NOT_SHOWN)
}

/** The cases in which the program is run anyhow to see whose message is shown, its own first. */
function looked({ exercise: { mistakes } }: Bench, mistake: Mistake): readonly RunCase[] {
  const before = mistakes.slice(0, mistakes.indexOf(mistake))
  return [mistake, ...before].flatMap(({ pattern }) => pattern?.case ?? [])
}

/** A learner's other runs matter only where one of them did not end: then no yaml block is looked at. */
async function runsOf(bench: Bench, program: string, { way }: Failure): Promise<Fared['runs']> {
  return /^(unreadable|lost|stopped by (time limit|learner))$/.test(way) ? (await bench.judge(program)).runs : []
}

const NOT_SHOWN =
  'Learners who do this do not see this message: the yaml block does not hold for the wrong program that stands here. Correct one of the two.'

function saySame(hiding: Mistake, isShown: boolean): string {
  const see = isShown ? `see "${hiding.title}" (line ${hiding.line})` : 'see no message'
  const both = isShown ? 'both fail' : `this mistake and "${hiding.title}" (line ${hiding.line}) fail`
  return `Learners who do this ${see}: ${both} the same check in the same way. Add a yaml block that tells them apart, or merge the two.`
}

/** Two mistakes of one kind with nothing to tell them apart: then neither is shown. */
async function twinOf(bench: Bench, mistake: Mistake, first: Fingerprint | undefined): Promise<Mistake | undefined> {
  if (mistake.pattern !== undefined || first === undefined) return undefined
  const fingerprints = await mistakeFingerprints(bench.exercise, bench.runner)
  return bench.exercise.mistakes.find(
    (other) => other !== mistake && fingerprints.get(other)?.some((one) => isOneKind(one, first)),
  )
}

async function proveNarrow(bench: Bench, mistake: Mistake): Promise<void> {
  const { exercise, runner } = bench
  const [wrong] = mistake.programs
  const [reference] = exercise.solutions
  if (mistake.pattern === undefined || reference === undefined) return
  // A block without a world of its own is looked at where its wrong program fails first.
  const first = async () =>
    (wrong === undefined ? undefined : await bench.firstFailure(wrong)) ?? { check: 0, case: 0, way: '' }
  const ofCase = await caseOfPattern(mistake, exercise, first)
  if (ofCase === undefined) return
  const run = (program: string) =>
    runner.run({ program, world: ofCase.world, calls: ofCase.calls, timeLimitMs: TIME_LIMIT_MS })
  const solution = await run(reference.program)
  for (const { program, line } of exercise.solutions) {
    const evidence = program === reference.program ? solution : await run(program)
    if (!holdsOf(ofCase, evidence, { solution, program })) continue
    bench.report(
      'mistake-too-wide',
      mistake.line,
      `This yaml block also fits the solution in line ${line}. Make it narrower.`,
    )
    return
  }
}
