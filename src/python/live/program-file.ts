// The program in the editor as a file of the host, so that `python3 main.py` runs it. While a run goes on it is not there, as in every other run.

import { HostFailure } from '../../host/failure.ts'
import { createAccess } from '../../host/files/access.ts'
import { bytesOf } from '../../host/files/inode.ts'
import type { Host } from '../../host/host.ts'

export type ProgramFile = {
  readonly path: string
  /** Writes it where it is another program than the last one; what was done to the file on the host stays otherwise. */
  readonly place: (program: string) => void
  /** Takes it away where it still is what was placed. */
  readonly remove: () => void
}

const UMASK = 0o022

export function createProgramFile(host: Host): ProgramFile {
  const { world, files, user } = host
  const path = `${world.cwd === '/' ? '' : world.cwd}/main.py`
  // A world may give a file of this name: it is the world's.
  const isWorlds = files.find(path) !== undefined
  const access = createAccess(host, { user, cwd: () => world.cwd, umask: () => UMASK })
  let placed: string | undefined
  const attempt = (action: () => void): void => {
    try {
      action()
    } catch (failure) {
      // A full disk, a folder that is gone: `python3 main.py` says what is wrong there.
      if (!(failure instanceof HostFailure)) throw failure
    }
  }
  return {
    path,
    place(program) {
      if (isWorlds || placed === program) return
      placed = program
      attempt(() => access.writeFile(path, program))
    },
    remove() {
      const inode = files.find(path)
      if (isWorlds || placed === undefined || inode?.content.kind !== 'file') return
      if (new TextDecoder().decode(bytesOf(inode)) === placed) attempt(() => access.remove(path))
      placed = undefined
    },
  }
}
