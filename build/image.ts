// Makes the engine's files: Pyodide, whose WebAssembly is fitted for threads, the packages, Dryrun's Python modules, and the memory image that starts from all of them.
// They lie in a folder named after the hash of everything they are made from, so they can be cached for ever.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { constants, gzipSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import { createLatePackages, LATE_ENTRIES, LATE_PATH } from '../src/python/late-packages.ts'
import { LEAN_MODULES, PACKAGES_PATH } from '../src/python/library.ts'
import { makeImage } from '../src/python/make-image.ts'
import { fitThreads } from '../src/python/threads/fit-wasm.ts'
import { fitLinuxErrno } from '../src/python/wasm/linux-errno.ts'
import { readWasmCode } from '../src/python/wasm/wasm-code.ts'
import { compilePackages } from './compile-packages.ts'
import { packTar } from './pack-tar.ts'
import { packagesZip } from './packages.ts'

const root = resolve(import.meta.dirname, '..')
const pyodide = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'))
export const ENGINE_FOLDER = join(root, 'public/engine')

/** What a page or the command line must know to find the engine: the folder's name, and sizes in bytes for the progress that is shown. */
export type EngineManifest = { readonly key: string; readonly bytes: Readonly<Record<string, number>> }

const COPIED = ['pyodide.asm.mjs', 'python_stdlib.zip'] as const
const WASM = 'pyodide.asm.wasm'

/** Makes the files unless they are there already, and answers with their manifest. */
export async function buildImage(): Promise<EngineManifest> {
  const inside = await insideSources()
  const sources = await packagesZip()
  const lateSources = await packagesZip('late')
  const site = await siteSources()
  const key = await keyOf(inside, [sources, lateSources], site)
  const known = await readManifest()
  if (known?.key === key && existsSync(join(ENGINE_FOLDER, key, 'image.gz'))) return known
  console.error('Making the memory image of Python…')
  // Whoever reads the old files meanwhile keeps them until the new ones are whole.
  const folder = join(ENGINE_FOLDER, `${key}.${process.pid}`)
  await mkdir(folder, { recursive: true })
  for (const name of COPIED) await copyFile(join(pyodide, name), join(folder, name))
  const code = readWasmCode(new Uint8Array(await readFile(join(pyodide, WASM))))
  fitThreads(code)
  fitLinuxErrno(code)
  await writeFile(join(folder, WASM), code.written())
  const packages = await compilePackages(zipSync({ ...unzipSync(sources), ...site }, { level: 0 }), PACKAGES_PATH)
  await writeFile(join(folder, 'packages.zip'), packages)
  const late = unzipSync(await compilePackages(lateSources, LATE_PATH, LATE_ENTRIES))
  await writeFile(
    join(folder, 'late-packages.tar.gz'),
    gzipSync(packTar(late), { level: constants.Z_BEST_COMPRESSION }),
  )
  await writeFile(join(folder, 'inside.json'), JSON.stringify(inside))
  const image = await imageOf(folder, inside, packages)
  await writeFile(join(folder, 'image.gz'), gzipSync(image, { level: constants.Z_BEST_COMPRESSION }))
  const manifest = { key, bytes: await sizes(folder) }
  await rm(join(ENGINE_FOLDER, key), { recursive: true, force: true })
  await rename(folder, join(ENGINE_FOLDER, key))
  await writeFile(join(ENGINE_FOLDER, 'manifest.json'), JSON.stringify(manifest))
  await removeOthers(key)
  return manifest
}

async function removeOthers(key: string): Promise<void> {
  const others = (await readdir(ENGINE_FOLDER)).filter((name) => name !== key && name !== 'manifest.json')
  for (const name of others) await rm(join(ENGINE_FOLDER, name), { recursive: true, force: true })
}

async function imageOf(folder: string, inside: Readonly<Record<string, string>>, packages: Uint8Array) {
  const files = {
    wasm: WebAssembly.compile(new Uint8Array(await readFile(join(folder, WASM)))),
    createModule: import(pathToFileURL(join(folder, 'pyodide.asm.mjs')).href).then((module) => module.default),
    indexUrl: `${folder}/`,
    stdlibUrl: join(folder, 'python_stdlib.zip'),
    plainStdlibUrl: join(folder, 'python_stdlib.zip'),
    stdlib: Promise.resolve(new Uint8Array(0)),
    packages: Promise.resolve(packages),
    latePackages: createLatePackages(() => Promise.reject(new Error('An image is made without the late packages.'))),
    inside: () => Promise.resolve(inside),
  }
  return makeImage(files, LEAN_MODULES)
}

async function insideSources(): Promise<Record<string, string>> {
  const folder = join(root, 'src/python/inside')
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.py')).sort()
  const sources = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  const moduleOf = (name: string): string => name.slice(0, -'.py'.length).replaceAll('\\', '/')
  return Object.fromEntries(names.map((name, index) => [moduleOf(name), sources[index] ?? '']))
}

/** Packages of our own that programs import: path below `site-packages` → source. */
async function siteSources(): Promise<Record<string, Uint8Array>> {
  const folder = join(root, 'src/python/site')
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.py')).sort()
  const sources = await Promise.all(paths.map((path) => readFile(join(folder, path))))
  return Object.fromEntries(paths.map((path, at) => [path.replaceAll('\\', '/'), new Uint8Array(sources[at] ?? [])]))
}

/** Everything that changes what is in the image: Pyodide, the packages, our Python, and the code that makes it. */
async function keyOf(
  inside: Readonly<Record<string, string>>,
  packages: readonly Uint8Array[],
  site: Readonly<Record<string, Uint8Array>>,
): Promise<string> {
  const hash = createHash('sha256')
  hash.update(await readFile(join(pyodide, 'package.json')))
  for (const archive of packages) hash.update(archive)
  hash.update(JSON.stringify(inside))
  for (const [path, source] of Object.entries(site)) hash.update(`${path}\0`).update(source)
  const makers = [
    ...['make-image', 'library', 'late-packages', 'boot', 'kernel/kernel', 'kernel/time-calls', 'kernel/gate'],
    ...['threads/fit-wasm', 'threads/fake-descriptors', 'threads/thread-calls', 'threads/switching', 'threads/stacks'],
    ...['wasm/wasm-code', 'wasm/linux-errno', 'kernel/errno'],
  ].map((name) => `src/python/${name}.ts`)
  for (const name of [...makers, 'build/compile_archive.py']) hash.update(await readFile(join(root, name)))
  return hash.digest('hex').slice(0, 16)
}

async function readManifest(): Promise<EngineManifest | undefined> {
  const file = join(ENGINE_FOLDER, 'manifest.json')
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as EngineManifest) : undefined
}

async function sizes(folder: string): Promise<Record<string, number>> {
  const names = (await readdir(folder)).sort()
  const lengths = await Promise.all(names.map(async (name) => (await readFile(join(folder, name))).length))
  return Object.fromEntries(names.map((name, index) => [name, lengths[index] ?? 0]))
}
