// The parts of Pyodide and Emscripten below their public face that Dryrun uses: an upgrade that moves one fails here first.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, test } from 'vitest'
import { ENGINE_FOLDER, readEngineFiles } from '../../src/cli/engine-files.ts'
import { boot } from '../../src/python/boot.ts'
import type { Interpreter, WasmExports, WasmImports } from '../../src/python/interpreter.ts'
import { webAssembly } from '../../src/python/interpreter.ts'
import { PYODIDE_HEADER } from '../../src/python/snapshot.ts'

let interpreter: Interpreter
let imports: WasmImports
let exports: WasmExports
beforeAll(async () => {
  const files = await readEngineFiles(ENGINE_FOLDER)
  interpreter = await boot(
    { ...files, image: undefined },
    {
      fitImports: (all) => {
        imports = all
      },
      onInstance: (all) => {
        exports = all
      },
      forImage: true,
    },
  )
})

/** Which of these names have another type than they should. */
function moved(thing: unknown, types: Readonly<Record<string, string>>): string[] {
  const record = thing as Readonly<Record<string, unknown>>
  return Object.entries(types).flatMap(([name, type]) =>
    typeof record[name] === type ? [] : [`${name} is no ${type}`],
  )
}

const functions = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'function']))

test('Pyodide is the version that all of this was written for', () => {
  const path = createRequire(import.meta.url).resolve('pyodide/package.json')
  expect(JSON.parse(readFileSync(path, 'utf8')).version).toBe('314.0.7')
  expect(interpreter.runPython('import sys; sys.version.split()[0]')).toBe('3.14.2')
})

test('WebAssembly can wait', () => {
  expect(typeof webAssembly.Suspending).toBe('function')
})

test('the imports that the kernel replaces are there', () => {
  const time = [
    'emscripten_date_now',
    'emscripten_get_now',
    'clock_time_get',
    '_localtime_js',
    '_gmtime_js',
    '_mktime_js',
    '_tzset_js',
  ]
  const files = [
    '__syscall_umask_js',
    '__syscall_getuid32_js',
    '__syscall_openat',
    '__syscall_mkdirat',
    '__syscall_utimensat',
  ]
  const network = ['connect', 'listen', 'sendto', 'sendmsg'].map((name) => `__syscall_${name}`)
  const others = [
    ...network,
    '_maybe_connect_async',
    '_maybe_sendto_async',
    'random_get',
    'emscripten_resize_heap',
    'fd_read',
    'saveState',
    'restoreState',
    'JsvError_Check',
  ]
  const { env, wasi_snapshot_preview1 } = imports
  expect(moved(env, functions(...time, ...files, ...others))).toEqual([])
  expect(env).toHaveProperty('Jsv_GetError_import')
  // One table answers both names, so what is replaced in the one is replaced in the other.
  expect(wasi_snapshot_preview1).toBe(env)
})

test('the exports that it reads are there', () => {
  const { memory, tzname, timezone, daylight } = exports
  expect([memory.buffer.byteLength > 0, ...[tzname, timezone, daylight].map(({ value }) => typeof value)]).toEqual([
    true,
    'number',
    'number',
    'number',
  ])
})

test('so are the parts of the module', () => {
  const module = interpreter._module
  const own = [
    'stackSave',
    'stackRestore',
    '_malloc',
    '_free',
    '_sbrk',
    'mmapAlloc',
    '_dump_traceback',
    '_PyEval_RestoreThread',
  ]
  const more = ['_PyEval_SaveThread', '_PyGILState_GetThisThreadState', '_PyUnstable_ThreadState_SetStackProtection']
  expect(
    moved(module, {
      ...functions(...own, ...more),
      _Py_EMSCRIPTEN_SIGNAL_HANDLING: 'number',
      HEAPU8: 'object',
      HEAP8: 'object',
    }),
  ).toEqual([])
  expect(moved(module.finalizationRegistry, functions('register', 'unregister'))).toEqual([])
  expect(module.error).toBeDefined()
})

test('so is Pyodide’s own side', () => {
  expect(moved(interpreter._api, functions('fatal_error', 'capture_stderr', 'restore_stderr'))).toEqual([])
  expect(moved(interpreter, functions('runPython', 'pyimport', 'makeMemorySnapshot'))).toEqual([])
  const found = interpreter.runPython('len') as { readonly callPromising?: unknown }
  expect(typeof found.callPromising).toBe('function')
})

test('a snapshot says where the heap begins in it', () => {
  const snapshot = interpreter.makeMemorySnapshot()
  const start = PYODIDE_HEADER.heapStart(snapshot)
  expect(start).toBeGreaterThan(0)
  expect(snapshot.length - start).toBe(interpreter._module.HEAPU8.length)
})

describe('Emscripten’s file system', () => {
  test('has the parts that the host’s files stand on', () => {
    const names = [
      'createNode',
      'destroyNode',
      'lookupPath',
      'createStream',
      'closeStream',
      'getStream',
      'readdir',
      'isDir',
      'rmdir',
    ]
    const more = [
      'unlink',
      'mkdirTree',
      'writeFile',
      'chdir',
      'mknod',
      'hashName',
      'hashRemoveNode',
      'nodePermissions',
      'ErrnoError',
    ]
    const fs = interpreter._module.FS
    expect(moved(fs, { ...functions(...names, ...more), currentPath: 'string' })).toEqual([])
    expect([Array.isArray(fs.streams), Array.isArray(fs.nameTable), fs.streams.length >= 3]).toEqual([true, true, true])
    expect(
      moved(fs.root, { id: 'number', name: 'string', mode: 'number', node_ops: 'object', mount: 'object' }),
    ).toEqual([])
  })

  test('keeps a folder’s nodes by name, and a file’s bytes in the node', () => {
    const fs = interpreter._module.FS
    fs.mkdirTree('/tmp/folder')
    fs.writeFile('/tmp/folder/file', new Uint8Array([1, 2]))
    const folder = fs.lookupPath('/tmp/folder').node
    const file = fs.lookupPath('/tmp/folder/file').node
    expect(Object.entries(folder.contents ?? {})).toEqual([['file', file]])
    expect([file.usedBytes, file.parent.id]).toEqual([2, folder.id])
    expect(moved(file.node_ops, functions('getattr', 'setattr'))).toEqual([])
    expect(moved(file.stream_ops, functions('read', 'write', 'llseek'))).toEqual([])
    expect(
      moved(
        folder.node_ops,
        functions('getattr', 'setattr', 'lookup', 'mknod', 'rename', 'unlink', 'rmdir', 'readdir', 'symlink'),
      ),
    ).toEqual([])
  })

  test('finds a node by its parent and name in the table', () => {
    const fs = interpreter._module.FS
    fs.writeFile('/tmp/other', 'x')
    const node = fs.lookupPath('/tmp/other').node
    let found = fs.nameTable[fs.hashName(node.parent.id, 'other')]
    while (found && found.id !== node.id) found = found.name_next
    expect(found).toBe(node)
    fs.hashRemoveNode(node)
    let left = fs.nameTable[fs.hashName(node.parent.id, 'other')]
    while (left && left.id !== node.id) left = left.name_next
    expect(left ?? undefined).toBeUndefined()
  })

  test('has the devices that are replaced', () => {
    const fs = interpreter._module.FS
    for (const name of ['stdin', 'stdout', 'stderr', 'tty', 'null', 'random', 'urandom'])
      expect(fs.readdir('/dev')).toContain(name)
    expect(fs.readdir('/')).toEqual(expect.arrayContaining(['lib', 'dev', 'proc']))
  })
})
