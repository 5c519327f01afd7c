// What goes from a terminal to the screen: in pieces that are worth a message, and no faster than the screen draws.
import type { HostEvent } from '../../model/live-host.ts'

export type ScreenDoor = {
  readonly show: (text: string) => void
  readonly flush: () => void
  /** What a writer waits for while much is not drawn yet. */
  readonly drained: () => Promise<unknown> | undefined
  readonly drawn: (letters: number) => void
  /** Whether a line runs; what is echoed at a prompt is no output. */
  readonly setLine: (runs: boolean) => void
  /** Whether a line has written since the last question. */
  readonly hasWritten: () => boolean
}

const PIECE = 16_384
const MOST_UNDRAWN = 131_072
/** A program that cannot wait, such as Python that computes, may write more; what is beyond this is left out. */
const MOST_WAITING = 2_000_000
const SOON_MS = 8

export function createScreenDoor(
  say: (event: HostEvent) => void,
  pause: ((ms: number) => Promise<unknown>) | undefined,
): ScreenDoor {
  let text = ''
  let undrawn = 0
  let leftOut = 0
  let isSoon = false
  let runs = false
  let hasWritten = false
  let draining: Promise<void> | undefined
  let drain: () => void = () => undefined
  const flush = (): void => {
    if (leftOut > 0 && undrawn < MOST_UNDRAWN) {
      text += `\r\n[${leftOut} letters were left out]\r\n`
      leftOut = 0
    }
    if (text === '') return
    undrawn += text.length
    say({ kind: 'screen', text })
    text = ''
  }
  return {
    flush,
    show(more) {
      hasWritten ||= runs
      const room = Math.max(0, MOST_WAITING - undrawn - text.length)
      leftOut += Math.max(0, more.length - room)
      text += more.slice(0, room)
      if (text.length >= PIECE || pause === undefined) flush()
      else if (!isSoon) {
        isSoon = true
        void pause(SOON_MS).then(() => {
          isSoon = false
          flush()
        })
      }
    },
    drained() {
      if (undrawn <= MOST_UNDRAWN) return undefined
      draining ??= new Promise((resolve) => {
        drain = resolve
      })
      return draining
    },
    drawn(letters) {
      undrawn = Math.max(0, undrawn - letters)
      if (undrawn > MOST_UNDRAWN / 2) return
      draining = undefined
      drain()
      if (leftOut > 0) flush()
    },
    setLine(next) {
      runs = next
      hasWritten = false
    },
    hasWritten() {
      const had = hasWritten
      hasWritten = false
      return had
    },
  }
}
