// The folder that the benchmark serves: the built site, and beside it a bare page with Pyodide in a worker.
import { cp, mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { SITE_FOLDER } from '../build/site.ts'
import { ROOT } from '../build/tools.ts'

const PYODIDE_FILES = ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'python_stdlib.zip', 'pyodide-lock.json']

/** Answers with the folder. */
export async function layOutSite(): Promise<string> {
  const folder = join(ROOT, '.cache/bench')
  const assets = join(folder, 'bare/assets')
  await rm(folder, { recursive: true, force: true })
  await cp(SITE_FOLDER, folder, { recursive: true })
  await mkdir(assets, { recursive: true })
  await cp(join(ROOT, 'bench/bare'), join(folder, 'bare'), { recursive: true })
  const pyodide = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'))
  for (const name of PYODIDE_FILES) await cp(join(pyodide, name), join(assets, name))
  return folder
}
