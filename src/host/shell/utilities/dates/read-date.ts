// Reads dates as people write them for date -d and touch -d: absolute, by the clock, and relative to now.
import type { Zone } from '../../../zone.ts'
import { wallClock } from './format-date.ts'

const MINUTE_MS = 60_000
const UNITS_MS: Readonly<Record<string, number>> = {
  sec: 1_000,
  second: 1_000,
  min: 60_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  fortnight: 1_209_600_000,
}
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

type Reading = {
  year: number
  month: number
  day: number
  timeMs: number
  hasTime: boolean
  hasDate: boolean
  offset: number | undefined
  months: number
  relativeMs: number
  weekday: { readonly day: number; readonly weeks: number } | undefined
}

/** Milliseconds since 1970 UTC; undefined for what is no date. */
export function readDate(text: string, nowMs: number, zone: Zone): number | undefined {
  const trimmed = text.trim()
  const epoch = /^@(-?\d+(?:\.\d+)?)$/.exec(trimmed)
  if (epoch) return Number(epoch[1]) * 1_000
  const now = wallClock(nowMs, zone)
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())
  const reading: Reading = {
    year: now.getUTCFullYear(),
    month: now.getUTCMonth(),
    day: now.getUTCDate(),
    timeMs: now.getTime() - midnight,
    hasTime: false,
    hasDate: false,
    offset: undefined,
    months: 0,
    relativeMs: 0,
    weekday: undefined,
  }
  let rest = trimmed.toLowerCase()
  while (rest !== '') {
    const length = readPart(reading, rest)
    if (length === 0) return undefined
    rest = rest.slice(length).replace(/^[\s,]+/, '')
  }
  return instant(reading, zone, trimmed === '')
}

function instant(reading: Reading, zone: Zone, isEmpty: boolean): number {
  const { hasTime, hasDate, weekday } = reading
  const isMidnight = !hasTime && (hasDate || weekday !== undefined || isEmpty)
  const timeMs = isMidnight ? 0 : reading.timeMs
  let date = Date.UTC(reading.year, reading.month + reading.months, reading.day)
  if (weekday !== undefined) {
    const ahead = (weekday.day - new Date(date).getUTCDay() + 7) % 7
    const weeks = weekday.weeks > 0 ? weekday.weeks - (ahead > 0 ? 1 : 1 - 1) : weekday.weeks
    date += (ahead + weeks * 7) * 86_400_000
  }
  const wall = date + timeMs
  if (reading.offset !== undefined) return wall - reading.offset * MINUTE_MS + reading.relativeMs
  // Days keep the hour on the wall, hours do not: a first guess of the offset is checked once.
  const guess = wall - zone.offsetMinutes(wall) * MINUTE_MS
  return wall - zone.offsetMinutes(guess) * MINUTE_MS + reading.relativeMs
}

type Rule = readonly [expression: RegExp, apply: (reading: Reading, found: RegExpExecArray) => boolean | undefined]

const RULES: readonly Rule[] = [
  [
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:t(?=\d))?/,
    (reading, [, year, month, day]) => setDate(reading, Number(year), Number(month) - 1, Number(day)),
  ],
  [
    /^(\d{1,2})\/(\d{1,2})\/(\d{2,4})\b/,
    (reading, [, month, day, year]) =>
      setDate(reading, Number(year) < 69 ? Number(year) + 2000 : Number(year), Number(month) - 1, Number(day)),
  ],
  [
    /^(\d{4})(\d{2})(\d{2})\b/,
    (reading, [, year, month, day]) => setDate(reading, Number(year), Number(month) - 1, Number(day)),
  ],
  [/^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(?:\s*([ap])\.?m\.?)?/, readTime],
  [
    /^(\d{1,2})\s*([ap])\.?m\.?\b/,
    (reading, found) => readTime(reading, [found[0], found[1], '0', '0', undefined, found[2]]),
  ],
  [
    /^(?:utc|gmt|z)(?:([+-])(\d{1,2})(?::?(\d{2}))?)?\b/,
    (reading, [, sign, hours = '0', minutes = '0']) =>
      setOffset(reading, (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))),
  ],
  [
    /^([+-])(\d{2}):?(\d{2})(?!\s*(?:sec|min|hour|day|week|month|year|\d))/,
    (reading, [, sign, hours, minutes]) =>
      reading.hasTime ? setOffset(reading, (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))) : true,
  ],
  [
    /^(\d{1,2})[\s-]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:[\s,-]*(\d{4}))?/,
    (reading, [, day, month = '', year]) =>
      setDate(reading, year === undefined ? reading.year : Number(year), MONTHS.indexOf(month), Number(day)),
  ],
  [
    /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2})(?!:)(?:st|nd|rd|th)?(?:[\s,]+(\d{4})(?!:))?/,
    (reading, [, month = '', day, year]) =>
      setDate(reading, year === undefined ? reading.year : Number(year), MONTHS.indexOf(month), Number(day)),
  ],
  [/^(now|today)\b/, () => undefined],
  [/^(yesterday|tomorrow)\b/, (reading, [, word]) => relative(reading, word === 'tomorrow' ? 1 : -1, 'day')],
  [/^(midnight|noon)\b/, (reading, [, word]) => setTime(reading, word === 'noon' ? 43_200_000 : 0)],
  [
    /^(next|last|this)\s+(sec|second|min|minute|hour|day|week|fortnight|month|year)s?\b(\s+ago\b)?/,
    (reading, [, word, unit = '']) => relative(reading, word === 'next' ? 1 : word === 'last' ? -1 : 0, unit),
  ],
  [
    /^(next|last|this)?\s*(sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?/,
    (reading, [, word, day = '']) =>
      setWeekday(reading, DAYS.indexOf(day), word === 'next' ? 1 : word === 'last' ? -1 : 0),
  ],
  [
    /^([+-]?\s*\d+)\s*(sec|second|min|minute|hour|day|week|fortnight|month|year)s?\b(\s+ago\b)?/,
    (reading, [, number = '', unit = '', ago]) =>
      relative(reading, Number(number.replace(/\s/g, '')) * (ago === undefined ? 1 : -1), unit),
  ],
  [
    /^(sec|second|min|minute|hour|day|week|fortnight|month|year)s?\b(\s+ago\b)?/,
    (reading, [, unit = '', ago]) => relative(reading, ago === undefined ? 1 : -1, unit),
  ],
  [
    /^(\d{4})$/,
    (reading, [, year]) => setTime(reading, Number(year?.slice(0, 2)) * 3_600_000 + Number(year?.slice(2)) * MINUTE_MS),
  ],
]

/** How many letters were read; 0: none of them is a date. */
function readPart(reading: Reading, rest: string): number {
  for (const [expression, apply] of RULES) {
    const found = expression.exec(rest)
    if (found !== null && found[0] !== '' && apply(reading, found) !== true) return found[0].length
  }
  return 0
}

/** true: it was no date after all. */
function setDate(reading: Reading, year: number, month: number, day: number): boolean {
  if (month < 0 || month > 11 || day < 1 || day > new Date(Date.UTC(year, month + 1, 0)).getUTCDate()) return true
  Object.assign(reading, { year, month, day, hasDate: true })
  return false
}

function setTime(reading: Reading, timeMs: number): undefined {
  reading.timeMs = timeMs
  reading.hasTime = true
}

function setOffset(reading: Reading, minutes: number): undefined {
  reading.offset = minutes
}

function setWeekday(reading: Reading, day: number, weeks: number): undefined {
  reading.weekday = { day, weeks }
}

function readTime(
  reading: Reading,
  [, hour, minute = '0', second = '0', fraction, half]: readonly (string | undefined)[],
): boolean {
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0)
  if (hours > 24 || Number(minute) > 59 || Number(second) > 60) return true
  setTime(
    reading,
    hours * 3_600_000 + Number(minute) * MINUTE_MS + Number(second) * 1_000 + Number(`0.${fraction ?? 0}`) * 1_000,
  )
  return false
}

function relative(reading: Reading, number: number, unit: string): undefined {
  if (unit === 'month') reading.months += number
  else if (unit === 'year') reading.months += number * 12
  else if (unit === 'day' || unit === 'week' || unit === 'fortnight')
    reading.day += number * ((UNITS_MS[unit] ?? 0) / 86_400_000)
  else reading.relativeMs += number * (UNITS_MS[unit] ?? 0)
}
