// Reads bytes that come over a wire as HTTP needs them: a head, a line, so many bytes. What they mean is not known here.
import { joinBytes, latin1Text } from '../../bytes.ts'
import type { Wire } from '../../network/wire.ts'

export type ByteReader = {
  /** Up to and with an empty line, in Latin-1. `end`: nothing came; `cut`: the end came within; `long`: it is longer than `most`. */
  readonly head: (most: number) => Promise<string | 'end' | 'cut' | 'long'>
  /** Without its line end; undefined: the end came before, or it is longer than `most`. */
  readonly line: (most: number) => Promise<string | undefined>
  /** So many; fewer where the end came before. */
  readonly exactly: (count: number) => Promise<Uint8Array>
  /** What is there, at least one byte and at most so many; none is the end. */
  readonly some: (most?: number) => Promise<Uint8Array>
  /** Waits until something comes, without taking it, or until the instant, on the host's clock; false: the end came. */
  readonly watch: (untilMs: number) => Promise<boolean>
}

const NEWLINE = 10
const RETURN = 13
const FIRST_VISIBLE = 0x21
const LAST_VISIBLE = 0x7e

/** `read` is that of a wire. */
export function createByteReader(read: Wire['read']): ByteReader {
  let have: Uint8Array = new Uint8Array(0)
  let isEnded = false
  const more = async (untilMs?: number): Promise<boolean> => {
    if (isEnded) return false
    const bytes = await read(undefined, untilMs)
    if (bytes.length === 0) isEnded = true
    else have = have.length === 0 ? bytes : joinBytes([have, bytes])
    return !isEnded
  }
  const take = (count: number): Uint8Array => {
    const bytes = have.subarray(0, count)
    have = have.subarray(count)
    return bytes
  }
  return {
    async head(most) {
      skipEmptyLines()
      for (let from = 0; ; ) {
        if (isNoText(have[0])) return 'cut'
        const end = headEnd(have, from)
        if (end > most || (end < 0 && have.length > most)) return 'long'
        if (end >= 0) return latin1Text(take(end))
        from = Math.max(0, have.length - 3)
        if (await more()) {
          if (from === 0) skipEmptyLines()
        } else return have.length === 0 ? 'end' : 'cut'
      }
    },
    async line(most) {
      for (;;) {
        const end = have.indexOf(NEWLINE)
        if (end > most || (end < 0 && have.length > most)) return undefined
        if (end >= 0) return latin1Text(take(end + 1)).replace(/\r?\n$/, '')
        if (!(await more())) return undefined
      }
    },
    async exactly(count) {
      if (have.length >= count) return take(count)
      const parts = [take(have.length)]
      let missing = count - (parts[0]?.length ?? 0)
      while (missing > 0 && (await more())) {
        const part = take(Math.min(missing, have.length))
        parts.push(part)
        missing -= part.length
      }
      return joinBytes(parts)
    },
    async some(most = Number.POSITIVE_INFINITY) {
      if (have.length === 0) await more()
      return take(Math.min(most, have.length))
    },
    watch: (untilMs) => (have.length > 0 ? Promise.resolve(true) : more(untilMs)),
  }

  /** Before a head a server lets empty lines pass (RFC 9112, section 2.2). */
  function skipEmptyLines(): void {
    let at = 0
    while (have[at] === NEWLINE || (have[at] === RETURN && have[at + 1] === NEWLINE)) at += 1
    if (at > 0) have = have.subarray(at)
  }
}

/** No message begins so: somebody speaks another protocol, and may wait for an answer. */
function isNoText(byte = FIRST_VISIBLE): boolean {
  return (byte < FIRST_VISIBLE && byte !== RETURN && byte !== NEWLINE) || byte > LAST_VISIBLE
}

/** Where the first empty line ends; -1: there is none. A line may end without a carriage return. */
function headEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(NEWLINE, from); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) {
    if (bytes[at + 1] === NEWLINE) return at + 2
    if (bytes[at + 1] === RETURN && bytes[at + 2] === NEWLINE) return at + 3
  }
  return -1
}
