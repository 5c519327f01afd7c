// A pipe: bytes that go from those who write to those who read, in order (pipe(7)).
import { fail } from '../failure.ts'
import type { OpenFile } from './open-file.ts'
import type { Scheduler } from './scheduler.ts'

export const PIPE_BYTES = 65_536

export type Pipe = { readonly reader: OpenFile; readonly writer: OpenFile }

/** A new pipe; each end is held once. `number` names it. */
export function createPipe(scheduler: Scheduler, number: number): Pipe {
  const changed = scheduler.queue()
  let chunks: Uint8Array[] = []
  let size = 0
  let readers = 1
  let writers = 1
  const path = `pipe:[${number}]`
  const shared = { kind: 'pipe', path, changed, position: null } as const
  const reader: OpenFile = {
    ...shared,
    read(most) {
      if (size === 0) return writers === 0 ? new Uint8Array(0) : undefined
      const taken = take(chunks, most)
      chunks = taken.rest
      size -= taken.bytes.length
      changed.wake()
      return taken.bytes
    },
    write: () => fail('EBADF'),
    ready: () => ({
      read: size > 0 || writers === 0,
      write: false,
      hangUp: writers === 0,
      atEnd: size === 0 && writers === 0,
    }),
    hold() {
      readers += 1
    },
    release() {
      readers -= 1
      changed.wake()
    },
  }
  const writer: OpenFile = {
    ...shared,
    read: () => fail('EBADF'),
    write(bytes) {
      if (readers === 0) return fail('EPIPE')
      const room = PIPE_BYTES - size
      // A write of up to PIPE_BUF bytes is not split.
      if (room === 0 || (room < bytes.length && bytes.length <= PIPE_BUF)) return bytes.length === 0 ? 0 : undefined
      const taken = bytes.slice(0, room)
      if (taken.length > 0) chunks.push(taken)
      size += taken.length
      changed.wake()
      return taken.length
    },
    ready: () => ({ read: false, write: PIPE_BYTES - size >= PIPE_BUF || readers === 0, hangUp: readers === 0 }),
    hold() {
      writers += 1
    },
    release() {
      writers -= 1
      changed.wake()
    },
  }
  return { reader, writer }
}

const PIPE_BUF = 4096

function take(chunks: readonly Uint8Array[], most: number): { bytes: Uint8Array; rest: Uint8Array[] } {
  const [first, ...others] = chunks
  if (first === undefined) return { bytes: new Uint8Array(0), rest: [] }
  if (first.length >= most) {
    const left = first.subarray(most)
    return { bytes: first.subarray(0, most), rest: left.length > 0 ? [left, ...others] : others }
  }
  const bytes = new Uint8Array(
    Math.min(
      most,
      chunks.reduce((sum, chunk) => sum + chunk.length, 0),
    ),
  )
  const rest: Uint8Array[] = []
  let at = 0
  for (const chunk of chunks) {
    const part = chunk.subarray(0, bytes.length - at)
    bytes.set(part, at)
    at += part.length
    if (part.length < chunk.length) rest.push(chunk.subarray(part.length))
  }
  return { bytes, rest }
}
