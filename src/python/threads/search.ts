// Tries further schedules of a program with threads, and keeps those that went otherwise: what a check expects must hold in each of them.
import type { Evidence, Stage } from '../../model/evidence.ts'
import type { ScheduleRun, ScheduleSearch } from '../../model/schedule.ts'

/** More ways than this are counted and not kept: each has the evidence of a whole run. */
const MOST_KEPT = 100

/**
 * Runs schedules 1, 2, 3 … `runOne` answers with undefined where no more can be run. One that does not come to its end is the last: it is a
 * mistake whatever is expected. Equal programs and worlds give equal answers.
 */
export async function searchSchedules(
  most: number,
  plain: Evidence,
  runOne: (schedule: number) => Promise<Evidence | undefined>,
): Promise<ScheduleSearch> {
  const expected = plain.stages.map(outcomeOf)
  const seen = new Set([wayOf(plain.stages)])
  const others: ScheduleRun[] = []
  let found: ScheduleSearch['found']
  for (let schedule = 1; schedule <= most; schedule += 1) {
    const evidence = await runOne(schedule)
    if (evidence === undefined) return told(schedule - 1)
    const { stages } = evidence
    found ??= differing(schedule, stages, expected)
    const way = wayOf(stages)
    if (!seen.has(way) && others.length < MOST_KEPT) others.push({ schedule, stages })
    seen.add(way)
    if (stages.some(({ ending }) => ending.kind === 'stopped' || ending.kind === 'lost')) return told(schedule)
  }
  return told(most)
  function told(tried: number): ScheduleSearch {
    return { tried, ...(found === undefined ? {} : { found }), others }
  }
}

function differing(
  schedule: number,
  stages: readonly Stage[],
  expected: readonly string[],
): ScheduleSearch['found'] | undefined {
  const at = stages.findIndex((stage, index) => outcomeOf(stage) !== expected[index])
  const stage = stages[at >= 0 ? at : stages.length - 1]
  if (stage === undefined || (at < 0 && stages.length === expected.length)) return undefined
  return { schedule, stage }
}

/** What must not depend on the order in which threads run. The order of lines that several threads print may. */
function outcomeOf({ ending, holds, returned, output, threads = [] }: Stage): string {
  const printed = output.pieces.map(({ text }) => text).join('')
  return inText([ended(ending), holds, returned, printed.split('\n').sort(), threads.length])
}

/** All that a check may look at, but for when it happened and who waited for whom. */
function wayOf(stages: readonly Stage[]): string {
  return inText(
    stages.map((stage) => [
      ended(stage.ending),
      stage.holds,
      stage.returned,
      stage.output.pieces.map(({ stream, text }) => [stream, text]),
      stage.files.map(({ path, change, kind, mode, text, size }) => [path, change, kind, mode, text, size]),
      stage.sleeps.map(({ forMs }) => forMs),
      stage.commands.map(({ argv, exitCode }) => [argv, exitCode]),
      stage.requests.map(({ method, url, body, answer, failed }) => [method, url, body, answer?.status, failed]),
      stage.logs.map(({ level, message }) => [level, message]),
      (stage.threads ?? []).map(({ name, endedMs, atOnce }) => [name, endedMs === undefined, atOnce]),
      stage.endedMs - stage.startedMs,
    ]),
  )
}

function ended(ending: Stage['ending']): unknown {
  return ending.kind === 'raised' ? { kind: ending.kind, type: ending.type } : ending
}

function inText(facts: unknown): string {
  return JSON.stringify(facts, (_key, value) => (isObject(value) ? null : value))
}

/** An object is shown by where it is in memory, and a thread by its number. */
function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'object'
}
