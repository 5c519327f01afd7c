// Shows HTML that the content room made of markdown and has cleaned: no script, style, event handler or foreign address is in it.
import { memo, useLayoutEffect, useRef } from 'react'
import type { Html } from '../model/exercise.ts'

type Props = { readonly html: Html; readonly className?: string | undefined }

export const HtmlText = memo(function HtmlText({ html, className }: Props) {
  const place = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other text has other parts.
  useLayoutEffect(() => {
    if (place.current === null) return
    keepShortCodeWhole(place.current)
    return letKeysScroll(place.current)
  }, [html])
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the type Html is only made of sanitised text.
  return <div ref={place} className={className} dangerouslySetInnerHTML={{ __html: html }} />
})

/** A host name with a hyphen stays on one line. */
function keepShortCodeWhole(place: HTMLElement): void {
  for (const code of place.querySelectorAll<HTMLElement>(':not(pre) > code')) {
    if ((code.textContent ?? '').length < 28) code.style.whiteSpace = 'nowrap'
  }
}

/** Code and tables that are wider than the column scroll; only those are a stop for the Tab key. */
function letKeysScroll(place: HTMLElement): () => void {
  const parts = [...place.querySelectorAll<HTMLElement>('pre, table')]
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0')
      else target.removeAttribute('tabindex')
    }
  })
  for (const part of parts) observer.observe(part)
  return () => observer.disconnect()
}
