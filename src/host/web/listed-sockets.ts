// The sockets of the host as ss(8), netstat(8) and /proc/net list them: those of its processes, and the ports at which the world says that something listens.

import type { Host } from '../host.ts'
import type { SocketFacts } from '../network/net.ts'
import type { Process } from '../processes/process.ts'
import { portsHere } from './servers.ts'

export type ListedSocket = Pick<SocketFacts, 'protocol' | 'state' | 'local' | 'remote' | 'inode' | 'unread'> & {
  /** Connections that may wait; 0 for those that do not listen. */
  readonly backlog: number
  /** Number of the user. */
  readonly user: number
  /** Undefined: nobody that the world shows. */
  readonly owner: Process | undefined
}

const FIRST_INODE = 12_000
const USUAL_BACKLOG = 511

export function listedSockets({ net, world }: Pick<Host, 'net' | 'world'>): ListedSocket[] {
  const own = net.sockets().map(
    (facts): ListedSocket => ({
      ...facts,
      backlog: facts.backlog ?? 0,
      user: facts.owner.user.user,
    }),
  )
  const taken = new Set(own.filter(({ state }) => state === 'listening').map(({ local }) => local.port))
  const given = portsHere(world)
    .filter((port) => !taken.has(port))
    .map(
      (port, index): ListedSocket => ({
        protocol: 'tcp',
        state: 'listening',
        local: { ip: '0.0.0.0', port },
        remote: null,
        inode: FIRST_INODE + index,
        unread: 0,
        backlog: USUAL_BACKLOG,
        user: 0,
        owner: undefined,
      }),
    )
  return [...given, ...own]
}
