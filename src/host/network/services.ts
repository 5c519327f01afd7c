// Names of well-known ports by protocol (services(5)): what getservbyname(3) and getaddrinfo(3) know.
import { serviceOf } from '../commands/network/port-names.ts'

export type Protocol = 'tcp' | 'udp'

/** Those of /etc/services in Debian that programs speak over UDP. */
const OVER_UDP: Readonly<Record<string, number>> = {
  domain: 53,
  bootps: 67,
  bootpc: 68,
  tftp: 69,
  ntp: 123,
  snmp: 161,
  'snmp-trap': 162,
  https: 443,
  syslog: 514,
}

/** Undefined where no such service is known. */
export function portNamed(name: string, protocol: Protocol): number | undefined {
  if (protocol === 'udp') return Object.hasOwn(OVER_UDP, name) ? OVER_UDP[name] : undefined
  const port = serviceOf(name)
  return port === undefined ? undefined : Number(port)
}

export function serviceNamed(port: number, protocol: Protocol): string | undefined {
  if (protocol === 'udp') return Object.keys(OVER_UDP).find((name) => OVER_UDP[name] === port)
  return serviceOf(port)
}
