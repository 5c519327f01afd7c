// Packages that are brought when a program imports them: what of them is seen before, and how they come. How they get onto a host is not known here.

/** A folder that Debian has for packages. */
export const LATE_PATH = '/lib/python3/dist-packages'

/** What is seen of them before they are here: a read of one of these brings all. They are sources, so that they can say as well that nothing came. */
export const LATE_ENTRIES: readonly string[] = [
  'boto3/__init__.py',
  'botocore/__init__.py',
  'dateutil/__init__.py',
  'jmespath/__init__.py',
  's3transfer/__init__.py',
  'six.py',
]

/** Path below `LATE_PATH` → content. */
export type LateFiles = ReadonlyMap<string, Uint8Array>

export type LatePackages = {
  /** The files, once they are here. */
  readonly here: () => LateFiles | undefined
  /** Brings them, once. Where that fails, each entry raises an ImportError that says why, and the next call tries again. Never rejects. */
  readonly bring: () => Promise<LateFiles>
}

/** `fetch` brings a tar archive of them. */
export function createLatePackages(fetch: () => Promise<Uint8Array>): LatePackages {
  let files: LateFiles | undefined
  let coming: Promise<LateFiles> | undefined
  const arrive = async (): Promise<LateFiles> => {
    try {
      files = readTar(await fetch())
      return files
    } catch (reason) {
      coming = undefined
      return failedFiles(reason instanceof Error ? reason.message : String(reason))
    }
  }
  return {
    here: () => files,
    bring() {
      coming ??= arrive()
      return coming
    },
  }
}

function failedFiles(say: string): LateFiles {
  const source = new TextEncoder().encode(`raise ImportError(${JSON.stringify(say)})\n`)
  return new Map(LATE_ENTRIES.map((path) => [path, source]))
}

const BLOCK = 512
const SIZE = { at: 124, length: 12 } as const

/** The files of a tar archive in the format ustar, without copying them. */
export function readTar(archive: Uint8Array): LateFiles {
  const files = new Map<string, Uint8Array>()
  const textAt = (from: number, length: number): string => {
    const [text = ''] = new TextDecoder().decode(archive.subarray(from, from + length)).split('\0')
    return text
  }
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const size = Number.parseInt(textAt(at + SIZE.at, SIZE.length), 8)
    const from = at + BLOCK
    if (!(from + size <= archive.length)) throw new Error('The archive of the packages is broken.')
    files.set(textAt(at, 100), archive.subarray(from, from + size))
    at = from + Math.ceil(size / BLOCK) * BLOCK
  }
  if (files.size === 0) throw new Error('The archive of the packages is empty.')
  return files
}
