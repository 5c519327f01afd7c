// What an inode was when its host was furnished, kept at its first change: so that the end of a run can be compared with its start.
import type { Entries, Inode } from './inode.ts'

/** The given state of an inode. Bytes are shared with the inode itself until it is written to. */
export type Given = Pick<Inode, 'mode' | 'owner' | 'group' | 'content'>

export type GivenStates = {
  /** What is there now is what was given. */
  readonly settle: (lastNumber: number) => void
  /** Called before each change of an inode. */
  readonly keep: (inode: Inode) => void
  /** Whether the bytes of a file belong to its given state, and must not be changed in place. */
  readonly holdsBytes: (inode: Inode, bytes: Uint8Array) => boolean
  readonly isNew: (inode: Inode) => boolean
  /** The state of a given inode, also where it never changed. */
  readonly of: (inode: Inode) => Given
  readonly hasChanged: (inode: Inode) => boolean
}

export function createGivenStates(): GivenStates {
  const states = new Map<Inode, Given>()
  let last = 0
  return {
    settle(lastNumber) {
      last = lastNumber
      states.clear()
    },
    keep(inode) {
      if (inode.number > last || states.has(inode)) return
      const { mode, owner, group, content } = inode
      states.set(inode, { mode, owner, group, content: copied(content) })
    },
    holdsBytes(inode, bytes) {
      const given = states.get(inode)?.content
      return given?.kind === 'file' && given.bytes === bytes
    },
    isNew: (inode) => inode.number > last,
    of: (inode) => states.get(inode) ?? inode,
    hasChanged: (inode) => states.has(inode),
  }
}

function copied(content: Inode['content']): Inode['content'] {
  if (content.kind === 'file') return { ...content }
  if (content.kind !== 'folder') return content
  const entries: Entries = content.entries instanceof Map ? new Map(content.entries) : content.entries
  return { ...content, entries }
}
