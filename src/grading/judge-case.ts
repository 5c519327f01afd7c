// Judges one case of a check on the evidence of the program's run in it: the ending first, then each expectation in turn.
import { explainError } from '../errors/explain-error.ts'
import type { Case, Expectation } from '../model/check.ts'
import type { Evidence, Raised, Stage, WebRequest } from '../model/evidence.ts'
import { checkConnects } from './checks/connects.ts'
import { checkDeletes } from './checks/deletes.ts'
import { checkDraws } from './checks/draws.ts'
import { checkExecutes } from './checks/executes.ts'
import { checkExits } from './checks/exits.ts'
import { checkHolds } from './checks/holds.ts'
import { checkKeeps } from './checks/keeps.ts'
import { checkLeaves } from './checks/leaves.ts'
import { checkLogs } from './checks/logs.ts'
import { checkMeasures } from './checks/measures.ts'
import { checkMoves } from './checks/moves.ts'
import { checkOpens } from './checks/opens.ts'
import { checkPeaks } from './checks/peaks.ts'
import { checkPools } from './checks/pools.ts'
import { checkPrints } from './checks/prints.ts'
import { checkProvisions } from './checks/provisions.ts'
import { checkRaises, isException } from './checks/raises.ts'
import { checkRenders } from './checks/renders.ts'
import { checkReturns } from './checks/returns.ts'
import { checkRuns } from './checks/runs.ts'
import { checkSame } from './checks/same.ts'
import { checkSends } from './checks/sends.ts'
import { checkSignals } from './checks/signals.ts'
import { checkSleeps, checkTakes } from './checks/sleeps.ts'
import { checkTerminal } from './checks/terminal.ts'
import { checkStarts } from './checks/threads/starts.ts'
import { checkVaries } from './checks/threads/varies.ts'
import { checkAvoids, checkUses } from './checks/uses.ts'
import { checkWrites } from './checks/writes.ts'
import { quoteCommand } from './commands/show-command.ts'
import type { Finding } from './finding.ts'
import { showRequest } from './requests/show-request.ts'
import { explainEnding, isTrouble } from './say-ending.ts'
import { explainFailedCall } from './say-failed-call.ts'
import { explainUnassigned } from './say-unassigned.ts'
import { type Scene, type SceneExtras, sceneOf, stagesThatCount } from './scene.ts'
import { inSchedule } from './threads/in-schedule.ts'
import { waitTimeline } from './threads/show-steps.ts'
import { timelineOf } from './timeline.ts'

/** `about` is the run where it spoils every check of its world alike, so that it is said once. */
export type CaseFinding = Finding & { readonly expectation: number; readonly about: 'check' | 'assign' | 'trouble' }

/** Undefined where all of the case holds, in the plain schedule of its threads and in each other that was tried. */
export function judgeCase(ofCase: Case, evidence: Evidence, extras: SceneExtras = {}): CaseFinding | undefined {
  const plain = judgeOneSchedule(ofCase, evidence, extras)
  if (plain !== undefined) return plain
  for (const { schedule, stages } of evidence.schedules?.others ?? []) {
    const finding = judgeOneSchedule(ofCase, { ...evidence, stages }, extras)
    if (finding !== undefined) return { ...inSchedule(finding, { schedule, stages }, extras.program), about: 'check' }
  }
  return undefined
}

function judgeOneSchedule(ofCase: Case, evidence: Evidence, extras: SceneExtras): CaseFinding | undefined {
  const unreadable = evidence.stages.find(({ ending }) => ending.kind === 'unreadable')
  if (unreadable !== undefined) return endingFinding(unreadable, extras.program)
  if (ofCase.expects.length > 0 && ofCase.expects.every(looksAtSource)) return judgeSource(ofCase, evidence)
  if (evidence.unassigned.length > 0) {
    return { ...explainUnassigned(evidence, extras.program), expectation: 0, about: 'assign' }
  }
  const scene = sceneOf(ofCase, evidence, extras)
  const spoiled = judgeEndings(ofCase, evidence, extras.program)
  if (spoiled !== undefined) {
    // A program that stopped while it was loaded is looked at there.
    const seen = scene ?? sceneOf({ ...ofCase, calls: [] }, evidence, extras)
    return seen === undefined ? spoiled : { ...spoiled, ...withTimeline(spoiled, seen) }
  }
  if (scene === undefined) {
    return { way: 'lost', say: 'The run came back without an answer.', expectation: 0, about: 'trouble' }
  }
  for (const [index, expectation] of ofCase.expects.entries()) {
    const finding = judgeExpectation(expectation, scene)
    if (finding !== undefined) return { ...withTimeline(finding, scene), expectation: index, about: 'check' }
  }
  return undefined
}

/** Where requests were sent, whatever failed is easier to understand from what happened when. */
function withTimeline(finding: Finding, scene: Scene): Finding {
  if (finding.timeline !== undefined || scene.stage.requests.length === 0) return finding
  return { ...finding, timeline: timelineOf(scene) }
}

export function looksAtSource(expectation: Expectation): boolean {
  return expectation.kind === 'uses' || expectation.kind === 'avoids'
}

/** A check that has only `uses` and `avoids` does not care how the program ran. */
function judgeSource(ofCase: Case, { facts }: Evidence): CaseFinding | undefined {
  for (const [index, one] of ofCase.expects.entries()) {
    const uses = one.kind === 'uses' ? checkUses(one.what, facts) : undefined
    const finding = one.kind === 'avoids' ? checkAvoids(one.what, facts) : uses
    if (finding !== undefined) return { ...finding, expectation: index, about: 'check' }
  }
  return undefined
}

/** An ending that no expectation names, at the load or at a call. */
function judgeEndings(ofCase: Case, evidence: Evidence, program?: string): CaseFinding | undefined {
  const [load] = evidence.stages
  const calls = ofCase.calls.length > 0
  if (
    calls &&
    load !== undefined &&
    !isForgiven(ofCase, evidence) &&
    (load.ending.kind === 'raised' || isTrouble(load.ending))
  ) {
    const finding = endingFinding(load, program)
    const [first] = ofCase.calls
    if (load.ending.kind !== 'raised' || first === undefined || finding === undefined) return finding
    return { ...finding, say: `${finding.say} So \`${first.expression}\` could not be called.` }
  }
  const stages = stagesThatCount(ofCase, evidence)
  for (const [index, stage] of stages.entries()) {
    const { ending } = stage
    if (ending.kind === 'finished') continue
    if (ending.kind === 'raised') {
      if (ofCase.anyEnding || (index === stages.length - 1 && expects(ofCase, ending))) continue
      const call = explainFailedCall(stage, evidence)
      if (call !== undefined) return { ...call, expectation: 0, about: 'check' }
      if (index === stages.length - 1 && expectsException(ofCase)) continue
      const finding = endingFinding(stage, program)
      return finding === undefined || stage.readsPastEnd === 0
        ? finding
        : { ...finding, say: `${finding.say} ${PAST_END}` }
    }
    // Stopped or killed: only a check that does not care about the ending goes on.
    if (!ofCase.anyEnding || (ending.kind !== 'stopped' && ending.kind !== 'killed'))
      return stoppedFinding(stage, program)
  }
  return undefined
}

/**
 * A learner's own call at the bottom may raise where the world is another, as the task asks it to. The call of the check then counts alone,
 * if the program got so far as to define what it needs.
 */
function isForgiven(ofCase: Case, evidence: Evidence): boolean {
  const [load, ...calls] = evidence.stages
  if (load?.ending.kind !== 'raised' || ofCase.given.length === 0 || calls.length < ofCase.calls.length) return false
  return calls.every((stage) => explainFailedCall(stage, evidence) === undefined)
}

/** What a program waited for is often a command that goes on for ever, or a server that never answers. */
function stoppedFinding(stage: Stage, program: string | undefined): CaseFinding | undefined {
  const { ending, commands } = stage
  const ended = endingFinding(stage)
  const timeline = waitTimeline(ending, program)
  const finding = ended === undefined || timeline.length === 0 ? ended : { ...ended, timeline }
  const waiting = ending.kind === 'stopped' && ending.by === 'endless wait' ? unanswered(stage) : undefined
  if (finding !== undefined && waiting !== undefined) return { ...finding, say: `${finding.say} ${waiting}` }
  const running = ending.kind === 'stopped' ? commands.find((run) => run.endedMs === undefined) : undefined
  if (finding === undefined || running === undefined) return finding
  return { ...finding, say: `${finding.say} ${quoteCommand(running)} was still running.` }
}

function unanswered({ requests, connections }: Stage): string | undefined {
  const request = requests.findLast(({ answer, failed }) => answer?.endedMs === undefined && waits(failed))
  if (request !== undefined)
    return `${showRequest(request)} was never answered, and the program has no time limit for it.`
  const open = connections.findLast(
    ({ protocol, openMs, failed }) => protocol === 'tcp' && openMs === undefined && failed === undefined,
  )
  if (open === undefined) return undefined
  return `Nothing answered the connection to ${open.host}, port ${open.port}, and the program has no time limit for it.`
}

/** A server that never answers is no end of the wait. */
function waits(failed: WebRequest['failed']): boolean {
  return failed === undefined || failed === 'timeout' || failed === 'connect timeout' || failed === 'given up'
}

const PAST_END = 'The program asked for input, and no more was given.'

function endingFinding({ ending, holds }: Stage, program?: string): CaseFinding | undefined {
  const finding = explainEnding(ending)
  if (finding === undefined) return undefined
  const isError = ending.kind === 'raised' || ending.kind === 'unreadable'
  const explanation = isError && program !== undefined ? explainError(ending, { program, holds }) : undefined
  const about = isTrouble(ending) ? 'trouble' : 'check'
  return { ...finding, ...(explanation === undefined ? {} : { explanation }), expectation: 0, about }
}

function expects(ofCase: Case, ending: Raised): boolean {
  return ofCase.expects.some((one) => one.kind === 'raises' && isException(ending, one.type))
}

/** An expectation says what is wrong with the exception itself. */
export function expectsException(ofCase: Case): boolean {
  return ofCase.expects.some(
    (one) =>
      one.kind === 'raises' || (one.kind === 'same' && (one.verbs.includes('raises') || one.verbs.includes('exits'))),
  )
}

export function judgeExpectation(expectation: Expectation, scene: Scene): Finding | undefined {
  switch (expectation.kind) {
    case 'returns':
      return checkReturns(expectation.values, scene)
    case 'holds':
      return checkHolds(expectation.names, scene)
    case 'prints':
      return checkPrints('out', expectation.text, scene)
    case 'errors':
      return checkPrints('err', expectation.text, scene)
    case 'writes':
      return checkWrites(expectation.files, scene)
    case 'deletes':
      return checkDeletes(expectation.paths, scene)
    case 'keeps':
      return checkKeeps(expectation.paths, scene, expectation.others)
    case 'raises':
      return checkRaises(expectation.type, expectation.says, scene)
    case 'exits':
      return checkExits(expectation.code, scene)
    case 'sleeps':
      return checkSleeps(expectation.seconds, scene)
    case 'takes':
      return checkTakes(expectation.seconds, scene)
    case 'uses':
      return checkUses(expectation.what, scene.evidence.facts)
    case 'avoids':
      return checkAvoids(expectation.what, scene.evidence.facts)
    case 'draws':
      return checkDraws(expectation.chart, scene)
    case 'moves':
      return checkMoves(expectation.files, scene)
    case 'terminal':
      return checkTerminal(expectation.text, scene)
    case 'runs':
      return checkRuns(expectation.what, scene)
    case 'signals':
      return checkSignals(expectation.signals, scene)
    case 'leaves':
      return checkLeaves(expectation.what, scene)
    case 'logs':
      return checkLogs(expectation.what, scene)
    case 'connects':
      return checkConnects(expectation.databases, scene)
    case 'renders':
      return checkRenders(expectation.template, scene)
    case 'sends':
      return checkSends(expectation.what, scene)
    case 'provisions':
      return checkProvisions(expectation.what, scene)
    case 'peaks':
      return checkPeaks(expectation, scene)
    case 'executes':
      return checkExecutes(expectation, scene)
    case 'opens':
      return checkOpens(expectation.files, scene)
    case 'measures':
      return checkMeasures(expectation.tools, scene)
    case 'pools':
      return checkPools(expectation.what, scene)
    case 'starts':
      return checkStarts(expectation.what, scene)
    case 'varies':
      return checkVaries(expectation.parts, scene)
    case 'same':
      return checkSame(expectation.verbs, scene)
    default:
      return expectation satisfies never
  }
}
