// The terminal of a run, as open files that the program and what it starts share.
import type { OpenFile } from '../../host/processes/open-file.ts'
import type { OutputStream } from '../../model/evidence.ts'
import type { Stdin } from '../kernel/devices.ts'

export type TerminalFiles = { readonly in: OpenFile; readonly out: OpenFile; readonly err: OpenFile }

export function createTerminal(
  stdin: Stdin,
  write: (stream: OutputStream, bytes: Uint8Array) => void,
  pausedWhile: (waiting: Promise<unknown>) => Promise<unknown>,
): TerminalFiles {
  const end = (path: string, stream: OutputStream): OpenFile => ({
    kind: 'terminal',
    path,
    read: (most) => stdin.read(most),
    write(bytes) {
      write(stream, bytes)
      return bytes.length
    },
    ready: () => ({ read: true, write: true, hangUp: false }),
    arriving() {
      const waiting = stdin.waitsFor()
      return waiting === undefined ? undefined : pausedWhile(waiting)
    },
    position: null,
    hold: () => undefined,
    release: () => undefined,
  })
  return { in: end('/dev/stdin', 'out'), out: end('/dev/stdout', 'out'), err: end('/dev/stderr', 'err') }
}
