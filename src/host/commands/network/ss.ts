// ss(8) of iproute2: the sockets of the host.
// Unlike Linux: it shows TCP and UDP sockets; those of the kernel and of Unix domains are not part of a host.
import { openFiles } from '../../proc/process-folder.ts'
import type { System } from '../../processes/process.ts'
import { type ListedSocket, listedSockets } from '../../web/listed-sockets.ts'
import { command, writeLines } from '../command.ts'
import type { Given } from '../options.ts'
import { serviceOf } from './port-names.ts'
import { readFilter } from './ss-filter.ts'

const USAGE = `Usage: ss [ OPTIONS ]
       ss [ OPTIONS ] [ FILTER ]
   -h, --help          this message
   -V, --version       output version information
   -n, --numeric       don't resolve service names
   -r, --resolve       resolve host names
   -a, --all           display all sockets
   -l, --listening     display listening sockets
   -o, --options       show timer information
   -e, --extended      show detailed socket information
   -m, --memory        show socket memory usage
   -p, --processes     show process using socket
   -i, --info          show internal TCP information
   -s, --summary       show socket usage summary
   -4, --ipv4          display only IP version 4 sockets
   -6, --ipv6          display only IP version 6 sockets
   -t, --tcp           display only TCP sockets
   -u, --udp           display only UDP sockets
   -w, --raw           display only RAW sockets
   -x, --unix          display only Unix domain sockets
   -H, --no-header     Suppress header line
`
const OPTIONS = [
  ...['-h --help', '-V --version', '-n --numeric', '-r --resolve', '-a --all', '-l --listening', '-o --options'],
  ...['-e --extended', '-m --memory', '-p --processes', '-i --info', '-s --summary', '-4 --ipv4', '-6 --ipv6'],
  ...['-t --tcp', '-u --udp', '-w --raw', '-x --unix', '-H --no-header', '-O --oneline'],
]
const KINDS = ['tcp', 'udp', 'raw', 'unix']
const STATE_NAMES = { listening: 'LISTEN', connecting: 'SYN-SENT', connected: 'ESTAB', unconnected: 'UNCONN' } as const

export const ss = command(
  { options: OPTIONS, hint: USAGE, misuse: 255, help: USAGE, version: 'ss utility, iproute2-6.1.0' },
  async (system, given) => {
    const all = listedSockets(system.host)
    if (given.has('summary')) {
      await system.write(1, summary(all))
      return 0
    }
    const filter = readFilter(given.operands)
    const kinds = KINDS.filter((kind) => given.has(kind))
    const wanted = (kind: string): boolean => kinds.length === 0 || kinds.includes(kind)
    const isShown = (socket: ListedSocket): boolean =>
      !given.has('ipv6') && isState(given, filter.states, socket) && filter.fits(socket)
    // Those of UDP come first.
    const shown = ['udp', 'tcp'].flatMap((kind) =>
      all.filter((one) => one.protocol === kind && wanted(kind) && isShown(one)),
    )
    const columns = columnsOf(kinds.length !== 1, filter.states?.length !== 1)
    const rows = shown.map((one) => rowOf(system, given, one))
    const heading = given.has('no-header') ? [] : [Object.fromEntries(columns.map(({ key, title }) => [key, title]))]
    await writeLines(system, render(columns, [...heading, ...rows]))
    return 0
  },
)

function isState(given: Given, asked: readonly string[] | undefined, { state }: ListedSocket): boolean {
  if (asked !== undefined) return asked.includes(state)
  const isListening = state === 'listening' || state === 'unconnected'
  return given.has('all') || (given.has('listening') ? isListening : !isListening)
}

type Column = { readonly key: string; readonly title: string; readonly gap: string; readonly isRight?: true }

function columnsOf(hasKind: boolean, hasState: boolean): Column[] {
  return [
    ...(hasKind ? [{ key: 'kind', title: 'Netid', gap: '' }] : []),
    ...(hasState ? [{ key: 'state', title: 'State', gap: ' ' }] : []),
    { key: 'received', title: 'Recv-Q', gap: ' ' },
    { key: 'sent', title: 'Send-Q', gap: ' ' },
    { key: 'local', title: 'Local Address:', gap: ' ', isRight: true },
    { key: 'localPort', title: 'Port', gap: '' },
    { key: 'peer', title: 'Peer Address:', gap: ' ', isRight: true },
    { key: 'peerPort', title: 'Port', gap: '' },
    { key: 'process', title: 'Process', gap: '' },
  ]
}

type Row = Readonly<Record<string, string>>

function rowOf(system: System, given: Given, socket: ListedSocket): Row {
  const { protocol, state, unread, backlog, local, remote } = socket
  const port = (number: number | undefined): string => {
    if (number === undefined) return '*'
    return given.has('numeric') ? String(number) : (serviceOf(number) ?? String(number))
  }
  return {
    kind: protocol,
    state: STATE_NAMES[state],
    received: String(unread),
    sent: String(backlog),
    local: `${local.ip}:`,
    localPort: port(local.port),
    peer: `${remote?.ip ?? '0.0.0.0'}:`,
    peerPort: port(remote?.port),
    process: given.has('processes') ? usersText(system, socket) : '',
  }
}

/** Who has the socket open, as far as the user may look. */
function usersText({ host, process: own }: System, { inode }: ListedSocket): string {
  const users = host.processes.all().flatMap((process) => {
    if (own.user.user !== 0 && own.user.user !== process.user.user) return []
    return [...openFiles(process)].flatMap(([fd, { path }]) =>
      path === `socket:[${inode}]` ? [`("${process.name}",pid=${process.pid},fd=${fd})`] : [],
    )
  })
  return users.length === 0 ? '' : ` users:(${users.join(',')})`
}

/** Columns are as wide as what is in them. */
function render(columns: readonly Column[], rows: readonly Row[]): string[] {
  const widths = columns.map(({ key }) => Math.max(...rows.map((row) => row[key]?.length ?? 0), 0))
  return rows.map((row) =>
    columns
      .map(({ key, gap, isRight }, index) => {
        const text = row[key] ?? ''
        const width = widths[index] ?? 0
        return (index === 0 ? '' : gap) + (isRight === true ? text.padStart(width) : text.padEnd(width))
      })
      .join(''),
  )
}

function summary(all: readonly ListedSocket[]): string {
  const tcp = all.filter(({ protocol }) => protocol === 'tcp').length
  const udp = all.length - tcp
  const established = all.filter(({ protocol, state }) => protocol === 'tcp' && state === 'connected').length
  const row = (name: string, count: number): string =>
    `${name}\t  ${String(count).padEnd(9)} ${String(count).padEnd(9)} 0        `
  return `${[
    `Total: ${all.length}`,
    `TCP:   ${tcp} (estab ${established}, closed 0, orphaned 0, timewait 0)`,
    '',
    'Transport Total     IP        IPv6',
    row('RAW', 0),
    row('UDP', udp),
    row('TCP', tcp),
    row('INET', all.length),
    row('FRAG', 0),
    '',
    '',
  ].join('\n')}`
}
