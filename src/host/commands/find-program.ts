// Looks for a program on a path of folders, as execvp(3) and which(1) do.
import { HostFailure } from '../failure.ts'
import { findPlace } from '../files/paths.ts'
import { mayAccess } from '../files/permissions.ts'
import type { System } from '../processes/process.ts'

/** Every executable file of that name, in order of the folders; a name with a slash is itself a path. */
export function findPrograms({ host, process }: System, name: string, path: string): string[] {
  const places = name.includes('/')
    ? [name]
    : path.split(':').map((folder) => `${folder === '' ? '.' : folder}/${name}`)
  return places.filter((place) => {
    try {
      const { inode } = findPlace(host.files.root, process.user, process.cwd, place)
      return inode !== undefined && inode.content.kind === 'file' && mayAccess(inode, process.user, 'run')
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      // A folder of the path that is not there, or is closed to this user, holds nothing.
      return false
    }
  })
}
