// The runner as a page has it: it takes a while to be there, and it can be lost and started again.
import type { LiveHost } from './live-host.ts'
import type { Runner } from './run.ts'

export type PageRunner = Runner & {
  readonly host: LiveHost
  readonly state: () => EngineState
  /** The answer ends the subscription. */
  readonly subscribe: (listener: (state: EngineState) => void) => () => void
  /** Ends what runs and starts anew. */
  readonly restart: () => void
}

export type EngineState =
  /** `stage` is in plain words, `done` goes from 0 to 1. */
  | { readonly kind: 'loading'; readonly stage: string; readonly done: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly say: string }
