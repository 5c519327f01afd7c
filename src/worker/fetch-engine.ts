// Brings the engine's files over the network, the ones that are needed to start first. It says how far it is.
import type { MemoryImage } from '../python/boot.ts'
import type { EngineFiles } from '../python/create-engine.ts'
import type { CreateModule, WasmModule } from '../python/interpreter.ts'
import { createLatePackages } from '../python/late-packages.ts'

export type Given = {
  /** Compiled already, by another thread. */
  readonly wasm?: WasmModule
  /** Kept from an earlier visit; undefined on a first one. */
  readonly image: Promise<MemoryImage | undefined>
  readonly onProgress: (stage: string, done: number) => void
}

export type FetchedFiles = EngineFiles & { readonly wasm: Promise<WasmModule> }

/** `place` is the folder's URL, with a slash at its end. */
export function fetchEngine(place: string, given: Given): FetchedFiles {
  const image = given.image.then((kept) => kept ?? fetchImage(`${place}image.gz`, given.onProgress))
  const wasm = given.wasm === undefined ? compile(`${place}pyodide.asm.wasm`) : Promise.resolve(given.wasm)
  // What is imported already is in the image, so the archives wait until it is here and leave it the line.
  const later = image.then(
    () => undefined,
    () => undefined,
  )
  return {
    wasm: unwatched(wasm),
    createModule: unwatched(importModule(`${place}pyodide.asm.mjs`)),
    // Pyodide would fetch its WebAssembly a second time and its library before it is needed: it finds nothing here.
    indexUrl: 'data:,',
    stdlibUrl: 'data:,',
    plainStdlibUrl: `${place}python_stdlib.zip`,
    image: unwatched(image),
    stdlib: unwatched(later.then(() => fetchBytes(`${place}python_stdlib.zip`))),
    packages: unwatched(later.then(() => fetchBytes(`${place}packages.zip`))),
    latePackages: createLatePackages(() => fetchUnpacked(`${place}late-packages.tar.gz`)),
    inside: () => fetchBytes(`${place}inside.json`).then((bytes) => JSON.parse(new TextDecoder().decode(bytes))),
  }
}

async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(url).catch(() => undefined)
  if (response?.ok === true) return response
  const why = response === undefined ? 'no answer came' : `the server answered ${response.status}`
  throw new Error(`A part of Python (${url.split('/').at(-1)}) could not be fetched: ${why}.`)
}

async function importModule(url: string): Promise<CreateModule> {
  const module = await import(/* @vite-ignore */ url).catch(() => undefined)
  if (module === undefined) throw new Error('A part of Python (pyodide.asm.mjs) could not be fetched.')
  return (module as { default: CreateModule }).default
}

/** A file that fails is reported by whoever waits for it; until then nobody may be watching. */
function unwatched<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined)
  return promise
}

async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetchFile(url)).arrayBuffer())
}

async function compile(url: string): Promise<WasmModule> {
  const response = await fetchFile(url)
  // Only this form lets the browser keep the compiled code; it insists on the right media type.
  if (response.headers.get('content-type') === 'application/wasm') return WebAssembly.compileStreaming(response)
  return WebAssembly.compile(await response.arrayBuffer())
}

const GZIP_MAGIC = 0x1f

async function fetchImage(url: string, onProgress: Given['onProgress']): Promise<MemoryImage> {
  const response = await fetchFile(url)
  if (response.body === null) throw new Error('The memory image came without a body.')
  const total = Number(response.headers.get('content-length') ?? 0)
  return { form: 'difference', bytes: await unpack(counted(response.body, total, onProgress)) }
}

async function fetchUnpacked(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const { body } = await fetchFile(url)
  if (body === null) throw new Error(`A part of Python (${url.split('/').at(-1)}) came without a body.`)
  return unpack(body)
}

/** Some servers unpack what ends in .gz, others do not. */
async function unpack(stream: Bytes): Promise<Uint8Array<ArrayBuffer>> {
  const [first, body] = await peek(stream)
  const unpacked = first === GZIP_MAGIC ? body.pipeThrough(new DecompressionStream('gzip')) : body
  return new Uint8Array(await new Response(unpacked).arrayBuffer())
}

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>

/** The first byte of a stream, and the whole stream again. */
async function peek(body: Bytes): Promise<[number | undefined, Bytes]> {
  const [one, other] = body.tee()
  const reader = one.getReader()
  const { value } = await reader.read()
  void reader.cancel()
  return [value?.[0], other]
}

const MEGABYTE = 1_000_000

function counted(body: Bytes, total: number, onProgress: Given['onProgress']): Bytes {
  let done = 0
  const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(1)
  return body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        done += chunk.length
        const of = total >= done ? ` of ${megabytes(total)}` : ''
        onProgress(`Fetching Python (${megabytes(done)}${of} MB)`, total > 0 ? Math.min(done / total, 1) * 0.9 : 0.5)
        controller.enqueue(chunk)
      },
      flush: () => onProgress('Starting Python', 0.9),
    }),
  )
}
