// A terminal for tests: what was written to it can be read, and what is typed is given beforehand.
import type { Terminal } from '../../src/cli/terminal.ts'

export function createFakeTerminal(cwd = '/', typed: readonly string[] = []) {
  const lines = [...typed]
  const written = { out: '', err: '' }
  const listeners = new Set<() => void>()
  const stopper = new AbortController()
  const terminal: Terminal = {
    out: (text) => {
      written.out += text
    },
    err: (text) => {
      written.err += text
    },
    isWatched: false,
    cwd,
    ask: async () => lines.shift() ?? null,
    stop: stopper.signal,
    interrupts(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const interrupt = (): void => {
    for (const listener of [...listeners]) listener()
  }
  return { terminal, written, stop: () => stopper.abort(), interrupt }
}
