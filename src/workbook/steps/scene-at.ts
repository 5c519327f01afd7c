// Everything that is shown of one step: where the program is, what its names stand for, what just changed, and the host at that instant.
import type { Output, Stage } from '../../model/evidence.ts'
import type { FileChange, HostInstant, StepKind } from '../../model/steps.ts'
import { activationAt, fileOf, kindAt, lastAtMost, PROGRAM, type StepIndex, stackAt } from './index-steps.ts'

export type StepScene = {
  readonly step: number
  readonly kind: StepKind
  readonly line: number
  /** Null: the program itself. */
  readonly file: string | null
  /** Null where the program has only one. */
  readonly thread: string | null
  /** What it gives back, or raises. */
  readonly value: string | null
  /** The call stack, innermost first. */
  readonly frames: readonly FrameScene[]
  readonly instant: HostInstant | null
}

export type FrameScene = {
  readonly activation: number
  readonly name: string
  /** Where it is: for a caller, the line that called. */
  readonly line: number
  readonly file: string | null
  readonly variables: readonly VariableScene[]
}

export type VariableScene = {
  readonly name: string
  /** Its place in the names of the recording. */
  readonly number: number
  readonly text: string
  /** It came, or stands for something else, since the step before. */
  readonly change: 'new' | 'changed' | null
}

export function sceneAt(index: StepIndex, step: number): StepScene {
  const { recording } = index
  const stack = stackAt(index, step)
  const activation = activationAt(index, step)
  const frames = stack.map((one) => frameAt(index, step, one))
  const main = moduleOf(index)
  // A thread and a generator of another thread do not stand on the program's own lines, and can still see its names.
  if (main !== undefined && !stack.includes(main)) frames.push(frameAt(index, step, main))
  const file = fileOf(recording, activation)
  return {
    step,
    kind: kindAt(index, step),
    line: recording.lines[step] ?? 0,
    file: file === PROGRAM ? null : file,
    thread:
      recording.threads.length > 1 ? (recording.threads[recording.activations[activation]?.[2] ?? 0] ?? null) : null,
    value: index.valueAt.get(step) ?? null,
    frames,
    instant: instantAt(index, step),
  }
}

const MODULE = '<module>'

function moduleOf({ recording, changesOf }: StepIndex): number | undefined {
  for (const activation of changesOf.keys()) {
    const name = recording.texts[recording.activations[activation]?.[0] ?? 0]
    if (name === MODULE && fileOf(recording, activation) === PROGRAM) return activation
  }
  return undefined
}

function frameAt(index: StepIndex, step: number, activation: number): FrameScene {
  const { recording, stepsOf } = index
  const steps = stepsOf.get(activation) ?? []
  const last = steps[lastAtMost(steps, step)]
  const file = fileOf(recording, activation)
  return {
    activation,
    name: recording.texts[recording.activations[activation]?.[0] ?? 0] ?? '',
    line: last === undefined ? 0 : (recording.lines[last] ?? 0),
    file: file === PROGRAM ? null : file,
    variables: variablesAt(index, step, activation),
  }
}

function variablesAt({ recording, changesOf }: StepIndex, step: number, activation: number): VariableScene[] {
  const found: VariableScene[] = []
  for (const [number, { steps, texts }] of changesOf.get(activation) ?? []) {
    const place = lastAtMost(steps, step)
    const text = texts[place] ?? -1
    if (text < 0) continue
    const isNow = steps[place] === step
    const wasThere = place > 0 && (texts[place - 1] ?? -1) >= 0
    // What stands there already when the recording begins has not changed just now.
    const change = !isNow || (step === 0 && recording.first > 0) ? null : wasThere ? 'changed' : 'new'
    found.push({ name: recording.names[number] ?? '', number, text: recording.texts[text] ?? '', change })
  }
  return found
}

export function instantAt({ recording: { instants } }: StepIndex, step: number): HostInstant | null {
  let found: HostInstant | null = null
  for (const instant of instants) {
    if (instant.step > step) break
    found = instant
  }
  return found
}

/** What was on the terminal before a step ran. Where a part in the middle was not kept, that is left out. */
export function writtenUntil({ pieces }: Output, written: number, total: number): string {
  const gap = pieces.findIndex(({ afterGap }) => afterGap === true)
  const head = (gap < 0 ? pieces : pieces.slice(0, gap)).map(({ text }) => text).join('')
  if (written <= head.length || gap < 0) return head.slice(0, written)
  const tail = pieces
    .slice(gap)
    .map(({ text }) => text)
    .join('')
  const shown = tail.slice(0, Math.max(0, tail.length - (total - written)))
  return shown === '' ? head : `${head}\n…\n${shown}`
}

/** Files as far as they had changed, each with what happened to it last. */
export function filesUntil({ recording }: StepIndex, step: number): FileChange[] {
  const found = new Map<string, FileChange>()
  for (const change of recording.fileChanges) {
    if (change.step > step) break
    const known = found.get(change.path)
    // A file that was made here and written to is a new one still.
    const isStillNew = change.change === 'written' && known?.change === 'created'
    found.delete(change.path)
    found.set(change.to ?? change.path, isStillNew ? { ...change, change: 'created' } : change)
  }
  return [...found.values()]
}

/** The requests and commands of a stage that had begun by then. */
export function begunUntil({ requests, commands }: Stage, instant: HostInstant | null) {
  return {
    requests: requests.slice(0, instant?.requests ?? 0),
    commands: commands.slice(0, instant?.commands ?? 0),
  }
}
