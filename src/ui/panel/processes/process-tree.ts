// The processes of a host in the order of a tree, as pstree has them: each followed by its children, in order of their numbers.
import type { Ending, SentSignal, Stage } from '../../../model/evidence.ts'
import type { MachineSeen, ProcessSeen } from '../../../model/machine-seen.ts'
import { exitWord } from '../parts/say-exit.ts'

export type ProcessRow = {
  readonly process: ProcessSeen
  /** From 1. */
  readonly level: number
  readonly state: ProcessState
  /** It began while the program ran. */
  readonly isNew: boolean
  readonly signals: readonly SentSignal[]
}

/** `word` fits into a small column. */
export type ProcessState = { readonly kind: 'lives' | 'ended' | 'bad end' | 'zombie'; readonly word: string }

export function processTree(
  machine: MachineSeen,
  stage: Pick<Stage, 'ending' | 'signals' | 'startedMs'>,
): ProcessRow[] {
  const known = new Set(machine.processes.map(({ pid }) => pid))
  const below = new Map<number, ProcessSeen[]>()
  const top: ProcessSeen[] = []
  for (const process of machine.processes) {
    if (!known.has(process.parent) || process.parent === process.pid) top.push(process)
    else below.set(process.parent, [...(below.get(process.parent) ?? []), process])
  }
  const signals = Map.groupBy(stage.signals, ({ to }) => to)
  const rows: ProcessRow[] = []
  const waiting = top.toReversed().map((process) => ({ process, level: 1 }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { process, level } = next
    const isProgram = process.pid === machine.program
    rows.push({
      process,
      level,
      state: isProgram ? programState(stage.ending) : stateOf(process),
      isNew: !isProgram && process.startedMs >= stage.startedMs,
      signals: signals.get(process.pid) ?? [],
    })
    const children = below.get(process.pid) ?? []
    below.delete(process.pid)
    waiting.push(...children.toReversed().map((child) => ({ process: child, level: level + 1 })))
  }
  return rows
}

/** The program is over when its stage is, however the host has it. */
function programState(ending: Ending): ProcessState {
  switch (ending.kind) {
    case 'finished':
      return ended(ending.exitCode)
    case 'killed':
      return { kind: 'bad end', word: `SIG${ending.signal}` }
    case 'raised':
    case 'unreadable':
      return ended(1)
    case 'stopped':
      return { kind: 'bad end', word: 'stopped' }
    case 'lost':
      return { kind: 'bad end', word: 'lost' }
    default:
      return ending satisfies never
  }
}

function stateOf({ state, exitCode, endedMs }: ProcessSeen): ProcessState {
  if (state.startsWith('Z') && endedMs === undefined) return { kind: 'zombie', word: 'zombie' }
  if (exitCode !== undefined) return ended(exitCode)
  return { kind: 'lives', word: STATES[state.slice(0, 1)] ?? state }
}

function ended(exitCode: number): ProcessState {
  return { kind: exitCode === 0 ? 'ended' : 'bad end', word: exitWord(exitCode) }
}

/** As in ps(1), PROCESS STATE CODES. */
const STATES: Readonly<Record<string, string>> = {
  R: 'runs',
  S: 'sleeps',
  D: 'waits (disk)',
  T: 'stopped',
  I: 'idle',
}
