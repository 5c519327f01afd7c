// What a program sees of TLS through Python's own ssl, requests and urllib.
import { beforeAll, describe, expect, test } from 'vitest'
import type { World } from '../../../src/model/world.ts'
import type { Engine } from '../../../src/python/create-engine.ts'
import { aRoute, failure, json } from '../../host/web/a-world.ts'
import { lines, printed, runOn, startLastingEngine, textFile } from '../engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
}, 60_000)

const FAULTS = [
  'expired certificate',
  'self-signed certificate',
  'wrong host certificate',
  'unknown authority',
] as const
const OK = [json('{"status": "OK"}')]
const AUTHORITY = '-----BEGIN CERTIFICATE-----\nMIIBPRIVATEAUTHORITY\n-----END CERTIFICATE-----\n'

const world: Partial<World> = {
  web: {
    routes: [
      aRoute('GET https://api.test/json', OK),
      aRoute('GET http://plain.test/json', OK),
      aRoute('GET https://private.test/json', OK),
      ...FAULTS.map((fault) => aRoute(`GET https://${fault.split(' ')[0]}.test/`, [failure(fault)])),
    ],
  },
  network: {
    'private.test': {
      ip: '10.0.0.9',
      latencyMs: 5,
      lossPercent: 0,
      ports: {},
      certificate: { authority: '/etc/ssl/private.pem' },
    },
  },
  files: { '/etc/ssl/private.pem': textFile(AUTHORITY), '/home/sre/no-pem.txt': textFile('nothing\n') },
}

const attempts = lines(
  'import requests, socket, ssl, urllib.request, warnings',
  'def attempt(action):',
  '    try: print(action())',
  '    except Exception as error: print(type(error).__module__, type(error).__name__, error)',
  'def wrapped(name, port=443, **options):',
  '    context = ssl.create_default_context(**options)',
  '    return context.wrap_socket(socket.create_connection((name, port)), server_hostname=name)',
)
const run = async (program: string): Promise<string> =>
  printed(await runOn(engine, attempts + program, { ...world, timeLimitMs: 40_000 }))

test.each([
  ['expired', 10, 'certificate has expired'],
  ['self-signed', 18, 'self-signed certificate'],
  ['wrong', 62, "Hostname mismatch, certificate is not valid for 'wrong.test'"],
  ['unknown', 20, 'unable to get local issuer certificate'],
  ['private', 20, 'unable to get local issuer certificate'],
])('%s: ssl and requests say what OpenSSL says', async (name, code, message) => {
  const program = lines(
    `try: wrapped("${name}.test")`,
    'except ssl.SSLCertVerificationError as error:',
    '    print(error.verify_code, error.verify_message, error.reason, error.library, isinstance(error, ValueError))',
    '    print(error)',
    `try: requests.get("https://${name}.test/")`,
    'except requests.exceptions.SSLError as error: print(error)',
  )
  const failed = `[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: ${message} (_ssl.c:1032)`
  const quote = message.includes("'") ? '"' : "'"
  expect(await run(program)).toBe(
    lines(
      `${code} ${message} CERTIFICATE_VERIFY_FAILED SSL True`,
      failed,
      `HTTPSConnectionPool(host='${name}.test', port=443): Max retries exceeded with url: / (Caused by SSLError(SSLCertVerificationError(1, ${quote}${failed}${quote})))`,
    ),
  )
})

test('a private authority is trusted by its file, its text, its folder and the environment', async () => {
  const program = lines(
    'import os',
    'path = "/etc/ssl/private.pem"',
    'attempt(lambda: wrapped("private.test", cafile=path).version())',
    'attempt(lambda: wrapped("private.test", cadata=open(path).read()).version())',
    'attempt(lambda: wrapped("private.test", capath="/etc/ssl").version())',
    'attempt(lambda: requests.get("https://private.test/json", verify=path).json())',
    'attempt(lambda: wrapped("api.test", cafile=path).version())',
    'os.environ["REQUESTS_CA_BUNDLE"] = path',
    'attempt(lambda: requests.get("https://private.test/json").json())',
    'os.environ["SSL_CERT_FILE"] = path',
    'attempt(lambda: urllib.request.urlopen("https://private.test/json").read())',
  )
  expect((await run(program)).split('\n')).toEqual([
    'TLSv1.3',
    'TLSv1.3',
    'TLSv1.3',
    "{'status': 'OK'}",
    expect.stringContaining('unable to get local issuer certificate'),
    "{'status': 'OK'}",
    `b'{"status": "OK"}'`,
    '',
  ])
})

test('who switches the check off gets an answer, and a warning of urllib3', async () => {
  const program = lines(
    'with warnings.catch_warnings(record=True) as caught:',
    '    warnings.simplefilter("always")',
    '    print(requests.get("https://self-signed.test/", verify=False).status_code, caught[0].category.__name__)',
    'context = ssl.create_default_context()',
    'attempt(lambda: setattr(context, "verify_mode", ssl.CERT_NONE))',
    'context.check_hostname = False',
    'context.verify_mode = ssl.CERT_NONE',
    'print(context.wrap_socket(socket.create_connection(("wrong.test", 443)), server_hostname="wrong.test").getpeercert())',
    'context = ssl.create_default_context()',
    'context.check_hostname = False',
    'print(context.wrap_socket(socket.create_connection(("wrong.test", 443))).version())',
  )
  expect(await run(program)).toBe(
    lines(
      '200 InsecureRequestWarning',
      'builtins ValueError Cannot set verify_mode to CERT_NONE when check_hostname is enabled.',
      '{}',
      'TLSv1.3',
    ),
  )
})

test('a connection tells its certificate, cipher and version', async () => {
  const program = lines(
    'with wrapped("api.test") as sock:',
    '    shown = sock.getpeercert()',
    '    print(shown["subject"], shown["subjectAltName"], shown["version"], sock.cipher(), sock.server_hostname)',
    '    print(ssl.cert_time_to_seconds(shown["notBefore"]) < ssl.cert_time_to_seconds(shown["notAfter"]))',
    '    print(ssl.DER_cert_to_PEM_cert(sock.getpeercert(True)) == ssl.get_server_certificate(("api.test", 443)))',
    '    sock.sendall(b"GET /json HTTP/1.0\\r\\nHost: api.test\\r\\n\\r\\n")',
    '    print(sock.makefile("rb").read().partition(b"\\r\\n\\r\\n")[2], sock.recv(10))',
    'attempt(lambda: sock.send(b"x"))',
  )
  expect(await run(program)).toBe(
    lines(
      "((('commonName', 'api.test'),),) (('DNS', 'api.test'),) 3 ('TLS_AES_256_GCM_SHA384', 'TLSv1.3', 256) api.test",
      'True',
      'True',
      `b'{"status": "OK"}' b''`,
      'builtins OSError [Errno 9] Bad file descriptor',
    ),
  )
})

test('TLS spoken to a plain server, and plain HTTP to one of TLS', async () => {
  const program = lines(
    'attempt(lambda: wrapped("plain.test", 80))',
    'attempt(lambda: requests.get("http://api.test:443/json").status_code)',
    'def closing(sock):',
    '    sock.accept()[0].close()',
    'import threading',
    'server = socket.create_server(("127.0.0.1", 0))',
    'threading.Thread(target=closing, args=(server,)).start()',
    'attempt(lambda: wrapped(*server.getsockname()))',
  )
  expect(await run(program)).toBe(
    lines(
      'ssl SSLError [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1032)',
      '400',
      'builtins ConnectionResetError [Errno 104] Connection reset by peer',
    ),
  )
})

describe('a handshake', () => {
  test('waits for connect, and can be made by hand', async () => {
    const program = lines(
      'context = ssl.create_default_context()',
      'late = context.wrap_socket(socket.socket(), server_hostname="api.test")',
      'attempt(late.version)',
      'late.connect(("api.test", 443))',
      'print(late.version())',
      'byhand = context.wrap_socket(socket.create_connection(("api.test", 443)), server_hostname="api.test", do_handshake_on_connect=False)',
      'print(byhand.version(), byhand.do_handshake(), byhand.version(), byhand.unwrap() is byhand)',
      'attempt(lambda: context.wrap_socket(socket.socket()))',
    )
    expect(await run(program)).toBe(
      lines(
        'builtins OSError [Errno 107] Transport endpoint is not connected',
        'TLSv1.3',
        'None None TLSv1.3 True',
        'builtins ValueError check_hostname requires server_hostname',
      ),
    )
  })

  test('has a time limit', async () => {
    const program = lines(
      'import time',
      'silent = socket.create_server(("127.0.0.1", 0))',
      'sock = socket.create_connection(silent.getsockname(), timeout=2)',
      'attempt(lambda: ssl.create_default_context().wrap_socket(sock, server_hostname="silent.test"))',
      'print(time.monotonic() > 2)',
    )
    expect(await run(program)).toBe(
      lines('builtins TimeoutError _ssl.c:1032: The handshake operation timed out', 'True'),
    )
  })

  test('needs no socket: bytes go through buffers', async () => {
    const program = lines(
      'incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()',
      'tls = ssl.create_default_context().wrap_bio(incoming, outgoing, server_hostname="api.test")',
      'sock = socket.create_connection(("api.test", 443))',
      'attempt(tls.do_handshake)',
      'sock.sendall(outgoing.read())',
      'incoming.write(sock.recv(65536))',
      'print(tls.do_handshake(), tls.version(), tls.getpeercert()["subject"])',
      'tls.write(b"GET /json HTTP/1.0\\r\\nHost: api.test\\r\\n\\r\\n")',
      'sock.sendall(outgoing.read())',
      'incoming.write(sock.recv(65536))',
      'print(tls.read(15))',
    )
    expect(await run(program)).toBe(
      lines(
        'ssl SSLWantReadError The operation did not complete (read) (_ssl.c:2580)',
        "None TLSv1.3 ((('commonName', 'api.test'),),)",
        "b'HTTP/1.1 200 OK'",
      ),
    )
  })
})

test('files that hold no certificate are refused', async () => {
  const program = lines(
    'context = ssl.create_default_context()',
    'attempt(lambda: context.load_verify_locations("/no/such/file"))',
    'attempt(lambda: context.load_verify_locations("no-pem.txt"))',
    'attempt(lambda: context.load_verify_locations(cadata="text"))',
    'attempt(context.load_verify_locations)',
    'attempt(lambda: context.load_cert_chain("no-pem.txt"))',
    'attempt(lambda: requests.get("https://api.test/json", verify="/no/such/file"))',
  )
  expect(await run(program)).toBe(
    lines(
      'builtins FileNotFoundError [Errno 2] No such file or directory',
      'ssl SSLError [X509: NO_CERTIFICATE_OR_CRL_FOUND] no certificate or crl found (_ssl.c:4226)',
      'ssl SSLError no start line: cadata does not contain a certificate (_ssl.c:4092)',
      'builtins TypeError cafile, capath and cadata cannot be all omitted',
      'ssl SSLError [SSL] PEM lib (_ssl.c:3973)',
      'builtins OSError Could not find a suitable TLS CA certificate bundle, invalid path: /no/such/file',
    ),
  )
})
