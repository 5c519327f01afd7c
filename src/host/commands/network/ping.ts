// ping(8) of iputils 20221126: asks a host of the network for answers, on the host's clock.

import { isAddress, nameOf, resolveName } from '../../network/names.ts'
import { answerMs, isLost, type Reach, reachOf } from '../../network/reach.ts'
import type { System } from '../../processes/process.ts'
import { command, Refusal, writeLines } from '../command.ts'
import { OWN_ADDRESS } from '../machine/figures.ts'
import type { Given } from '../options.ts'

const USAGE = `
Usage
  ping [options] <destination>

Options:
  <destination>      dns name or ip address
  -c <count>         stop after <count> replies
  -D                 print timestamps
  -h                 print help and exit
  -i <interval>      seconds between sending each packet
  -n                 no dns name resolution
  -q                 quiet output
  -s <size>          use <size> as number of data bytes to be sent
  -t <ttl>           define time to live
  -v                 verbose output
  -V                 print version and exit
  -w <deadline>      reply wait <deadline> in seconds
  -W <timeout>       time to wait for response

IPv4 options:
  -4                 use IPv4

For more details see ping(8).
`
const OPTIONS = [
  '-4',
  '-6',
  '-A',
  '-c =',
  '-D',
  '-h',
  '-i =',
  '-I =',
  '-n',
  '-O',
  '-q',
  '-s =',
  '-t =',
  '-v',
  '-V',
  '-w =',
  '-W =',
]
const MISUSE = 2
const LARGEST_COUNT = '9223372036854775807'
/** Unlike Linux: without -c it falls silent after so many packets and waits for ever, so that a run comes to its end. */
const MOST_PACKETS = 1000
const PATIENCE_MS = 10_000
const HEADER_BYTES = 8
const ALL_HEADERS_BYTES = 28
const DATA_BYTES = 56
const NEAR_TTL = 64
const FAR_TTL = 56

type Plan = {
  readonly target: string
  readonly ip: string
  readonly reach: Reach
  readonly count: number | undefined
  readonly intervalMs: number
  readonly patienceMs: number
  readonly deadlineMs: number | undefined
  readonly isQuiet: boolean
  readonly dataBytes: number
  readonly from: string
}

export const ping = command({ options: OPTIONS, hint: USAGE, misuse: MISUSE }, async (system, given) => {
  if (given.has('h')) return await system.write(2, USAGE).then(() => MISUSE)
  if (given.has('V')) return await writeLines(system, ['ping from iputils 20221126']).then(() => 0)
  const plan = planOf(system, given)
  const { target, ip, dataBytes } = plan
  await writeLines(system, [`PING ${target} (${ip}) ${dataBytes}(${dataBytes + ALL_HEADERS_BYTES}) bytes of data.`])
  let isInterrupted = false
  const before = system.process.onSignal
  system.process.onSignal = (signal) => {
    if (signal !== 'INT') return before?.(signal) ?? false
    isInterrupted = true
    return true
  }
  const seen = await exchange(system, plan, () => isInterrupted)
  system.process.onSignal = before
  await writeLines(system, summary(plan, seen))
  const { count, deadlineMs } = plan
  const tooFew = deadlineMs !== undefined && count !== undefined && seen.times.length < count && !isInterrupted
  return seen.times.length === 0 || tooFew ? 1 : 0
})

function planOf(system: System, given: Given): Plan {
  const [target] = given.operands
  const count = given.value('c')
  const number = (option: string, text: string): number => {
    const value = Number(text.replace(',', '.'))
    if (text === '' || Number.isNaN(value) || value < 0)
      throw new Refusal(`ping: ${BAD[option] ?? 'invalid argument'}: ${option === 'i' ? text : `'${text}'`}\n`)
    return value
  }
  if (count !== undefined) {
    if (!/^\s*-?\d+$/.test(count)) throw new Refusal(`ping: invalid argument: '${count}'\n`)
    if (Number(count) < 1)
      throw new Refusal(`ping: invalid argument: '${count}': out of range: 1 <= value <= ${LARGEST_COUNT}\n`)
  }
  if (target === undefined) throw new Refusal('ping: usage error: Destination address required\n')
  if (given.has('6')) throw new Refusal(`ping: ${target}: Address family for hostname not supported\n`, MISUSE)
  const name = given.operands.at(-1) ?? target
  const found = resolveName(system.host, name)
  if (found.kind === 'unknown') throw new Refusal(`ping: ${name}: ${found.say}\n`, MISUSE)
  const deadline = given.value('w')
  const known = given.has('n') || isAddress(name) ? undefined : nameOf(system.host, found.ip)
  return {
    target: name,
    ip: found.ip,
    reach: reachOf(system.host, found.ip, OWN_ADDRESS),
    count: count === undefined ? undefined : Number(count),
    intervalMs: number('i', given.value('i') ?? '1') * 1000,
    patienceMs: given.has('W') ? number('W', given.value('W') ?? '') * 1000 : PATIENCE_MS,
    deadlineMs: deadline === undefined ? undefined : number('w', deadline) * 1000,
    isQuiet: given.has('q'),
    dataBytes: number('s', given.value('s') ?? String(DATA_BYTES)),
    from: known === undefined ? found.ip : `${known} (${found.ip})`,
  }
}

const BAD: Readonly<Record<string, string>> = { i: 'bad timing interval', W: 'bad linger time' }

type Seen = { readonly times: number[]; sent: number; lastSentMs: number }

/** Sends packets at their times and shows answers at theirs, until all that was asked for is over. */
async function exchange(system: System, plan: Plan, isOver: () => boolean): Promise<Seen> {
  const startMs = system.nowMs()
  const seen: Seen = { times: [], sent: 0, lastSentMs: 0 }
  const pending: { readonly sequence: number; readonly ms: number; readonly atMs: number }[] = []
  const most = plan.count ?? MOST_PACKETS
  const endMs = (): number => {
    const lastMs = plan.deadlineMs ?? Number.POSITIVE_INFINITY
    if (
      seen.sent < most ||
      (plan.deadlineMs !== undefined && plan.count !== undefined && seen.times.length < plan.count)
    )
      return lastMs
    if (plan.count === undefined) return lastMs
    if (seen.times.length + pending.length === seen.sent && pending.length === 0)
      return Math.min(lastMs, seen.lastSentMs)
    const longest = Math.max(...seen.times, 0)
    const waitMs = seen.times.length > 0 ? Math.max(2 * longest, plan.intervalMs) : plan.patienceMs
    return Math.min(lastMs, seen.lastSentMs + waitMs)
  }
  for (;;) {
    const nowMs = system.nowMs() - startMs
    const mayGoOn = seen.sent < most || (plan.deadlineMs !== undefined && plan.count !== undefined)
    const nextSendMs = mayGoOn ? (seen.sent === 0 ? 0 : seen.lastSentMs + plan.intervalMs) : Number.POSITIVE_INFINITY
    const nextAnswerMs = pending[0]?.atMs ?? Number.POSITIVE_INFINITY
    const nextMs = Math.min(nextSendMs, nextAnswerMs)
    const lastMs = endMs()
    if (plan.deadlineMs !== undefined && nextMs >= plan.deadlineMs && lastMs === plan.deadlineMs) {
      await system.sleep(Math.max(0, plan.deadlineMs - nowMs))
      return seen
    }
    if (isOver() || (lastMs < nextMs && nowMs >= lastMs) || (nowMs >= lastMs && plan.deadlineMs !== undefined))
      return seen
    const wakeMs = Math.min(nextMs, lastMs)
    // Without an end it waits for a signal.
    const isAwake = await system.sleep(Math.max(0, Number.isFinite(wakeMs) ? wakeMs - nowMs : FOR_EVER_MS))
    if (!isAwake || wakeMs < nextMs) continue
    if (nextAnswerMs <= nextSendMs) {
      const answer = pending.shift()
      if (answer === undefined) continue
      seen.times.push(answer.ms)
      if (!plan.isQuiet) await writeLines(system, [answerLine(plan, answer.sequence, answer.ms)])
      continue
    }
    seen.sent += 1
    seen.lastSentMs = nextSendMs
    const ms = answerMs(plan.reach, seen.sent)
    if (!isLost(plan.reach, seen.sent) && ms <= Math.max(plan.patienceMs, 0)) {
      pending.push({ sequence: seen.sent, ms, atMs: nextSendMs + ms })
      pending.sort((one, other) => one.atMs - other.atMs)
    }
  }
}

const FOR_EVER_MS = 3.2e12

function answerLine({ dataBytes, from, ip }: Plan, sequence: number, ms: number): string {
  const ttl = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(ip) ? NEAR_TTL : FAR_TTL
  return `${dataBytes + HEADER_BYTES} bytes from ${from}: icmp_seq=${sequence} ttl=${ttl} time=${roundTrip(ms)} ms`
}

/** Three digits that count, as ping prints a time in microseconds. */
function roundTrip(ms: number): string {
  if (ms >= 99.95) return ms.toFixed(0)
  if (ms >= 9.995) return ms.toFixed(1)
  return ms.toFixed(ms >= 1 ? 2 : 3)
}

function summary({ target }: Plan, { times, sent, lastSentMs }: Seen): string[] {
  const loss = sent === 0 ? 0 : ((sent - times.length) / sent) * 100
  const lines = [
    '',
    `--- ${target} ping statistics ---`,
    `${sent} packets transmitted, ${times.length} received, ${Number(loss.toPrecision(6))}% packet loss, time ${Math.round(lastSentMs)}ms`,
  ]
  if (times.length === 0) return [...lines, '']
  const average = times.reduce((sum, ms) => sum + ms, 0) / times.length
  const squares = times.reduce((sum, ms) => sum + ms * ms, 0) / times.length
  const deviation = Math.sqrt(Math.max(0, squares - average * average))
  const figures = [Math.min(...times), average, Math.max(...times), deviation].map((ms) => ms.toFixed(3))
  return [...lines, `rtt min/avg/max/mdev = ${figures.join('/')} ms`]
}
