// Puts the files that were kept of one host onto another one of the same world, so that they are what they were: also which of them the world gave.
import { sameBytes } from '../bytes.ts'
import type { Files } from '../files/files.ts'
import { type Content, type Inode, KIND_MASK } from '../files/inode.ts'
import { isVirtual } from '../files/mount-all.ts'
import type { Mount } from '../files/mounts.ts'
import { type FilesThen, type InodeThen, ofPython } from './files-then.ts'

/** `given`: what the world itself put there, as `ownInodes` tells it. */
export function putFiles(files: Files, { root }: FilesThen, given: ReadonlySet<Inode>): void {
  const before = ownInodes(files)
  const numbers = new Map([...given].map((inode) => [inode.number, inode]))
  const others = ofPython(files)
  const isKept = (inode: Inode): boolean => !isVirtual(inode) && KEPT.has(inode.content.kind) && !others.has(inode)
  const places = new Map<InodeThen, Inode>()
  const wanted = [...thensOf(root)].sort((one, other) => one.number - other.number)
  const mounts = new Map(files.mounts().map((mount) => [mount.point, mount]))
  for (const then of wanted) {
    const there = numbers.get(then.number)
    places.set(then, there?.content.kind === then.content.kind ? there : newInode(files, then))
  }
  const mountOf = (then: InodeThen, inode: Inode): Mount => mounts.get(then.mount) ?? inode.mount
  takeRoom(
    before,
    [...places].map(([then, inode]) => ({ inode, mount: mountOf(then, inode), bytes: sizeThen(then) })),
  )
  for (const then of wanted) {
    const inode = places.get(then) as Inode
    if (!before.has(inode) || !isAs(inode, then, { places, isKept })) {
      files.given.keep(inode)
      putContent(inode, then, { places, isKept })
    }
    inode.mount = mountOf(then, inode)
    const { mode, owner, group, accessedMs, modifiedMs, changedMs, links } = then
    Object.assign(inode, { mode, owner, group, accessedMs, modifiedMs, changedMs, links })
  }
}

type Wanted = { readonly inode: Inode; readonly mount: Mount; readonly bytes: number }

/** What goes and shrinks makes room first: a disk that was full has no room for both. */
function takeRoom(before: ReadonlySet<Inode>, wanted: readonly Wanted[]): void {
  const stay = new Set(wanted.map(({ inode }) => inode))
  const gone = [...before].filter((inode) => !stay.has(inode))
  const moves = [
    ...gone.map((inode) => ({ mount: inode.mount, from: roomOf(inode), to: -1 })),
    ...wanted.map(({ inode, mount, bytes }) => ({ mount, from: before.has(inode) ? roomOf(inode) : -1, to: bytes })),
  ]
  for (const { mount, from, to } of moves.sort((one, other) => one.to - one.from - (other.to - other.from)))
    if (from !== to) mount.makeRoom(from, to)
}

function roomOf({ content }: Inode): number {
  return content.kind === 'file' ? content.size : 0
}

function sizeThen({ content }: InodeThen): number {
  return content.kind === 'file' ? content.bytes.length : 0
}

/** The inodes of files, folders and links that have a name, without what is of the host's own making and Python's library. */
export function ownInodes(files: Files): ReadonlySet<Inode> {
  const found = new Set<Inode>()
  const others = ofPython(files)
  const look = (inode: Inode): void => {
    if (found.has(inode) || isVirtual(inode) || others.has(inode) || !KEPT.has(inode.content.kind)) return
    found.add(inode)
    if (inode.content.kind === 'folder') for (const inner of inode.content.entries.values()) look(inner)
  }
  look(files.root)
  return found
}

const KEPT: ReadonlySet<Content['kind']> = new Set(['file', 'folder', 'link', 'fifo'])

function thensOf(root: InodeThen): ReadonlySet<InodeThen> {
  const found = new Set<InodeThen>()
  const look = (then: InodeThen): void => {
    found.add(then)
    if (then.content.kind === 'folder') for (const inner of then.content.entries.values()) look(inner)
  }
  look(root)
  return found
}

/** Numbers are given one after the other, so those of files that are gone are passed over. */
function newInode(files: Files, { number, content, mode }: InodeThen): Inode {
  const empty: Content =
    content.kind === 'folder'
      ? { kind: 'folder', entries: new Map() }
      : content.kind === 'file'
        ? { kind: 'file', bytes: new Uint8Array(0), size: 0 }
        : content
  let inode = files.make(empty, mode & ~KIND_MASK)
  while (inode.number < number) inode = files.make(empty, mode & ~KIND_MASK)
  return inode
}

type Putting = {
  readonly places: ReadonlyMap<InodeThen, Inode>
  /** What is of the host's own making, and Python's library, stay as they are. */
  readonly isKept: (inode: Inode) => boolean
}

function isAs(inode: Inode, then: InodeThen, { places, isKept }: Putting): boolean {
  const { content } = inode
  const isSame = inode.mode === then.mode && inode.owner === then.owner && inode.group === then.group
  if (!isSame || content.kind !== then.content.kind) return false
  switch (then.content.kind) {
    case 'file':
      return content.kind === 'file' && sameBytes(content.bytes.subarray(0, content.size), then.content.bytes)
    case 'folder': {
      if (content.kind !== 'folder') return false
      const own = [...content.entries].filter(([, inner]) => isKept(inner))
      const { entries } = then.content
      return (
        own.length === entries.size &&
        own.every(([name, inner]) => places.get(entries.get(name) as InodeThen) === inner)
      )
    }
    case 'link':
      return content.kind === 'link' && content.target === then.content.target
    case 'fifo':
      return true
    default:
      return then.content satisfies never
  }
}

function putContent(inode: Inode, then: InodeThen, { places, isKept }: Putting): void {
  const { content } = inode
  if (then.content.kind === 'file' && content.kind === 'file') {
    const { bytes } = then.content
    // The copy that was kept stays as it is: it may be put onto a further host.
    content.bytes = bytes.slice()
    content.size = bytes.length
  } else if (then.content.kind === 'folder' && content.kind === 'folder') {
    for (const [name, inner] of [...content.entries]) if (isKept(inner)) content.entries.delete(name)
    for (const [name, inner] of then.content.entries) {
      const child = places.get(inner) as Inode
      content.entries.set(name, child)
      if (child.content.kind === 'folder') child.content.parent = inode
    }
  } else if (then.content.kind === 'link' && content.kind === 'link') {
    inode.content = { kind: 'link', target: then.content.target }
  }
}
