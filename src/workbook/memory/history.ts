// The history: programs that a learner has run, checked or given up, kept so that each can be brought back.
// It is read when it is wanted and not with the rest: it grows with every day of work.
import { isRecord, isTime, parse } from './saved-data.ts'

export type PastProgram = {
  /** Id of its exercise. */
  readonly exercise: string
  readonly atMs: number
  readonly program: string
  readonly why: Why
}

/** What made it worth keeping. */
export type Why =
  | { readonly kind: 'ran' }
  | { readonly kind: 'checked'; readonly passed: number; readonly of: number }
  /** Something else took its place on the desk. */
  | { readonly kind: 'replaced'; readonly by: ReplacedBy }

export type ReplacedBy = 'starter' | 'other tab' | 'new version' | 'link' | 'earlier one' | 'import'

/** Where the history lies. Its answers come later, and all of them may fail. */
export type ArchiveDoor = {
  readonly read: (prefix: string) => Promise<readonly ArchiveText[]>
  /** All of it or nothing. */
  readonly change: (writes: readonly ArchiveText[], removals: readonly string[]) => Promise<void>
}

export type ArchiveText = { readonly key: string; readonly text: string }

export type History = {
  /** Of one exercise, under all names that it had; the latest first. */
  readonly of: (names: readonly string[]) => Promise<readonly PastProgram[]>
  readonly all: () => Promise<readonly PastProgram[]>
  /** The answer is the history of its exercise afterwards. */
  readonly add: (past: PastProgram) => Promise<readonly PastProgram[]>
  /** One from elsewhere, at the time that it says. One that is known is not brought twice. */
  readonly bring: (past: PastProgram) => Promise<void>
}

/** So many of one exercise; what passed stays longest. */
const MOST = 60

export function createHistory(archive: ArchiveDoor): History {
  let last: Promise<unknown> = Promise.resolve()

  async function of(names: readonly string[]): Promise<readonly PastProgram[]> {
    const texts = await Promise.all(names.map((name) => archive.read(`${name}/`)))
    return texts.flat().flatMap(readEntry).sort(latestFirst)
  }

  async function addNow(past: PastProgram): Promise<readonly PastProgram[]> {
    const known = await of([past.exercise])
    const [latest] = known
    const isSame = latest?.program === past.program
    if (isSame && worth(latest.why) > worth(past.why)) return known
    // The same program a second time is one entry, with the more that is known of it now.
    const before = isSame ? known.slice(1) : known
    const kept = prune([past, ...before])
    const removed = known.filter((one) => !kept.includes(one) && one.atMs !== past.atMs)
    await archive.change([textOf(past)], removed.map(keyOf))
    return kept
  }

  async function bringNow(past: PastProgram): Promise<void> {
    const known = await of([past.exercise])
    const isThere = known.some(({ program, atMs }) => program === past.program && atMs === past.atMs)
    if (isThere) return
    let { atMs } = past
    while (known.some((one) => one.atMs === atMs)) atMs += 1
    const entry = { ...past, atMs }
    const kept = prune([...known, entry].sort(latestFirst))
    const removed = known.filter((one) => !kept.includes(one))
    await archive.change(kept.includes(entry) ? [textOf(entry)] : [], removed.map(keyOf))
  }

  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = last.then(act)
    // A failure is the caller's to tell; the next one has its turn all the same.
    last = turn.catch(() => undefined)
    return turn
  }

  return {
    of,
    all: async () => (await archive.read('')).flatMap(readEntry).sort(latestFirst),
    add: (past) => inTurn(() => addNow(past)),
    bring: (past) => inTurn(() => bringNow(past)),
  }
}

const keyOf = ({ exercise, atMs }: PastProgram): string => `${exercise}/${atMs}`

const textOf = (past: PastProgram): ArchiveText => ({ key: keyOf(past), text: JSON.stringify(past) })

const latestFirst = (one: PastProgram, other: PastProgram): number => other.atMs - one.atMs

function worth(why: Why): number {
  if (why.kind === 'replaced') return 0
  return why.kind === 'ran' ? 1 : isPass(why) ? 3 : 2
}

export function isPass(why: Why): boolean {
  return why.kind === 'checked' && why.of > 0 && why.passed === why.of
}

function prune(latestToOldest: readonly PastProgram[]): readonly PastProgram[] {
  if (latestToOldest.length <= MOST) return latestToOldest
  const dropped = latestToOldest.findLast(({ why }, at) => at > 0 && !isPass(why)) ?? latestToOldest.at(-1)
  return prune(latestToOldest.filter((one) => one !== dropped))
}

/** Nothing where it cannot be read: one spoiled entry must not hide the others. */
function readEntry({ text }: ArchiveText): readonly PastProgram[] {
  const past = pastFrom(parse(text))
  return past === null ? [] : [past]
}

export function pastFrom(data: unknown): PastProgram | null {
  if (!isRecord(data)) return null
  const { exercise, atMs, program, why } = data
  const read = whyFrom(why)
  if (typeof exercise !== 'string' || !isTime(atMs) || typeof program !== 'string' || read === null) return null
  return { exercise, atMs, program, why: read }
}

const REPLACED_BY: readonly ReplacedBy[] = ['starter', 'other tab', 'new version', 'link', 'earlier one', 'import']

function whyFrom(data: unknown): Why | null {
  if (!isRecord(data)) return null
  const { kind, passed, of, by } = data
  if (kind === 'ran') return { kind }
  if (kind === 'checked' && typeof passed === 'number' && typeof of === 'number') return { kind, passed, of }
  const known = REPLACED_BY.find((one) => one === by)
  return kind === 'replaced' && known !== undefined ? { kind, by: known } : null
}
