// An answer of the host that Python has to wait for. It waits as for a read of a descriptor that no file has, so it can wait wherever C can
// read, whatever event loop or callback it is in; the answer itself is fetched afterwards.
import type { WasmImports } from '../interpreter.ts'

/** No process has so many open files. */
export const ANSWER_DESCRIPTOR = 1_000_000

export type LateAnswer = {
  /** The next read of the descriptor waits for this. */
  readonly hold: (promise: Promise<unknown>) => void
  /** What the promise brought; throws what it was rejected with. */
  readonly fetch: () => unknown
  readonly waits: (fd: number) => boolean
  /** What the promise brings, whichever way it ends. */
  readonly wait: () => Promise<Brought>
  /** Told on the stack that has waited: it fetches it next. */
  readonly bring: (brought: unknown) => void
}

export type Brought =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'failure'; readonly reason: unknown }

/** Nobody else runs between `hold` and the read, nor between the end of that and `fetch`: so one place of each is enough for all threads. */
export function createLateAnswer(): LateAnswer {
  let waiting: Promise<unknown> | undefined
  let brought: Brought | undefined
  return {
    hold(promise) {
      waiting = promise
    },
    fetch() {
      const last = brought
      brought = undefined
      if (last?.kind === 'failure') throw last.reason
      return last?.value
    },
    waits: (fd) => fd === ANSWER_DESCRIPTOR && waiting !== undefined,
    async wait() {
      const promise = waiting
      waiting = undefined
      try {
        return { kind: 'value', value: await promise }
      } catch (reason) {
        return { kind: 'failure', reason }
      }
    },
    bring(value) {
      brought = value as Brought
    },
  }
}

type Read = (fd: number, vectors: number, count: number, into: number) => number

/** A read of the descriptor finds nothing, and no error. */
export function fitAnswerRead(imports: WasmImports, memory: () => DataView): void {
  const env = imports.env ?? {}
  const read = env.fd_read as Read
  env.fd_read = (fd: number, vectors: number, count: number, into: number) => {
    if (fd !== ANSWER_DESCRIPTOR) return read(fd, vectors, count, into)
    memory().setUint32(into >>> 0, 0, true)
    return 0
  }
}
