// Files that several Python processes have mapped (mmap(2), MAP_SHARED), which is also where multiprocessing keeps its shared values. Each interpreter
// has memory of its own, and one runs at a time: whoever goes on first takes over what the last one that ran has left there.
import type { Inode } from '../../host/files/inode.ts'
import type { WasmImports } from '../interpreter.ts'

export type MappingTools = {
  readonly memory: () => Uint8Array
  /** The file behind a descriptor. */
  readonly inodeAt: (fd: number) => Inode | undefined
}

export type SharedMappings = {
  /** This interpreter goes on. */
  readonly enter: () => void
  /** The process is over: what it has written stays in the files. */
  readonly end: () => void
}

type Mapping = { readonly inode: Inode; readonly address: number; readonly offset: number; readonly length: number }
/** Whose memory has the newest bytes of a file. */
type Holder = { readonly keep: (inode: Inode) => void }

const MAP_SHARED = 1

/** All interpreters of this thread. */
const holders = new WeakMap<Inode, Holder>()

/** Fits the interpreter's imports for memory that is mapped. */
export function fitSharedMappings(imports: WasmImports, tools: MappingTools): SharedMappings {
  const env = imports.env ?? {}
  const mappings = new Map<number, Mapping>()
  const own: Holder = {
    keep(inode) {
      for (const mapping of mappings.values()) if (mapping.inode === inode) copy(mapping, tools.memory(), 'to the file')
    },
  }
  const take = (mapping: Mapping): void => {
    const holder = holders.get(mapping.inode)
    if (holder === own) return
    holder?.keep(mapping.inode)
    copy(mapping, tools.memory(), 'from the file')
  }
  const mmap = env._mmap_js as Mmap
  env._mmap_js = (
    length: number,
    protection: number,
    flags: number,
    fd: number,
    offset: bigint,
    allocated: number,
    into: number,
  ) => {
    const inode = (flags & MAP_SHARED) === 0 ? undefined : tools.inodeAt(fd)
    if (inode !== undefined) holders.get(inode)?.keep(inode)
    const failure = mmap(length, protection, flags, fd, offset, allocated, into)
    if (failure !== 0 || inode === undefined) return failure
    const address = new DataView(tools.memory().buffer).getUint32(into >>> 0, true)
    mappings.set(address, { inode, address, offset: Number(offset), length: length >>> 0 })
    holders.set(inode, own)
    return 0
  }
  const munmap = env._munmap_js as (address: number, ...more: unknown[]) => number
  env._munmap_js = (address: number, ...more: unknown[]) => {
    const mapping = mappings.get(address >>> 0)
    if (mapping !== undefined) {
      letGo(own, mapping.inode)
      mappings.delete(address >>> 0)
    }
    return munmap(address, ...more)
  }
  return {
    enter() {
      if (mappings.size === 0) return
      for (const mapping of mappings.values()) take(mapping)
      for (const { inode } of mappings.values()) holders.set(inode, own)
    },
    end() {
      for (const { inode } of mappings.values()) letGo(own, inode)
      mappings.clear()
    },
  }
}

type Mmap = (
  length: number,
  protection: number,
  flags: number,
  fd: number,
  offset: bigint,
  allocated: number,
  into: number,
) => number

function letGo(own: Holder, inode: Inode): void {
  if (holders.get(inode) !== own) return
  own.keep(inode)
  holders.delete(inode)
}

/** As much of it as the file has. */
function copy(
  { inode, address, offset, length }: Mapping,
  memory: Uint8Array,
  way: 'to the file' | 'from the file',
): void {
  const { content } = inode
  if (content.kind !== 'file') return
  const count = Math.min(length, content.size - offset)
  if (count <= 0) return
  if (way === 'to the file') content.bytes.set(memory.subarray(address, address + count), offset)
  else memory.set(content.bytes.subarray(offset, offset + count), address)
}
