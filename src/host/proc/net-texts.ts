// The files of /proc/net: traffic of the interfaces, and the tables of sockets.
import type { Host } from '../host.ts'
import type { Address } from '../network/socket.ts'
import { listedSockets } from '../web/listed-sockets.ts'
import { lines } from './system-texts.ts'

export function netDevText({ machine }: Host): string {
  const rows = machine.traffic().map(({ of, receivedBytes, receivedPackets, sentBytes, sentPackets }) => {
    const received = [pad(receivedBytes, 8), pad(receivedPackets, 7), '   0    0    0     0          0         0'].join(
      ' ',
    )
    const sent = [pad(sentBytes, 8), pad(sentPackets, 7), '   0    0    0     0       0          0'].join(' ')
    return `${of.name.padStart(6)}: ${received} ${sent}`
  })
  return lines(
    'Inter-|   Receive                                                |  Transmit',
    ' face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed',
    ...rows,
  )
}

function pad(value: number, width: number): string {
  return String(value).padStart(width)
}

const INET = 'st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode'

const INET6 = `  sl  local_address                         remote_address                        ${INET}`
const UDP_TAIL = ' ref pointer drops'
const TCP_WIDTH = 149
const UDP_WIDTH = 127

/** The tables by their names below /proc/net, as the kernel writes them (net/ipv4/tcp_ipv4.c, udp.c). */
export const SOCKET_TABLES: Readonly<Record<string, (host: Host) => string>> = {
  tcp: (host) => lines(`  sl  local_address rem_address   ${INET}`.padEnd(TCP_WIDTH), ...rowsOf(host, 'tcp')),
  tcp6: () => lines(INET6),
  udp: (host) =>
    lines(`   sl  local_address rem_address   ${INET}${UDP_TAIL}`.padEnd(UDP_WIDTH), ...rowsOf(host, 'udp')),
  udp6: () => lines(`${INET6}${UDP_TAIL}`),
  unix: () => lines('Num       RefCount Protocol Flags    Type St Inode Path'),
  raw: () => lines(`  sl  local_address rem_address   ${INET}${UDP_TAIL}`),
}

const STATES = { connected: '01', connecting: '02', unconnected: '07', listening: '0A' } as const

function rowsOf(host: Host, protocol: 'tcp' | 'udp'): string[] {
  return listedSockets(host)
    .filter((one) => one.protocol === protocol)
    .map((one, index) => {
      const { local, remote, state, unread, user, inode } = one
      const isTcp = protocol === 'tcp'
      const parts = [
        `${pad(index, isTcp ? 4 : 5)}: ${addressText(local)} ${addressText(remote ?? NOWHERE)} ${STATES[state]}`,
        `00000000:${hex(unread, 8)} 00:00000000 00000000`,
        `${pad(user, 5)} ${pad(0, 8)} ${inode} ${isTcp ? 1 : 2} 0000000000000000`,
        isTcp ? (state === 'listening' ? '100 0 0 10 0' : '20 4 30 10 -1') : '0',
      ]
      return parts.join(' ').padEnd(isTcp ? TCP_WIDTH : UDP_WIDTH)
    })
}

const NOWHERE: Address = { ip: '0.0.0.0', port: 0 }

/** The bytes of the address from last to first, as a little-endian machine shows them. */
function addressText({ ip, port }: Address): string {
  const bytes = ip.split('.').map((part) => hex(Number(part), 2))
  return `${bytes.reverse().join('')}:${hex(port, 4)}`
}

function hex(value: number, width: number): string {
  return value.toString(16).toUpperCase().padStart(width, '0')
}

export function routeText(): string {
  return lines(
    'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT'.padEnd(127),
    'eth0\t00000000\t0100000A\t0003\t0\t0\t0\t00000000\t0\t0\t0'.padEnd(127),
    'eth0\t0000000A\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0'.padEnd(127),
  )
}
