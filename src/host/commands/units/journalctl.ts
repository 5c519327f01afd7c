// journalctl(1) of systemd 252: the lines of the host's journal.
import type { System } from '../../processes/process.ts'
import type { JournalEntry } from '../../services/journal.ts'
import { command, Refusal, writeLines } from '../command.ts'
import type { Given } from '../options.ts'
import { wallTime } from '../wall-time.ts'
import { FORMATS, type Format, journalLine } from './journal-lines.ts'
import { globOf } from './unit-list.ts'

const OPTIONS = [
  '-a --all',
  '-b --boot =?',
  '-e --pager-end',
  '-f --follow',
  '-g --grep =',
  '-k --dmesg',
  '-l --full',
  '-m --merge',
  '-n --lines =?',
  '-o --output =',
  '-p --priority =',
  '-q --quiet',
  '-r --reverse',
  '-S --since =',
  '-t --identifier =',
  '-u --unit =',
  '-U --until =',
  '-x --catalog',
  '--disk-usage',
  '--no-hostname',
  '--no-pager',
  '--no-tail',
  '--system',
  '--user',
  '--utc',
  '-h --help',
  '--version',
]
const HELP = `journalctl [OPTIONS...] [MATCHES...]

Query the journal.

Options:
  -S --since=DATE            Show entries not older than the specified date
  -U --until=DATE            Show entries not newer than the specified date
  -b --boot[=ID]             Show current boot or the specified boot
  -u --unit=UNIT             Show logs from the specified unit
  -t --identifier=STRING     Show entries with the specified syslog identifier
  -p --priority=RANGE        Show entries with the specified priority
  -g --grep=PATTERN          Show entries with MESSAGE matching PATTERN
  -e --pager-end             Immediately jump to the end in the pager
  -f --follow                Follow the journal
  -n --lines[=INTEGER]       Number of journal entries to show
  -r --reverse               Show the newest entries first
  -o --output=STRING         Change journal output mode
  -q --quiet                 Do not show info messages and privilege warning
     --no-pager              Do not pipe output into a pager
`
const PRIORITIES = ['emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug']
const FEW = 10

export const journalctl = command(
  { options: OPTIONS, help: HELP, version: 'systemd 252 (252.31-1~deb12u1)' },
  async (system, given) => {
    const format = formatOf(given)
    const { journal } = system.host.services
    const wanted = filterOf(system, given)
    const before = new Set(journal.entries())
    const all = [...before].filter(wanted)
    const isFollowing = given.has('follow')
    const most = linesOf(given) ?? (isFollowing ? FEW : Number.POSITIVE_INFINITY)
    const last = most === 0 ? [] : all.slice(-most)
    const shown = given.has('reverse') ? last.reverse() : last
    if (shown.length === 0 && !isFollowing && !given.has('quiet')) await writeLines(system, ['-- No entries --'])
    await writeLines(
      system,
      shown.map((entry) => journalLine(system, entry, format)),
    )
    if (isFollowing) await follow(system, before, wanted, format)
    return 0
  },
)

/** Until nobody reads any more; while nothing is said it waits without an end. */
async function follow(
  system: System,
  before: ReadonlySet<JournalEntry>,
  wanted: (entry: JournalEntry) => boolean,
  format: Format,
): Promise<void> {
  const { scheduler, services } = system.host
  const { journal } = services
  const out = system.process.descriptors.get(1)
  let seen = before
  while (out?.ready().hangUp !== true) {
    const now = new Set(journal.entries())
    const fresh = [...now].filter((entry) => !seen.has(entry) && wanted(entry))
    seen = now
    await writeLines(
      system,
      fresh.map((entry) => journalLine(system, entry, format)),
    )
    if (journal.entries().length > now.size) continue
    const reader = out?.changed === undefined ? [] : [out.changed]
    await scheduler.wait([journal.changed, ...reader], undefined, system.process)
    // A process that was ended meanwhile is over here.
    await system.step()
  }
}

function formatOf(given: Given): Format {
  const text = given.value('output') ?? 'short'
  const format = FORMATS.find((one) => one === text)
  if (format === undefined) throw new Refusal(`Unknown output format '${text}'.\n`)
  return format
}

function linesOf(given: Given): number | undefined {
  if (!given.has('lines')) return undefined
  // `-n 5`: the number is an operand then, because the value is not a must.
  const text = given.value('lines') ?? given.operands.find((word) => /^\d+$/.test(word))
  if (text === undefined) return FEW
  if (text === 'all') return undefined
  if (!/^\d+$/.test(text)) throw new Refusal(`Failed to parse lines '${text}'\n`)
  return Number(text)
}

function filterOf(system: System, given: Given): (entry: JournalEntry) => boolean {
  const units = given.values('unit').map((name) => globOf(name.replace(/\.service$/, '')))
  const identifiers = given.values('identifier')
  const priorities = prioritiesOf(given)
  const since = timeOf(system, given.value('since'))
  const until = timeOf(system, given.value('until'))
  const text = given.value('grep')
  const pattern = text === undefined ? undefined : new RegExp(text, text === text.toLowerCase() ? 'i' : '')
  return (entry) => {
    if (units.length > 0 && !units.some((unit) => entry.unit !== null && unit.test(entry.unit))) return false
    if (identifiers.length > 0 && !identifiers.includes(entry.identifier)) return false
    if (given.has('dmesg') && entry.identifier !== 'kernel') return false
    if (since !== undefined && entry.atMs < since) return false
    if (until !== undefined && entry.atMs > until) return false
    return priorities.includes(entry.priority) && (pattern === undefined || pattern.test(entry.message))
  }
}

/** `err` means that and what is worse; `err..warning` those between. */
function prioritiesOf(given: Given): readonly number[] {
  const text = given.value('priority')
  const [first = 'debug', last] = (text ?? 'debug').split('..')
  const read = (word: string): number => {
    const at = PRIORITIES.indexOf(word === 'error' ? 'err' : word)
    const priority = /^[0-7]$/.test(word) ? Number(word) : at
    if (priority < 0) throw new Refusal(`Unknown log level ${word}\n`)
    return priority
  }
  const [one, other] = [read(first), last === undefined ? 0 : read(last)]
  return Array.from({ length: 8 }, (_, priority) => priority).filter(
    (priority) => priority >= Math.min(one, other) && priority <= Math.max(one, other),
  )
}

const SPANS: Readonly<Record<string, number>> = {
  s: 1000,
  sec: 1000,
  second: 1000,
  m: 60_000,
  min: 60_000,
  minute: 60_000,
  h: 3_600_000,
  hr: 3_600_000,
  hour: 3_600_000,
  d: 86_400_000,
  day: 86_400_000,
  w: 604_800_000,
  week: 604_800_000,
}
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** As systemd.time(7): `today`, `yesterday`, `1 hour ago`, `-5min`, `2026-01-05 08:00:00`, `08:00`. In milliseconds since 1970 UTC. */
function timeOf(system: System, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const now = system.nowMs()
  const wall = wallTime(system, now)
  const dayMs = wall.dayNumber * DAY_MS - wall.offsetMinutes * MINUTE_MS
  const named: Readonly<Record<string, number>> = {
    now,
    today: dayMs,
    yesterday: dayMs - DAY_MS,
    tomorrow: dayMs + DAY_MS,
  }
  if (Object.hasOwn(named, text)) return named[text]
  const relative = /^(-?)((?:\d+ ?[a-z]+ ?)+?)( ago)?$/.exec(text)
  if (relative !== null && (relative[1] === '-' || relative[3] !== undefined)) {
    const spans = [...(relative[2] ?? '').matchAll(/(\d+) ?([a-z]+)/g)]
    const sizes = spans.map(
      ([, many, name = '']) => Number(many) * (SPANS[name] ?? SPANS[name.replace(/s$/, '')] ?? Number.NaN),
    )
    const all = sizes.reduce((sum, size) => sum + size, 0)
    if (!Number.isNaN(all)) return now - all
  }
  const [, day, hours = '0', minutes = '0', seconds = '0'] =
    /^(?:(\d{4}-\d{2}-\d{2})(?:[ T]|$))?(?:(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text) ?? []
  if (text !== '' && (day !== undefined || /:/.test(text)) && hours !== undefined) {
    const start = day === undefined ? dayMs : Date.parse(`${day}T00:00:00Z`) - wall.offsetMinutes * MINUTE_MS
    if (!Number.isNaN(start)) return start + (Number(hours) * 60 + Number(minutes)) * MINUTE_MS + Number(seconds) * 1000
  }
  if (/^@\d+$/.test(text)) return Number(text.slice(1)) * 1000
  throw new Refusal(`Failed to parse timestamp: ${text}\n`)
}
