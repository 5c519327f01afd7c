// Times of the host's clock for timelines: 09:00:02, in the time zone of the world.

export function clockTime(ms: number, timezone: string): string {
  try {
    return formatIn(timezone, ms)
  } catch {
    // A time zone that this browser does not know.
    return formatIn('UTC', ms)
  }
}

function formatIn(timeZone: string, ms: number): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  return format.format(ms)
}
