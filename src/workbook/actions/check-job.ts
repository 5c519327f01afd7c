// One check as the learner starts and stops it. What is judged and how is the attempt's affair.
import type { Run, Runner } from '../../model/run.ts'
import type { CheckOutcome, Desk, JobProgress } from '../desk.ts'
import type { Clock } from '../memory/drafts.ts'

export type CheckJob = {
  readonly clock: Clock
  readonly onProgress: (progress: JobProgress) => void
  readonly stop: AbortSignal
}

/** What judges comes after the page: a lesson can be read without it. */
export async function bringJudge(): Promise<typeof import('../attempt.ts')> {
  try {
    return await import('../attempt.ts')
  } catch (reason) {
    console.warn(reason)
    throw new Error('The part of this page that checks programs could not be fetched. Look at your connection.')
  }
}

/** Rejects only where our own side failed. */
export async function checkProgram(desk: Desk, runner: Runner, job: CheckJob): Promise<CheckOutcome> {
  const { exercise, program } = desk
  const onProgress = (done: number, of: number): void => job.onProgress({ done, of })
  const { attempt } = await bringJudge()
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
