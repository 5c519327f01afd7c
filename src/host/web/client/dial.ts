// Connects a program of the host to another one: a socket of the process as a wire.

import { type Errno, fail, HostFailure } from '../../failure.ts'
import type { Address, StreamSocket } from '../../network/socket.ts'
import type { Wire } from '../../network/wire.ts'
import type { OpenFile } from '../../processes/open-file.ts'
import { ProcessOver, type System } from '../../processes/process.ts'
import type { WaitQueue } from '../../processes/scheduler.ts'

export type Dialled =
  | { readonly kind: 'connected'; readonly wire: Wire; readonly socket: StreamSocket }
  | { readonly kind: 'failed'; readonly errno: Errno }
  /** The instant came first. */
  | { readonly kind: 'late' }

const FIRST_DESCRIPTOR = 3
const MOST_AT_ONCE = 65_536

/** `untilMs`, on the host's clock, is when to give up. Throws ProcessOver. */
export async function dial(system: System, to: Address, name?: string, untilMs?: number): Promise<Dialled> {
  const { host, process } = system
  const socket = host.net.tcp(process)
  const drop = keepOpen(system, socket)
  try {
    socket.stream.connect(to, name === undefined ? {} : { name })
  } catch (failure) {
    drop()
    if (failure instanceof HostFailure) return { kind: 'failed', errno: failure.errno }
    throw failure
  }
  while (socket.stream.state() === 'connecting') {
    if (!(await pause(system, socket.changed, untilMs))) {
      drop()
      return { kind: 'late' }
    }
  }
  const errno = socket.stream.takeError()
  if (errno !== undefined) {
    drop()
    return { kind: 'failed', errno }
  }
  return { kind: 'connected', socket, wire: wireOf(system, socket, to, drop, name) }
}

/** A socket as one of the process's open files, so that it is closed when the process ends. The answer closes it, once. */
export function keepOpen({ process }: System, socket: OpenFile): () => void {
  let descriptor = FIRST_DESCRIPTOR
  while (process.descriptors.has(descriptor)) descriptor += 1
  process.descriptors.set(descriptor, socket)
  return () => {
    if (process.descriptors.get(descriptor) !== socket) return
    process.descriptors.delete(descriptor)
    socket.release()
  }
}

/** An accepted connection as a wire. */
export function acceptedWire(system: System, socket: StreamSocket): Wire {
  return wireOf(system, socket, socket.stream.remote() ?? { ip: '', port: 0 }, keepOpen(system, socket))
}

function wireOf(system: System, socket: StreamSocket, remote: Address, close: () => void, name?: string): Wire {
  const { stream } = socket
  return {
    local: stream.local() ?? { ip: '', port: 0 },
    remote,
    connection: stream.connection() ?? 0,
    ...(name === undefined ? {} : { name }),
    async read(most = MOST_AT_ONCE, untilMs) {
      for (;;) {
        const bytes = socket.read(most)
        if (bytes !== undefined) return bytes
        if (!(await pause(system, socket.changed, untilMs))) return fail('ETIMEDOUT')
      }
    },
    async write(bytes) {
      for (let at = 0; at < bytes.length; ) {
        const count = socket.write(bytes.subarray(at))
        if (count === undefined) await pause(system, socket.changed)
        else at += count
      }
    },
    async sleep(ms) {
      await system.sleep(ms)
    },
    nowMs: system.nowMs,
    endWriting: () => stream.shutdown('write'),
    close,
    reset() {
      stream.reset()
      close()
    },
  }
}

/** Waits until the queue is woken; false: the instant came first. */
export async function pause(
  { host, process }: System,
  changed: WaitQueue | undefined,
  untilMs?: number,
): Promise<boolean> {
  const { scheduler, clock } = host
  const until = untilMs === undefined ? undefined : clock.sinceStartMs() + untilMs - clock.nowMs()
  if (until !== undefined && clock.sinceStartMs() >= until) return false
  const woken = await scheduler.wait(changed === undefined ? [] : [changed], until, process)
  while (process.state === 'T' && process.status === undefined)
    await scheduler.wait([process.changed], undefined, process)
  if (process.status !== undefined) throw new ProcessOver()
  return woken !== 'due'
}
