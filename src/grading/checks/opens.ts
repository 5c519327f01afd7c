// `opens`: how often a program opened its files, and how often it asked the system to read and write them.
import type { NumberPattern, OpensPattern } from '../../model/check.ts'
import { absolutePath, shortPath } from '../files/paths.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'
import { describeTimes, fitsTimes, inWords } from '../times.ts'
import { describeNumber, matchesNumber } from '../values/match-number.ts'

export function checkOpens(files: Readonly<Record<string, OpensPattern>>, scene: Scene): Finding | undefined {
  for (const [path, pattern] of Object.entries(files)) {
    const full = absolutePath(path, scene.case.world)
    const use = scene.stage.files.find((trace) => trace.path === full)
    const name = `\`${shortPath(full, scene.case.world)}\``
    const opens = use?.opens ?? 0
    if (!fitsTimes(opens, pattern.times)) {
      const expected = describeTimes(pattern.times)
      const did = opens === 0 ? `never opened ${name}` : `opened ${name} ${inWords(opens)}`
      const say = `Your program ${did}, expected ${expected}.`
      return { way: opens === 0 ? 'never opened' : 'times opened', say, expected, seen: inWords(opens) }
    }
    for (const [key, text] of COUNTS) {
      const finding = checkCount(use?.[key] ?? 0, pattern[key], `${text} ${name}`, key)
      if (finding !== undefined) return finding
    }
  }
  return undefined
}

const COUNTS = [
  ['readCalls', 'calls to read from'],
  ['writeCalls', 'calls to write to'],
  ['bytesRead', 'bytes read from'],
  ['bytesWritten', 'bytes written to'],
] as const

function checkCount(count: number, pattern: NumberPattern | undefined, what: string, key: string): Finding | undefined {
  if (pattern === undefined || matchesNumber(count, pattern)) return undefined
  const expected = describeNumber(pattern)
  return { way: key, say: `There were ${count} ${what}; expected ${expected}.`, expected, seen: String(count) }
}
