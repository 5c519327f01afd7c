// A finding that holds in one schedule of the threads and not in the plain one: which schedule it was, and what the threads did in it.
import type { ScheduleRun } from '../../model/schedule.ts'
import type { Finding } from '../finding.ts'
import { threadTimeline } from './show-steps.ts'

/** Two findings of one kind in other schedules are of one kind too, but not of the kind that the plain schedule shows. */
export function inSchedule<T extends Finding>(
  finding: T,
  { schedule, stages }: ScheduleRun,
  program: string | undefined,
): T {
  const steps = threadTimeline(stages, program)
  return {
    ...finding,
    way: `in a schedule: ${finding.way}`,
    schedule,
    say: `With the threads switched in another order (schedule ${schedule}): ${finding.say}`,
    ...(steps.length === 0 ? {} : { timeline: steps }),
  }
}
