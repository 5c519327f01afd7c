// The tree of files as far as it is unfolded: folders are asked for when they are opened, and again when something may have changed.
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { FileChange, FolderEntry, HostAnswer } from '../../../model/live-host.ts'
import type { HostSession } from '../host/host-session.ts'
import { useHostChanges, useHostState } from '../host/use-host-session.ts'

export type TreeRow =
  | {
      readonly kind: 'entry'
      readonly path: string
      readonly depth: number
      readonly entry: FolderEntry
      readonly isOpen: boolean
      readonly change: FileChange | undefined
    }
  /** Entries of a folder that are not shown, or why nothing is. */
  | { readonly kind: 'note'; readonly path: string; readonly depth: number; readonly say: string }

export type Tree = {
  readonly rows: readonly TreeRow[]
  readonly changes: readonly FileChange[]
  /** Unfolds a folder, or folds it up. */
  readonly turn: (path: string) => void
  /** Unfolds all folders above a path. */
  readonly reveal: (path: string) => void
  readonly refresh: () => void
}

/** More of one folder are left out: a list this long is searched in the terminal. */
const MOST_ROWS = 1_000

type Folders = ReadonlyMap<string, HostAnswer>

export function useTree(session: HostSession): Tree {
  const state = useHostState(session)
  const changed = useHostChanges(session)
  const [asked, setAsked] = useState(0)
  const cwd = state.kind === 'open' ? state.facts.cwd : null
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['/']))
  const [folders, setFolders] = useState<Folders>(new Map())
  const [changes, setChanges] = useState<readonly FileChange[]>([])
  const [first, setFirst] = useState<string | null>(null)
  const reveal = useCallback((path: string) => setOpen((before) => new Set([...before, ...above(path)])), [])
  // At first the folder of the program is unfolded.
  if (first === null && cwd !== null) {
    setFirst(cwd)
    setOpen(new Set([...above(cwd), cwd]))
  }
  const isOpen = state.kind === 'open'
  // biome-ignore lint/correctness/useExhaustiveDependencies: what may have changed is asked for anew.
  useEffect(() => {
    if (!isOpen) return
    let isWanted = true
    const ask = async (): Promise<void> => {
      const answers = await Promise.all(
        [...open].map(async (path) => [path, await session.ask({ kind: 'list', path })] as const),
      )
      const answer = await session.ask({ kind: 'changes' })
      if (!isWanted) return
      setFolders(new Map(answers))
      if (answer.kind === 'changes') setChanges(answer.changes)
    }
    // The host was lost: it is opened anew, and asked again then.
    ask().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [session, isOpen, open, changed, asked])
  const rows = useMemo(() => rowsOf(folders, open, changes), [folders, open, changes])
  return {
    rows,
    changes,
    reveal,
    turn: (path) =>
      setOpen((before) => {
        const next = new Set(before)
        if (!next.delete(path)) next.add(path)
        return next
      }),
    refresh: () => setAsked((before) => before + 1),
  }
}

/** The folders on the way to a path, the first one first. */
export function above(path: string): string[] {
  const parts = path.split('/').slice(1, -1)
  return ['/', ...parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)]
}

export function rowsOf(folders: Folders, open: ReadonlySet<string>, changes: readonly FileChange[]): TreeRow[] {
  const byPath = new Map(changes.map((change) => [change.path, change]))
  const rows: TreeRow[] = []
  const add = (folder: string, depth: number): void => {
    const answer = folders.get(folder)
    if (answer === undefined) return
    const note = (say: string): number => rows.push({ kind: 'note', path: `${folder} note`, depth, say })
    if (answer.kind === 'refused') note(answer.say)
    if (answer.kind !== 'folder') return
    if (answer.entries.length === 0) note('empty')
    for (const entry of answer.entries.slice(0, MOST_ROWS)) {
      const path = `${folder === '/' ? '' : folder}/${entry.name}`
      const isOpen = entry.kind === 'folder' && open.has(path)
      rows.push({ kind: 'entry', path, depth, entry, isOpen, change: byPath.get(path) })
      if (isOpen) add(path, depth + 1)
    }
    const more = answer.leftOut + Math.max(0, answer.entries.length - MOST_ROWS)
    if (more > 0) note(`${more} more are not shown`)
  }
  add('/', 0)
  return rows
}
