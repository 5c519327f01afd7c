// UDP sockets of the host (udp(7)): datagrams between sockets of this host, and to those around it.
import { type Errno, fail } from '../failure.ts'
import type { Process } from '../processes/process.ts'
import type { WaitQueue } from '../processes/scheduler.ts'
import type { Surroundings } from './create-net.ts'
import type { SocketFacts } from './net.ts'
import { ANY } from './ports.ts'
import type { Address, DatagramSocket, Datagrams } from './socket.ts'

export type UdpSocket = {
  readonly owner: Process
  readonly inode: number
  readonly changed: WaitQueue
  local: Address | null
  remote: Address | null
  readonly inbox: Datagram[]
  error: Errno | undefined
  /** Number in the evidence, by the other side's address. */
  readonly told: Map<string, { readonly number: number; sent: number; received: number }>
  holders: number
}

type Datagram = { readonly bytes: Uint8Array; readonly from: Address }

/** Of IPv4, without its headers. */
const LARGEST_BYTES = 65_507
/** What is over is lost: about what Linux keeps of small ones. */
const MOST_UNREAD = 256
const LOOPBACK = '127.0.0.1'

export function createUdpSocket(net: Surroundings, owner: Process): DatagramSocket {
  const own: UdpSocket = {
    owner,
    inode: net.nextInode(),
    changed: net.scheduler.queue(),
    local: null,
    remote: null,
    inbox: [],
    error: undefined,
    told: new Map(),
    holders: 1,
  }
  net.datagrams.add(own)
  const datagrams = datagramsOf(net, own)
  return {
    kind: 'socket',
    path: `socket:[${own.inode}]`,
    datagrams,
    changed: own.changed,
    position: null,
    read: (most) => datagrams.receive(most)?.bytes,
    write(bytes) {
      datagrams.send(bytes)
      return bytes.length
    },
    ready: () => ({ read: own.inbox.length > 0 || own.error !== undefined, write: true, hangUp: false }),
    hold() {
      own.holders += 1
    },
    release() {
      own.holders -= 1
      if (own.holders > 0) return
      net.datagrams.delete(own)
      net.udpPorts.free(own)
      for (const { number, ...bytes } of own.told.values()) net.log.ended(number, bytes)
    },
  }
}

function datagramsOf(net: Surroundings, own: UdpSocket): Datagrams {
  const bind = (address: Address, reuse = false): Address => {
    own.local = net.udpPorts.take(address, own, { user: own.owner.user, reuse })
    return own.local
  }
  const throwError = (): void => {
    const { error } = own
    own.error = undefined
    if (error !== undefined) fail(error)
  }
  return {
    local: () => own.local,
    remote: () => own.remote,
    bind(address, { reuse = false } = {}) {
      if (own.local !== null) fail('EINVAL')
      bind(address, reuse)
    },
    connect(to) {
      own.remote = to
      if (to !== null) own.local ??= bind({ ip: ANY, port: 0 })
    },
    send(bytes, to = own.remote ?? undefined) {
      throwError()
      const target = to ?? fail('EDESTADDRREQ')
      if (bytes.length > LARGEST_BYTES) fail('EMSGSIZE')
      const local = own.local ?? bind({ ip: ANY, port: 0 })
      send(net, own, local, target.ip === ANY ? { ...target, ip: LOOPBACK } : target, bytes.slice())
    },
    receive(most, isPeek = false) {
      throwError()
      const first = isPeek ? own.inbox[0] : own.inbox.shift()
      return first === undefined ? undefined : { bytes: first.bytes.subarray(0, most), from: first.from }
    },
    takeError() {
      const { error } = own
      own.error = undefined
      return error
    },
  }
}

function send(net: Surroundings, own: UdpSocket, local: Address, to: Address, bytes: Uint8Array): void {
  const told = tell(net, own, to)
  told.sent += bytes.length
  if (net.isOwn(to.ip)) {
    const receiver = net.udpPorts.at(to)
    const from = local.ip === ANY ? { ...local, ip: to.ip } : local
    if (receiver !== undefined) receive(receiver, { bytes, from })
    else if (own.remote !== null) refuse(own)
    return
  }
  const answers = net.around().datagram(to, bytes)
  if (answers === 'refused') {
    net.log.failed(told.number, 'refused')
    if (own.remote !== null) refuse(own)
    return
  }
  for (const answer of answers)
    net.scheduler.at(net.sinceStartMs() + answer.afterMs, () => {
      told.received += answer.bytes.length
      receive(own, { bytes: answer.bytes, from: to })
    })
}

/** The evidence has one entry for each pair of addresses. */
function tell(
  net: Surroundings,
  own: UdpSocket,
  to: Address,
): { readonly number: number; sent: number; received: number } {
  const key = `${to.ip}:${to.port}`
  const known = own.told.get(key)
  if (known !== undefined) return known
  const number = net.log.begin({ protocol: 'udp', by: net.byOf(own.owner), host: to.ip, ip: to.ip, port: to.port })
  const told = { number, sent: 0, received: 0 }
  net.log.carries(number, () => told)
  own.told.set(key, told)
  return told
}

/** A connected socket takes datagrams of its other side only. */
function receive(own: UdpSocket, datagram: Datagram): void {
  const { remote } = own
  if (remote !== null && (remote.ip !== datagram.from.ip || remote.port !== datagram.from.port)) return
  if (own.inbox.length >= MOST_UNREAD) return
  own.inbox.push(datagram)
  own.changed.wake()
}

/** ICMP's "port unreachable" comes back. */
function refuse(own: UdpSocket): void {
  own.error = 'ECONNREFUSED'
  own.changed.wake()
}

export function udpFacts(own: UdpSocket): SocketFacts | undefined {
  if (own.local === null) return undefined
  return {
    protocol: 'udp',
    state: own.remote === null ? 'unconnected' : 'connected',
    local: own.local,
    remote: own.remote,
    owner: own.owner,
    inode: own.inode,
    unread: own.inbox.length,
  }
}
