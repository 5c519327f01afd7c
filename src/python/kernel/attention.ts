// What a Python process has to look at before it goes on: signals that have come. Which of them it handles, Python says itself.
import type { Process } from '../../host/processes/process.ts'
import type { Scheduler } from '../../host/processes/scheduler.ts'
import { SIGNALS, type SignalName, signalNamed } from '../../host/processes/signals.ts'

/** What Python does with a signal: `handles` is a function of the program, or Python's own KeyboardInterrupt. */
export type Disposition = 'default' | 'ignores' | 'handles'

export type Attention = {
  readonly isPending: () => boolean
  /** The number of the next signal to be handled, taken off; 0 where there is none. Who takes it looks at the process's mask. */
  readonly take: () => number
  /** As `take`, of those that the mask does not hold back. */
  readonly takeUnmasked: () => number
  /** The numbers of the signals in the process's mask (sigprocmask(2)). */
  readonly mask: (signals: readonly number[]) => void
  readonly set: (signal: number, disposition: Disposition) => void
}

/** A fresh Python handles SIGINT and ignores SIGPIPE and SIGXFSZ (Python/pylifecycle.c, signal module). */
export function createAttention(process: Process, scheduler: Scheduler): Attention {
  const dispositions = new Map<SignalName, Disposition>([
    ['INT', 'handles'],
    ['PIPE', 'ignores'],
    ['XFSZ', 'ignores'],
  ])
  const pending: SignalName[] = []
  let masked: ReadonlySet<number> = new Set()
  const started = process.onSignal
  process.onSignal = (signal) => {
    switch (dispositions.get(signal) ?? 'default') {
      case 'ignores':
        return true
      case 'handles':
        if (!pending.includes(signal)) pending.push(signal)
        scheduler.interrupt(process)
        return true
      default:
        return started?.(signal) ?? false
    }
  }
  return {
    isPending: () => pending.length > 0,
    take() {
      const signal = pending.shift()
      return signal === undefined ? 0 : SIGNALS[signal]
    },
    takeUnmasked() {
      const at = pending.findIndex((signal) => !masked.has(SIGNALS[signal]))
      const [signal] = at < 0 ? [] : pending.splice(at, 1)
      return signal === undefined ? 0 : SIGNALS[signal]
    },
    mask(signals) {
      masked = new Set(signals)
    },
    set(number, disposition) {
      const signal = signalNamed(number)
      if (signal !== undefined) dispositions.set(signal, disposition)
    },
  }
}
