// Whole files for the network programs, by the calls of their process.
import { joinBytes } from '../../bytes.ts'
import { HostFailure } from '../../failure.ts'
import { createAccess, type FileAccess } from '../../files/access.ts'
import type { OpenFile } from '../../processes/open-file.ts'
import type { System } from '../../processes/process.ts'
import { pause } from '../../web/client/dial.ts'

const CHUNK_BYTES = 65_536
const READS = { read: true, write: false, append: false } as const

/** `-` is standard input. Undefined: it cannot be read. */
export async function readFile(system: System, path: string): Promise<Uint8Array | undefined> {
  if (path === '-') return system.readAll(0)
  try {
    const file = system.open(path, READS)
    const chunks: Uint8Array[] = []
    for (;;) {
      const bytes = file.read(CHUNK_BYTES)
      if (bytes === undefined) await pause(system, file.changed)
      else if (bytes.length > 0) chunks.push(bytes)
      else break
    }
    file.release()
    return joinBytes(chunks)
  } catch (failure) {
    if (failure instanceof HostFailure) return undefined
    throw failure
  }
}

export async function readText(system: System, path: string): Promise<string | undefined> {
  const bytes = await readFile(system, path)
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
}

/** The files as the process of a program sees them. */
export function accessOf({ host, process }: System): FileAccess {
  return createAccess(host, { user: process.user, cwd: () => process.cwd, umask: () => process.umask })
}

export type FileWriter = {
  readonly write: (bytes: Uint8Array) => Promise<void>
  readonly close: () => void
}

/** Throws HostFailure where the file cannot be opened, or written. */
export function createFile(system: System, path: string, isAppended = false): FileWriter {
  const file: OpenFile = system.open(path, {
    read: false,
    write: true,
    append: isAppended,
    create: true,
    truncate: !isAppended,
  })
  return {
    async write(bytes) {
      for (let at = 0; at < bytes.length; ) {
        const count = file.write(bytes.subarray(at))
        if (count === undefined) await pause(system, file.changed)
        else at += count
      }
    },
    close: file.release,
  }
}
