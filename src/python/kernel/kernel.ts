// Stands at the interpreter's imports and answers its system calls from the host of the current run.
// Files come by file-calls.ts and open-calls.ts; what a run means is not known here.
import type { OpenFile } from '../../host/processes/open-file.ts'
import type { Scheduler } from '../../host/processes/scheduler.ts'
import type { ThreadRun } from '../../model/threads.ts'
import type { EmscriptenModule, FsStream, Interpreter, WasmExports, WasmImports } from '../interpreter.ts'
import type { Wait } from '../run/process-wait.ts'
import { createUnseen, type Unseen } from '../steps/unseen.ts'
import { chooserFor } from '../threads/chooser.ts'
import { NUMBER_OFFSET } from '../threads/fake-descriptors.ts'
import { createStacks, type Stacks } from '../threads/stacks.ts'
import { createSwitching } from '../threads/switching.ts'
import { fitThreadCalls, THREAD_STACK_BYTES, type ThreadCalls } from '../threads/thread-calls.ts'
import { createThreadLog, type StartingThread } from '../threads/thread-log.ts'
import { createAside, setAside } from './aside.ts'
import { type Attention, createAttention } from './attention.ts'
import { type CountedWork, createCountedWork } from './counted-work.ts'
import { type DescriptorCalls, fitDescriptorCalls } from './descriptor-calls.ts'
import { createDescriptors, type Descriptors } from './descriptors.ts'
import { createDevices, type Devices, terminalStream } from './devices.ts'
import { sayErrorsAsLinux } from './error-texts.ts'
import { type FileWorld, fitFileCalls } from './file-calls.ts'
import { createFileStreams, type FileStreams } from './file-streams.ts'
import { fileWorldOf } from './file-world.ts'
import { hangUp } from './hang-up.ts'
import { createHeldMemory, type HeldMemory } from './held-memory.ts'
import { createLateAnswer, fitAnswerRead, type LateAnswer } from './late-answer.ts'
import { fitOpenCalls } from './open-calls.ts'
import { createPythonLibrary, type PythonLibrary } from './python-library.ts'
import { reopen } from './reopen-files.ts'
import { idleSession, type Session } from './session.ts'
import { fitSharedMappings, type SharedMappings } from './shared-mappings.ts'
import { fitSockets } from './sockets/fit-sockets.ts'
import { sayNameErrorsAsLinux } from './sockets/name-error-texts.ts'
import type { SocketNotes } from './sockets/notes.ts'
import { createSocketWorld, type SocketWorld } from './sockets/socket-world.ts'
import { fitTimeCalls, nameZone } from './time-calls.ts'
import { placeWaitingCalls } from './waiting-calls.ts'
import type { WorkClock } from './work-clock.ts'

export type Kernel = {
  readonly fitImports: (imports: WasmImports) => void
  readonly onInstance: (exports: WasmExports) => void
  /** The interpreter stands: takes over its file system. */
  readonly attach: (interpreter: Interpreter) => void
  /** From now on system calls are answered from this session. In a `fresh` process no stream is open but the standard ones. */
  readonly begin: (session: Session, process: 'fresh' | 'same') => void
  /** Every real time that a system call or Python's own check passes by, this is asked; true interrupts the program. */
  readonly interruptWhen: (due: () => boolean) => void
  /** The open files of the process that Python is. */
  readonly descriptors: () => Descriptors
  readonly isInheritable: (fd: number) => boolean
  readonly attention: () => Attention
  readonly lateAnswer: LateAnswer
  readonly stacks: () => Stacks
  /** The wait of the thread that runs now, for what goes on waiting when another one runs. */
  readonly waitHere: () => Wait
  /** A thread is about to be started. */
  readonly threadStarts: (about: StartingThread) => void
  /** Threads that were started in this session. */
  readonly threadRuns: () => readonly ThreadRun[]
  /** Number of each thread in C → the address at which it waited last. */
  readonly parked: () => readonly (readonly [number, number])[]
  /** Number of the thread that was computing before the first one had its turn; undefined where that one itself computes. */
  readonly computing: () => number | undefined
  /** Puts Python's library onto a host, as a session there does when it begins. */
  readonly bringLibraryTo: (host: Session['host']) => void
  /** Lets the threads go on while the program itself does nothing. */
  readonly aside: (waiting: Promise<unknown>) => Promise<void>
  /** The process is over: its threads are too. */
  readonly endThreads: () => void
  /** What is known of the sockets of this process. */
  readonly sockets: () => SocketNotes
  /** The work of this process, where it is counted. */
  readonly counted: CountedWork
  /** A profiler begins to measure, or it is over. */
  readonly profile: (isOn: boolean) => void
  /** Memory that the interpreter has taken since the session began, in bytes. */
  readonly heldBytes: () => number
  /** The memory that the interpreter is rewound to, from now on. */
  readonly beginFrom: (memory: object) => void
  /** Called on the stack that Python runs on: a recursion that would overflow it becomes a RecursionError. */
  readonly guardStack: (work: keyof typeof STACK_BYTES) => void
  /** For what the Python side does beside a program's own work. */
  readonly unseen: () => Unseen
  /** Told when the interpreter gave up below Python in a thread other than the first. */
  readonly onLost: (listener: (failure: unknown) => void) => void
  /** Where Python was when the interpreter gave up, as faulthandler writes it. */
  readonly lastWords: () => string
}

/** Memory that a program may take before it gets a MemoryError. */
const MOST_MEMORY_BYTES = 1_073_741_824
/** Ends a program that has used up its time: the signal that Linux sends for that (setrlimit(2), RLIMIT_CPU). */
const SIGXCPU = 24
/**
 * Python measures its depth by C's own stack, which is large here; the browser's, about a megabyte, is what overflows, and that ends
 * everything. Whatever C code a recursion of a running program goes through, it has taken this much of C's stack before the browser's
 * is full. The compiler's functions take more of the one and less of the other.
 */
const STACK_BYTES = { running: 245_760, reading: 2_048_000, thread: THREAD_STACK_BYTES - 16_384 } as const

export function createKernel(): Kernel {
  let session = idleSession()
  let exports: WasmExports | undefined
  let module: EmscriptenModule | undefined
  let library: PythonLibrary | undefined
  let devices: Devices | undefined
  let fileStreams: FileStreams | undefined
  let fileWorld: FileWorld | undefined
  let descriptors: Descriptors | undefined
  let descriptorCalls: DescriptorCalls | undefined
  let attention: Attention | undefined
  let interruptDue = (): boolean => false
  let lastWords = ''
  let work: WorkClock | undefined
  let held: HeldMemory | undefined
  let mappings: SharedMappings | undefined
  let socketWorld: SocketWorld | undefined
  let lost = (failure: unknown): void => {
    throw failure
  }
  let stacks = createStacks()
  let threadLog = createThreadLog(() => session.host.clock.nowMs())
  let threadCalls: ThreadCalls | undefined
  let mainIdent = 0
  let unseen: Unseen | undefined
  let base = { stackPointer: 0, threadState: 0 }
  const switching = createSwitching({
    stacks: () => stacks,
    numberAddress: () => mainIdent + NUMBER_OFFSET,
    base: () => base,
    entered: () => mappings?.enter(),
  })
  const counted = createCountedWork({
    processors: () => session.host.processors,
    process: () => session.process,
    nowMs: () => session.host.clock.sinceStartMs(),
  })
  const waitHere = (): Wait => {
    const stack = stacks.current()
    const wait = counted.waiting(session.wait)
    if (stack === stacks.main) return wait
    return async (on, untilMs) => {
      stack.isWaiting = true
      const woken = await wait(on, untilMs, stack)
      stack.isWaiting = false
      return woken
    }
  }
  const lateAnswer = createLateAnswer()
  const aside = createAside()
  // Signals are for the first thread; the others are ended with the process.
  const isInterrupted = (): boolean => stacks.isMain() && (attention?.isPending() === true || session.isOver())
  const memory = (): ArrayBuffer => (exports as WasmExports).memory.buffer
  const connect = (): void => {
    devices?.openStandardStreams()
    library?.bringTo(session.host)
    fileWorld = descriptors === undefined ? undefined : fileWorldOf(session, descriptors, () => new DataView(memory()))
    if (module !== undefined && descriptors !== undefined)
      socketWorld = createSocketWorld(session, module, {
        descriptors,
        isInterrupted,
        closeOnExec: (fd) => descriptorCalls?.closeOnExec(fd),
      })
    nameZone(exports as WasmExports, session.zone, session.host.clock.nowMs())
    if (module !== undefined) module.FS.currentPath = '/'
  }
  return {
    fitImports(imports) {
      const env = imports.env ?? {}
      const view = (): DataView => new DataView(memory())
      work = fitTimeCalls(imports, view, () => ({
        clock: session.host.clock,
        zone: session.zone,
        uptimeMs: session.host.machine.uptimeMs,
        cpuMs: session.cpuMs,
        counted,
      }))
      fitFileCalls(imports, () => fileWorld)
      const plainStat = env.__syscall_fstat64 as (fd: number, into: number) => number
      fitOpenCalls(imports, () => fileWorld, {
        place: (file, flags) =>
          file.position === null
            ? (descriptors as Descriptors).place(file, 'both')
            : (fileStreams as FileStreams).place(file, flags),
        arriving: (inode) => library?.arriving(inode),
        flagsOf: (fd) => module?.FS.getStream(fd)?.flags ?? 0,
        plainStat,
      })
      fitSockets(imports, { world: () => socketWorld, module: () => module, wait: (on) => waitHere()(on), switching })
      env.random_get = (into: number, size: number) => {
        session.host.dice.fill(new Uint8Array(memory(), into >>> 0, size >>> 0))
        return 0
      }
      const resize = env.emscripten_resize_heap as (size: number) => number
      env.emscripten_resize_heap = (size: number) => (size >>> 0 > MOST_MEMORY_BYTES ? 0 : resize(size))
      // In Node, Emscripten would run the command on the real machine; os.system does not come here (inside/process.py).
      env._emscripten_system = () => -1
      descriptorCalls = fitDescriptorCalls(imports, {
        module: () => module,
        memory: view,
        descriptors: () => descriptors,
        host: () => session.host,
      })
      const standing = (): EmscriptenModule => module as EmscriptenModule
      fitAnswerRead(imports, view)
      mappings = fitSharedMappings(imports, {
        memory: () => new Uint8Array(memory()),
        inodeAt: (fd) => descriptors?.fileAt(fd)?.inode,
      })
      const calls = fitThreadCalls(imports, {
        module: standing,
        exports: () => exports as WasmExports,
        memory: view,
        stacks: () => stacks,
        scheduler: () => session.host.scheduler,
        processes: () => session.host.processes,
        process: () => session.process,
        log: () => threadLog,
        nowMs: () => session.host.clock.sinceStartMs(),
        wait: (on, untilMs) => waitHere()(on, untilMs),
        isInterrupted,
        switching,
        lost: (failure) => lost(failure),
        mainIdent: () => mainIdent,
      })
      threadCalls = calls
      placeWaitingCalls({
        env,
        module: () => module,
        session: () => session,
        switching,
        counted,
        stacks: () => stacks,
        threads: calls,
        waitHere,
        isInterrupted,
        lateAnswer,
        descriptors: () => descriptors,
        fileWorld: () => fileWorld,
      })
    },
    onInstance(fresh) {
      exports = fresh
    },
    attach(interpreter) {
      module = interpreter._module
      mainIdent = (exports as WasmExports).PyThread_get_thread_ident() >>> 0
      base = { stackPointer: module.stackSave(), threadState: module._PyThreadState_GetUnchecked() }
      unseen = createUnseen(module, (exports as WasmExports)._Py_emscripten_signal_clock.value)
      const fs = module.FS
      held = createHeldMemory(module)
      devices = createDevices(fs, () => (aside.isOpen() ? { ...session, write: aside.write } : session))
      sayErrorsAsLinux(module.HEAPU8)
      sayNameErrorsAsLinux(module.HEAPU8)
      library = createPythonLibrary(fs)
      const wrote = (fd: number, bytes: Uint8Array): void =>
        session.host.processes.log.wrote(session.process, fd, bytes)
      fileStreams = createFileStreams(module, {
        wrote,
        // Closing any descriptor of a file gives up the locks that the process has on it (fcntl(2)).
        closed: ({ inode }) => inode !== undefined && session.host.locks.drop(session.process, inode),
      })
      const terminalFile = (stream: FsStream): OpenFile | undefined => {
        const end = terminalStream(stream)
        return end === undefined ? undefined : session.terminal[end]
      }
      descriptors = createDescriptors(fs, {
        fileStreams,
        terminal: terminalFile,
        isInterrupted,
        wrote,
      })
      interruptBy(module, () => (!stacks.isMain() ? 0 : interruptDue() ? SIGXCPU : (attention?.takeUnmasked() ?? 0)))
      setAside(interpreter, aside, (words) => {
        lastWords = words
      })
      connect()
    },
    begin(next, process) {
      if (process === 'same') next.process.umask = session.process.umask
      const before = session.host.scheduler
      session = next
      if (process === 'same') moveThreads(stacks, before, next)
      threadLog = createThreadLog(() => session.host.clock.nowMs())
      if (process === 'fresh') {
        stacks = createStacks(chooserFor(next.schedule ?? 0))
        threadCalls?.begin()
        if (module !== undefined) module.FS.streams.length = 0
        descriptorCalls?.begin()
        work?.profile(false)
        held?.begin()
      }
      counted.begin(process)
      attention = createAttention(session.process, session.host.scheduler)
      if (process === 'same' && before !== next.host.scheduler) hangUp(descriptors?.all().values() ?? [])
      connect()
      mappings?.enter()
      const world = fileWorld
      if (process === 'same' && world !== undefined) fileStreams?.replace((file) => reopen(world, file))
    },
    interruptWhen(due) {
      interruptDue = due
    },
    guardStack(work) {
      const size = STACK_BYTES[work]
      const python = module as EmscriptenModule
      const state = python._PyThreadState_GetUnchecked()
      python._PyUnstable_ThreadState_SetStackProtection(state, python.stackSave() - size, size)
    },
    unseen: () => unseen as Unseen,
    onLost(listener) {
      lost = listener
    },
    lastWords: () => lastWords,
    descriptors: () => descriptors as Descriptors,
    isInheritable: (fd) => descriptorCalls?.isInheritable(fd) === true,
    attention: () => attention as Attention,
    stacks: () => stacks,
    waitHere,
    threadStarts: (about) => threadLog.starts(about),
    threadRuns: () => threadLog.runs(),
    parked: () =>
      [stacks.main, ...stacks.others()].flatMap(({ number, waitsAt }) =>
        waitsAt === undefined ? [] : [[number + mainIdent, waitsAt] as const],
      ),
    computing() {
      const left = [...stacks.others()].find(({ isLeft }) => isLeft === true)
      return left === undefined ? undefined : left.number + mainIdent
    },
    bringLibraryTo: (host) => library?.bringTo(host),
    async aside(waiting) {
      stacks.leave()
      await waiting
      if (!stacks.isOver()) await stacks.turn(stacks.main)
    },
    endThreads() {
      stacks.end((stack) => session.host.scheduler.interrupt(stack))
      mappings?.end()
    },
    lateAnswer,
    sockets: () => (socketWorld as SocketWorld).notes,
    counted,
    profile: (isOn) => work?.profile(isOn),
    heldBytes: () => held?.bytes() ?? 0,
    beginFrom: (memory) => held?.beginFrom(memory),
  }
}

/** Threads go on, on another host: what they wait for there, they ask again. */
function moveThreads(stacks: Stacks, before: Scheduler, { host, process }: Session): void {
  for (const stack of stacks.others()) {
    host.scheduler.start(() => stack.done)
    if (stack.isWaiting) before.interrupt(stack)
  }
  process.threads = 1 + stacks.others().size
}

/** Python looks for a signal now and then, on its own: its number, or 0. */
function interruptBy(module: EmscriptenModule, signal: () => number): void {
  module.HEAP8[module._Py_EMSCRIPTEN_SIGNAL_HANDLING] = 1
  module.Py_EmscriptenSignalBuffer = Object.defineProperty({}, '0', {
    get: signal,
    set: () => undefined,
  })
}
