// How wget(1) gets a connection: what it says of names, connecting and certificates (of GnuTLS, as Debian builds it).
import { isAddress } from '../../../network/names.ts'
import type { StreamSocket } from '../../../network/socket.ts'
import type { Wire } from '../../../network/wire.ts'
import { connectTls } from '../../../tls/client.ts'
import { distrustOf, NO_TRUST, type Trust, trustText } from '../../../tls/verify.ts'
import { dial } from '../../../web/client/dial.ts'
import { trustOfHost } from '../../../web/client/trust-of-host.ts'
import { originOf, type Url } from '../../../web/client/url.ts'
import { type ByteReader, createByteReader } from '../../../web/http/byte-reader.ts'
import { readText } from '../read-file.ts'
import { CODES, WgetFailure } from './failure.ts'
import type { Job } from './job.ts'

export type Connection = {
  readonly origin: string
  readonly wire: Wire
  readonly socket: StreamSocket
  readonly reader: ByteReader
}

const SECOND_MS = 1000
const READ_PATIENCE_SECONDS = 900
const WHY: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Connection refused',
  EHOSTUNREACH: 'No route to host',
  ETIMEDOUT: 'Connection timed out',
}

/** Throws WgetFailure. */
export async function connect(job: Job, url: Url): Promise<Connection> {
  const { system, given, say } = job
  const before = job.kept
  job.kept = undefined
  if (before !== undefined && before.origin === originOf(url) && !before.socket.ready().read) {
    await say(`Reusing existing connection to ${url.host}:${url.port}.\n`)
    return before
  }
  before?.wire.close()
  const ip = await resolve(job, url)
  const place = isAddress(url.host) ? `${ip}:${url.port}` : `${url.host} (${url.host})|${ip}|:${url.port}`
  await say(`Connecting to ${place}... `)
  const seconds = given.value('connect-timeout') ?? given.value('timeout')
  const untilMs = seconds === undefined ? undefined : system.nowMs() + Number(seconds) * SECOND_MS
  const dialled = await dial(system, { ip, port: url.port }, isAddress(url.host) ? undefined : url.host, untilMs)
  if (dialled.kind !== 'connected') {
    const errno = dialled.kind === 'late' ? 'ETIMEDOUT' : dialled.errno
    await say(`failed: ${WHY[errno] ?? errno}.\n`)
    throw new WgetFailure(CODES.network, errno !== 'ECONNREFUSED' || given.has('retry-connrefused'))
  }
  await say('connected.\n')
  const wire = url.scheme === 'https' ? await secure(job, url, dialled.wire, untilMs) : dialled.wire
  const patienceMs = Number(given.value('read-timeout') ?? given.value('timeout') ?? READ_PATIENCE_SECONDS) * SECOND_MS
  return {
    origin: originOf(url),
    wire,
    socket: dialled.socket,
    reader: createByteReader((most) => wire.read(most, system.nowMs() + patienceMs)),
  }
}

async function resolve(job: Job, { host, port }: Url): Promise<string> {
  const { system, say } = job
  const known = isAddress(host) ? host : job.addresses.get(host)
  if (known !== undefined) return known
  await say(`Resolving ${host} (${host})... `)
  const found = system.host.net.resolve(host, system.process, port)
  if (found.kind === 'found') {
    await say(`${found.ip}\n`)
    job.addresses.set(host, found.ip)
    return found.ip
  }
  await say(`failed: ${found.say}.\n`)
  await say(`wget: unable to resolve host address ‘${host}’\n`)
  throw new WgetFailure(CODES.network)
}

async function secure(job: Job, url: Url, wire: Wire, untilMs: number | undefined): Promise<Wire> {
  const { system, given, say } = job
  const isBlind = given.has('no-check-certificate')
  const file = given.value('ca-certificate')
  const trust = file === undefined ? trustOfHost(system.host) : await trustFrom(job, file)
  const secured = await connectTls(wire, {
    host: url.host,
    trust: isBlind ? null : trust,
    verify: isBlind ? false : (file ?? true),
    untilMs,
    isAddress: isAddress(url.host),
  })
  if (secured.kind !== 'secure' && secured.kind !== 'distrusted') {
    wire.close()
    if (secured.kind === 'no tls') await say('GnuTLS: An unexpected TLS packet was received.\n')
    await say('Unable to establish SSL connection.\n')
    throw new WgetFailure(CODES.tls)
  }
  const { certificate } = secured.hello
  const asks = { trust, nowMs: system.nowMs() }
  const wrongName = distrustOf(certificate, { ...asks, trust: { ...trust, isPublic: true }, host: url.host })
  const problem = distrustOf(certificate, asks)
  const word = isBlind ? 'WARNING' : 'ERROR'
  const lines: string[] = []
  if (problem !== undefined) {
    lines.push(`${word}: The certificate of ‘${url.host}’ is not trusted.`)
    lines.push(`${word}: The certificate of ‘${url.host}’ ${WRONG[problem.code] ?? "doesn't have a known issuer."}`)
  }
  if (wrongName !== undefined && MISMATCH.includes(wrongName.code))
    lines.push(`The certificate's owner does not match hostname ‘${url.host}’`)
  for (const line of lines) await say(`${line}\n`)
  if (secured.kind === 'secure') return secured.wire
  wire.close()
  throw new WgetFailure(CODES.tls)
}

const MISMATCH = [62, 64]
const WRONG: Readonly<Record<number, string>> = { 9: 'is not yet activated.', 10: 'has expired.' }

async function trustFrom({ system }: Job, file: string): Promise<Trust> {
  return trustText((await readText(system, file)) ?? '', NO_TRUST)
}
