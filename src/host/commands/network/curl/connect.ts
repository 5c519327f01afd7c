// How curl(1) gets a connection for a URL: a kept one, or name, TCP and TLS anew, with what -v tells of it.
import { isAddress } from '../../../network/names.ts'
import type { StreamSocket } from '../../../network/socket.ts'
import type { Wire } from '../../../network/wire.ts'
import type { DistinguishedName } from '../../../tls/certificate.ts'
import { connectTls, type Secured } from '../../../tls/client.ts'
import { isFor, NO_TRUST, type Trust, trustText } from '../../../tls/verify.ts'
import { dial } from '../../../web/client/dial.ts'
import { DEBIAN_BUNDLE, trustOfHost } from '../../../web/client/trust-of-host.ts'
import type { Url } from '../../../web/client/url.ts'
import { type ByteReader, createByteReader } from '../../../web/http/byte-reader.ts'
import { readText } from '../read-file.ts'
import { CODES, CurlFailure } from './failure.ts'
import type { Session } from './session.ts'

export type Connection = {
  readonly number: number
  readonly wire: Wire
  readonly socket: StreamSocket
  readonly reader: ByteReader
  readonly remote: Wire['remote']
  readonly local: Wire['local']
  /** When to give up reading. */
  untilMs: number | undefined
  isUsed: boolean
}

/** Instants of a transfer, in milliseconds since 1970 UTC. */
export type Times = {
  readonly startMs: number
  nameMs: number
  connectMs: number
  secureMs: number
  requestMs: number
  firstMs: number
}

const PATIENCE_MS = 300_000
const SECOND_MS = 1000
const MORE = `
More details here: https://curl.se/docs/sslcerts.html

curl failed to verify the legitimacy of the server and therefore could not
establish a secure connection to it. To learn more about this situation and
how to fix it, please visit the web page mentioned above.`

/** Throws CurlFailure. `untilMs`: when the whole transfer is to be over. */
export async function connect(
  session: Session,
  url: Url,
  times: Times,
  untilMs: number | undefined,
): Promise<Connection> {
  const { system, kept, tell } = session
  const key = keyOf(url)
  const before = kept.get(key)
  kept.delete(key)
  if (before !== undefined) {
    // What can be read without a question is the end of the connection.
    if (!before.socket.ready().read) {
      before.untilMs = untilMs
      await tell('*', `Re-using existing connection #${before.number} with host ${url.host}`)
      return before
    }
    await tell('*', `Closing connection ${before.number}`)
    before.wire.close()
  }
  const number = session.connections
  session.connections += 1
  const ip = await addressOf(session, url)
  times.nameMs = system.nowMs()
  const { wire, socket } = await dialled(session, url, ip, number, times.startMs, untilMs)
  times.connectMs = system.nowMs()
  await tell('*', `Connected to ${url.host} (${ip}) port ${url.port} (#${number})`)
  const secured = url.scheme === 'https' ? await secure(session, url, wire, number, untilMs) : wire
  if (url.scheme === 'https') times.secureMs = system.nowMs()
  const connection: Connection = {
    number,
    wire: secured,
    socket,
    reader: createByteReader((most) => secured.read(most, connection.untilMs)),
    remote: wire.remote,
    local: wire.local,
    untilMs,
    isUsed: false,
  }
  return connection
}

export function keyOf({ scheme, host, port }: Url): string {
  return `${scheme}://${host}:${port}`
}

async function addressOf({ system, options }: Session, { host, port }: Url): Promise<string> {
  for (const line of options.values('resolve')) {
    const [, name, wanted, address] = /^\+?([^:]*):(\d+):(.*)$/.exec(line) ?? []
    if ((name?.toLowerCase() === host || name === '*') && Number(wanted) === port && address !== undefined)
      return address.split(',')[0] ?? address
  }
  const found = system.host.net.resolve(host, system.process, port)
  if (found.kind === 'unknown') throw new CurlFailure(CODES.noSuchHost, `Could not resolve host: ${host}`)
  return found.ip
}

async function dialled(
  { system, options, tell }: Session,
  { host, port }: Url,
  ip: string,
  number: number,
  startMs: number,
  untilMs = Number.POSITIVE_INFINITY,
): Promise<{ readonly wire: Wire; readonly socket: StreamSocket }> {
  await tell('*', `  Trying ${ip}:${port}...`)
  const seconds = options.value('connect-timeout')
  const patienceMs = seconds === undefined ? PATIENCE_MS : Number(seconds) * SECOND_MS
  const beginMs = system.nowMs()
  const result = await dial(
    system,
    { ip, port },
    isAddress(host) ? undefined : host,
    Math.min(untilMs, beginMs + patienceMs),
  )
  if (result.kind === 'connected') return result
  const tookMs = Math.round(system.nowMs() - beginMs)
  if (result.kind === 'late' && system.nowMs() >= untilMs)
    throw new CurlFailure(
      CODES.timedOut,
      `Connection timed out after ${Math.round(system.nowMs() - startMs)} milliseconds`,
    )
  if (result.kind === 'failed')
    await tell('*', `connect to ${ip} port ${port} failed: ${WHY[result.errno] ?? result.errno}`)
  else await tell('*', `ipv4 connect timeout after ${patienceMs}ms, move on!`)
  const [code, why] =
    result.kind === 'late'
      ? [CODES.timedOut, 'Timeout was reached']
      : [CODES.cannotConnect, "Couldn't connect to server"]
  const message = `Failed to connect to ${host} port ${port} after ${tookMs} ms: ${why}`
  await tell('*', message)
  throw new ConnectFailure(code, message, number, result.kind === 'failed' && result.errno === 'ECONNREFUSED')
}

/** No connection came about; it has a number all the same. */
export class ConnectFailure extends CurlFailure {
  readonly number: number
  readonly isRefused: boolean
  constructor(code: number, message: string, number: number, isRefused = false) {
    super(code, message)
    this.number = number
    this.isRefused = isRefused
  }
}

const WHY: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Connection refused',
  EHOSTUNREACH: 'No route to host',
  ENETUNREACH: 'Network is unreachable',
  ETIMEDOUT: 'Connection timed out',
}

async function secure(
  session: Session,
  url: Url,
  wire: Wire,
  number: number,
  untilMs: number | undefined,
): Promise<Wire> {
  const { system, options, tell } = session
  const isBlind = options.has('insecure')
  const file = options.value('cacert') ?? system.process.env.CURL_CA_BUNDLE ?? system.process.env.SSL_CERT_FILE
  const trust = isBlind ? null : await trustFrom(session, file)
  await tell('*', 'ALPN: offers http/1.1')
  await tell('*', 'TLSv1.3 (OUT), TLS handshake, Client hello (1):')
  if (!isBlind) {
    await tell('*', ` CAfile: ${file ?? DEBIAN_BUNDLE}`)
    await tell('*', ' CApath: /etc/ssl/certs')
  }
  const secured = await connectTls(wire, {
    host: url.host,
    trust,
    verify: isBlind ? false : (options.value('cacert') ?? true),
    untilMs,
    isAddress: isAddress(url.host),
  })
  if (secured.kind !== 'secure') {
    wire.close()
    const { code, message } = failureOf(secured, url)
    await tell('*', message.split('\n')[0] ?? '')
    throw new ConnectFailure(code, message, number)
  }
  const { certificate, cipher, version } = secured.hello
  await tell('*', 'TLSv1.3 (IN), TLS handshake, Server hello (2):')
  await tell('*', 'TLSv1.3 (IN), TLS handshake, Certificate (11):')
  await tell('*', 'TLSv1.3 (IN), TLS handshake, Finished (20):')
  await tell('*', 'TLSv1.3 (OUT), TLS handshake, Finished (20):')
  await tell('*', `SSL connection using ${version} / ${cipher}`)
  await tell('*', 'ALPN: server accepted http/1.1')
  await tell('*', 'Server certificate:')
  await tell('*', ` subject: ${nameText(certificate.subject)}`)
  await tell('*', ` start date: ${dateText(certificate.fromMs)}`)
  await tell('*', ` expire date: ${dateText(certificate.untilMs)}`)
  if (isFor(certificate, url.host)) {
    const { names } = certificate
    const by = names.find((name) => isFor({ names: [name] }, url.host)) ?? url.host
    const what = isAddress(url.host) ? "cert's IP address!" : `cert's "${by}"`
    await tell('*', ` subjectAltName: host "${url.host}" matched ${what}`)
  }
  await tell('*', ` issuer: ${nameText(certificate.issuer)}`)
  const { distrust } = secured
  await tell(
    '*',
    distrust === undefined
      ? ' SSL certificate verify ok.'
      : ` SSL certificate verify result: ${distrust.message} (${distrust.code}), continuing anyway.`,
  )
  await tell('*', 'using HTTP/1.1')
  return secured.wire
}

async function trustFrom({ system }: Session, file: string | undefined): Promise<Trust> {
  if (file === undefined || file === DEBIAN_BUNDLE) return trustOfHost(system.host)
  const text = await readText(system, file)
  const trust = text === undefined ? undefined : trustText(text, NO_TRUST)
  if (trust === undefined || trust.blocks.size === 0)
    throw new CurlFailure(CODES.badAuthorities, `error setting certificate file: ${file}`)
  return trust
}

const WRONG_NAME = [62, 64]

function failureOf(
  secured: Exclude<Secured, { readonly kind: 'secure' }>,
  { host, port }: Url,
): { readonly code: number; readonly message: string } {
  switch (secured.kind) {
    case 'distrusted': {
      const why = WRONG_NAME.includes(secured.distrust.code)
        ? `SSL: no alternative certificate subject name matches target host name '${host}'`
        : `SSL certificate problem: ${secured.distrust.message}`
      return { code: CODES.certificate, message: why + MORE }
    }
    case 'no tls':
      return {
        code: CODES.tls,
        message: 'OpenSSL/3.0.19: error:0A00010B:SSL routines::wrong version number',
      }
    case 'alert':
      return {
        code: CODES.tls,
        message: `OpenSSL/3.0.19: error:0A000410:SSL routines::sslv3 alert ${secured.alert.replaceAll('_', ' ')}`,
      }
    case 'ended':
      return {
        code: CODES.tls,
        message: `OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to ${host}:${port} `,
      }
    case 'broken':
      return {
        code: CODES.tls,
        message: `OpenSSL SSL_connect: Connection reset by peer in connection to ${host}:${port} `,
      }
    default:
      return secured satisfies never
  }
}

/** `C=US; O=DigiCert Inc; CN=…`. */
function nameText({ country, organization, commonName }: DistinguishedName): string {
  return [
    ...(country === undefined ? [] : [`C=${country}`]),
    ...(organization === undefined ? [] : [`O=${organization}`]),
    `CN=${commonName}`,
  ].join('; ')
}

/** `Nov 21 20:12:27 2026 GMT`. */
export function dateText(ms: number): string {
  const [, day = '', month = '', year = '', time = ''] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(ms).toUTCString()) ?? []
  return `${month} ${day.replace(/^0/, ' ')} ${time} ${year} GMT`
}
