// Addresses of sockets as C has them in memory: struct sockaddr_in and struct sockaddr_un (ip(7), unix(7)).
import { fail } from '../../../host/failure.ts'
import { isAddress } from '../../../host/network/names.ts'
import type { Address } from '../../../host/network/socket.ts'

export const AF = { unspecified: 0, unix: 1, inet: 2, inet6: 10 } as const

const INET_BYTES = 16
const PORT = 2
const IP = 4

/** Undefined for AF_UNSPEC, which frees a datagram socket. Throws EINVAL, EAFNOSUPPORT. */
export function readAddress(memory: DataView, pointer: number, length: number): Address | undefined {
  const at = pointer >>> 0
  if (length < 2) return fail('EINVAL')
  const family = memory.getUint16(at, true)
  if (family === AF.unspecified) return undefined
  if (family !== AF.inet) return fail('EAFNOSUPPORT')
  if (length < INET_BYTES) return fail('EINVAL')
  return { ip: readIp(memory, at + IP), port: memory.getUint16(at + PORT, false) }
}

export function readIp(memory: DataView, at: number): string {
  return [0, 1, 2, 3].map((index) => memory.getUint8(at + index)).join('.')
}

export function writeIp(memory: DataView, at: number, ip: string): void {
  const parts = isAddress(ip) ? ip.split('.') : []
  for (const index of [0, 1, 2, 3]) memory.setUint8(at + index, Number(parts[index] ?? 0))
}

/** Writes a whole struct sockaddr_in; answers with its size in bytes. */
export function writeInet(memory: DataView, at: number, { ip, port }: Address): number {
  for (let index = 0; index < INET_BYTES; index += 1) memory.setUint8(at + index, 0)
  memory.setUint16(at, AF.inet, true)
  memory.setUint16(at + PORT, port, false)
  writeIp(memory, at + IP, ip)
  return INET_BYTES
}

/** Writes an address where a call wants one, and its length behind the second pointer; null is the address of a socket without a name. */
export function writeAddress(memory: DataView, pointer: number, lengthPointer: number, address: Address | null): void {
  const at = pointer >>> 0
  const lengthAt = lengthPointer >>> 0
  if (at === 0) return
  if (address !== null) {
    const length = writeInet(memory, at, address)
    if (lengthAt !== 0) memory.setUint32(lengthAt, length, true)
    return
  }
  memory.setUint16(at, AF.unix, true)
  if (lengthAt !== 0) memory.setUint32(lengthAt, 2, true)
}
