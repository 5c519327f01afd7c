// sleep(1): waits on the host's clock.
import { curly, type Utility, wrongUse } from '../utility.ts'

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 }

/** Seconds from `5`, `0.5`, `2m`, `infinity`; undefined for anything else. */
export function readDuration(text: string): number | undefined {
  if (/^inf(inity)?$/i.test(text)) return Number.POSITIVE_INFINITY
  const [, number, unit = 's'] = /^((?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)([smhd])?$/.exec(text) ?? []
  return number === undefined ? undefined : Number(number) * (UNITS[unit] ?? 1)
}

const SECOND_MS = 1_000

export const sleep: Utility = async (context) => {
  const { args, system } = context
  if (args.length === 0) throw wrongUse(context, 'missing operand')
  let seconds = 0
  for (const text of args.filter((word) => word !== '--')) {
    const read = readDuration(text)
    if (read === undefined) {
      if (/^-[^-]/.test(text)) throw wrongUse(context, `invalid option -- '${text[1]}'`)
      throw wrongUse(context, `invalid time interval ${curly(text)}`)
    }
    seconds += read
  }
  const { host, process } = system
  const untilMs = host.clock.sinceStartMs() + seconds * SECOND_MS
  while (host.clock.sinceStartMs() < untilMs) {
    if (seconds === Number.POSITIVE_INFINITY) await waitForEver(system.host.scheduler.wait([], undefined, process))
    else await system.sleep(untilMs - host.clock.sinceStartMs())
    await system.step()
  }
  return 0
}

async function waitForEver(wait: Promise<unknown>): Promise<void> {
  await wait
}
