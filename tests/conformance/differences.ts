// What the host prints otherwise than Linux, on purpose or for want of something. Each is marked `Unlike Linux:` in the source too.

export type Difference = {
  readonly program: string
  /** What Debian prints there, once in the whole output. */
  readonly linux: string
  readonly here: string
  readonly why: string
}

export const DIFFERENCES: readonly Difference[] = [
  {
    program: 'os-fork',
    linux: "b'from the child' 7",
    here: 'OSError An interpreter is not copied while it runs: start a program with subprocess, or a function with multiprocessing',
    why: 'An interpreter is not copied while it runs, so there is no fork (process.py).',
  },
  {
    program: 'os-posix-spawn',
    linux: 'spawned\n2\nNo such file or directory /no/such/file\nto a file\n\n',
    here: "module 'os' has no attribute 'posix_spawn'\n",
    why: 'subprocess would use it in place of fork_exec, which is what the host answers (spawn.py).',
  },
  {
    program: 'os-sendfile',
    linux: "5\nb'23456'\n4\nb'0123'\n",
    here: "module 'os' has no attribute 'sendfile'\n",
    why: 'Python is built without them; shutil copies by reading and writing (files.py).',
  },
  {
    program: 'os-fifo',
    linux: 'through the pipe\n\n0\n',
    here: 'No such device or address\n1\n',
    why: 'A named pipe can be made and seen, but not opened (files.py, inode.ts); sh is bash (bash.ts).',
  },
  {
    program: 'os-poll',
    linux: 'Bad file descriptor\n',
    here: '',
    why: 'select goes by poll, whose word for descriptors that are not open it passes over (polling.ts).',
  },
  {
    program: 'os-poll',
    linux: 'True EpollSelector',
    here: 'False PollSelector',
    why: 'Python is built without epoll; the selectors module takes poll (polling.ts).',
  },
  {
    program: 'os-stat',
    linux: '1100000000987654321 1000000000123456789',
    here: '1100000000987654052 1000000000123456054',
    why: 'Times of files are kept in milliseconds with fractions, so the last digits are lost (inode.ts).',
  },
  {
    program: 'os-deleted-folder',
    linux: '0\nTrue\n',
    here: '0\nFalse\n',
    why: 'A folder that is gone has no folder above it any more (file-calls.ts).',
  },
  {
    program: 'socket-options',
    linux: 'TypeError\nTrue\n',
    here: 'TypeError\nEADDRINUSE\n',
    why: 'Two sockets cannot listen at one port, whatever they agree on (options.ts).',
  },
  {
    program: 'subprocess-environment',
    linux: "b'\\xff-text\\n'",
    here: "b'\\xef\\xbf\\xbd-text\\n'",
    why: 'Arguments and environment are texts on the host (environment.py).',
  },
  {
    program: 'multiprocessing-daemons',
    linux: 'joined at the end\natexit of the first 0\n',
    here: 'atexit of the first 2\njoined at the end\n',
    why: 'multiprocessing is imported before the program, so its own function of atexit runs after those of the program (worker-modules.ts).',
  },
]
