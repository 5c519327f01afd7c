// From a step of the timeline to the same one among the recorded steps of the program: which thread came when to which line.
import type { ThreadPlace } from '../steps/where-thread.ts'
import type { Picture } from './picture.ts'

/** Undefined for a process, and where the line is not known. */
export function placeOfStep(
  { steps, lanes }: Pick<Picture, 'steps' | 'lanes'>,
  index: number,
): ThreadPlace | undefined {
  const step = steps[index]
  const lane = step === undefined ? undefined : lanes[step.lane]
  if (step?.line === undefined || lane?.kind !== 'thread') return undefined
  const { line } = step
  // What the first thread did while it was alone is not told line by line.
  if (step.lane === 0) return { thread: lane.name, line, time: { atMs: step.atMs } }
  let times = 0
  for (const one of steps.slice(0, index + 1)) {
    if (one.lane !== step.lane || one.line !== line) continue
    times += one.events.filter(({ kind }) => kind === 'line').length
  }
  return { thread: lane.name, line, time: Math.max(0, times - 1) }
}
