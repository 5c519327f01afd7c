// The texts of errors as glibc has them, in the place of those of this platform's C library: a program shows them, and a learner searches for them.

/** Number of wasi-libc → text of glibc 2.36, where the two say it differently. */
const TEXTS: Readonly<Record<number, string>> = {
  3: 'Address already in use',
  4: 'Cannot assign requested address',
  10: 'Device or resource busy',
  12: 'No child processes',
  13: 'Software caused connection abort',
  16: 'Resource deadlock avoided',
  18: 'Numerical argument out of domain',
  19: 'Disk quota exceeded',
  23: 'No route to host',
  25: 'Invalid or incomplete multibyte or wide character',
  26: 'Operation now in progress',
  29: 'Input/output error',
  30: 'Transport endpoint is already connected',
  32: 'Too many levels of symbolic links',
  33: 'Too many open files',
  35: 'Message too long',
  37: 'File name too long',
  39: 'Network dropped connection on reset',
  40: 'Network is unreachable',
  48: 'Cannot allocate memory',
  53: 'Transport endpoint is not connected',
  57: 'Socket operation on non-socket',
  59: 'Inappropriate ioctl for device',
  68: 'Numerical result out of range',
  70: 'Illegal seek',
  73: 'Connection timed out',
  75: 'Invalid cross-device link',
  138: 'Operation not supported',
  140: 'Cannot send after transport endpoint shutdown',
}
/** Of machines and file systems that no host has: their texts make room. */
const NEVER: ReadonlySet<number> = new Set([24, 36, 47, 49, 56, 62, 100, 105, 116, 117, 118, 127, 139])

const FIRST_TEXTS = 'Success\0Illegal byte sequence\0'
const NUMBERS = 154
/** What is known of the table: number of an error → where its text begins, after the first text. */
const KNOWN = { 0: 0, 2: 78, 18: 30, 25: 8 } as const

/** Rewrites the table in the interpreter's memory, once; in an image it is rewritten already. */
export function sayErrorsAsLinux(memory: Uint8Array): void {
  const start = placeOf(memory, new TextEncoder().encode(FIRST_TEXTS))
  if (start === undefined) return
  const view = new DataView(memory.buffer, memory.byteOffset, memory.byteLength)
  const table = tableBefore(view, start)
  const textAt = (at: number): string => new TextDecoder().decode(memory.subarray(at, memory.indexOf(0, at)))
  const offsets = Array.from({ length: NUMBERS }, (_, number) => view.getUint16(table + 2 * number, true))
  const last = start + Math.max(...offsets)
  const room = memory.indexOf(0, last) + 1 - start
  const texts = offsets.map((offset, number) =>
    NEVER.has(number) ? textAt(start) : (TEXTS[number] ?? textAt(start + offset)),
  )
  const places = new Map<string, number>()
  const written: string[] = []
  let used = 0
  for (const text of texts) {
    if (places.has(text)) continue
    places.set(text, used)
    written.push(text)
    used += text.length + 1
  }
  if (used > room) throw new Error(`The texts of errors need ${used} bytes, and there are ${room}.`)
  memory.fill(0, start, start + room)
  memory.set(new TextEncoder().encode(written.join('\0')), start)
  for (const [number, text] of texts.entries()) view.setUint16(table + 2 * number, places.get(text) ?? 0, true)
}

function placeOf(memory: Uint8Array, wanted: Uint8Array): number | undefined {
  const first = wanted[0] as number
  for (let at = memory.indexOf(first); at >= 0; at = memory.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => memory[at + index] === byte)) return at
  }
  return undefined
}

/** Two bytes for each number, right before the texts. */
function tableBefore(view: DataView, start: number): number {
  const table = start - 2 * NUMBERS
  const isRight = Object.entries(KNOWN).every(
    ([number, offset]) => view.getUint16(table + 2 * Number(number), true) === offset,
  )
  if (!isRight) throw new Error('The texts of errors are not where they were in this version of Pyodide.')
  return table
}
