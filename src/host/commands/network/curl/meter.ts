// The progress meter of curl(1).
// Unlike Linux: it is shown at the beginning and at the end of a transfer, not each second.

export const METER_HEAD = [
  '  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current',
  '                                 Dload  Upload   Total   Spent    Left  Speed',
  '',
].join('\n')

const NO_TIME = '--:--:--'
const SECOND_MS = 1000
const MINUTE = 60
const HOUR = 3600
const FIVE_DIGITS = 100_000
const KIB = 1024
const MIB = 1_048_576

export type Progress = {
  /** Bytes; undefined where the length is not known. */
  readonly total?: number | undefined
  readonly received: number
  readonly toSend: number
  readonly sent: number
  readonly ms: number
}

export const METER_START: Progress = { received: 0, toSend: 0, sent: 0, ms: 0 }

/** One line, which begins with a return and has no end. */
export function meterLine({ total, received, toSend, sent, ms }: Progress): string {
  const seconds = ms / SECOND_MS
  const speed = (bytes: number): number => (seconds > 0 ? Math.floor(bytes / seconds) : bytes)
  const whole = (total ?? received) + toSend
  const parts = [
    `${percent(received + sent, whole)} ${size(whole)}`,
    `${percent(received, total ?? received)} ${size(received)}`,
    `${percent(sent, toSend)} ${size(sent)}`,
    size(speed(received)),
    size(speed(sent)),
  ]
  return `\r${parts.join('  ')} ${NO_TIME} ${time(seconds)} ${NO_TIME} ${size(speed(received + sent))}`
}

function percent(part: number, whole: number): string {
  return String(whole > 0 ? Math.floor((part * 100) / whole) : 0).padStart(3)
}

/** Five places: `12345`, `1234k`, `12.3M`. */
function size(bytes: number): string {
  if (bytes < FIVE_DIGITS) return String(bytes).padStart(5)
  if (bytes < 10_000 * KIB) return `${Math.floor(bytes / KIB)}k`.padStart(5)
  return `${(Math.floor((bytes * 10) / MIB) / 10).toFixed(1)}M`.padStart(5)
}

function time(seconds: number): string {
  const whole = Math.floor(seconds)
  if (whole <= 0) return NO_TIME
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(Math.floor(whole / HOUR)).padStart(2)}:${two(Math.floor(whole / MINUTE) % MINUTE)}:${two(whole % MINUTE)}`
}
