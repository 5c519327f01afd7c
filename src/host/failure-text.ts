// What Linux says of a failure, as strerror(3) of glibc has it.
import { type Errno, HostFailure } from './failure.ts'

const TEXTS: Readonly<Record<string, string>> = {
  E2BIG: 'Argument list too long',
  EACCES: 'Permission denied',
  EAGAIN: 'Resource temporarily unavailable',
  EBADF: 'Bad file descriptor',
  EBUSY: 'Device or resource busy',
  ECHILD: 'No child processes',
  EEXIST: 'File exists',
  EINVAL: 'Invalid argument',
  EISDIR: 'Is a directory',
  ELOOP: 'Too many levels of symbolic links',
  EMLINK: 'Too many links',
  ENAMETOOLONG: 'File name too long',
  ENODEV: 'No such device',
  ENOENT: 'No such file or directory',
  ENOEXEC: 'Exec format error',
  ENOMEM: 'Cannot allocate memory',
  ENOSPC: 'No space left on device',
  ENOTDIR: 'Not a directory',
  ENOTEMPTY: 'Directory not empty',
  EPERM: 'Operation not permitted',
  EPIPE: 'Broken pipe',
  EROFS: 'Read-only file system',
  ESPIPE: 'Illegal seek',
  ESRCH: 'No such process',
  EXDEV: 'Invalid cross-device link',
  ETXTBSY: 'Text file busy',
  ENXIO: 'No such device or address',
  EMFILE: 'Too many open files',
}

export function failureText(errno: Errno | string): string {
  return TEXTS[errno] ?? errno
}

/** The text of a failure of the host; anything else is thrown on. */
export function textOfFailure(failure: unknown): string {
  if (failure instanceof HostFailure) return failureText(failure.errno)
  throw failure
}
