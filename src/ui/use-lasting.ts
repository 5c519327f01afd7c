// Shows that something goes on only when it lasts: what is over in a blink must not flicker.
import { useEffect, useState } from 'react'

const BLINK_MS = 120

export function useLasting(isOn: boolean): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    if (!isOn) return setLasts(false)
    const timer = window.setTimeout(() => setLasts(true), BLINK_MS)
    return () => window.clearTimeout(timer)
  }, [isOn])
  return isOn && lasts
}
