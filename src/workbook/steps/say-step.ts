// A step in words: what is about to happen at its line, and what has changed.
import type { StepScene } from './scene-at.ts'

/** One sentence: "Line 3 runs next." */
export function sayStep({ kind, line, file, value, frames, thread }: StepScene): string {
  const where = file === null ? `line ${line}` : `line ${line} of ${file}`
  const inThread = thread === null ? '' : ` (${thread})`
  const name = frames[0]?.name ?? ''
  switch (kind) {
    case 'line':
      return `${capital(where)} runs next${inThread}.`
    case 'return':
      if (value === null) return `The program is at its end, after ${where}${inThread}.`
      return `${nameOf(name)} ends in ${where} and gives back ${value}${inThread}.`
    case 'yield':
      return `${nameOf(name)} gives out ${value ?? 'a value'} in ${where} and waits there${inThread}.`
    case 'raise':
      return `${capital(where)} raises ${value ?? 'an exception'}${inThread}.`
    default:
      return kind satisfies never
  }
}

/** What the step before changed, for somebody who hears it: "total is now 7. n is new: 5." */
export function sayChanges({ frames }: StepScene): string {
  return frames
    .flatMap(({ variables }) => variables)
    .flatMap(({ name, text, change }) =>
      change === null ? [] : [change === 'new' ? `${name} is new: ${text}.` : `${name} is now ${text}.`],
    )
    .join(' ')
}

/** A function as it is called on the page; the program's own lines are no function. */
export function nameOf(name: string): string {
  return name === '<module>' ? 'The program' : name
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
