// What the threads of a program did in a schedule, and where they wait at the end: a row for each step, with the learner's line.
import type { Ending, Stage } from '../../model/evidence.ts'
import type { ThreadStep } from '../../model/threads.ts'

const MOST_ROWS = 40
/** So many rows before and after a change of threads are shown: what a thread does in between changes nothing for the others. */
const AROUND = 3

/** "Thread-1 (add), line 5: counter += 1", with "…" where rows are left out. */
export function stepTimeline(steps: readonly ThreadStep[], program: string | undefined): readonly string[] {
  const near = steps.map((_, index) => isNearChange(steps, index))
  const rows: string[] = []
  let isGap = false
  for (const [index, step] of steps.entries()) {
    if (near[index] !== true) {
      isGap = true
      continue
    }
    if (isGap) rows.push('…')
    isGap = false
    rows.push(`${step.thread}, ${lineInWords(step.line, program)}`)
  }
  return rows.length > MOST_ROWS ? [...rows.slice(0, MOST_ROWS), '…'] : rows
}

function isNearChange(steps: readonly ThreadStep[], index: number): boolean {
  for (let at = Math.max(1, index - AROUND + 1); at <= Math.min(steps.length - 1, index + AROUND); at += 1) {
    if (steps[at]?.thread !== steps[at - 1]?.thread) return true
  }
  return false
}

/** Where each thread stands in a wait without end, and where the lock was taken that it waits for. */
export function waitTimeline(ending: Ending, program: string | undefined): readonly string[] {
  if (ending.kind !== 'stopped' || ending.waits === undefined || ending.waits.length < 2) return []
  return ending.waits.flatMap(({ thread, line, heldBy, heldLine }) => {
    const holds = heldBy === undefined || heldLine === undefined ? [] : [`${heldBy}, ${lineInWords(heldLine, program)}`]
    return [...holds, ...(line === undefined ? [] : [`${thread}, ${lineInWords(line, program)} ← waits`])]
  })
}

/** The steps of a stage that was run in a schedule, then where its threads wait. */
export function threadTimeline(stages: readonly Stage[], program: string | undefined): readonly string[] {
  const stage = stages.findLast(({ steps }) => steps !== undefined && steps.length > 0)
  const waits = stages.flatMap(({ ending }) => waitTimeline(ending, program))
  const steps = stepTimeline(stage?.steps ?? [], program)
  return waits.length === 0 ? steps : [...steps, ...(steps.length === 0 ? [] : ['At the end:']), ...waits]
}

function lineInWords(line: number, program: string | undefined): string {
  const text = program?.split('\n')[line - 1]?.trim() ?? ''
  return text === '' ? `line ${line}` : `line ${line}: ${text}`
}
