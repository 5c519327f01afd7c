// The terminal's colours, from those of the page.
import type { ITheme } from '@xterm/xterm'

const LIGHT: ITheme = {
  black: '#211f1b',
  red: '#a32f26',
  green: '#2a6a3c',
  yellow: '#7f4d00',
  blue: '#20518c',
  magenta: '#5b3d83',
  cyan: '#0a6266',
  white: '#686358',
  brightBlack: '#57534a',
  brightRed: '#a32f26',
  brightGreen: '#2a6a3c',
  brightYellow: '#7f4d00',
  brightBlue: '#20518c',
  brightMagenta: '#5b3d83',
  brightCyan: '#0a6266',
  brightWhite: '#211f1b',
}
const DARK: ITheme = {
  black: '#3a3733',
  red: '#f2938a',
  green: '#84c894',
  yellow: '#e6b45c',
  blue: '#8db8ea',
  magenta: '#c3a9e6',
  cyan: '#63c5c0',
  white: '#d6d2c9',
  brightBlack: '#9b958a',
  brightRed: '#f2938a',
  brightGreen: '#84c894',
  brightYellow: '#e6b45c',
  brightBlue: '#8db8ea',
  brightMagenta: '#c3a9e6',
  brightCyan: '#63c5c0',
  brightWhite: '#ffffff',
}

/** `place` is any part of the page in the theme that is seen. */
export function terminalColors(theme: 'light' | 'dark', place: Element): ITheme {
  const probe = document.createElement('span')
  place.append(probe)
  const read = (name: string): string => {
    probe.style.color = `var(${name})`
    return getComputedStyle(probe).color
  }
  const colors = {
    ...(theme === 'light' ? LIGHT : DARK),
    background: read('--machine'),
    foreground: read('--ink'),
    cursor: read('--accent'),
    cursorAccent: read('--machine'),
    selectionBackground: read('--selection'),
  }
  probe.remove()
  return colors
}
