// Who goes on where several threads could: the one that is ready for the longest time, or one that a schedule's number chooses.
import { createDice } from '../../host/dice.ts'
import type { Choose } from './stacks.ts'

export function chooserFor(schedule: number): Choose {
  if (schedule === 0) return () => 0
  const dice = createDice(schedule)
  const byte = new Uint8Array(4)
  return (count) => {
    dice.fill(byte)
    return new DataView(byte.buffer).getUint32(0) % count
  }
}
