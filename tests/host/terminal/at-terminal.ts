// Somebody at the terminal of a host: types keys, and sees a screen. For the tests of the terminal.
import type { Host } from '../../../src/host/host.ts'
import { hostPrograms } from '../../../src/host/host-programs.ts'
import { type SeatedOptions, sitDown } from '../../../src/host/shell/interactive/sit-down.ts'
import { createHistory } from '../../../src/host/terminal/history.ts'
import { type Given, hostFor } from '../shell/run-script.ts'
import { createScreen } from './screen.ts'

export type AtTerminal = {
  readonly host: Host
  /** Types, and waits until nothing moves any more. What the screen shows then. */
  readonly type: (...keys: readonly string[]) => Promise<string>
  readonly screen: () => string
  /** What was written since the last look, with escape sequences. */
  readonly raw: () => string
  readonly edited: readonly string[]
  readonly resize: (columns: number, rows: number) => void
}

/** A program that looks again and again, such as `tail -f`, is waited for so many moves of the clock. */
const MOST_MOVES = 2_000
const QUIET_TURNS = 3

export async function sitAt(given: Given = {}, options: Partial<SeatedOptions> = {}): Promise<AtTerminal> {
  const host = hostFor({ ...given, programs: { ...hostPrograms, ...given.programs } })
  host.processes.setMain(false)
  // Nobody runs a program: the place of the main program is empty.
  void host.scheduler.wait([host.scheduler.queue()])
  host.scheduler.watch({
    turn: () => undefined,
    stuck() {
      isSettled = true
    },
    hold() {
      moves += 1
      isSettled ||= moves > MOST_MOVES
      return new Promise((resolve) => setImmediate(resolve))
    },
  })
  const edited: string[] = []
  let screen = createScreen()
  let written = ''
  /** Somebody waits for keys, or nothing that is waited for will ever come. */
  let isSettled = false
  let moves = 0
  const tty = sitDown(
    host,
    {
      show(text) {
        written += text
        screen.write(text)
      },
      drained: () => undefined,
      waiting(keys) {
        isSettled = true
        return keys
      },
    },
    { history: createHistory(), prompt: '$ ', startup: '', edit: (path) => edited.push(path), ...options },
  )
  const settle = async (): Promise<void> => {
    for (let quiet = 0; quiet < QUIET_TURNS; ) {
      await new Promise((resolve) => setImmediate(resolve))
      quiet = isSettled ? quiet + 1 : 0
    }
  }
  await settle()
  return {
    host,
    async type(...keys) {
      for (const key of keys) {
        isSettled = false
        moves = 0
        tty.type(key)
        await settle()
      }
      return screen.text()
    },
    screen: () => screen.text(),
    raw() {
      const all = written
      written = ''
      return all
    },
    edited,
    resize(columns, rows) {
      screen = createScreen(columns)
      tty.resize({ columns, rows })
    },
  }
}
