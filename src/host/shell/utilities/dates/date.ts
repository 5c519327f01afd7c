// date(1): the host's time, or another, in a format.
import { readOptions } from '../gnu-options.ts'
import { type Context, curly, readInput, type Utility, WrongUse, wrongUse } from '../utility.ts'
import { formatDate, zoneOf } from './format-date.ts'
import { readDate } from './read-date.ts'

const DEFAULT = '%a %b %e %H:%M:%S %Z %Y'
const ISO: Readonly<Record<string, string>> = {
  '': '%Y-%m-%d',
  date: '%Y-%m-%d',
  hours: '%Y-%m-%dT%H%:z',
  minutes: '%Y-%m-%dT%H:%M%:z',
  seconds: '%Y-%m-%dT%H:%M:%S%:z',
  ns: '%Y-%m-%dT%H:%M:%S,%N%:z',
}
const RFC3339: Readonly<Record<string, string>> = {
  date: '%Y-%m-%d',
  seconds: '%Y-%m-%d %H:%M:%S%:z',
  ns: '%Y-%m-%d %H:%M:%S.%N%:z',
}

export const date: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'd:f:I::r:Rs:u',
    long: {
      'date=': 'd',
      'file=': 'f',
      'iso-8601=?': 'I',
      'reference=': 'r',
      'rfc-email': 'R',
      'rfc-2822': 'R',
      'rfc-3339=': 'rfc3339',
      'set=': 's',
      utc: 'u',
      universal: 'u',
    },
  })
  const nowMs = context.system.nowMs()
  const zone = zoneOf(options.has('u') ? 'UTC' : context.env('TZ'), nowMs)
  const [operand, ...others] = options.operands
  if (others.length > 0) throw wrongUse(context, `extra operand ${curly(others[0] ?? '')}`)
  if (operand !== undefined && !operand.startsWith('+')) {
    if (/^\d{8,12}(\.\d\d)?$/.test(operand)) throw new WrongUse('cannot set date: Operation not permitted')
    throw new WrongUse(`invalid date ${curly(operand)}`)
  }
  if (options.has('s')) throw new WrongUse('cannot set date: Operation not permitted')
  const format = formatOf(options, operand)
  for (const text of await datesOf(context, options)) {
    const atMs = typeof text === 'number' ? text : readDate(text, nowMs, zone)
    if (atMs === undefined || Number.isNaN(atMs)) throw new WrongUse(`invalid date ${curly(String(text))}`)
    await context.print(`${formatDate(format, atMs, zone)}\n`)
  }
  return 0
}

function formatOf(options: ReturnType<typeof readOptions>, operand: string | undefined): string {
  if (operand !== undefined) return operand.slice(1)
  if (options.has('R')) return '%a, %d %b %Y %H:%M:%S %z'
  const [iso, rfc] = [options.value('I'), options.value('rfc3339')]
  if (iso !== undefined)
    return (
      Object.entries(ISO).find(([name]) => (iso === '' ? name === '' : name !== '' && name.startsWith(iso)))?.[1] ??
      DEFAULT
    )
  return rfc === undefined ? DEFAULT : (RFC3339[rfc] ?? DEFAULT)
}

async function datesOf(context: Context, options: ReturnType<typeof readOptions>): Promise<(string | number)[]> {
  const [reference, file, text] = [options.value('r'), options.value('f'), options.value('d')]
  if (reference !== undefined) {
    if (!context.access.exists(reference)) throw new WrongUse(`${reference}: No such file or directory`)
    return [context.access.stat(reference).modifiedMs]
  }
  if (file !== undefined)
    return new TextDecoder()
      .decode(await readInput(context, file))
      .replace(/\n$/, '')
      .split('\n')
  return [text ?? context.system.nowMs()]
}
