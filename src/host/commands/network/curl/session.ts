// What the transfers of one run of curl(1) share: its options, what it says, its kept connections, its cookies.
import type { System } from '../../../processes/process.ts'
import type { CookieJar } from '../../../web/client/cookies.ts'
import type { Connection } from './connect.ts'
import { METER_HEAD, meterLine, type Progress } from './meter.ts'
import type { CurlOptions } from './options.ts'

export type Session = {
  readonly system: System
  readonly options: CurlOptions
  readonly custom: readonly string[]
  /** By scheme, host and port; each is used by one transfer at a time. */
  readonly kept: Map<string, Connection>
  readonly cookies: CookieJar | undefined
  /** A line of -v: `* text`, `> header`, `< header`. */
  readonly tell: (sign: string, text: string) => Promise<void>
  /** A sentence about a failure or a warning, unless it is to be silent. */
  readonly complain: (text: string) => Promise<void>
  readonly meter: Meter
  /** Puts a head where -D wants it. */
  readonly dump: (raw: string) => Promise<void>
  /** How many connections were made so far. */
  connections: number
}

export type Meter = {
  readonly begin: (isForFile: boolean) => Promise<void>
  /** The last line, where the meter has begun. */
  readonly end: (progress: Progress) => Promise<void>
}

/** It is shown where the body does not go to a terminal, and above it once a title. */
export function createMeter(system: System, options: CurlOptions): Meter {
  const isWanted = !options.has('silent') && !options.has('no-progress-meter') && !options.has('progress-bar')
  const isTerminal = system.process.descriptors.get(1)?.kind === 'terminal'
  let hasTitle = false
  let isShown = false
  return {
    async begin(isForFile) {
      isShown = isWanted && (isForFile || !isTerminal)
      if (!isShown) return
      await system.write(2, `${hasTitle ? '' : METER_HEAD}${meterLine({ received: 0, toSend: 0, sent: 0, ms: 0 })}`)
      hasTitle = true
    },
    async end(progress) {
      if (isShown) await system.write(2, `${meterLine(progress)}\n`)
    },
  }
}
