// Finds lost updates: a thread writes what it made of a value that another thread has changed since it was read.
import { type CellEvent, isOfCell, type Step, type Steps } from './steps.ts'

export type LostUpdate = {
  /** The step that writes over the other's value. */
  readonly step: number
  readonly lane: number
  readonly name: string
  /** The step in which the old value was read. */
  readonly readAt: number
  /** The last step in between that changed it, and whose it is. */
  readonly changedAt: number
  readonly by: number
}

export function lostUpdates({ all }: Steps): ReadonlyMap<number, LostUpdate> {
  const found = new Map<number, LostUpdate>()
  /** Cell and lane → the step of the last read. */
  const reads = new Map<string, number>()
  const writes = new Map<number, { readonly step: number; readonly lane: number }>()
  const look = (step: Step, event: CellEvent): void => {
    const own = `${event.cell} ${event.lane}`
    if (event.kind === 'read') {
      reads.set(own, step.index)
      return
    }
    const readAt = reads.get(own)
    const last = writes.get(event.cell)
    if (readAt !== undefined && last !== undefined && last.lane !== event.lane && last.step > readAt)
      found.set(step.index, {
        step: step.index,
        lane: event.lane,
        name: event.name,
        readAt,
        changedAt: last.step,
        by: last.lane,
      })
    writes.set(event.cell, { step: step.index, lane: event.lane })
    reads.delete(own)
  }
  for (const step of all) for (const event of step.events) if (isOfCell(event)) look(step, event)
  return found
}
