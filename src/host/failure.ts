// How the host refuses: with an errno by its name, as Linux does. Who shows it to a program translates the name.

export type Errno =
  | 'E2BIG'
  | 'EACCES'
  | 'EADDRINUSE'
  | 'EADDRNOTAVAIL'
  | 'EAFNOSUPPORT'
  | 'EAGAIN'
  | 'EALREADY'
  | 'EBADF'
  | 'EBUSY'
  | 'ECHILD'
  | 'ECONNABORTED'
  | 'ECONNREFUSED'
  | 'ECONNRESET'
  | 'EDESTADDRREQ'
  | 'EEXIST'
  | 'EFBIG'
  | 'EHOSTUNREACH'
  | 'EINPROGRESS'
  | 'EINVAL'
  | 'EISCONN'
  | 'EISDIR'
  | 'ELOOP'
  | 'EMFILE'
  | 'EMLINK'
  | 'EMSGSIZE'
  | 'ENAMETOOLONG'
  | 'ENETUNREACH'
  | 'ENODEV'
  | 'ENOENT'
  | 'ENOEXEC'
  | 'ENOMEM'
  | 'ENOPROTOOPT'
  | 'ENOSPC'
  | 'ENOTCONN'
  | 'ENOTDIR'
  | 'ENOTEMPTY'
  | 'ENOTSOCK'
  | 'ENOTSUP'
  | 'ENXIO'
  | 'EPERM'
  | 'EPIPE'
  | 'EPROTONOSUPPORT'
  | 'ERANGE'
  | 'EROFS'
  | 'ESPIPE'
  | 'ESRCH'
  | 'ETIMEDOUT'
  | 'EXDEV'

/** Thrown inside the host and caught where a program's system call is answered. */
export class HostFailure extends Error {
  readonly errno: Errno
  constructor(errno: Errno) {
    super(errno)
    this.errno = errno
  }
}

export function fail(errno: Errno): never {
  throw new HostFailure(errno)
}
