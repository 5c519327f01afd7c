// How a tab reaches the run that it shows, and the tabs that there are.

import { useEffect, useMemo } from 'react'
import type { Stage } from '../../model/evidence.ts'
import { type Recording, type RecordingName, type ShownRun, stagesShown } from '../../workbook/shown-run.ts'
import { useDesk, useSheet, useWorkbook } from '../use-workbook.ts'
import { type PanelTab, TABS } from './tabs.ts'

/** Null before the first run. While another run goes on it is the one before. */
export function useShownRun(): ShownRun | null {
  return useSheet((sheet) => sheet.shown)
}

const NONE: readonly Stage[] = []

/** The stages of that run that are looked at; none before the first run. */
export function useShownStages(): readonly Stage[] {
  const shown = useShownRun()
  const request = shown?.request
  const evidence = shown?.evidence
  // The same array for the same run: what is made from it is made once.
  return useMemo(
    () => (request === undefined || evidence === undefined ? NONE : stagesShown({ request, evidence })),
    [request, evidence],
  )
}

export function useTabs(): readonly PanelTab[] {
  const exercise = useDesk((desk) => desk.exercise)
  const shown = useShownRun()
  return TABS.filter((tab) => tab.isThere(exercise, shown))
}

/** What a further run of the shown one recorded; it is made when somebody looks. Undefined before there is a run to record, and while the learner's own go first. */
export function useRecording(part: RecordingName | null): Recording | undefined {
  const workbook = useWorkbook()
  const shown = useShownRun()
  const isIdle = useDesk((desk) => desk.activity.kind === 'idle')
  const recording = part === null ? undefined : shown?.recordings[part]
  const isWanted = part !== null && shown !== null && recording === undefined && isIdle
  useEffect(() => {
    if (isWanted && part !== null) workbook.record(part)
  }, [isWanted, workbook, part])
  return recording
}

/** The stages of a recording that are looked at; none while there is no recording. */
export function stagesRecorded(shown: ShownRun | null, recording: Recording | undefined): readonly Stage[] {
  if (shown === null || recording?.kind !== 'there') return NONE
  return stagesShown({ request: shown.request, evidence: recording.evidence })
}
