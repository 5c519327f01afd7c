// Makes the shown run a second time where somebody looks at what a plain run does not tell. The learner's own runs go first: they end it.
import { MOST_STEPS, type Runner, type RunRequest, TIME_LIMIT_MS } from '../../model/run.ts'
import type { PlacedSheet } from '../desk.ts'
import type { Inside } from '../inside.ts'
import type { RecordedPart, Recording, RecordingName, ShownRun } from '../shown-run.ts'
import type { Stopper } from './running.ts'

export type RecordingActions = {
  /** Records this part of the shown run of the open exercise, once; nothing happens where there is none, or it was recorded. */
  readonly record: (name: RecordingName) => void
}

export type Recorder = RecordingActions & {
  /** Gives Python free for something else. */
  readonly end: () => void
}

type Asked = { readonly name: string; readonly part: RecordingName }

/** A run that is recorded takes longer than a plain one. */
const RECORDING_LIMIT_MS = 3 * TIME_LIMIT_MS
const SHORT_LIMIT_MS = 10_000
const MOST_ORDERS = 100

/** What is asked for beside the run itself. */
function furtherRun(name: RecordingName, { world }: Pick<RunRequest, 'world'>): Partial<RunRequest> {
  if (name === 'orders') return { world: { ...world, schedules: Math.max(world.schedules ?? 0, MOST_ORDERS) } }
  const [part = name, ...numbers] = name.split(' ')
  const isSteps = part === 'steps'
  const first = isSteps ? Number(numbers.shift() ?? 0) : 0
  const recorded = isSteps ? { steps: { first, most: MOST_STEPS } } : { [part as RecordedPart]: true as const }
  const [schedule] = numbers
  return schedule === undefined ? { recorded } : { recorded, schedule: Number(schedule) }
}

/** So much of what a program that the learner stopped had written is known; absent where it was not stopped, or where parts are left out. */
function stopOf({ evidence }: ShownRun): Pick<RunRequest, 'stopsAfter'> {
  const { ending, output } = evidence.stages.at(-1) ?? {}
  if (ending?.kind !== 'stopped' || ending.by !== 'learner' || output === undefined || output.leftOutLines > 0)
    return {}
  return { stopsAfter: output.pieces.reduce((sum, { text }) => sum + text.length, 0) }
}

/** What was stopped for its time does not come to an end when it is recorded either: its beginning is worth no long wait. */
function limitOf({ evidence }: ShownRun): number {
  const ending = evidence.stages.at(-1)?.ending
  return ending?.kind === 'stopped' && ending.by !== 'endless wait' ? SHORT_LIMIT_MS : RECORDING_LIMIT_MS
}

export function createRecorder(inside: Inside, runner: () => Runner | null): Recorder {
  const going = new Set<Stopper>()

  function put({ name, part }: Asked, of: ShownRun, recording: Recording | undefined): void {
    const shown = sheetOf(name)?.sheet.shown
    // Another run may be shown by now; what was recorded of the one before is nobody's.
    if (shown === undefined || shown === null || shown.evidence !== of.evidence) return
    const { [part]: _before, ...others } = shown.recordings
    const recordings = recording === undefined ? others : { ...others, [part]: recording }
    inside.changeSheet(name, { shown: { ...shown, recordings } })
  }

  function sheetOf(name: string): PlacedSheet | undefined {
    return inside.sheets().find((one) => one.name === name)
  }

  async function record(asked: Asked, shown: ShownRun, by: Runner): Promise<void> {
    const stopper = inside.doors.createStopper()
    going.add(stopper)
    put(asked, shown, { kind: 'going' })
    const { request, typed, opened } = shown
    const lines = [...typed]
    const asks = async (): Promise<string | null> => lines.shift() ?? null
    try {
      const evidence = await by.run(
        { ...request, ...furtherRun(asked.part, request), ...stopOf(shown), timeLimitMs: limitOf(shown) },
        { stop: stopper.signal, ...(opened === null ? { ask: asks } : {}) },
      )
      put(asked, shown, stopper.signal.aborted ? undefined : { kind: 'there', evidence })
    } catch (reason) {
      const say = reason instanceof Error ? reason.message : String(reason)
      put(asked, shown, stopper.signal.aborted ? undefined : { kind: 'broken', say })
    } finally {
      going.delete(stopper)
    }
  }

  return {
    record(part: RecordingName) {
      const desk = inside.desk()
      const by = runner()
      if (desk === null || desk.shown === null || by === null || desk.shown.recordings[part] !== undefined) return
      // A run that goes on shows another one in a moment.
      if (desk.activity.kind !== 'idle') return
      void record({ name: desk.exercise.id, part }, desk.shown, by)
    },
    end() {
      for (const stopper of going) stopper.abort()
    },
  }
}
