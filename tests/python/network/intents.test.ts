// What a program says to its HTTP library is in the evidence of its requests, also where no request came about.
import { beforeAll, describe, expect, test } from 'vitest'
import type { WebRequest } from '../../../src/model/evidence.ts'
import type { World } from '../../../src/model/world.ts'
import type { Engine } from '../../../src/python/create-engine.ts'
import { aRoute, failure, json } from '../../host/web/a-world.ts'
import { lastStage, lines, runOn, startLastingEngine } from '../engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
}, 60_000)

const OK = [json('{"status": "OK"}')]
const world: Partial<World> = {
  web: {
    routes: [
      aRoute('GET http://api.test/json', OK),
      aRoute('GET https://api.test/json', OK),
      aRoute('POST http://api.test/json', OK),
      aRoute('GET http://refused.test/', [failure('refused')]),
      aRoute('GET http://gone.test/', [failure('unknown host')]),
      aRoute('GET https://expired.test/', [failure('expired certificate')]),
      aRoute('GET http://slow.test/', [json('{}', { waitMs: 20_000 })]),
    ],
  },
}

type Told = Pick<WebRequest, 'method' | 'url' | 'library' | 'timeoutMs' | 'verify' | 'line' | 'failed'>
type Said = { readonly [Name in keyof Told]?: Told[Name] | undefined }

async function saidBy(...program: readonly string[]): Promise<Said[]> {
  const { requests } = lastStage(await runOn(engine, lines(...program), { ...world, timeLimitMs: 40_000 }))
  return requests.map(({ method, url, library, timeoutMs, verify, line, failed }) => ({
    ...{ method, url, library, timeoutMs, verify, line },
    ...(failed === undefined ? {} : { failed }),
  }))
}

const said = (url: string, more: Said = {}): Said => ({
  method: 'GET',
  url,
  library: 'requests',
  timeoutMs: null,
  verify: true,
  line: 2,
  ...more,
})

describe('requests', () => {
  test.each([
    ['get("http://api.test/json")', said('http://api.test/json')],
    ['get("http://api.test/json", timeout=5)', said('http://api.test/json', { timeoutMs: 5_000 })],
    ['get("https://api.test/json", timeout=(3, 0.5))', said('https://api.test/json', { timeoutMs: 500 })],
    ['get("https://api.test/json", verify=False)', said('https://api.test/json', { verify: false })],
    ['post("http://api.test/json", json={})', said('http://api.test/json', { method: 'POST' })],
    ['Session().get("http://api.test/json", params={"a": 1})', said('http://api.test/json?a=1')],
  ])('%s', async (call, expected) => {
    expect(await saidBy('import requests', `requests.${call}`)).toEqual([expected])
  })

  test.each([
    ['http://refused.test/', 'refused'],
    ['http://gone.test/', 'unknown host'],
    ['http://nobody.test/', 'unknown host'],
    ['https://expired.test/', 'expired certificate'],
    ['http://slow.test/', 'given up'],
  ] as const)('%s: %s', async (url, failed) => {
    expect(await saidBy('import requests', `requests.get("${url}", timeout=2)`)).toEqual([
      said(url, { timeoutMs: 2_000, failed }),
    ])
  })

  test('each attempt of a Retry is a request', async () => {
    const all = await saidBy(
      'import requests, urllib3',
      'session = requests.Session()',
      'session.mount("http://", requests.adapters.HTTPAdapter(max_retries=urllib3.Retry(2)))',
      'session.get("http://refused.test/")',
    )
    expect(all).toEqual(Array(3).fill(said('http://refused.test/', { line: 4, failed: 'refused' })))
  })

  test('threads do not take what others said', async () => {
    const all = await saidBy(
      'import requests',
      'import concurrent.futures',
      'def one(number):',
      '    return requests.get(f"http://slow.test/?{number}", timeout=number + 1)',
      'with concurrent.futures.ThreadPoolExecutor() as pool: list(pool.submit(one, number) for number in range(4))',
    )
    expect(all.map(({ url, timeoutMs, line }) => [url, timeoutMs, line])).toEqual(
      [0, 1, 2, 3].map((number) => [`http://slow.test/?${number}`, (number + 1) * 1000, 4]),
    )
  })
})

describe('other libraries', () => {
  test.each([
    ['urllib', 'import urllib.request', 'urllib.request.urlopen("http://api.test/json", timeout=4)', 4_000, true],
    ['urllib', 'import urllib.request', 'urllib.request.urlopen("http://api.test/json")', null, true],
    [
      'urllib',
      'import ssl, urllib.request',
      'urllib.request.urlopen("https://api.test/json", context=ssl._create_unverified_context())',
      null,
      false,
    ],
    [
      'urllib3',
      'import urllib3',
      'urllib3.PoolManager().request("GET", "http://api.test/json", timeout=3)',
      3_000,
      true,
    ],
    [
      'http.client',
      'import http.client',
      'c = http.client.HTTPConnection("api.test", timeout=1.5); c.request("GET", "/json"); c.getresponse()',
      1_500,
      true,
    ],
  ])('%s', async (library, first, call, timeoutMs, verify) => {
    const scheme = call.includes('https:') ? 'https' : 'http'
    expect(await saidBy(first, call)).toEqual([said(`${scheme}://api.test/json`, { library, timeoutMs, verify })])
  })

  test('a socket says nothing', async () => {
    const [request] = await saidBy(
      'import socket',
      'socket.create_connection(("api.test", 80)).sendall(b"GET /json HTTP/1.0\\r\\nHost: api.test\\r\\n\\r\\n")',
      'import time; time.sleep(1)',
    )
    expect(request).toEqual({ method: 'GET', url: 'http://api.test/json', failed: 'given up' })
  })
})
