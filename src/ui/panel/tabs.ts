// The tabs of the panel below the editor, in their order. Output is the first and always there; the others are entries of this list.
// A tab's view is brought when it is looked at for the first time, and drawn only while it is looked at.
import type { ComponentType } from 'react'
import type { Stage } from '../../model/evidence.ts'
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

const stagesOf = (shown: ShownRun | null): readonly Stage[] => shown?.evidence.stages ?? []

/** The one that holds what the program wrote; it is no entry of the list, because it is part of the page. */
export const OUTPUT = 'output'

export const TABS: readonly PanelTab[] = [
  {
    id: 'terminal',
    title: 'Terminal',
    isThere: () => true,
    bring: () => import('./terminal/terminal.tsx').then((module) => module.TerminalTab),
  },
  {
    id: 'files',
    title: 'Files',
    isThere: () => true,
    bring: () => import('./files/files.tsx').then((module) => module.FilesTab),
  },
  {
    id: 'requests',
    title: 'Requests',
    isThere: ({ world }, shown) =>
      world.web.routes.length > 0 ||
      Object.keys(world.network).length > 0 ||
      stagesOf(shown).some((stage) => stage.requests.length > 0 || stage.connections.length > 0),
    bring: () => import('./requests/requests.tsx').then((module) => module.Requests),
  },
  {
    id: 'processes',
    title: 'Processes',
    isThere: ({ world, solutions }, shown) =>
      world.processes.length > 0 ||
      Object.keys(world.services).length > 0 ||
      solutions.some(({ program }) => /subprocess|multiprocessing|psutil|ProcessPool/.test(program)) ||
      stagesOf(shown).some(({ commands, signals }) => commands.length > 0 || signals.length > 0),
    bring: () => import('./processes/processes.tsx').then((module) => module.Processes),
  },
  {
    id: 'commands',
    title: 'Commands',
    isThere: ({ world, solutions }, shown) =>
      Object.keys(world.commands).length > 0 ||
      solutions.some(({ program }) => program.includes('subprocess')) ||
      stagesOf(shown).some((stage) => stage.commands.length > 0),
    bring: () => import('./commands/commands.tsx').then((module) => module.Commands),
  },
  {
    id: 'logs',
    title: 'Logs',
    isThere: ({ solutions }, shown) =>
      solutions.some(({ program }) => program.includes('logging')) ||
      stagesOf(shown).some(({ logs }) => logs.length > 0),
    bring: () => import('./logs/logs.tsx').then((module) => module.Logs),
  },
  {
    id: 'database',
    title: 'Database',
    isThere: ({ world }, shown) =>
      Object.keys(world.databases).length > 0 || stagesOf(shown).some(({ databases }) => databases.length > 0),
    bring: () => import('./database/database.tsx').then((module) => module.Database),
  },
  {
    id: 'charts',
    title: 'Charts',
    isThere: (_exercise, shown) => stagesOf(shown).some((stage) => stage.figures !== undefined),
    bring: () => import('./charts/charts.tsx').then((module) => module.ChartsTab),
  },
  {
    id: 'timeline',
    title: 'Timeline',
    isThere: (_exercise, shown) => shown !== null,
    bring: () => import('./timeline/timeline.tsx').then((module) => module.TimelineTab),
  },
  {
    id: 'steps',
    title: 'Step by step',
    isThere: (_exercise, shown) => shown !== null,
    bring: () => import('./steps/steps.tsx').then((module) => module.StepsTab),
  },
]
