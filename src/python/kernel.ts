// Stands at the interpreter's imports and answers its system calls from the host of the current run.
// Files come by host-fs.ts; what a run means is not known here.
import type { Host } from '../host/host.ts'
import type { Zone } from '../host/zone.ts'
import { placeGate } from './gate.ts'
import { createHostFs, type HostFs } from './host-fs.ts'
import type {
  EmscriptenFs,
  EmscriptenModule,
  FsNode,
  FsStream,
  Interpreter,
  WasmImports,
  WasmMemory,
} from './interpreter.ts'
import { fitTimeCalls } from './time-calls.ts'

/** What a run brings: its host, and what its three standard streams are connected to. */
export type Session = {
  readonly host: Host
  readonly zone: Zone
  readonly stdin: Stdin
  readonly write: (stream: 'out' | 'err', bytes: Uint8Array) => void
}

export type Stdin = {
  /** What a read has to wait for, or undefined when it can be answered. */
  readonly waitsFor: () => Promise<unknown> | undefined
  /** Up to `length` bytes; none is the end of file. */
  readonly read: (length: number) => Uint8Array
}

export type Kernel = {
  readonly fitImports: (imports: WasmImports) => void
  readonly onMemory: (memory: WasmMemory) => void
  /** The interpreter stands: takes over its file system. */
  readonly attach: (interpreter: Interpreter) => void
  /** From now on system calls are answered from this session; streams that were open are forgotten. */
  readonly begin: (session: Session) => void
  /** Every real time that a system call or Python's own check passes by, this is asked; true interrupts the program. */
  readonly interruptWhen: (due: () => boolean) => void
}

/** Memory that a program may take before it gets a MemoryError. */
const MOST_MEMORY_BYTES = 1_073_741_824
/** Ends a program that has used up its time: the signal that Linux sends for that (setrlimit(2), RLIMIT_CPU). */
const SIGXCPU = 24

export function createKernel(first: Session): Kernel {
  let session = first
  let memory: WasmMemory | undefined
  let module: EmscriptenModule | undefined
  let hostFs: HostFs | undefined
  let terminal: readonly FsNode[] = []
  let interruptDue = (): boolean => false
  const open = (fs: EmscriptenFs): void => {
    fs.streams.length = 0
    for (const [fd, node] of terminal.entries()) openTerminal(fs, fd, node)
    hostFs?.mount(session.host.files)
    fs.currentPath = '/'
  }
  return {
    fitImports(imports) {
      const env = imports.env ?? {}
      const view = (): DataView => new DataView((memory as WasmMemory).buffer)
      fitTimeCalls(imports, view, () => ({ clock: session.host.clock, zone: session.zone }))
      env.random_get = (into: number, size: number) => {
        session.host.dice.fill(new Uint8Array((memory as WasmMemory).buffer, into >>> 0, size >>> 0))
        return 0
      }
      const resize = env.emscripten_resize_heap as (size: number) => number
      env.emscripten_resize_heap = (size: number) => (size >>> 0 > MOST_MEMORY_BYTES ? 0 : resize(size))
      placeGate({
        env,
        field: 'fd_read',
        arity: 4,
        module: () => module,
        waitsFor: (fd) => waitFor((module as EmscriptenModule).FS.getStream(fd as number), session),
      })
    },
    onMemory(fresh) {
      memory = fresh
    },
    attach(interpreter) {
      module = interpreter._module
      hostFs = createHostFs(module.FS)
      module.HEAP8[module._Py_EMSCRIPTEN_SIGNAL_HANDLING] = 1
      module.Py_EmscriptenSignalBuffer = Object.defineProperty({}, '0', {
        get: () => (interruptDue() ? SIGXCPU : 0),
        set: () => undefined,
      })
      terminal = createTerminal(module.FS, () => session)
      open(module.FS)
    },
    begin(next) {
      session = next
      open((module as EmscriptenModule).FS)
    },
    interruptWhen(due) {
      interruptDue = due
    },
  }
}

type Arriving = { readonly arriving?: Promise<unknown> | undefined; readonly terminal?: number }

/** Standard input waits for the learner; a file that is still on its way here waits for its arrival. */
function waitFor(stream: FsStream | null | undefined, session: Session): Promise<unknown> | undefined {
  const node = stream?.node as Arriving | undefined
  return node?.terminal === 0 ? session.stdin.waitsFor() : node?.arriving
}

const CHARACTER_DEVICE = 0o020620
const READ_ONLY = 0
const WRITE_ONLY = 1

/** The nodes behind standard input, output and error. */
function createTerminal(fs: EmscriptenFs, session: () => Session): FsNode[] {
  return ['stdin', 'stdout', 'stderr'].map((name, fd) => {
    const node = fs.createNode(null, name, CHARACTER_DEVICE, 0)
    node.node_ops = { getattr: () => terminalAttributes(session(), fd) }
    node.stream_ops = {
      open: () => undefined,
      close: () => undefined,
      read(_stream: FsStream, buffer: Uint8Array, offset: number, length: number) {
        if (fd !== 0) return 0
        const bytes = session().stdin.read(length)
        buffer.set(bytes, offset)
        return bytes.length
      },
      write(_stream: FsStream, buffer: Uint8Array, offset: number, length: number) {
        session().write(fd === 2 ? 'err' : 'out', buffer.subarray(offset, offset + length))
        return length
      },
    }
    return Object.assign(node, { terminal: fd })
  })
}

function openTerminal(fs: EmscriptenFs, fd: number, node: FsNode): void {
  const { stream_ops } = node
  const flags = fd === 0 ? READ_ONLY : WRITE_ONLY
  fs.createStream({ path: `/dev/${node.name}`, node, flags, seekable: false, stream_ops }, fd)
}

function terminalAttributes(session: Session, fd: number) {
  const at = new Date(session.host.clock.nowMs())
  const { user, group } = session.host.user
  const owner = { uid: user, gid: group }
  const size = { size: 0, blksize: 1024, blocks: 0 }
  return {
    dev: 1,
    ino: fd + 1,
    mode: CHARACTER_DEVICE,
    nlink: 1,
    rdev: 0,
    ...owner,
    ...size,
    atime: at,
    mtime: at,
    ctime: at,
  }
}
