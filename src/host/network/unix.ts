// Sockets of AF_UNIX (unix(7)): streams between processes of this host that meet at a name, which is a file, or abstract. Who may use a name is not known here.
// Unlike Linux: sockets of AF_UNIX are streams; there are no datagrams, and no open files go through them.
import { fail } from '../failure.ts'
import type { Inode } from '../files/inode.ts'
import type { OpenFile } from '../processes/open-file.ts'
import type { WaitQueue } from '../processes/scheduler.ts'
import type { Surroundings } from './create-net.ts'
import { createLink, type Side } from './link.ts'
import type { PairSocket, StreamState } from './socket.ts'

/** What a name means: the file that was made for a socket, or an abstract name, which begins with a zero. */
export type UnixPlace = Inode | string

export type UnixSocket = PairSocket & { readonly unix: Unix }

export type Unix = {
  readonly state: () => StreamState
  /** As they were given to bind; empty where there is none. */
  readonly local: () => string
  /** Throws ENOTCONN. */
  readonly remote: () => string
  /** `make` makes the file; it is not called where the socket has a name already. Throws EINVAL, EADDRINUSE. */
  readonly bind: (name: string, make: () => UnixPlace) => void
  /** Throws EINVAL where it has no name, or is connected. */
  readonly listen: (backlog: number) => void
  /** The next connection; undefined: none yet, wait for `changed`. Throws EINVAL where it does not listen. */
  readonly accept: () => UnixSocket | undefined
  /** Undefined: it is connected; else what to wait for, because too many wait to be accepted. Throws EISCONN, EINVAL, ECONNREFUSED. */
  readonly connect: (to: UnixPlace) => WaitQueue | undefined
}

export type UnixNames = {
  readonly make: () => UnixSocket
}

type Own = {
  readonly inode: number
  readonly changed: WaitQueue
  state: StreamState
  local: string
  place?: UnixPlace
  remote: string
  side?: Side
  other?: Side
  backlog: number
  waiting: Own[]
  holders: number
}

/** listen(2), somaxconn. */
const LONGEST_BACKLOG = 4096

export function createUnixNames(net: Surroundings): UnixNames {
  const files = new WeakMap<Inode, Own>()
  const abstract = new Map<string, Own>()
  const at = (place: UnixPlace): Own | undefined => (typeof place === 'string' ? abstract : files).get(place as never)
  const fresh = (): Own => ({
    inode: net.nextInode(),
    changed: net.scheduler.queue(),
    state: 'new',
    local: '',
    remote: '',
    backlog: 0,
    waiting: [],
    holders: 1,
  })
  const free = (own: Own): void => {
    if (typeof own.place === 'string') abstract.delete(own.place)
  }
  const unixOf = (own: Own): Unix => ({
    state: () => own.state,
    local: () => own.local,
    remote: () => (own.state === 'connected' ? own.remote : fail('ENOTCONN')),
    bind(name, make) {
      if (own.place !== undefined) fail('EINVAL')
      const place = make()
      if (typeof place !== 'string') files.set(place, own)
      else if (abstract.has(place)) fail('EADDRINUSE')
      else abstract.set(place, own)
      own.place = place
      own.local = name
    },
    listen(backlog) {
      if (own.place === undefined || (own.state !== 'new' && own.state !== 'listening')) fail('EINVAL')
      own.backlog = Math.min(Math.max(backlog, 0), LONGEST_BACKLOG)
      own.state = 'listening'
    },
    accept() {
      if (own.state !== 'listening') fail('EINVAL')
      const accepted = own.waiting.shift()
      if (accepted === undefined) return undefined
      own.changed.wake()
      return fileOf(accepted)
    },
    connect(to) {
      if (own.state === 'connected') fail('EISCONN')
      if (own.state === 'listening') fail('EINVAL')
      const listener = at(to)
      if (listener?.state !== 'listening') return fail('ECONNREFUSED')
      // One more than the backlog may wait.
      if (listener.waiting.length > listener.backlog) return listener.changed
      const accepted = fresh()
      const [here, there] = createLink(net.scheduler, net.sinceStartMs, 0, [own.changed, accepted.changed])
      Object.assign(own, { state: 'connected', remote: listener.local, side: here, other: there })
      Object.assign(accepted, {
        state: 'connected',
        local: listener.local,
        remote: own.local,
        side: there,
        other: here,
      })
      listener.waiting.push(accepted)
      listener.changed.wake()
      return undefined
    },
  })
  const close = (own: Own): void => {
    free(own)
    own.state = 'closed'
    for (const one of own.waiting.splice(0)) one.side?.reset()
    own.side?.close()
    own.changed.wake()
  }
  const fileOf = (own: Own): UnixSocket => ({
    kind: 'socket',
    path: `socket:[${own.inode}]`,
    unix: unixOf(own),
    pair: flowOf(own),
    changed: own.changed,
    position: null,
    ...streamOf(own),
    hold() {
      own.holders += 1
    },
    release() {
      own.holders -= 1
      if (own.holders === 0) close(own)
    },
  })
  return { make: () => fileOf(fresh()) }
}

function flowOf(own: Own): PairSocket['pair'] {
  return {
    // recv(2) of a socket that is not connected is EINVAL here, unlike TCP's.
    peek: (most) => (own.side ?? fail('EINVAL')).peek(most),
    takeError: () => own.side?.takeError(),
    shutdown(how) {
      const side = own.side ?? fail('ENOTCONN')
      if (how !== 'read') side.endWriting()
      if (how !== 'write') side.endReading()
    },
  }
}

function streamOf(own: Own): Pick<OpenFile, 'read' | 'write' | 'ready'> {
  return {
    read: (most) => (own.side ?? fail('EINVAL')).read(most),
    write: (bytes) => (own.other?.isClosed() ? fail('EPIPE') : (own.side ?? fail('ENOTCONN')).write(bytes)),
    ready() {
      if (own.state === 'listening') return { read: own.waiting.length > 0, write: false, hangUp: false }
      // What is not connected is answered at once.
      return own.side?.ready() ?? { read: true, write: true, hangUp: true }
    },
  }
}
