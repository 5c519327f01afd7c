// The keys of the steps: which of them goes where.
import type { StepIndex } from '../../../workbook/steps/index-steps.ts'
import { stepFrom, stepOut, stepOver, toLine } from '../../../workbook/steps/move.ts'

export type Move = (index: StepIndex, step: number, breakpoints: readonly number[]) => number | undefined

export type StepKey = {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: (index, step) => stepFrom(index, step, 'forward'),
  ArrowLeft: (index, step) => stepFrom(index, step, 'back'),
  Home: () => 0,
  End: ({ count }) => count - 1,
  'Shift ArrowRight': (index, step) => stepOver(index, step, 'forward'),
  'Shift ArrowLeft': (index, step) => stepOver(index, step, 'back'),
  'Shift ArrowDown': (index, step) => stepOut(index, step, 'forward'),
  'Shift ArrowUp': (index, step) => stepOut(index, step, 'back'),
  ArrowDown: (index, step, breakpoints) => toLine(index, step, new Set(breakpoints), 'forward'),
  ArrowUp: (index, step, breakpoints) => toLine(index, step, new Set(breakpoints), 'back'),
}

/** What a key does; null where it is none of these. */
export function moveFor({ key, shiftKey, altKey, ctrlKey, metaKey }: StepKey): Move | null {
  if (altKey || ctrlKey || metaKey) return null
  const name = shiftKey ? `Shift ${key}` : key
  return Object.hasOwn(MOVES, name) ? (MOVES[name] ?? null) : null
}
