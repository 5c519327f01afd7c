// What is said about the host between the runs, from the page to its thread and back.
import { expect, test } from 'vitest'
import type { HostEvent } from '../../src/model/live-host.ts'
import { createHostLine } from '../../src/runner/host-line.ts'
import { createServer, type ServedEngine } from '../../src/runner/serve.ts'

function joined() {
  const told: unknown[] = []
  const events: HostEvent[] = []
  let say: (event: HostEvent) => void = () => undefined
  const engine: ServedEngine = {
    run: () => new Promise(() => undefined),
    customCheck: async () => ({ kind: 'passed' }),
    spent: () => false,
    host: {
      open: async ({ name }) => ({ kind: 'opened', facts: { user: name, hostname: 'h', cwd: '/', nowMs: 0 } }),
      answer: ({ kind }) => ({ kind: 'refused', say: kind }),
      tell: (message) => told.push(message),
      listen(listener) {
        say = listener
      },
    },
  }
  const server = createServer(
    async () => engine,
    (message) => {
      if (message.kind === 'host answer' || message.kind === 'host event') line.receive(message)
    },
  )
  const line = createHostLine(
    async () => server,
    () => server,
  )
  line.listen((event) => events.push(event))
  server({ kind: 'start', place: '/', role: 'first' })
  return { line, told, events, say: (event: HostEvent) => say(event) }
}

const WORLD = {} as never

test('questions have their answers, and keys need none', async () => {
  const { line, told } = joined()
  expect(await line.ask({ kind: 'list', path: '/' })).toEqual({ kind: 'refused', say: 'list' })
  expect(await line.ask({ kind: 'open', name: 'sre', world: WORLD, anew: false })).toMatchObject({ kind: 'opened' })
  line.tell({ kind: 'keys', text: 'ls\r' })
  await Promise.resolve()
  await Promise.resolve()
  expect(told).toEqual([{ kind: 'keys', text: 'ls\r' }])
})

test('what goes on there is told', async () => {
  const { line, events, say } = joined()
  await line.ask({ kind: 'list', path: '/' })
  say({ kind: 'screen', text: 'hello' })
  expect(events).toEqual([{ kind: 'screen', text: 'hello' }])
})

test('a thread that is lost takes the host with it: questions are given up, and it is told once', async () => {
  const { line, events } = joined()
  await line.ask({ kind: 'open', name: 'sre', world: WORLD, anew: false })
  const asked = line.ask({ kind: 'list', path: '/' })
  await Promise.resolve()
  line.lost()
  await expect(asked).rejects.toThrow('The host was lost.')
  line.lost()
  expect(events).toEqual([{ kind: 'gone' }])
})
