// netstat(8) of net-tools 2.10: the sockets of the host, its routes and its interfaces.
// Unlike Linux: it shows TCP and UDP sockets; those of Unix domains are not part of a host.
import { ETHERNET, LOOPBACK } from '../../machine/interfaces.ts'
import { openFiles } from '../../proc/process-folder.ts'
import type { System } from '../../processes/process.ts'
import { type ListedSocket, listedSockets } from '../../web/listed-sockets.ts'
import { command, writeLines } from '../command.ts'
import type { Given } from '../options.ts'
import { serviceOf } from './port-names.ts'

const USAGE = `usage: netstat [-vWeenNcCF] [<Af>] -r         netstat {-V|--version|-h|--help}
       netstat [-vWnNcaeol] [<Socket> ...]
       netstat { [-vWeenNac] -i | [-cnNe] -M | -s [-6tuw] }
`
const OPTIONS = [
  ...['-a --all', '-l --listening', '-n --numeric', '-p --programs', '-t --tcp', '-u --udp', '-r --route'],
  ...[
    '-i --interfaces',
    '-e --extend',
    '-v --verbose',
    '-W --wide',
    '-4 --inet',
    '-6 --inet6',
    '-h --help',
    '-V --version',
  ],
]
const STATE_NAMES = { listening: 'LISTEN', connecting: 'SYN_SENT', connected: 'ESTABLISHED', unconnected: '' } as const
const MISUSE = 4
const PROGRAM_WIDTH = 20

export const netstat = command(
  { options: OPTIONS, hint: USAGE, misuse: MISUSE, help: USAGE, version: 'net-tools 2.10' },
  async (system, given) => {
    if (given.has('route')) await writeLines(system, routes())
    else if (given.has('interfaces')) await writeLines(system, interfaces(system))
    else await writeLines(system, sockets(system, given))
    return 0
  },
)

function sockets(system: System, given: Given): string[] {
  const isListening = ({ state }: ListedSocket): boolean => state === 'listening' || state === 'unconnected'
  const all = listedSockets(system.host).filter((one) =>
    given.has('all') ? true : given.has('listening') ? isListening(one) : !isListening(one),
  )
  const kinds = given.has('tcp') || given.has('udp') ? ['tcp', 'udp'].filter((kind) => given.has(kind)) : ['tcp', 'udp']
  const what = given.has('all')
    ? '(servers and established)'
    : given.has('listening')
      ? '(only servers)'
      : '(w/o servers)'
  const program = given.has('programs') ? ` ${'PID/Program name'.padEnd(PROGRAM_WIDTH)}` : ''
  const isHidden = given.has('programs') && system.process.user.user !== 0
  const note = [
    '(Not all processes could be identified, non-owned process info',
    ' will not be shown, you would have to be root to see it all.)',
  ]
  return [
    ...(isHidden ? note : []),
    `Active Internet connections ${what}`,
    `Proto Recv-Q Send-Q Local Address           Foreign Address         State      ${program}`,
    ...kinds.flatMap((kind) => all.filter(({ protocol }) => protocol === kind).map((one) => rowOf(system, given, one))),
  ]
}

function rowOf(system: System, given: Given, socket: ListedSocket): string {
  const { protocol, state, unread, local, remote } = socket
  const port = (number: number): string =>
    given.has('numeric') ? String(number) : (serviceOf(number) ?? String(number))
  const columns = [
    protocol.padEnd(5),
    String(unread).padStart(6),
    '     0',
    `${local.ip}:${port(local.port)}`.padEnd(23),
    (remote === null ? '0.0.0.0:*' : `${remote.ip}:${port(remote.port)}`).padEnd(23),
    STATE_NAMES[state].padEnd(11),
  ]
  const program = given.has('programs') ? ` ${programOf(system, socket).padEnd(PROGRAM_WIDTH)}` : ''
  return `${columns.join(' ')}${program}`
}

function programOf({ host, process: own }: System, { inode }: ListedSocket): string {
  for (const process of host.processes.all()) {
    if (own.user.user !== 0 && own.user.user !== process.user.user) continue
    for (const { path } of openFiles(process).values())
      if (path === `socket:[${inode}]`)
        return `${process.pid}/${nameOf(process.argv, process.name)}`.slice(0, PROGRAM_WIDTH - 1)
  }
  return '-'
}

function nameOf([first]: readonly string[], name: string): string {
  return first === undefined ? name : first.slice(first.lastIndexOf('/') + 1)
}

function routes(): string[] {
  return [
    'Kernel IP routing table',
    'Destination     Gateway         Genmask         Flags   MSS Window  irtt Iface',
    '0.0.0.0         10.0.0.1        0.0.0.0         UG        0 0          0 eth0',
    '10.0.0.0        0.0.0.0         255.255.255.0   U         0 0          0 eth0',
  ]
}

function interfaces({ host }: System): string[] {
  const rows = host.machine.traffic().map(({ of, receivedPackets, sentPackets }) => {
    const count = (value: number): string => String(value).padStart(8)
    const flags = of.name === LOOPBACK.name ? 'LRU' : 'BMRU'
    return `${of.name.padEnd(15)} ${String(of.mtu).padStart(5)} ${count(receivedPackets)}      0      0 0      ${count(sentPackets)}      0      0      0 ${flags}`
  })
  return [
    'Kernel Interface table',
    'Iface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg',
    ...rows.sort((one) => (one.startsWith(ETHERNET.name) ? -1 : 1)),
  ]
}
