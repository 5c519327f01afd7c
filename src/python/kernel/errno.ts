// The host's refusals as numbers of the interpreter's C library.
import type { Errno } from '../../host/failure.ts'

/** Numbers of wasi-libc (https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#-errno-variant); Linux has others, and Python is fitted to show those. */
export const ERRNO: Readonly<Record<Errno, number>> = {
  E2BIG: 1,
  EACCES: 2,
  EADDRINUSE: 3,
  EADDRNOTAVAIL: 4,
  EAFNOSUPPORT: 5,
  EAGAIN: 6,
  EALREADY: 7,
  EBADF: 8,
  EBUSY: 10,
  ECHILD: 12,
  ECONNABORTED: 13,
  ECONNREFUSED: 14,
  ECONNRESET: 15,
  EDESTADDRREQ: 17,
  EEXIST: 20,
  EFBIG: 22,
  EHOSTUNREACH: 23,
  EINPROGRESS: 26,
  EINVAL: 28,
  EISCONN: 30,
  EISDIR: 31,
  ELOOP: 32,
  EMFILE: 33,
  EMLINK: 34,
  EMSGSIZE: 35,
  ENAMETOOLONG: 37,
  ENETUNREACH: 40,
  ENODEV: 43,
  ENOENT: 44,
  ENOEXEC: 45,
  ENOMEM: 48,
  ENOPROTOOPT: 50,
  ENOSPC: 51,
  ENOTCONN: 53,
  ENOTDIR: 54,
  ENOTEMPTY: 55,
  ENOTSOCK: 57,
  ENOTSUP: 138,
  ENXIO: 60,
  EPERM: 63,
  EPIPE: 64,
  EPROTONOSUPPORT: 66,
  ERANGE: 68,
  EROFS: 69,
  ESPIPE: 70,
  ESRCH: 71,
  ETIMEDOUT: 73,
  EXDEV: 75,
}

/** A signal came first: the host itself never refuses with it. */
export const EINTR = 27

/** Numbers of Linux (asm-generic/errno-base.h, errno.h) for those of the C library from 1 on, and from 100 on. */
const FROM_1 = [
  7, 13, 98, 99, 97, 11, 114, 9, 74, 16, 125, 10, 103, 111, 104, 35, 89, 33, 122, 17, 14, 27, 113, 43, 84, 115, 4, 22,
  5, 106, 21, 40, 24, 31, 90, 72, 36, 100, 102, 101, 23, 105, 19, 2, 8, 37, 67, 12, 42, 92, 28, 38, 107, 20, 39, 131,
  88, 95, 25, 6, 75, 130, 1, 32, 71, 93, 91, 34, 30, 29, 3, 116, 110, 26, 18,
]
const FROM_100 = [
  60, 59, 57, 56, 55, 15, 44, 46, 47, 48, 49, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 66, 68, 69, 70, 73, 76, 77, 78,
  79, 80, 81, 82, 83, 85, 86, 87, 94, 95, 96, 108, 109, 112, 117, 118, 119, 120, 121, 123, 124, 126, 127, 128, 129, 132,
  133, 45,
]

/** Number of the C library → that of Linux, of the same name. */
export const WASI_TO_LINUX: ReadonlyMap<number, number> = new Map([
  ...FROM_1.map((linux, at): [number, number] => [at + 1, linux]),
  ...FROM_100.map((linux, at): [number, number] => [at + 100, linux]),
])
