// The network interfaces of the machine and what went through them since the boot.
// A world does not speak of them yet: each carries a small, steady traffic.

export type Interface = {
  readonly name: string
  readonly address: string
  readonly netmask: string
  readonly broadcast: string | null
  readonly address6: string
  readonly netmask6: string
  readonly hardware: string
  readonly mtu: number
  /** In megabits per second; 0 where it is not known. */
  readonly speed: number
  /** As ioctl SIOCGIFFLAGS has them (netdevice(7)). */
  readonly flags: readonly string[]
}

export type Traffic = {
  readonly of: Interface
  readonly receivedBytes: number
  readonly receivedPackets: number
  readonly sentBytes: number
  readonly sentPackets: number
}

export const LOOPBACK: Interface = {
  name: 'lo',
  address: '127.0.0.1',
  netmask: '255.0.0.0',
  broadcast: null,
  address6: '::1',
  netmask6: 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
  hardware: '00:00:00:00:00:00',
  mtu: 65_536,
  speed: 0,
  flags: ['up', 'loopback', 'running'],
}

export const ETHERNET: Interface = {
  name: 'eth0',
  address: '10.0.0.5',
  netmask: '255.255.255.0',
  broadcast: '10.0.0.255',
  address6: 'fe80::5054:ff:fe0a:5%eth0',
  netmask6: 'ffff:ffff:ffff:ffff::',
  hardware: '52:54:00:0a:00:05',
  mtu: 1500,
  speed: 10_000,
  flags: ['up', 'broadcast', 'running', 'multicast'],
}

/** Bytes and packets per second. */
const RATES: readonly {
  readonly of: Interface
  readonly received: [number, number]
  readonly sent: [number, number]
}[] = [
  { of: LOOPBACK, received: [200, 2], sent: [200, 2] },
  { of: ETHERNET, received: [3000, 10], sent: [2000, 8] },
]
const SLACK = 1e-6

export function trafficAfter(uptimeMs: number): Traffic[] {
  const after = (perSecond: number): number => Math.floor((perSecond * uptimeMs) / 1000 + SLACK)
  return RATES.map(({ of, received, sent }) => ({
    of,
    receivedBytes: after(received[0]),
    receivedPackets: after(received[1]),
    sentBytes: after(sent[0]),
    sentPackets: after(sent[1]),
  }))
}
