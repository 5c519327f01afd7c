// One run as the learner sees it: output onto the tape while it comes, questions to the learner, and how it ended.
import { bringExplanations } from '../../errors/explain-error.ts'
import { type Runner, TIME_LIMIT_MS } from '../../model/run.ts'
import type { PlacedSheet, RunOutcome } from '../desk.ts'
import type { Clock } from '../memory/drafts.ts'
import { callOutcomes } from '../opened-world.ts'
import { type ShownRun, stagesShown } from '../shown-run.ts'
import { endOf, type Tape } from '../tape.ts'

export type RunJob = {
  readonly tape: Tape
  readonly clock: Clock
  /** What still comes from a run that was left belongs to nobody. */
  readonly isWanted: () => boolean
  /** The program waits for a line of input; null is its end. */
  readonly ask: () => Promise<string | null>
  readonly stop: AbortSignal
  /** Each Ctrl-C of the learner; the answer ends that. */
  readonly interrupts: (listener: () => void) => () => void
}

export type RunAnswer = { readonly outcome: RunOutcome; readonly shown: ShownRun | null }

export async function runProgram(placed: PlacedSheet, runner: Runner, job: RunJob): Promise<RunAnswer> {
  const { tape, clock, isWanted, ask, stop, interrupts } = job
  const { sheet, world, calls = [], twice = false, opened = null, host } = placed
  const { program } = sheet
  const request = { program, world, calls, ...(twice ? { twice } : {}) }
  // Calls are made on hosts of their own, and a second run belongs to the first.
  const onHost = calls.length > 0 || twice ? undefined : host
  const typed: (string | null)[] = []
  let isInterrupted = false
  const sinceMs = clock.nowMs()
  const asks = async (): Promise<string | null> => {
    const line = await ask()
    typed.push(line)
    if (line !== null) tape.append('typed', `${line}\n`)
    return line
  }
  const evidence = await runner.run(
    { ...request, ...(onHost === undefined ? {} : { host: onHost }), timeLimitMs: TIME_LIMIT_MS },
    {
      output: (stream, text) => isWanted() && tape.append(stream, text),
      leftOut: (lines, tail) => isWanted() && tape.leaveOut(lines, tail),
      // A check has nobody to ask, and its world is shown as the check has it.
      ...(opened === null ? { ask: asks } : {}),
      stop,
      interrupts: (listener) =>
        interrupts(() => {
          isInterrupted = true
          listener()
        }),
    },
  )
  const shown = {
    request: { ...request, ...(onHost?.isKept === true ? { copyOf: onHost.name } : {}) },
    typed,
    evidence,
    ...(isInterrupted ? { isInterrupted: true as const } : {}),
    opened,
    recordings: {},
  }
  const stages = stagesShown(shown)
  // What stopped it is told; without that, the last stage is.
  const stage = stages.find(({ ending }) => ending.kind !== 'finished') ?? stages.at(-1)
  if (stage === undefined) {
    return { outcome: { kind: 'broken', say: 'The run came back without an answer.' }, shown: null }
  }
  const { ending, holds } = stage
  const figures = stages.flatMap((one) => one.figures ?? [])
  const notes = [...new Set(stages.flatMap((one) => one.notes ?? []))]
  const made = callOutcomes(stages)
  if (ending.kind === 'raised' || ending.kind === 'unreadable') await bringExplanations()
  const isUnheard = isInterrupted && ending.kind === 'stopped' && ending.by === 'learner' && !stop.aborted
  const outcome = {
    kind: 'ended',
    ending,
    program,
    tookMs: clock.nowMs() - sinceMs,
    hostMs: stages.reduce((sum, { startedMs, endedMs }) => sum + endedMs - startedMs, 0),
    ...(isUnheard ? { unheard: true as const } : {}),
    ...(figures.length === 0 ? {} : { figures }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(made.length === 0 ? {} : { calls: made }),
    ...(ending.kind === 'raised' ? { holds } : {}),
  } as const
  if (isWanted()) showTraceback(tape, outcome)
  return { outcome, shown }
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
