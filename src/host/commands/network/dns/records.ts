// What the name programs show of questions and answers: types, names of addresses, the data of records.
import { bytesOf } from '../../../files/inode.ts'
import type { Host } from '../../../host.ts'
import { isAddress } from '../../../network/names.ts'
import { type DnsRecord, nameAt } from '../../../web/dns/message.ts'

const TYPES: Readonly<Record<string, number>> = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  SRV: 33,
  ANY: 255,
}

/** Undefined for what is no type that is known here. */
export function typeNumber(name: string): number | undefined {
  const wanted = name.toUpperCase()
  return Object.hasOwn(TYPES, wanted) ? TYPES[wanted] : undefined
}

export function typeName(number: number): string {
  return Object.keys(TYPES).find((name) => TYPES[name] === number) ?? `TYPE${number}`
}

const CODES: Readonly<Record<number, string>> = {
  0: 'NOERROR',
  1: 'FORMERR',
  2: 'SERVFAIL',
  3: 'NXDOMAIN',
  4: 'NOTIMP',
  5: 'REFUSED',
}

export function codeName(code: number): string {
  return CODES[code] ?? `RESERVED${code}`
}

/** `10.113.0.203.in-addr.arpa`; undefined for what is no address. */
export function reverseName(ip: string): string | undefined {
  return isAddress(ip) ? `${ip.split('.').reverse().join('.')}.in-addr.arpa` : undefined
}

/** With the dot at the end of a whole name. */
export function dataText({ type, data }: DnsRecord): string {
  if (type === TYPES.A) return data.join('.')
  const named = nameAt(data, 0)
  return named === undefined ? '' : `${named.name}.`
}

const NOBODY = '127.0.0.1'

/** The first name server of /etc/resolv.conf; this host where there is none (resolv.conf(5)). */
export function nameServer({ files }: Pick<Host, 'files'>): string {
  const inode = files.find('/etc/resolv.conf')
  if (inode === undefined || inode.content.kind !== 'file') return NOBODY
  const text = new TextDecoder().decode(bytesOf(inode))
  return /^\s*nameserver\s+(\S+)/m.exec(text)?.[1] ?? NOBODY
}
