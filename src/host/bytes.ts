// Bytes that came in pieces, as one.

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
