// A short text that changes when what is judged changes, and stays when only words do.
import type { Case, Check } from '../model/check.ts'
import type { CustomChecks, Solution } from '../model/exercise.ts'
import type { World } from '../model/world.ts'

export type Judged = {
  readonly world: World
  readonly checks: readonly Check[]
  readonly customChecks?: CustomChecks
  readonly starter: string
  readonly solutions: readonly Solution[]
}

export function fingerprint(judged: Judged): string {
  const cases = judged.checks.map((check) => check.cases.map(judgedOf))
  // A check that compares with the solution asks for something else when the solution changes.
  const compares = judged.checks.some((check) =>
    check.cases.some((one) => one.expects.some((expected) => expected.kind === 'same')),
  )
  const custom = judged.customChecks
  return hash(
    stable({
      world: judged.world,
      cases,
      starter: judged.starter,
      custom: custom === undefined ? null : [custom.source, custom.checks.map((check) => check.cases.map(judgedOf))],
      solution: compares ? (judged.solutions[0]?.program ?? '') : null,
    }),
  )
}

// What a case says in words does not count.
function judgedOf({ world, calls, twice, expects, anyEnding }: Case): object {
  return { world, calls, twice, expects, anyEnding }
}

/** JSON with sorted keys, so that the order in which something was written does not matter where it means nothing. */
function stable(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(stable).join(',')}]`
  if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? 'null'
  const entries = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${stable(value)}`).join(',')}}`
}

/** Two 32-bit hashes side by side (cyrb53's mixing by bryc, public domain): no cryptography, only very unlikely to meet twice. */
export function hash(text: string): string {
  let first = 0xdeadbeef
  let second = 0x41c6ce57
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    first = Math.imul(first ^ code, 2654435761)
    second = Math.imul(second ^ code, 1597334677)
  }
  first = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909)
  second = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909)
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
