// Pyodide's own folders on the host: they live outside the memory that is rewound, so no run may change them.
import type { EmscriptenFs, FsNode } from '../interpreter.ts'

const EPERM = 63
const WRITABLE = 0o222
const KIND = 0o170000
const DEVICE = 0o020000

type Operations = Readonly<Record<string, (...args: never[]) => unknown>>
type Attributes = { atime: Date; mtime: Date; ctime: Date }

/** Makes a folder and everything in it read-only for good; devices can still be written to. `time` is that of all its files. */
export function guardTree(fs: EmscriptenFs, top: FsNode, time: () => Date): void {
  const refuse = (): never => {
    throw new fs.ErrnoError(EPERM)
  }
  const changes = ['setattr', 'mknod', 'rename', 'unlink', 'rmdir', 'symlink'] as const
  const guard = (node: FsNode): void => {
    const operations = node.node_ops as Operations
    const getattr = operations.getattr as ((node: FsNode) => Attributes) | undefined
    // What is mounted here, such as /proc/self/fd, has no attributes of its own and nothing to be changed.
    if (getattr === undefined) return
    const isDevice = (node.mode & KIND) === DEVICE
    if (!isDevice) node.mode &= ~WRITABLE
    node.node_ops = {
      ...operations,
      ...Object.fromEntries(changes.filter((name) => name in operations).map((name) => [name, refuse])),
      getattr: (asked: FsNode) => ({ ...getattr(asked), atime: time(), mtime: time(), ctime: time() }),
    }
    if (!isDevice) node.stream_ops = { ...node.stream_ops, write: refuse }
    if (fs.isDir(node.mode)) for (const child of childrenOf(node)) guard(child)
  }
  guard(top)
}

/** Emscripten's own file system keeps a folder's nodes by name. */
function childrenOf(folder: FsNode): FsNode[] {
  return Object.values((folder.contents ?? {}) as Readonly<Record<string, FsNode>>)
}
