// What a command may touch of the place it was started in. A test hands in its own; main.ts hands in the real one.

export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Somebody watches stderr, so a line that shows progress makes sense. */
  readonly isWatched: boolean
  /** The folder that relative paths start from. */
  readonly cwd: string
  /** The next line of standard input without its end; null at its end. */
  readonly ask: () => Promise<string | null>
  /** Ctrl-C; where a program runs, the second one. */
  readonly stop: AbortSignal
  /** The first Ctrl-C, for the program that runs. The answer ends that. */
  readonly interrupts: (listener: () => void) => () => void
}

/** `progress` writes over its own last line; `done` takes it away. Without somebody who watches, both do nothing. */
export function createProgress(terminal: Terminal) {
  const write = (text: string) => terminal.isWatched && terminal.err(`\r\u001b[K${text}`)
  return {
    progress: (text: string) => void write(text),
    done: () => void write(''),
  }
}
