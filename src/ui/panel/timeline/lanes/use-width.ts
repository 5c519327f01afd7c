// How wide an element is, in pixels, while that changes.
import { type RefObject, useEffect, useRef, useState } from 'react'

export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number] {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(300)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const watcher = new ResizeObserver(() => setWidth(Math.max(element.clientWidth, 80)))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return [place, width]
}
