// What a file is to the host: an inode with owner, mode, times and content. It knows nothing of names and of who looks.
import { fail } from '../failure.ts'
import type { Mount } from './mounts.ts'

export const KIND_MASK = 0o170000
export const FOLDER = 0o040000
export const REGULAR = 0o100000
export const LINK = 0o120000
export const DEVICE = 0o020000
export const FIFO = 0o010000
export const SOCKET = 0o140000

export type Inode = {
  readonly number: number
  /** Kind and permission bits together, as in stat(2). Changed through `Files.change`, as are owner, group and times. */
  mode: number
  owner: number
  group: number
  /** Milliseconds since 1970 UTC, with fractions. Unlike Linux: the last three digits of a file's times in nanoseconds are lost. */
  accessedMs: number
  modifiedMs: number
  changedMs: number
  links: number
  /** How many open files there are of it; what has neither a name nor one of these is gone. */
  opens: number
  content: Content
  /** The file system that it lies on; that of `/` until it has a name. */
  mount: Mount
}

export type Content =
  | { readonly kind: 'file'; bytes: Uint8Array; size: number }
  /** `parent` is the folder that has it, for whoever must climb. */
  | { readonly kind: 'folder'; readonly entries: Entries; parent?: Inode }
  | { readonly kind: 'link'; readonly target: string }
  /** A file such as those of /proc: its text is made when it is read, and its size is said to be 0. */
  | { readonly kind: 'live'; readonly read: () => string }
  /** A character device such as /dev/null. Reads and writes never wait. */
  | {
      readonly kind: 'device'
      readonly read: (most: number) => Uint8Array
      readonly write: (bytes: Uint8Array) => number
      /** Its two numbers, as in stat(2); without them both are 0. */
      readonly major?: number
      readonly minor?: number
      /** Whoever opens it gets the terminal that it works at. */
      readonly isTerminal?: true
    }
  /** A pipe with a name. Unlike Linux: a named pipe can be made and seen, but not be opened. */
  | { readonly kind: 'fifo' }
  /** The name of a socket (unix(7)); which one it is, the network knows. */
  | { readonly kind: 'socket' }

/** The names in a folder; a folder of /proc has some of its own making. */
export type Entries = Pick<
  Map<string, Inode>,
  'get' | 'set' | 'has' | 'delete' | 'size' | 'keys' | 'values' | 'entries' | typeof Symbol.iterator
>

export const KIND_BITS = {
  file: REGULAR,
  folder: FOLDER,
  link: LINK,
  live: REGULAR,
  device: DEVICE,
  fifo: FIFO,
  socket: SOCKET,
} as const satisfies Readonly<Record<Content['kind'], number>>

/** The entries of a folder. Throws ENOTDIR. */
export function entriesOf(inode: Inode): Entries {
  return inode.content.kind === 'folder' ? inode.content.entries : fail('ENOTDIR')
}

/** The bytes of a file as they are now; they are not to be changed. Throws EISDIR for a folder, EINVAL for a link and a device. */
export function bytesOf({ content }: Pick<Inode, 'content'>): Uint8Array {
  switch (content.kind) {
    case 'file':
      return content.bytes.subarray(0, content.size)
    case 'live':
      return new TextEncoder().encode(content.read())
    case 'folder':
      return fail('EISDIR')
    case 'link':
    case 'device':
    case 'fifo':
    case 'socket':
      return fail('EINVAL')
    default:
      return content satisfies never
  }
}

const FOLDER_BYTES = 4096

/** As st_size has it: nothing for what is made when it is read. */
export function sizeOf({ content }: Inode): number {
  switch (content.kind) {
    case 'file':
      return content.size
    case 'link':
      return new TextEncoder().encode(content.target).length
    case 'folder':
      return FOLDER_BYTES
    default:
      return 0
  }
}
