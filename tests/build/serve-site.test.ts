// The server of `npm start`, asked over a real socket. Raw requests are used where a client would tidy the address first.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { get, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Site, serveSite } from '../../build/serve-site.ts'
import { wantedPort } from '../../build/start.ts'

const long = 'x'.repeat(5_000)
let site: Site

beforeAll(async () => {
  const above = mkdtempSync(join(tmpdir(), 'site-'))
  const folder = join(above, 'dist')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(above, 'secret.txt'), 'secret')
  mkdirSync(join(above, 'dist-of-another'))
  writeFileSync(join(above, 'dist-of-another/secret.txt'), 'secret')
  writeFileSync(join(folder, 'index.html'), '<title>Dryrun</title>')
  writeFileSync(join(folder, 'a b.txt'), 'spaced')
  writeFileSync(join(folder, 'assets/page-DkS4a1_x.js'), long)
  writeFileSync(join(folder, 'python.wasm'), '\0asm')
  writeFileSync(join(folder, 'image.bin'), long)
  writeFileSync(join(folder, 'image.bin.br'), 'packed at build time')
  site = await serveSite(folder, { port: 0 })
})

afterAll(() => site.close())

type Answer = { status: number; headers: Record<string, unknown>; body: Buffer }

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(site.address)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
      .on('error', reject)
      .end()
  })
}

describe('a file', () => {
  test('comes with its type, and with no cache where its name has no hash', async () => {
    const { status, headers, body } = await ask('/')
    expect([status, headers['content-type'], headers['cache-control'], String(body)]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
      '<title>Dryrun</title>',
    ])
    expect((await ask('/python.wasm')).headers['content-type']).toBe('application/wasm')
  })

  test('with a hash in its name may be kept for ever', async () => {
    expect((await ask('/assets/page-DkS4a1_x.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  test('is packed for a reader that can unpack it', async () => {
    const packed = await ask('/assets/page-DkS4a1_x.js', { 'Accept-Encoding': 'gzip, br' })
    expect(packed.headers['content-encoding']).toBe('br')
    expect(String(brotliDecompressSync(packed.body))).toBe(long)
    expect((await ask('/assets/page-DkS4a1_x.js', { 'Accept-Encoding': 'gzip' })).headers['content-encoding']).toBe(
      'gzip',
    )
    const plain = await ask('/assets/page-DkS4a1_x.js', { 'Accept-Encoding': 'br;q=0' })
    expect([plain.headers['content-encoding'], String(plain.body)]).toEqual([undefined, long])
  })

  test('that was packed at build time is sent as it lies there', async () => {
    expect(String((await ask('/image.bin', { 'Accept-Encoding': 'br' })).body)).toBe('packed at build time')
  })

  test('that did not change is not sent again', async () => {
    const first = await ask('/')
    const again = await ask('/', { 'If-None-Match': String(first.headers.etag) })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  test('can be asked about without being sent', async () => {
    const { status, headers, body } = await ask('/index.html', {}, 'HEAD')
    expect([status, headers['content-length'], body.length]).toEqual([200, '21', 0])
  })

  test('is found under its encoded name', async () => {
    expect(String((await ask('/a%20b.txt?x=1')).body)).toBe('spaced')
  })
})

describe('nothing outside the folder is served', () => {
  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../dist-of-another/secret.txt',
    '/%00',
    '/%zz',
    '/assets/',
    '/nothing.js',
  ])('%s', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })
})

test('only reading is answered', async () => {
  expect((await ask('/', {}, 'POST')).status).toBe(405)
})

test('a reader that goes away does not end the server', async () => {
  const { port, hostname } = new URL(site.address)
  const socket = connect(Number(port), hostname, () =>
    socket.end('GET /image.bin HTTP/1.1\r\nHost: x\r\n\r\n', () => socket.destroy()),
  )
  await new Promise((resolve) => socket.on('close', resolve))
  await new Promise((resolve, reject) => get(site.address, resolve).on('error', reject))
})

test('a port that is taken moves on to the next', async () => {
  const taken = Number(new URL(site.address).port)
  const second = await serveSite(mkdtempSync(join(tmpdir(), 'site-')), { port: taken })
  expect(Number(new URL(second.address).port)).toBeGreaterThan(taken)
  await second.close()
})

test('PORT must be a port', () => {
  expect([wantedPort(undefined), wantedPort('8080')]).toEqual([4173, 8080])
  expect(() => wantedPort('http')).toThrow('PORT is "http", which is no port.')
})
