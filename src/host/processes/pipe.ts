// A pipe: bytes that go from those who write to those who read, in order (pipe(7)).
import { createByteQueue } from '../byte-queue.ts'
import { fail } from '../failure.ts'
import type { OpenFile } from './open-file.ts'
import type { Scheduler } from './scheduler.ts'

export const PIPE_BYTES = 65_536

export type Pipe = { readonly reader: OpenFile; readonly writer: OpenFile }

/** A new pipe; each end is held once. `number` names it. */
export function createPipe(scheduler: Scheduler, number: number): Pipe {
  const changed = scheduler.queue()
  const content = createByteQueue()
  let readers = 1
  let writers = 1
  const path = `pipe:[${number}]`
  const shared = { kind: 'pipe', path, changed, position: null } as const
  const reader: OpenFile = {
    ...shared,
    read(most) {
      if (content.size() === 0) return writers === 0 ? new Uint8Array(0) : undefined
      const taken = content.take(most)
      changed.wake()
      return taken
    },
    write: () => fail('EBADF'),
    ready: () => ({
      read: content.size() > 0 || writers === 0,
      write: false,
      hangUp: writers === 0,
      atEnd: content.size() === 0 && writers === 0,
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
      const room = PIPE_BYTES - content.size()
      // A write of up to PIPE_BUF bytes is not split.
      if (room === 0 || (room < bytes.length && bytes.length <= PIPE_BUF)) return bytes.length === 0 ? 0 : undefined
      const taken = bytes.slice(0, room)
      content.push(taken)
      changed.wake()
      return taken.length
    },
    ready: () => ({
      read: false,
      write: PIPE_BYTES - content.size() >= PIPE_BUF || readers === 0,
      hangUp: readers === 0,
    }),
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
