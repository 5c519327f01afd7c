// The system calls about files and owners that Emscripten answers from the real machine or not at all; files themselves come by host-fs.ts.
import type { Host } from '../../host/host.ts'
import type { EmscriptenModule, WasmImports } from '../interpreter.ts'

/** As a login shell sets it. */
const UMASK = 0o022
const CREATE = 0o100
const PERMISSIONS = 0o7777
/** struct timespec, twice, and what stands for now in its nanoseconds (utimensat(2)). */
const TIMES_BYTES = 32
const NANOSECONDS = [8, 24] as const
const UTIME_NOW = 0x3fff_ffff
const NS_PER_MS = 1_000_000

export type FileCalls = {
  /** The mask for the modes of new files is that of a fresh process. */
  readonly begin: () => void
}

type OpenAt = (folder: number, path: number, flags: number, more: number) => number
type MakeFolder = (folder: number, path: number, mode: number) => number
type SetTimes = (folder: number, path: number, times: number, flags: number) => number

/** Replaces the calls among the interpreter's imports. */
export function fitFileCalls(
  imports: WasmImports,
  memory: () => DataView,
  module: () => EmscriptenModule | undefined,
  host: () => Host,
): FileCalls {
  const env = imports.env ?? {}
  const { __syscall_openat, __syscall_mkdirat, __syscall_utimensat } = env
  let umask = UMASK
  env.__syscall_umask_js = (next: number) => {
    const before = umask
    umask = next & PERMISSIONS
    return before
  }
  env.__syscall_getuid32_js = () => host().user.user
  env.__syscall_openat = (folder: number, path: number, flags: number, more: number) => {
    // The mode is the one argument behind the named ones, and only where a file may be created.
    const at = more >>> 0
    if ((flags & CREATE) !== 0 && at !== 0) memory().setUint32(at, memory().getUint32(at, true) & ~umask, true)
    return (__syscall_openat as OpenAt)(folder, path, flags, more)
  }
  env.__syscall_mkdirat = (folder: number, path: number, mode: number) =>
    (__syscall_mkdirat as MakeFolder)(folder, path, mode & ~umask)
  env.__syscall_utimensat = (folder: number, path: number, times: number, flags: number) => {
    const stack = module()?.stackSave()
    if (stack === undefined) return (__syscall_utimensat as SetTimes)(folder, path, times, flags)
    const at = stack - TIMES_BYTES * 2
    writeTimes(memory(), at, times >>> 0, host().clock.nowMs())
    return (__syscall_utimensat as SetTimes)(folder, path, at, flags)
  }
  return {
    begin() {
      umask = UMASK
    },
  }
}

/** Writes the two times with the host's clock in the place of "now", which Emscripten would take from the real one. */
function writeTimes(memory: DataView, into: number, from: number, nowMs: number): void {
  for (const nanoseconds of NANOSECONDS) {
    const asked = from === 0 ? UTIME_NOW : memory.getUint32(from + nanoseconds, true)
    const isNow = asked === UTIME_NOW
    const seconds = isNow ? BigInt(Math.floor(nowMs / 1000)) : memory.getBigInt64(from + nanoseconds - 8, true)
    memory.setBigInt64(into + nanoseconds - 8, seconds, true)
    memory.setUint32(into + nanoseconds, isNow ? Math.round((nowMs % 1000) * NS_PER_MS) : asked, true)
  }
}
