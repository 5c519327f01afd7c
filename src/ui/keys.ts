// The keys of the page: which ones do what, and how they are written on the learner's own keyboard.

export type Shortcut = 'run' | 'check' | 'stop'

export type Pressed = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>

export function isApple(platform: string): boolean {
  return /mac|iphone|ipad/i.test(platform)
}

export function shortcutOf(pressed: Pressed, apple: boolean): Shortcut | null {
  const main = apple ? pressed.metaKey : pressed.ctrlKey
  const other = apple ? pressed.ctrlKey : pressed.metaKey
  if (!main || other || pressed.altKey) return null
  if (pressed.key === 'Enter') return pressed.shiftKey ? 'check' : 'run'
  return pressed.key === '.' && !pressed.shiftKey ? 'stop' : null
}

export function keysOf(shortcut: Shortcut, apple: boolean): string {
  switch (shortcut) {
    case 'run':
      return apple ? '⌘⏎' : 'Ctrl+Enter'
    case 'check':
      return apple ? '⇧⌘⏎' : 'Ctrl+Shift+Enter'
    case 'stop':
      return apple ? '⌘.' : 'Ctrl+.'
    default:
      return shortcut satisfies never
  }
}

/** The same as `aria-keyshortcuts` wants it. */
export function ariaKeysOf(shortcut: Shortcut, apple: boolean): string {
  const main = apple ? 'Meta' : 'Control'
  return { run: `${main}+Enter`, check: `${main}+Shift+Enter`, stop: `${main}+.` }[shortcut]
}
