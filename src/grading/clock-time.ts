// Times of the host's clock for timelines: 09:00:02, in the time zone of the world.

export function clockTime(ms: number, timezone: string): string {
  try {
    return formatIn(timezone, ms)
  } catch {
    // A time zone that this browser does not know.
    return formatIn('UTC', ms)
  }
}

/** To make one takes longer than all that it formats. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(timeZone: string, ms: number): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
  formats.set(timeZone, format)
  return format.format(ms)
}
