// One check as the learner starts and stops it. What is judged and how is the attempt's affair.
import type { Run, Runner } from '../../model/run.ts'
import { attempt } from '../attempt.ts'
import type { CheckOutcome, Desk, JobProgress } from '../desk.ts'
import type { Clock } from '../memory/drafts.ts'

export type CheckJob = {
  readonly clock: Clock
  readonly onProgress: (progress: JobProgress) => void
  readonly stop: AbortSignal
}

/** Rejects only where our own side failed. */
export async function checkProgram(desk: Desk, runner: Runner, job: CheckJob): Promise<CheckOutcome> {
  const { exercise, program } = desk
  const onProgress = (done: number, of: number): void => job.onProgress({ done, of })
  try {
    const { verdict } = await attempt(exercise, program, stoppable(runner, job.stop), { onProgress })
    return { kind: 'judged', verdict, program, atMs: job.clock.nowMs() }
  } catch (reason) {
    if (job.stop.aborted) return { kind: 'stopped' }
    throw reason
  }
}

/** Of the many runs of a check, Stop ends the one that goes on and lets none follow. */
function stoppable(runner: Runner, stop: AbortSignal): Runner {
  const run: Run = async (request) => {
    if (stop.aborted) throw new Error('The check was stopped.')
    const evidence = await runner.run(request, { stop })
    if (stop.aborted) throw new Error('The check was stopped.')
    return evidence
  }
  return { run, customCheck: runner.customCheck }
}
