// From a failed check to the step that caused what it found: the exception, or the first printed line that is not as expected.
import type { Output } from '../../model/evidence.ts'
import type { StepIndex } from './index-steps.ts'
import { whereRaised, whereWritten } from './move.ts'
import { outputLines } from './output-lines.ts'

/** What a check found; both texts where it compared two. */
export type Found = { readonly expected?: string | undefined; readonly seen?: string | undefined }

/** Undefined where it cannot be known: then the end is where to look. */
export function whereFailed(
  index: StepIndex,
  output: Output | undefined,
  { expected, seen }: Found,
): number | undefined {
  const raised = whereRaised(index)
  if (raised !== undefined) return raised
  if (output === undefined || expected === undefined || seen === undefined) return undefined
  const [wanted, lines] = [expected.split('\n'), seen.split('\n')]
  const first = lines.findIndex((line, place) => line !== wanted[place])
  const printed = outputLines(output, index).filter(({ stream }) => stream === 'out')[first]
  // What was compared is what was printed only where it reads so.
  return printed === undefined || printed.text !== lines[first] ? undefined : whereWritten(index, printed.at)
}
