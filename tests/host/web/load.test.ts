import { describe, expect, test } from 'vitest'
import { createSystem } from '../../../src/host/processes/system.ts'
import { dial } from '../../../src/host/web/client/dial.ts'
import { createByteReader } from '../../../src/host/web/http/byte-reader.ts'
import { aRoute, json, text } from './a-world.ts'
import { get, hostOf, talk } from './talk.ts'

const API = 'api.example.com'
const IP = '203.0.113.10'
const ASK = new TextEncoder().encode(`GET /n HTTP/1.1\r\nHost: ${API}\r\n\r\n`)

describe('much at once', () => {
  test('10,000 requests on one connection, each of them told', async () => {
    const host = hostOf([aRoute(`GET http://${API}/n`, [json('{}')])])
    const dialled = await dial(createSystem(host.processes.main, host), { ip: IP, port: 80 }, API)
    if (dialled.kind !== 'connected') throw new Error(dialled.kind)
    const reader = createByteReader(dialled.wire.read)
    for (let count = 0; count < 10_000; count += 1) {
      await dialled.wire.write(ASK)
      await reader.head(10_000)
      await reader.exactly(2)
    }
    const requests = host.web.requests()
    expect([requests.length, requests.at(-1)?.connection, requests.at(-1)?.atMs]).toEqual([
      10_000,
      1,
      host.world.clockMs + 10_000,
    ])
  })

  test('1,000 connections that are left open: others are served all the same', async () => {
    const host = hostOf([aRoute(`GET http://${API}/n`, [text('here')])])
    const system = createSystem(host.processes.main, host)
    for (let count = 0; count < 1_000; count += 1) {
      const dialled = await dial(system, { ip: IP, port: 80 }, API)
      if (dialled.kind !== 'connected') throw new Error(dialled.kind)
      await dialled.wire.write(ASK)
    }
    expect((await talk(host, API, 80, get('/n', API))).text).toMatch(/here$/)
    const connections = host.net.log.all()
    expect([connections.length, connections.filter(({ endedMs }) => endedMs === undefined).length]).toEqual([
      1_001, 1_000,
    ])
    expect(host.web.requests()).toHaveLength(1_001)
  })

  test('requests at the same time are counted', async () => {
    const host = hostOf([aRoute(`GET http://${API}/n`, [text('late', { waitMs: 1_000 })])])
    const system = createSystem(host.processes.main, host)
    for (let count = 0; count < 3; count += 1) {
      const dialled = await dial(system, { ip: IP, port: 80 }, API)
      if (dialled.kind !== 'connected') throw new Error(dialled.kind)
      await dialled.wire.write(ASK)
    }
    await host.scheduler.wait([], 5_000)
    expect(host.web.requests().map(({ inFlight, answer }) => [inFlight, answer?.status])).toEqual([
      [0, 200],
      [1, 200],
      [2, 200],
    ])
  })

  test('a body of 5 MB goes both ways whole', async () => {
    const host = hostOf([aRoute(`POST http://${API}/n`, [text('x'.repeat(5_000_000))])])
    const body = 'y'.repeat(5_000_000)
    const head = `POST /n HTTP/1.1\r\nHost: ${API}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`
    const heard = await talk(host, API, 80, head + body)
    expect(heard.text.length - heard.text.indexOf('\r\n\r\n') - 4).toBe(5_000_000)
    const [request] = host.web.requests()
    expect([request?.headers['content-length'], request?.body.length, request?.answer?.body.length]).toEqual([
      '5000000',
      100_000,
      100_000,
    ])
  })
})
