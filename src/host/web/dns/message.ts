// Messages of the name system as they travel (RFC 1035, section 4): questions, and answers with addresses and names.

export type Question = { readonly name: string; readonly type: number; readonly class: number }

export type DnsRecord = {
  readonly name: string
  readonly type: number
  readonly ttl: number
  readonly data: Uint8Array
}

export type DnsMessage = {
  readonly id: number
  readonly isAnswer: boolean
  readonly isRecursionDesired: boolean
  /** 0: no error; 3: there is no such name (NXDOMAIN). */
  readonly code: number
  readonly questions: readonly Question[]
  readonly answers: readonly DnsRecord[]
}

export const A = 1
export const PTR = 12
export const NO_SUCH_NAME = 3
const HEADER_BYTES = 12
const ANSWER_BIT = 0x8000
const RECURSION_DESIRED = 0x0100
const RECURSION_AVAILABLE = 0x0080
const CODE_BITS = 0x000f
const POINTER = 0xc0
const INTERNET = 1

export function encodeMessage({ id, isAnswer, isRecursionDesired, code, questions, answers }: DnsMessage): Uint8Array {
  const flags =
    (isAnswer ? ANSWER_BIT | RECURSION_AVAILABLE : 0) |
    (isRecursionDesired ? RECURSION_DESIRED : 0) |
    (code & CODE_BITS)
  const bytes: number[] = [...two(id), ...two(flags), ...two(questions.length), ...two(answers.length), 0, 0, 0, 0]
  for (const one of questions) bytes.push(...encodeName(one.name), ...two(one.type), ...two(one.class))
  for (const { name, type, ttl, data } of answers)
    bytes.push(
      ...encodeName(name),
      ...two(type),
      ...two(INTERNET),
      ...two(ttl >>> 16),
      ...two(ttl),
      ...two(data.length),
      ...data,
    )
  return new Uint8Array(bytes)
}

function two(value: number): [number, number] {
  return [(value >> 8) & 0xff, value & 0xff]
}

export function encodeName(name: string): number[] {
  const labels = name.split('.').filter((label) => label !== '')
  const encoder = new TextEncoder()
  return [...labels.flatMap((label) => [label.length, ...encoder.encode(label)]), 0]
}

/** Undefined for what is no message. */
export function parseMessage(bytes: Uint8Array): DnsMessage | undefined {
  if (bytes.length < HEADER_BYTES) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const flags = view.getUint16(2)
  let at = HEADER_BYTES
  const questions: Question[] = []
  const answers: DnsRecord[] = []
  for (let left = view.getUint16(4); left > 0; left -= 1) {
    const named = nameAt(bytes, at)
    if (named === undefined || named.end + 4 > bytes.length) return undefined
    questions.push({ name: named.name, type: view.getUint16(named.end), class: view.getUint16(named.end + 2) })
    at = named.end + 4
  }
  for (let left = view.getUint16(6); left > 0; left -= 1) {
    const named = nameAt(bytes, at)
    if (named === undefined || named.end + 10 > bytes.length) return undefined
    const length = view.getUint16(named.end + 8)
    const start = named.end + 10
    answers.push({
      name: named.name,
      type: view.getUint16(named.end),
      ttl: view.getUint32(named.end + 4),
      data: bytes.slice(start, start + length),
    })
    at = start + length
  }
  return {
    id: view.getUint16(0),
    isAnswer: (flags & ANSWER_BIT) !== 0,
    isRecursionDesired: (flags & RECURSION_DESIRED) !== 0,
    code: flags & CODE_BITS,
    questions,
    answers,
  }
}

/** A name and where it ends; the rest of a name may stand elsewhere (a pointer). */
export function nameAt(bytes: Uint8Array, start: number): { readonly name: string; readonly end: number } | undefined {
  const labels: string[] = []
  let end: number | undefined
  let at = start
  for (let jumps = 0; jumps < bytes.length; jumps += 1) {
    const length = bytes[at]
    if (length === undefined) return undefined
    if (length === 0) return { name: labels.join('.'), end: end ?? at + 1 }
    if ((length & POINTER) === POINTER) {
      end ??= at + 2
      at = ((length & ~POINTER) << 8) | (bytes[at + 1] ?? 0)
    } else {
      labels.push(new TextDecoder().decode(bytes.subarray(at + 1, at + 1 + length)))
      at += 1 + length
    }
  }
  return undefined
}
