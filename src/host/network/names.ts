// Names on the network: what a name resolves to, first in /etc/hosts, then among the hosts of the world (nsswitch.conf(5): files dns).

import { bytesOf } from '../files/inode.ts'
import type { Host } from '../host.ts'

/** `Name or service not known` where somebody answers for names, `Temporary failure in name resolution` where nobody does. */
export type Resolved =
  | { readonly kind: 'found'; readonly ip: string }
  | { readonly kind: 'unknown'; readonly say: 'Name or service not known' | 'Temporary failure in name resolution' }

type Known = Pick<Host, 'world' | 'files'>

const ADDRESS = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/

export function isAddress(text: string): boolean {
  const [, ...parts] = ADDRESS.exec(text) ?? []
  return parts.length === 4 && parts.every((part) => Number(part) < 256)
}

/** As names are compared: in small letters, without the dot of the root (RFC 1034, 3.1). */
export function spelledPlainly(name: string): string {
  return name.toLowerCase().replace(/\.$/, '')
}

/** Unlike Linux: names have IPv4 addresses only. */
export function resolveName(host: Known, name: string): Resolved {
  if (isAddress(name)) return { kind: 'found', ip: name }
  const wanted = spelledPlainly(name)
  const ip =
    hostsFile(host).find(({ ip: address, names }) => isAddress(address) && names.includes(wanted))?.ip ??
    (wanted === 'localhost' ? '127.0.0.1' : undefined) ??
    Object.entries(host.world.network).find(([known]) => known.toLowerCase() === wanted)?.[1].ip
  if (ip !== undefined) return { kind: 'found', ip }
  const hasNetwork = Object.keys(host.world.network).length > 0
  return {
    kind: 'unknown',
    say: hasNetwork ? 'Name or service not known' : 'Temporary failure in name resolution',
  }
}

/** The name of an address; undefined where it has none. */
export function nameOf(host: Known, ip: string): string | undefined {
  return (
    hostsFile(host).find((line) => line.ip === ip)?.names[0] ??
    (ip === '127.0.0.1' ? 'localhost' : undefined) ??
    Object.entries(host.world.network).find(([, known]) => known.ip === ip)?.[0]
  )
}

export type HostsLine = { readonly ip: string; readonly names: readonly string[] }

/** The lines of /etc/hosts, comments left out; names in small letters. */
export function hostsFile({ files }: Pick<Host, 'files'>): HostsLine[] {
  const inode = files.find('/etc/hosts')
  if (inode === undefined || inode.content.kind !== 'file') return []
  return new TextDecoder()
    .decode(bytesOf(inode))
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim().split(/\s+/))
    .filter((words) => words.length > 1)
    .map(([ip = '', ...names]) => ({ ip, names: names.map((name) => name.toLowerCase()) }))
}
