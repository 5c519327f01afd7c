// All of a learner's work out to one file, and back in: what is there already is merged with what comes, and nothing is written over.
import type { Inside } from '../inside.ts'
import { type Backup, readBackup, writeBackup } from '../memory/backup.ts'
import type { PastProgram } from '../memory/history.ts'
import type { SetAside } from '../memory/keeper.ts'
import type { Draft } from '../memory/saved-data.ts'
import { takeDraft } from './history-actions.ts'

export type BackupActions = {
  /** The file's text. */
  readonly saveWork: () => Promise<string>
  readonly bringWork: (text: string) => Promise<BringOutcome>
  /** Texts that could not be read, as they were found. */
  readonly setAside: () => readonly SetAside[]
}

export type BringOutcome =
  | { readonly kind: 'refused'; readonly say: string }
  | {
      readonly kind: 'brought'
      /** Exercises and lessons that were open here. */
      readonly done: number
      readonly programs: number
      /** Programs that gave way to a later one, and are in the history. */
      readonly keptBoth: number
      readonly leftOut: number
    }

export function createBackupActions(inside: Inside): BackupActions {
  const { memory, store, doors } = inside
  return {
    async saveWork() {
      memory.drafts.flush()
      const drafts = memory.drafts.names().flatMap((id) => {
        const draft = memory.drafts.of([id])
        return draft === null ? [] : [[id, draft] as const]
      })
      const backup: Backup = {
        passes: memory.progress(),
        lessonsRead: memory.read(),
        drafts: Object.fromEntries(drafts),
        history: await memory.history.all(),
      }
      return writeBackup(backup, doors.clock.nowMs(), memory.setAside())
    },
    async bringWork(text) {
      const reading = readBackup(text)
      if (reading.kind === 'refused') return reading
      const { backup, leftOut } = reading
      const { progress, read } = store.getState()
      const isNew = (known: object) => (id: string) => !Object.hasOwn(known, id)
      const done =
        Object.keys(backup.passes).filter(isNew(progress)).length +
        Object.keys(backup.lessonsRead).filter(isNew(read)).length
      const gaveWay = mergeDrafts(inside, backup)
      for (const past of [...gaveWay.past, ...backup.history].sort((one, other) => one.atMs - other.atMs))
        await memory.history.bring(past)
      store.setState({ progress: memory.addPasses(backup.passes), read: memory.addRead(backup.lessonsRead) })
      return { kind: 'brought', done, programs: gaveWay.taken, keptBoth: gaveWay.past.length, leftOut }
    },
    setAside: memory.setAside,
  }
}

/** Of two drafts the later one stays on the desk. The other one becomes history. */
function mergeDrafts(inside: Inside, { drafts }: Backup): { readonly past: readonly PastProgram[]; taken: number } {
  const { memory, doors } = inside
  const past: PastProgram[] = []
  let taken = 0
  for (const [exercise, theirs] of Object.entries(drafts)) {
    const ours = memory.drafts.of([exercise])
    const isLater = ours === null || changedMsOf(theirs) > changedMsOf(ours)
    const loser = isLater ? ours : theirs
    if (ours !== null && ours.program === theirs.program) continue
    if (loser !== null && loser.program.trim() !== '' && loser.program !== loser.from?.starter) {
      const atMs = changedMsOf(loser) || doors.clock.nowMs()
      past.push({ exercise, atMs, program: loser.program, why: { kind: 'replaced', by: 'import' } })
    }
    if (!isLater) continue
    taken += 1
    memory.drafts.keep(exercise, theirs)
    takeDraft(inside, exercise, 'import')
  }
  memory.drafts.flush()
  return { past, taken }
}

const changedMsOf = ({ changedMs = 0 }: Draft): number => changedMs
