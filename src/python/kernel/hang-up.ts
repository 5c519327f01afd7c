// Ends the connections to servers of a host that was set back: nobody stands at their other end any more, so they read as closed by it.
// Whoever keeps connections for the next request, as requests does, sees that and makes a new one.
import type { StreamSocket } from '../../host/network/socket.ts'
import type { OpenFile } from '../../host/processes/open-file.ts'

/** Connections of the process with itself go on. */
export function hangUp(files: Iterable<OpenFile>): void {
  for (const file of files) {
    if (!('stream' in file)) continue
    const { stream } = file as StreamSocket
    if (stream.state() === 'connected' && stream.remote()?.ip !== stream.local()?.ip) stream.shutdown('read')
  }
}
