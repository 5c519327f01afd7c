// Commands in the order of a tree: each followed by those that it started.
import type { CommandRun, Stage } from '../../../model/evidence.ts'

export type CommandRow = {
  readonly run: CommandRun
  /** From 1. */
  readonly level: number
  /** When the stage ended, in milliseconds since 1970 UTC. */
  readonly stageEndedMs: number
}

export function commandTree(stages: readonly Stage[]): readonly CommandRow[] {
  return stages.flatMap(({ commands, endedMs }) => treeOf(commands, endedMs))
}

function treeOf(commands: readonly CommandRun[], stageEndedMs: number): readonly CommandRow[] {
  const known = new Set(commands.map(({ pid }) => pid))
  const below = new Map<number, CommandRun[]>()
  const top: CommandRun[] = []
  for (const run of commands) {
    // A process that is its own starter would never be reached.
    if (run.by === 'program' || run.by === run.pid || !known.has(run.by)) top.push(run)
    else below.set(run.by, [...(below.get(run.by) ?? []), run])
  }
  const rows: CommandRow[] = []
  const waiting = top.toReversed().map((run) => ({ run, level: 1 }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    rows.push({ ...next, stageEndedMs })
    const { pid } = next.run
    const level = next.level + 1
    const children = below.get(pid) ?? []
    // A number is given once only; without this, one that came twice would go round in circles.
    below.delete(pid)
    waiting.push(...children.toReversed().map((run) => ({ run, level })))
  }
  return rows
}
