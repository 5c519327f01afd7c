// The tabs of the panel below the editor, in their order. Output is the first and always there; the others are entries of this list.
// A tab's view is brought when it is looked at for the first time, and drawn only while it is looked at.
import type { ComponentType } from 'react'
import type { Exercise } from '../../model/exercise.ts'
import type { ShownRun } from '../../workbook/shown-run.ts'

export type PanelTab = {
  /** Kept in the settings as the learner's choice. */
  readonly id: string
  readonly title: string
  /** Called for every run, so it only looks; `shown` is null before the first one. */
  readonly isThere: (exercise: Exercise, shown: ShownRun | null) => boolean
  /** The view asks `useShownRun()` for the run; it fills the panel and scrolls by itself. */
  readonly bring: () => Promise<ComponentType>
}

/** The one that holds what the program wrote; it is no entry of the list, because it is part of the page. */
export const OUTPUT = 'output'

export const TABS: readonly PanelTab[] = [
  {
    id: 'charts',
    title: 'Charts',
    isThere: (_exercise, shown) => shown?.evidence.stages.some((stage) => stage.figures !== undefined) === true,
    bring: () => import('./charts/charts.tsx').then((module) => module.ChartsTab),
  },
  {
    id: 'timeline',
    title: 'Timeline',
    isThere: (_exercise, shown) => shown !== null,
    bring: () => import('./timeline/timeline.tsx').then((module) => module.TimelineTab),
  },
]
