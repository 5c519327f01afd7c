// A program as a part of a link: packed, and behind the #, which no browser sends to a server. Read with care, for anybody can write a link.

/** Longer ones get lost in mails and chats. */
const MOST_LINK_CHARACTERS = 8_000
const MOST_PROGRAM_CHARACTERS = 50_000
/** The first character says how the rest is packed, so that links stay readable when that changes. */
const PACKED = '1'

export type ProgramReading =
  | { readonly kind: 'program'; readonly program: string }
  | { readonly kind: 'unreadable'; readonly say: string }

/** Null where the program is too long for a link. */
export async function packProgram(program: string): Promise<string | null> {
  if (program.length > MOST_PROGRAM_CHARACTERS) return null
  const bytes = new TextEncoder().encode(program)
  const packed = await through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY)
  const text = PACKED + base64UrlOf(packed ?? bytes)
  return text.length > MOST_LINK_CHARACTERS ? null : text
}

export async function unpackProgram(text: string): Promise<ProgramReading> {
  if (text.length > MOST_LINK_CHARACTERS) return unreadable('The link is longer than any that Dryrun makes.')
  if (!text.startsWith(PACKED))
    return unreadable(
      'The link is damaged, or it is from a later version of Dryrun. Load this page again and try anew.',
    )
  const bytes = await bytesOf(text.slice(1)).catch(() => null)
  if (bytes === null) return unreadable('The link is damaged: a part of it may be missing. Ask for it once more.')
  const program = new TextDecoder().decode(bytes)
  return { kind: 'program', program: program.replaceAll('\r\n', '\n') }
}

async function bytesOf(text: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const packed = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))
  // A few bytes can be made to unpack into gigabytes.
  return through(packed, new DecompressionStream('deflate-raw'), MOST_PROGRAM_CHARACTERS * 4)
}

/** Null where more than `most` bytes come out. Rejects where the bytes are not what the stream reads. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer())
    length += value.length
    if (length > most) {
      await reader.cancel()
      return null
    }
    parts.push(value as Uint8Array<ArrayBuffer>)
  }
}

function base64UrlOf(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function unreadable(say: string): ProgramReading {
  return { kind: 'unreadable', say }
}
