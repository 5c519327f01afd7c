// Starts Pyodide from a memory image or, without one, plainly. It knows nothing of hosts and runs.
import { loadPyodide } from 'pyodide'
import type {
  CreateModule,
  EmscriptenModule,
  EmscriptenSettings,
  Interpreter,
  WasmExports,
  WasmImports,
  WasmInstance,
  WasmMemory,
  WasmModule,
} from './interpreter.ts'
import { webAssembly } from './interpreter.ts'
import { PYODIDE_HEADER } from './snapshot.ts'

export type BootFiles = {
  readonly wasm: Promise<WasmModule>
  /** The default export of pyodide.asm.mjs. */
  readonly createModule: Promise<CreateModule>
  /** Where Pyodide may look for its own files; see `stdlibUrl`. */
  readonly indexUrl: string
  /** Where Pyodide gets the standard library from before it starts; not needed with an image. */
  readonly stdlibUrl: string
  /** The same for a plain boot, where it is needed. */
  readonly plainStdlibUrl: string
  readonly image?: Promise<MemoryImage> | undefined
}

export type MemoryImage = {
  readonly bytes: Uint8Array<ArrayBuffer>
  /**
   * `difference`: against the memory of a fresh instance, byte by byte exclusive-or. `whole`: as it is. The first start makes the one into
   * the other, in place, so that further starts find it whole.
   */
  form: 'difference' | 'whole'
}

export type BootOptions = {
  /** Called with the imports before the instance is made: the place where a kernel can stand. */
  readonly fitImports: (imports: WasmImports) => void
  /** Gets the fresh instance, before anything of it has run. */
  readonly onInstance: (exports: WasmExports) => void
  /** An image can be made of this interpreter. */
  readonly forImage?: boolean
}

const PAGE_BYTES = 65_536
const PROGRAM = '/usr/bin/python3'
/** The lock file is Pyodide's list of its own packages, and Dryrun brings its own. */
const NO_PACKAGES = {
  info: { abi_version: '2026_0', arch: 'wasm32', platform: 'emscripten_5_0_3', python: '3.14.2' },
  packages: {},
}

export async function boot(files: BootFiles, options: BootOptions): Promise<Interpreter> {
  const image = await files.image
  const snapshot = image?.bytes
  const create = await files.createModule
  const settings = {
    indexURL: files.indexUrl,
    stdLibURL: snapshot === undefined ? files.plainStdlibUrl : files.stdlibUrl,
    lockFileContents: JSON.stringify(NO_PACKAGES),
    packageBaseUrl: files.indexUrl,
    env: { HOME: '/home/sre' },
    ...(snapshot === undefined ? {} : { _loadSnapshot: snapshot }),
    ...(options.forImage === true ? { _makeSnapshot: true } : {}),
    // Emscripten waits for ever for an instance that failed, so its failure ends the start here.
    createPyodideModule: (settings: EmscriptenSettings) =>
      new Promise<EmscriptenModule>((resolve, reject) => {
        // Otherwise it is the script that Node was started with, and an image would carry that path.
        settings.thisProgram = PROGRAM
        settings.instantiateWasm = (imports, done) => {
          instantiate(files, options, imports, image)
            .then(({ instance, module }) => done(instance, module))
            .catch(reject)
          return {}
        }
        create(settings).then(resolve, reject)
      }),
  }
  return (await loadPyodide(settings as never)) as unknown as Interpreter
}

async function instantiate(
  files: BootFiles,
  options: BootOptions,
  imports: WasmImports,
  image: MemoryImage | undefined,
): Promise<{ instance: WasmInstance; module: WasmModule }> {
  const module = await files.wasm
  Object.assign(imports.env ?? {}, errorMarker())
  options.fitImports(imports)
  const instance = await webAssembly.instantiate(module, imports)
  options.onInstance(instance.exports)
  if (image !== undefined) fitImage(image, instance.exports.memory)
  return { instance, module }
}

/** Pyodide marks an error with a value of its own; as on devices without its helper module, a symbol does. */
function errorMarker(): Record<string, unknown> {
  const marker = Symbol('error')
  const isMarker = (value: unknown): boolean => value === marker
  return Object.fromEntries([
    ['Jsv_GetError_import', () => marker],
    ['JsvError_Check', isMarker],
  ])
}

/** Makes room for the image, and makes it whole: Pyodide copies it over the memory afterwards. */
function fitImage(image: MemoryImage, memory: WasmMemory): void {
  const heapStart = PYODIDE_HEADER.heapStart(image.bytes)
  const heapBytes = image.bytes.length - heapStart
  const missing = heapBytes - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES))
  if (image.form === 'whole') return
  applyDifference(image.bytes.subarray(heapStart), new Uint8Array(memory.buffer))
  image.form = 'whole'
}

/** Exclusive-or of two memories, written into the first; the second may be shorter. */
export function applyDifference(target: Uint8Array, base: Uint8Array): void {
  const words = Math.floor(Math.min(target.length, base.length) / 4)
  if (target.byteOffset % 4 === 0 && base.byteOffset % 4 === 0) {
    const to = new Uint32Array(target.buffer, target.byteOffset, words)
    const from = new Uint32Array(base.buffer, base.byteOffset, words)
    for (let at = 0; at < words; at += 1) to[at] = (to[at] as number) ^ (from[at] as number)
    return
  }
  for (let at = 0; at < words * 4; at += 1) target[at] = (target[at] as number) ^ (base[at] as number)
}
