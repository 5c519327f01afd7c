// Python's own library as files of each host: below /usr/lib, where every Debian has it. What is in it is Pyodide's, and packages that come later.
import { entriesOf, type Inode } from '../../host/files/inode.ts'
import type { Host } from '../../host/host.ts'
import type { EmscriptenFs, FsNode } from '../interpreter.ts'
import { LATE_ENTRIES, type LateFiles, type LatePackages } from '../late-packages.ts'

export type PythonLibrary = {
  /** Puts the library onto a fresh host, once. */
  readonly bringTo: (host: Host) => void
  /** What a read of a file has to wait for: it is still on its way. To ask begins its way, where nobody has asked before. */
  readonly arriving: (inode: Inode) => Promise<unknown> | undefined
}

/** `late`: a folder for packages that come when they are needed. */
export type LibraryNode = FsNode & { arriving?: Promise<unknown> | undefined; late?: LatePackages }

const OWNER = 0
const FILE_MODE = 0o644
const FOLDER_MODE = 0o755

/** Files that are not here yet → what brings them. One for all interpreters, since several can work on the same host. */
const onTheirWay = new WeakMap<Inode, () => Promise<unknown> | undefined>()

/** Of the files that Emscripten has in /lib now. */
export function createPythonLibrary(fs: EmscriptenFs): PythonLibrary {
  const top = fs.lookupPath('/lib').node
  const bring = (host: Host, node: LibraryNode): Inode => {
    if (node.late !== undefined) return bringLate(host, node.late)
    if (fs.isDir(node.mode)) {
      const folder = newFolder(host)
      for (const [name, child] of Object.entries((node.contents ?? {}) as Readonly<Record<string, FsNode>>)) {
        enter(folder, name, bring(host, child))
      }
      return folder
    }
    const content = { kind: 'file' as const, ...bytesIn(node) }
    const inode = owned(host.files.make(content, FILE_MODE))
    onTheirWay.set(inode, () => node.arriving)
    void node.arriving?.then(() => Object.assign(content, bytesIn(node)))
    return inode
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
    arriving: (inode) => onTheirWay.get(inode)?.(),
  }
}

/**
 * A folder with the first file of each package, which fills when one of them is read; where they came for an earlier run, it is full. Nothing
 * of this is the program's doing, so no evidence tells it.
 */
function bringLate(host: Host, late: LatePackages): Inode {
  const folder = newFolder(host)
  let isFilled = false
  const fill = (files: LateFiles): void => {
    if (!isFilled) for (const [path, bytes] of files) enterFile(host, folder, path, bytes)
    isFilled = true
  }
  const arriving = (): Promise<unknown> | undefined => {
    const here = late.here()
    if (here !== undefined) fill(here)
    return isFilled ? undefined : late.bring().then(fill)
  }
  const here = late.here()
  if (here !== undefined) fill(here)
  else for (const path of LATE_ENTRIES) onTheirWay.set(enterFile(host, folder, path, new Uint8Array(0)), arriving)
  return folder
}

/** Makes the file with the folders above it; one that is there gets the content. */
function enterFile(host: Host, top: Inode, path: string, bytes: Uint8Array): Inode {
  const folders = path.split('/')
  const name = folders.pop() ?? ''
  let folder = top
  for (const step of folders) folder = entriesOf(folder).get(step) ?? enter(folder, step, newFolder(host))
  const there = entriesOf(folder).get(name)
  if (there?.content.kind === 'file') Object.assign(there.content, { bytes, size: bytes.length })
  return there ?? enter(folder, name, owned(host.files.make({ kind: 'file', bytes, size: bytes.length }, FILE_MODE)))
}

function newFolder(host: Host): Inode {
  return owned(host.files.make({ kind: 'folder', entries: new Map() }, FOLDER_MODE))
}

function enter(folder: Inode, name: string, inode: Inode): Inode {
  entriesOf(folder).set(name, inode)
  if (inode.content.kind === 'folder') inode.content.parent = folder
  return inode
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
