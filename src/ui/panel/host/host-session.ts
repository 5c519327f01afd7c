// The page's one way to the live host: who is open, what it says, and what goes on there. Terminal and files share it; it draws nothing.
import type { HostAnswer, HostEvent, HostFacts, HostQuestion, LiveHost } from '../../../model/live-host.ts'
import type { Workbook } from '../../../workbook/store.ts'
import type { HostPlace } from './use-placed-host.ts'

export type HostState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly facts: HostFacts; readonly isBusy: boolean }
  | { readonly kind: 'failed'; readonly say: string }

export type HostSession = {
  readonly live: LiveHost
  readonly state: () => HostState
  /** Called when the state has changed. */
  readonly subscribe: (listener: () => void) => () => void
  readonly listen: (listener: (event: HostEvent) => void) => () => void
  /** Opens the host of a place, where that is not the one that is open. */
  readonly open: (place: HostPlace) => void
  /** Makes it anew from its world. */
  readonly reset: () => void
  readonly ask: (question: Exclude<HostQuestion, { kind: 'open' }>) => Promise<HostAnswer>
  /** Counts what may have changed files: lines, runs, resets. */
  readonly changes: () => number
}

const sessions = new WeakMap<Workbook, HostSession>()

/** Null where Python cannot run. */
export function hostSessionOf(workbook: Workbook): HostSession | null {
  const known = sessions.get(workbook)
  if (known !== undefined) return known
  const live = workbook.liveHost()
  if (live === null) return null
  const session = createHostSession(live)
  sessions.set(workbook, session)
  return session
}

function createHostSession(live: LiveHost): HostSession {
  const watchers = new Set<() => void>()
  const listeners = new Set<(event: HostEvent) => void>()
  let state: HostState = { kind: 'closed' }
  let place: HostPlace | null = null
  let changes = 0
  let turn = 0
  const become = (next: HostState): void => {
    state = next
    for (const watcher of [...watchers]) watcher()
  }
  const ask = async (anew: boolean): Promise<void> => {
    if (place === null) return
    turn += 1
    const mine = turn
    become({ kind: 'opening' })
    const answer = await live
      .ask({ kind: 'open', ...place, anew })
      .catch((reason: unknown): HostAnswer => ({ kind: 'refused', say: String(reason) }))
    // Another place was opened in the meantime.
    if (mine !== turn) return
    changes += 1
    if (answer.kind === 'opened') become({ kind: 'open', facts: answer.facts, isBusy: false })
    else become({ kind: 'failed', say: answer.kind === 'refused' ? answer.say : 'The host gave another answer.' })
  }
  live.listen((event) => {
    if (event.kind === 'prompt' || event.kind === 'new host') changes += 1
    if (event.kind === 'prompt') become({ kind: 'open', facts: event.facts, isBusy: false })
    if (event.kind === 'line' && state.kind === 'open') become({ ...state, isBusy: true })
    for (const listener of [...listeners]) listener(event)
    if (event.kind === 'gone') void ask(false)
  })
  return {
    live,
    state: () => state,
    subscribe(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open(next) {
      if (place?.name === next.name && place.world === next.world && state.kind !== 'failed') return
      place = next
      void ask(false)
    },
    reset: () => void ask(true),
    ask: (question) => live.ask(question),
    changes: () => changes,
  }
}
