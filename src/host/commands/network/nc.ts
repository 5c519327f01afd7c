// nc(1) of netcat-openbsd 1.219: tries ports, connects and listens over TCP and UDP. What then goes to and fro is in nc-relay.ts.
import { fail, HostFailure } from '../../failure.ts'
import { isAddress, nameOf } from '../../network/names.ts'
import type { StreamSocket } from '../../network/socket.ts'
import type { System } from '../../processes/process.ts'
import { acceptedWire, dial, keepOpen, pause } from '../../web/client/dial.ts'
import { command, Refusal } from '../command.ts'
import type { Given } from '../options.ts'
import { relay, relayDatagrams } from './nc-relay.ts'
import { serviceOf } from './port-names.ts'

const USAGE = `usage: nc [-46CDdFhklNnrStUuvZz] [-I length] [-i interval] [-M ttl]
\t  [-m minttl] [-O length] [-P proxy_username] [-p source_port]
\t  [-q seconds] [-s sourceaddr] [-T keyword] [-V rtable] [-W recvlimit]
\t  [-w timeout] [-X proxy_protocol] [-x proxy_address[:port]]
\t  [destination] [port]
`
const OPTIONS = [
  ...['-4', '-6', '-C', '-D', '-d', '-F', '-h', '-k', '-l', '-N', '-n', '-r', '-S', '-t', '-U', '-u', '-v', '-z'],
  ...[
    '-I =',
    '-i =',
    '-M =',
    '-m =',
    '-O =',
    '-P =',
    '-p =',
    '-q =',
    '-s =',
    '-T =',
    '-V =',
    '-W =',
    '-w =',
    '-X =',
    '-x =',
  ],
]
const LARGEST_PORT = 65_535
const SECOND_MS = 1000
const ANY = '0.0.0.0'
/** So many datagrams try whether a UDP port refuses. */
const UDP_TRIES = 4

export const nc = command({ options: OPTIONS, hint: USAGE }, async (system, given) => {
  if (given.has('h')) throw new Refusal(USAGE)
  const timeout = given.value('w')
  if (timeout !== undefined && !/^\s*\d+$/.test(timeout)) throw new Refusal(`nc: timeout invalid: ${timeout}\n`)
  if (given.has('U') || given.has('x')) throw new Refusal('nc: this host has neither Unix sockets nor proxies for it\n')
  if (given.has('l')) return listen(system, given)
  const [target, ports] = given.operands
  if (target === undefined) throw new Refusal(USAGE)
  if (ports === undefined) throw new Refusal('nc: missing port number\n')
  let code = 1
  for (const port of readPorts(ports)) {
    const ip = addressOf(system, given, target, port)
    const isOpen = given.has('u')
      ? await reachUdp(system, given, { target, ip, port })
      : await reachTcp(system, given, { target, ip, port })
    if (isOpen) code = 0
  }
  return code
})

function addressOf(system: System, given: Given, target: string, port: number): string {
  if (given.has('n') && !isAddress(target))
    throw new Refusal(`nc: getaddrinfo for host "${target}" port ${port}: Name or service not known\n`)
  const found = system.host.net.resolve(target, system.process, port)
  if (found.kind === 'found') return found.ip
  throw new Refusal(`nc: getaddrinfo for host "${target}" port ${port}: ${found.say}\n`)
}

type Target = { readonly target: string; readonly ip: string; readonly port: number }

function placeOf({ target, ip }: Target): string {
  return isAddress(target) ? target : `${target} (${ip})`
}

async function say(system: System, given: Given, text: string): Promise<void> {
  if (given.has('v')) await system.write(2, `${text}\n`)
}

const WHY: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Connection refused',
  EHOSTUNREACH: 'No route to host',
  ETIMEDOUT: 'Connection timed out',
}

async function reachTcp(system: System, given: Given, to: Target): Promise<boolean> {
  const { target, ip, port } = to
  const seconds = given.value('w')
  const patienceMs = seconds === undefined ? undefined : Number(seconds) * SECOND_MS
  const untilMs = patienceMs === undefined ? undefined : system.nowMs() + patienceMs
  const dialled = await dial(system, { ip, port }, isAddress(target) ? undefined : target, untilMs)
  if (dialled.kind !== 'connected') {
    const how =
      dialled.kind === 'late'
        ? 'timed out: Operation now in progress'
        : `failed: ${WHY[dialled.errno] ?? dialled.errno}`
    await say(system, given, `nc: connect to ${placeOf(to)} port ${port} (tcp) ${how}`)
    return false
  }
  await succeeded(system, given, to, 'tcp')
  if (!given.has('z')) await relay(system, given, dialled.socket, dialled.wire, patienceMs)
  dialled.wire.close()
  return true
}

async function reachUdp(system: System, given: Given, to: Target): Promise<boolean> {
  const { ip, port } = to
  const socket = system.host.net.udp(system.process)
  const close = keepOpen(system, socket)
  try {
    socket.datagrams.connect({ ip, port })
    if (given.has('z') || given.has('v'))
      for (let tries = 0; tries < UDP_TRIES; tries += 1) socket.datagrams.send(new TextEncoder().encode('X'))
    await succeeded(system, given, to, 'udp')
    if (!given.has('z')) await relayDatagrams(system, given, socket)
    return true
  } catch (failure) {
    if (failure instanceof HostFailure && failure.errno === 'ECONNREFUSED') return false
    throw failure
  } finally {
    close()
  }
}

async function succeeded(system: System, given: Given, to: Target, protocol: 'tcp' | 'udp'): Promise<void> {
  const service = given.has('n') ? '*' : (serviceOf(to.port) ?? '*')
  await say(system, given, `Connection to ${placeOf(to)} ${to.port} port [${protocol}/${service}] succeeded!`)
}

/** `nc -l 8080`, `nc -l -p 8080`, `nc -l 127.0.0.1 8080`. */
async function listen(system: System, given: Given): Promise<number> {
  const [first, second] = given.operands
  const text = given.value('p') ?? second ?? first
  if (text === undefined) throw new Refusal(USAGE)
  const ip = second === undefined ? ANY : (first ?? ANY)
  const [port = 0] = readPorts(text)
  if (given.has('u')) return listenUdp(system, given, ip, port)
  const socket = system.host.net.tcp(system.process)
  const close = keepOpen(system, socket)
  bound(() => {
    socket.stream.bind({ ip, port }, { reuse: true })
    socket.stream.listen(given.has('k') ? MANY : 1)
  })
  await say(system, given, `Listening on ${ip} ${port}`)
  try {
    do {
      const accepted = await accept(system, socket)
      const from = accepted.stream.remote() ?? { ip: ANY, port: 0 }
      await say(system, given, `Connection received on ${nameOf(system.host, from.ip) ?? from.ip} ${from.port}`)
      const wire = acceptedWire(system, accepted)
      await relay(system, given, accepted, wire, undefined)
      wire.close()
    } while (given.has('k'))
    return 0
  } finally {
    close()
  }
}

const MANY = 128

function bound(take: () => void): void {
  try {
    take()
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    const why: Readonly<Record<string, string>> = {
      EADDRINUSE: 'Address already in use',
      EACCES: 'Permission denied',
      EADDRNOTAVAIL: 'Cannot assign requested address',
    }
    throw new Refusal(`nc: ${why[failure.errno] ?? failure.errno}\n`)
  }
}

async function accept(system: System, socket: StreamSocket): Promise<StreamSocket> {
  for (;;) {
    const accepted = socket.stream.accept()
    if (accepted !== undefined) return accepted
    if (!(await pause(system, socket.changed))) fail('ETIMEDOUT')
  }
}

async function listenUdp(system: System, given: Given, ip: string, port: number): Promise<number> {
  const socket = system.host.net.udp(system.process)
  const close = keepOpen(system, socket)
  bound(() => socket.datagrams.bind({ ip, port }))
  await say(system, given, `Bound on ${ip} ${port}`)
  try {
    await relayDatagrams(system, given, socket)
    return 0
  } finally {
    close()
  }
}

/** `80`, `20-25`, `http`. */
function readPorts(text: string): number[] {
  const [first = '', last] = text.includes('-') && /^\d+-\d+$/.test(text) ? text.split('-') : [text]
  const read = (word: string): number => {
    const named = serviceOf(word)
    if (named !== undefined) return Number(named)
    if (!/^\d+$/.test(word)) throw new Refusal(`nc: port number invalid: ${word}\n`)
    const port = Number(word)
    if (port > LARGEST_PORT) throw new Refusal(`nc: port number too large: ${word}\n`)
    if (port < 1) throw new Refusal(`nc: port number too small: ${word}\n`)
    return port
  }
  const [from, to] = [read(first), read(last ?? first)]
  return Array.from({ length: Math.max(0, to - from) + 1 }, (_, index) => from + index)
}
