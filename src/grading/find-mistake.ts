// Finds the known mistake that fits a program that does not pass. It runs nothing: evidence and fingerprints are asked for one by one, since
// each is a run that a learner waits for.
import type { Case } from '../model/check.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Exercise, Mistake } from '../model/exercise.ts'
import type { RunCase } from './distinct-runs.ts'
import { type Fingerprint, isOneKind, seesTheSame } from './fingerprint.ts'
import { expectsException, judgeExpectation, looksAtSource } from './judge-case.ts'
import { type SceneExtras, sceneOf } from './scene.ts'

export type MistakeClues = {
  /** The program's first failure; undefined where there is none. Asked for only where a mistake is not known by a case of its own. */
  readonly first: () => Promise<Fingerprint | undefined>
  /** The program's evidence in a case; undefined where it is not to be run in it. */
  readonly evidenceOf: (ofCase: RunCase) => Promise<Evidence | undefined>
  readonly extrasOf: (ofCase: Case) => Promise<SceneExtras>
  /** What the programs of the mistakes without a pattern give, one for each program that fails. */
  readonly fingerprints: () => Promise<ReadonlyMap<Mistake, readonly Fingerprint[]>>
}

/** A pattern that holds, then the same seen, then the same way where no second mistake has it; else the order of the file. */
export async function findMistake(
  exercise: Pick<Exercise, 'checks' | 'customChecks' | 'mistakes'>,
  clues: MistakeClues,
): Promise<Mistake | undefined> {
  for (const mistake of exercise.mistakes) if (await fitsPattern(mistake, exercise, clues)) return mistake
  const first = await clues.first()
  if (first === undefined) return undefined
  const fingerprints = await clues.fingerprints()
  const fingerprintsOf = (mistake: Mistake) => fingerprints.get(mistake) ?? []
  const shown = exercise.mistakes.filter((mistake) => mistake.pattern === undefined)
  const alike = shown.find((mistake) => fingerprintsOf(mistake).some((one) => seesTheSame(one, first)))
  if (alike !== undefined) return alike
  // Any two programs that Python cannot read are of one kind: only the same message tells anything.
  if (first.way === 'unreadable') return undefined
  const ofOneKind = shown.filter((mistake) => fingerprintsOf(mistake).some((one) => isOneKind(one, first)))
  return ofOneKind.length === 1 ? ofOneKind[0] : undefined
}

/** The case in which a mistake's pattern is looked at: its own, or that of the first failure. */
export async function caseOfPattern(
  mistake: Mistake,
  exercise: Pick<Exercise, 'checks' | 'customChecks'>,
  first: MistakeClues['first'],
): Promise<Case | undefined> {
  const { pattern } = mistake
  if (pattern === undefined) return undefined
  const looked = pattern.case ?? failedCase(exercise, await first())
  return looked === undefined
    ? undefined
    : { ...looked, given: [], expects: pattern.expects, anyEnding: pattern.anyEnding === true }
}

function failedCase(
  { checks, customChecks }: Pick<Exercise, 'checks' | 'customChecks'>,
  first: Fingerprint | undefined,
): Case | undefined {
  if (first === undefined) return undefined
  const check = checks[first.check] ?? customChecks?.checks[first.check - checks.length]
  return check?.cases[first.case]
}

/** Whether all that the mistake's block says holds of the program's run. */
export async function fitsPattern(
  mistake: Mistake,
  exercise: Pick<Exercise, 'checks' | 'customChecks'>,
  clues: Pick<MistakeClues, 'first' | 'evidenceOf' | 'extrasOf'>,
): Promise<boolean> {
  const ofCase = await caseOfPattern(mistake, exercise, clues.first)
  const evidence = ofCase && (await clues.evidenceOf(ofCase))
  if (ofCase === undefined || evidence === undefined) return false
  return holdsOf(ofCase, evidence, await clues.extrasOf(ofCase))
}

/** Where other schedules of the threads were tried, it is enough that all of it holds in one of them. */
export function holdsOf(ofCase: Case, evidence: Evidence, extras: SceneExtras = {}): boolean {
  const others = (evidence.schedules?.others ?? []).map(({ stages }) => ({ ...evidence, stages }))
  return [evidence, ...others].some((one) => holdsOfRun(ofCase, one, extras))
}

/** As in a check, an exception that the block does not name spoils it: then that is what the learner must be told. */
function holdsOfRun(ofCase: Case, evidence: Evidence, extras: SceneExtras): boolean {
  if (evidence.unassigned.length > 0) return false
  if (evidence.stages.some(({ ending }) => ending.kind === 'unreadable' || ending.kind === 'lost')) return false
  // A program that stopped while it was loaded is looked at there.
  const scene = sceneOf(ofCase, evidence, extras) ?? sceneOf({ ...ofCase, calls: [] }, evidence, extras)
  if (scene === undefined) return false
  const isSpoiled = scene.stage.ending.kind === 'raised' && !ofCase.anyEnding && !expectsException(ofCase)
  if (isSpoiled && !ofCase.expects.every(looksAtSource)) return false
  return ofCase.expects.every((one) => judgeExpectation(one, scene) === undefined)
}
