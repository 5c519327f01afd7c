// What a run did to the files: the host at the end compared with what its world gave, as evidence.
import type { FileTrace } from '../../model/evidence.ts'
import { sameBytes } from '../bytes.ts'
import type { Host } from '../host.ts'
import { bytesOf, type Entries, type Inode, KIND_MASK } from './inode.ts'
import { isVirtual } from './mount-all.ts'

/** Larger files are evidence by their size alone. */
const MOST_TEXT_BYTES = 1_000_000
const MOST_FILES = 5_000
/** The texts of all files together; what comes after it, in order of paths, is evidence by size alone. */
const MOST_TEXTS_BYTES = 16_000_000
/** Where Python has its own library: what it reads there is not the program's doing. */
const PYTHONS_OWN = /^\/usr\/lib\/(python|packages|dryrun)/

/** Files that are new, changed, gone, opened by the program, or that the world gave, in order of their paths. */
export function traceFiles(host: Host): FileTrace[] {
  const changes = changesOf(host)
  const inOrder = changes.found.sort((one, other) => (one.path < other.path ? -1 : 1)).slice(0, MOST_FILES)
  let textBytes = 0
  return inOrder.map((change) => {
    const { content } = change.inode
    if (content.kind === 'file') textBytes += Math.min(content.size, MOST_TEXT_BYTES)
    return trace(host, change, textBytes <= MOST_TEXTS_BYTES, changes.goneFrom)
  })
}

type Change = { readonly path: string; readonly inode: Inode; readonly change: FileTrace['change'] }
type Changes = {
  readonly found: Change[]
  /** Given inodes that stand no more where they were given. */
  readonly goneFrom: ReadonlyMap<Inode, string>
}

const NONE: Entries = new Map()

function changesOf(host: Host): Changes {
  const { given, uses } = host.files
  const found: Change[] = []
  const goneFrom = new Map<Inode, string>()
  const compare = (path: string, was: Inode | undefined, now: Inode | undefined): void => {
    if (was !== now && was !== undefined) goneFrom.set(was, path)
    if (now !== undefined && isOfDisk(now)) {
      const change = was === undefined || !isOfDisk(was) ? 'created' : sameFile(host, was, now) ? 'kept' : 'changed'
      if (change !== 'kept' || host.given.has(path) || isUsed(path)) found.push({ path, inode: now, change })
    } else if (was !== undefined && isOfDisk(was)) found.push({ path, inode: was, change: 'deleted' })
    inside(path, was, now)
  }
  const isUsed = (path: string): boolean => uses.find(path) !== undefined && !PYTHONS_OWN.test(path)
  const told = new Set([...host.given.keys(), ...uses.paths()].map((path) => path.slice(0, path.lastIndexOf('/'))))
  const inside = (path: string, was: Inode | undefined, now: Inode | undefined): void => {
    const before = was === undefined ? NONE : folderOf(given.of(was).content)
    const after = now === undefined ? NONE : folderOf(now.content)
    if (before.size + after.size === 0) return
    const isTold = told.has(path)
    for (const [name, inode] of after) {
      const earlier = before.get(name)
      // So are nearly all of a Debian's files.
      const isSame = earlier === inode && inode.content.kind !== 'folder' && !given.hasChanged(inode)
      if (isTold || !isSame) compare(`${path}/${name}`, earlier, inode)
    }
    for (const [name, inode] of before) if (!after.has(name)) compare(`${path}/${name}`, inode, undefined)
  }
  /** A folder of another kind of file system, such as /proc, is not looked into. */
  const folderOf = (content: Inode['content']): Entries =>
    content.kind === 'folder' && content.entries instanceof Map ? content.entries : NONE
  inside('', host.files.root, host.files.root)
  return { found, goneFrom }
}

type OfDisk = Inode & { readonly content: { readonly kind: FileTrace['kind'] } }

function isOfDisk(inode: Inode): inode is OfDisk {
  return ['file', 'folder', 'link'].includes(inode.content.kind) && !isVirtual(inode)
}

/** Whether what is there now is what was given there. */
function sameFile({ files }: Host, before: Inode, now: Inode): boolean {
  if (before === now && !files.given.hasChanged(now)) return true
  const was = files.given.of(before)
  if (was.mode !== now.mode || was.owner !== now.owner || was.content.kind !== now.content.kind) return false
  if (was.content.kind === 'link') return now.content.kind === 'link' && was.content.target === now.content.target
  if (was.content.kind !== 'file') return true
  return sameBytes(bytesOf(was), bytesOf(now))
}

function trace(
  host: Host,
  { path, inode, change }: Change,
  withText: boolean,
  goneFrom: ReadonlyMap<Inode, string>,
): FileTrace {
  const { content } = inode
  if (!isOfDisk(inode)) throw new Error(`${path} is no file of the disk`)
  const text = withText && content.kind === 'file' && change !== 'deleted' ? textOf(bytesOf(inode)) : undefined
  const movedFrom = change === 'deleted' ? undefined : goneFrom.get(inode)
  const use = host.files.uses.find(path)
  return {
    path,
    change,
    kind: inode.content.kind,
    mode: inode.mode & ~KIND_MASK,
    owner: host.accounts.find((account) => account.user === inode.owner)?.name ?? String(inode.owner),
    group: host.groups.find((group) => group.number === inode.group)?.name ?? String(inode.group),
    size: content.kind === 'file' ? content.size : 0,
    ...(text === undefined ? {} : { text }),
    ...(content.kind === 'link' ? { target: content.target } : {}),
    ...(movedFrom === undefined ? {} : { movedFrom }),
    ...use,
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.length > MOST_TEXT_BYTES) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    // Not UTF-8: the trace without text says so.
    return undefined
  }
}
