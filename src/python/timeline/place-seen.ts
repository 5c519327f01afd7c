// Brings the numbers that a recorder had at hand to places in the stage's evidence, and puts the requests, which only the evidence knows, among the events.
import type { Stage } from '../../model/evidence.ts'
import type { TimelineEvent } from '../../model/timeline.ts'

export type SeenBy = {
  /** Number of a connection → the lane that began it. */
  readonly connections: ReadonlyMap<number, number>
  readonly laneOfProcess: (pid: number) => number | undefined
}

/** Commands come with the number of their process, connections with their own. What the evidence does not hold is left out. */
export function placeSeen(events: readonly TimelineEvent[], stage: Stage, by: SeenBy): readonly TimelineEvent[] {
  const commands = new Map(stage.commands.map(({ pid }, index) => [pid, index]))
  const connections = new Map(stage.connections.map(({ number }, index) => [number, index]))
  const placed = events.flatMap((event): readonly TimelineEvent[] => {
    if (event.kind !== 'seen') return [event]
    const indexes = event.in === 'commands' ? commands : event.in === 'connections' ? connections : undefined
    const index = indexes === undefined ? event.index : indexes.get(event.index)
    if (index === undefined || index >= stage[event.in].length) return []
    const line = event.line ?? lineOf(stage, event.in, index)
    return [{ ...event, index, ...(line === undefined ? {} : { line }) }]
  })
  const requests = stage.requests.flatMap((request, index): readonly TimelineEvent[] => {
    const { connection, by: who, atMs, line } = request
    const ofConnection = connection === undefined ? undefined : by.connections.get(connection)
    const lane = ofConnection ?? (who === 'program' ? 0 : by.laneOfProcess(who))
    if (lane === undefined || lane < 0) return []
    return [{ atMs, lane, ...(line === undefined ? {} : { line }), kind: 'seen', in: 'requests', index }]
  })
  if (requests.length === 0) return placed
  // Sorting keeps the order of what has the same instant.
  return [...placed, ...requests].sort((one, other) => one.atMs - other.atMs)
}

function lineOf(
  stage: Stage,
  where: keyof Pick<Stage, 'sleeps' | 'commands' | 'connections' | 'logs' | 'requests' | 'signals'>,
  index: number,
) {
  const entry = stage[where][index]
  return entry !== undefined && 'line' in entry ? entry.line : undefined
}
