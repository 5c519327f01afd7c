// openssl(1) 3.0: `openssl s_client`, as far as it shows the certificate of a server.
// Unlike Linux: of openssl only s_client and version are there; s_client shows one certificate, made of plain data, and its session has no keys.
import { HostFailure } from '../../failure.ts'
import { isAddress } from '../../network/names.ts'
import type { Program, System } from '../../processes/process.ts'
import { type DistinguishedName, PUBLIC_ISSUER, type ServerCertificate } from '../../tls/certificate.ts'
import { connectTls, type Secured } from '../../tls/client.ts'
import type { SecureWire } from '../../tls/secure-wire.ts'
import { type Distrust, distrustOf, NO_TRUST, type Trust, trustText } from '../../tls/verify.ts'
import { dial } from '../../web/client/dial.ts'
import { trustOfHost } from '../../web/client/trust-of-host.ts'
import { writeLines } from '../command.ts'
import { dateText } from './curl/connect.ts'
import { readText } from './read-file.ts'

const HTTPS = 443
const FAR_DEPTH = 1

export const openssl: Program = async (system) => {
  const [, verb, ...words] = system.process.argv
  if (verb === 'version') {
    await writeLines(system, ['OpenSSL 3.0.19 27 Jan 2026 (Library: OpenSSL 3.0.19 27 Jan 2026)'])
    return 0
  }
  if (verb === 's_client') return client(system, words)
  await system.write(2, `openssl: ${verb ?? ''} is not part of the openssl of this host. It has: s_client, version.\n`)
  return 1
}

type Wanted = {
  readonly connect: string
  readonly serverName: string | undefined
  readonly file: string | undefined
  readonly isQuiet: boolean
  /** The end of its input is not the end. */
  readonly staysAtEnd: boolean
}

const FLAGS = [
  '-showcerts',
  '-quiet',
  '-brief',
  '-ign_eof',
  '-no_ign_eof',
  '-tls1_2',
  '-tls1_3',
  '-verify_return_error',
  '-noservername',
]
const VALUES = ['-connect', '-servername', '-CAfile', '-CApath', '-verify', '-verify_hostname', '-alpn']

function read(words: readonly string[]): Wanted | string {
  const values = new Map<string, string>()
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (VALUES.includes(word)) {
      at += 1
      values.set(word, words[at] ?? '')
    } else if (FLAGS.includes(word)) values.set(word, '')
    else if (word.startsWith('-')) return `s_client: Unknown option: ${word}\ns_client: Use -help for summary.\n`
    else values.set('-connect', word)
  }
  return {
    connect: values.get('-connect') ?? 'localhost:4433',
    serverName: values.get('-servername'),
    file: values.get('-CAfile'),
    isQuiet: values.has('-quiet'),
    staysAtEnd: values.has('-quiet') || values.has('-ign_eof'),
  }
}

async function client(system: System, words: readonly string[]): Promise<number> {
  const wanted = read(words)
  if (typeof wanted === 'string') return await system.write(2, wanted).then(() => 1)
  const [host = '', port = String(HTTPS)] = wanted.connect.split(':')
  const found = system.host.net.resolve(host, system.process, Number(port))
  if (found.kind === 'unknown') {
    await system.write(2, `getaddrinfo: ${found.say}\nconnect:errno=11\n`)
    return 1
  }
  const dialled = await dial(system, { ip: found.ip, port: Number(port) }, isAddress(host) ? undefined : host)
  if (dialled.kind !== 'connected') {
    const number = dialled.kind === 'failed' ? (ERRNO[dialled.errno] ?? 111) : 110
    await system.write(2, `connect:errno=${number}\n`)
    return 1
  }
  if (!wanted.isQuiet) await writeLines(system, ['CONNECTED(00000003)'])
  const secured = await connectTls(dialled.wire, {
    host: wanted.serverName ?? host,
    trust: null,
    verify: false,
    isAddress: isAddress(wanted.serverName ?? host),
  })
  if (secured.kind !== 'secure') {
    await failed(system, secured)
    dialled.wire.close()
    return 1
  }
  const { certificate } = secured.hello
  const trust = wanted.file === undefined ? trustOfHost(system.host) : await trustFrom(system, wanted.file)
  const problem = distrustOf(certificate, { trust, nowMs: system.nowMs() })
  await system.write(2, `${depthLines(certificate, problem).join('\n')}\n`)
  if (!wanted.isQuiet) await writeLines(system, sessionLines(certificate, problem))
  await converse(system, secured.wire, wanted.staysAtEnd)
  if (!wanted.staysAtEnd) await system.write(2, 'DONE\n')
  await secured.wire.sayGoodbye()
  secured.wire.close()
  return 0
}

/** Sends its input; with `stays` it then shows what comes until the server ends it, else its own end is the end. */
async function converse(system: System, wire: SecureWire, stays: boolean): Promise<void> {
  const input = await system.readAll(0)
  try {
    if (input.length > 0) await wire.write(input)
    for (let bytes = stays ? await wire.read() : NOTHING; bytes.length > 0; bytes = await wire.read())
      await system.write(1, bytes)
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
  }
}

const NOTHING = new Uint8Array(0)

const ERRNO: Readonly<Record<string, number>> = { ECONNREFUSED: 111, EHOSTUNREACH: 113, ETIMEDOUT: 110 }

async function trustFrom(system: System, file: string): Promise<Trust> {
  return trustText((await readText(system, file)) ?? '', NO_TRUST)
}

async function failed(system: System, secured: Exclude<Secured, { readonly kind: 'secure' }>): Promise<void> {
  const why =
    secured.kind === 'no tls'
      ? 'error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../ssl/record/ssl3_record.c:354:\n'
      : 'write:errno=104\n'
  await system.write(2, why)
  await writeLines(system, [
    '---',
    'no peer certificate available',
    '---',
    'No client certificate CA names sent',
    '---',
    'SSL handshake has read 5 bytes and written 283 bytes',
    'Verification: OK',
    '---',
    'New, (NONE), Cipher is (NONE)',
    'Secure Renegotiation IS NOT supported',
    'Compression: NONE',
    'Expansion: NONE',
    'No ALPN negotiated',
    'Early data was not sent',
    'Verify return code: 0 (ok)',
    '---',
  ])
}

/** `C = US, O = DigiCert Inc, CN = …`. */
function nameText({ country, organization, commonName }: DistinguishedName): string {
  return [
    ...(country === undefined ? [] : [`C = ${country}`]),
    ...(organization === undefined ? [] : [`O = ${organization}`]),
    `CN = ${commonName}`,
  ].join(', ')
}

function depthLines({ subject, signedBy }: ServerCertificate, problem: Distrust | undefined): string[] {
  const above =
    signedBy.kind === 'public' && problem?.code !== NO_ISSUER
      ? [`depth=${FAR_DEPTH} ${nameText(PUBLIC_ISSUER)}`, 'verify return:1']
      : []
  const wrong =
    problem === undefined
      ? []
      : [`depth=0 ${nameText(subject)}`, `verify error:num=${problem.code}:${problem.message}`, 'verify return:1']
  return [...above, ...wrong, `depth=0 ${nameText(subject)}`, 'verify return:1']
}

const NO_ISSUER = 20

function sessionLines(
  { subject, issuer, fromMs, untilMs, pem }: ServerCertificate,
  problem: Distrust | undefined,
): string[] {
  return [
    '---',
    'Certificate chain',
    ` 0 s:${nameText(subject)}`,
    `   i:${nameText(issuer)}`,
    '   a:PKEY: rsaEncryption, 2048 (bit); sigalg: RSA-SHA256',
    `   v:NotBefore: ${dateText(fromMs)}; NotAfter: ${dateText(untilMs)}`,
    '---',
    'Server certificate',
    pem.trimEnd(),
    `subject=${nameText(subject)}`,
    `issuer=${nameText(issuer)}`,
    '---',
    'No client certificate CA names sent',
    'Peer signing digest: SHA256',
    'Peer signature type: RSA-PSS',
    'Server Temp Key: X25519, 253 bits',
    '---',
    problem === undefined ? 'Verification: OK' : `Verification error: ${problem.message}`,
    '---',
    'New, TLSv1.3, Cipher is TLS_AES_256_GCM_SHA384',
    'Server public key is 2048 bit',
    'Secure Renegotiation IS NOT supported',
    'Compression: NONE',
    'Expansion: NONE',
    'No ALPN negotiated',
    'Early data was not sent',
    `Verify return code: ${problem === undefined ? '0 (ok)' : `${problem.code} (${problem.message})`}`,
    '---',
  ]
}
