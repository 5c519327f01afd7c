// The files of /proc/net: traffic of the interfaces, and the tables of sockets. A host has no sockets yet.
import type { Host } from '../host.ts'
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

/** The tables by their names below /proc/net; headers alone, since nothing listens. */
export const SOCKET_TABLES: Readonly<Record<string, string>> = {
  tcp: lines(`  sl  local_address rem_address   ${INET}`.padEnd(149)),
  tcp6: lines(`  sl  local_address                         remote_address                        ${INET}`),
  udp: lines(`   sl  local_address rem_address   ${INET} ref pointer drops`),
  udp6: lines(
    `  sl  local_address                         remote_address                        ${INET} ref pointer drops`,
  ),
  unix: lines('Num       RefCount Protocol Flags    Type St Inode Path'),
  raw: lines(`  sl  local_address rem_address   ${INET} ref pointer drops`),
}

export function routeText(): string {
  return lines(
    'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT'.padEnd(127),
    'eth0\t00000000\t0100000A\t0003\t0\t0\t0\t00000000\t0\t0\t0'.padEnd(127),
    'eth0\t0000000A\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0'.padEnd(127),
  )
}
