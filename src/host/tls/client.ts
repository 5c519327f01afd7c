// The side of TLS that looks at a certificate: for the programs of the host. Python's is its own.
import { HostFailure } from '../failure.ts'
import type { Wire } from '../network/wire.ts'
import { type AlertName, type ClientHello, encodeRecord, type ServerHello } from './records.ts'
import { createRecordReader, createSecureWire, type SecureWire } from './secure-wire.ts'
import { type Distrust, distrustOf, type Trust } from './verify.ts'

export type Secured =
  | {
      readonly kind: 'secure'
      readonly wire: SecureWire
      readonly hello: ServerHello
      /** What would have been wrong, where nobody minds. */
      readonly distrust?: Distrust
    }
  | { readonly kind: 'distrusted'; readonly distrust: Distrust; readonly hello: ServerHello }
  | { readonly kind: 'alert'; readonly alert: AlertName }
  /** What answers speaks no TLS: OpenSSL calls that a wrong version number. */
  | { readonly kind: 'no tls' }
  /** The connection ended, or was broken, before the end of the handshake. */
  | { readonly kind: 'ended' | 'broken' }

export type Wanted = {
  /** The name or address to connect to; a name is said to the server. */
  readonly host: string
  /** Null: whatever certificate comes will do. */
  readonly trust: Trust | null
  /** For the evidence. */
  readonly verify: boolean | string
  /** On the host's clock, in milliseconds since 1970 UTC. */
  readonly untilMs?: number | undefined
  readonly isAddress: boolean
}

/** Throws ETIMEDOUT where `untilMs` comes first. */
export async function connectTls(wire: Wire, wanted: Wanted): Promise<Secured> {
  const { host, trust, untilMs, verify } = wanted
  const message: ClientHello = {
    kind: 'client hello',
    verify,
    protocols: ['http/1.1'],
    ...(wanted.isAddress ? {} : { serverName: host }),
  }
  try {
    await wire.write(encodeRecord({ kind: 'handshake', message }))
    const records = createRecordReader(wire)
    const answer = await records.next(untilMs)
    if (answer.kind === 'end') return { kind: 'ended' }
    if (answer.kind === 'alert') return { kind: 'alert', alert: answer.alert }
    if (answer.kind !== 'handshake' || answer.message.kind !== 'server hello') return { kind: 'no tls' }
    const hello = answer.message
    const distrust = distrustOf(hello.certificate, {
      host,
      trust: trust ?? { isPublic: true, blocks: new Set() },
      nowMs: wire.nowMs(),
    })
    if (distrust !== undefined && trust !== null) {
      await wire.write(encodeRecord({ kind: 'alert', alert: distrust.alert }))
      return { kind: 'distrusted', distrust, hello }
    }
    await wire.write(encodeRecord({ kind: 'handshake', message: { kind: 'finished' } }))
    const secured = { kind: 'secure', wire: createSecureWire(wire, records), hello } as const
    return distrust === undefined ? secured : { ...secured, distrust }
  } catch (failure) {
    if (failure instanceof HostFailure && (failure.errno === 'ECONNRESET' || failure.errno === 'EPIPE'))
      return { kind: 'broken' }
    throw failure
  }
}
