// One side of a connection for code of ours that may wait: a server of the world, or the client inside a program of the host.
import type { Address } from './socket.ts'

export type Wire = {
  readonly local: Address
  readonly remote: Address
  /** Number of the connection in the evidence. */
  readonly connection: number
  /** The name by which the client looked the other side up. */
  readonly name?: string
  /** Up to so many bytes; waits for at least one; none is the end. Throws ECONNRESET, and ETIMEDOUT where `untilMs`, on the host's clock, comes first. */
  readonly read: (most?: number, untilMs?: number) => Promise<Uint8Array>
  /** All of it; waits where the other side does not read. Throws EPIPE, ECONNRESET. */
  readonly write: (bytes: Uint8Array) => Promise<void>
  /** Waits on the host's clock. */
  readonly sleep: (ms: number) => Promise<void>
  /** Milliseconds since 1970 UTC. */
  readonly nowMs: () => number
  /** No more will be written (FIN). */
  readonly endWriting: () => void
  readonly close: () => void
  readonly reset: () => void
}
