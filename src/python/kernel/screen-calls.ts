// What Emscripten asks a stream that is a terminal: its size, and its modes (termios(3)).
import type { Screen } from '../../host/processes/open-file.ts'

type Termios = {
  readonly c_iflag: number
  readonly c_oflag: number
  readonly c_cflag: number
  readonly c_lflag: number
  readonly c_cc: readonly number[]
}

export type TtyOfStream = {
  readonly ops: {
    readonly ioctl_tiocgwinsz: () => readonly [number, number]
    readonly ioctl_tcgets: () => Termios
    readonly ioctl_tcsets: (tty: unknown, action: number, modes: Termios) => number
  }
}

/** Bits of c_lflag: ICANON and ECHO. */
const IN_LINES = 0o2
const ECHO = 0o10
/** As a terminal of Linux has them at first: ICRNL and IXON, OPOST and ONLCR, 38,400 baud and 8 bits, all that a line discipline does. */
const FIRST: Termios = {
  c_iflag: 0o2400,
  c_oflag: 0o5,
  c_cflag: 0o277,
  c_lflag: 0o105073,
  c_cc: [3, 28, 127, 21, 4, 0, 1, 0, 17, 19, 26, 0, 18, 15, 23, 22, ...Array.from({ length: 16 }, () => 0)],
}

/** Modes that change something here: lines or single keys, echo or none. */
export function ttyOf(screen: Screen): TtyOfStream {
  return {
    ops: {
      ioctl_tiocgwinsz() {
        const { columns, rows } = screen.size()
        return [rows, columns]
      },
      ioctl_tcgets() {
        const { isRaw, echoes } = screen.modes()
        const without = (isRaw ? IN_LINES : 0) | (echoes ? 0 : ECHO)
        return { ...FIRST, c_lflag: FIRST.c_lflag & ~without }
      },
      ioctl_tcsets(_tty, _action, { c_lflag }) {
        screen.setRaw((c_lflag & IN_LINES) === 0)
        screen.setEcho((c_lflag & ECHO) !== 0)
        return 0
      },
    },
  }
}
