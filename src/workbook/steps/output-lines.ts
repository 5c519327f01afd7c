// The lines of what a run printed, each with its place among all characters that were written.
import type { Output, OutputStream } from '../../model/evidence.ts'
import type { StepIndex } from './index-steps.ts'

export type OutputLine = {
  readonly text: string
  readonly stream: OutputStream
  /** The place of its first character, and of what follows its last one. */
  readonly at: number
  readonly to: number
}

/** Where the middle of a long output was not kept, its lines are missing here. */
export function outputLines({ pieces }: Output, { recording }: StepIndex): OutputLine[] {
  const found: OutputLine[] = []
  const gap = pieces.findIndex(({ afterGap }) => afterGap === true)
  const total = recording.instants.at(-1)?.written ?? 0
  let at = 0
  let open: { text: string; stream: OutputStream; at: number } | undefined
  const end = (to: number): void => {
    if (open !== undefined) found.push({ ...open, to })
    open = undefined
  }
  pieces.forEach(({ text, stream }, place) => {
    if (place === gap) {
      end(at)
      at = Math.max(at, total - pieces.slice(gap).reduce((sum, piece) => sum + piece.text.length, 0))
    }
    for (const part of text.split(/(?<=\n)/)) {
      if (part === '') continue
      const line = open ?? { text: '', stream, at }
      at += part.length
      open = { ...line, text: line.text + part.replace(/\n$/, '') }
      if (part.endsWith('\n')) end(at)
    }
  })
  end(at)
  return found
}
