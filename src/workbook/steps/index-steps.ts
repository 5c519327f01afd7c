// A recording made ready to be gone through: for each activation its steps, for each name its changes. Made once; each look is a search in a sorted row.
// It knows nothing of what is drawn.
import { STEP_KINDS, type StepKind, type StepRecording } from '../../model/steps.ts'

export type StepIndex = {
  readonly recording: StepRecording
  readonly count: number
  /** Activation → its steps. */
  readonly stepsOf: ReadonlyMap<number, readonly number[]>
  /** Activation → name → its changes. */
  readonly changesOf: ReadonlyMap<number, ReadonlyMap<number, Changes>>
  /** Step → the changes that came before it, as places in the columns. */
  readonly changesAt: ReadonlyMap<number, readonly number[]>
  readonly valueAt: ReadonlyMap<number, string>
  /** Line of the program → the steps at which it runs next. */
  readonly stepsAtLine: ReadonlyMap<number, readonly number[]>
}

/** Sorted by step; a text of -1 means that the name is gone. */
export type Changes = { readonly steps: number[]; readonly texts: number[] }

export function indexSteps(recording: StepRecording): StepIndex {
  const stepsOf = new Map<number, number[]>()
  const stepsAtLine = new Map<number, number[]>()
  recording.stacks.forEach((stack, step) => {
    const activation = recording.links[stack]?.[0] ?? 0
    add(stepsOf, activation, step)
    const isLine = recording.kinds[step] === STEP_KINDS.indexOf('line')
    if (isLine && fileOf(recording, activation) === PROGRAM) add(stepsAtLine, recording.lines[step] ?? 0, step)
  })
  const changesOf = new Map<number, Map<number, Changes>>()
  const changesAt = new Map<number, number[]>()
  recording.changeSteps.forEach((step, place) => {
    const activation = recording.changeActivations[place] ?? 0
    const name = recording.changeNames[place] ?? 0
    const names = changesOf.get(activation) ?? new Map<number, Changes>()
    changesOf.set(activation, names)
    const changes = names.get(name) ?? { steps: [], texts: [] }
    names.set(name, changes)
    changes.steps.push(step)
    changes.texts.push(recording.changeTexts[place] ?? -1)
    add(changesAt, step, place)
  })
  const valueAt = new Map(
    recording.valueSteps.map((step, place) => [step, recording.texts[recording.valueTexts[place] ?? 0] ?? '']),
  )
  return { recording, count: recording.lines.length, stepsOf, changesOf, changesAt, valueAt, stepsAtLine }
}

/** The file of the learner's own program. */
export const PROGRAM = 'main.py'

export function fileOf({ activations, files }: StepRecording, activation: number): string {
  return files[activations[activation]?.[1] ?? 0] ?? PROGRAM
}

export function kindAt({ recording }: StepIndex, step: number): StepKind {
  return STEP_KINDS[recording.kinds[step] ?? 0] ?? 'line'
}

/** The activation that a step is in. */
export function activationAt({ recording }: StepIndex, step: number): number {
  return recording.links[recording.stacks[step] ?? 0]?.[0] ?? 0
}

/** The thread that a step is of, as a place in `threads`. */
export function threadAt(index: StepIndex, step: number): number {
  return index.recording.activations[activationAt(index, step)]?.[2] ?? 0
}

/** The activations of its call stack, innermost first. */
export function stackAt({ recording }: StepIndex, step: number): number[] {
  const found: number[] = []
  let stack = recording.stacks[step] ?? -1
  while (stack >= 0) {
    const [activation, below] = recording.links[stack] ?? [0, -1]
    found.push(activation)
    stack = below
  }
  return found
}

/** How many activations the call stack of a step has. */
export function depthAt(index: StepIndex, step: number): number {
  return stackAt(index, step).length
}

/** The place of the last entry that is at most `most`, in a row that grows; -1 where there is none. */
export function lastAtMost(row: readonly number[], most: number): number {
  let low = 0
  let high = row.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((row[middle] as number) <= most) low = middle + 1
    else high = middle
  }
  return low - 1
}

function add<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const row = map.get(key)
  if (row === undefined) map.set(key, [value])
  else row.push(value)
}
