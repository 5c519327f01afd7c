// The system calls about descriptors: pipes, duplicates, flags, polling. What is behind a descriptor comes by descriptors.ts.

import type { Host } from '../../host/host.ts'
import { createPipe } from '../../host/processes/pipe.ts'
import type { EmscriptenModule, FsStream, WasmImports } from '../interpreter.ts'
import type { Descriptors } from './descriptors.ts'
import { ERRNO } from './errno.ts'

export type DescriptorCalls = {
  /** Whether a program that is started gets this descriptor where it is not told which ones it gets. */
  readonly isInheritable: (fd: number) => boolean
  /** No program that is started gets this descriptor unless it is told so. */
  readonly closeOnExec: (fd: number) => void
  readonly begin: () => void
}

type Tools = {
  readonly module: () => EmscriptenModule | undefined
  readonly memory: () => DataView
  readonly descriptors: () => Descriptors | undefined
  readonly host: () => Host
}

type Call = (...args: number[]) => number

/** fcntl(2). */
const F = {
  dupfd: 0,
  getfd: 1,
  setfd: 2,
  getfl: 3,
  setfl: 4,
  setPipeSize: 1031,
  getPipeSize: 1032,
  dupfdCloexec: 1030,
} as const
const FD_CLOEXEC = 1
/** ioctl(2): FIOCLEX, FIONCLEX. */
const CLOSE_ON_EXEC = 0x5451
const KEEP_ON_EXEC = 0x5450
const O_CLOEXEC = 0o2000000
/** What F_SETFL changes: O_APPEND, O_NONBLOCK. */
const CHANGEABLE = 0o6000
const PIPE_BYTES = 65_536

/** Replaces the calls among the interpreter's imports. */
export function fitDescriptorCalls(imports: WasmImports, tools: Tools): DescriptorCalls {
  const env = imports.env ?? {}
  const closing = new Set<FsStream>()
  const streamAt = (fd: number): FsStream | undefined => tools.module()?.FS.getStream(fd) ?? undefined
  const keep = (fd: number, isClosing: boolean): number => {
    // While it starts, the interpreter starts nobody.
    if (tools.module() === undefined) return 0
    const stream = streamAt(fd)
    if (stream === undefined) return -ERRNO.EBADF
    if (isClosing) closing.add(stream)
    else closing.delete(stream)
    return 0
  }
  const marking =
    (call: Call, isClosing: (...args: number[]) => boolean): Call =>
    (...args) => {
      const fd = call(...args)
      if (fd >= 0 && isClosing(...args)) keep(fd, true)
      return fd
    }
  const { __syscall_fcntl64, __syscall_ioctl, __syscall_dup, __syscall_dup3, __syscall_openat, __syscall_pipe } =
    env as Record<string, Call>
  env.__syscall_openat = marking(__syscall_openat as Call, (_folder, _path, flags = 0) => (flags & O_CLOEXEC) !== 0)
  env.__syscall_dup3 = marking(__syscall_dup3 as Call, (_old, _new, flags = 0) => (flags & O_CLOEXEC) !== 0)
  env.__syscall_ioctl = (fd: number, operation: number, more: number) =>
    operation === CLOSE_ON_EXEC || operation === KEEP_ON_EXEC
      ? keep(fd, operation === CLOSE_ON_EXEC)
      : (__syscall_ioctl as Call)(fd, operation, more)
  // Python makes both without asking for it (PEP 446), where its own C does nothing on this platform.
  env.__syscall_dup = marking(__syscall_dup as Call, () => true)
  env.__syscall_pipe = (into: number) => {
    const descriptors = tools.descriptors()
    if (descriptors === undefined) return (__syscall_pipe as Call)(into)
    const { scheduler, processes } = tools.host()
    const { reader, writer } = createPipe(scheduler, processes.newNumber())
    tools.memory().setInt32(into >>> 0, descriptors.place(reader, 'read'), true)
    tools.memory().setInt32((into >>> 0) + 4, descriptors.place(writer, 'write'), true)
    // Each end was made with one holder, which is not a descriptor.
    reader.release()
    writer.release()
    for (const at of [0, 4]) keep(tools.memory().getInt32((into >>> 0) + at, true), true)
    return 0
  }
  env.__syscall_fcntl64 = (fd: number, command: number, more: number) => {
    if (tools.module() === undefined) return (__syscall_fcntl64 as Call)(fd, command, more)
    const stream = streamAt(fd)
    if (stream === undefined) return -ERRNO.EBADF
    const argument = more === 0 ? 0 : tools.memory().getInt32(more >>> 0, true)
    switch (command) {
      case F.getfd:
        return closing.has(stream) ? FD_CLOEXEC : 0
      case F.setfd:
        return keep(fd, (argument & FD_CLOEXEC) !== 0)
      case F.setfl:
        stream.flags = (stream.flags & ~CHANGEABLE) | (argument & CHANGEABLE)
        return 0
      case F.dupfdCloexec:
        return marking(__syscall_fcntl64 as Call, () => true)(fd, F.dupfd, more)
      case F.setPipeSize:
      case F.getPipeSize:
        return PIPE_BYTES
      default:
        return (__syscall_fcntl64 as Call)(fd, command, more)
    }
  }
  return {
    isInheritable(fd) {
      const stream = streamAt(fd)
      return stream !== undefined && !closing.has(stream)
    },
    closeOnExec: (fd) => {
      keep(fd, true)
    },
    begin: () => closing.clear(),
  }
}
