// What declared commands remember on one host: how often each answered, and values that effects have set.
import type { CommandAnswer } from '../../model/command.ts'

export type DeclaredState = {
  /** How often this answer was given before; counts it. */
  readonly turn: (answer: CommandAnswer) => number
  readonly value: (name: string) => string | undefined
  readonly set: (name: string, text: string) => void
}

const states = new WeakMap<object, DeclaredState>()

/** The state of a host, by an object that each host has once. */
export function declaredStateOf(host: object): DeclaredState {
  const known = states.get(host)
  if (known !== undefined) return known
  const turns = new Map<string, number>()
  const values = new Map<string, string>()
  const state: DeclaredState = {
    turn({ id }) {
      const before = turns.get(id) ?? 0
      turns.set(id, before + 1)
      return before
    },
    value: (name) => values.get(name),
    set: (name, text) => values.set(name, text),
  }
  states.set(host, state)
  return state
}
