// Whether a recorded run came out as the one that it repeats.
import type { Stage } from '../../model/evidence.ts'

/** A sentence for the learner; null where both came out the same. Real time that a program measured may still differ in what it prints. */
export function differsFrom(before: Stage, recorded: Stage): string | null {
  const differences = [
    ...(before.ending.kind === recorded.ending.kind ? [] : ['ended otherwise']),
    ...(before.endedMs - before.startedMs === recorded.endedMs - recorded.startedMs
      ? []
      : ["took another time on the host's clock"]),
    ...(printed(before) === printed(recorded) ? [] : ['printed something else']),
  ]
  if (differences.length === 0) return null
  return `The run was made once more to record it, and ${differences.join(' and ')}. What is shown here is the recorded run.`
}

function printed({ output }: Stage): string {
  return output.pieces.map(({ text }) => text).join('')
}
