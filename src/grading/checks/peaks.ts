// `peaks`: the memory that a program holds at once, and what it still holds at the end.
import type { Expectation, NumberPattern } from '../../model/check.ts'
import type { Finding } from '../finding.ts'
import { callOf, type Scene } from '../scene.ts'
import { matchesNumber } from '../values/match-number.ts'

type Peaks = Extract<Expectation, { kind: 'peaks' }>

export function checkPeaks({ peak, kept }: Peaks, scene: Scene): Finding | undefined {
  const { peakBytes, keptBytes } = scene.stage.measured ?? {}
  if (peakBytes === undefined || keptBytes === undefined) {
    return { way: 'not measured', say: 'The memory of this run was not measured.' }
  }
  const who = scene.case.calls.length > 0 ? `During ${callOf(scene.stage)}` : 'While the program ran,'
  if (peak !== undefined && !matchesNumber(peakBytes, peak)) {
    const isOver = peak.kind === 'range' && peak.to !== undefined && peakBytes > peak.to
    return {
      way: isOver ? 'peak too high' : 'peak too low',
      say: `${who} ${showBytes(peakBytes)} of memory were held at once; expected ${describe(peak)}.`,
      expected: describe(peak),
      seen: showBytes(peakBytes),
    }
  }
  if (kept !== undefined && !matchesNumber(keptBytes, kept)) {
    return {
      way: 'memory kept',
      say: `${showBytes(keptBytes)} of memory were still held at the end; expected ${describe(kept)}.`,
      expected: describe(kept),
      seen: showBytes(keptBytes),
    }
  }
  return undefined
}

function describe(pattern: NumberPattern): string {
  if (pattern.kind === 'near') return showBytes(pattern.near)
  const { from, to } = pattern
  if (from !== undefined && to !== undefined) return `from ${showBytes(from)} to ${showBytes(to)}`
  return from === undefined ? `at most ${showBytes(to ?? 0)}` : `at least ${showBytes(from)}`
}

const UNITS = [
  [1_000_000, 'MB'],
  [1_000, 'kB'],
] as const

/** "2.4 MB", "520 kB", "12 bytes". */
export function showBytes(bytes: number): string {
  const [size, unit] = UNITS.find(([least]) => bytes >= least) ?? [1, 'bytes']
  const number = bytes / size
  return `${number >= 100 || size === 1 ? Math.round(number) : Math.round(number * 10) / 10} ${unit}`
}
