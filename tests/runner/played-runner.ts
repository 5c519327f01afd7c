// A runner whose threads and clock a test plays: how it is started, asked and answered.
import type { Evidence } from '../../src/model/evidence.ts'
import type { EngineState } from '../../src/model/page-runner.ts'
import type { LiveRun } from '../../src/model/run.ts'
import { createRunner, STANDBY_AFTER_MS } from '../../src/runner/client.ts'
import { createFakeThreads, createFakeTimer, evidenceOf, requestOf, settled } from './fake-thread.ts'

export function start(options: { readonly standby?: boolean } = {}) {
  const threads = createFakeThreads()
  const clock = createFakeTimer()
  const runner = createRunner({
    open: threads.open,
    place: '/engine/',
    timer: clock.timer,
    standby: options.standby ?? false,
  })
  const states: EngineState['kind'][] = []
  runner.subscribe(({ kind }) => states.push(kind))
  return { runner, threads, clock, states }
}

/** A runner whose first thread is ready; the second one, if there is one, is opened. */
export async function started(options: { readonly standby?: boolean } = {}) {
  const all = start(options)
  await all.threads.at(0).ready()
  await all.clock.wait(STANDBY_AFTER_MS)
  return all
}

/** A run that was begun: what came of it so far, and how the last thread answers. */
export async function running(all: ReturnType<typeof start>, live: LiveRun = {}) {
  const outcome: { evidence?: Evidence; failure?: string } = {}
  all.runner.run(requestOf('print(1)'), live).then(
    (evidence) => (outcome.evidence = evidence),
    (reason: Error) => (outcome.failure = reason.message),
  )
  await settled()
  return outcome
}

export const answer = (id: number, text = 'done\n', spent = false) => ({
  kind: 'evidence',
  id,
  evidence: evidenceOf(text),
  spent,
})
export const endingOf = ({ evidence }: { readonly evidence?: Evidence }) => evidence?.stages[0]?.ending
