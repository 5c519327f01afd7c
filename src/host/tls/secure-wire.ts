// A wire of plain bytes over a wire of TLS records, once the handshake is over; the same for both sides.

import { joinBytes } from '../bytes.ts'
import { HostFailure } from '../failure.ts'
import type { Wire } from '../network/wire.ts'
import { encodeRecord, type TlsRecord, takeRecord } from './records.ts'

/** `not tls`: the other side speaks something else; what came is kept for who can read it. */
export type Received = TlsRecord | { readonly kind: 'end' } | { readonly kind: 'not tls'; readonly come: Uint8Array }

export type RecordReader = { readonly next: (untilMs?: number) => Promise<Received> }

export function createRecordReader(wire: Wire): RecordReader {
  let come: Uint8Array = new Uint8Array(0)
  return {
    async next(untilMs) {
      for (;;) {
        const taken = takeRecord(come)
        if (taken === 'not tls') return { kind: 'not tls', come }
        if (taken !== 'more') {
          come = come.subarray(taken.bytes)
          return taken.record
        }
        const bytes = await wire.read(undefined, untilMs)
        if (bytes.length === 0) return { kind: 'end' }
        come = come.length === 0 ? bytes : joinBytes([come, bytes])
      }
    },
  }
}

export type SecureWire = Wire & {
  /** Tells the other side that this one is done (close_notify). */
  readonly sayGoodbye: () => Promise<void>
}

export function createSecureWire(wire: Wire, records: RecordReader): SecureWire {
  let left: Uint8Array = new Uint8Array(0)
  let isOver = false
  const sayGoodbye = async (): Promise<void> => {
    try {
      await wire.write(encodeRecord({ kind: 'alert', alert: 'close_notify' }))
    } catch (failure) {
      // Who is gone needs no goodbye.
      if (!(failure instanceof HostFailure)) throw failure
    }
  }
  return {
    ...wire,
    sayGoodbye,
    async read(most = Number.POSITIVE_INFINITY, untilMs) {
      while (left.length === 0 && !isOver) {
        const record = await records.next(untilMs)
        if (record.kind === 'data') left = record.bytes
        else isOver = true
      }
      const bytes = left.subarray(0, most)
      left = left.subarray(bytes.length)
      return bytes
    },
    write: (bytes) => wire.write(encodeRecord({ kind: 'data', bytes })),
    endWriting() {
      void sayGoodbye().then(wire.endWriting)
    },
  }
}
