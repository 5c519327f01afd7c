// What of a timeline is looked at: scale, window, step. Going to a step brings it into the window.
import { useMemo, useState } from 'react'
import type { Picture } from '../../../workbook/timeline/picture.ts'
import {
  moved,
  type Scale,
  showing,
  smallestOf,
  type Window,
  wholeOf,
  zoomed,
} from '../../../workbook/timeline/window.ts'

export type View = {
  readonly scale: Scale
  readonly window: Window
  readonly whole: Window
  readonly step: number
  readonly setScale: (scale: Scale) => void
  readonly goTo: (step: number) => void
  readonly zoom: (by: number, at?: number) => void
  readonly move: (by: number) => void
  readonly fit: () => void
}

/** So many steps are seen at first: their lines can still be read. */
const STEPS_AT_FIRST = 24

export function useView(picture: Picture): View {
  const [scale, setScale] = useState<Scale>(firstScale(picture))
  const [step, setStep] = useState(() => firstStep(picture))
  const [windows, setWindows] = useState<Readonly<Partial<Record<Scale, Window>>>>({})
  const whole = useMemo(() => wholeOf(scale, picture), [scale, picture])
  const window = windows[scale] ?? firstWindow(scale, whole, step)
  const put = (next: Window): void => setWindows((before) => ({ ...before, [scale]: next }))
  const smallest = smallestOf(scale)
  return {
    scale,
    window,
    whole,
    step,
    setScale(next) {
      const wholeThere = wholeOf(next, picture)
      const there = windows[next] ?? firstWindow(next, wholeThere, step)
      setWindows((before) => ({ ...before, [next]: withStep(there, next, step, picture, wholeThere) }))
      setScale(next)
    },
    goTo(next) {
      const there = Math.min(Math.max(next, 0), picture.steps.length - 1)
      setStep(there)
      put(withStep(window, scale, there, picture, whole))
    },
    zoom: (by, at) => put(zoomed(window, by, at ?? middleOf(window, scale, step, picture), whole, smallest)),
    move: (by) => put(moved(window, by, whole)),
    fit: () => put(whole),
  }
}

/** Where no time passes, the clock tells nothing. */
function firstScale({ lastsMs, lost, stage }: Picture): Scale {
  const { ending } = stage
  const isStuck = ending.kind === 'stopped' && ending.by === 'endless wait'
  return lastsMs === 0 || lost.size > 0 || isStuck ? 'steps' : 'clock'
}

/** The first lost update, the end of what got stuck; else the beginning. */
function firstStep({ lost, stage, steps }: Picture): number {
  const [first] = lost.keys()
  if (first !== undefined) return first
  const { ending } = stage
  return ending.kind === 'stopped' && ending.by === 'endless wait' ? Math.max(steps.length - 1, 0) : 0
}

function firstWindow(scale: Scale, whole: Window, step: number): Window {
  if (scale === 'clock' || whole.to <= STEPS_AT_FIRST) return whole
  return moved({ from: 0, to: STEPS_AT_FIRST }, step - STEPS_AT_FIRST * 0.8, whole)
}

function placeOf(
  scale: Scale,
  step: number,
  { steps, stage }: Picture,
): { readonly from: number; readonly to: number } {
  if (scale === 'steps') return { from: step, to: step + 1 }
  const at = (steps[step]?.atMs ?? stage.startedMs) - stage.startedMs
  return { from: at, to: at }
}

function withStep(window: Window, scale: Scale, step: number, picture: Picture, whole: Window): Window {
  const { from, to } = placeOf(scale, step, picture)
  return showing(window, from, to, whole)
}

/** Zooming keeps the step in sight, where it is. */
function middleOf(window: Window, scale: Scale, step: number, picture: Picture): number {
  const { from, to } = placeOf(scale, step, picture)
  const at = (from + to) / 2
  return at >= window.from && at <= window.to ? at : (window.from + window.to) / 2
}
