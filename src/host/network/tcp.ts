// TCP sockets of the host (tcp(7)): listening, connecting, and the streams between them. HTTP and TLS are not known here.
import type { ConnectionFailure } from '../../model/evidence.ts'
import { type Errno, fail, HostFailure } from '../failure.ts'
import type { Process } from '../processes/process.ts'
import type { WaitQueue } from '../processes/scheduler.ts'
import type { Surroundings } from './create-net.ts'
import { createLink, type Side } from './link.ts'
import type { Attempt, Meeting, SocketFacts } from './net.ts'
import { ANY } from './ports.ts'
import type { Address, Asked, Stream, StreamSocket, StreamState } from './socket.ts'
import { createWire } from './wire-of-side.ts'

/** A SYN and its six repeats, each after twice the time (tcp(7), tcp_syn_retries). */
const SYN_PATIENCE_MS = 127_000
/** tcp(7), tcp_syn_retries: after the first pause each is twice the one before. */
const SYN_PAUSE_MS = 1_000
const SYN_REPEATS = 6
const LOOPBACK = '127.0.0.1'
/** listen(2), somaxconn. */
const LONGEST_BACKLOG = 4096

type Open = Extract<Meeting, { readonly kind: 'open' }>

/** What stands behind a socket. */
export type TcpSocket = {
  readonly owner: Process
  readonly inode: number
  readonly changed: WaitQueue
  state: StreamState
  local: Address | null
  remote: Address | null
  backlog: number
  /** Connections that came in and were not accepted yet. */
  readonly waiting: TcpSocket[]
  side: Side | undefined
  error: Errno | undefined
  connection: number | undefined
  holders: number
  isResetAtClose: boolean
}

/** The new socket's descriptor is to be held by whoever asked for it. */
export function createTcpSocket(net: Surroundings, owner: Process): StreamSocket {
  return fileOf(net, newSocket(net, owner))
}

function newSocket(net: Surroundings, owner: Process): TcpSocket {
  const own: TcpSocket = {
    owner,
    inode: net.nextInode(),
    changed: net.scheduler.queue(),
    state: 'new',
    local: null,
    remote: null,
    backlog: 0,
    waiting: [],
    side: undefined,
    error: undefined,
    connection: undefined,
    holders: 1,
    isResetAtClose: false,
  }
  net.streams.add(own)
  return own
}

function fileOf(net: Surroundings, own: TcpSocket): StreamSocket {
  const sideOf = (): Side => {
    const { error } = own
    own.error = undefined
    if (error !== undefined) fail(error)
    return own.side ?? fail('ENOTCONN')
  }
  return {
    kind: 'socket',
    path: `socket:[${own.inode}]`,
    stream: streamOf(net, own, sideOf),
    changed: own.changed,
    position: null,
    read: (most) => sideOf().read(most),
    write(bytes) {
      if (own.error === undefined && own.side === undefined) return fail('EPIPE')
      return sideOf().write(bytes)
    },
    ready() {
      if (own.state === 'listening') return { read: own.waiting.length > 0, write: false, hangUp: false }
      if (own.state === 'connecting') return { read: false, write: false, hangUp: false }
      if (own.error !== undefined) return { read: true, write: true, hangUp: true }
      return own.side?.ready() ?? { read: false, write: true, hangUp: true }
    },
    hold() {
      own.holders += 1
    },
    release() {
      own.holders -= 1
      if (own.holders === 0) close(net, own)
    },
  }
}

function streamOf(net: Surroundings, own: TcpSocket, sideOf: () => Side): Stream {
  return {
    state: () => own.state,
    local: () => own.local,
    remote: () => own.remote,
    bind(address, { reuse = false } = {}) {
      if (own.local !== null) fail('EINVAL')
      own.local = net.tcpPorts.take(address, own, { user: own.owner.user, reuse })
    },
    listen(backlog) {
      if (own.state !== 'new' && own.state !== 'listening') fail('EINVAL')
      own.local ??= net.tcpPorts.take({ ip: ANY, port: 0 }, own, { user: own.owner.user })
      net.tcpPorts.claim(own)
      own.backlog = Math.min(Math.max(backlog, 0), LONGEST_BACKLOG)
      own.state = 'listening'
    },
    accept() {
      if (own.state !== 'listening') fail('EINVAL')
      const accepted = own.waiting.shift()
      return accepted === undefined ? undefined : fileOf(net, accepted)
    },
    connect: (to, asked = {}) => connect(net, own, to, asked),
    takeError: () => takeError(own),
    peek: (most) => sideOf().peek(most),
    shutdown(how) {
      const side = own.side ?? fail('ENOTCONN')
      if (how !== 'read') side.endWriting()
      if (how !== 'write') side.endReading()
    },
    reset: () => own.side?.reset(),
    resetAtClose(isReset) {
      own.isResetAtClose = isReset
    },
    connection: () => own.connection,
  }
}

function takeError(own: TcpSocket): Errno | undefined {
  const { error } = own
  own.error = undefined
  return error ?? own.side?.takeError()
}

function connect(net: Surroundings, own: TcpSocket, to: Address, asked: Asked): void {
  if (own.state === 'connected' || own.state === 'listening') fail('EISCONN')
  if (own.state === 'connecting') fail('EALREADY')
  own.error = undefined
  const target = to.ip === ANY ? { ...to, ip: LOOPBACK } : to
  const isHere = net.isOwn(target.ip)
  const from = isHere ? target.ip : net.ownIp
  own.local ??= net.tcpPorts.take({ ip: from, port: 0 }, own, { user: own.owner.user })
  if (own.local.ip === ANY) own.local = { ...own.local, ip: from }
  own.remote = target
  own.state = 'connecting'
  own.connection = net.log.begin({
    protocol: 'tcp',
    by: net.byOf(own.owner),
    host: asked.name ?? target.ip,
    ip: target.ip,
    port: target.port,
    ...(asked.line === undefined ? {} : { line: asked.line }),
  })
  const listener = isHere ? net.tcpPorts.at(target) : undefined
  if (listener?.state === 'listening') meetListener(net, own, listener)
  else meetOthers(net, own, { to: target, by: own.owner, ...(asked.name === undefined ? {} : { name: asked.name }) })
}

function close(net: Surroundings, own: TcpSocket): void {
  net.streams.delete(own)
  net.tcpPorts.free(own)
  if (own.state === 'connecting' && own.connection !== undefined) net.log.failed(own.connection, 'given up')
  own.state = 'closed'
  for (const one of own.waiting.splice(0)) {
    one.side?.reset()
    close(net, one)
  }
  if (own.isResetAtClose) own.side?.reset()
  own.side?.close()
  if (own.connection !== undefined)
    net.log.ended(own.connection, { sent: own.side?.sent() ?? 0, received: own.side?.received() ?? 0 })
  own.changed.wake()
}

function failLater(net: Surroundings, own: TcpSocket, afterMs: number, error: Errno, how: ConnectionFailure): void {
  const { connection } = own
  later(net, afterMs, () => {
    if (own.state !== 'connecting' || own.connection !== connection) return
    if (connection !== undefined) net.log.failed(connection, how)
    own.state = 'new'
    own.remote = null
    own.error = error
    own.changed.wake()
  })
}

function later(net: Surroundings, ms: number, action: () => void): void {
  if (ms === 0) action()
  else net.scheduler.at(net.sinceStartMs() + ms, action)
}

function stand(net: Surroundings, own: TcpSocket, side: Side): void {
  own.side = side
  own.state = 'connected'
  if (own.connection !== undefined) {
    net.log.opened(own.connection)
    net.log.carries(own.connection, () => ({ sent: side.sent(), received: side.received() }))
  }
  own.changed.wake()
}

/** The other side is a socket of this host. */
function meetListener(net: Surroundings, own: TcpSocket, listener: TcpSocket, tries = 0): void {
  if (listener.state !== 'listening') {
    failLater(net, own, 0, 'ECONNREFUSED', 'refused')
    return
  }
  // A full queue drops the SYN; one more than the backlog may wait (listen(2)).
  if (listener.waiting.length > listener.backlog) {
    knockAgain(net, own, listener, tries)
    return
  }
  const accepted = newSocket(net, listener.owner)
  accepted.local = own.remote
  accepted.remote = own.local
  const [here, there] = createLink(net.scheduler, net.sinceStartMs, 0, [own.changed, accepted.changed])
  stand(net, accepted, there)
  listener.waiting.push(accepted)
  listener.changed.wake()
  stand(net, own, here)
}

/** First when others have run, for who listens would have run meanwhile; then after each of the pauses of a SYN. */
function knockAgain(net: Surroundings, own: TcpSocket, listener: TcpSocket, tries: number): void {
  const { connection } = own
  const waitMs = tries === 0 ? 0 : SYN_PAUSE_MS * 2 ** (tries - 1)
  if (tries > SYN_REPEATS) {
    failLater(net, own, waitMs, 'ETIMEDOUT', 'timed out')
    return
  }
  net.scheduler.at(net.sinceStartMs() + waitMs, () => {
    if (own.state === 'connecting' && own.connection === connection) meetListener(net, own, listener, tries + 1)
  })
}

/** The other side, if there is one, belongs to the world. */
function meetOthers(net: Surroundings, own: TcpSocket, attempt: Attempt): void {
  const meeting = net.around().meet(attempt)
  if (meeting.kind === 'filtered') failLater(net, own, SYN_PATIENCE_MS, 'ETIMEDOUT', 'timed out')
  else if (meeting.kind === 'refused') failLater(net, own, meeting.latencyMs, 'ECONNREFUSED', 'refused')
  else if (meeting.kind === 'unreachable') failLater(net, own, meeting.latencyMs, 'EHOSTUNREACH', 'unreachable')
  else
    later(net, meeting.latencyMs, () => {
      if (own.state === 'connecting') serve(net, own, attempt, meeting)
    })
}

function serve(net: Surroundings, own: TcpSocket, attempt: Attempt, meeting: Open): void {
  const arrivals = net.scheduler.queue()
  const [here, there] = createLink(net.scheduler, net.sinceStartMs, meeting.latencyMs, [own.changed, arrivals])
  const wire = createWire(net, there, arrivals, {
    local: attempt.to,
    remote: own.local ?? { ip: net.ownIp, port: 0 },
    connection: own.connection ?? 0,
    ...(attempt.name === undefined ? {} : { name: attempt.name }),
  })
  stand(net, own, here)
  net.scheduler.start(async () => {
    try {
      await meeting.serve(wire)
    } catch (failure) {
      // The client is gone, and with it the reason to serve.
      if (!(failure instanceof HostFailure)) throw failure
    } finally {
      wire.close()
    }
  })
}

export function factsOf(own: TcpSocket): SocketFacts | undefined {
  if (own.local === null || own.state === 'closed' || own.state === 'new') return undefined
  return {
    protocol: 'tcp',
    state: own.state,
    local: own.local,
    remote: own.remote,
    owner: own.owner,
    inode: own.inode,
    unread: own.state === 'listening' ? own.waiting.length : (own.side?.unread() ?? 0),
    ...(own.state === 'listening' ? { backlog: own.backlog } : {}),
  }
}
