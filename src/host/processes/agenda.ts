// What is to happen at which instant: the earliest first, and of equal instants what was noted first. A heap, so that a thousand waits cost little.

export type Entry = { readonly atMs: number; readonly order: number; isGone: boolean }

export type Agenda<T extends Entry> = {
  readonly add: (entry: T) => void
  /** When the next one is due; Infinity where there is none. */
  readonly nextMs: () => number
  /** Takes off the next one that is due by then. */
  readonly take: (untilMs: number) => T | undefined
}

/** An entry that `isGone` stays where it is and is passed over. */
export function createAgenda<T extends Entry>(): Agenda<T> {
  const heap: T[] = []
  const isBefore = (one: T, other: T): boolean =>
    one.atMs < other.atMs || (one.atMs === other.atMs && one.order < other.order)
  const at = (index: number): T => heap[index] as T
  const swap = (one: number, other: number): void => {
    const kept = at(one)
    heap[one] = at(other)
    heap[other] = kept
  }
  const rise = (from: number): void => {
    for (let index = from; index > 0; ) {
      const parent = (index - 1) >> 1
      if (!isBefore(at(index), at(parent))) return
      swap(index, parent)
      index = parent
    }
  }
  const sink = (): void => {
    for (let index = 0; ; ) {
      const left = 2 * index + 1
      if (left >= heap.length) return
      const child = left + 1 < heap.length && isBefore(at(left + 1), at(left)) ? left + 1 : left
      if (!isBefore(at(child), at(index))) return
      swap(index, child)
      index = child
    }
  }
  const removeFirst = (): T => {
    const first = at(0)
    const last = heap.pop() as T
    if (heap.length > 0) {
      heap[0] = last
      sink()
    }
    return first
  }
  const first = (): T | undefined => {
    while (heap[0]?.isGone === true) removeFirst()
    return heap[0]
  }
  return {
    add(entry) {
      heap.push(entry)
      rise(heap.length - 1)
    },
    nextMs: () => first()?.atMs ?? Number.POSITIVE_INFINITY,
    take(untilMs) {
      const next = first()
      return next !== undefined && next.atMs <= untilMs ? removeFirst() : undefined
    },
  }
}
