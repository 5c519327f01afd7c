// The files of a host as they were at an instant, kept beside it, and put onto another host of the same world. It knows nothing of who runs there.
import type { Files } from '../files/files.ts'
import type { Inode } from '../files/inode.ts'
import { isVirtual } from '../files/mount-all.ts'

/** Each inode is one object, under however many names. */
export type InodeThen = Pick<
  Inode,
  'number' | 'mode' | 'owner' | 'group' | 'accessedMs' | 'modifiedMs' | 'changedMs' | 'links'
> & {
  readonly content: ContentThen
  /** The mount point of its file system. */
  readonly mount: string
}

type ContentThen =
  | { readonly kind: 'folder'; readonly entries: ReadonlyMap<string, InodeThen> }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'link'; readonly target: string }
  | { readonly kind: 'fifo' }

export type FilesThen = { readonly root: InodeThen }

const PYTHONS_FOLDER = '/usr/lib'
const PYTHONS_OWN = /^(python|packages|dryrun)/

/** The folders of Python's own library: they are put onto each host on which Python runs, and their files can still be on their way. */
export function ofPython(files: Files): ReadonlySet<Inode> {
  const folder = files.find(PYTHONS_FOLDER)?.content
  const entries = folder?.kind === 'folder' ? [...folder.entries] : []
  return new Set(entries.flatMap(([name, inode]) => (PYTHONS_OWN.test(name) ? [inode] : [])))
}

/** What was given and never changed shares its bytes; everything else is a copy. Folders such as /proc are of the host's own making, and left out, as is Python's library. */
export function keepFiles(files: Files): FilesThen {
  const known = new Map<Inode, InodeThen>()
  const keep = (inode: Inode): InodeThen | undefined => {
    const before = known.get(inode)
    if (before !== undefined) return before
    const content = contentOf(inode)
    if (content === undefined) return undefined
    const { number, mode, owner, group, accessedMs, modifiedMs, changedMs, links, mount } = inode
    const then = { number, mode, owner, group, accessedMs, modifiedMs, changedMs, links, content, mount: mount.point }
    known.set(inode, then)
    return then
  }
  const contentOf = (inode: Inode): ContentThen | undefined => {
    const { content } = inode
    switch (content.kind) {
      case 'folder':
        return {
          kind: 'folder',
          entries: new Map([...content.entries].flatMap(([name, inode]) => entryOf(name, inode))),
        }
      case 'file': {
        const { bytes, size } = content
        const isGiven = !files.given.isNew(inode) && !files.given.hasChanged(inode)
        return { kind: 'file', bytes: isGiven ? bytes.subarray(0, size) : bytes.slice(0, size) }
      }
      case 'link':
        return { kind: 'link', target: content.target }
      case 'fifo':
        return content
      default:
        return undefined
    }
  }
  const own = ofPython(files)
  const entryOf = (name: string, inode: Inode): [string, InodeThen][] => {
    const then = isVirtual(inode) || own.has(inode) ? undefined : keep(inode)
    return then === undefined ? [] : [[name, then]]
  }
  const root = keep(files.root)
  if (root === undefined) throw new Error('The root of the files is a folder.')
  return { root }
}
