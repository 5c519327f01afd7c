// Puts the system calls about sockets among the interpreter's imports. What they do is in the files beside this one.
import type { WaitQueue } from '../../../host/processes/scheduler.ts'
import type { EmscriptenModule, WasmImports } from '../../interpreter.ts'
import { EINTR, ERRNO } from '../errno.ts'
import { placeGate, type Switching } from '../gate.ts'
import { nameCalls } from './name-calls.ts'
import { makingCalls, shutDown } from './socket-calls.ts'
import { answered, type SocketWorld, unreadOf } from './socket-world.ts'
import { transferCalls } from './transfer-calls.ts'
import { type Attempt, waitingCalls } from './waiting-calls.ts'

export type SocketTools = {
  /** Undefined until the interpreter stands. */
  readonly world: () => SocketWorld | undefined
  readonly module: () => EmscriptenModule | undefined
  readonly wait: (on: readonly WaitQueue[]) => Promise<unknown>
  readonly switching: Switching
}

/** ioctl(2): FIONBIO and FIONREAD. */
const SET_NON_BLOCKING = 0x5421
const COUNT_UNREAD = 0x541b
const CALL_ARGUMENTS = 6
/** Pyodide asks these first whether it is to wait itself; null is no. */
const WAITING_OF_PYODIDE = ['_maybe_connect_async', '_maybe_sendto_async', '_maybe_recvfrom_async', '_maybe_poll_async']

export function fitSockets(imports: WasmImports, tools: SocketTools): void {
  const env = imports.env ?? {}
  for (const name of WAITING_OF_PYODIDE) env[name] = () => null
  env._try_fcntl64 = () => 0
  for (const [name, call] of Object.entries({ ...makingCalls, ...nameCalls })) {
    env[name] = (...args: number[]) => {
      const world = tools.world()
      return world === undefined ? -ERRNO.ENOTSUP : answered(() => call(world, ...args))
    }
  }
  env._try_shutdown = (fd: number, how: number, into: number) => {
    const world = tools.world()
    if (world === undefined) return 0
    world.memory().setInt32(
      into >>> 0,
      answered(() => shutDown(world, fd, how)),
      true,
    )
    return 1
  }
  for (const [field, attempt] of Object.entries({ ...waitingCalls, ...transferCalls }))
    placeAttempt(env, tools, field, attempt)
  fitControl(env, tools)
}

/** A gate that makes an attempt as often as it has to wait; then the call is over, and its answer is known. */
function placeAttempt(env: Record<string, unknown>, tools: SocketTools, field: string, attempt: Attempt): void {
  // Between the question and the call nobody else runs.
  let answer = 0
  env[field] = () => (tools.world() === undefined ? -ERRNO.ENOTSUP : answer)
  placeGate({
    env,
    field,
    arity: CALL_ARGUMENTS,
    module: tools.module,
    switching: tools.switching,
    blocked(...args) {
      const world = tools.world()
      if (world === undefined) return false
      let isBlocked = false
      answer = answered(() => {
        const made = attempt(world, ...args)
        isBlocked = made === undefined
        return made ?? -EINTR
      })
      return isBlocked
    },
    wait(fd = 0) {
      const changed = tools.world()?.descriptors.fileAt(fd)?.changed
      return tools.wait(changed === undefined ? [] : [changed])
    },
  })
}

/** ioctl(2) of descriptors that may be sockets: C asks it to switch waiting off. */
function fitControl(env: Record<string, unknown>, tools: SocketTools): void {
  const plain = env.__syscall_ioctl as (fd: number, operation: number, more: number) => number
  env.__syscall_ioctl = (fd: number, operation: number, more: number) => {
    const world = tools.world()
    const isOurs = operation === SET_NON_BLOCKING || operation === COUNT_UNREAD
    if (world === undefined || !isOurs) return plain(fd, operation, more)
    const file = world.descriptors.fileAt(fd)
    if (file === undefined) return -ERRNO.EBADF
    // The third argument stands behind a pointer of its own.
    const pointer = world.memory().getUint32(more >>> 0, true)
    if (operation === SET_NON_BLOCKING) world.setNonBlocking(fd, world.memory().getInt32(pointer, true) !== 0)
    else world.memory().setInt32(pointer, unreadOf(file), true)
    return 0
  }
}
