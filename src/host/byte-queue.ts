// Bytes that wait to be read, in order. Who waits for them is not known here.

export type ByteQueue = {
  readonly size: () => number
  /** The bytes are not copied: who gives them must not change them any more. */
  readonly push: (bytes: Uint8Array) => void
  /** Up to so many of the first bytes; they are gone then. */
  readonly take: (most: number) => Uint8Array
  /** The same, and they stay. */
  readonly peek: (most: number) => Uint8Array
  readonly clear: () => void
}

export function createByteQueue(): ByteQueue {
  let chunks: Uint8Array[] = []
  let first = 0
  let size = 0
  const clear = (): void => {
    chunks = []
    first = 0
    size = 0
  }
  const copy = (most: number, isTaken: boolean): Uint8Array => {
    const bytes = new Uint8Array(Math.min(most, size))
    let at = 0
    for (let index = first; at < bytes.length; index += 1) {
      const chunk = chunks[index] ?? new Uint8Array(0)
      const part = chunk.subarray(0, bytes.length - at)
      bytes.set(part, at)
      at += part.length
      if (!isTaken) continue
      if (part.length < chunk.length) chunks[index] = chunk.subarray(part.length)
      else first = index + 1
    }
    return bytes
  }
  return {
    size: () => size,
    push(bytes) {
      if (bytes.length === 0) return
      chunks.push(bytes)
      size += bytes.length
    },
    take(most) {
      const bytes = copy(most, true)
      size -= bytes.length
      if (size === 0) clear()
      else if (first > 1000) {
        chunks = chunks.slice(first)
        first = 0
      }
      return bytes
    },
    peek: (most) => copy(most, false),
    clear,
  }
}
