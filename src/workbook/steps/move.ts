// Where to go from a step: to the next and back, over a call and out of one, to a breakpoint, to where a value comes from. Undefined: nowhere.
import { activationAt, depthAt, kindAt, lastAtMost, type StepIndex, stackAt, threadAt } from './index-steps.ts'

export type Direction = 'forward' | 'back'

/** The next step, or the one before. */
export function stepFrom({ count }: StepIndex, step: number, direction: Direction): number | undefined {
  const next = direction === 'forward' ? step + 1 : step - 1
  return next >= 0 && next < count ? next : undefined
}

/** The same without going into the calls that a line makes, and in the same thread; from the end of a function to its caller. */
export function stepOver(index: StepIndex, step: number, direction: Direction): number | undefined {
  const thread = threadAt(index, step)
  const depth = depthAt(index, step)
  const isOut = direction === 'forward' ? isLeaving(index, step) : isEntered(index, step)
  return search(index, step, direction, (next) => {
    if (threadAt(index, next) !== thread) return false
    return depthAt(index, next) <= (isOut ? depth - 1 : depth) || (isOut && depth === 1)
  })
}

/** To the caller: after the call, or to the line that made it. */
export function stepOut(index: StepIndex, step: number, direction: Direction): number | undefined {
  const thread = threadAt(index, step)
  const depth = depthAt(index, step)
  return search(index, step, direction, (next) => threadAt(index, next) === thread && depthAt(index, next) < depth)
}

/** The next step at one of these lines of the program, or the last one before. */
export function toLine(
  { stepsAtLine, count }: StepIndex,
  step: number,
  lines: ReadonlySet<number>,
  direction: Direction,
): number | undefined {
  let best: number | undefined
  for (const line of lines) {
    const steps = stepsAtLine.get(line) ?? []
    const place = direction === 'forward' ? lastAtMost(steps, step) + 1 : lastAtMost(steps, step - 1)
    const found = steps[place]
    if (found === undefined || found >= count) continue
    if (best === undefined || (direction === 'forward' ? found < best : found > best)) best = found
  }
  return best
}

/**
 * The step whose line gave a name the value that it has at `step`. Undefined where that was before the first step here, or where the
 * name came with a call as its argument and no line of the function gave it.
 */
export function whereChanged(index: StepIndex, step: number, activation: number, name: number): number | undefined {
  const changes = index.changesOf.get(activation)?.get(name)
  const seen = changes?.steps[lastAtMost(changes.steps, step)]
  return seen === undefined ? undefined : causeOf(index, seen)
}

/** The step that did what was seen first at the step `seen`: the one before it, of the same thread where several run. */
export function causeOf(index: StepIndex, seen: number): number | undefined {
  const thread = threadAt(index, seen)
  for (let step = seen - 1; step >= 0; step -= 1) if (threadAt(index, step) === thread) return lineFrom(index, step)
  return undefined
}

/** What comes after a function has given something back is done by the line that called it. */
function lineFrom(index: StepIndex, step: number): number {
  const caller = isLeaving(index, step) ? stackAt(index, step)[1] : undefined
  if (caller === undefined) return step
  const steps = index.stepsOf.get(caller) ?? []
  return steps[lastAtMost(steps, step)] ?? step
}

/** The step at which so many characters were not yet written and were afterwards: whose line wrote the character at this place. */
export function whereWritten(index: StepIndex, place: number): number | undefined {
  const { instants, cut } = index.recording
  const after = instants.find(({ written }) => written > place)
  if (after === undefined) return cut === null && index.count > 0 ? index.count - 1 : undefined
  return after.step === 0 ? undefined : lineFrom(index, after.step - 1)
}

/** The step whose line sent the request of this number, started the command, and so on. */
export function whereBegan(
  index: StepIndex,
  what: 'requests' | 'commands' | 'connections' | 'signals',
  number: number,
): number | undefined {
  const after = index.recording.instants.find((instant) => instant[what] > number)
  if (after === undefined) return undefined
  return after.step === 0 ? undefined : lineFrom(index, after.step - 1)
}

/** The step at which the exception that ended the program was raised, in the innermost line that it came through. */
export function whereRaised(index: StepIndex): number | undefined {
  let step = index.count - 1
  while (step >= 0 && kindAt(index, step) !== 'raise') step -= 1
  if (step < 0) return undefined
  const value = index.valueAt.get(step)
  while (step > 0 && kindAt(index, step - 1) === 'raise' && index.valueAt.get(step - 1) === value) step -= 1
  return step
}

function isLeaving(index: StepIndex, step: number): boolean {
  return ['return', 'yield'].includes(kindAt(index, step))
}

/** Whether it is the first step of its activation. */
function isEntered(index: StepIndex, step: number): boolean {
  return index.stepsOf.get(activationAt(index, step))?.[0] === step && stackAt(index, step).length > 1
}

function search(
  { count }: StepIndex,
  step: number,
  direction: Direction,
  isThere: (next: number) => boolean,
): number | undefined {
  const by = direction === 'forward' ? 1 : -1
  for (let next = step + by; next >= 0 && next < count; next += by) if (isThere(next)) return next
  return undefined
}
