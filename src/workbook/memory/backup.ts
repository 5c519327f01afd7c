// A learner's whole work as one file that can be read by people, and its way back. It does not know where it comes from.
import type { PastProgram } from './history.ts'
import { pastFrom } from './history.ts'
import type { SetAside } from './keeper.ts'
import type { Progress, ReadLessons } from './progress.ts'
import { type Draft, draftFrom, isRecord, isTime, parse, passFrom } from './saved-data.ts'

export type Backup = {
  readonly passes: Progress
  readonly lessonsRead: ReadLessons
  readonly drafts: Readonly<Record<string, Draft>>
  readonly history: readonly PastProgram[]
}

export type BackupReading =
  /** `leftOut` counts the entries that could not be read. */
  | { readonly kind: 'read'; readonly backup: Backup; readonly leftOut: number }
  | { readonly kind: 'refused'; readonly say: string }

const WHAT = 'Work of a learner in Dryrun'
const FORMAT = 1
const MOST_CHARACTERS = 50_000_000

/** `setAside` is what the browser could not read; it goes along so that nothing stays behind. */
export function writeBackup(backup: Backup, savedMs: number, setAside: readonly SetAside[]): string {
  const file = {
    what: WHAT,
    format: FORMAT,
    saved: new Date(savedMs).toISOString(),
    ...backup,
    ...(setAside.length === 0 ? {} : { couldNotBeRead: setAside }),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

export function readBackup(text: string): BackupReading {
  if (text.length > MOST_CHARACTERS) return refuse('The file is larger than 50 MB. Dryrun writes no such files.')
  const data = parse(text)
  if (data === undefined)
    return refuse('The file is not whole, or it is no JSON. Save it anew where the work was done.')
  if (!isRecord(data) || data.what !== WHAT) return refuse('This is another kind of file. Take one that Dryrun saved.')
  if (typeof data.format !== 'number' || data.format > FORMAT)
    return refuse(
      'The file is from a later version of Dryrun. Load this page again to get that version, then try again.',
    )
  const passes = eachOf(data.passes, passFrom)
  const lessonsRead = eachOf(data.lessonsRead, (one) => (isTime(one) ? one : null))
  const drafts = eachOf(data.drafts, draftFrom)
  const past = Array.isArray(data.history) ? data.history.map(pastFrom) : []
  const history = past.filter((one) => one !== null)
  return {
    kind: 'read',
    backup: { passes: passes.whole, lessonsRead: lessonsRead.whole, drafts: drafts.whole, history },
    leftOut: passes.leftOut + lessonsRead.leftOut + drafts.leftOut + past.length - history.length,
  }
}

function refuse(say: string): BackupReading {
  return { kind: 'refused', say }
}

function eachOf<T>(data: unknown, read: (one: unknown) => T | null) {
  const found = Object.entries(isRecord(data) ? data : {}).map(([name, one]) => [name, read(one)] as const)
  const whole = found.filter((entry): entry is readonly [string, T & {}] => entry[1] !== null)
  const record: Readonly<Record<string, T>> = Object.fromEntries(whole)
  return { whole: record, leftOut: found.length - whole.length }
}
