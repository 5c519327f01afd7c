// The parts of Pyodide and Emscripten that Dryrun touches below their public face, named in one place.
// An upgrade that moves one of them fails in tests/python/interpreter.test.ts.

/** A node of Emscripten's file system; `inode` is ours. */
export type FsNode = {
  id: number
  name: string
  mode: number
  parent: FsNode
  node_ops: object
  stream_ops: object
  /** The bytes of a file, the nodes of a folder by name. */
  contents?: Uint8Array | object
  usedBytes?: number
  name_next?: FsNode
}

export type FsStream = {
  fd: number
  flags: number
  position: number
  node: FsNode
  stream_ops: object
}

export type EmscriptenFs = {
  readonly root: FsNode & { mount: object }
  currentPath: string
  readonly streams: (FsStream | null | undefined)[]
  readonly nameTable: (FsNode | null | undefined)[]
  hashName(parentId: number, name: string): number
  hashRemoveNode(node: FsNode): void
  mknod(path: string, mode: number, device: number): FsNode
  createNode(parent: FsNode | null, name: string, mode: number, device: number): FsNode
  destroyNode(node: FsNode): void
  lookupPath(path: string): { node: FsNode }
  createStream(stream: object, fd?: number): FsStream
  closeStream(fd: number): void
  getStream(fd: number): FsStream | null | undefined
  /** 0, or the number of the error; `wanted` is made of the letters r, w and x. */
  nodePermissions(node: FsNode, wanted: string): number
  readdir(path: string): string[]
  isDir(mode: number): boolean
  rmdir(path: string): void
  unlink(path: string): void
  mkdirTree(path: string): void
  writeFile(path: string, bytes: Uint8Array | string): void
  chdir(path: string): void
  readonly ErrnoError: new (errno: number) => Error
}

export type EmscriptenModule = {
  HEAPU8: Uint8Array
  /** What HEAPU8 looks at. */
  readonly memory: WasmMemory
  HEAP8: Int8Array
  HEAPU32: Uint32Array
  readonly FS: EmscriptenFs
  finalizationRegistry: { register: (...args: unknown[]) => void; unregister: (token: unknown) => void }
  Py_EmscriptenSignalBuffer: unknown
  readonly _Py_EMSCRIPTEN_SIGNAL_HANDLING: number
  readonly error: unknown
  stackSave(): number
  stackRestore(pointer: number): void
  _malloc(size: number): number
  _free(pointer: number): void
  _sbrk(size: number): number
  /** Writes ten numbers (mallinfo(3)). */
  _mallinfo(into: number): void
  mmapAlloc(size: number): number
  /** Writes where Python is to its standard output. */
  _dump_traceback(): void
  /** From here on Python's own recursion check takes this part of the stack for the whole of it. */
  _PyUnstable_ThreadState_SetStackProtection(state: number, start: number, size: number): number
  _PyEval_RestoreThread(state: number): void
  _PyEval_SaveThread(): number
  /** The thread state that holds the interpreter; 0 where none does. */
  _PyThreadState_GetUnchecked(): number
}

/** A Python function seen from JavaScript. `callPromising` runs it on a stack of its own that can wait. */
export type PythonFunction = {
  (...args: unknown[]): unknown
  callPromising(...args: unknown[]): Promise<unknown>
  destroy(): void
}

export type PythonModule = Readonly<Record<string, PythonFunction>>

/** What `loadPyodide` gives, as far as Dryrun uses it. */
export type Interpreter = {
  readonly _module: EmscriptenModule
  /** `fatal_error` is called when the interpreter gave up below Python, the others around what it says of an exception that nobody caught. */
  readonly _api: {
    fatal_error: (reason: unknown) => void
    capture_stderr: () => void
    restore_stderr: () => string
  }
  runPython(code: string): unknown
  pyimport(name: string): PythonModule
  registerJsModule(name: string, module: object): void
  makeMemorySnapshot(): Uint8Array<ArrayBuffer>
}

/** The imports that the interpreter's WebAssembly asks for; `env` also serves as `wasi_snapshot_preview1`. */
export type WasmImports = Readonly<Record<string, Record<string, unknown>>>

export type WasmInstance = { readonly exports: WasmExports }
/** `timezone`, `daylight` and `tzname` are where C keeps what tzset(3) writes. */
export type WasmExports = {
  readonly __indirect_function_table: { get(index: number): object }
  readonly PyThread_get_thread_ident: () => number
  /** Where C counts down to Python's next look for signals. */
  readonly _Py_emscripten_signal_clock: WasmGlobal
  readonly memory: WasmMemory
  readonly timezone: WasmGlobal
  readonly daylight: WasmGlobal
  readonly tzname: WasmGlobal
}
export type WasmGlobal = { readonly value: number }
export type WasmMemory = { readonly buffer: ArrayBuffer; grow(pages: number): number }
/** A compiled WebAssembly module: opaque here. */
export type WasmModule = object

/** The settings that Pyodide hands to Emscripten; Dryrun replaces how the WebAssembly is instantiated. */
export type EmscriptenSettings = {
  thisProgram?: string
  instantiateWasm: (imports: WasmImports, done: (instance: WasmInstance, module: WasmModule) => void) => object
}

export type CreateModule = (settings: EmscriptenSettings) => Promise<EmscriptenModule>

type WebAssemblyGlobal = {
  readonly Module: new (bytes: Uint8Array) => WasmModule
  /** Pages of 64 KiB. */
  readonly Memory: new (size: {
    initial: number
  }) => WasmMemory
  readonly Instance: new (module: WasmModule, imports: object) => { exports: Readonly<Record<string, unknown>> }
  readonly instantiate: (module: WasmModule, imports: object) => Promise<WasmInstance>
  /** A function that answers with a promise, and whose stack can wait. */
  readonly promising?: (exported: object) => (...args: number[]) => Promise<unknown>
  readonly Suspending?: new (action: (...args: number[]) => Promise<number>) => object
}

/** WebAssembly with JSPI, which page, thread and Node all have. */
export const webAssembly = (globalThis as unknown as { WebAssembly: WebAssemblyGlobal }).WebAssembly
