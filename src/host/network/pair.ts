// Two sockets that are connected with each other and with nothing else (socketpair(2), AF_UNIX).
import { fail } from '../failure.ts'
import type { OpenFile } from '../processes/open-file.ts'
import type { Surroundings } from './create-net.ts'
import { createLink, type Side } from './link.ts'
import type { PairSocket } from './socket.ts'

export function createPair(net: Surroundings): readonly [PairSocket, PairSocket] {
  const queues = [net.scheduler.queue(), net.scheduler.queue()] as const
  const [one, other] = createLink(net.scheduler, net.sinceStartMs, 0, queues)
  return [fileOf(net.nextInode(), [one, other], queues[0]), fileOf(net.nextInode(), [other, one], queues[1])]
}

function fileOf(
  inode: number,
  [side, other]: readonly [Side, Side],
  changed: OpenFile['changed'] & object,
): PairSocket {
  let holders = 1
  return {
    kind: 'socket',
    path: `socket:[${inode}]`,
    pair: { peek: side.peek, shutdown: (how) => shutdown(side, how), takeError: side.takeError },
    changed,
    position: null,
    read: side.read,
    write: (bytes) => (other.isClosed() ? fail('EPIPE') : side.write(bytes)),
    ready: side.ready,
    hold() {
      holders += 1
    },
    release() {
      holders -= 1
      if (holders === 0) side.close()
    },
  }
}

function shutdown(side: Side, how: 'read' | 'write' | 'both'): void {
  if (how !== 'read') side.endWriting()
  if (how !== 'write') side.endReading()
}
