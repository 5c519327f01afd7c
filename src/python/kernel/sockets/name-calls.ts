// getaddrinfo(3), getnameinfo(3) and what gethostbyname(3) asks, answered from the names of the host.
import { isAddress, nameOf } from '../../../host/network/names.ts'
import { type Protocol, portNamed, serviceNamed } from '../../../host/network/services.ts'
import { readText, writeText } from '../structs.ts'
import { AF, readAddress, writeInet, writeIp } from './addresses.ts'
import { SOCK, type SocketCall } from './socket-calls.ts'
import type { SocketWorld } from './socket-world.ts'

/** netdb.h: what getaddrinfo answers with where it fails. */
export const EAI = {
  badFlags: -1,
  noName: -2,
  again: -3,
  noData: -5,
  family: -6,
  socketType: -7,
  service: -8,
  system: -11,
  overflow: -12,
} as const

const AI = { passive: 1, canonicalName: 2, numericHost: 4, numericService: 1024, known: 0x43f } as const
const NI = { numericHost: 1, numericService: 2, nameRequired: 8, datagram: 16 } as const
const IPPROTO = { tcp: 6, udp: 17 } as const
/** struct addrinfo, struct sockaddr_in. */
const INFO_BYTES = 32
const ADDRESS_BYTES = 16

type Hints = { readonly flags: number; readonly family: number; readonly type: number; readonly protocol: number }
type Kind = { readonly type: number; readonly protocol: number; readonly named: Protocol | undefined }

const KINDS: readonly Kind[] = [
  { type: SOCK.stream, protocol: IPPROTO.tcp, named: 'tcp' },
  { type: SOCK.datagram, protocol: IPPROTO.udp, named: 'udp' },
  { type: SOCK.raw, protocol: 0, named: undefined },
]

export const nameCalls: Readonly<Record<string, SocketCall>> = {
  getaddrinfo(world, node = 0, service = 0, hintsAt = 0, into = 0) {
    const hints = readHints(world.memory(), hintsAt >>> 0)
    if (node === 0 && service === 0) return EAI.noName
    if ((hints.flags & ~AI.known) !== 0 || ((hints.flags & AI.canonicalName) !== 0 && node === 0)) return EAI.badFlags
    if (![AF.unspecified, AF.inet, AF.inet6].includes(hints.family as never)) return EAI.family
    const fitting = KINDS.filter(({ type, protocol }) => fits(hints.type, type) && fits(hints.protocol, protocol, type))
    // Who asks for one thing gets one.
    const kinds = hints.type === 0 && hints.protocol === 0 ? fitting : fitting.slice(0, 1)
    if (kinds.length === 0) return EAI.socketType
    const ports = portsOf(service === 0 ? undefined : readText(world.memory(), service), kinds, hints)
    if (typeof ports === 'number') return ports
    const name = node === 0 ? undefined : readText(world.memory(), node)
    const ip = addressOf(world, name, hints, ports[0]?.port)
    if (typeof ip === 'number') return ip
    writeInfos(world, into >>> 0, { ip, ports, ...((hints.flags & AI.canonicalName) === 0 ? {} : { name }) })
    return 0
  },
  getnameinfo(world, pointer = 0, length = 0, node = 0, nodeRoom = 0, service = 0, serviceRoom = 0, flags = 0) {
    const address = readAddress(world.memory(), pointer, length)
    if (address === undefined) return EAI.family
    const name = (flags & NI.numericHost) === 0 ? nameOf(world.host, address.ip) : undefined
    if (name === undefined && (flags & NI.nameRequired) !== 0) return EAI.noName
    const protocol = (flags & NI.datagram) === 0 ? 'tcp' : 'udp'
    const port = (flags & NI.numericService) === 0 ? serviceNamed(address.port, protocol) : undefined
    const isWhole =
      told(world, node, nodeRoom, name ?? address.ip) && told(world, service, serviceRoom, port ?? String(address.port))
    return isWhole ? 0 : EAI.overflow
  },
  _emscripten_lookup_name(world, pointer = 0) {
    const name = readText(world.memory(), pointer)
    const found = world.host.net.resolve(name, world.process, undefined, world.notes.line())
    const view = new DataView(new ArrayBuffer(4))
    writeIp(view, 0, found.kind === 'found' ? found.ip : '0.0.0.0')
    return view.getInt32(0, true)
  },
}

function fits(wanted: number, offered: number, type?: number): boolean {
  // Of a raw socket any protocol may be asked for.
  return wanted === 0 || wanted === offered || type === SOCK.raw
}

function readHints(memory: DataView, at: number): Hints {
  if (at === 0) return { flags: 0, family: 0, type: 0, protocol: 0 }
  const word = (index: number): number => memory.getInt32(at + 4 * index, true)
  return { flags: word(0), family: word(1), type: word(2), protocol: word(3) }
}

type Port = Kind & { readonly port: number }

/** A port by number is one of every kind of socket, a service's name one of those that it is known for. */
function portsOf(service: string | undefined, kinds: readonly Kind[], hints: Hints): readonly Port[] | number {
  if (service === undefined || /^\d+$/.test(service))
    return kinds.map((kind) => ({ ...kind, port: Number(service ?? 0) & 0xffff }))
  if ((hints.flags & AI.numericService) !== 0) return EAI.noName
  const found = kinds.flatMap((kind) => {
    const port = kind.named === undefined ? undefined : portNamed(service, kind.named)
    return port === undefined ? [] : [{ ...kind, port }]
  })
  return found.length === 0 ? EAI.service : found
}

function addressOf(world: SocketWorld, name: string | undefined, hints: Hints, port = 0): string | number {
  const isSix = hints.family === AF.inet6
  if (name === undefined) {
    if (isSix) return EAI.noData
    return (hints.flags & AI.passive) === 0 ? '127.0.0.1' : '0.0.0.0'
  }
  const numeric = numericAddress(name)
  if (numeric !== undefined) return isSix ? EAI.noData : numeric
  if ((hints.flags & AI.numericHost) !== 0 || name.includes(':')) return EAI.noName
  const { net } = world.host
  const found = net.resolve(name, world.process, port === 0 ? undefined : port, world.notes.line())
  if (found.kind === 'unknown') return found.say === 'Name or service not known' ? EAI.noName : EAI.again
  world.notes.found(name, found.ip, port)
  return isSix ? EAI.noData : found.ip
}

/** As inet_aton(3) reads it: the last of fewer than four numbers fills what is left. */
function numericAddress(text: string): string | undefined {
  if (isAddress(text)) return text
  const parts = text.split('.').map((part) => (/^(0x[0-9a-f]+|\d+)$/i.test(part) ? Number(part) : Number.NaN))
  const last = parts.pop() ?? Number.NaN
  const room = 4 - parts.length
  if (room < 1 || Number.isNaN(last) || last >= 256 ** room || parts.some((part) => !(part < 256))) return undefined
  const rest = Array.from({ length: room }, (_, index) => Math.floor(last / 256 ** (room - 1 - index)) % 256)
  return [...parts, ...rest].join('.')
}

type Infos = { readonly ip: string; readonly ports: readonly Port[]; readonly name?: string | undefined }

/**
 * Writes a chain of struct addrinfo. freeaddrinfo(3) of this platform gives back the first structure and the first address only,
 * so that all of each stand in one piece of memory.
 */
function writeInfos(world: SocketWorld, into: number, { ip, ports, name }: Infos): void {
  const text = new TextEncoder().encode(name === undefined ? '' : `${name}\0`)
  const infos = world.allocate(ports.length * INFO_BYTES + text.length)
  const addresses = world.allocate(ports.length * ADDRESS_BYTES)
  const memory = world.memory()
  const nameAt = infos + ports.length * INFO_BYTES
  new Uint8Array(memory.buffer).set(text, nameAt)
  for (const [index, { type, protocol, port }] of ports.entries()) {
    const at = infos + index * INFO_BYTES
    const address = addresses + index * ADDRESS_BYTES
    writeInet(memory, address, { ip, port })
    const next = index + 1 < ports.length ? at + INFO_BYTES : 0
    const named = index === 0 && text.length > 0 ? nameAt : 0
    const words = [0, AF.inet, type, protocol, ADDRESS_BYTES, address, named, next]
    for (const [field, word] of words.entries()) memory.setUint32(at + 4 * field, word, true)
  }
  memory.setUint32(into, infos, true)
}

function told({ memory }: SocketWorld, into: number, room: number, text: string): boolean {
  if (into === 0 || room === 0) return true
  const length = writeText(memory(), into, text, (room >>> 0) - 1)
  memory().setUint8((into >>> 0) + length, 0)
  return length === text.length
}
