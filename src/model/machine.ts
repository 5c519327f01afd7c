// What a world says of the machine itself: disks, processes, services, and figures such as memory and load.

/** A figure that may change with the clock: each value holds from its instant on, in milliseconds since the start. The first is from 0. */
export type Timeline = readonly { readonly fromMs: number; readonly value: number }[]

export type Disk = {
  /** Such as `/dev/sda1`. */
  readonly device: string
  /** Such as `ext4`, `tmpfs`. */
  readonly type: string
  readonly sizeBytes: number
  /** At the start, the world's files counted in. */
  readonly usedBytes: number
  readonly isReadOnly: boolean
  /** Per second of the clock, from the boot on. */
  readonly io: DiskIo
}

export type DiskIo = {
  readonly readsPerSecond: number
  readonly readBytesPerSecond: number
  readonly writesPerSecond: number
  readonly writtenBytesPerSecond: number
  /** Share of the time in which it is busy, 0 to 100. */
  readonly busyPercent: number
  /** Time that reads and that writes took, in milliseconds per second; the busy share, in equal parts, where absent. */
  readonly readMsPerSecond?: number
  readonly writeMsPerSecond?: number
  /** What reads and writes took before all of that, in milliseconds; nothing if absent. */
  readonly earlier?: { readonly readMs: number; readonly writeMs: number }
}

/** A process that runs on the host when the program starts. */
export type WorldProcess = {
  readonly pid: number
  /** At most 15 characters, as the kernel keeps it. */
  readonly name: string
  /** The command line; empty for a thread of the kernel. */
  readonly argv: readonly string[]
  readonly parent: number
  readonly user: string
  /** As in the STAT column of ps: a letter for the state, then flags: `Ssl`, `Z+`. */
  readonly state: string
  /** `pts/0`, or null for none. */
  readonly terminal: string | null
  readonly threads: number
  /** Share of one CPU, in percent. */
  readonly cpuPercent: Timeline
  readonly memoryBytes: Timeline
  /** Milliseconds since 1970 UTC; the boot if absent. */
  readonly startedMs?: number
  /** Name of a signal, such as `TERM` → what it does. A signal that is not named has its default action. */
  readonly onSignal: Readonly<Record<string, SignalAnswer>>
}

export type SignalAnswer = { readonly kind: 'ignores' } | { readonly kind: 'ends'; readonly afterMs: number }

export type ServiceState = 'active' | 'inactive' | 'failed'

export type ServiceGiven = {
  readonly description: string
  readonly state: ServiceState
  readonly isEnabled: boolean
  /** What its n-th start leads to; the last one repeats. A restart is a stop and a start. */
  readonly onStart: readonly ServiceOutcome[]
  readonly onStop: readonly ServiceOutcome[]
  /** Lines of its journal before the program starts, oldest first. */
  readonly journal: readonly string[]
}

export type ServiceOutcome = {
  /** What systemctl ends with; 0 is success. */
  readonly exitCode: number
  readonly state: ServiceState
  /** It fails this long after a start that went well; absent: it stays. */
  readonly diesAfterMs?: number
}

export type Machine = {
  readonly hostname: string
  readonly uptimeMs: number
  readonly cpus: number
  /** Share of all CPUs that is in use, in percent; for each CPU where there are several timelines. */
  readonly cpuPercent: readonly Timeline[]
  readonly memory: {
    readonly totalBytes: number
    readonly availableBytes: Timeline
    readonly freeBytes: Timeline
    readonly swapTotalBytes: number
    readonly swapUsedBytes: Timeline
  }
  /** Of one, five and fifteen minutes. */
  readonly load: readonly [Timeline, Timeline, Timeline]
}

const always = (value: number): Timeline => [{ fromMs: 0, value }]
const GIB = 1_073_741_824

/** The machine of an exercise that says nothing: 2 CPUs, 4 GiB, up for a day, next to idle. */
export const PLAIN_MACHINE: Machine = {
  hostname: 'debian',
  uptimeMs: 86_400_000,
  cpus: 2,
  cpuPercent: [always(2)],
  memory: {
    totalBytes: 4 * GIB,
    availableBytes: always(3 * GIB),
    freeBytes: always(2 * GIB),
    swapTotalBytes: 0,
    swapUsedBytes: always(0),
  },
  load: [always(0.05), always(0.03), always(0.01)],
}
