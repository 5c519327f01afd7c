// Answers what a Python process asks about processes: it starts them, waits for them, sends them signals.
import { type Errno, HostFailure } from '../../host/failure.ts'
import type { Host } from '../../host/host.ts'
import type { OpenFile } from '../../host/processes/open-file.ts'
import type { Process } from '../../host/processes/process.ts'
import { SIGNALS, type SignalName, signalNamed } from '../../host/processes/signals.ts'
import { isShellReady, readyShell } from '../../host/shell/parse/just-bash.ts'
import type { ThreadWait } from '../../model/threads.ts'
import type { Disposition } from '../kernel/attention.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Wait } from '../run/process-wait.ts'
import type { StartingThread } from '../threads/thread-log.ts'
import { WORKER } from '../worker-modules.ts'
import type { Answers } from './answers.ts'
import type { OfWorkers } from './multiprocess-answers.ts'
import { attempt } from './refusal.ts'

type SpawnRequest = {
  /** Tried in order, as execvpe does. */
  readonly paths: readonly string[]
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Descriptor in the child → descriptor here. */
  readonly files: readonly (readonly [number, number])[]
  readonly umask: number
  readonly group: number | 'own' | null
  readonly session: boolean
  readonly ignores: readonly number[]
  readonly line: number
}

type WaitRequest = {
  readonly pid: number
  readonly now: boolean
  /** A child that was stopped is an answer too. */
  readonly stopped: boolean
}

/** A poll for a child, so many times without a wait in between, takes time as well. */
const PATIENT_POLLS = 100
const POLL_MS = 1

const isShell = (path: string): boolean => /\/(ba|da)?sh$/.test(path)

export type Waits = OfWorkers & {
  /** A wait that is not the program's time. */
  readonly pausedWhile: (waiting: Promise<unknown>) => Promise<unknown>
  /** The time of the run is up. */
  readonly isOver: () => boolean
  /** It ends because nothing that is waited for will come. */
  readonly isEndless: () => boolean
  /** Who waits for what, then. */
  readonly tell: (waits: readonly ThreadWait[]) => void
}

export function processAnswers(host: Host, self: Process, kernel: Kernel, waits: Waits): Answers {
  const { processes, scheduler, clock } = host
  const { isOver, pausedWhile } = waits
  let polls = 0
  const told = new Set<Process>()
  const timers = new Map<string, { readonly untilMs: number; readonly everyMs: number; readonly cancel: () => void }>()
  const setTimer = (signal: 'ALRM' | 'VTALRM' | 'PROF', afterMs: number, everyMs: number): void => {
    const untilMs = clock.sinceStartMs() + afterMs
    const cancel = scheduler.at(untilMs, () => {
      timers.delete(signal)
      if (everyMs > 0) setTimer(signal, everyMs, everyMs)
      processes.raise(self, signal)
    })
    timers.set(signal, { untilMs, everyMs, cancel })
  }
  return {
    spawn(request: SpawnRequest) {
      // Who has workers is at work itself.
      if (request.argv.includes(WORKER)) kernel.counted.count()
      const start = () => attempt(() => ({ pid: spawn(host, self, kernel, request) }))
      // Before the first shell, so that nobody runs while its library is on its way: every run is the same, also the first.
      return isShellReady() || !request.paths.some(isShell) ? start() : pausedWhile(readyShell()).then(start)
    },
    /** A child that could not become a program: it has ended already, and is waited for. */
    failed: ({ code }: { readonly code: number }) =>
      processes.fork(self, { descriptors: new Map(), program: async () => code, cwd: self.cwd, env: {} }).pid,
    async wait({ pid, now, stopped }: WaitRequest, wait: Wait) {
      if (now) {
        polls += 1
        await wait([], clock.sinceStartMs() + (polls > PATIENT_POLLS ? POLL_MS : 0))
      } else polls = 0
      for (;;) {
        const answer =
          attempt(() => processes.reap(self, pid)) ?? (stopped ? stoppedChild(host, self, told, pid) : undefined)
        if (answer !== undefined) return answer
        if (now) return null
        if ((await wait([self.changed])) === 'interrupted') return 'interrupted'
      }
    },
    kill: ({ pid, signal }: { readonly pid: number; readonly signal: number }) =>
      attempt(() => {
        const name = signal === 0 ? 0 : signalNamed(signal)
        if (name === undefined) throw new HostFailure('EINVAL')
        processes.kill(self, pid, name)
        return { over: self.status !== undefined }
      }),
    disposition: ({ signal, as }: { readonly signal: number; readonly as: Disposition }) => {
      kernel.attention().set(signal, as)
      return null
    },
    masked({ signals }: { readonly signals: readonly number[] }) {
      kernel.attention().mask(signals)
      return null
    },
    // Signals are for the first thread, as the end of the run is.
    pending: () => (kernel.stacks().isMain() ? kernel.attention().take() : 0),
    timer({
      signal,
      afterMs,
      everyMs,
    }: {
      readonly signal: 'ALRM' | 'VTALRM' | 'PROF'
      readonly afterMs: number
      readonly everyMs: number
    }) {
      const before = timers.get(signal)
      before?.cancel()
      timers.delete(signal)
      if (afterMs > 0) setTimer(signal, afterMs, everyMs)
      return { leftMs: before === undefined ? 0 : before.untilMs - clock.sinceStartMs(), everyMs: before?.everyMs ?? 0 }
    },
    timerLeft: ({ signal }: { readonly signal: string }) => {
      const timer = timers.get(signal)
      return { leftMs: timer === undefined ? 0 : timer.untilMs - clock.sinceStartMs(), everyMs: timer?.everyMs ?? 0 }
    },
    pidfd: ({ pid }: { readonly pid: number }) =>
      attempt(() => kernel.descriptors().place(endOf(processes.find(pid)), 'both')),
    over: () => kernel.stacks().isMain() && isOver(),
    end: ({ signal }: { readonly signal: SignalName }) => processes.end(self, SIGNALS[signal]),
    sleepOn: ({ ms }: { readonly ms: number }, wait: Wait) => sleepOn(host, wait, clock.sinceStartMs() + ms),
    parent: () => self.parent,
    /** Where each thread waits, as an address of C; null while the run goes on. */
    parked: () => (waits.isEndless() ? kernel.parked() : null),
    /** Which thread was computing when the time was up; null: the first one. */
    computing: () => kernel.computing() ?? null,
    tellWaits: ({ waits: told }: { readonly waits: readonly ThreadWait[] }) => waits.tell(told),
    threadStarts: (about: StartingThread) => kernel.threadStarts(about),
    /** Another thread goes on before this one: as many as can, or one that is ready. */
    yield: ({ aside }: { readonly aside: boolean }, wait: Wait) =>
      aside ? wait([], clock.sinceStartMs()).then(() => null) : Promise.resolve(null),
    threadNumber: () => kernel.stacks().current().id,
    pause: (_request: unknown, wait: Wait) => wait([]),
    group: ({ pid, group }: { readonly pid: number; readonly group: number }) =>
      attempt(() => {
        const process = pid === 0 ? self : processes.find(pid)
        if (process === undefined) throw new HostFailure('ESRCH')
        process.group = group === 0 ? process.pid : group
        return null
      }),
    session: () =>
      attempt(() => {
        if (self.group === self.pid) throw new HostFailure('EPERM')
        self.session = self.pid
        self.group = self.pid
        return self.pid
      }),
  }
}

/** What waitpid(2) says of a child that was stopped, once for each stop. */
function stoppedChild(
  { processes }: Host,
  self: Process,
  told: Set<Process>,
  pid: number,
): { readonly pid: number; readonly status: number } | undefined {
  for (const one of told) if (one.state !== 'T') told.delete(one)
  const child = processes
    .all()
    .find((one) => one.parent === self.pid && one.state === 'T' && !told.has(one) && (pid === -1 || one.pid === pid))
  if (child === undefined) return undefined
  told.add(child)
  return { pid: child.pid, status: STOPPED | (SIGNALS.STOP << 8) }
}

const STOPPED = 0x7f

function spawn(host: Host, self: Process, kernel: Kernel, request: SpawnRequest): number {
  const { processes } = host
  const descriptors = new Map<number, OpenFile>()
  for (const [target, fd] of request.files) {
    const file = kernel.descriptors().fileAt(fd)
    if (file !== undefined) descriptors.set(target, file)
  }
  // Who starts somebody goes to the folder first where that is asked for. It may be gone.
  const { cwd } = self
  const { argv, env, umask, line } = request
  let refused: Errno | undefined
  let last: Errno = 'ENOENT'
  for (const path of request.paths) {
    try {
      return processes.spawn(self, {
        ...{ path, argv, env, cwd, umask, descriptors },
        ...(request.group === null ? {} : { group: request.group }),
        ...(request.session ? { session: 'own', group: 'own' } : {}),
        ignores: request.ignores.flatMap((number) => signalNamed(number) ?? []),
        ...(line > 0 ? { line } : {}),
      }).pid
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      last = failure.errno
      // As child_exec of _posixsubprocess.c: the first reason other than that there is no such file is the one that counts.
      if (last !== 'ENOENT' && last !== 'ENOTDIR') refused ??= last
    }
  }
  throw new HostFailure(refused ?? last)
}

/** A file that can be read once a process has ended (pidfd_open(2)). */
function endOf(process: Process | undefined): OpenFile {
  if (process === undefined) throw new HostFailure('ESRCH')
  const refuse = (): never => {
    throw new HostFailure('EINVAL')
  }
  return {
    kind: 'device',
    path: 'anon_inode:[pidfd]',
    read: refuse,
    write: refuse,
    ready: () => ({ read: process.status !== undefined, write: false, hangUp: false }),
    changed: process.changed,
    position: null,
    hold: () => undefined,
    release: () => undefined,
  }
}

/** Answers with the milliseconds that are left: a signal can come first. */
export async function sleepOn({ clock }: Host, wait: Wait, untilMs: number): Promise<number> {
  await wait([], untilMs)
  return Math.max(0, untilMs - clock.sinceStartMs())
}
