// How a tab reaches the run that it shows, and the tabs that there are.
import type { Stage } from '../../model/evidence.ts'
import { type ShownRun, stagesShown } from '../../workbook/shown-run.ts'
import { useDesk, useSheet } from '../use-workbook.ts'
import { type PanelTab, TABS } from './tabs.ts'

/** Null before the first run. While another run goes on it is the one before. */
export function useShownRun(): ShownRun | null {
  return useSheet((sheet) => sheet.shown)
}

const NONE: readonly Stage[] = []

/** The stages of that run that are looked at; none before the first run. */
export function useShownStages(): readonly Stage[] {
  const shown = useShownRun()
  return shown === null ? NONE : stagesShown(shown)
}

export function useTabs(): readonly PanelTab[] {
  const exercise = useDesk((desk) => desk.exercise)
  const shown = useShownRun()
  return TABS.filter((tab) => tab.isThere(exercise, shown))
}
