// Tries further schedules of a program with threads, until one ends otherwise than the plain one: a race, or a deadlock that the plain one does not meet.
import type { Evidence, ScheduleSearch, Stage } from '../../model/evidence.ts'

/** Runs schedules 1, 2, 3 … `runOne` answers with undefined where no more can be run. Equal programs and worlds give equal answers. */
export async function searchSchedules(
  most: number,
  plain: Evidence,
  runOne: (schedule: number) => Promise<Evidence> | undefined,
): Promise<ScheduleSearch> {
  const expected = plain.stages.map(outcomeOf)
  for (let schedule = 1; schedule <= most; schedule += 1) {
    const run = runOne(schedule)
    if (run === undefined) return { tried: schedule - 1 }
    const { stages } = await run
    const at = stages.findIndex((stage, index) => outcomeOf(stage) !== expected[index])
    if (at >= 0 || stages.length !== expected.length) {
      const stage = stages[Math.max(at, 0)]
      return { tried: schedule, ...(stage === undefined ? {} : { found: { schedule, stage } }) }
    }
  }
  return { tried: most }
}

/** What must not depend on the order in which threads run. The order of lines that several threads print may. */
function outcomeOf({ ending, holds, returned, output, threads = [] }: Stage): string {
  const printed = output.pieces.map(({ text }) => text).join('')
  const ended = ending.kind === 'raised' ? { kind: ending.kind, type: ending.type } : ending
  const outcome = [ended, holds, returned, printed.split('\n').sort(), threads.length]
  return JSON.stringify(outcome, (_key, value) => (isObject(value) ? null : value))
}

/** An object is shown by where it is in memory, and a thread by its number. */
function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'object'
}
