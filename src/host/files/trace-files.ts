// What a run did to the files: the host at the end compared with what its world gave, as evidence.
import type { FileTrace } from '../../model/evidence.ts'
import type { Host } from '../host.ts'
import { createHost } from '../host.ts'
import { bytesOf, type Inode, KIND_MASK } from './inode.ts'

/** Larger files are evidence by their size alone. */
const MOST_TEXT_BYTES = 1_000_000
const MOST_FILES = 5_000
/** The texts of all files together; what comes after it, in order of paths, is evidence by size alone. */
const MOST_TEXTS_BYTES = 16_000_000

/** Files that are new, changed, gone, or that the world gave, in order of their paths. */
export function traceFiles(host: Host): FileTrace[] {
  const before = listed(createHost(host.world).files.root)
  const after = listed(host.files.root)
  const changes: Change[] = []
  for (const [path, inode] of after) {
    const was = before.get(path)
    const change = was === undefined ? 'created' : sameFile(was, inode) ? 'kept' : 'changed'
    if (change !== 'kept' || host.given.has(path)) changes.push({ path, inode, change })
  }
  for (const [path, inode] of before) if (!after.has(path)) changes.push({ path, inode, change: 'deleted' })
  const inOrder = changes.sort((one, other) => (one.path < other.path ? -1 : 1)).slice(0, MOST_FILES)
  let textBytes = 0
  return inOrder.map((change) => {
    const { content } = change.inode
    if (content.kind === 'file') textBytes += Math.min(content.size, MOST_TEXT_BYTES)
    return trace(change, textBytes <= MOST_TEXTS_BYTES)
  })
}

type Change = { readonly path: string; readonly inode: Inode; readonly change: FileTrace['change'] }

function listed(root: Inode): Map<string, Inode> {
  const found = new Map<string, Inode>()
  const visit = (folder: Inode, path: string): void => {
    if (folder.content.kind !== 'folder') return
    for (const [name, inode] of folder.content.entries) {
      if (inode.content.kind === 'live' || inode.content.kind === 'device' || inode.content.kind === 'fifo') continue
      found.set(`${path}/${name}`, inode)
      visit(inode, `${path}/${name}`)
    }
  }
  visit(root, '')
  return found
}

function sameFile(one: Inode, other: Inode): boolean {
  if (one.mode !== other.mode || one.content.kind !== other.content.kind) return false
  if (one.content.kind === 'link') return other.content.kind === 'link' && one.content.target === other.content.target
  if (one.content.kind === 'folder') return true
  return sameBytes(bytesOf(one), bytesOf(other))
}

function sameBytes(bytes: Uint8Array, others: Uint8Array): boolean {
  if (bytes.length !== others.length) return false
  // A plain loop: of the ways to compare it is much the fastest where files are large.
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] !== others[at]) return false
  return true
}

function trace({ path, inode, change }: Change, withText: boolean): FileTrace {
  const { content } = inode
  if (content.kind === 'live' || content.kind === 'device' || content.kind === 'fifo')
    throw new Error(`${path} is no file of the disk`)
  const text = withText && content.kind === 'file' && change !== 'deleted' ? textOf(bytesOf(inode)) : undefined
  return {
    path,
    change,
    kind: content.kind,
    mode: inode.mode & ~KIND_MASK,
    size: content.kind === 'file' ? content.size : 0,
    ...(text === undefined ? {} : { text }),
    ...(content.kind === 'link' ? { target: content.target } : {}),
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
