// The system calls that send and receive: sendto(2), recvfrom(2), sendmsg(2), recvmsg(2).
import { fail } from '../../../host/failure.ts'
import type { Address } from '../../../host/network/socket.ts'
import type { OpenFile } from '../../../host/processes/open-file.ts'
import { readAddress, writeAddress } from './addresses.ts'
import { gathered, lengthOf, readMessage, scatter, type Vector, writeTold } from './messages.ts'
import { datagramsOf, flowOf, type SocketWorld, socketAt } from './socket-world.ts'
import { type Attempt, notYet } from './waiting-calls.ts'

const MSG = { peek: 0x02, truncated: 0x20, dontWait: 0x40, waitAll: 0x100 } as const

export const transferCalls: Readonly<Record<string, Attempt>> = {
  __syscall_sendto(world, fd = 0, at = 0, length = 0, flags = 0, address = 0, addressLength = 0) {
    const to = address === 0 ? undefined : readAddress(world.memory(), address, addressLength)
    return send(world, { fd, flags, to, vectors: [{ at: at >>> 0, length: length >>> 0 }] })
  },
  __syscall_sendmsg(world, fd = 0, message = 0, flags = 0) {
    const { name, vectors } = readMessage(world.memory(), message >>> 0)
    const to = name.at === 0 ? undefined : readAddress(world.memory(), name.at, name.length)
    return send(world, { fd, flags, to, vectors })
  },
  __syscall_recvfrom(world, fd = 0, at = 0, length = 0, flags = 0, address = 0, lengthAt = 0) {
    const got = receive(world, { fd, flags, vectors: [{ at: at >>> 0, length: length >>> 0 }] })
    if (typeof got !== 'object') return got
    if (got.from === undefined) {
      // A stream says nothing of where its bytes come from.
      if (lengthAt !== 0) world.memory().setUint32(lengthAt >>> 0, 0, true)
    } else writeAddress(world.memory(), address, lengthAt, got.from)
    return got.count
  },
  __syscall_recvmsg(world, fd = 0, message = 0, flags = 0) {
    const { name, vectors } = readMessage(world.memory(), message >>> 0)
    const got = receive(world, { fd, flags, vectors })
    if (typeof got !== 'object') return got
    if (got.from !== undefined) writeAddress(world.memory(), name.at, 0, got.from)
    writeTold(world.memory(), message >>> 0, {
      nameLength: got.from === undefined || name.at === 0 ? 0 : 16,
      controlLength: 0,
      flags: got.isCut ? MSG.truncated : 0,
    })
    return got.count
  },
}

type Transfer = { readonly fd: number; readonly flags: number; readonly vectors: readonly Vector[] }

/** What a call that waits has done so far: one memory is sent from, or received into, by one call at a time. */
const soFar = new WeakMap<OpenFile, Map<string, number>>()

function progress(file: OpenFile, { vectors }: Transfer): { get: () => number; set: (count: number) => void } {
  const key = vectors.map(({ at, length }) => `${at}+${length}`).join()
  return {
    get: () => soFar.get(file)?.get(key) ?? 0,
    set(count) {
      const known = soFar.get(file) ?? new Map<string, number>()
      if (count === 0) known.delete(key)
      else soFar.set(file, known.set(key, count))
    },
  }
}

/** Of a stream, a call that may wait sends all of it. */
function send(world: SocketWorld, call: Transfer & { readonly to: Address | undefined }): number | undefined {
  const file = socketAt(world, call.fd)
  const bytes = gathered(world.memory(), call.vectors)
  const datagrams = datagramsOf(file)
  if (datagrams !== undefined) {
    datagrams.send(bytes, call.to)
    return bytes.length
  }
  const done = progress(file, call)
  const before = done.get()
  done.set(0)
  const sent = before + (file.write(before === 0 ? bytes : bytes.subarray(before)) ?? 0)
  if (sent === bytes.length) return sent
  const answer = notYet(world, call.fd, (call.flags & MSG.dontWait) === 0)
  if (answer === undefined) done.set(sent)
  return answer !== undefined && sent > 0 ? sent : answer
}

type Received = { readonly count: number; readonly from?: Address; readonly isCut: boolean }

function receive(world: SocketWorld, call: Transfer): Received | number | undefined {
  const file = socketAt(world, call.fd)
  const mayWait = (call.flags & MSG.dontWait) === 0
  const isPeek = (call.flags & MSG.peek) !== 0
  const room = lengthOf(call.vectors)
  const datagrams = datagramsOf(file)
  if (datagrams !== undefined) {
    const got = datagrams.receive(room + 1, isPeek)
    if (got === undefined) return notYet(world, call.fd, mayWait)
    scatter(world.memory(), call.vectors, got.bytes.subarray(0, room))
    return { count: Math.min(got.bytes.length, room), from: got.from, isCut: got.bytes.length > room }
  }
  const flow = flowOf(file) ?? fail('ENOTCONN')
  const done = progress(file, call)
  const before = done.get()
  done.set(0)
  const bytes = isPeek ? flow.peek(room) : file.read(room - before)
  const count = before + (bytes?.length ?? 0)
  if (bytes !== undefined) scatter(world.memory(), call.vectors, bytes, before)
  const wantsMore = bytes === undefined || (isWhole(call) && bytes.length > 0 && count < room)
  if (!wantsMore) return { count, isCut: false }
  const answer = notYet(world, call.fd, mayWait)
  if (answer === undefined) {
    done.set(count)
    return undefined
  }
  return count > 0 ? { count, isCut: false } : answer
}

function isWhole({ flags }: Transfer): boolean {
  return (flags & MSG.waitAll) !== 0 && (flags & MSG.peek) === 0
}
