import { describe, expect, test } from 'vitest'
import { type Connection, NOTHING_DONE, type Stage, type WebRequest } from '../../../src/model/evidence.ts'
import { EMPTY_WORLD } from '../../../src/model/world.ts'
import { neverAsked, type RequestEntry, waterfallOf } from '../../../src/ui/panel/requests/entries.ts'
import { sayOutcome } from '../../../src/ui/panel/requests/say-outcome.ts'

const URL = 'https://api.example.com/orders'

function stageWith(part: Partial<Stage>): Stage {
  const output = { pieces: [], leftOutLines: 0 }
  const ending = { kind: 'finished', exitCode: 0 } as const
  return { ending, output, holds: {}, ...NOTHING_DONE, startedMs: 0, endedMs: 9_000, ...part }
}

function connection(part: Partial<Connection>): Connection {
  return {
    number: 1,
    protocol: 'tcp',
    by: 'program',
    host: 'api.example.com',
    port: 443,
    startedMs: 0,
    bytesSent: 0,
    bytesReceived: 0,
    ...part,
  }
}

function request(part: Partial<WebRequest>): WebRequest {
  return { by: 'program', atMs: 3, method: 'GET', url: URL, headers: {}, body: '', inFlight: 0, ...part }
}

const answer = (status: number, atMs: number, endedMs: number) => ({ status, headers: {}, body: '', atMs, endedMs })

function entriesOf(part: Partial<Stage>): readonly RequestEntry[] {
  return waterfallOf([stageWith(part)]).entries
}

const phasesOf = (entry: RequestEntry | undefined) =>
  entry?.phases.map(({ kind, fromMs, toMs }) => [kind, fromMs, toMs])

describe('a request', () => {
  test('has the phases of its connection, the wait and the answer', () => {
    const [entry] = entriesOf({
      connections: [connection({ openMs: 1, secureMs: 2, endedMs: 50 })],
      requests: [request({ connection: 1, answer: answer(200, 12, 20) })],
    })
    expect(phasesOf(entry)).toEqual([
      ['connect', 0, 1],
      ['secure', 1, 2],
      ['wait', 3, 12],
      ['answer', 12, 20],
    ])
    expect(entry).toMatchObject({ startMs: 0, endMs: 20, outcome: { kind: 'good', word: '200' } })
  })

  test('on a connection that stood already has no phases of it', () => {
    const [, second] = entriesOf({
      connections: [connection({ openMs: 1 })],
      requests: [
        request({ connection: 1, answer: answer(200, 4, 4) }),
        request({ connection: 1, atMs: 5, answer: answer(200, 6, 6) }),
      ],
    })
    expect(phasesOf(second)).toEqual([
      ['wait', 5, 6],
      ['answer', 6, 6],
    ])
    expect(second?.isReused).toBe(true)
  })

  test('that could not be sent takes the failed connection to its host, which is no row of its own then', () => {
    const entries = entriesOf({
      connections: [connection({ startedMs: 7, endedMs: 8, failed: 'refused' })],
      requests: [request({ atMs: 7, failed: 'refused' })],
    })
    expect(entries.map((entry) => [entry.kind, phasesOf(entry), entry.outcome])).toEqual([
      ['request', [['connect', 7, 8]], { kind: 'failed', word: 'refused' }],
    ])
    expect(entries[0] && sayOutcome(entries[0])).toBe('Refused after 1 ms: nothing listens on port 443.')
  })

  test('that the client gave up waited until the client closed', () => {
    const [entry] = entriesOf({
      connections: [connection({ openMs: 1, endedMs: 2_003 })],
      requests: [request({ connection: 1, failed: 'given up' })],
    })
    expect(phasesOf(entry)?.at(-1)).toEqual(['wait', 3, 2_003])
  })

  test('that was never answered lasts to the end of the run', () => {
    const [entry] = entriesOf({ connections: [connection({ openMs: 1 })], requests: [request({ connection: 1 })] })
    expect(entry).toMatchObject({ endMs: 9_000, outcome: { kind: 'under way' } })
  })

  test('sent again after a failure is a further try, told with the time between; after a success it is none', () => {
    const entries = entriesOf({
      requests: [
        request({ atMs: 0, answer: answer(503, 1, 1) }),
        request({ atMs: 1_001, answer: answer(200, 1_002, 1_002) }),
        request({ atMs: 1_003, answer: answer(200, 1_004, 1_004) }),
      ],
    })
    expect(entries.map(({ again }) => again)).toEqual([undefined, { number: 2, afterMs: 1_000 }, undefined])
  })

  test('of a command is told with its command line', () => {
    const [entry] = entriesOf({
      commands: [
        {
          pid: 7,
          argv: ['curl', '-d', 'a b', URL],
          path: '/usr/bin/curl',
          cwd: '/',
          by: 'program',
          streams: { in: 'pipe', out: 'pipe', err: 'pipe' },
          output: '',
          errors: '',
          startedMs: 0,
        },
      ],
      requests: [request({ by: 7, failed: 'reset' })],
    })
    expect(entry?.by).toBe(`curl -d 'a b' ${URL}`)
  })
})

describe('a connection that carried no request', () => {
  test('is a row with the time in which it stood open', () => {
    const [entry] = entriesOf({ connections: [connection({ port: 5432, openMs: 2, endedMs: 40 })] })
    expect([entry?.method, entry?.target, phasesOf(entry)]).toEqual([
      'TCP',
      'api.example.com:5432',
      [
        ['connect', 0, 2],
        ['open', 2, 40],
      ],
    ])
  })

  test('may be a look-up of a name alone', () => {
    const entries = entriesOf({
      connections: [
        connection({ protocol: 'name', port: 0, ip: '10.0.0.1' }),
        connection({ number: 2, protocol: 'name', host: 'nowhere', port: 0, failed: 'unknown host' }),
      ],
    })
    expect(entries.map(({ method, target, outcome }) => [method, target, outcome.word])).toEqual([
      ['DNS', 'api.example.com', 'found'],
      ['DNS', 'nowhere', 'unknown'],
    ])
  })
})

test('a url that is none is shown all the same', () => {
  const entries = entriesOf({ requests: [request({ url: 'http://[::bad\n/x' })] })
  expect(entries.map(({ target }) => target)).toEqual(['http://[::bad\n/x'])
})

test('what was never asked is what no request met', () => {
  const server = { isSecure: true, host: 'api.example.com', port: 443 }
  const answers = { kind: 'sequence', answers: [] } as const
  const route = (text: string) => ({ text, method: 'GET', server, path: [], answers })
  const world = { ...EMPTY_WORLD, web: { routes: [route('GET /a'), route('GET /b'), route('GET /b')] } }
  expect(neverAsked(world, [stageWith({ requests: [request({ route: 'GET /a' })] })])).toEqual(['GET /b'])
})

test('20,000 requests are laid out at once', () => {
  const requests = Array.from({ length: 20_000 }, (_, index) =>
    request({ atMs: index, connection: index + 1, answer: answer(index % 2 ? 500 : 200, index + 1, index + 2) }),
  )
  const connections = requests.map((_, index) => connection({ number: index + 1, startedMs: index, openMs: index }))
  const beganMs = performance.now()
  expect(entriesOf({ requests, connections })).toHaveLength(20_000)
  // The bound is generous: what grows with the square of the rows takes minutes.
  expect(performance.now() - beganMs).toBeLessThan(5_000)
})
