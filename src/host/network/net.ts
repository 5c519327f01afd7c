// What the network offers to those who use it, as one host sees it. What is around it, names, servers and ports, is told by `Around`; HTTP and TLS are not known here.
import type { Process } from '../processes/process.ts'
import type { ConnectionLog } from './connection-log.ts'
import type { Intents } from './intents.ts'
import type { Resolved } from './names.ts'
import type { Address, DatagramSocket, PairSocket, StreamSocket } from './socket.ts'
import type { UnixSocket } from './unix.ts'
import type { Wire } from './wire.ts'

export type Net = {
  /** A new TCP socket, held once. */
  readonly tcp: (owner: Process) => StreamSocket
  readonly udp: (owner: Process) => DatagramSocket
  /** Two sockets that are connected with each other (socketpair(2), AF_UNIX), each held once. */
  readonly pair: () => readonly [PairSocket, PairSocket]
  /** A new socket of AF_UNIX, held once. */
  readonly unix: () => UnixSocket
  /** Looks a name up, and notes that in the evidence where it fails. `forPort`: somebody means to connect there. */
  readonly resolve: (name: string, by: Process, forPort?: number, line?: number) => Resolved
  /** Sockets that listen or are connected, for ss(8) and /proc/net. */
  readonly sockets: () => readonly SocketFacts[]
  readonly log: ConnectionLog
  /** What programs are about to ask of the web. */
  readonly intents: Intents
  /** Says who is around, once. Before that nobody answers. */
  readonly attach: (around: Around) => void
}

export type SocketFacts = {
  readonly protocol: 'tcp' | 'udp'
  readonly state: 'listening' | 'connecting' | 'connected' | 'unconnected'
  readonly local: Address
  readonly remote: Address | null
  readonly owner: Process
  readonly inode: number
  readonly unread: number
  /** How many connections may wait, where it listens. */
  readonly backlog?: number
}

/** What is on the network besides this host. */
export type Around = {
  /** Overrides how a name resolves at this instant; undefined: as the world says. */
  readonly resolve: (name: string, by: Process) => Resolved | undefined
  readonly meet: (attempt: Attempt) => Meeting
  /** A datagram to somebody else; what comes back, and when, in milliseconds from now. */
  readonly datagram: (
    to: Address,
    bytes: Uint8Array,
  ) => readonly { readonly afterMs: number; readonly bytes: Uint8Array }[] | 'refused'
}

export type Attempt = { readonly to: Address; readonly name?: string; readonly by: Process }

/** What becomes of an attempt to connect. Nothing ever answers to a filtered one. */
export type Meeting =
  | { readonly kind: 'refused'; readonly latencyMs: number }
  | { readonly kind: 'unreachable'; readonly latencyMs: number }
  | { readonly kind: 'filtered' }
  /** `serve` runs as a task of the scheduler, until it ends; then its side is closed. */
  | { readonly kind: 'open'; readonly latencyMs: number; readonly serve: (wire: Wire) => Promise<void> }
