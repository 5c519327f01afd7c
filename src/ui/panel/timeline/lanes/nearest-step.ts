// Which step is meant by a place in the picture.
import type { Picture } from '../../../../workbook/timeline/picture.ts'
import type { Scale } from '../../../../workbook/timeline/window.ts'

/** The step at a value of the scale: on the clock's that of the lane which is nearest, the first of several. */
export function nearestStep({ steps, stage }: Picture, scale: Scale, lane: number, value: number): number {
  if (scale === 'steps') return Math.min(Math.max(Math.floor(value), 0), steps.length - 1)
  let nearest = 0
  let distance = Number.POSITIVE_INFINITY
  for (const step of steps) {
    const away =
      Math.abs(step.atMs - stage.startedMs - value) + (lane < 0 || step.lane === lane ? 0 : Number.MAX_SAFE_INTEGER)
    if (away < distance) [nearest, distance] = [step.index, away]
  }
  return nearest
}
