// Where the page is, as the part of its address behind the #. Links work from any static server, in any folder.
import type { Workbook } from '../workbook/store.ts'
import { unpackProgram } from './share/program-link.ts'

export type Route =
  | { readonly kind: 'home' }
  /** `packed` is a program that somebody put into the link. */
  | { readonly kind: 'exercise'; readonly id: string; readonly packed?: string }

export const HOME_LINK = '#/'
export const exerciseLink = (id: string): string => `#/${encodeURIComponent(id)}`
export const programLink = (id: string, packed: string): string => `${exerciseLink(id)}${PROGRAM}${packed}`

const PROGRAM = '?program='

export function readRoute(hash: string): Route {
  const [place = '', packed] = hash.split(PROGRAM, 2)
  const path = place.replace(/^#\/?/, '').replace(/\/+$/, '')
  if (path === '') return { kind: 'home' }
  return { kind: 'exercise', id: decode(path), ...(packed === undefined ? {} : { packed }) }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Opens what the address says, now and whenever it changes. */
export function followRoute(workbook: Workbook): void {
  function follow(): void {
    const route = readRoute(window.location.hash)
    if (route.kind === 'home') workbook.goHome()
    else void open(route)
  }
  async function open({ id, packed }: Route & { readonly kind: 'exercise' }): Promise<void> {
    // The address names the exercise alone from here on: loaded again, it must not bring the program a second time.
    if (packed !== undefined) window.history.replaceState(window.history.state, '', exerciseLink(id))
    await workbook.open(id)
    if (packed !== undefined) workbook.offer(id, await unpackProgram(packed))
  }
  window.addEventListener('hashchange', follow)
  follow()
}
