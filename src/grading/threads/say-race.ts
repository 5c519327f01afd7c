// Says in what two runs of one program differ that had their threads run in another order.
import type { Stage } from '../../model/evidence.ts'
import { quoteValue } from '../show-value.ts'
import { equalValues } from '../values/equal-values.ts'

/** "Mostly `counter` is `4`; in schedule 3 it is `3`." The plain run may be missing: then only the other is told of. */
export function sayRace(plain: Stage | undefined, other: Stage, schedule: number): string {
  if (other.ending.kind === 'raised') return `In schedule ${schedule} \`${other.ending.type}\` came out.`
  if (other.ending.kind === 'stopped') return `In schedule ${schedule} the program did not come to its end.`
  if (plain === undefined) return `In schedule ${schedule} it was another one.`
  for (const [name, value] of Object.entries(other.holds)) {
    const before = plain.holds[name]
    if (value.kind === 'object' || (before !== undefined && equalValues(before, value))) continue
    const told = before === undefined ? 'was not there' : `was ${quoteValue(before)}`
    return `First \`${name}\` ${told} at the end; in schedule ${schedule} it was ${quoteValue(value)}.`
  }
  if (other.returned !== undefined && plain.returned !== undefined && !equalValues(other.returned, plain.returned))
    return `First ${quoteValue(plain.returned)} came back; in schedule ${schedule} it was ${quoteValue(other.returned)}.`
  const before = new Set(linesOf(plain))
  const line = linesOf(other).find((one) => !before.has(one))
  if (line !== undefined) return `In schedule ${schedule} a line was printed that is not there otherwise: \`${line}\`.`
  return `In schedule ${schedule} ${linesOf(other).length} lines were printed, and ${linesOf(plain).length} at first.`
}

function linesOf({ output }: Stage): readonly string[] {
  const text = output.pieces.map((piece) => piece.text).join('')
  return text.split('\n').filter((line) => line !== '')
}
