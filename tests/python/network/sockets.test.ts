// Sockets of a program: how long they wait on the host's clock, what is evidence, and what there is too much of.
import { beforeAll, describe, expect, test } from 'vitest'
import type { World } from '../../../src/model/world.ts'
import type { Engine } from '../../../src/python/create-engine.ts'
import { aRoute, json, text } from '../../host/web/a-world.ts'
import { endingOf, lastStage, lines, printed, runOn, startLastingEngine } from '../engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
}, 60_000)

const world: Partial<World> = {
  network: {
    'far.test': {
      ip: '203.0.113.5',
      latencyMs: 40,
      lossPercent: 0,
      ports: { 22: 'open', 80: 'closed', 81: 'filtered' },
    },
  },
  web: {
    routes: [
      aRoute('GET http://api.test/json', [json('{"status": "OK"}')]),
      aRoute('GET http://api.test/endless', [text('line\n', { pieces: { count: 5, waitMs: 1_000 } })]),
    ],
  },
}

const patient = { timeLimitMs: 40_000 }

const timed = lines(
  'import errno, socket, time',
  'def attempt(action):',
  '    began = time.monotonic()',
  '    try: action(); print("done", end=" ")',
  '    except OSError as error: print(type(error).__name__, errno.errorcode.get(error.errno), end=" ")',
  '    print(round(time.monotonic() - began, 3))',
)

test('connecting takes its time: open, refused, filtered, given up', async () => {
  const program = lines(
    'attempt(lambda: socket.create_connection(("far.test", 22)))',
    'attempt(lambda: socket.create_connection(("far.test", 80)))',
    'attempt(lambda: socket.create_connection(("far.test", 81)))',
    'attempt(lambda: socket.create_connection(("far.test", 81), timeout=3))',
    'attempt(lambda: socket.create_connection(("nobody.test", 80)))',
  )
  const evidence = await runOn(engine, timed + program, world)
  expect(printed(evidence)).toBe(
    lines(
      'done 0.04',
      'ConnectionRefusedError ECONNREFUSED 0.04',
      'TimeoutError ETIMEDOUT 127.0',
      'TimeoutError None 3.0',
      'gaierror None 0.0',
    ),
  )
  expect(lastStage(evidence).connections.map(({ host, port, failed, line }) => [host, port, failed, line])).toEqual([
    ['far.test', 22, undefined, 7],
    ['far.test', 80, 'refused', 8],
    ['far.test', 81, 'timed out', 9],
    ['far.test', 81, 'given up', 10],
    ['nobody.test', 80, 'unknown host', 11],
  ])
})

test('a host without names fails for the time being, one of a network for good', async () => {
  const program = lines(
    'import socket',
    'try: socket.getaddrinfo("nobody.test", 80)',
    'except socket.gaierror as error: print(error)',
  )
  expect(printed(await runOn(engine, program, world))).toBe('[Errno -2] Name or service not known\n')
  expect(printed(await runOn(engine, program))).toBe('[Errno -3] Temporary failure in name resolution\n')
})

test('an IPv6 socket is refused as on a host without IPv6', async () => {
  const program = 'import socket\ntry: socket.socket(socket.AF_INET6)\nexcept OSError as error: print(error.strerror)'
  expect(printed(await runOn(engine, program))).toBe('Address family not supported by protocol\n')
})

describe('a server of the program', () => {
  test('is reached by its own client, in a thread', async () => {
    const program = lines(
      'import http.server, threading, requests, concurrent.futures, time',
      'class Page(http.server.BaseHTTPRequestHandler):',
      '    def do_GET(self):',
      '        time.sleep(0.5)',
      '        self.send_response(200)',
      '        self.end_headers()',
      '        self.wfile.write(self.path.encode())',
      '    def log_message(self, *_): pass',
      'server = http.server.ThreadingHTTPServer(("127.0.0.1", 8000), Page)',
      'threading.Thread(target=server.serve_forever, daemon=True).start()',
      'began = time.monotonic()',
      'with concurrent.futures.ThreadPoolExecutor(10) as pool:',
      '    pages = list(pool.map(lambda number: requests.get(f"http://localhost:8000/{number}").text, range(20)))',
      'print(pages == [f"/{number}" for number in range(20)], round(time.monotonic() - began, 3))',
      'server.shutdown()',
    )
    expect(printed(await runOn(engine, program, patient))).toBe('True 1.0\n')
  })

  test('can be another process', async () => {
    const program = lines(
      'import subprocess, sys, time, urllib.request',
      'open("page.txt", "w").write("the page")',
      'server = subprocess.Popen([sys.executable, "-m", "http.server", "8000"], stdout=-3, stderr=-3)',
      'time.sleep(1)',
      'print(urllib.request.urlopen("http://localhost:8000/page.txt").read())',
      'server.terminate()',
      'print(server.wait())',
    )
    expect(printed(await runOn(engine, program, patient))).toBe("b'the page'\n-15\n")
  })

  test('that nobody comes to waits for ever, and is told so', async () => {
    const program = 'import socket\nserver = socket.create_server(("", 8000))\nserver.accept()'
    expect(endingOf(await runOn(engine, program))).toMatchObject({ kind: 'stopped', by: 'endless wait', line: 3 })
  })
})

describe('too much', () => {
  const finished = { kind: 'finished', exitCode: 0 }

  test('a thousand connections are left open; more than there are descriptors are refused', async () => {
    const program = lines(
      'import errno, socket',
      'kept = [socket.create_connection(("far.test", 22)) for _ in range(1000)]',
      'print(len({one.getsockname() for one in kept}))',
      'try:',
      '    while True: kept.append(socket.create_connection(("far.test", 22)))',
      'except OSError as error: print(errno.errorcode[error.errno], len(kept))',
    )
    const evidence = await runOn(engine, program, { ...world, ...patient })
    expect([printed(evidence), endingOf(evidence)]).toEqual(['1000\nEMFILE 1021\n', finished])
    expect(lastStage(evidence).connections.length).toBe(1_021)
    expect(printed(await runOn(engine, 'print("next")'))).toBe('next\n')
  })

  test('ten thousand requests over one connection', async () => {
    const program = lines(
      'import http.client',
      'connection = http.client.HTTPConnection("api.test")',
      'for _ in range(10_000):',
      '    connection.request("GET", "/json")',
      '    connection.getresponse().read()',
      'print("done")',
    )
    const evidence = await runOn(engine, program, { ...world, timeLimitMs: 300_000 })
    expect([printed(evidence), lastStage(evidence).requests.length]).toEqual(['done\n', 10_000])
  }, 320_000)

  test('a server that never ends is stopped with the run', async () => {
    const program = lines(
      'import socket, threading, urllib.request',
      'server = socket.create_server(("127.0.0.1", 0))',
      'def serve():',
      '    sock, _ = server.accept()',
      '    sock.sendall(b"HTTP/1.1 200 OK\\r\\n\\r\\n")',
      '    while True: sock.sendall(b"x" * 1000)',
      'threading.Thread(target=serve, daemon=True).start()',
      'page = urllib.request.urlopen("http://127.0.0.1:%d/" % server.getsockname()[1])',
      'while page.read(100_000): pass',
    )
    const evidence = await runOn(engine, program, { timeLimitMs: 2_000 })
    expect(endingOf(evidence)).toMatchObject({ kind: 'stopped', by: 'time limit' })
    expect(printed(await runOn(engine, 'print("next")'))).toBe('next\n')
  })
})
