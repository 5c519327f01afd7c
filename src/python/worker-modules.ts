// What programs with several processes import, and how such a program is known.

/** A worker of multiprocessing has it in its command line. */
export const WORKER = '--multiprocessing-fork'

/**
 * What a worker imports before the program's own modules, and what comes with most programs that have workers. Nothing of it may change what is
 * beside the memory: ctypes, and so multiprocessing.sharedctypes, adds a function to the interpreter's table.
 */
// Unlike Linux: functions that a program gives to atexit run before multiprocessing waits for the program's workers, since it is imported first.
export const OF_PROCESSES: readonly string[] = [
  'concurrent.futures.process',
  ...['heap', 'pool', 'popen_spawn_posix', 'popen_forkserver', 'queues', 'resource_sharer', 'resource_tracker'].map(of),
  ...['spawn', 'synchronize'].map(of),
]

function of(name: string): string {
  return `multiprocessing.${name}`
}

/** Whether a program speaks of processes that Python starts for it, wherever that stands. */
export function namesProcesses(program: string): boolean {
  return /\bmultiprocessing\b|\bProcessPoolExecutor\b/.test(program)
}
