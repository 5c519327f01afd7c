// The two sides of a stream of bytes: what one sends the other gets after half a round trip. Addresses and states of sockets are not known here.
import { createByteQueue } from '../byte-queue.ts'
import { fail } from '../failure.ts'
import type { Scheduler, WaitQueue } from '../processes/scheduler.ts'

/** One side of a link. */
export type Side = {
  /** undefined: nothing yet. None: the other side ends. Throws ECONNRESET, once, after what came before. */
  readonly read: (most: number) => Uint8Array | undefined
  readonly peek: (most: number) => Uint8Array | undefined
  /** How many were taken; undefined: there is no room. Throws EPIPE, ECONNRESET. */
  readonly write: (bytes: Uint8Array) => number | undefined
  readonly unread: () => number
  readonly ready: () => { readonly read: boolean; readonly write: boolean; readonly hangUp: boolean }
  readonly takeError: () => 'ECONNRESET' | undefined
  /** No more comes from here (FIN). */
  readonly endWriting: () => void
  /** Nothing more is read here. */
  readonly endReading: () => void
  /** With unread bytes the link breaks, as tcp(7) has it. */
  readonly close: () => void
  readonly reset: () => void
  readonly isClosed: () => boolean
  /** Bytes that went out from here, and that came in. */
  readonly sent: () => number
  readonly received: () => number
}

/** Bytes that may be under way or unread: about what Linux takes for the buffers of both sides. */
const WINDOW_BYTES = 212_992

type Half = {
  readonly inbox: ReturnType<typeof createByteQueue>
  readonly changed: WaitQueue
  /** Sent to here and not read yet, also what is still under way. */
  pending: number
  sent: number
  received: number
  isEnded: boolean
  isReadEnded: boolean
  isWriteEnded: boolean
  isClosed: boolean
  isBroken: boolean
  error: 'ECONNRESET' | undefined
}

/** `changed` are woken at each side when something is new there. */
export function createLink(
  scheduler: Scheduler,
  sinceStartMs: () => number,
  latencyMs: number,
  changed: readonly [WaitQueue, WaitQueue],
): readonly [Side, Side] {
  const arrive = (action: () => void): void => {
    if (latencyMs === 0) action()
    else scheduler.at(sinceStartMs() + latencyMs / 2, action)
  }
  const halves = [newHalf(changed[0]), newHalf(changed[1])] as const
  return [createSide(halves[0], halves[1], arrive), createSide(halves[1], halves[0], arrive)]
}

function newHalf(changed: WaitQueue): Half {
  return {
    inbox: createByteQueue(),
    changed,
    pending: 0,
    sent: 0,
    received: 0,
    isEnded: false,
    isReadEnded: false,
    isWriteEnded: false,
    isClosed: false,
    isBroken: false,
    error: undefined,
  }
}

function createSide(own: Half, other: Half, arrive: (action: () => void) => void): Side {
  const takeError = (): 'ECONNRESET' | undefined => {
    const { error } = own
    own.error = undefined
    return error
  }
  const throwError = (): void => {
    const error = takeError()
    if (error !== undefined) fail(error)
  }
  const reset = (): void => {
    own.isBroken = own.isClosed = true
    arrive(() => breakHalf(other))
  }
  const endWriting = (): void => {
    if (own.isWriteEnded) return
    own.isWriteEnded = true
    own.changed.wake()
    arrive(() => {
      other.isEnded = true
      other.changed.wake()
    })
  }
  const look = (most: number, take: (most: number) => Uint8Array): Uint8Array | undefined => {
    if (most === 0) return new Uint8Array(0)
    if (own.inbox.size() > 0) return take(most)
    throwError()
    return own.isEnded || own.isReadEnded || own.isBroken ? new Uint8Array(0) : undefined
  }
  return {
    read: (most) =>
      look(most, (count) => {
        const bytes = own.inbox.take(count)
        own.pending -= bytes.length
        other.changed.wake()
        return bytes
      }),
    peek: (most) => look(most, own.inbox.peek),
    write(bytes) {
      throwError()
      if (own.isWriteEnded || own.isBroken) return fail('EPIPE')
      const room = WINDOW_BYTES - other.pending
      if (room <= 0) return bytes.length === 0 ? 0 : undefined
      const taken = bytes.slice(0, room)
      other.pending += taken.length
      own.sent += taken.length
      arrive(() => deliver(own, other, taken, arrive))
      return taken.length
    },
    unread: () => own.inbox.size(),
    ready: () => ({
      read: own.inbox.size() > 0 || own.isEnded || own.isReadEnded || own.isBroken || own.error !== undefined,
      write: WINDOW_BYTES - other.pending > 0 || own.isWriteEnded || own.isBroken || own.error !== undefined,
      hangUp: own.isBroken || (own.isEnded && own.isWriteEnded),
    }),
    takeError,
    endWriting,
    endReading() {
      own.isReadEnded = true
      own.changed.wake()
    },
    close() {
      if (own.isClosed) return
      if (own.inbox.size() > 0) reset()
      else endWriting()
      own.isClosed = true
      own.inbox.clear()
    },
    reset,
    isClosed: () => own.isClosed,
    sent: () => own.sent,
    received: () => own.received,
  }
}

function breakHalf(half: Half): void {
  if (half.isClosed || half.isBroken) return
  half.error = 'ECONNRESET'
  half.isBroken = true
  half.changed.wake()
}

/** Bytes for a side that is gone are answered with a reset. */
function deliver(from: Half, to: Half, bytes: Uint8Array, arrive: (action: () => void) => void): void {
  if (to.isClosed) {
    arrive(() => breakHalf(from))
    return
  }
  to.received += bytes.length
  if (to.isReadEnded) to.pending -= bytes.length
  else to.inbox.push(bytes)
  to.changed.wake()
}
