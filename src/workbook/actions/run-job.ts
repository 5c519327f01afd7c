// One run as the learner sees it: output onto the tape while it comes, questions to the learner, and how it ended.
import { type Runner, TIME_LIMIT_MS } from '../../model/run.ts'
import type { Desk, RunOutcome } from '../desk.ts'
import type { Clock } from '../memory/drafts.ts'
import { endOf, type Tape } from '../tape.ts'

export type RunJob = {
  readonly tape: Tape
  readonly clock: Clock
  /** What still comes from a run that was left belongs to nobody. */
  readonly isWanted: () => boolean
  /** The program waits for a line of input; null is its end. */
  readonly ask: () => Promise<string | null>
  readonly stop: AbortSignal
}

export async function runProgram(desk: Desk, runner: Runner, job: RunJob): Promise<RunOutcome> {
  const { tape, clock, isWanted, ask, stop } = job
  const { program, exercise } = desk
  const sinceMs = clock.nowMs()
  const evidence = await runner.run(
    { program, world: exercise.world, calls: [], timeLimitMs: TIME_LIMIT_MS },
    {
      output: (stream, text) => isWanted() && tape.append(stream, text),
      leftOut: (lines, tail) => isWanted() && tape.leaveOut(lines, tail),
      ask: async () => {
        const line = await ask()
        if (line !== null) tape.append('typed', `${line}\n`)
        return line
      },
      stop,
    },
  )
  const stage = evidence.stages[0]
  if (stage === undefined) return { kind: 'broken', say: 'The run came back without an answer.' }
  const { ending, startedMs, endedMs, figures = [] } = stage
  const outcome = {
    kind: 'ended',
    ending,
    program,
    tookMs: clock.nowMs() - sinceMs,
    hostMs: endedMs - startedMs,
    ...(figures.length === 0 ? {} : { figures }),
  } as const
  if (isWanted()) showTraceback(tape, outcome)
  return outcome
}

/** A traceback that did not come out with the output is still part of what a terminal would show. */
function showTraceback(tape: Tape, outcome: RunOutcome & { kind: 'ended' }): void {
  const { ending } = outcome
  if (ending.kind !== 'raised' && ending.kind !== 'unreadable') return
  const text = ending.traceback.trimEnd()
  const end = endOf(tape.content(), text.length + 100)
  if (text === '' || end.includes(text)) return
  tape.append('err', `${end === '' || end.endsWith('\n') ? '' : '\n'}${text}\n`)
}
