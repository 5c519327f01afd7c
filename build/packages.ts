// The Python packages that programs can import: brought once, by their hashes, and packed into zips without anything that a browser cannot use.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { LATE_PACKAGES, trimLateFiles } from './late-packages.ts'
import { formatPackagesLock, type LockedPackage, parsePackagesLock } from './packages-lock.ts'
import { downloadWheels } from './pip.ts'
import { SetUpError } from './set-up-error.ts'

const root = resolve(import.meta.dirname, '..')
export const LOCK_FILE = join(root, 'python-packages.lock')

export type PackagesPlace = {
  readonly lockFile: string
  readonly folder: string
  /** Names of the programs to try as Python. */
  readonly pythons?: string[]
}

const PLACE: PackagesPlace = { lockFile: LOCK_FILE, folder: join(root, '.cache/packages') }

/** Path below `site-packages` → content. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>

type Wheel = { readonly name: string; readonly bytes: Uint8Array }

/** Brings the wheels that are not there yet and answers with all, in the order of the lock. */
async function bringWheels(place: PackagesPlace): Promise<Wheel[]> {
  const locked = parsePackagesLock(await readFile(place.lockFile, 'utf8'))
  await mkdir(place.folder, { recursive: true })
  const missing = await missingPackages(locked, place.folder)
  if (missing.length > 0) {
    console.error(`Bringing ${missing.length === 1 ? 'a Python package' : `${missing.length} Python packages`}…`)
    const request = join(place.folder, 'missing.lock')
    await writeFile(request, formatPackagesLock(missing))
    await downloadWheels(request, place.folder, place.pythons)
    await rm(request)
  }
  const wheels = await wheelsByHash(place.folder)
  return locked.map((wanted) => {
    const bytes = wanted.hashes.map((hash) => wheels.get(hash)).find((found) => found !== undefined)
    if (bytes === undefined) throw new SetUpError(`pip brought no wheel of ${wanted.name} with the hash of the lock.`)
    return { name: wanted.name, bytes }
  })
}

/** A file with any other hash is thrown away: pip would otherwise take it for the download of a day before. */
async function missingPackages(locked: readonly LockedPackage[], folder: string): Promise<LockedPackage[]> {
  const wanted = new Set(locked.flatMap((entry) => entry.hashes))
  for (const name of await wheelNames(folder)) {
    const hash = sha256(await readFile(join(folder, name)))
    if (!wanted.has(hash)) await rm(join(folder, name))
  }
  const here = await wheelsByHash(folder)
  return locked.filter((entry) => !entry.hashes.some((hash) => here.has(hash)))
}

async function wheelsByHash(folder: string): Promise<Map<string, Uint8Array>> {
  const names = await wheelNames(folder)
  const wheels = await Promise.all(names.map((name) => readFile(join(folder, name))))
  return new Map(wheels.map((wheel) => [sha256(wheel), wheel]))
}

async function wheelNames(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.whl')).sort()
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** `first`: what every visitor fetches. `late`: what is fetched when a program imports it. */
export type PackagesPart = 'first' | 'late'

/** The files of all packages of a part, sorted by path. */
export async function packageFiles(part: PackagesPart = 'first', place: PackagesPlace = PLACE): Promise<PackageFiles> {
  const isLate = part === 'late'
  const wheels = (await bringWheels(place)).filter(({ name }) => LATE_PACKAGES.has(name) === isLate)
  const all = Object.fromEntries(wheels.flatMap(({ bytes }) => Object.entries(filesOfWheel(bytes))))
  const files = Object.entries(isLate ? trimLateFiles(all) : all)
  return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The same as one zip that Python can import from or unpack. Equal locks give equal bytes; it is packed once for each lock. */
export async function packagesZip(part: PackagesPart = 'first', place: PackagesPlace = PLACE): Promise<Uint8Array> {
  const makers = [import.meta.filename, join(import.meta.dirname, 'late-packages.ts')]
  const inputs = await Promise.all([place.lockFile, ...makers].map((path) => readFile(path)))
  const packed = join(place.folder, `${part}-${sha256(Buffer.concat(inputs)).slice(0, 16)}.zip`)
  const known = await readFile(packed).catch(() => undefined)
  if (known !== undefined) return known
  // fflate writes a Date's local fields, so a local date gives the same bytes in every time zone.
  const zip = zipSync(await packageFiles(part, place), { level: 9, mtime: new Date(1980, 0, 1) })
  for (const name of await readdir(place.folder)) {
    if (name.endsWith('.zip') && !isOtherPart(name, part)) await rm(join(place.folder, name))
  }
  await writeFile(`${packed}.part`, zip)
  await rename(`${packed}.part`, packed)
  return zip
}

function isOtherPart(name: string, part: PackagesPart): boolean {
  return name.startsWith(part === 'first' ? 'late-' : 'first-')
}

/** Parts of psutil for systems that are not Linux. */
const OTHER_SYSTEMS = /^psutil\/_ps(aix|bsd|osx|sunos|windows)\.py$/
/** The public authorities are the host's: see src/python/site/certifi. */
const AUTHORITIES = 'certifi/cacert.pem'

/** What of a wheel a program can import or read: no compiled files, no tests, and of its own papers name, version and licence. */
export function filesOfWheel(wheel: Uint8Array): PackageFiles {
  const isWanted = (path: string) =>
    path.includes('.dist-info/')
      ? /\.dist-info\/(METADATA$|licenses\/.)/.test(path)
      : !/\/$|\.(so|pyd|dylib|pyi|pyx|pxd|c|h)$|\/tests?\//.test(path) &&
        !OTHER_SYSTEMS.test(path) &&
        path !== AUTHORITIES
  const entries = Object.entries(
    unzipSync(wheel, { filter: (file) => isWanted(file.name) && !file.name.endsWith('/') }),
  )
  return Object.fromEntries(
    entries.map(([path, bytes]) => [path, path.endsWith('.dist-info/METADATA') ? withoutDescription(bytes) : bytes]),
  )
}

/** `importlib.metadata` reads the fields; the project's whole front page stands below them. */
function withoutDescription(metadata: Uint8Array): Uint8Array {
  const [fields = ''] = new TextDecoder().decode(metadata).split(/\r?\n\r?\n/, 1)
  return new TextEncoder().encode(`${fields}\n`)
}
