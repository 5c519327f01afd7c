// Recorded steps as lines of text, so that a test can be read.
import type { StepRecording } from '../../../src/model/steps.ts'
import { STEP_KINDS } from '../../../src/model/steps.ts'

/** One line for each step: what it is, its line, what changed before it, and what it gives. */
export function shownSteps(recording: StepRecording): string[] {
  const { lines, kinds, changeSteps, changeNames, changeTexts, names, texts, valueSteps, valueTexts } = recording
  const changes = lines.map((): string[] => [])
  changeSteps.forEach((step, at) => {
    const text = changeTexts[at] ?? -1
    changes[step]?.push(`${names[changeNames[at] ?? 0]} ${text < 0 ? 'gone' : `= ${texts[text]}`}`)
  })
  return lines.map((line, step) => {
    const at = valueSteps.indexOf(step)
    const value = at < 0 ? [] : [`gives ${texts[valueTexts[at] ?? 0]}`]
    return [`${STEP_KINDS[kinds[step] ?? 0]} ${line}`, ...(changes[step] ?? []), ...value].join(', ')
  })
}

/** The functions that a step is in, innermost last. */
export function stackAt({ stacks, links, activations, texts }: StepRecording, step: number): string[] {
  const found: string[] = []
  for (let stack = stacks[step] ?? -1; stack >= 0; ) {
    const [activation, below] = links[stack] ?? [0, -1]
    found.unshift(texts[activations[activation]?.[0] ?? 0] ?? '')
    stack = below
  }
  return found
}

export function threadAt({ stacks, links, activations, threads }: StepRecording, step: number): string {
  const [activation] = links[stacks[step] ?? 0] ?? [0]
  return threads[activations[activation ?? 0]?.[2] ?? 0] ?? ''
}
