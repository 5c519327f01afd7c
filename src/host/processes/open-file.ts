// An open file: what a descriptor of a process refers to. Several descriptors, also of several processes, may share one.
import type { Inode } from '../files/inode.ts'
import type { WaitQueue } from './scheduler.ts'

export type OpenFile = {
  readonly kind: 'file' | 'folder' | 'pipe' | 'socket' | 'terminal' | 'device'
  /** What it was opened as; `pipe:[7]` for a pipe, `socket:[9]` for a socket. */
  readonly path: string
  readonly inode?: Inode
  /** How an inode was opened. */
  readonly flags?: OpenFlags
  /** Up to so many bytes; none is the end, undefined: nothing yet, wait for `changed`. */
  readonly read: (most: number) => Uint8Array | undefined
  /** How many bytes were taken; undefined: none can be taken now, wait for `changed`. Throws EPIPE, ENOSPC, EBADF. */
  readonly write: (bytes: Uint8Array) => number | undefined
  readonly ready: () => Ready
  readonly changed?: WaitQueue
  /** What a read waits for that is not of this host: somebody who types. */
  readonly arriving?: () => Promise<unknown> | undefined
  /** Where the next read or write is, in bytes; null where there are no positions (ESPIPE). */
  readonly position: { get: () => number; set: (position: number) => void } | null
  /** Of a terminal at which somebody sits. */
  readonly screen?: Screen
  /** One more descriptor refers to it. */
  readonly hold: () => void
  readonly release: () => void
}

/** What a program may ask of the screen behind a terminal. */
export type Screen = {
  readonly size: () => { readonly columns: number; readonly rows: number }
  /** In which column the cursor stands, as far as it is known: 0 at the start of a line. */
  readonly column: () => number
  /** Raw: keys come as they are, without echo. */
  readonly setRaw: (isRaw: boolean) => void
  /** Whether what is typed is shown, where lines are read. */
  readonly setEcho: (echoes: boolean) => void
  readonly modes: () => { readonly isRaw: boolean; readonly echoes: boolean }
  /** The process group that may read; another one is stopped (SIGTTIN). */
  readonly foreground: () => number
  readonly setForeground: (group: number) => void
  /** Asks for a file to be opened in the editor that stands around the terminal; the path is absolute. */
  readonly edit: (path: string) => void
}

export type Ready = {
  readonly read: boolean
  readonly write: boolean
  readonly hangUp: boolean
  /** A read would find the end, and nothing before it: to poll(2) that is no data. */
  readonly atEnd?: boolean
}

export type OpenFlags = {
  readonly read: boolean
  readonly write: boolean
  readonly append: boolean
  /** It was emptied when it was opened. */
  readonly truncate?: boolean
}

const ALWAYS: Ready = { read: true, write: true, hangUp: false }

/** /dev/null. */
export function nullDevice(): OpenFile {
  return device(
    '/dev/null',
    () => new Uint8Array(0),
    (bytes) => bytes.length,
  )
}

/** What always can be read and written, without positions. */
export function device(
  path: string,
  read: (most: number) => Uint8Array,
  write: (bytes: Uint8Array) => number,
  kind: 'device' | 'terminal' = 'device',
): OpenFile {
  return {
    kind,
    path,
    read,
    write,
    ready: () => ALWAYS,
    position: null,
    hold: () => undefined,
    release: () => undefined,
  }
}
