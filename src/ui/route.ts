// Where the page is, as the part of its address behind the #. Links work from any static server, in any folder.
import type { Workbook } from '../workbook/store.ts'

export type Route = { readonly kind: 'home' } | { readonly kind: 'exercise'; readonly id: string }

export const HOME_LINK = '#/'
export const exerciseLink = (id: string): string => `#/${encodeURIComponent(id)}`

export function readRoute(hash: string): Route {
  const path = hash.replace(/^#\/?/, '').replace(/\/+$/, '')
  if (path === '') return { kind: 'home' }
  try {
    return { kind: 'exercise', id: decodeURIComponent(path) }
  } catch {
    return { kind: 'exercise', id: path }
  }
}

/** Opens what the address says, now and whenever it changes. */
export function followRoute(workbook: Workbook): void {
  function follow(): void {
    const route = readRoute(window.location.hash)
    if (route.kind === 'home') workbook.goHome()
    else void workbook.open(route.id)
  }
  window.addEventListener('hashchange', follow)
  follow()
}
