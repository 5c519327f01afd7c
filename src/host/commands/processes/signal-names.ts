// Lists of signals as kill(1) and killall(1) print them.
import { SIGNALS, type SignalName, signalNamed } from '../../processes/signals.ts'

const LINE_LENGTH = 78
const PER_LINE = 7

/** The usual name of a signal: number 29 is POLL here. */
export function usualName(signal: SignalName): string {
  return signal === 'IO' ? 'POLL' : signal
}

function names(): string[] {
  return (Object.keys(SIGNALS) as SignalName[]).map(usualName)
}

/** The answer to -l, in lines. */
export function signalList(): string[] {
  const lines: string[] = []
  let line = ''
  for (const name of names()) {
    const longer = line === '' ? name : `${line} ${name}`
    if (longer.length > LINE_LENGTH) {
      lines.push(line)
      line = name
    } else line = longer
  }
  return [...lines, line]
}

/** The answer to -L, in lines. */
export function signalTable(): string[] {
  const cells = names().map((name, index) => `${String(index + 1).padStart(2)} ${name.padEnd(8)}`)
  const lines: string[] = []
  for (let at = 0; at < cells.length; at += PER_LINE) {
    const line = cells.slice(at, at + PER_LINE)
    lines.push(line.length === PER_LINE ? line.join('').trimEnd() : line.join(''))
  }
  return lines
}

/** From `TERM`, `SIGTERM`, `term`, `POLL` or a number; 0 only asks. undefined: there is no such signal. */
export function signalFrom(text: string): SignalName | 0 | undefined {
  if (/^\d+$/.test(text)) return Number(text) === 0 ? 0 : signalNamed(Number(text) & 0x7f)
  const name = text.toUpperCase().replace(/^SIG/, '')
  if (name === 'POLL') return 'IO'
  return Object.hasOwn(SIGNALS, name) ? (name as SignalName) : undefined
}
