// The host beside the runs: the page's way to it, and whether the next run starts on it as it is.
import type { LiveHost } from '../../model/live-host.ts'
import type { PageRunner } from '../../model/page-runner.ts'
import type { Inside } from '../inside.ts'

export type HostActions = {
  /** The way to the host; null where Python cannot run here. Python is woken by it. */
  readonly liveHost: () => LiveHost | null
  /** Whether Run starts on the host as it is now, instead of in the exercise's own world. */
  readonly keepHost: (keeps: boolean) => void
}

export function createHostActions(
  { desk, put }: Inside,
  wakePython: () => void,
  runner: () => PageRunner | null,
): HostActions {
  return {
    liveHost() {
      wakePython()
      return runner()?.host ?? null
    },
    keepHost(keepsHost) {
      const current = desk()
      if (current !== null) put({ ...current, keepsHost })
    },
  }
}
