// Figures as wget(1) writes them: sizes, speeds, times, and the rows of dots of its progress.

const KIB = 1024
const SECOND_MS = 1000
const SHORTEST_SECONDS = 0.001
const DOT_BYTES = 1024
const DOTS_IN_ROW = 50
const DOTS_IN_GROUP = 10
const AREA = 55

/** `236M`, `4.41M`, `125 `: three digits that count. */
function amount(value: number, units: readonly string[]): readonly [string, string] {
  let rest = value
  let at = 0
  while (rest >= KIB && at < units.length - 1) {
    rest /= KIB
    at += 1
  }
  const digits = rest >= 99.95 || at === 0 ? 0 : rest >= 9.995 ? 1 : 2
  return [rest.toFixed(digits), units[at] ?? '']
}

function perSecond(bytes: number, ms: number): number {
  return bytes / Math.max(ms / SECOND_MS, SHORTEST_SECONDS)
}

/** `4.41 MB/s`. */
export function speedText(bytes: number, ms: number): string {
  return amount(perSecond(bytes, ms), ['B/s', 'KB/s', 'MB/s', 'GB/s']).join(' ')
}

/** `195K`; undefined for less than a kibibyte. */
export function sizeText(bytes: number): string | undefined {
  if (bytes < KIB) return undefined
  const [number, unit] = amount(bytes, ['', 'K', 'M', 'G'])
  return `${Number(number) >= 10 ? Math.round(Number(number)) : Number(Number(number).toFixed(1))}${unit}`
}

function timeText(ms: number): string {
  const seconds = ms / SECOND_MS
  if (seconds >= 10)
    return seconds < 60 ? `${Math.round(seconds)}s` : `${Math.floor(seconds / 60)}m ${Math.round(seconds % 60)}s`
  if (seconds < SHORTEST_SECONDS) return '0s'
  return `${seconds.toFixed(seconds >= 0.1 ? 1 : seconds >= 0.01 ? 2 : 3)}s`
}

/** The rows of dots of a whole transfer. `total` is undefined where it was not known. */
export function dotRows(received: number, total: number | undefined, ms: number): string[] {
  const speed = amount(perSecond(received, ms), ['B', 'K', 'M', 'G']).join('').replace(/B$/, '').padStart(5)
  const rowBytes = DOT_BYTES * DOTS_IN_ROW
  const rows: string[] = []
  for (let from = 0; from === 0 || from < received; from += rowBytes) {
    const here = Math.min(received - from, rowBytes)
    const isLast = from + rowBytes >= received
    const dots = Math.floor(here / DOT_BYTES)
    const text = Array.from({ length: dots }, (_, index) => `${index % DOTS_IN_GROUP === 0 ? ' ' : ''}.`).join('')
    const part = total === undefined || total === 0 ? undefined : Math.floor(((from + here) * 100) / total)
    const percent = part === undefined ? '    ' : `${String(part).padStart(3)}%`
    const end = isLast ? `=${timeText(ms)}` : ' 0s'
    rows.push(`${String(from / DOT_BYTES).padStart(6)}K${text.padEnd(AREA)}${percent} ${speed}${end}`)
  }
  return rows
}
