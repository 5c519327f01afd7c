// The workbook: what a learner does and what is remembered of it, without a face. Everything from outside is handed in by a door.
import type { StoreApi } from 'zustand/vanilla'
import { createDeskActions, type DeskActions, keepOutcome } from './actions/desk-actions.ts'
import { createEngineActions, type EngineActions } from './actions/engine-actions.ts'
import { createOutsideChanges, type OutsideChanges } from './actions/outside-changes.ts'
import { createPageActions, type PageActions } from './actions/page-actions.ts'
import { createRunning, type Running } from './actions/running.ts'
import { createInside, type WorkbookDoors, type WorkbookState } from './inside.ts'
import type { Settings } from './memory/saved-data.ts'
import type { Tape } from './tape.ts'

export type Workbook = PageActions &
  DeskActions &
  EngineActions &
  OutsideChanges &
  Pick<Running, 'stop' | 'answer'> & {
    readonly store: StoreApi<WorkbookState>
    readonly tape: Tape
    readonly run: () => void
    readonly check: () => void
    readonly set: (settings: Partial<Settings>) => void
    readonly dismissStorageTrouble: () => void
    /** Writes what still waits to be written; for the moment when a page goes away. */
    readonly flush: () => void
  }

export function createWorkbook(doors: WorkbookDoors): Workbook {
  const inside = createInside(doors)
  const { store, memory, tape } = inside
  const engine = createEngineActions(inside, (state) => running.engineChanged(state))
  const running = createRunning({
    runner: engine.runner,
    desk: inside.desk,
    change: (id, part) => {
      const desk = inside.desk()
      if (desk?.exercise.id === id) inside.put({ ...desk, ...part })
    },
    judged: (id, outcome) => keepOutcome(inside, id, outcome),
    tape,
    clock: doors.clock,
    createStopper: doors.createStopper,
  })
  const { wakePython, restartPython } = engine
  function begin(job: 'run' | 'check'): void {
    wakePython()
    running.start(job)
  }
  return {
    store,
    tape,
    ...createPageActions(inside, running.stop, wakePython),
    ...createDeskActions(inside),
    ...createOutsideChanges(inside),
    wakePython,
    restartPython,
    run: () => begin('run'),
    check: () => begin('check'),
    stop: running.stop,
    answer: running.answer,
    set(settings) {
      store.setState((state) => ({ settings: { ...state.settings, ...settings } }))
      memory.saveSettings(store.getState().settings)
    },
    dismissStorageTrouble: () => store.setState({ storageTrouble: null }),
    flush: memory.drafts.flush,
  }
}
