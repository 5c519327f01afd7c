// Python from the page's side: started when it is wanted, watched, and started again when it was lost.

import type { EngineState, PageRunner } from '../../model/page-runner.ts'
import type { Inside } from '../inside.ts'

export type EngineActions = {
  /** Starts to load Python, where that has not been done. */
  readonly wakePython: () => void
  readonly restartPython: () => void
  /** The same, after everything that the browser kept of Python was thrown away. */
  readonly fetchPythonAnew: () => void
}

export function createEngineActions(
  { doors, store }: Inside,
  changed: (engine: EngineState) => void,
): EngineActions & { readonly runner: () => PageRunner | null } {
  let runner: PageRunner | null = null
  const take = (engine: EngineState): void => {
    store.setState({ engine })
    changed(engine)
  }
  return {
    runner: () => runner,
    wakePython() {
      if (runner !== null || doors.startRunner === null) return
      runner = doors.startRunner()
      runner.subscribe(take)
      take(runner.state())
    },
    restartPython: () => runner?.restart(),
    fetchPythonAnew() {
      void doors.forgetPython().then(() => runner?.restart())
    },
  }
}
