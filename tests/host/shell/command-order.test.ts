// The order in which commands of a shell line are told.
import { expect, test } from 'vitest'
import { runScript } from './run-script.ts'

test('the command that a shell becomes comes after those that the shell started before', async () => {
  const { host } = await runScript('sleep 2; ls -d /')
  const runs = host.processes.log.runs()
  expect(runs.map(({ argv }) => argv.join(' '))).toEqual(['sleep 2', 'ls -d /'])
  const [first, second] = runs
  expect((second?.startedMs ?? 0) - (first?.startedMs ?? 0)).toBe(2000)
})
