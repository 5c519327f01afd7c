import { expect, test } from 'vitest'
import { createHost, type Host } from '../../../src/host/host.ts'
import type { ServiceGiven } from '../../../src/model/machine.ts'
import { EMPTY_WORLD } from '../../../src/model/world.ts'
import { aProcess, aService } from '../commands/given.ts'

const withService = (given: ServiceGiven): Host => createHost({ ...EMPTY_WORLD, services: { app: given } })
const pass = (host: Host, ms: number) => host.scheduler.wait([], host.clock.sinceStartMs() + ms)
const codeOf = (answer: ReturnType<Host['services']['start']>): number | string =>
  answer.kind === 'done' ? answer.code : answer.kind

test('starts lead one after another to what the world says, the last one repeats', () => {
  const { services } = withService(
    aService('failed', {
      onStart: [
        { exitCode: 1, state: 'failed' },
        { exitCode: 0, state: 'active' },
      ],
    }),
  )
  expect([services.start('app'), services.start('app')].map(codeOf)).toEqual([1, 0])
  services.stop('app')
  expect(codeOf(services.start('app.service'))).toBe(0)
  expect(services.states()).toEqual({ app: 'active' })
})

test('a start of what runs is no start', () => {
  const { services } = withService(aService('active', { onStart: [{ exitCode: 1, state: 'failed' }] }))
  expect(codeOf(services.start('app'))).toBe(0)
  expect(codeOf(services.restart('app'))).toBe(1)
  expect(services.states()).toEqual({ app: 'failed' })
})

test('a service may die a while after a good start', async () => {
  const host = withService(aService('inactive', { onStart: [{ exitCode: 0, state: 'active', diesAfterMs: 3000 }] }))
  host.services.start('app')
  await pass(host, 2999)
  expect(host.services.states()).toEqual({ app: 'active' })
  await pass(host, 1)
  expect(host.services.states()).toEqual({ app: 'failed' })
  expect(host.services.find('app')?.sinceMs).toBe(EMPTY_WORLD.clockMs + 3000)
})

test('a stop before it dies lets it be stopped', async () => {
  const host = withService(aService('inactive', { onStart: [{ exitCode: 0, state: 'active', diesAfterMs: 3000 }] }))
  host.services.start('app')
  host.services.stop('app')
  await pass(host, 5000)
  expect(host.services.states()).toEqual({ app: 'inactive' })
})

test('a stop may fail', () => {
  const { services } = withService(aService('active', { onStop: [{ exitCode: 1, state: 'active' }] }))
  expect(codeOf(services.stop('app'))).toBe(1)
  expect(services.states()).toEqual({ app: 'active' })
})

test('a service follows the end of its process', () => {
  const make = (): Host =>
    createHost({
      ...EMPTY_WORLD,
      user: 'root',
      services: { app: aService('active') },
      processes: [aProcess(700, 'app')],
    })
  const killed = make()
  killed.processes.kill(killed.processes.main, 700, 'KILL')
  expect(killed.services.find('app')).toMatchObject({
    state: 'failed',
    result: 'signal',
    ended: { kind: 'killed', pid: 700, signal: 'KILL' },
  })
  const ended = make()
  ended.processes.kill(ended.processes.main, 700, 'TERM')
  expect(ended.services.states()).toEqual({ app: 'inactive' })
})

test('what is not there is unknown', () => {
  const { services } = withService(aService('active'))
  expect(services.start('nosuch')).toEqual({ kind: 'unknown' })
  services.set('nosuch', 'active')
  expect(services.states()).toEqual({ app: 'active' })
})

test('a line of the journal with a time of its own keeps it', () => {
  const { services } = withService(
    aService('active', {
      journal: ['Jan 05 07:30:00 debian app[77]: ready', 'Dec 31 23:00:00 debian app: old', 'plain'],
    }),
  )
  expect(
    services.journal.entries().map(({ atMs, pid, message }) => [new Date(atMs).toISOString(), pid, message]),
  ).toEqual([
    ['2025-12-31T23:00:00.000Z', null, 'old'],
    ['2026-01-05T07:30:00.000Z', 77, 'ready'],
    ['2026-01-05T08:59:00.000Z', null, 'plain'],
  ])
})
