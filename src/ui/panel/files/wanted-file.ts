// A file that somebody asked to see: the terminal, or a mark somewhere. The tab Files opens it when it is looked at.

let wanted: string | null = null
const listeners = new Set<() => void>()

export function wantFile(path: string): void {
  wanted = path
  for (const listener of [...listeners]) listener()
}

/** Takes the wish, where there is one. */
export function takeWantedFile(): string | null {
  const path = wanted
  wanted = null
  return path
}

export function onWantedFile(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
