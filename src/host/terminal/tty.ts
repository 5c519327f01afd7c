// A terminal as the kernel has it (termios(3)): what is typed becomes lines, signals and echo; what is written goes to a screen. It knows
// neither who draws nor who reads.
import { createByteQueue } from '../byte-queue.ts'
import type { OpenFile } from '../processes/open-file.ts'
import type { Scheduler } from '../processes/scheduler.ts'
import type { SignalName } from '../processes/signals.ts'
import { widthOfText } from './widths.ts'

export type ScreenSize = { readonly columns: number; readonly rows: number }

/** What stands behind a terminal, outside of the host. */
export type TtyDoors = {
  /** Text for the screen, with its escape sequences. */
  readonly show: (text: string) => void
  /** What a writer has to wait for because the screen has not drawn so much yet; undefined: it can go on. */
  readonly drained: () => Promise<unknown> | undefined
  /** A key that stands for a signal was pressed. */
  readonly raise: (group: number, signal: SignalName) => void
  /** Somebody waits for keys; the answer is what is waited for. */
  readonly waiting: (keys: Promise<unknown>) => Promise<unknown>
}

export type Tty = {
  /** What the descriptors of its processes refer to. */
  readonly file: OpenFile
  /** Keys, as a terminal sends them. */
  readonly type: (keys: string) => void
  readonly size: () => ScreenSize
  /** In which column the cursor stands: 0 at the start of a line. */
  readonly column: () => number
  readonly resize: (size: ScreenSize) => void
  /** Raw: keys go to who reads as they are, without echo, as readline and less want them. */
  readonly setRaw: (isRaw: boolean) => void
  /** The group that gets the signals of the keyboard. */
  readonly setForeground: (group: number) => void
  /** Whether the clock stands still while keys are waited for; it does not while a program runs beside. */
  readonly holdClock: (holds: boolean) => void
  /** Asks the page to open a file in its editor. */
  readonly edit: (path: string) => void
}

const ERASE = '\x7f'
const SIGNALS: Readonly<Record<string, SignalName>> = { '\x03': 'INT', '\x1a': 'TSTP', '\x1c': 'QUIT' }
/** What is typed ahead and not read; Linux keeps 4,095 bytes. */
const MOST_AHEAD = 65_536

/** `edit` is called for programs such as nano. */
export function createTty(scheduler: Scheduler, doors: TtyDoors, group: number, edit: (path: string) => void): Tty {
  const changed = scheduler.queue()
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  const typed = createByteQueue()
  let line = ''
  let ends = 0
  let column = 0
  let isRaw = false
  let echoes = true
  let holds = true
  let foreground = group
  let size: ScreenSize = { columns: 80, rows: 24 }
  let wakeReader: () => void = () => undefined
  let coming: Promise<unknown> | undefined

  const isThere = (): boolean => typed.size() > 0 || ends > 0
  const wake = (): void => {
    coming = undefined
    wakeReader()
    changed.wake()
  }
  const enter = (text: string): void => {
    if (typed.size() + text.length <= MOST_AHEAD) typed.push(encoder.encode(text))
  }
  const show = (text: string): void => {
    column = columnAfter(column, text)
    doors.show(text)
  }

  const echo = (text: string): void => {
    if (echoes) show(text)
  }

  /** In lines: one that is not entered yet can be corrected (termios(3), ICANON). */
  const typeInLine = (key: string): void => {
    const signal = SIGNALS[key]
    if (signal !== undefined) {
      echo(shown(key))
      line = ''
      typed.clear()
      // A shell that waits in `read` itself goes on: there is nothing more to read.
      if (foreground === group && signal === 'INT') ends += 1
      doors.raise(foreground, signal)
    } else if (key === '\r' || key === '\n') {
      echo('\r\n')
      enter(`${line}\n`)
      line = ''
    } else if (key === '\x04') {
      if (line === '') ends += 1
      else enter(line)
      line = ''
    } else if (key === ERASE || key === '\b') {
      const [last] = [...line].slice(-1)
      if (last === undefined) return
      line = line.slice(0, -last.length)
      echo('\b \b'.repeat(shownWidth(last)))
    } else if (key === '\x15') {
      echo('\b \b'.repeat(shownWidth(line)))
      line = ''
    } else {
      line += key
      echo(shown(key))
    }
  }
  const file: OpenFile = {
    kind: 'terminal',
    path: '/dev/pts/0',
    changed,
    position: null,
    screen: {
      size: () => size,
      column: () => tty.column(),
      setRaw: (raw) => tty.setRaw(raw),
      setEcho(next) {
        echoes = next
      },
      modes: () => ({ isRaw, echoes }),
      foreground: () => foreground,
      setForeground: (next) => tty.setForeground(next),
      edit,
    },
    read(most) {
      if (typed.size() > 0) return typed.take(Math.min(most, isRaw ? most : lineLength(typed.peek(most))))
      if (ends === 0) return undefined
      ends -= 1
      return new Uint8Array(0)
    },
    write(bytes) {
      if (doors.drained() !== undefined) return undefined
      show(decoder.decode(bytes, { stream: true }).replaceAll('\n', '\r\n'))
      return bytes.length
    },
    ready: () => ({ read: isThere(), write: doors.drained() === undefined, hangUp: false }),
    arriving() {
      const drained = doors.drained()
      if (drained !== undefined) return drained
      if (isThere() || !holds) return undefined
      coming ??= doors.waiting(
        new Promise<void>((resolve) => {
          wakeReader = resolve
        }),
      )
      return coming
    },
    hold: () => undefined,
    release: () => undefined,
  }
  const tty: Tty = {
    file,
    type(keys) {
      if (isRaw) enter(keys)
      else for (const key of keysOf(keys)) typeInLine(key)
      wake()
    },
    size: () => size,
    column: () => column % size.columns,
    resize(next) {
      size = next
    },
    setRaw(raw) {
      isRaw = raw
      echoes = true
      if (!raw) return
      // What was typed ahead of the line's end is not lost.
      enter(line)
      line = ''
      ends = 0
    },
    setForeground(next) {
      foreground = next
    },
    holdClock(next) {
      holds = next
      wake()
    },
    edit,
  }
  return tty
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: sequences begin with the control character escape.
const COLORS = /\x1b\[[0-9;]*m/g
/** What else a screen understands: after it the cursor is taken to stand where a line starts. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const TO_START = /^.*(?:[\r\n]|\x1b\[[?0-9;]*[@A-Za-z])/s

function columnAfter(column: number, text: string): number {
  const plain = text.replace(COLORS, '')
  const rest = plain.replace(TO_START, '')
  return (rest === plain ? column : 0) + widthOfText(rest)
}

const LINE_END = 0x0a

/** A read gets one line at most. */
function lineLength(bytes: Uint8Array): number {
  const end = bytes.indexOf(LINE_END)
  return end < 0 ? bytes.length : end + 1
}

/** Keys that are sequences stay whole, so that one erase takes one away. */
function keysOf(text: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: keys begin with the control character escape.
  return text.match(/\x1b\[[0-9;]*[A-Za-z~]|\x1bO.|./gsu) ?? []
}

/** As ECHOCTL shows it: `^A`. */
function shown(key: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is shown another way.
  return key.replace(/[\x00-\x08\x0b-\x1f\x7f]/g, (control) => `^${String.fromCharCode(control.charCodeAt(0) ^ 0x40)}`)
}

function shownWidth(text: string): number {
  return [...shown(text)].length
}
