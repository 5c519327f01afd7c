// Brings Python's library to the interpreter: the standard library, the packages, and Dryrun's own modules.
// With an image, what is imported already is in memory, so the archives may arrive later: reads wait for them.
import type { EmscriptenFs, Interpreter } from './interpreter.ts'
import type { LibraryNode } from './kernel/python-library.ts'
import { LATE_PATH, type LatePackages } from './late-packages.ts'

export type LibraryFiles = {
  /** python_stdlib.zip of Pyodide. */
  readonly stdlib: Promise<Uint8Array>
  /** The third-party packages as one zip archive. */
  readonly packages: Promise<Uint8Array>
  /** Those that come only when a program imports them. */
  readonly latePackages: LatePackages
  /** Name of a module of inside/, such as `time` or `network/names` → its source. */
  readonly inside: () => Promise<Readonly<Record<string, string>>>
  /** There is an image: Dryrun's modules and the paths are in it. */
  readonly image?: unknown
}

export const STDLIB_PATH = '/lib/python314.zip'
export const PACKAGES_PATH = '/lib/packages.zip'
const INSIDE_PATH = '/lib/dryrun'

/** Modules in the image that is sent to a first visitor, where every byte delays the start. */
export const LEAN_MODULES = [
  ...['calendar', 'collections', 'copy', 'csv', 'dataclasses', 'datetime', 'functools', 'heapq', 'itertools', 'json'],
  ...['_strptime', 'logging', 'math', 'pathlib', 'pprint', 'random', 're', 'statistics', 'string', 'textwrap'],
  ...['typing'],
] as const

/** Modules in the image that a browser makes for itself and keeps, where bytes cost nothing. */
export const WARM_MODULES = [
  ...LEAN_MODULES,
  ...['argparse', 'base64', 'bisect', 'concurrent.futures', 'contextlib', 'decimal', 'fractions', 'getpass', 'glob'],
  ...['hashlib', 'platform', 'queue', 'shlex', 'shutil', 'signal', 'socket', 'sqlite3', 'subprocess', 'tempfile'],
  ...['threading', 'traceback', 'unittest.mock', 'urllib.request', 'uuid', 'http.client', 'xml.etree.ElementTree'],
  ...['cProfile', 'configparser', 'gzip', 'http.server', 'pstats', 'sched', 'tarfile', 'timeit', 'tomllib'],
  ...['tracemalloc', 'zoneinfo', 'bs4', 'jinja2', 'requests', 'yaml'],
  // What a first request imports.
  ...['encodings.latin_1', 'netrc'],
] as const

/** These read the host when they are imported, and there is none yet: they are compiled ahead, for what takes most of an import's time. */
export const COMPILED_MODULES = [
  ...['psutil', 'psutil._pslinux', 'psutil._psposix', 'memory_profiler'],
  ...['multiprocessing', 'multiprocessing.context', 'multiprocessing.process', 'multiprocessing.reduction'],
] as const

/** Parts of psutil that read nothing of it. */
export const WARM_PARTS = ['psutil._common', 'psutil._ntuples'] as const

export async function deliverLibrary(interpreter: Interpreter, files: LibraryFiles): Promise<void> {
  const fs = interpreter._module.FS
  fs.mkdirTree(LATE_PATH)
  const folder = fs.lookupPath(LATE_PATH).node as LibraryNode
  folder.late = files.latePackages
  if (files.image === undefined) {
    fs.writeFile(PACKAGES_PATH, await files.packages)
    await preparePlainly(interpreter, await files.inside())
    return
  }
  arriveLater(fs, STDLIB_PATH, files.stdlib)
  arriveLater(fs, PACKAGES_PATH, files.packages)
}

/** What the image holds already: Dryrun's modules imported, the platform named, the usual imports done. */
export async function preparePlainly(
  interpreter: Interpreter,
  inside: Readonly<Record<string, string>>,
  warm: readonly string[] = [],
): Promise<void> {
  const fs = interpreter._module.FS
  for (const [name, source] of Object.entries({ __init__: '', ...inside })) {
    const path = `${INSIDE_PATH}/_dryrun/${name}.py`
    fs.mkdirTree(path.slice(0, path.lastIndexOf('/')))
    fs.writeFile(path, source)
  }
  // Python remembers which folders of its path there are.
  fs.mkdirTree(LATE_PATH)
  interpreter.runPython(`import sys; sys.path += ${JSON.stringify([PACKAGES_PATH, INSIDE_PATH, LATE_PATH])}`)
  const prepare = interpreter.pyimport('_dryrun.prepare')
  prepare.platform?.()
  prepare.warm?.(JSON.stringify(warm))
  prepare.fit?.()
  prepare.rehearse?.()
}

/** The archives themselves, for whoever imports more than an image holds before anything can wait. */
export async function deliverArchives(interpreter: Interpreter, files: LibraryFiles): Promise<void> {
  const [stdlib, packages] = await Promise.all([files.stdlib, files.packages])
  interpreter._module.FS.writeFile(STDLIB_PATH, stdlib)
  interpreter._module.FS.writeFile(PACKAGES_PATH, packages)
}

/** A file that is there at once, and whose reads wait until its bytes are. */
function arriveLater(fs: EmscriptenFs, path: string, bytes: Promise<Uint8Array>): void {
  fs.mkdirTree('/lib')
  fs.writeFile(path, new Uint8Array(0))
  const node = fs.lookupPath(path).node as LibraryNode
  node.arriving = bytes.then((arrived) => {
    node.contents = arrived
    node.usedBytes = arrived.length
    node.arriving = undefined
  })
}
