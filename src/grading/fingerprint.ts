// The fingerprint of a program that does not pass: its first failed check, the case, the way, and what was seen there.
import type { Check } from '../model/check.ts'
import type { Evidence } from '../model/evidence.ts'
import type { RunCase } from './distinct-runs.ts'
import { type CaseFinding, judgeCase } from './judge-case.ts'
import type { SceneExtras } from './scene.ts'

export type Fingerprint = {
  /** Index of the check; custom checks come after the others. */
  readonly check: number
  readonly case: number
  readonly way: string
  readonly expected?: string
  readonly seen?: string
}

export function fingerprintOf(check: number, ofCase: number, finding: CaseFinding): Fingerprint {
  const { way, expected, seen } = finding
  return {
    check,
    case: ofCase,
    way,
    ...(expected === undefined ? {} : { expected }),
    ...(seen === undefined ? {} : { seen }),
  }
}

/** Both show the same thing in the same place. Endings that show nothing are never alike in this sense. */
export function seesTheSame(one: Fingerprint, other: Fingerprint): boolean {
  if (one.check !== other.check || one.case !== other.case) return false
  return one.seen !== undefined && one.seen === other.seen && one.expected === other.expected
}

export function isOneKind(one: Fingerprint, other: Fingerprint): boolean {
  return one.check === other.check && one.case === other.case && one.way === other.way
}

/** Asks for evidence check by check and stops at the first failure, so that no run is made in vain. */
export async function firstFailure(
  checks: readonly Check[],
  evidenceOf: (ofCase: RunCase) => Promise<Evidence>,
  extrasOf: (ofCase: RunCase) => SceneExtras,
): Promise<Fingerprint | undefined> {
  for (const [check, { cases }] of checks.entries()) {
    for (const [index, ofCase] of cases.entries()) {
      const finding = judgeCase(ofCase, await evidenceOf(ofCase), extrasOf(ofCase))
      if (finding !== undefined) return fingerprintOf(check, index, finding)
    }
  }
  return undefined
}
