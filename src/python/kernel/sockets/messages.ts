// struct msghdr, struct iovec and struct cmsghdr in memory (recvmsg(2), cmsg(3)).

export type Vector = { readonly at: number; readonly length: number }

export type Message = {
  readonly name: Vector
  readonly vectors: readonly Vector[]
  readonly control: Vector
}

const VECTOR_BYTES = 8
const FIELD = { name: 0, nameLength: 4, vectors: 8, count: 12, control: 16, controlLength: 20, flags: 24 } as const

export function readMessage(memory: DataView, at: number): Message {
  const word = (offset: number): number => memory.getUint32(at + offset, true)
  const first = word(FIELD.vectors)
  return {
    name: { at: word(FIELD.name), length: word(FIELD.nameLength) },
    vectors: Array.from({ length: word(FIELD.count) }, (_, index) => ({
      at: memory.getUint32(first + index * VECTOR_BYTES, true),
      length: memory.getUint32(first + index * VECTOR_BYTES + 4, true),
    })),
    control: { at: word(FIELD.control), length: word(FIELD.controlLength) },
  }
}

/** What a receiver is told besides the bytes: the lengths of what it got, and flags. */
export function writeTold(
  memory: DataView,
  at: number,
  told: { nameLength: number; controlLength: number; flags: number },
): void {
  memory.setUint32(at + FIELD.nameLength, told.nameLength, true)
  memory.setUint32(at + FIELD.controlLength, told.controlLength, true)
  memory.setInt32(at + FIELD.flags, told.flags, true)
}

export function lengthOf(vectors: readonly Vector[]): number {
  return vectors.reduce((sum, { length }) => sum + length, 0)
}

/** A copy of what is in the vectors, one after the other. */
export function gathered(memory: DataView, vectors: readonly Vector[]): Uint8Array {
  const [only] = vectors
  if (vectors.length === 1 && only !== undefined) return new Uint8Array(memory.buffer, only.at, only.length).slice()
  const bytes = new Uint8Array(lengthOf(vectors))
  let done = 0
  for (const { at, length } of vectors) {
    bytes.set(new Uint8Array(memory.buffer, at, length), done)
    done += length
  }
  return bytes
}

/** Spreads bytes over vectors, beginning after the first so many bytes. */
export function scatter(memory: DataView, vectors: readonly Vector[], bytes: Uint8Array, after = 0): void {
  let skip = after
  let done = 0
  for (const { at, length } of vectors) {
    const start = Math.min(skip, length)
    skip -= start
    const part = bytes.subarray(done, done + length - start)
    new Uint8Array(memory.buffer, at + start, part.length).set(part)
    done += part.length
  }
}
