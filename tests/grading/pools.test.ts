// The verb about pools of processes.
import { expect, test } from 'vitest'
import { checkPools } from '../../src/grading/checks/pools.ts'
import type { PoolsPattern } from '../../src/model/pool-pattern.ts'
import type { ProcessPool } from '../../src/model/process-pool.ts'
import { caseOf, evidence, stage } from './build-evidence.ts'

const number = (near: number) => ({ kind: 'near', near, within: 0 }) as const
const pool = (more: Partial<ProcessPool> = {}): ProcessPool => ({
  kind: 'Pool',
  workers: 4,
  messages: 16,
  ended: 'terminated',
  line: 7,
  ...more,
})
const { ended: _, ...open } = pool()

function said(what: PoolsPattern, ...pools: readonly ProcessPool[]): string | undefined {
  const seen = { ...stage(), ...(pools.length === 0 ? {} : { pools }) }
  return checkPools(what, { stage: seen, evidence: evidence([seen]), case: caseOf([]), program: '' } as never)?.say
}

test('pools are counted', () => {
  expect(said({ made: number(1) }, pool())).toBeUndefined()
  expect(said({ made: number(1) })).toBe('Your program made no pool of processes. Expected: 1.')
  expect(said({ made: { kind: 'range', to: 0 } }, pool(), pool())).toMatch(/^Your program made 2 pools\./)
})

test('each has its workers and its messages', () => {
  expect(said({ workers: number(4), messages: { kind: 'range', to: 100 } }, pool(), pool())).toBeUndefined()
  expect(said({ workers: number(3) }, pool())).toBe('The pool of line 7 has 4 processes. Expected: 3.')
  expect(said({ messages: { kind: 'range', to: 100 } }, pool(), pool({ messages: 10_000 }))).toMatch(
    /^10,000 messages went to the processes of the pool of line 7\. /,
  )
})

test('a pool that is left open is told of, and can be asked for', () => {
  expect(said({ ended: 'all' }, pool(), pool({ ended: 'closed' }))).toBeUndefined()
  expect(said({ ended: 'all' }, pool(), open)).toBe(
    'The pool of line 7 was never closed: its processes wait for more work.',
  )
  expect(said({ ended: 'none' }, open)).toBeUndefined()
  expect(said({ ended: 'none' }, pool())).toBe('The pool of line 7 was closed.')
})
