// What the fitted WebAssembly asks of the thread system goes through fd_read, with descriptors that no file has: an import that it has already.

export const THREAD_CALLS = {
  /** (function, argument, address of the new thread's number): 0, or another number where no thread can be started. */
  start: 1_000_001,
  /** (semaphore, low and high word of a timeout in nanoseconds, negative for none): as _PySemaphore_Wait. */
  wait: 1_000_002,
  /** (address of the semaphore's counter): it was counted up. */
  wake: 1_000_003,
  /** (lock, low and high word of a timeout in microseconds, negative for none): as PyThread_acquire_lock_timed of a lock that is held. */
  acquire: 1_000_004,
  /** (lock): somebody waits for it, and it is free. */
  release: 1_000_005,
} as const

/** Where a semaphore (pycore_semaphore.h) has its counter, in bytes from its start. */
export const COUNTER_OFFSET = 72
/** Where the address that is waited at stands, seen from the semaphore in a wait_entry (parking_lot.c). */
export const ADDRESS_OFFSET = -4

/** In a lock of thread_pthread.h: whether it is held, a byte; and a word of its condition, which nobody uses: somebody waits. */
export const LOCK = { held: 0, wanted: 4 } as const
/** What PyThread_acquire_lock_timed answers with (pythread.h). */
export const ACQUIRED = { failure: 0, ok: 1, interrupted: 2 } as const

/** What _PySemaphore_Wait answers with. */
export const WAITED = { ok: 0, timeout: -2, interrupted: -3 } as const

/** In the C library's struct pthread of the only thread it knows: a word that nobody uses. What stands there is added to the number of a thread. */
export const NUMBER_OFFSET = 4
