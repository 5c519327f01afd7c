// Compiles the packages with the interpreter that will import them: a first `import requests` then takes a tenth of the time.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadPyodide } from 'pyodide'

/** The archive with compiled modules in place of their sources. `folder` is where the modules will lie; what is `kept` stays a source. */
export async function compilePackages(
  archive: Uint8Array,
  folder: string,
  kept: readonly string[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const python = await loadPyodide()
  const source = await readFile(join(import.meta.dirname, 'compile_archive.py'), 'utf8')
  python.FS.writeFile('/compile_archive.py', source)
  python.FS.writeFile('/packages.zip', archive)
  python.runPython("import sys; sys.path.append('/')")
  python.pyimport('compile_archive').compile_archive('/packages.zip', '/compiled.zip', folder, python.toPy(kept))
  return new Uint8Array(python.FS.readFile('/compiled.zip'))
}
