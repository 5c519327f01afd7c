// Keys by name, from what a terminal sends for them (xterm's control sequences).
import type { System } from '../processes/process.ts'

/** A letter itself, or a name: `enter`, `up`, `ctrl-a`, `alt-b`; `redraw` is no key, but comes where the screen was somebody else's. */
export type Key = string

const SEQUENCES: Readonly<Record<string, Key>> = {
  '[A': 'up',
  '[B': 'down',
  '[C': 'right',
  '[D': 'left',
  '[H': 'home',
  '[F': 'end',
  OA: 'up',
  OB: 'down',
  OC: 'right',
  OD: 'left',
  OH: 'home',
  OF: 'end',
  '[1~': 'home',
  '[3~': 'delete',
  '[4~': 'end',
  '[5~': 'page-up',
  '[6~': 'page-down',
  '[7~': 'home',
  '[8~': 'end',
  '[Z': 'shift-tab',
  '[1;5C': 'alt-f',
  '[1;5D': 'alt-b',
  '[1;3C': 'alt-f',
  '[1;3D': 'alt-b',
  '[3;5~': 'alt-d',
  '[200~': 'paste',
  '[201~': 'pasted',
}
const CONTROLS: Readonly<Record<string, Key>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\x7f': 'backspace',
  '\b': 'backspace',
  '\x1f': 'undo',
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: sequences begin with the control character escape.
const PIECES = /\x1b(\[[0-9;]*[A-Za-z~]|O[A-Z]|[^[O])|./gsu

/** A sequence that no key of ours has is the key `unknown`. */
export function keysIn(text: string): Key[] {
  return [...text.matchAll(PIECES)].map(([whole, sequence]) => {
    if (sequence !== undefined) {
      if (sequence.length > 1) return SEQUENCES[sequence] ?? 'unknown'
      return sequence === '\x7f' || sequence === '\b' ? 'alt-backspace' : `alt-${sequence}`
    }
    if (whole === '\x1b') return 'escape'
    const code = whole.charCodeAt(0)
    if (code >= 0x20 && code !== 0x7f) return whole
    return CONTROLS[whole] ?? `ctrl-${String.fromCharCode(code | 0x60)}`
  })
}

export type Keyboard = {
  readonly next: () => Promise<Key>
  /** Keys that have come and nobody took: they are for whoever reads next. */
  readonly isEmpty: () => boolean
}

/** The keys of a raw terminal, from the standard input of a process. */
export function createKeyboard(system: System, descriptor = 0): Keyboard {
  return keyboardOf(() => system.read(descriptor))
}

/** The same from whatever brings the bytes; none are the end. */
export function keyboardOf(read: () => Promise<Uint8Array>): Keyboard {
  const decoder = new TextDecoder()
  let keys: Key[] = []
  return {
    isEmpty: () => keys.length === 0,
    async next() {
      while (keys.length === 0) {
        const bytes = await read()
        if (bytes.length === 0) return 'ctrl-d'
        keys = keysIn(decoder.decode(bytes, { stream: true }))
      }
      return keys.shift() ?? 'unknown'
    },
  }
}
