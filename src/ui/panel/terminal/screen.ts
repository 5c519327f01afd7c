// The screen of the terminal: xterm, which draws what the host's terminal writes and sends the keys there. It outlives the tab that shows it.
import { FitAddon } from '@xterm/addon-fit'
import { Terminal } from '@xterm/xterm'
import type { HostSession } from '../host/host-session.ts'
import { terminalColors } from './terminal-colors.ts'

export type Screen = {
  /** Shows it in a part of the page; the answer takes it away again. */
  readonly showIn: (place: HTMLElement, theme: 'light' | 'dark') => () => void
  readonly setTheme: (theme: 'light' | 'dark', place: Element) => void
  readonly focus: () => void
  /** As if the keys were pressed. */
  readonly press: (keys: string) => void
}

const FONT = '13px "JetBrains Mono"'
const MOST_LINES = 5_000
const NOTE = '\x1b[2m'
/** Ctrl-L: where the files were looked at first, the prompt has been written already. */
const REDRAW = '\x0c'
const PLAIN = '\x1b[0m'

const screens = new WeakMap<HostSession, Screen>()

/** `program` is what stands in the editor. */
export function screenOf(session: HostSession, program: () => string): Screen {
  const known = screens.get(session)
  if (known !== undefined) return known
  const screen = createScreen(session, program)
  screens.set(session, screen)
  return screen
}

function createScreen({ live, listen, state }: HostSession, program: () => string): Screen {
  const terminal = new Terminal({
    fontFamily: '"JetBrains Mono", ui-monospace, "DejaVu Sans Mono", monospace',
    fontSize: 13,
    lineHeight: 1.2,
    scrollback: MOST_LINES,
    minimumContrastRatio: 4.5,
    screenReaderMode: true,
    cursorBlink: false,
    macOptionIsMeta: true,
  })
  const fit = new FitAddon()
  terminal.loadAddon(fit)
  const frame = document.createElement('div')
  frame.style.height = '100%'
  let isOpen = false
  let isFirst = true

  const press = (keys: string): void => {
    if (keys.includes('\r')) live.tell({ kind: 'program', program: program() })
    live.tell({ kind: 'keys', text: keys })
  }
  const note = (text: string): void => terminal.write(`\r\n${NOTE}${text}${PLAIN}\r\n`)
  terminal.onData(press)
  terminal.onResize(({ cols, rows }) => live.tell({ kind: 'size', columns: cols, rows }))
  terminal.attachCustomKeyEventHandler(leavesTerminal)
  listen((event) => {
    if (event.kind === 'screen') {
      const { text } = event
      terminal.write(text, () => live.tell({ kind: 'drawn', letters: text.length }))
    } else if (event.kind === 'new host' && event.by === 'run')
      note('Run began on a new host, made from the exercise. This is it.')
    else if (event.kind === 'new host') terminal.reset()
    else if (event.kind === 'gone') note('The host was lost with the program that was stopped. It begins anew.')
  })
  return {
    showIn(place, theme) {
      place.append(frame)
      let isShown = true
      terminal.options.theme = terminalColors(theme, place)
      const measure = (): void => {
        if (isShown && isOpen && place.clientWidth > 0) fit.fit()
      }
      const begin = (): void => {
        if (!isShown) return
        if (!isOpen) terminal.open(frame)
        isOpen = true
        measure()
        live.tell({ kind: 'size', columns: terminal.cols, rows: terminal.rows })
        live.tell({ kind: 'program', program: program() })
        if (isFirst && state().kind === 'open') press(REDRAW)
        isFirst = false
      }
      // Its letters are measured once, and must be there by then.
      document.fonts.load(FONT).then(begin, begin)
      const watch = new ResizeObserver(measure)
      watch.observe(place)
      return () => {
        isShown = false
        watch.disconnect()
        frame.remove()
      }
    },
    setTheme(theme, place) {
      terminal.options.theme = terminalColors(theme, place)
    },
    focus: () => terminal.focus(),
    press,
  }
}

/** Shift+Tab goes back to the page; Tab belongs to the shell. Ctrl-C with a selection copies. */
function leavesTerminal(event: KeyboardEvent): boolean {
  if (event.key === 'Tab' && event.shiftKey) return false
  return true
}
