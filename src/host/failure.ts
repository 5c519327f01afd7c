// How the host refuses: with an errno by its name, as Linux does. Who shows it to a program translates the name.

export type Errno =
  | 'E2BIG'
  | 'EACCES'
  | 'EAGAIN'
  | 'EBADF'
  | 'EBUSY'
  | 'ECHILD'
  | 'EEXIST'
  | 'EFBIG'
  | 'EINVAL'
  | 'EISDIR'
  | 'ELOOP'
  | 'EMFILE'
  | 'EMLINK'
  | 'ENAMETOOLONG'
  | 'ENODEV'
  | 'ENOENT'
  | 'ENOEXEC'
  | 'ENOMEM'
  | 'ENOSPC'
  | 'ENOTDIR'
  | 'ENOTEMPTY'
  | 'ENOTSUP'
  | 'ENXIO'
  | 'EPERM'
  | 'EPIPE'
  | 'ERANGE'
  | 'EROFS'
  | 'ESPIPE'
  | 'ESRCH'
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
