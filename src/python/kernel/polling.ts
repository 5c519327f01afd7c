// poll(2): whether one of some descriptors is ready, and how long to wait for that.
import type { WaitQueue } from '../../host/processes/scheduler.ts'
import type { EmscriptenModule, WasmImports } from '../interpreter.ts'
import { isFileStream } from './descriptors.ts'

export type Polling = {
  /** Whether a call has to wait still. */
  readonly blocked: (fds: number, count: number, timeoutMs: number) => boolean
  /** What wakes it, and until when it waits, on the host's clock since its start. */
  readonly until: (
    fds: number,
    count: number,
  ) => { readonly queues: readonly WaitQueue[]; readonly untilMs: number | undefined }
}

/** struct pollfd: a descriptor, the events asked for, the events that came. */
const STRUCT_BYTES = 8
const EVENTS = 4
/** POLLERR, POLLHUP: always told. */
const ALWAYS = 0x18
const READY = 0x05

/**
 * POLLNVAL: no such descriptor is open. Unlike Linux: select.select passes this over, and select.epoll is not there, so that the selectors module
 * takes poll.
 */
const NOT_OPEN = 0x20
const CAME = 6

/** Emscripten's own call says nothing of descriptors that are not open. */
export function tellNotOpen(env: NonNullable<WasmImports['env']>, module: () => EmscriptenModule | undefined): void {
  const { __syscall_poll } = env as Record<string, (...args: number[]) => number>
  env.__syscall_poll = (fds = 0, count = 0, timeoutMs = 0) => {
    let ready = __syscall_poll?.(fds, count, timeoutMs) ?? 0
    const standing = module()
    // While it starts, the interpreter asks too.
    if (standing === undefined) return ready
    const view = new DataView(standing.HEAPU8.buffer)
    for (let index = 0; index < count; index += 1) {
      const at = (fds >>> 0) + index * STRUCT_BYTES
      const fd = view.getInt32(at, true)
      if (fd < 0 || standing.FS.getStream(fd)) continue
      view.setInt16(at + CAME, NOT_OPEN, true)
      ready += 1
    }
    return ready
  }
}

type PollStream = { readonly stream_ops: { readonly poll?: (stream: unknown) => number } }

export function createPolling(
  module: () => EmscriptenModule,
  nowMs: () => number,
  isInterrupted: () => boolean,
): Polling {
  /** Address of a call's structures → when its time is up: the same call looks again after each wait. */
  const deadlines = new Map<number, number>()
  const streams = (fds: number, count: number) => {
    const view = new DataView(module().HEAPU8.buffer)
    return Array.from({ length: count }, (_, index) => {
      const at = (fds >>> 0) + index * STRUCT_BYTES
      return {
        fd: view.getInt32(at, true),
        stream: module().FS.getStream(view.getInt32(at, true)),
        wanted: view.getInt16(at + EVENTS, true),
      }
    })
  }
  const isReady = (fds: number, count: number): boolean =>
    streams(fds, count).some(({ fd, stream, wanted }) => {
      if (fd < 0) return false
      if (stream === null || stream === undefined) return true
      const events = (stream as unknown as PollStream).stream_ops.poll?.(stream) ?? READY
      return (events & (wanted | ALWAYS)) !== 0
    })
  return {
    blocked(fds, count, timeoutMs) {
      const untilMs = deadlines.get(fds) ?? (timeoutMs < 0 ? Number.POSITIVE_INFINITY : nowMs() + timeoutMs)
      const isOver = timeoutMs === 0 || isInterrupted() || nowMs() >= untilMs || isReady(fds, count)
      if (isOver) deadlines.delete(fds)
      else deadlines.set(fds, untilMs)
      return !isOver
    },
    until(fds, count) {
      const queues = streams(fds, count).flatMap(({ stream }) => {
        const changed =
          stream !== null && stream !== undefined && isFileStream(stream) ? stream.node.openFile.changed : undefined
        return changed === undefined ? [] : [changed]
      })
      const untilMs = deadlines.get(fds)
      return { queues, untilMs: untilMs === Number.POSITIVE_INFINITY ? undefined : untilMs }
    },
  }
}
