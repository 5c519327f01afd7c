// Keeps the whole site in the browser, so that it opens without a network, and gives a visit the files of one version from first to last.
// A new version is fetched as a whole beside the old one and waits until the learner takes it or has closed the page.
import { isNamedAfterContents, type Site, START, sourceOf } from './site.ts'

/** The build puts the site in its place. */
const site: Site = JSON.parse('dryrun-site-placeholder')

/** The little of a service worker's world that is used here; the types of the page know nothing of it. */
type Waiting = Event & { readonly waitUntil: (work: Promise<unknown>) => void }
type Asked = Waiting & {
  readonly request: Request
  readonly respondWith: (answer: Promise<Response>) => void
}
type World = {
  readonly registration: { readonly scope: string }
  readonly clients: { readonly claim: () => Promise<void> }
  readonly skipWaiting: () => Promise<void>
  addEventListener(type: 'install' | 'activate', heard: (event: Waiting) => void): void
  addEventListener(type: 'fetch', heard: (event: Asked) => void): void
  addEventListener(type: 'message', heard: (event: Waiting & { readonly data: unknown }) => void): void
}
const world = self as unknown as World

const PAGE_CACHES = 'dryrun-site-'
const ENGINE_CACHES = 'dryrun-engine-'
const pageCache = `${PAGE_CACHES}${site.version}`
const engineCache = `${ENGINE_CACHES}${Object.keys(site.engine)[0]?.split('/')[1] ?? 'none'}`
const folder = new URL('./', world.registration.scope).href
const AT_ONCE = 6

world.addEventListener('install', (event) => event.waitUntil(install()))
world.addEventListener('activate', (event) => event.waitUntil(activate()))
world.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(world.skipWaiting())
  if (savesData()) return
  if (event.data === 'keep Python') event.waitUntil(keepPython())
  if (event.data === 'keep the rest') event.waitUntil(keepPython().then(keepLarge))
})
world.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  const source = sourceOf(site, folder, request.url, request.mode === 'navigate')
  switch (source.kind) {
    case 'page':
      return event.respondWith(answerFrom(pageCache, source.path, request))
    case 'engine':
      return event.respondWith(answerFrom(engineCache, source.path, request))
    case 'any version':
      return event.respondWith(caches.match(folder + source.path).then((kept) => kept ?? fetch(request)))
    case 'network':
      return
    default:
      source satisfies never
  }
})

/** Rejects, and is tried again at a later visit, unless every file of the page came as it was built. */
async function install(): Promise<void> {
  await fill(pageCache, site.page)
  // Who counts bytes, or has no room, gets Python from the network as before.
  if (savesData()) return
  await fill(engineCache, site.engine).catch(notKept)
}

/** What was not kept at first. It does not hold up a version, and goes on at the next visit where it was broken off. */
async function keepPython(): Promise<void> {
  await fill(engineCache, site.engine).catch(notKept)
}

async function keepLarge(): Promise<void> {
  await fill(pageCache, site.large).catch(notKept)
}

function notKept(reason: unknown): void {
  console.warn('Not all of the site could be kept for use without a network.', reason)
}

async function fill(name: string, files: Site['page']): Promise<void> {
  const cache = await caches.open(name)
  const waiting = Object.entries(files)
  async function next(): Promise<void> {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const [path, hash] = file
      if ((await cache.match(folder + path)) !== undefined) continue
      const kept = isNamedAfterContents(path) ? await caches.match(folder + path) : undefined
      await cache.put(folder + path, kept ?? (await fetchWhole(path, hash)))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
}

/** A file as it was built: a server that is just being updated may give another one. */
async function fetchWhole(path: string, hash: string): Promise<Response> {
  // Some servers send visitors of index.html to its folder, and a page must not come from such an answer.
  const url = folder + (path === START ? '' : path)
  const response = await fetch(url, { cache: isNamedAfterContents(path) ? 'default' : 'no-store' })
  if (!response.ok) throw new Error(`${path}: the server answered ${response.status}.`)
  const bytes = await response.arrayBuffer()
  // Some servers unpack what ends in .gz, others do not.
  if (!path.endsWith('.gz') && (await hashOf(bytes)) !== hash) throw new Error(`${path} is of another version.`)
  const type = response.headers.get('content-type')
  return new Response(bytes, {
    headers: { ...(type === null ? {} : { 'content-type': type }), 'content-length': String(bytes.byteLength) },
  })
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function answerFrom(name: string, path: string, request: Request): Promise<Response> {
  const kept = await caches.open(name).then((cache) => cache.match(folder + path))
  if (kept !== undefined) return kept
  const response = await fetch(request)
  // The browser threw it away, or had no room for it before.
  if (response.ok && isNamedAfterContents(path)) {
    const copy = response.clone()
    void caches
      .open(name)
      .then((cache) => cache.put(folder + path, copy))
      .catch(() => undefined)
  }
  return response
}

/** The version before this one stays: pages that are still open ask for its files. */
async function activate(): Promise<void> {
  const names = await caches.keys()
  for (const [prefix, current] of [
    [PAGE_CACHES, pageCache],
    [ENGINE_CACHES, engineCache],
  ] as const) {
    const others = names.filter((name) => name.startsWith(prefix) && name !== current)
    for (const name of others.slice(0, -1)) await caches.delete(name)
  }
  const isFirst = !names.some((name) => name.startsWith(PAGE_CACHES) && name !== pageCache)
  if (isFirst) await world.clients.claim()
}

function savesData(): boolean {
  return 'connection' in navigator && (navigator.connection as { saveData?: boolean } | null)?.saveData === true
}
