// The host's refusals as numbers of the interpreter's C library.
import type { Errno } from '../../host/failure.ts'

/** Numbers of wasi-libc (https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#-errno-variant); Linux has others. */
export const ERRNO: Readonly<Record<Errno, number>> = {
  E2BIG: 1,
  EACCES: 2,
  EAGAIN: 6,
  EBADF: 8,
  EBUSY: 10,
  ECHILD: 12,
  EEXIST: 20,
  EFBIG: 22,
  EINVAL: 28,
  EISDIR: 31,
  ELOOP: 32,
  EMFILE: 33,
  EMLINK: 34,
  ENAMETOOLONG: 37,
  ENODEV: 43,
  ENOENT: 44,
  ENOEXEC: 45,
  ENOMEM: 48,
  ENOSPC: 51,
  ENOTDIR: 54,
  ENOTEMPTY: 55,
  ENOTSUP: 138,
  ENXIO: 60,
  EPERM: 63,
  EPIPE: 64,
  ERANGE: 68,
  EROFS: 69,
  ESPIPE: 70,
  ESRCH: 71,
  EXDEV: 75,
}

/** A signal came first: the host itself never refuses with it. */
export const EINTR = 27
