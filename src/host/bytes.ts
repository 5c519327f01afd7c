// Bytes that came in pieces, as one; whether two are the same; and bytes as text of which each letter is one.

/** A single piece is given back as it is, not copied. */
export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const [only, ...others] = chunks
  if (only !== undefined && others.length === 0) return only
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

export function sameBytes(bytes: Uint8Array, others: Uint8Array): boolean {
  if (bytes.length !== others.length) return false
  // A plain loop: of the ways to compare it is much the fastest where files are large.
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] !== others[at]) return false
  return true
}

const SPAN = 32_768

/** Every byte is the character of its number, unlike what `TextDecoder` takes for Latin-1. */
export function latin1Text(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += SPAN) text += String.fromCharCode(...bytes.subarray(at, at + SPAN))
  return text
}

/** The other way round. Of a letter beyond the first 256 only the lowest bits are taken. */
export function latin1Bytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}
