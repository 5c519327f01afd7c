// A key of a single character that does something wherever nothing is being typed. Learners can turn all such keys off.
import { useEffect, useRef } from 'react'
import { useShown } from './use-workbook.ts'

export function useBareKey(key: string, act: () => void): void {
  const isOn = useShown((state) => state.settings.bareKeys)
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    if (!isOn) return
    function pressed(event: KeyboardEvent): void {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [key, isOn])
}

/** Also in a menu or a dialog: there each character has a meaning of its own. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select, [role="menu"], [role="dialog"]') !== null
}
