// From a step of the timeline to one of the program: the time that a thread came to a line.
import { kindAt, lastAtMost, type StepIndex, threadAt } from './index-steps.ts'

export type ThreadPlace = {
  readonly thread: string
  readonly line: number
  /** Counted from 0, as the timeline tells it: a thread that stays at its line is not told of again. Or the last one at an instant of the clock. */
  readonly time: number | { readonly atMs: number }
}

/** Undefined where it never came there. */
export function whereThread(index: StepIndex, { thread, line, time }: ThreadPlace): number | undefined {
  const steps = arrivals(index, thread, line)
  if (typeof time === 'number') return steps[time] ?? steps.at(-1)
  const { instants } = index.recording
  const begins = instants.map(({ step }) => step)
  const atMs = (step: number): number => instants[lastAtMost(begins, step)]?.atMs ?? 0
  return steps.findLast((step) => atMs(step) <= time.atMs) ?? steps[0]
}

function arrivals(index: StepIndex, thread: string, line: number): readonly number[] {
  const found: number[] = []
  let last = ''
  for (let step = 0; step < index.count; step += 1) {
    if (kindAt(index, step) !== 'line') continue
    const at = index.recording.lines[step] ?? 0
    const name = index.recording.threads[threadAt(index, step)] ?? ''
    const here = `${at} ${name}`
    if (here !== last && at === line && name === thread) found.push(step)
    last = here
  }
  return found
}
