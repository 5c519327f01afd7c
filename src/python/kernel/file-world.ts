// What the file calls of a session are answered from.
import { fail } from '../../host/failure.ts'
import { createAccess } from '../../host/files/access.ts'
import type { OpenFile } from '../../host/processes/open-file.ts'
import type { Descriptors } from './descriptors.ts'
import { type FileWorld, folderOf } from './file-calls.ts'
import type { Session } from './session.ts'

export function fileWorldOf(session: Session, descriptors: Descriptors, memory: () => DataView): FileWorld {
  const { host, process, terminal } = session
  const who = { user: process.user, cwd: () => process.cwd, here: () => folderOf(process), umask: () => process.umask }
  const access = createAccess(host, who)
  const opener = {
    ...who,
    access,
    descriptor: descriptors.fileAt,
    terminal: () => {
      const isThere = (end: OpenFile | undefined): boolean => end?.kind === 'terminal'
      const first = [terminal.in, terminal.out, terminal.err].find(isThere)
      const written = [terminal.out, terminal.err].find(isThere) ?? first
      return first === undefined ? undefined : { ...first, path: '/dev/tty', write: (written ?? first).write }
    },
    // What the learner's program opens is evidence; what it starts is a program of its own.
    isWatched: process === host.processes.main,
  }
  return { host, process, opener, access, memory, fileAt: (fd) => descriptors.fileAt(fd) ?? fail('EBADF') }
}
