// Options of sockets (socket(7), tcp(7)): what they are if nobody sets them, and how Linux tells them after that.
import { fail } from '../../../host/failure.ts'
import type { OpenFile } from '../../../host/processes/open-file.ts'
import { AF } from './addresses.ts'
import type { OptionValue, SocketNotes } from './notes.ts'
import { datagramsOf, type SocketWorld, streamOf } from './socket-world.ts'

export const SOL_SOCKET = 1
const IPPROTO_IP = 0
const IPPROTO_TCP = 6

export const SO = {
  reuseAddress: 2,
  type: 3,
  error: 4,
  broadcast: 6,
  sendBuffer: 7,
  receiveBuffer: 8,
  keepAlive: 9,
  linger: 13,
  reusePort: 15,
  acceptsConnections: 30,
  protocol: 38,
  domain: 39,
} as const

/** Either of them lets two sockets have one address, as far as the host goes into it. */
export const REUSING: readonly number[] = [SO.reuseAddress, SO.reusePort]

/** Bytes, as a Debian tells them of a fresh socket (net.core.rmem_default, net.ipv4.tcp_rmem, net.ipv4.tcp_wmem). */
const BUFFER = { tcpSend: 16_384, tcpReceive: 131_072, other: 212_992, least: 4608, most: 425_984 } as const
const NO_LINGER = [0, 0, 0, 0, 0, 0, 0, 0]
/** IP_TTL; TCP_MAXSEG, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT. */
const DEFAULTS: Readonly<Record<string, OptionValue>> = {
  [`${SOL_SOCKET} ${SO.linger}`]: NO_LINGER,
  [`${IPPROTO_IP} 2`]: 64,
  [`${IPPROTO_TCP} 2`]: 536,
  [`${IPPROTO_TCP} 4`]: 7_200,
  [`${IPPROTO_TCP} 5`]: 75,
  [`${IPPROTO_TCP} 6`]: 9,
}

/** The last option of socket(7), and of tcp(7), that Linux 6.1 knows. */
const LAST = { [SOL_SOCKET]: 75, [IPPROTO_TCP]: 37 } as Readonly<Record<number, number>>

/** Throws ENOPROTOOPT for what no socket, or no socket of its kind, has. */
export function requireOption(file: OpenFile, level: number, option: number): void {
  if (level === IPPROTO_TCP && streamOf(file) === undefined) fail('ENOPROTOOPT')
  if (option > (LAST[level] ?? Number.POSITIVE_INFINITY)) fail('ENOPROTOOPT')
}

/**
 * Sets an option. Throws as requireOption.
 * Unlike Linux: SO_REUSEPORT lets no two sockets listen at one port; buffers, time limits and keep-alive change nothing.
 */
export function setOption(notes: SocketNotes, file: OpenFile, asked: AskedOption): void {
  const { level, option, value } = asked
  requireOption(file, level, option)
  notes.setOption(file, level, option, value)
  if (level !== SOL_SOCKET || option !== SO.linger || typeof value === 'number') return
  const [isOn = 0, , , , ...seconds] = value
  streamOf(file)?.resetAtClose(isOn !== 0 && seconds.every((byte) => byte === 0))
}

export type AskedOption = { readonly level: number; readonly option: number; readonly value: OptionValue }

/** Throws as requireOption. */
export function optionOf(world: SocketWorld, file: OpenFile, level: number, option: number): OptionValue {
  requireOption(file, level, option)
  const fact = level === SOL_SOCKET ? factOf(file, option) : undefined
  const given = world.notes.option(file, level, option)
  if (fact !== undefined) return fact
  const isBuffer = level === SOL_SOCKET && (option === SO.sendBuffer || option === SO.receiveBuffer)
  // The kernel doubles what is asked for, within its limits.
  if (isBuffer) return typeof given === 'number' ? bufferFor(given) : freshBuffer(file, option)
  return given ?? DEFAULTS[`${level} ${option}`] ?? 0
}

function bufferFor(asked: number): number {
  return Math.max(BUFFER.least, Math.min(2 * asked, BUFFER.most))
}

function freshBuffer(file: OpenFile, option: number): number {
  if (streamOf(file) === undefined) return BUFFER.other
  return option === SO.sendBuffer ? BUFFER.tcpSend : BUFFER.tcpReceive
}

/** What nobody can set. */
function factOf(file: OpenFile, option: number): number | undefined {
  const isDatagram = datagramsOf(file) !== undefined
  const stream = streamOf(file)
  const isPair = !isDatagram && stream === undefined
  if (option === SO.type) return isDatagram ? 2 : 1
  if (option === SO.domain) return isPair ? AF.unix : AF.inet
  if (option === SO.protocol) return isPair ? 0 : isDatagram ? 17 : IPPROTO_TCP
  if (option === SO.acceptsConnections) return stream?.state() === 'listening' ? 1 : 0
  return undefined
}
