// Reads the engine's files from the disk, where build/image.ts puts them. It does not know how they are made.
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzip } from 'node:zlib'
import type { MemoryImage } from '../python/boot.ts'
import type { EngineFiles } from '../python/create-engine.ts'
import type { WasmModule } from '../python/interpreter.ts'
import { createLatePackages } from '../python/late-packages.ts'
import { UsageError } from './usage-error.ts'

export const ENGINE_FOLDER = resolve(import.meta.dirname, '../../public/engine')

/** Says what to do where the engine was not made yet, or only in part. */
export function requireEngine(): void {
  const manifest = join(ENGINE_FOLDER, 'manifest.json')
  if (existsSync(manifest) && existsSync(join(ENGINE_FOLDER, readKey(readFileSync(manifest, 'utf8')), 'image.gz')))
    return
  throw new UsageError('Python is not here yet. Run once in the project’s folder: npm run build')
}

function readKey(manifest: string): string {
  const { key } = JSON.parse(manifest) as { readonly key: string }
  return key
}

/** Changes with everything that the engine is made from. */
export async function readEngineKey(folder: string): Promise<string> {
  return readKey(await readFile(join(folder, 'manifest.json'), 'utf8'))
}

export type Brought = {
  /** In the place of the image that is there for everybody. */
  readonly image?: MemoryImage | undefined
  /** Compiled already, by another thread. */
  readonly wasm?: WasmModule | undefined
}

export async function readEngineFiles(folder: string, { image, wasm }: Brought = {}): Promise<EngineFiles> {
  const key = await readEngineKey(folder)
  const path = (name: string) => join(folder, key, name)
  return {
    wasm: wasm === undefined ? compile(path('pyodide.asm.wasm')) : Promise.resolve(wasm),
    createModule: import(pathToFileURL(path('pyodide.asm.mjs')).href).then((module) => module.default),
    indexUrl: `${join(folder, key)}/`,
    stdlibUrl: path('python_stdlib.zip'),
    plainStdlibUrl: path('python_stdlib.zip'),
    stdlib: readFile(path('python_stdlib.zip')),
    packages: readFile(path('packages.zip')),
    latePackages: createLatePackages(() => readFile(path('late-packages.tar.gz')).then(unpack)),
    inside: async () => JSON.parse(await readFile(path('inside.json'), 'utf8')),
    image: image === undefined ? leanImage(path('image.gz')) : Promise.resolve(image),
  }
}

async function compile(path: string): Promise<WasmModule> {
  return WebAssembly.compile(new Uint8Array(await readFile(path)))
}

async function leanImage(path: string): Promise<MemoryImage> {
  return { bytes: await unpack(await readFile(path)), form: 'difference' }
}

function unpack(packed: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    gunzip(packed, (error, bytes) => (error === null ? resolve(new Uint8Array(bytes)) : reject(error)))
  })
}
