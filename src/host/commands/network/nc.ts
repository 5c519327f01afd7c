// nc(1) of netcat-openbsd: tries TCP ports of hosts of the network.
// Unlike Linux: nobody speaks behind an open port yet, and it cannot listen itself.
import { isAddress, resolveName } from '../../network/names.ts'
import { type Reach, reachOf } from '../../network/reach.ts'
import type { System } from '../../processes/process.ts'
import { command, Refusal } from '../command.ts'
import { OWN_ADDRESS } from '../machine/figures.ts'
import type { Given } from '../options.ts'
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
/** How long Linux tries to connect where nothing answers: six repeats of a SYN (tcp(7), tcp_syn_retries). */
const KERNEL_PATIENCE_MS = 130_000
const LARGEST_PORT = 65_535

export const nc = command({ options: OPTIONS, hint: USAGE }, async (system, given) => {
  const [target, ports] = given.operands
  if (given.has('h') || target === undefined) throw new Refusal(USAGE)
  if (given.has('l')) throw new Refusal('nc: this host cannot listen for connections\n')
  if (ports === undefined) throw new Refusal('nc: missing port number\n')
  const timeout = given.value('w')
  if (timeout !== undefined && !/^\s*\d+$/.test(timeout)) throw new Refusal(`nc: timeout invalid: ${timeout}\n`)
  let code = 1
  for (const port of readPorts(ports)) {
    const found = given.has('n') && !isAddress(target) ? undefined : resolveName(system.host, target)
    if (found?.kind !== 'found') {
      const why = found?.say ?? 'Name or service not known'
      throw new Refusal(`nc: getaddrinfo for host "${target}" port ${port}: ${why}\n`)
    }
    const isOpen = await connect(system, given, { target, ip: found.ip, port }, timeout)
    if (!isOpen) continue
    code = 0
    if (!given.has('z')) await talk(system, given, timeout)
  }
  return code
})

type Target = { readonly target: string; readonly ip: string; readonly port: number }

async function connect(
  system: System,
  given: Given,
  { target, ip, port }: Target,
  timeout: string | undefined,
): Promise<boolean> {
  const reach: Reach = reachOf(system.host, ip, OWN_ADDRESS)
  const protocol = given.has('u') ? 'udp' : 'tcp'
  const patienceMs = timeout === undefined ? KERNEL_PATIENCE_MS : Number(timeout) * 1000
  const state = reach.lossPercent >= 100 ? 'filtered' : reach.port(port)
  const isTimely = reach.latencyMs <= patienceMs
  await system.sleep(state === 'filtered' || !isTimely ? patienceMs : reach.latencyMs)
  const place = isAddress(target) ? target : `${target} (${ip})`
  const say = async (text: string): Promise<void> => {
    if (given.has('v')) await system.write(2, `${text}\n`)
  }
  if (state === 'filtered' || !isTimely) {
    const how = timeout === undefined ? 'failed: Connection timed out' : 'timed out: Operation now in progress'
    await say(`nc: connect to ${place} port ${port} (${protocol}) ${how}`)
    return false
  }
  if (state === 'closed') {
    await say(`nc: connect to ${place} port ${port} (${protocol}) failed: Connection refused`)
    return false
  }
  const service = given.has('n') ? '*' : (serviceOf(port) ?? '*')
  await say(`Connection to ${place} ${port} port [${protocol}/${service}] succeeded!`)
  return true
}

/** What it is given goes away; it ends with -w, -q or -N, else it waits for an answer. */
async function talk(system: System, given: Given, timeout: string | undefined): Promise<void> {
  if (!given.has('d')) await system.readAll(0)
  const seconds = given.value('q') ?? timeout
  if (given.has('N')) return
  await system.sleep(seconds === undefined ? FOR_EVER_MS : Number(seconds) * 1000)
}

const FOR_EVER_MS = 3.2e12

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
