// The lines that were entered at a terminal, and the way back through them.

export type History = {
  readonly add: (text: string) => void
  readonly all: () => readonly string[]
  readonly clear: () => void
  /** The newest line before `from` that contains the text, with its place; undefined where there is none. */
  readonly search: (text: string, from: number) => { readonly at: number; readonly text: string } | undefined
}

/** HISTSIZE of Debian's .bashrc. */
const MOST = 1_000

/** Lines that begin with a space, and a line twice in a row, are not kept: Debian's .bashrc says HISTCONTROL=ignoreboth. */
export function createHistory(before: readonly string[] = []): History {
  let lines: readonly string[] = before
  return {
    add(text) {
      if (text.trim() === '' || text.startsWith(' ') || lines.at(-1) === text) return
      lines = [...lines, text].slice(-MOST)
    },
    all: () => lines,
    clear() {
      lines = []
    },
    search(text, from) {
      for (let at = Math.min(from, lines.length) - 1; at >= 0; at -= 1) {
        const line = lines[at]
        if (line?.includes(text) === true) return { at, text: line }
      }
      return undefined
    },
  }
}
