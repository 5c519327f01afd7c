// Opens the files of a process once more, on a host that was set back: who opened a log while it was loaded still writes into that log.
// Which descriptors refer to them is not known here.
import { HostFailure } from '../../host/failure.ts'
import { openPath } from '../../host/files/open.ts'
import type { OpenFile } from '../../host/processes/open-file.ts'
import type { FileWorld } from './file-calls.ts'

/** As its program opened it; undefined where it cannot be opened there, or had no name any more. */
export function reopen({ host, opener }: FileWorld, file: OpenFile): OpenFile | undefined {
  const { flags, inode, kind, path } = file
  if (kind !== 'file' || flags === undefined || inode === undefined || inode.links === 0) return undefined
  try {
    const opened = openPath(host.files, host.locks, opener, path, { ...flags, create: flags.write, exclusive: false })
    if (flags.truncate !== true) opened.position?.set(file.position?.get() ?? 0)
    return opened
  } catch (failure) {
    if (failure instanceof HostFailure) return undefined
    throw failure
  }
}
