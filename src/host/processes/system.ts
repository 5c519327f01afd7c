// The system calls of a program of the host, for one process.
import { joinBytes } from '../bytes.ts'
import { fail, HostFailure } from '../failure.ts'
import { createAccess } from '../files/access.ts'
import { type Opener, openPath } from '../files/open.ts'
import type { Host } from '../host.ts'
import type { OpenFile } from './open-file.ts'
import { createPipe } from './pipe.ts'
import { type Process, ProcessOver, type System } from './process.ts'
import type { WaitQueue, Woken } from './scheduler.ts'

const CHUNK_BYTES = 65_536
/** So many steps without a wait take so much CPU time. */
const STEPS = 1_000
const STEPS_MS = 10

export function createSystem(process: Process, host: Host): System {
  const { scheduler, clock, processes, files } = host
  let steps = 0
  const check = (): void => {
    if (process.status !== undefined) throw new ProcessOver()
  }
  /** Waits as this process; stands still while it is stopped. */
  const wait = async (on: readonly WaitQueue[], untilMs?: number): Promise<Woken> => {
    check()
    let woken = await scheduler.wait(on, untilMs, process)
    if (process.state === 'T') woken = (await standStill(host, process)) ?? woken
    check()
    return woken
  }
  const opened = (descriptor: number): OpenFile => {
    check()
    return process.descriptors.get(descriptor) ?? fail('EBADF')
  }
  /** Until the file is ready; a file of somebody who types is waited for without the clock moving. */
  const ready = async (file: OpenFile): Promise<void> => {
    const arriving = file.arriving?.()
    if (arriving === undefined) await wait(file.changed === undefined ? [] : [file.changed])
    else await arriving
    if (process.state === 'T') await standStill(host, process)
    check()
  }
  const step = async (): Promise<void> => {
    check()
    if (process.state === 'T') await standStill(host, process)
    steps += 1
    if (steps % STEPS === 0) await wait([], clock.sinceStartMs() + STEPS_MS)
  }
  const read: System['read'] = async (descriptor, most = CHUNK_BYTES) => {
    await step()
    for (;;) {
      const file = opened(descriptor)
      if (isBehind(process, file) && (await sendBack(host, process))) continue
      const bytes = file.arriving?.() === undefined ? file.read(most) : undefined
      if (bytes !== undefined) return bytes
      await ready(file)
    }
  }
  const opener = openerFor(process, host)
  return {
    host,
    process,
    read,
    async readAll(descriptor) {
      const chunks: Uint8Array[] = []
      for (;;) {
        const chunk = await read(descriptor)
        if (chunk.length === 0) return joinBytes(chunks)
        chunks.push(chunk)
      }
    },
    async write(descriptor, content) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      let at = 0
      await step()
      while (at < bytes.length) {
        const file = opened(descriptor)
        const written = attempt(() => file.write(bytes.subarray(at)))
        if (written === 'EPIPE') {
          processes.kill(process, process.pid, 'PIPE')
          check()
          return fail('EPIPE')
        }
        if (written === undefined) await ready(file)
        else {
          processes.log.wrote(process, descriptor, bytes.subarray(at, at + written))
          at += written
        }
      }
    },
    async sleep(ms) {
      const untilMs = clock.sinceStartMs() + ms
      for (;;) {
        if ((await wait([], untilMs)) === 'interrupted') return false
        if (clock.sinceStartMs() >= untilMs) return true
      }
    },
    spawn(request) {
      check()
      return processes.spawn(process, request)
    },
    fork(request) {
      check()
      return processes.fork(process, request)
    },
    async exec(path, argv, env = process.env) {
      check()
      const program = processes.become(process, path, argv, env)
      return program(createSystem(process, host))
    },
    async wait(pid) {
      for (;;) {
        check()
        const ended = processes.reap(process, pid)
        if (ended !== undefined) return ended
        if ((await wait([process.changed])) === 'interrupted') return undefined
      }
    },
    poll(pid) {
      check()
      return processes.reap(process, pid)
    },
    pipe: () => createPipe(scheduler, processes.newNumber()),
    open(path, flags) {
      check()
      return openPath(files, host.locks, opener, path, flags)
    },
    kill(pid, signal) {
      check()
      processes.kill(process, pid, signal)
      check()
    },
    step,
    nowMs: clock.nowMs,
  }
}

/** Waits as long as a process is stopped; how the last of these waits ended. */
export async function standStill({ scheduler }: Pick<Host, 'scheduler'>, process: Process): Promise<Woken | undefined> {
  let woken: Woken | undefined
  while (process.state === 'T' && process.status === undefined)
    woken = await scheduler.wait([process.changed], undefined, process)
  return woken
}

/** Whether it reads from a terminal at which another group is in front. */
export function isBehind(process: Process, { screen }: OpenFile): boolean {
  return screen !== undefined && screen.foreground() !== process.group
}

/** Who reads from behind is stopped, with its whole group, until it is told to go on (termios(3)); false where it does not let itself be stopped. */
export async function sendBack(host: Host, process: Process): Promise<boolean> {
  const { processes } = host
  for (const one of processes.all()) if (one.group === process.group) processes.raise(one, 'TTIN')
  if (process.state !== 'T') return false
  await standStill(host, process)
  return true
}

function openerFor(process: Process, host: Host): Opener {
  const { user } = process
  const who = { user, cwd: () => process.cwd, umask: () => process.umask }
  return {
    ...who,
    access: createAccess(host, who),
    descriptor: (number) => process.descriptors.get(number),
    terminal: () =>
      process.terminal === null
        ? undefined
        : [process, host.processes.main]
            .flatMap((one) => [...one.descriptors.values()])
            .find((file) => file.kind === 'terminal'),
    isWatched: false,
  }
}

/** A broken pipe is an answer here: it also ends the process. */
function attempt(write: () => number | undefined): number | undefined | 'EPIPE' {
  try {
    return write()
  } catch (failure) {
    if (failure instanceof HostFailure && failure.errno === 'EPIPE') return 'EPIPE'
    throw failure
  }
}
