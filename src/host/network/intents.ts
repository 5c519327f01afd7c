// What processes are about to ask of the web, as their libraries told just before: the host itself sees connections and bytes only.
import type { WebRequest } from '../../model/evidence.ts'
import type { Process } from '../processes/process.ts'

export type Intent = Pick<WebRequest, 'timeoutMs' | 'verify' | 'library' | 'line'> & {
  /** In capitals. */
  readonly method: string
  /** Whole; a port that the scheme has anyway is left out. */
  readonly url: string
}

export type Intents = {
  /** Its number, for `clear`. A process may be about to ask several things at once, each in a thread of its own. */
  readonly say: (process: Process, intent: Intent) => number
  /** The answer has begun, or the attempt is over. */
  readonly clear: (process: Process, number: number) => void
  /** The last that was said and is not over. */
  readonly current: (process: Process) => Intent | undefined
  /** For a request that has come in: the first that was said of those not over. */
  readonly of: (process: Process, method: string, url: string) => Intent | undefined
  /** For an attempt to connect, to a name or an address: the last that was said of those not over. */
  readonly towards: (process: Process, host: string, port: number) => Intent | undefined
}

const PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 }

export function createIntents(): Intents {
  const pending = new WeakMap<Process, Map<number, Intent>>()
  let last = 0
  const all = (process: Process): Intent[] => [...(pending.get(process)?.values() ?? [])]
  return {
    say(process, intent) {
      last += 1
      const known = pending.get(process) ?? new Map<number, Intent>()
      pending.set(process, known.set(last, intent))
      return last
    },
    clear(process, number) {
      pending.get(process)?.delete(number)
    },
    current: (process) => all(process).at(-1),
    of: (process, method, url) => all(process).find((one) => one.method === method && one.url === url),
    towards: (process, host, port) => all(process).findLast((one) => isTowards(one.url, host, port)),
  }
}

function isTowards(url: string, host: string, port: number): boolean {
  const [, scheme = '', name = '', number] = /^(https?:)\/\/(?:[^/@]*@)?([^/:?#]*)(?::(\d+))?/i.exec(url) ?? []
  return name.toLowerCase() === host.toLowerCase() && Number(number ?? PORTS[scheme.toLowerCase()]) === port
}
