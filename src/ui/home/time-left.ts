// How long the rest takes, in the words of a person: minutes below an hour and a half, hours above.

export function timeLeft(minutes: number, before = '', after = ''): string {
  if (minutes <= 0) return ''
  const words = minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
  return `${before}${words}${after}`
}
