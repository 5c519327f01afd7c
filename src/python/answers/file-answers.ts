// Answers what a Python process asks about files beyond what its C library can: second names, named pipes, locks.
import { HostFailure } from '../../host/failure.ts'
import type { NewTime } from '../../host/files/access.ts'
import { createAccess } from '../../host/files/access.ts'
import type { LockKind } from '../../host/files/locks.ts'
import type { Access } from '../../host/files/permissions.ts'
import type { Host } from '../../host/host.ts'
import type { OpenFile } from '../../host/processes/open-file.ts'
import type { Process } from '../../host/processes/process.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Wait } from '../run/process-wait.ts'
import { attempt } from './refusal.ts'

type OfPath = { readonly path: string; readonly folder: number | null }
type OfLink = OfPath & { readonly to: string; readonly toFolder: number | null; readonly follow: boolean }
type OfNode = OfPath & { readonly kind: 'file' | 'fifo' | 'device'; readonly mode: number }
type OfAccess = OfPath & { readonly mode: number; readonly follow: boolean }
type OfTimes = OfPath & { readonly times: readonly [number, number] | null }
type OfLock = { readonly fd: number; readonly kind: LockKind | null; readonly now: boolean }

/** Bits of access(2). */
const BITS: readonly (readonly [number, Access])[] = [
  [4, 'read'],
  [2, 'write'],
  [1, 'run'],
]

export function fileAnswers(host: Host, self: Process, kernel: Kernel) {
  const access = createAccess(host, { user: self.user, cwd: () => self.cwd, umask: () => self.umask })
  const opened = (fd: number): OpenFile => {
    const file = kernel.descriptors().fileAt(fd)
    if (file === undefined) throw new HostFailure('EBADF')
    return file
  }
  const pathOf = ({ path, folder }: OfPath): string =>
    folder === null || path.startsWith('/') ? path : `${opened(folder).path}/${path}`
  return {
    link: (request: OfLink) =>
      attempt(() =>
        access.link(pathOf(request), pathOf({ path: request.to, folder: request.toFolder }), request.follow),
      ),
    node: (request: OfNode) =>
      attempt(() => {
        if (request.kind === 'device') throw new HostFailure('EPERM')
        const content =
          request.kind === 'fifo'
            ? ({ kind: 'fifo' } as const)
            : ({ kind: 'file', bytes: new Uint8Array(0), size: 0 } as const)
        access.makeNode(pathOf(request), content, request.mode)
      }),
    access(request: OfAccess): boolean {
      try {
        const path = pathOf(request)
        const inode = access.inodeAt(path, request.follow)
        // Whatever is asked of a link itself is allowed.
        if (inode.content.kind === 'link') return true
        return access.mayAccess(path, ...BITS.flatMap(([bit, name]) => ((request.mode & bit) === 0 ? [] : [name])))
      } catch (failure) {
        if (failure instanceof HostFailure) return false
        throw failure
      }
    },
    times: (request: OfTimes) =>
      attempt(() => {
        const [accessed, modified]: readonly [NewTime, NewTime] = request.times ?? ['now', 'now']
        access.utimes(pathOf(request), accessed, modified, false)
      }),
    async flock({ fd, kind, now }: OfLock, wait: Wait) {
      for (;;) {
        const answer = attempt(() => lock(host, opened(fd), kind) ?? null)
        if (now || answer === null || answer.errno !== 'EAGAIN') return answer
        if ((await wait([host.locks.changed])) === 'interrupted') return 'interrupted'
      }
    },
  }
}

function lock({ locks }: Host, file: OpenFile, kind: LockKind | null): void {
  const { inode } = file
  // Unlike Linux: flock on a pipe or the terminal locks nothing, and does not say so.
  if (inode === undefined) return
  if (kind === null) locks.free(inode, file)
  else locks.take(inode, file, kind)
}
