// The side of TLS that shows a certificate. Which one is decided by who serves.
import type { Wire } from '../network/wire.ts'
import type { ServerCertificate } from './certificate.ts'
import { type AlertName, CIPHER, type ClientHello, encodeRecord } from './records.ts'
import { createRecordReader, createSecureWire, type SecureWire } from './secure-wire.ts'

export type Accepted =
  | { readonly kind: 'secure'; readonly wire: SecureWire; readonly hello: ClientHello }
  /** The client does not go on, and says why. */
  | { readonly kind: 'refused'; readonly alert: AlertName; readonly hello: ClientHello }
  /** The client went before the end of the handshake. */
  | { readonly kind: 'gone' }
  /** The client speaks no TLS. */
  | { readonly kind: 'plain'; readonly come: Uint8Array }

const HTTP = 'http/1.1'

/** Throws ECONNRESET, EPIPE. */
export async function acceptTls(wire: Wire, choose: (hello: ClientHello) => ServerCertificate): Promise<Accepted> {
  const records = createRecordReader(wire)
  const first = await records.next()
  if (first.kind === 'not tls') return { kind: 'plain', come: first.come }
  if (first.kind === 'end') return { kind: 'gone' }
  if (first.kind !== 'handshake' || first.message.kind !== 'client hello') {
    await wire.write(encodeRecord({ kind: 'alert', alert: 'unexpected_message' }))
    return { kind: 'gone' }
  }
  const hello = first.message
  await wire.write(
    encodeRecord({
      kind: 'handshake',
      message: {
        kind: 'server hello',
        version: 'TLSv1.3',
        cipher: CIPHER,
        certificate: choose(hello),
        ...(hello.protocols?.includes(HTTP) === true ? { protocol: HTTP } : {}),
      },
    }),
  )
  const answer = await records.next()
  if (answer.kind === 'alert') return { kind: 'refused', alert: answer.alert, hello }
  if (answer.kind !== 'handshake' || answer.message.kind !== 'finished') return { kind: 'gone' }
  return { kind: 'secure', wire: createSecureWire(wire, records), hello }
}
