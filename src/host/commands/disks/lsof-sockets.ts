// How lsof(8) shows sockets, and which of them -i asks for.
import { nameOf } from '../../network/names.ts'
import type { Address } from '../../network/socket.ts'
import type { System } from '../../processes/process.ts'
import { type ListedSocket, listedSockets } from '../../web/listed-sockets.ts'
import { Refusal } from '../command.ts'
import { serviceOf } from '../network/port-names.ts'
import type { Given } from '../options.ts'

/** `socket:[number]` → its columns. */
export type SocketNames = ReadonlyMap<
  string,
  {
    readonly type: string
    readonly device: string
    readonly size: string
    readonly node: string
    readonly name: string
  }
>

const STATES = {
  listening: ' (LISTEN)',
  connecting: ' (SYN_SENT)',
  connected: ' (ESTABLISHED)',
  unconnected: '',
} as const

/** All of them, or with -i those that it asks for: `:8080`, `TCP:22`, `4`, `@10.0.0.7:443`. Throws Refusal. */
export function socketNames(system: System, asked: readonly string[], given: Given): SocketNames {
  const asks = asked.map((one) => readAsked(system, one))
  return new Map(
    listedSockets(system.host)
      .filter((socket) => asks.length === 0 || asks.some((isMeant) => isMeant(socket)))
      .map((socket) => [
        `socket:[${socket.inode}]`,
        {
          type: 'IPv4',
          device: String(socket.inode),
          size: '0t0',
          node: socket.protocol.toUpperCase(),
          name: nameText(system, given, socket),
        },
      ]),
  )
}

function nameText(system: System, given: Given, { protocol, local, remote, state }: ListedSocket): string {
  const place = ({ ip, port }: Address): string => {
    const host = ip === '0.0.0.0' ? '*' : given.has('n') ? ip : (nameOf(system.host, ip) ?? ip)
    return `${host}:${given.has('P') ? port : (serviceOf(port) ?? port)}`
  }
  const both = remote === null ? place(local) : `${place(local)}->${place(remote)}`
  return `${both}${protocol === 'tcp' ? STATES[state] : ''}`
}

function readAsked({ host }: System, text: string): (socket: ListedSocket) => boolean {
  const found = /^([46])?(tcp|udp)?(?:@([^:]+))?(?::(.+))?$/i.exec(text)
  if (found === null) throw new Refusal(`lsof: unacceptable Internet address information: -i ${text}\n`)
  const [, version, protocol, name, ports] = found
  const resolved = name === undefined ? undefined : host.net.resolve(name, host.processes.main)
  const ip = resolved?.kind === 'found' ? resolved.ip : name
  return ({ protocol: own, local, remote }) => {
    const isIp = ip === undefined || local.ip === ip || remote?.ip === ip
    const isPort = ports === undefined || [local, remote].some((one) => one !== null && isIn(ports, one.port))
    return version !== '6' && (protocol === undefined || protocol.toLowerCase() === own) && isIp && isPort
  }
}

/** `80,443`, `8000-8010`, `http`. */
function isIn(ports: string, port: number): boolean {
  return ports.split(',').some((part) => {
    const [, first, last] = /^(\d+)-(\d+)$/.exec(part) ?? []
    if (first !== undefined && last !== undefined) return port >= Number(first) && port <= Number(last)
    return port === Number(/^\d+$/.test(part) ? part : serviceOf(part))
  })
}
