// Connections that a program made while it was loaded: the world is set back before its functions are called, and the servers with it.
import { expect, test } from 'vitest'
import { aRoute, json } from '../../host/web/a-world.ts'
import { lastStage, lines, runOn, startLastingEngine } from '../engine.ts'

test('a session that was used while the program was loaded makes a new connection in a call', async () => {
  const engine = await startLastingEngine()
  const program = lines(
    'import requests',
    'session = requests.Session()',
    'def ask(): return [session.get("https://api.test/a").text for _ in range(3)]',
    'ask()',
  )
  const web = { routes: [aRoute('GET https://api.test/a', [json('1')])] }
  const { ending, connections, requests } = lastStage(await runOn(engine, program, { web, calls: ['ask()'] }))
  const tcp = connections.filter(({ protocol }) => protocol === 'tcp')
  expect([ending.kind, requests.length, tcp.length]).toEqual(['finished', 3, 1])
}, 60_000)
