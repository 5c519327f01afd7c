// The fuller memory image that a browser makes for itself on the first visit and keeps for the next ones.
// Where the browser keeps nothing (a private window, no room), each visit is a first one.
import type { MemoryImage } from '../python/boot.ts'

const CACHE = 'dryrun-engine'
const NAME = 'kept-image'

/** The cache speaks of addresses: this one is never asked of a server. `place` changes with everything the image is made from. */
const addressOf = (place: string): string => `${place}${NAME}`

export async function readKeptImage(place: string): Promise<MemoryImage | undefined> {
  const cache = await openCache()
  const found = await cache?.match(addressOf(place))
  if (found === undefined) return undefined
  const bytes = new Uint8Array(await found.arrayBuffer())
  return bytes.length > 0 ? { form: 'whole', bytes } : undefined
}

/** Keeps an image, and lets go of those of earlier versions. */
export async function keepImage(place: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const cache = await openCache()
  if (cache === undefined) return
  try {
    for (const request of await cache.keys()) if (request.url !== addressOf(place)) await cache.delete(request)
    await cache.put(addressOf(place), new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } }))
  } catch (reason) {
    console.warn('The browser has no room to keep Python for the next visit.', reason)
  }
}

export async function forgetKeptImage(place: string): Promise<void> {
  const cache = await openCache()
  await cache?.delete(addressOf(place))
}

/** Undefined where the browser allows no cache: insecure addresses, some private windows. */
async function openCache(): Promise<Cache | undefined> {
  if (!('caches' in self)) return undefined
  try {
    return await caches.open(CACHE)
  } catch (reason) {
    console.warn('The browser keeps no files for this page.', reason)
    return undefined
  }
}
