// The fuller memory image that the command line makes for itself at its first start and keeps for the next ones, as a browser does.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { MemoryImage } from '../python/boot.ts'

const FOLDER = resolve(import.meta.dirname, '../../.cache/engine')

/** `key` changes with everything that the image is made from. Undefined where none is kept. */
export async function readKeptImage(key: string): Promise<MemoryImage | undefined> {
  const bytes = await readFile(pathOf(key)).catch(() => undefined)
  return bytes === undefined ? undefined : { form: 'whole', bytes: new Uint8Array(bytes) }
}

/** Others may be doing the same at this moment: the file is there as a whole or not at all. */
export async function keepImage(key: string, bytes: Uint8Array): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const part = `${pathOf(key)}.${process.pid}-${Math.random().toString(36).slice(2)}`
  await writeFile(part, bytes)
  await rename(part, pathOf(key))
}

export async function forgetKeptImage(key: string): Promise<void> {
  await rm(pathOf(key), { force: true })
}

function pathOf(key: string): string {
  return join(FOLDER, `${key}.image`)
}
