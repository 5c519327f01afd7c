// Reads what a browser kept into model types, by hand. What is damaged is said, and what is whole is still used.
import type { Pass, Progress, ReadLessons } from './progress.ts'

/** A learner's work on one exercise. */
export type Draft = {
  readonly program: string
  /** What stood there before the last reset, so that it can be brought back. */
  readonly beforeReset?: string
  readonly hintsShown: number
  /** The exercise as it was when this work on it began; absent in drafts of earlier versions. */
  readonly from?: DraftOrigin
  /** When it was last changed; absent in drafts of earlier versions. */
  readonly changedMs?: number
}

export type DraftOrigin = { readonly fingerprint: string; readonly starter: string }

export type Settings = {
  readonly theme: Theme
  readonly editor: EditorChoice
  /** Of the program, in every editor. */
  readonly textSize: TextSize
  /** Lines of the program that are too long for the editor go on in the next row. */
  readonly wrapsLines: boolean
  /** Keys of a single character, such as / and ?, do something outside of text fields. */
  readonly bareKeys: boolean
  readonly lastOpened?: string
  /** Of the panel below the editor: the tab that was chosen last, by its name; the output where absent. */
  readonly panelTab?: string
  /** Shares of the panes in percent, by the name of their group. */
  readonly panes: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export type Theme = 'system' | 'light' | 'dark'
export type EditorChoice = 'full' | 'plain'

export const TEXT_SIZES = ['small', 'medium', 'large', 'largest'] as const
export type TextSize = (typeof TEXT_SIZES)[number]

export const FIRST_SETTINGS: Settings = {
  theme: 'system',
  editor: 'full',
  textSize: 'medium',
  wrapsLines: false,
  bareKeys: true,
  panes: {},
}

export type Reading<T> = { readonly value: T; readonly damaged: boolean }

/** All passes in one text, as earlier versions kept them. */
export function readProgress(text: string): Reading<Progress> {
  const data = parse(text)
  if (!isRecord(data)) return { value: {}, damaged: true }
  const passes = Object.entries(data).map(([id, pass]) => [id, passFrom(pass)] as const)
  return {
    value: Object.fromEntries(passes.filter((entry): entry is [string, Pass] => entry[1] !== null)),
    damaged: passes.some(([, pass]) => pass === null),
  }
}

export function readPass(text: string): Reading<Pass | null> {
  const value = passFrom(parse(text))
  return { value, damaged: value === null }
}

export function passFrom(data: unknown): Pass | null {
  if (!isRecord(data)) return null
  const { passedMs, program, fingerprint } = data
  if (!isTime(passedMs) || typeof program !== 'string' || typeof fingerprint !== 'string') return null
  return { passedMs, program, fingerprint }
}

/** All lessons that were read in one text, as earlier versions kept them. */
export function readReadLessons(text: string): Reading<ReadLessons> {
  const data = parse(text)
  if (!isRecord(data)) return { value: {}, damaged: true }
  const whole = Object.entries(data).filter((entry): entry is [string, number] => isTime(entry[1]))
  return { value: Object.fromEntries(whole), damaged: whole.length < Object.keys(data).length }
}

export function readTime(text: string): Reading<number | null> {
  const value = parse(text)
  return isTime(value) ? { value, damaged: false } : { value: null, damaged: true }
}

export function readDraft(text: string): Reading<Draft | null> {
  const value = draftFrom(parse(text))
  return { value, damaged: value === null }
}

export function draftFrom(data: unknown): Draft | null {
  if (!isRecord(data) || typeof data.program !== 'string') return null
  const { program, beforeReset, hintsShown, from, changedMs } = data
  return {
    program,
    ...(typeof beforeReset === 'string' ? { beforeReset } : {}),
    hintsShown: typeof hintsShown === 'number' && hintsShown > 0 ? Math.floor(hintsShown) : 0,
    ...(isOrigin(from) ? { from: { fingerprint: from.fingerprint, starter: from.starter } } : {}),
    ...(isTime(changedMs) ? { changedMs } : {}),
  }
}

function isOrigin(data: unknown): data is DraftOrigin {
  return isRecord(data) && typeof data.fingerprint === 'string' && typeof data.starter === 'string'
}

/** Milliseconds, as they are kept with what was done. */
export function isTime(data: unknown): data is number {
  return typeof data === 'number' && Number.isFinite(data) && data >= 0
}

export function readSettings(text: string): Reading<Settings> {
  const data = parse(text)
  if (!isRecord(data)) return { value: FIRST_SETTINGS, damaged: true }
  const { theme, editor, textSize, wrapsLines, bareKeys, lastOpened, panelTab, panes } = data
  return {
    value: {
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
      editor: editor === 'plain' ? 'plain' : 'full',
      textSize: TEXT_SIZES.find((size) => size === textSize) ?? FIRST_SETTINGS.textSize,
      wrapsLines: wrapsLines === true,
      bareKeys: bareKeys !== false,
      panes: readPanes(panes),
      ...(typeof lastOpened === 'string' ? { lastOpened } : {}),
      ...(typeof panelTab === 'string' ? { panelTab } : {}),
    },
    damaged: false,
  }
}

function readPanes(data: unknown): Settings['panes'] {
  if (!isRecord(data)) return {}
  return Object.fromEntries(
    Object.entries(data).flatMap(([group, shares]) => (isShares(shares) ? [[group, shares]] : [])),
  )
}

function isShares(data: unknown): data is Record<string, number> {
  return isRecord(data) && Object.values(data).every((share) => typeof share === 'number' && share >= 0 && share <= 100)
}

/** Undefined where it is no JSON. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
