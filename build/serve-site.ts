// A small static server for the built site: what any web server does, and nothing that the site would need only here.
import { createReadStream, type Stats } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { SetUpError } from './set-up-error.ts'

export type Site = { readonly address: string; readonly close: () => Promise<void> }

/** Port 0 takes any free one; another port that is taken moves on to the next free one. */
export async function serveSite(folder: string, place: { port: number; host?: string | undefined }): Promise<Site> {
  const host = place.host || 'localhost'
  const packed = new Map<string, Promise<Buffer>>()
  const server = createServer((request, response) => {
    answer(resolve(folder), packed, request, response).catch(() => {
      // The reader went away, or the site is being built anew: this answer cannot be completed, the next one can.
      response.destroy()
    })
  })
  for (let port = place.port; ; port += 1) {
    const failure = await new Promise<NodeJS.ErrnoException | undefined>((settle) => {
      server.once('error', settle)
      server.listen(port, host, () => {
        server.off('error', settle)
        settle(undefined)
      })
    })
    if (failure === undefined) break
    const isTaken = failure.code === 'EADDRINUSE' || failure.code === 'EACCES'
    if (!isTaken || port >= place.port + 100 || port >= 65_535) {
      throw new SetUpError(
        `The site cannot be served on port ${port} of ${host} (${failure.code}). Set PORT to another.`,
      )
    }
  }
  await packLargeFiles(resolve(folder), packed)
  const { port } = server.address() as AddressInfo
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${port}/`,
    close: () =>
      new Promise((settle) => {
        server.close(() => settle())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  root: string,
  packed: Map<string, Promise<Buffer>>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { Allow: 'GET, HEAD' })
  const found = await findFile(root, request.url ?? '/')
  if (found === undefined) return refuse(response, 404)
  const { path, facts } = found
  const type = TYPES[extname(path)] ?? 'application/octet-stream'
  const encoding = isWorthPacking(type, facts) ? encodingFor(request.headers['accept-encoding'] ?? '') : undefined
  const tag = `W/"${facts.size.toString(36)}-${Math.floor(facts.mtimeMs).toString(36)}${encoding ? `-${encoding}` : ''}"`
  response.setHeader('Content-Type', type)
  response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('ETag', tag)
  if (isWorthPacking(type, facts)) response.setHeader('Vary', 'Accept-Encoding')
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(tag)) return void response.writeHead(304).end()
  if (encoding !== undefined) {
    const body = await packOnce(packed, path, facts, encoding)
    response.writeHead(200, { 'Content-Encoding': encoding, 'Content-Length': body.length })
    return void response.end(request.method === 'HEAD' ? undefined : body)
  }
  response.writeHead(200, { 'Content-Length': facts.size })
  if (request.method === 'HEAD') return void response.end()
  await pipeline(createReadStream(path), response)
}

function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers })
  response.end(status === 404 ? 'There is nothing at this address.\n' : 'Only GET and HEAD are answered here.\n')
}

/** Undefined where nothing is, and where the address leads out of the folder. */
async function findFile(root: string, url: string): Promise<{ path: string; facts: Stats } | undefined> {
  const path = pathOf(root, url)
  if (path === undefined) return undefined
  const facts = await stat(path).catch(() => undefined)
  if (facts?.isFile()) return { path, facts }
  if (!facts?.isDirectory()) return undefined
  const page = join(path, 'index.html')
  const pageFacts = await stat(page).catch(() => undefined)
  return pageFacts?.isFile() ? { path: page, facts: pageFacts } : undefined
}

function pathOf(root: string, url: string): string | undefined {
  try {
    const name = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/')
    if (name.includes('\0') || name.includes('\\')) return undefined
    const path = join(root, name)
    return path === root || path.startsWith(root + sep) ? path : undefined
  } catch {
    // Not a well-formed address.
    return undefined
  }
}

/** Vite and the engine's build put a hash of the content into such names. */
const HASHED = /[/\\](assets|engine[/\\][0-9a-f]{16})[/\\][^/\\]+$|[-.][0-9a-f]{8,}\.\w+$/

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.zip': 'application/zip',
  '.gz': 'application/gzip',
}

const PACKED_ALREADY = /^(image\/(png|jpeg|webp)|font\/woff|application\/(zip|gzip))/

function isWorthPacking(type: string, facts: Stats): boolean {
  return facts.size > 1_000 && !PACKED_ALREADY.test(type)
}

type Encoding = 'br' | 'gzip'

function encodingFor(accepted: string): Encoding | undefined {
  const names = accepted
    .split(',')
    .map((entry) =>
      entry
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/),
    )
    .filter(([, quality]) => quality === undefined || !/^q=0(\.0*)?$/.test(quality))
    .map(([name]) => name)
  if (names.includes('br')) return 'br'
  return names.includes('gzip') ? 'gzip' : undefined
}

/** Packed again when the file has changed. */
function packOnce(
  packed: Map<string, Promise<Buffer>>,
  path: string,
  facts: Stats,
  encoding: Encoding,
): Promise<Buffer> {
  const key = `${path} ${facts.mtimeMs} ${encoding}`
  const bytes = packed.get(key) ?? pack(path, encoding)
  packed.set(key, bytes)
  return bytes
}

const LARGE_BYTES = 200_000

/** The first visitor must not wait while megabytes are packed. */
async function packLargeFiles(root: string, packed: Map<string, Promise<Buffer>>): Promise<void> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name)
    const facts = await stat(path)
    const type = TYPES[extname(path)] ?? 'application/octet-stream'
    if (facts.size > LARGE_BYTES && isWorthPacking(type, facts)) await packOnce(packed, path, facts, 'br')
  }
}

/** A file that was packed at build time lies beside the other one and is smaller than what is done here in a moment. */
async function pack(path: string, encoding: Encoding): Promise<Buffer> {
  const packed = await readFile(`${path}.${encoding === 'br' ? 'br' : 'gz'}`).catch(() => undefined)
  if (packed !== undefined) return packed
  const bytes = await readFile(path)
  if (encoding === 'gzip') return promisify(gzip)(bytes)
  return promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })
}
