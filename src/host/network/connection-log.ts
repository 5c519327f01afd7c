// Attempts to reach other hosts, as evidence. What was said over a connection is not known here.
import type { Connection, ConnectionFailure } from '../../model/evidence.ts'

export type ConnectionLog = {
  /** A new attempt; answers with its number. */
  readonly begin: (attempt: Pick<Connection, 'protocol' | 'by' | 'host' | 'ip' | 'port' | 'line'>) => number
  readonly opened: (number: number) => void
  /** The TLS handshake is over. */
  readonly secured: (number: number) => void
  /** Only the first failure counts. */
  readonly failed: (number: number, how: ConnectionFailure) => void
  readonly ended: (number: number, bytes: { readonly sent: number; readonly received: number }) => void
  /** Counts what goes through while it stands, for those that are never closed. */
  readonly carries: (number: number, bytes: () => { readonly sent: number; readonly received: number }) => void
  readonly all: () => Connection[]
}

/** More than so many are not told one by one. */
const MOST = 20_000

type Entry = { -readonly [Key in keyof Connection]: Connection[Key] }

export function createConnectionLog(nowMs: () => number): ConnectionLog {
  const entries = new Map<number, Entry>()
  const carried = new Map<number, () => { readonly sent: number; readonly received: number }>()
  let last = 0
  return {
    begin(attempt) {
      last += 1
      if (entries.size < MOST)
        entries.set(last, { ...attempt, number: last, startedMs: nowMs(), bytesSent: 0, bytesReceived: 0 })
      return last
    },
    opened(number) {
      const entry = entries.get(number)
      if (entry !== undefined) entry.openMs = nowMs()
    },
    secured(number) {
      const entry = entries.get(number)
      if (entry !== undefined) entry.secureMs = nowMs()
    },
    failed(number, how) {
      const entry = entries.get(number)
      if (entry !== undefined) entry.failed ??= how
    },
    ended(number, { sent, received }) {
      const entry = entries.get(number)
      carried.delete(number)
      if (entry === undefined) return
      entry.endedMs = nowMs()
      entry.bytesSent = sent
      entry.bytesReceived = received
    },
    carries(number, bytes) {
      if (entries.has(number)) carried.set(number, bytes)
    },
    all() {
      return [...entries.values()].map((entry) => {
        const bytes = carried.get(entry.number)?.()
        return bytes === undefined ? { ...entry } : { ...entry, bytesSent: bytes.sent, bytesReceived: bytes.received }
      })
    },
  }
}
