// The workbook: what a learner does and what is remembered of it, without a face. Everything from outside is handed in by a door.
import type { StoreApi } from 'zustand/vanilla'
import { type BackupActions, createBackupActions } from './actions/backup-actions.ts'
import { createDeskActions, type DeskActions } from './actions/desk-actions.ts'
import { createEngineActions, type EngineActions } from './actions/engine-actions.ts'
import { keepOutcome, keepRun } from './actions/history-actions.ts'
import { createLessonActions, type LessonActions } from './actions/lesson-actions.ts'
import { createOutsideChanges, type OutsideChanges } from './actions/outside-changes.ts'
import { createPageActions, type PageActions } from './actions/page-actions.ts'
import { createRunning, type Running } from './actions/running.ts'
import { createInside, type WorkbookDoors, type WorkbookState } from './inside.ts'
import type { Settings } from './memory/saved-data.ts'
import type { OpenedCase } from './shown-run.ts'
import type { Tape } from './tape.ts'

export type Workbook = PageActions &
  DeskActions &
  EngineActions &
  OutsideChanges &
  LessonActions &
  BackupActions &
  Pick<Running, 'stop' | 'answer' | 'interrupt'> & {
    readonly store: StoreApi<WorkbookState>
    /** What the sheet of this name wrote. */
    readonly tapeOf: (name: string) => Tape
    readonly run: () => void
    /** Runs an example of a lesson, by the name of its sheet. */
    readonly runSheet: (name: string) => void
    readonly check: () => void
    /** Runs the program in a world of a check, and so does Run until another one is opened; null is the exercise's own. */
    readonly openWorld: (opened: OpenedCase | null) => void
    readonly set: (settings: Partial<Settings>) => void
    readonly dismissStorageTrouble: () => void
    /** Writes what still waits to be written; for the moment when a page goes away. */
    readonly flush: () => void
  }

export function createWorkbook(doors: WorkbookDoors): Workbook {
  const inside = createInside(doors)
  const { store, memory, tapeOf } = inside
  const engine = createEngineActions(inside, (state) => running.engineChanged(state))
  const running = createRunning({
    runner: engine.runner,
    desk: inside.desk,
    sheets: inside.sheets,
    change: inside.changeSheet,
    ran: (name, outcome) => keepRun(inside, name, outcome),
    judged: (id, outcome) => keepOutcome(inside, id, outcome),
    tapeOf,
    clock: doors.clock,
    createStopper: doors.createStopper,
  })
  const { wakePython, restartPython, fetchPythonAnew } = engine
  function begin(job: 'run' | 'check', name = inside.desk()?.exercise.id): void {
    if (name === undefined) return
    wakePython()
    running.start(job, name)
  }
  return {
    store,
    tapeOf,
    ...createPageActions(inside, running.stop, wakePython),
    ...createDeskActions(inside),
    ...createLessonActions(inside),
    ...createOutsideChanges(inside),
    ...createBackupActions(inside),
    wakePython,
    restartPython,
    fetchPythonAnew,
    run: () => begin('run'),
    runSheet: (name) => begin('run', name),
    check: () => begin('check'),
    openWorld(opened) {
      const desk = inside.desk()
      if (desk === null || desk.activity.kind !== 'idle') return
      inside.put({ ...desk, opened })
      begin('run')
    },
    interrupt: running.interrupt,
    stop: running.stop,
    answer: running.answer,
    set(settings) {
      store.setState((state) => ({ settings: { ...state.settings, ...settings } }))
      memory.saveSettings(store.getState().settings)
    },
    dismissStorageTrouble: () => store.setState({ storageTrouble: null }),
    flush() {
      memory.drafts.flush()
      doors.storage.settle()
    },
  }
}
