// `starts`: the threads that a program starts, how many live at once and at the end, and whether they race or wait for each other for ever.
import type { NumberPattern } from '../../../model/check.ts'
import type { Stage } from '../../../model/evidence.ts'
import type { StartsPattern } from '../../../model/thread-pattern.ts'
import type { ThreadRun } from '../../../model/threads.ts'
import { clockTime } from '../../clock-time.ts'
import type { Finding } from '../../finding.ts'
import type { Scene } from '../../scene.ts'
import { count } from '../../text/plain-text.ts'
import { sayRace } from '../../threads/say-race.ts'
import { threadTimeline } from '../../threads/show-steps.ts'
import { describeNumber, matchesNumber } from '../../values/match-number.ts'

const MOST_NAMED = 4

export function checkStarts(what: StartsPattern, scene: Scene): Finding | undefined {
  return (
    checkDeadlock(what.deadlock, scene) ??
    checkCounts(what, scene) ??
    (what.noRaces === true ? checkRaces(scene) : undefined)
  )
}

function checkCounts({ threads, atOnce, leftAlive }: StartsPattern, scene: Scene): Finding | undefined {
  const runs = scene.stage.threads ?? []
  const counted = (seen: number, pattern: NumberPattern | undefined, way: string, say: string): Finding | undefined => {
    if (pattern === undefined || matchesNumber(seen, pattern)) return undefined
    const expected = describeNumber(pattern)
    return {
      way,
      say: `${say} Expected: ${expected}.`,
      expected,
      seen: String(seen),
      timeline: lifeTimeline(runs, scene),
    }
  }
  const most = mostAtOnce(runs)
  const alive = runs.filter(({ endedMs }) => endedMs === undefined)
  return (
    counted(runs.length, threads, 'threads started', `${who(scene)} started ${threadsInWords(runs.length)}.`) ??
    counted(most, atOnce, 'threads at once', sayAtOnce(most)) ??
    counted(alive.length, leftAlive, 'threads left alive', sayAlive(alive))
  )
}

/** The first thread is counted in what was told at each start. */
function mostAtOnce(runs: readonly ThreadRun[]): number {
  return Math.max(0, ...runs.map(({ atOnce }) => atOnce - 1))
}

function who({ case: { calls } }: Scene): string {
  return calls.length > 0 ? 'The call' : 'Your program'
}

function threadsInWords(number: number): string {
  return number === 0 ? 'no thread' : count(number, 'thread')
}

function sayAtOnce(most: number): string {
  if (most === 0) return 'No thread was started, so none were alive at the same time.'
  return most === 1
    ? 'Never more than 1 of your threads was alive at the same time.'
    : `At the most ${most} of your threads were alive at the same time.`
}

function sayAlive(alive: readonly ThreadRun[]): string {
  if (alive.length === 0) return 'No thread was alive when the program was over.'
  const names = alive.slice(0, MOST_NAMED).map(({ name }) => name)
  const more = alive.length > MOST_NAMED ? ` and ${alive.length - MOST_NAMED} more` : ''
  return `${names.join(', ')}${more} ${alive.length === 1 ? 'was' : 'were'} still alive when the program was over.`
}

/** "09:00:00 Thread-1 (work) starts (line 6)". */
function lifeTimeline(runs: readonly ThreadRun[], { case: { world } }: Scene): readonly string[] {
  const at = (ms: number): string => clockTime(ms, world.timezone)
  return runs.slice(0, 20).map(({ name, line, startedMs, endedMs }) => {
    const where = line === undefined ? '' : ` (line ${line})`
    return `${at(startedMs)} ${name} starts${where}, ${endedMs === undefined ? 'does not end' : `ends at ${at(endedMs)}`}`
  })
}

function isDeadlock({ ending }: Stage): boolean {
  return ending.kind === 'stopped' && ending.by === 'endless wait'
}

function checkDeadlock(wanted: boolean | undefined, { stage, program }: Scene): Finding | undefined {
  if (wanted === undefined || isDeadlock(stage) === wanted) return undefined
  return {
    way: wanted ? 'no deadlock' : 'deadlock',
    say: wanted ? 'No thread waited for ever.' : 'Your threads wait for something that never comes.',
    timeline: threadTimeline([stage], program),
  }
}

function checkRaces({ evidence, program }: Scene): Finding | undefined {
  const { schedules } = evidence
  const found = schedules?.found
  if (schedules === undefined || found === undefined) return undefined
  const plain = evidence.stages.find(({ call }) => call === found.stage.call)
  return {
    way: 'race',
    schedule: found.schedule,
    say: `The end depends on the order in which your threads run. ${sayRace(plain, found.stage, found.schedule)}`,
    timeline: threadTimeline([found.stage], program),
  }
}
