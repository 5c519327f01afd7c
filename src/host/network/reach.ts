// How the other hosts of the network answer: which packets are lost, how long an answer takes, what a port does. Names are not its business.
import type { NetworkHost, PortState } from '../../model/network.ts'
import type { Host } from '../host.ts'

export type Reach = {
  readonly latencyMs: number
  /** Of packets in turn, where the world says it of each. */
  readonly latenciesMs?: readonly number[]
  /** 0 to 100. */
  readonly lossPercent: number
  readonly port: (number: number) => PortState
}

type Known = Pick<Host, 'world' | 'files'>

const LOOPBACK_MS = 0.04
/** Answers vary a little around the latency, in the same way in each run; the first has the latency itself. */
const VARIATION = [0, 0.03, -0.02, 0.015, -0.01]

/** Nobody is at an address that the world does not have: nothing answers from there. */
export function reachOf({ world }: Known, ip: string, ownIp: string): Reach {
  if (ip.startsWith('127.') || ip === ownIp || ip === '0.0.0.0')
    return { latencyMs: LOOPBACK_MS, lossPercent: 0, port: () => 'closed' }
  const there: NetworkHost | undefined = Object.values(world.network).find((one) => one.ip === ip)
  if (there === undefined) return { latencyMs: 0, lossPercent: 100, port: () => 'filtered' }
  return {
    latencyMs: there.latencyMs,
    ...(there.latenciesMs === undefined ? {} : { latenciesMs: there.latenciesMs }),
    lossPercent: there.lossPercent,
    port: (number) => there.ports[number] ?? 'closed',
  }
}

/** Of the packets 1, 2, 3 … exactly the share is lost, spread evenly: with 50 percent every second one. */
export function isLost({ lossPercent }: Reach, sequence: number): boolean {
  return Math.floor((sequence * lossPercent) / 100) > Math.floor(((sequence - 1) * lossPercent) / 100)
}

/** In milliseconds. */
export function answerMs({ latencyMs, latenciesMs }: Reach, sequence: number): number {
  if (latenciesMs !== undefined) return latenciesMs[(sequence - 1) % latenciesMs.length] ?? latencyMs
  return latencyMs * (1 + (VARIATION[(sequence - 1) % VARIATION.length] ?? 0))
}
