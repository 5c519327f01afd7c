// Python's own library as files of each host: below /usr/lib, where every Debian has it. What is in it is Pyodide's.
import { entriesOf, type Inode } from '../../host/files/inode.ts'
import type { Host } from '../../host/host.ts'
import type { EmscriptenFs, FsNode } from '../interpreter.ts'

export type PythonLibrary = {
  /** Puts the library onto a fresh host, once. */
  readonly bringTo: (host: Host) => void
  /** What a read of a file has to wait for: it is still on its way. */
  readonly arriving: (inode: Inode) => Promise<unknown> | undefined
}

type Arriving = FsNode & { readonly arriving?: Promise<unknown> | undefined }

const OWNER = 0
const FILE_MODE = 0o644
const FOLDER_MODE = 0o755

/** Of the files that Emscripten has in /lib now. */
export function createPythonLibrary(fs: EmscriptenFs): PythonLibrary {
  const top = fs.lookupPath('/lib').node
  const sources = new WeakMap<Inode, Arriving>()
  const bring = (host: Host, node: Arriving): Inode => {
    const { files } = host
    if (fs.isDir(node.mode)) {
      const folder = files.make({ kind: 'folder', entries: new Map() }, FOLDER_MODE)
      for (const [name, child] of Object.entries((node.contents ?? {}) as Readonly<Record<string, FsNode>>)) {
        enter(folder, name, bring(host, child))
      }
      return owned(folder)
    }
    const content = { kind: 'file' as const, ...bytesIn(node) }
    const inode = files.make(content, FILE_MODE)
    sources.set(inode, node)
    void node.arriving?.then(() => Object.assign(content, bytesIn(node)))
    return owned(inode)
  }
  return {
    bringTo(host) {
      const folder = host.files.find('/usr/lib')
      if (folder === undefined) throw new Error('A host has no /usr/lib.')
      const entries = Object.entries((top.contents ?? {}) as Readonly<Record<string, FsNode>>)
      if (entries.every(([name]) => entriesOf(folder).has(name))) return
      // It takes no room on the disk: what the world says of that stays as it is.
      for (const [name, node] of entries) if (!entriesOf(folder).has(name)) enter(folder, name, bring(host, node))
      host.files.settle()
    },
    arriving: (inode) => sources.get(inode)?.arriving,
  }
}

function enter(folder: Inode, name: string, inode: Inode): void {
  entriesOf(folder).set(name, inode)
  if (inode.content.kind === 'folder') inode.content.parent = folder
}

function owned(inode: Inode): Inode {
  inode.owner = OWNER
  inode.group = OWNER
  return inode
}

function bytesIn({ contents, usedBytes }: FsNode): { bytes: Uint8Array; size: number } {
  const bytes = contents instanceof Uint8Array ? contents : new Uint8Array(0)
  return { bytes, size: usedBytes ?? bytes.length }
}
