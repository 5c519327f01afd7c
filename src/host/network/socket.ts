// What a socket is to those who use it: socket(2) and its family, as far as the host has it. tcp.ts, udp.ts and pair.ts make them.
import type { Errno } from '../failure.ts'
import type { OpenFile } from '../processes/open-file.ts'

/** IPv4 and a port. Unlike Linux: sockets have no IPv6. */
export type Address = { readonly ip: string; readonly port: number }

/**
 * A TCP socket. It is an open file as well: `read`, `write`, `ready` and `changed` are those of its connection, so that descriptors, poll and
 * processes treat it as any other file. Its last `release` closes it: with unread data by a reset, else by an orderly end.
 */
export type StreamSocket = OpenFile & {
  readonly kind: 'socket'
  readonly stream: Stream
}

export type StreamState = 'new' | 'listening' | 'connecting' | 'connected' | 'closed'

export type Stream = {
  readonly state: () => StreamState
  /** Null while it has none. */
  readonly local: () => Address | null
  readonly remote: () => Address | null
  /** Throws EADDRINUSE, EADDRNOTAVAIL, EACCES (a port below 1024 without the right), EINVAL. Port 0: a free one. */
  readonly bind: (address: Address, options?: { readonly reuse?: boolean }) => void
  /** Throws EINVAL, EADDRINUSE. */
  readonly listen: (backlog: number) => void
  /** The next connection that came in; undefined: none yet, wait for `changed`. Throws EINVAL where it does not listen. */
  readonly accept: () => StreamSocket | undefined
  /**
   * Begins to connect; `changed` is woken when that has an end. `ready().write` tells that it has, `takeError` how.
   * Throws EISCONN, EALREADY, EADDRNOTAVAIL; ECONNREFUSED where that is known at once (loopback).
   */
  readonly connect: (to: Address, asked?: Asked) => void
  /** The error that is pending, and it is no longer (SO_ERROR): ECONNREFUSED, ETIMEDOUT, EHOSTUNREACH, ECONNRESET. */
  readonly takeError: () => Errno | undefined
  /** Looks without taking (MSG_PEEK). */
  readonly peek: (most: number) => Uint8Array | undefined
  /** shutdown(2). Throws ENOTCONN. */
  readonly shutdown: (how: 'read' | 'write' | 'both') => void
  /** Breaks the connection: the other side reads ECONNRESET. */
  readonly reset: () => void
  /** Whether its end breaks the connection, also without unread data (SO_LINGER of no time). */
  readonly resetAtClose: (isReset: boolean) => void
  /** Number of its connection in the evidence; undefined before it has one. */
  readonly connection: () => number | undefined
}

/** What is known of a connection that the address does not tell. */
export type Asked = {
  /** The name that was looked up. */
  readonly name?: string
  readonly line?: number
}

/** A UDP socket; each read takes one datagram, what does not fit is lost (udp(7)). */
export type DatagramSocket = OpenFile & { readonly kind: 'socket'; readonly datagrams: Datagrams }

export type Datagrams = {
  readonly local: () => Address | null
  readonly remote: () => Address | null
  readonly bind: (address: Address, options?: { readonly reuse?: boolean }) => void
  /** Fixes the other side; null frees it. */
  readonly connect: (to: Address | null) => void
  /** Takes all or throws: EDESTADDRREQ, EMSGSIZE, ENETUNREACH; ECONNREFUSED that came back for an earlier one. */
  readonly send: (bytes: Uint8Array, to?: Address) => void
  /** undefined: none yet. */
  readonly receive: (
    most: number,
    isPeek?: boolean,
  ) => { readonly bytes: Uint8Array; readonly from: Address } | undefined
  readonly takeError: () => Errno | undefined
}

/** One of a pair; it has no addresses. */
export type PairSocket = OpenFile & {
  readonly kind: 'socket'
  readonly pair: Pick<Stream, 'peek' | 'shutdown' | 'takeError'>
}

export type Socket = StreamSocket | DatagramSocket | PairSocket
