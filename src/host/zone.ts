// Time zones of the host, by their IANA names: what a wall clock shows at an instant.

export type Zone = {
  /** How far the zone's wall clock is ahead of UTC at an instant, in minutes. */
  readonly offsetMinutes: (atMs: number) => number
  /** Its short name in winter and in summer, as tzname(3) has them: "CET" and "CEST", or "+04" where the tz database has no letters. */
  readonly names: readonly [standard: string, summer: string]
}

const UTC: Zone = { offsetMinutes: () => 0, names: ['UTC', 'UTC'] }
const MINUTE_MS = 60_000
/** Zones change their offset at whole quarters of an hour only, so an offset holds for its quarter. */
const QUARTER_MS = 900_000
const MOST_KEPT = 10_000

/** Throws RangeError for a name that the tz database does not have. */
export function createZone(name: string, yearMs: number): Zone {
  if (name === 'UTC') return UTC
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const measure = (atMs: number): number => {
    const parts = Object.fromEntries(format.formatToParts(atMs).map((part) => [part.type, Number(part.value)]))
    const wall = Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day, parts.hour, parts.minute, parts.second)
    return Math.round((wall - Math.floor(atMs / 1000) * 1000) / MINUTE_MS)
  }
  const kept = new Map<number, number>()
  const offsetMinutes = (atMs: number): number => {
    const quarter = Math.floor(atMs / QUARTER_MS)
    const known = kept.get(quarter) ?? measure(quarter * QUARTER_MS)
    if (kept.size < MOST_KEPT) kept.set(quarter, known)
    return known
  }
  const year = new Date(yearMs).getUTCFullYear()
  const [winter, summer] = [offsetMinutes(Date.UTC(year, 0, 1)), offsetMinutes(Date.UTC(year, 6, 1))]
  const [standard, daylight] = winter < summer ? [winter, summer] : [summer, winter]
  const lettered = ZONES_BY_LETTERS.find(([, zones]) => zones.split(' ').includes(name))?.[0].split(' ')
  const [first = offsetName(standard), second = first] = lettered ?? [offsetName(standard), offsetName(daylight)]
  return { offsetMinutes, names: [first, standard === daylight ? first : second] }
}

/** The letters of the tz database (https://www.iana.org/time-zones), which browsers do not tell: in winter, in summer, and where. */
const ZONES_BY_LETTERS: readonly (readonly [letters: string, zones: string])[] = [
  ['UTC UTC', 'Etc/UTC Etc/UCT Etc/Universal Zulu'],
  ['GMT BST', 'Europe/London Europe/Belfast GB'],
  ['GMT IST', 'Europe/Dublin'],
  ['WET WEST', 'Europe/Lisbon Atlantic/Canary'],
  [
    'CET CEST',
    'Europe/Amsterdam Europe/Andorra Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Budapest ' +
      'Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Monaco ' +
      'Europe/Oslo Europe/Paris Europe/Prague Europe/Rome Europe/Sarajevo Europe/Skopje Europe/Stockholm Europe/Tirane ' +
      'Europe/Vaduz Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich',
  ],
  [
    'EET EEST',
    'Africa/Cairo Asia/Beirut Asia/Nicosia Europe/Athens Europe/Bucharest Europe/Chisinau Europe/Helsinki ' +
      'Europe/Kiev Europe/Kyiv Europe/Riga Europe/Sofia Europe/Tallinn Europe/Vilnius',
  ],
  ['MSK MSK', 'Europe/Moscow Europe/Simferopol'],
  ['IST IDT', 'Asia/Jerusalem Asia/Tel_Aviv'],
  ['IST IST', 'Asia/Kolkata Asia/Calcutta'],
  ['PKT PKST', 'Asia/Karachi'],
  ['WIB WIB', 'Asia/Jakarta'],
  ['CST CST', 'Asia/Shanghai Asia/Taipei America/Mexico_City America/Regina'],
  ['HKT HKST', 'Asia/Hong_Kong'],
  ['JST JDT', 'Asia/Tokyo'],
  ['KST KDT', 'Asia/Seoul'],
  ['PST PST', 'Asia/Manila'],
  ['AWST AWDT', 'Australia/Perth'],
  ['ACST ACDT', 'Australia/Adelaide Australia/Darwin'],
  ['AEST AEDT', 'Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Hobart Australia/Canberra'],
  ['NZST NZDT', 'Pacific/Auckland'],
  ['HST HDT', 'Pacific/Honolulu'],
  ['AKST AKDT', 'America/Anchorage'],
  ['PST PDT', 'America/Los_Angeles America/Vancouver America/Tijuana US/Pacific'],
  ['MST MDT', 'America/Denver America/Edmonton America/Phoenix US/Mountain'],
  ['CST CDT', 'America/Chicago America/Winnipeg US/Central'],
  ['EST EDT', 'America/New_York America/Toronto America/Detroit US/Eastern'],
  ['AST ADT', 'America/Halifax America/Puerto_Rico'],
  ['SAST SAST', 'Africa/Johannesburg'],
  ['WAT WAT', 'Africa/Lagos'],
  ['CAT CAT', 'Africa/Harare'],
  ['EAT EAT', 'Africa/Nairobi'],
  ['GMT GMT', 'Africa/Accra Africa/Abidjan Atlantic/Reykjavik Etc/GMT GMT'],
]

function offsetName(minutes: number): string {
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${rest === 0 ? '' : String(rest).padStart(2, '0')}`
}
