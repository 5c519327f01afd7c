// What the host was at each step of a recorded stage. The Python side says when a step is noted; what a step is, it alone knows (inside/steps).
import type { Host } from '../../host/host.ts'
import type { FileChange, HostInstant, StepRecording } from '../../model/steps.ts'

/** What the Python side tells of the steps of a stage. */
export type PythonSteps = Omit<StepRecording, 'instants' | 'fileChanges'>

export type StepNotes = {
  /** A step more. */
  readonly note: () => void
  readonly file: (change: FileChange['change'], path: string, to?: string) => void
  /** The steps of the stage, together with what the host was. */
  readonly recording: (steps: PythonSteps) => StepRecording
}

const MOST_FILE_CHANGES = 5_000

/** `written` is how many characters are on the terminal by now. */
export function createStepNotes(host: Host, written: () => number): StepNotes {
  const instants: HostInstant[] = []
  const fileChanges: FileChange[] = []
  let steps = 0
  const before = now(host, written)
  let last = { step: -1, ...before }
  return {
    note() {
      const next = now(host, written)
      if (last.step < 0 || isOther(last, next)) {
        last = { step: steps, ...next }
        instants.push({
          ...last,
          requests: next.requests - before.requests,
          commands: next.commands - before.commands,
          connections: next.connections - before.connections,
          signals: next.signals - before.signals,
        })
      }
      steps += 1
    },
    file(change, path, to) {
      if (fileChanges.length >= MOST_FILE_CHANGES) return
      const known = fileChanges.at(-1)
      if (change === 'written' && known?.path === path && known.change === 'written') return
      fileChanges.push({ step: steps, change, path, ...(to === undefined ? {} : { to }) })
    },
    recording: (told) => ({ ...told, instants, fileChanges }),
  }
}

type Now = Omit<HostInstant, 'step'>

function now({ clock, web, processes, net }: Host, written: () => number): Now {
  return {
    atMs: clock.nowMs(),
    written: written(),
    requests: web.requests().length,
    commands: processes.log.runs().length,
    connections: net.log.all().length,
    signals: processes.signals.length,
  }
}

function isOther(one: Now, other: Now): boolean {
  return (
    one.atMs !== other.atMs ||
    one.written !== other.written ||
    one.requests !== other.requests ||
    one.commands !== other.commands ||
    one.connections !== other.connections ||
    one.signals !== other.signals
  )
}
