// Divides a body into pieces that come one after the other.

const NEWLINE = 10

/**
 * So many pieces of about equal size; fewer where there are not so many bytes. A text that has as many lines is divided between lines,
 * as a server that writes a log would send it.
 */
export function split(body: Uint8Array, count: number, isText: boolean): Uint8Array[] {
  const ends = isText ? lineEnds(body) : []
  if (ends.length >= count && count > 0) return between(body, everyOf(ends, count))
  const pieces = Math.max(1, Math.min(count, body.length))
  return between(
    body,
    Array.from({ length: pieces }, (_, index) => Math.round((body.length * (index + 1)) / pieces)),
  )
}

/** The end of the last line is that of the text. */
function lineEnds(body: Uint8Array): number[] {
  const ends: number[] = []
  for (let at = body.indexOf(NEWLINE); at >= 0; at = body.indexOf(NEWLINE, at + 1)) ends.push(at + 1)
  if (ends.at(-1) !== body.length && body.length > 0) ends.push(body.length)
  return ends
}

function everyOf(ends: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, index) => ends[Math.round((ends.length * (index + 1)) / count) - 1] ?? 0)
}

function between(body: Uint8Array, ends: readonly number[]): Uint8Array[] {
  return ends.map((end, index) => body.subarray(ends[index - 1] ?? 0, end))
}
