// What the shell's library asks of Node's zlib, for a browser: see the alias in vite.config.ts.
import { gzipSync as pack, gunzipSync as unpack } from 'fflate'

type Level = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

const BEST_SPEED = 1
const BEST_COMPRESSION = 9

export const constants = {
  Z_DEFAULT_COMPRESSION: -1,
  Z_BEST_SPEED: BEST_SPEED,
  Z_BEST_COMPRESSION: BEST_COMPRESSION,
} as const

const USUAL_LEVEL: Level = 6

export function gzipSync(bytes: Uint8Array, { level = USUAL_LEVEL }: { readonly level?: number } = {}): Uint8Array {
  // Its header carries a time; the real one must not be told.
  return pack(bytes, { level: (level < 0 ? USUAL_LEVEL : level) as Level, mtime: 0 })
}

export function gunzipSync(bytes: Uint8Array, { maxOutputLength = Number.POSITIVE_INFINITY } = {}): Uint8Array {
  const unpacked = unpack(bytes)
  if (unpacked.length > maxOutputLength)
    throw new RangeError(`Cannot create a Buffer larger than ${maxOutputLength} bytes`)
  return unpacked
}
