// Makes the network of a host: its ports, its sockets, and the record of what was tried.
import type { Connection } from '../../model/evidence.ts'
import type { World } from '../../model/world.ts'
import type { Clock } from '../clock.ts'
import type { Files } from '../files/files.ts'
import { ETHERNET } from '../machine/interfaces.ts'
import type { Process } from '../processes/process.ts'
import type { Scheduler } from '../processes/scheduler.ts'
import { type ConnectionLog, createConnectionLog } from './connection-log.ts'
import { createIntents } from './intents.ts'
import { resolveName } from './names.ts'
import type { Around, Net, SocketFacts } from './net.ts'
import { createPair } from './pair.ts'
import { createPorts, type Ports } from './ports.ts'
import { createTcpSocket, factsOf, type TcpSocket } from './tcp.ts'
import { createUdpSocket, type UdpSocket, udpFacts } from './udp.ts'
import { createUnixNames } from './unix.ts'

/** What a socket needs of its host. */
export type Surroundings = {
  readonly scheduler: Scheduler
  readonly sinceStartMs: () => number
  readonly nowMs: () => number
  readonly ownIp: string
  /** Whether an address is one of this host. */
  readonly isOwn: (ip: string) => boolean
  readonly around: () => Around
  readonly log: ConnectionLog
  readonly byOf: (process: Process) => Connection['by']
  readonly nextInode: () => number
  readonly tcpPorts: Ports<TcpSocket>
  readonly udpPorts: Ports<UdpSocket>
  readonly streams: Set<TcpSocket>
  readonly datagrams: Set<UdpSocket>
}

/** Before somebody says who is around, nobody is. */
const NOBODY: Around = {
  resolve: () => undefined,
  meet: () => ({ kind: 'filtered' }),
  datagram: () => [],
}

export function createNet(
  host: { readonly world: World; readonly files: Files; readonly clock: Clock; readonly scheduler: Scheduler },
  byOf: Surroundings['byOf'],
): Net {
  const { clock, scheduler } = host
  const log = createConnectionLog(clock.nowMs)
  const isOwn = (ip: string): boolean => ip.startsWith('127.') || ip === ETHERNET.address
  let around = NOBODY
  let lastInode = 20_000
  const net: Surroundings = {
    scheduler,
    sinceStartMs: clock.sinceStartMs,
    nowMs: clock.nowMs,
    ownIp: ETHERNET.address,
    isOwn,
    around: () => around,
    log,
    byOf,
    nextInode() {
      lastInode += 1
      return lastInode
    },
    tcpPorts: createPorts(isOwn),
    udpPorts: createPorts(isOwn),
    streams: new Set(),
    datagrams: new Set(),
  }
  const unix = createUnixNames(net)
  return {
    tcp: (owner) => createTcpSocket(net, owner),
    udp: (owner) => createUdpSocket(net, owner),
    pair: () => createPair(net),
    unix: unix.make,
    resolve(name, by, forPort, line) {
      const found = around.resolve(name, by) ?? resolveName(host, name)
      if (found.kind === 'unknown') {
        const number = log.begin({
          protocol: forPort === undefined ? 'name' : 'tcp',
          by: byOf(by),
          host: name,
          port: forPort ?? 0,
          ...(line === undefined ? {} : { line }),
        })
        log.failed(number, 'unknown host')
      }
      return found
    },
    sockets: () =>
      [...[...net.streams].map(factsOf), ...[...net.datagrams].map(udpFacts)].filter(
        (facts): facts is SocketFacts => facts !== undefined,
      ),
    log,
    intents: createIntents(),
    attach(next) {
      around = next
    },
  }
}
