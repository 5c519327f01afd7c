// Figures for people: sizes and durations in the unit in which they are short.

const SIZES = [
  ['TB', 1e12],
  ['TiB', 1024 ** 4],
  ['GB', 1e9],
  ['GiB', 1024 ** 3],
  ['MB', 1e6],
  ['MiB', 1024 ** 2],
  ['kB', 1000],
  ['KiB', 1024],
] as const

/** In the largest unit that needs no more than two decimals. */
export function showBytes(bytes: number): string {
  const exact = SIZES.find(([, size]) => bytes >= size && Number.isInteger((bytes / size) * 100))
  const [unit, size] = exact ?? SIZES.find(([, one]) => bytes >= one) ?? ['B', 1]
  return `${showNumber(bytes / size)} ${unit}`
}

const TIMES = [
  ['days', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const

export function showMs(ms: number): string {
  const [unit, size] = TIMES.find(([, one]) => ms >= one && Number.isInteger((ms / one) * 10)) ?? ['ms', 1]
  return `${showNumber(ms / size)} ${unit}`
}

/** At most two decimals. */
export function showNumber(value: number): string {
  return String(Math.round(value * 100) / 100)
}
