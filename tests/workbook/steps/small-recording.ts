// Recordings for tests, written as a program's steps are read: one row for each.
import { STEP_KINDS, type StepKind, type StepRecording } from '../../../src/model/steps.ts'

export type Row = {
  readonly kind?: StepKind
  readonly line: number
  /** The call stack, outermost first: names of activations, such as `add` or `add#2`. */
  readonly in?: readonly string[]
  readonly thread?: string
  /** `name` or `activation.name` → its new text; null where it is gone. */
  readonly sets?: Readonly<Record<string, string | null>>
  readonly value?: string
  /** How many characters were written before it. */
  readonly written?: number
  readonly requests?: number
}

const MODULE = '<module>'

export function recordingOf(rows: readonly Row[], more: Partial<StepRecording> = {}): StepRecording {
  const texts: string[] = []
  const names: string[] = []
  const threads: string[] = []
  const known: string[] = []
  const activations: [number, number, number][] = []
  const links: [number, number][] = []
  const columns = { kinds: [] as number[], lines: [] as number[], stacks: [] as number[] }
  const changes = {
    changeSteps: [] as number[],
    changeActivations: [] as number[],
    changeNames: [] as number[],
    changeTexts: [] as number[],
  }
  const values = { valueSteps: [] as number[], valueTexts: [] as number[] }
  const instants: StepRecording['instants'][number][] = []
  const numberOf = (row: string[], text: string): number => {
    const at = row.indexOf(text)
    return at >= 0 ? at : row.push(text) - 1
  }
  const activationOf = (name: string, thread: string): number => {
    const at = known.indexOf(name)
    if (at >= 0) return at
    activations.push([numberOf(texts, name.split('#')[0] ?? ''), 0, numberOf(threads, thread)])
    return known.push(name) - 1
  }
  let host = { written: 0, requests: 0 }
  rows.forEach((row, step) => {
    const { kind = 'line', line, in: stack = [MODULE], thread = 'MainThread', sets = {}, value } = row
    let below = -1
    for (const name of stack) {
      const activation = activationOf(name, thread)
      const at = links.findIndex(([one, other]) => one === activation && other === below)
      below = at >= 0 ? at : links.push([activation, below]) - 1
    }
    columns.kinds.push(STEP_KINDS.indexOf(kind))
    columns.lines.push(line)
    columns.stacks.push(below)
    for (const [name, text] of Object.entries(sets)) {
      const [first = '', second] = name.split('.')
      changes.changeSteps.push(step)
      changes.changeActivations.push(activationOf(second === undefined ? (stack.at(-1) ?? MODULE) : first, thread))
      changes.changeNames.push(numberOf(names, second ?? first))
      changes.changeTexts.push(text === null ? -1 : numberOf(texts, text))
    }
    if (value !== undefined) {
      values.valueSteps.push(step)
      values.valueTexts.push(numberOf(texts, value))
    }
    const next = { written: row.written ?? host.written, requests: row.requests ?? host.requests }
    if (step === 0 || next.written !== host.written || next.requests !== host.requests) {
      instants.push({ step, atMs: 0, commands: 0, connections: 0, signals: 0, ...next })
    }
    host = next
  })
  return {
    first: 0,
    seen: rows.length,
    cut: null,
    ...columns,
    links,
    activations,
    files: ['main.py'],
    threads,
    ...changes,
    names,
    texts,
    ...values,
    instants,
    fileChanges: [],
    ...more,
  }
}
