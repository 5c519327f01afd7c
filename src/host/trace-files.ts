// What a run did to the files: the host at the end compared with what its world gave, as evidence.
import type { FileTrace } from '../model/evidence.ts'
import { bytesOf, type Inode, KIND_MASK } from './files.ts'
import type { Host } from './host.ts'
import { createHost } from './host.ts'

/** Larger files are evidence by their size alone. */
const MOST_TEXT_BYTES = 1_000_000
const MOST_FILES = 5_000

/** Files that are new, changed, gone, or that the world gave, in order of their paths. */
export function traceFiles(host: Host): FileTrace[] {
  const before = listed(createHost(host.world).files.root)
  const after = listed(host.files.root)
  const traces: FileTrace[] = []
  for (const [path, inode] of after) {
    const was = before.get(path)
    const change = was === undefined ? 'created' : sameFile(was, inode) ? 'kept' : 'changed'
    if (change === 'kept' && !host.given.has(path)) continue
    traces.push(trace(path, inode, change))
  }
  for (const [path, inode] of before) if (!after.has(path)) traces.push(trace(path, inode, 'deleted'))
  return traces.sort((one, other) => (one.path < other.path ? -1 : 1)).slice(0, MOST_FILES)
}

function listed(root: Inode): Map<string, Inode> {
  const found = new Map<string, Inode>()
  const visit = (folder: Inode, path: string): void => {
    if (folder.content.kind !== 'folder') return
    for (const [name, inode] of folder.content.entries) {
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
  const [bytes, others] = [bytesOf(one), bytesOf(other)]
  return bytes.length === others.length && bytes.every((byte, index) => byte === others[index])
}

function trace(path: string, inode: Inode, change: FileTrace['change']): FileTrace {
  const { content } = inode
  const text = content.kind === 'file' && change !== 'deleted' ? textOf(bytesOf(inode)) : undefined
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
