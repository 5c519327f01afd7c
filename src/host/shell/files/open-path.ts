// Opens a path for a process: also the names under /dev that stand for its own descriptors, as in proc(5), /proc/self/fd.
import { fail, HostFailure } from '../../failure.ts'
import { nullDevice, type OpenFile } from '../../processes/open-file.ts'
import type { System } from '../../processes/process.ts'

export type OpenAs = {
  readonly read?: boolean
  readonly write?: boolean
  readonly append?: boolean
  readonly create?: boolean
  readonly truncate?: boolean
  readonly exclusive?: boolean
}

const OWN: Readonly<Record<string, number>> = { '/dev/stdin': 0, '/dev/stdout': 1, '/dev/stderr': 2 }

/** The number of the descriptor that a path stands for; undefined for other paths. */
export function ownDescriptor(path: string): number | undefined {
  const number = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path)?.[1]
  return number === undefined ? OWN[path] : Number(number)
}

/** The answer is held once, by the caller. Throws as open(2) does. */
export function openPath(system: System, path: string, flags: OpenAs): OpenFile {
  const own = ownDescriptor(path)
  if (own !== undefined) {
    const file = system.process.descriptors.get(own) ?? fail('ENOENT')
    file.hold()
    return file
  }
  try {
    return system.open(path, { read: false, write: false, append: false, ...flags })
  } catch (failure) {
    if (path === '/dev/null' && failure instanceof HostFailure) return nullDevice()
    throw failure
  }
}

/** What a here-document is read from. */
export function textFile(bytes: Uint8Array): OpenFile {
  let at = 0
  return {
    kind: 'file',
    path: '/tmp/sh-thd',
    read(most) {
      const taken = bytes.subarray(at, at + most)
      at += taken.length
      return taken
    },
    write: () => fail('EBADF'),
    ready: () => ({ read: true, write: false, hangUp: false }),
    position: {
      get: () => at,
      set(position) {
        at = position
      },
    },
    hold: () => undefined,
    release: () => undefined,
  }
}

const FIRST_OF_OWN = 10
const FIRST_OF_SUBSTITUTIONS = 63

/** A number that is not taken, 10 or above. */
export function freeDescriptor(table: ReadonlyMap<number, OpenFile>, from = FIRST_OF_OWN): number {
  let number = from
  while (table.has(number)) number += 1
  return number
}

/** The number that bash gives to a process substitution: 63, or the next below. */
export function substitutionDescriptor(table: ReadonlyMap<number, OpenFile>): number {
  let number = FIRST_OF_SUBSTITUTIONS
  while (table.has(number)) number -= 1
  return number
}
