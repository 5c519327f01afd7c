// What the downloads of one run of wget(1) share.
import type { System } from '../../../processes/process.ts'
import type { Given } from '../../options.ts'
import { clockTime, isoDay, wallTime } from '../../wall-time.ts'
import { createFile, type FileWriter } from '../read-file.ts'
import type { Connection } from './connect.ts'

export type Job = {
  readonly system: System
  readonly given: Given
  /** Into the log, unless it is to be quiet or to say little. */
  readonly say: (text: string) => Promise<void>
  /** The one line of -nv; what is said also with -nv. */
  readonly sayShortly: (text: string) => Promise<void>
  /** `2026-01-05 09:00:00`. */
  readonly time: () => string
  /** The one file of -O. */
  readonly output: FileWriter | undefined
  /** Names that were looked up. */
  readonly addresses: Map<string, string>
  kept: Connection | undefined
}

export function createJob(system: System, given: Given, output: FileWriter | undefined): Job {
  const path = given.value('output-file')
  const log = path === undefined ? undefined : createFile(system, path)
  const isQuiet = given.has('quiet')
  const isShort = given.has('no-verbose')
  const write = async (text: string): Promise<void> => {
    if (log === undefined) await system.write(2, text)
    else await log.write(new TextEncoder().encode(text))
  }
  return {
    system,
    given,
    async say(text) {
      if (!isQuiet && !isShort) await write(text)
    },
    async sayShortly(text) {
      if (!isQuiet && isShort) await write(text)
    },
    time() {
      const time = wallTime(system, system.nowMs())
      return `${isoDay(time)} ${clockTime(time)}`
    },
    output,
    addresses: new Map(),
    kept: undefined,
  }
}
