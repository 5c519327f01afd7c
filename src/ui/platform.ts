// What the page knows of the machine in front of it: its keyboard, its width and the theme it asks for.
import { useSyncExternalStore } from 'react'
import { isApple } from './keys.ts'
import { useShown } from './use-workbook.ts'

export const APPLE: boolean = isApple(navigator.platform)

/** One column, and a light editor. */
export const NARROW = '(max-width: 759px)'

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}

/** The theme that is seen, whatever was chosen. */
export function useSeenTheme(): 'light' | 'dark' {
  const theme = useShown((state) => state.settings.theme)
  const systemIsDark = useMedia('(prefers-color-scheme: dark)')
  return theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme
}
