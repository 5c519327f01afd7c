// How a process ended, in a word and in a sentence.

/** signal(7), for the numbers of x86 and ARM. */
const SIGNALS: Readonly<Record<number, string>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  4: 'SIGILL',
  6: 'SIGABRT',
  7: 'SIGBUS',
  8: 'SIGFPE',
  9: 'SIGKILL',
  10: 'SIGUSR1',
  11: 'SIGSEGV',
  12: 'SIGUSR2',
  13: 'SIGPIPE',
  14: 'SIGALRM',
  15: 'SIGTERM',
}

/** As subprocess gives it: negative for a signal. */
export function exitWord(exitCode: number): string {
  return exitCode < 0 ? (SIGNALS[-exitCode] ?? `signal ${-exitCode}`) : `exit ${exitCode}`
}

export function sayExit(exitCode: number): string {
  if (exitCode < 0) return `The signal ${exitWord(exitCode).replace(/^signal /, '')} ended it`
  return exitCode === 0 ? 'It ended well, with exit code 0' : `It ended with exit code ${exitCode}`
}
