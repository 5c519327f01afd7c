// The workbook: what a learner does and what is remembered of it, without a face. Everything from outside is handed in by a door.
import type { StoreApi } from 'zustand/vanilla'
import { type BackupActions, createBackupActions } from './actions/backup-actions.ts'
import { createDeskActions, type DeskActions } from './actions/desk-actions.ts'
import { createEngineActions, type EngineActions } from './actions/engine-actions.ts'
import { keepOutcome, keepRun } from './actions/history-actions.ts'
import { createHostActions, type HostActions } from './actions/host-actions.ts'
import { createLessonActions, type LessonActions } from './actions/lesson-actions.ts'
import { createOutsideChanges, type OutsideChanges } from './actions/outside-changes.ts'
import { createPageActions, type PageActions } from './actions/page-actions.ts'
import { createRecorder, type RecordingActions } from './actions/recording.ts'
import { createRunning, type Running } from './actions/running.ts'
import { createInside, type WorkbookDoors, type WorkbookState } from './inside.ts'
import type { Settings } from './memory/saved-data.ts'
import type { Tape } from './tape.ts'

export type Workbook = PageActions &
  DeskActions &
  EngineActions &
  OutsideChanges &
  LessonActions &
  BackupActions &
  HostActions &
  RecordingActions &
  Pick<Running, 'stop' | 'answer' | 'interrupt'> & {
    readonly store: StoreApi<WorkbookState>
    /** What the sheet of this name wrote. */
    readonly tapeOf: (name: string) => Tape
    readonly run: () => void
    /** Runs an example of a lesson, by the name of its sheet. */
    readonly runSheet: (name: string) => void
    readonly check: () => void
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
  const recorder = createRecorder(inside, engine.runner)
  const { wakePython, restartPython, fetchPythonAnew } = engine
  function leave(): void {
    recorder.end()
    running.stop()
  }
  function begin(job: 'run' | 'check', name = inside.desk()?.exercise.id): void {
    if (name === undefined) return
    wakePython()
    recorder.end()
    running.start(job, name)
  }
  return {
    store,
    tapeOf,
    ...createPageActions(inside, leave, wakePython),
    ...createDeskActions(inside),
    ...createLessonActions(inside),
    ...createOutsideChanges(inside),
    ...createBackupActions(inside),
    ...createHostActions(inside, wakePython, engine.runner),
    wakePython,
    restartPython,
    fetchPythonAnew,
    run: () => begin('run'),
    runSheet: (name) => begin('run', name),
    check: () => begin('check'),
    record: recorder.record,
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
