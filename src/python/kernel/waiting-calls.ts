// The system calls that may have to wait, other than those about sockets: each has a gate, and waits for what it is about.
import type { OpenFile } from '../../host/processes/open-file.ts'
import { isBehind, sendBack } from '../../host/processes/system.ts'
import type { EmscriptenModule, FsNode, FsStream } from '../interpreter.ts'
import { standStill, type Wait } from '../run/process-wait.ts'
import type { Stacks } from '../threads/stacks.ts'
import type { ThreadCalls } from '../threads/thread-calls.ts'
import { createTimeSlice } from '../threads/time-slice.ts'
import type { CountedWork } from './counted-work.ts'
import { type Descriptors, isFileStream } from './descriptors.ts'
import { isTerminalInput } from './devices.ts'
import type { FileWorld } from './file-calls.ts'
import { type Gate, placeGate, type Switching } from './gate.ts'
import type { LateAnswer } from './late-answer.ts'
import { waitsForLock } from './open-calls.ts'
import { createPolling, tellNotOpen } from './polling.ts'
import type { Session } from './session.ts'

export type WaitingTools = {
  readonly env: Record<string, unknown>
  /** Undefined until the interpreter stands. */
  readonly module: () => EmscriptenModule | undefined
  readonly session: () => Session
  readonly switching: Switching
  readonly counted: CountedWork
  readonly stacks: () => Stacks
  readonly threads: ThreadCalls
  /** The wait of the thread that runs now. */
  readonly waitHere: () => Wait
  readonly isInterrupted: () => boolean
  readonly lateAnswer: LateAnswer
  readonly descriptors: () => Descriptors | undefined
  readonly fileWorld: () => FileWorld | undefined
}

/** Puts the gates before the interpreter's imports. */
export function placeWaitingCalls(tools: WaitingTools): void {
  const { env, module, session, switching, waitHere, isInterrupted, fileWorld } = tools
  const gate: PlaceGate = (one) => placeGate({ env, module, switching, ...one })
  placeReadAndWrite(tools, gate)
  gate({
    field: '__syscall_fcntl64',
    arity: 3,
    blocked: (fd = 0, command = 0, more = 0) => !isInterrupted() && waitsForLock(fileWorld(), fd, command, more),
    wait: () => waitHere()([session().host.locks.changed]),
  })
  placeTimeSlice(tools, gate)
  tellNotOpen(env, module)
  const standing = (): EmscriptenModule => module() as EmscriptenModule
  const polling = createPolling(standing, () => session().host.clock.sinceStartMs(), isInterrupted)
  gate({
    field: '__syscall_poll',
    arity: 3,
    blocked: (fds = 0, count = 0, timeoutMs = 0) => polling.blocked(fds, count, timeoutMs),
    wait(fds = 0, count = 0) {
      const { queues, untilMs } = polling.until(fds, count)
      return waitHere()(queues, untilMs)
    },
  })
}

/** Less work than this is done with the next. */
const LEAST_WORK_MS = 0.1
const SENT: ReadonlySet<OpenFile['kind'] | undefined> = new Set(['pipe', 'socket'])

type PlaceGate = (one: Omit<Gate, 'env' | 'module' | 'switching'>) => void

function placeReadAndWrite(tools: WaitingTools, gate: PlaceGate): void {
  const { module, session, threads, waitHere, isInterrupted, lateAnswer, descriptors, counted } = tools
  const waitFor = (file: OpenFile | undefined): Promise<unknown> =>
    waitHere()(file?.changed === undefined ? [] : [file.changed])
  // What others shall read is written when the work before it is done.
  const isAfterWork = (fd: number): boolean =>
    counted.owedMs() >= LEAST_WORK_MS && SENT.has(descriptors()?.fileAt(fd)?.kind)
  const arriving = (fd: number) => arrivingAt(module()?.FS.getStream(fd), session(), isInterrupted)
  /** Whether somebody else is in front at the terminal that is read. */
  const isSentBack = (fd: number): boolean => {
    const file = descriptors()?.fileAt(fd)
    return file?.screen !== undefined && !isInterrupted() && isBehind(session().process, file)
  }
  const sentBack = async (fd: number): Promise<unknown> =>
    (await sendBack(session().host, session().process)) || waitFor(descriptors()?.fileAt(fd))
  gate({
    field: 'fd_read',
    arity: 4,
    blocked: (fd = 0, ...more) =>
      threads.isWait(fd)
        ? threads.blocked(fd, ...(more as [number, number, number]))
        : lateAnswer.waits(fd) ||
          isSentBack(fd) ||
          arriving(fd) !== undefined ||
          descriptors()?.waitsFor(fd, 'read') !== undefined,
    wait(fd = 0, ...more) {
      if (threads.isWait(fd)) return threads.wait(fd, ...(more as [number, number, number]))
      if (lateAnswer.waits(fd)) return lateAnswer.wait()
      if (isSentBack(fd)) return sentBack(fd)
      const typed = arriving(fd)
      return typed === undefined
        ? waitFor(descriptors()?.waitsFor(fd, 'read'))
        : session()
            .pausedWhile(typed)
            .then(() => stoppedMeanwhile(session()))
    },
    brought: lateAnswer.bring,
  })
  gate({
    field: 'fd_write',
    arity: 4,
    blocked: (fd = 0) => isAfterWork(fd) || descriptors()?.waitsFor(fd, 'write') !== undefined,
    wait: (fd = 0) =>
      isAfterWork(fd) ? waitHere()([], counted.charge()) : waitFor(descriptors()?.waitsFor(fd, 'write')),
  })
}

/** Python looks for signals now and then: a thread that computes on and on lets others run there. */
function placeTimeSlice({ session, stacks, waitHere, counted }: WaitingTools, gate: PlaceGate): void {
  const slice = createTimeSlice(
    stacks,
    () => session().host.clock.sinceStartMs(),
    () => session().isOver(),
    counted,
  )
  /** Of several threads each is left after its time anyhow. */
  const isBreathDue = (): boolean => stacks().others().size === 0 && session().breath?.isDue() === true
  gate({
    field: '_Py_CheckEmscriptenSignals_Helper',
    arity: 0,
    blocked: () => slice.isOver() || isBreathDue(),
    wait() {
      // A program that computes hears Ctrl-C too.
      const { breath } = session()
      if (breath !== undefined && isBreathDue()) return breath.take().then(() => stoppedMeanwhile(session()))
      const waiting = waitHere()([], slice.until())
      // Only the first thread can end the run.
      if (session().isOver()) session().host.scheduler.interrupt(session().process)
      return waiting
    },
  })
}

/** What is typed may also stop the process. */
async function stoppedMeanwhile({ host, process }: Session): Promise<void> {
  if (process.state === 'T') await standStill(host.scheduler, process)
}

/** Standard input waits for the learner, until a signal comes; a file that is still on its way here waits for its arrival. */
function arrivingAt(
  stream: FsStream | null | undefined,
  session: Session,
  isInterrupted: () => boolean,
): Promise<unknown> | undefined {
  if (isTerminalInput(stream)) return isInterrupted() ? undefined : session.stdin.waitsFor()
  if (stream && isFileStream(stream)) {
    const { kind, arriving } = stream.node.openFile
    return kind === 'terminal' && isInterrupted() ? undefined : arriving?.()
  }
  const node = stream?.node as (FsNode & { readonly arriving?: Promise<unknown> }) | undefined
  return node?.arriving
}
