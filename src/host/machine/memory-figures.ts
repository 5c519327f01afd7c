// How the host's memory is divided, from what the world says: total, available, free and swap. The other figures are made to agree with these.
import type { Machine } from '../../model/machine.ts'
import { valueAt } from '../processes/first-processes.ts'

/** In bytes; each a multiple of 1024, as /proc/meminfo has them. */
export type MemoryFigures = {
  readonly total: number
  readonly free: number
  readonly available: number
  /** As free(1) of Debian 12 says it: total less available. It is also total less free, buffers and cache. */
  readonly used: number
  readonly buffers: number
  /** The page cache alone. */
  readonly cached: number
  /** Memory of the kernel itself that it can give back; free(1) counts it to the cache. */
  readonly slabReclaimable: number
  readonly slabUnreclaimable: number
  readonly shared: number
  readonly active: number
  readonly inactive: number
  readonly swapTotal: number
  readonly swapFree: number
  readonly swapUsed: number
}

const KIB = 1024
const BUFFERS_SHARE = 0.04
const SLAB_SHARE = 0.06
const ACTIVE_SHARE = 0.4
const SHARED_SHARE = 0.01
const UNRECLAIMABLE_SHARE = 0.05

export function memoryAt(memory: Machine['memory'], sinceStartMs: number): MemoryFigures {
  const total = wholeKib(memory.totalBytes)
  const available = Math.min(total, wholeKib(valueAt(memory.availableBytes, sinceStartMs)))
  const free = Math.min(available, wholeKib(valueAt(memory.freeBytes, sinceStartMs)))
  // What is available and not free is what the kernel would give back: buffers and caches.
  const reclaimable = available - free
  const buffers = wholeKib(reclaimable * BUFFERS_SHARE)
  const slabReclaimable = wholeKib(reclaimable * SLAB_SHARE)
  const cached = reclaimable - buffers - slabReclaimable
  const used = total - available
  const active = wholeKib((used + cached) * ACTIVE_SHARE)
  const swapTotal = wholeKib(memory.swapTotalBytes)
  const swapUsed = Math.min(swapTotal, wholeKib(valueAt(memory.swapUsedBytes, sinceStartMs)))
  return {
    total,
    free,
    available,
    used,
    buffers,
    cached,
    slabReclaimable,
    slabUnreclaimable: wholeKib(used * UNRECLAIMABLE_SHARE),
    shared: wholeKib(cached * SHARED_SHARE),
    active,
    inactive: Math.max(0, total - free - active - slabReclaimable - wholeKib(used * UNRECLAIMABLE_SHARE)),
    swapTotal,
    swapFree: swapTotal - swapUsed,
    swapUsed,
  }
}

function wholeKib(bytes: number): number {
  return Math.max(0, Math.floor(bytes / KIB) * KIB)
}
