// What an expectation looks at: one case with the evidence of the program's run in it, and the stage that counts.
import type { Case } from '../model/check.ts'
import type { Evidence, Stage } from '../model/evidence.ts'

export type Scene = {
  readonly case: Case
  readonly evidence: Evidence
  /** The last call, or the load of the program where nothing is called; its second run where it runs twice. */
  readonly stage: Stage
  /** One for each call; the load of the program where nothing is called. */
  readonly stages: readonly Stage[]
  /** The first solution's run in the same case. */
  readonly solution?: Evidence
  /** The learner's source, for messages that look at it. */
  readonly program?: string
}

export type SceneExtras = { readonly solution?: Evidence | undefined; readonly program?: string | undefined }

/** Undefined where the evidence has no stage for the last call: the program could not be loaded. */
export function sceneOf(ofCase: Case, evidence: Evidence, extras: SceneExtras = {}): Scene | undefined {
  const stages = stagesThatCount(ofCase, evidence)
  const stage = stages.at(-1)
  if (stage === undefined || stages.length < Math.max(ofCase.calls.length, ofCase.twice === true ? 2 : 1))
    return undefined
  return {
    case: ofCase,
    evidence,
    stage,
    stages,
    ...(extras.solution === undefined ? {} : { solution: extras.solution }),
    ...(extras.program === undefined ? {} : { program: extras.program }),
  }
}

/** The calls' stages, or the load's where nothing is called: of a script that runs twice, both. */
export function stagesThatCount(ofCase: Case, evidence: Evidence): readonly Stage[] {
  if (ofCase.calls.length > 0) return evidence.stages.slice(1, ofCase.calls.length + 1)
  return evidence.stages.slice(0, ofCase.twice === true ? 2 : 1)
}

/** The name of what was run, for the beginning of a sentence. */
export function whatRan(scene: Scene): string {
  return scene.case.calls.length > 0 ? 'The function' : 'The program'
}

export function callOf(stage: Stage): string {
  return `\`${stage.call ?? 'the program'}\``
}
