// `pools`: the pools of processes that a program makes, their sizes, what is sent to their processes, and whether they are closed.
import type { NumberPattern } from '../../model/check.ts'
import type { PoolsPattern } from '../../model/pool-pattern.ts'
import type { ProcessPool } from '../../model/process-pool.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'
import { count } from '../text/plain-text.ts'
import { describeNumber, matchesNumber } from '../values/match-number.ts'

export function checkPools(what: PoolsPattern, { stage, case: { calls } }: Scene): Finding | undefined {
  const pools = stage.pools ?? []
  const who = calls.length > 0 ? 'The call' : 'Your program'
  const differs = (seen: number, pattern: NumberPattern | undefined, way: string, say: string): Finding | undefined => {
    if (pattern === undefined || matchesNumber(seen, pattern)) return undefined
    const expected = describeNumber(pattern)
    return { way, say: `${say} Expected: ${expected}.`, expected, seen: String(seen) }
  }
  const made = pools.length === 0 ? 'no pool of processes' : count(pools.length, 'pool')
  const first =
    differs(pools.length, what.made, pools.length === 0 ? 'no pool' : 'pools made', `${who} made ${made}.`) ??
    checkEnded(pools, what.ended)
  if (first !== undefined) return first
  for (const pool of pools) {
    const finding =
      differs(
        pool.workers,
        what.workers,
        'workers',
        `The pool${at(pool)} has ${count(pool.workers, 'process', 'processes')}.`,
      ) ??
      differs(
        pool.messages,
        what.messages,
        pool.messages === 0 ? 'no messages' : 'messages',
        `${count(pool.messages, 'message')} went to the processes of the pool${at(pool)}.`,
      )
    if (finding !== undefined) return finding
  }
  return undefined
}

function checkEnded(pools: readonly ProcessPool[], wanted: PoolsPattern['ended']): Finding | undefined {
  if (wanted === undefined) return undefined
  if (wanted === 'none') {
    const closed = pools.find(({ ended }) => ended !== undefined)
    if (closed === undefined) return undefined
    return { way: 'pool closed', say: `The pool${at(closed)} was closed.`, expected: 'open', seen: 'closed' }
  }
  const open = pools.find(({ ended }) => ended === undefined)
  if (open === undefined) return undefined
  return {
    way: 'pool left open',
    say: `The pool${at(open)} was never closed: its processes wait for more work.`,
    expected: 'closed',
    seen: 'open',
  }
}

function at({ line }: ProcessPool): string {
  return line === undefined ? '' : ` of line ${line}`
}
