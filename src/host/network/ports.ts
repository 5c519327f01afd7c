// Which ports of this host are taken, and by which sockets (bind(2)).
import type { Account } from '../accounts.ts'
import { fail } from '../failure.ts'
import type { Address } from './socket.ts'

/** `T` is what holds a port. */
export type Ports<T> = {
  /** Takes an address; answers with it, a free port in the place of 0. Throws EADDRINUSE, EADDRNOTAVAIL, EACCES. */
  readonly take: (address: Address, holder: T, options: { readonly user: Account; readonly reuse?: boolean }) => Address
  readonly free: (holder: T) => void
  /** From now on nobody else takes the same address, whatever was allowed before. Throws EADDRINUSE where somebody did. */
  readonly claim: (holder: T) => void
  /** Who gets what comes in for an address. */
  readonly at: (address: Address) => T | undefined
  readonly all: () => readonly { readonly address: Address; readonly holder: T }[]
}

export const ANY = '0.0.0.0'
/** ip(7), ip_local_port_range. */
const FIRST_FREE = 32_768
const LAST_FREE = 60_999
/** ip(7): ports below are for root. */
const FIRST_UNPRIVILEGED = 1024

export function createPorts<T>(isOwn: (ip: string) => boolean): Ports<T> {
  const taken = new Map<number, { address: Address; holder: T; reuse: boolean }[]>()
  const portOf = new Map<T, number>()
  let next = FIRST_FREE
  const freePort = (): number => {
    for (let tries = FIRST_FREE; tries <= LAST_FREE; tries += 1) {
      const port = next
      next = port === LAST_FREE ? FIRST_FREE : port + 1
      if (!taken.has(port)) return port
    }
    return fail('EADDRINUSE')
  }
  return {
    take({ ip, port }, holder, { user, reuse = false }) {
      if (ip !== ANY && !isOwn(ip)) fail('EADDRNOTAVAIL')
      if (port !== 0 && port < FIRST_UNPRIVILEGED && user.user !== 0) fail('EACCES')
      const address = { ip, port: port === 0 ? freePort() : port }
      const others = taken.get(address.port) ?? []
      const isMet = others.some((one) => meet(one.address.ip, ip) && !(one.reuse && reuse))
      if (isMet) fail('EADDRINUSE')
      taken.set(address.port, [...others, { address, holder, reuse }])
      portOf.set(holder, address.port)
      return address
    },
    free(holder) {
      const port = portOf.get(holder)
      if (port === undefined) return
      portOf.delete(holder)
      const left = (taken.get(port) ?? []).filter((one) => one.holder !== holder)
      if (left.length === 0) taken.delete(port)
      else taken.set(port, left)
    },
    claim(holder) {
      const all = taken.get(portOf.get(holder) ?? 0) ?? []
      const own = all.find((one) => one.holder === holder)
      if (own === undefined) return
      const isMet = all.some((one) => one !== own && !one.reuse && meet(one.address.ip, own.address.ip))
      if (isMet) fail('EADDRINUSE')
      own.reuse = false
    },
    at({ ip, port }) {
      const all = taken.get(port) ?? []
      return (all.find((one) => one.address.ip === ip) ?? all.find((one) => one.address.ip === ANY))?.holder
    },
    all: () => [...taken.values()].flat(),
  }
}

function meet(one: string, other: string): boolean {
  return one === other || one === ANY || other === ANY
}
