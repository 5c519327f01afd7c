// Answers what a Python process asks about sockets of AF_UNIX: C's own module does not know their addresses in this build.
import { fail, HostFailure } from '../../host/failure.ts'
import { createAccess, type FileAccess } from '../../host/files/access.ts'
import type { Host } from '../../host/host.ts'
import type { Unix, UnixPlace } from '../../host/network/unix.ts'
import type { OpenFile } from '../../host/processes/open-file.ts'
import type { Process } from '../../host/processes/process.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { unixOf } from '../kernel/sockets/socket-world.ts'
import type { Wait } from '../run/process-wait.ts'
import type { Answers } from './answers.ts'
import { attempt, refusal } from './refusal.ts'

type OfName = { readonly fd: number; readonly name: string }
type OfConnect = OfName & { readonly waits: boolean }
type Asked = { readonly fd: number; readonly side: 'local' | 'remote' }

const ABSTRACT = '\0'
/** Before the mask. */
const PERMISSIONS = 0o777

export function unixAnswers(host: Host, self: Process, kernel: Kernel): Answers {
  const access = createAccess(host, { user: self.user, cwd: () => self.cwd, umask: () => self.umask })
  const socketAt = (fd: number): OpenFile => {
    const file = kernel.descriptors().fileAt(fd) ?? fail('EBADF')
    return file.kind === 'socket' ? file : fail('ENOTSOCK')
  }
  const unixAt = (fd: number): Unix => {
    return unixOf(socketAt(fd)) ?? fail('EISCONN')
  }
  const connect = async ({ fd, name, waits }: OfConnect, wait: Wait) => {
    for (;;) {
      const full = unixAt(fd).connect(placeOf(access, name))
      if (full === undefined) return 'connected'
      if (!waits) return fail('EAGAIN')
      if ((await wait([full])) === 'interrupted') return 'interrupted'
    }
  }
  return {
    unixBind: ({ fd, name }: OfName) => attempt(() => unixAt(fd).bind(name, () => makePlace(access, name))),
    unixConnect: (asked: OfConnect, wait: Wait) => connect(asked, wait).catch(refusal),
    /** Those of a pair have none. */
    unixName: ({ fd, side }: Asked) => attempt(() => unixOf(socketAt(fd))?.[side]() ?? ''),
  }
}

function makePlace(access: FileAccess, name: string): UnixPlace {
  if (name.startsWith(ABSTRACT)) return name
  try {
    access.makeNode(name, { kind: 'socket' }, PERMISSIONS)
  } catch (failure) {
    throw failure instanceof HostFailure && failure.errno === 'EEXIST' ? new HostFailure('EADDRINUSE') : failure
  }
  return access.inodeAt(name)
}

function placeOf(access: FileAccess, name: string): UnixPlace {
  if (name.startsWith(ABSTRACT)) return name
  const inode = access.inodeAt(name)
  if (!access.mayAccess(name, 'write')) fail('EACCES')
  return inode.content.kind === 'socket' ? inode : fail('ECONNREFUSED')
}
