// One attempt at an exercise: runs the program in each case that the checks need, has it judged, and finds the known mistake behind a failure.
// The same for the page and the command line; it knows neither.
import { bringExplanations } from '../errors/explain-error.ts'
import { distinctRuns, type RunCase, runKey } from '../grading/distinct-runs.ts'
import { findMistake, type MistakeClues } from '../grading/find-mistake.ts'
import { type Fingerprint, fingerprintOf, firstFailure } from '../grading/fingerprint.ts'
import { type Judgement, judgeAnswer, judgeInDetail } from '../grading/judge.ts'
import { bringReaders } from '../grading/readers/bring-readers.ts'
import type { Case } from '../model/check.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Exercise, Mistake, Solution } from '../model/exercise.ts'
import { type CustomCheckAnswer, type Runner, TIME_LIMIT_MS } from '../model/run.ts'
import type { Verdict } from '../model/verdict.ts'
import { customCheckRequest } from './custom-check-request.ts'

export type Attempt = {
  readonly verdict: Verdict
  /** The runs that were made for the checks, in their order. */
  readonly runs: readonly CaseRun[]
}

export type CaseRun = { readonly case: RunCase; readonly evidence: Evidence }

export type AttemptOptions = {
  /** How many of the runs for the checks are done. */
  readonly onProgress?: (done: number, of: number) => void
}

/** A mistake that never ends must not keep a learner waiting for its message. */
const MISTAKE_TIME_LIMIT_MS = 2_000

export async function attempt(
  exercise: Exercise,
  program: string,
  runner: Runner,
  options: AttemptOptions = {},
): Promise<Attempt> {
  const fared = await judgeProgram(exercise, program, runner, options)
  const { runs, first } = fared
  if (first === undefined) return { verdict: fared.verdict, runs }
  const mistake = await mistakeOf(exercise, program, runner, { runs, first: async () => first })
  if (mistake === undefined) return { verdict: fared.verdict, runs }
  const { title, message, html } = mistake
  return { verdict: { ...fared.verdict, mistake: { title, message, html } }, runs }
}

/** How a program fares, without a look at the mistakes. `first` is its first failure; absent where it passed. */
export type Fared = Judgement & { readonly runs: readonly CaseRun[] }

export async function judgeProgram(
  exercise: Exercise,
  program: string,
  runner: Runner,
  { onProgress }: AttemptOptions = {},
): Promise<Fared> {
  await bringReaders(checkCases(exercise).flatMap((ofCase) => ofCase.expects))
  const customs = exercise.customChecks?.checks ?? []
  const wanted = distinctRuns([...exercise.checks, ...customs])
  const found = new Map<string, Evidence>()
  for (const [index, { key, case: ofCase }] of wanted.entries()) {
    const evidence = await runCase(ofCase, program, runner)
    found.set(key, evidence)
    onProgress?.(index + 1, wanted.length)
    if (!mayGoOn(evidence)) break
  }
  if ([...found.values()].some(isStoppedByError)) await bringExplanations()
  const answers = await answerCustomChecks(exercise, program, runner, found)
  const solutions = await solutionRuns(exercise, checkCases(exercise), runner)
  const judgement = judgeInDetail(exercise, (ofCase) => found.get(runKey(ofCase)), {
    solutionOf: (ofCase) => solutions.get(runKey(ofCase)),
    answerOf: (custom, ofCase) => answers.get(answerKey(custom.name, ofCase)),
    program,
  })
  const runs = wanted.flatMap(({ key, case: ofCase }) => {
    const evidence = found.get(key)
    return evidence === undefined ? [] : [{ case: ofCase, evidence }]
  })
  return { ...judgement, runs }
}

function isStoppedByError({ stages }: Evidence): boolean {
  return stages.some(({ ending }) => ending.kind === 'raised' || ending.kind === 'unreadable')
}

function runCase(ofCase: RunCase, program: string, runner: Runner, timeLimitMs = TIME_LIMIT_MS): Promise<Evidence> {
  const { world, calls, twice } = ofCase
  return runner.run({ program, world, calls, ...(twice === true ? { twice } : {}), timeLimitMs })
}

/** A program that is not Python, does not end or is lost would be so in the next world too, and each wait is a learner's. */
function mayGoOn(evidence: Evidence): boolean {
  return evidence.stages.every(({ ending }) => ['finished', 'raised', 'killed'].includes(ending.kind))
}

async function answerCustomChecks(
  exercise: Exercise,
  program: string,
  runner: Runner,
  found: ReadonlyMap<string, Evidence>,
): Promise<ReadonlyMap<string, CustomCheckAnswer>> {
  const answers = new Map<string, CustomCheckAnswer>()
  const { source = '', checks = [] } = exercise.customChecks ?? {}
  for (const { name, cases } of checks) {
    for (const ofCase of cases) {
      const evidence = found.get(runKey(ofCase))
      if (evidence === undefined || !mayGoOn(evidence)) continue
      answers.set(
        answerKey(name, ofCase),
        await runner.customCheck(customCheckRequest(source, name, evidence, { program, cwd: ofCase.world.cwd })),
      )
    }
  }
  return answers
}

function answerKey(name: string, ofCase: RunCase): string {
  return `${name} ${runKey(ofCase)}`
}

/**
 * What is the same for every learner is run once, and only when it is needed. A solution's runs are those of its exercise whichever of the
 * checks are looked at; what a mistake fails first is not.
 */
const solutionRunsOf = new WeakMap<Solution, Map<string, Evidence>>()
const fingerprintsOf = new WeakMap<Exercise, Map<Mistake, readonly Fingerprint[]>>()

function memoryOf<Key extends object, Name, Value>(all: WeakMap<Key, Map<Name, Value>>, key: Key): Map<Name, Value> {
  const memory = all.get(key) ?? new Map<Name, Value>()
  all.set(key, memory)
  return memory
}

/** The first solution's runs in those of the cases that are compared with it. */
async function solutionRuns(
  exercise: Exercise,
  cases: readonly Case[],
  runner: Runner,
): Promise<ReadonlyMap<string, Evidence>> {
  const [solution] = exercise.solutions
  if (solution === undefined) return new Map()
  const runs = memoryOf(solutionRunsOf, solution)
  const compared = cases.filter((ofCase) => ofCase.expects.some((expectation) => expectation.kind === 'same'))
  for (const { key, case: ofCase } of distinctRuns([{ cases: compared }])) {
    if (!runs.has(key)) runs.set(key, await runCase(ofCase, solution.program, runner))
  }
  return runs
}

function checkCases(exercise: Exercise): readonly Case[] {
  return exercise.checks.flatMap((check) => check.cases)
}

/** The known mistake behind the first failure of a program, which is asked for only where it matters. */
export async function mistakeOf(
  exercise: Exercise,
  program: string,
  runner: Runner,
  fared: Pick<Fared, 'runs'> & Pick<MistakeClues, 'first'>,
): Promise<Mistake | undefined> {
  if (exercise.mistakes.length === 0) return undefined
  const found = new Map(fared.runs.map((run) => [runKey(run.case), run.evidence]))
  const tellsMore = fared.runs.every((run) => mayGoOn(run.evidence))
  return findMistake(exercise, {
    first: fared.first,
    async evidenceOf(ofCase) {
      const key = runKey(ofCase)
      if (!found.has(key) && tellsMore) found.set(key, await runCase(ofCase, program, runner, MISTAKE_TIME_LIMIT_MS))
      return found.get(key)
    },
    async extrasOf(ofCase) {
      await bringReaders(ofCase.expects)
      return { solution: (await solutionRuns(exercise, [ofCase], runner)).get(runKey(ofCase)), program }
    },
    fingerprints: () => mistakeFingerprints(exercise, runner),
  })
}

/** What each mistake's programs fail first. Mistakes with a pattern are recognised by it alone and need no run. */
export async function mistakeFingerprints(
  exercise: Exercise,
  runner: Runner,
): Promise<ReadonlyMap<Mistake, readonly Fingerprint[]>> {
  const fingerprints = memoryOf(fingerprintsOf, exercise)
  for (const mistake of exercise.mistakes) {
    if (mistake.pattern !== undefined || fingerprints.has(mistake)) continue
    const found: Fingerprint[] = []
    for (const program of mistake.programs) {
      const fingerprint = await fingerprintOfProgram(exercise, program, runner)
      if (fingerprint !== undefined) found.push(fingerprint)
    }
    fingerprints.set(mistake, found)
  }
  return fingerprints
}

/** The first failure of a wrong program; undefined where it passes. Runs no more cases than it takes to find it. */
export async function fingerprintOfProgram(
  exercise: Exercise,
  program: string,
  runner: Runner,
  timeLimitMs = MISTAKE_TIME_LIMIT_MS,
): Promise<Fingerprint | undefined> {
  await bringReaders(checkCases(exercise).flatMap((ofCase) => ofCase.expects))
  const runs = new Map<string, Evidence>()
  const solutions = await solutionRuns(exercise, checkCases(exercise), runner)
  const evidenceOf = async (ofCase: RunCase): Promise<Evidence> => {
    const key = runKey(ofCase)
    const evidence = runs.get(key) ?? (await runCase(ofCase, program, runner, timeLimitMs))
    runs.set(key, evidence)
    return evidence
  }
  const extrasOf = (ofCase: RunCase) => ({ solution: solutions.get(runKey(ofCase)), program })
  const failed = await firstFailure(exercise.checks, evidenceOf, extrasOf)
  if (failed !== undefined) return failed
  const { source = '', checks = [] } = exercise.customChecks ?? {}
  for (const [index, { name, cases }] of checks.entries()) {
    for (const [number, ofCase] of cases.entries()) {
      const evidence = await evidenceOf(ofCase)
      const answer = mayGoOn(evidence)
        ? await runner.customCheck(customCheckRequest(source, name, evidence, { program, cwd: ofCase.world.cwd }))
        : undefined
      const finding = judgeAnswer(ofCase, evidence, answer)
      if (finding !== undefined) return fingerprintOf(exercise.checks.length + index, number, finding)
    }
  }
  return undefined
}
