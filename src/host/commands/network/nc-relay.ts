// What goes to and fro in nc(1): standard input to the other side, what comes from there to standard output, until one of them ends it.
import { HostFailure } from '../../failure.ts'
import type { DatagramSocket, StreamSocket } from '../../network/socket.ts'
import type { Wire } from '../../network/wire.ts'
import type { OpenFile } from '../../processes/open-file.ts'
import { ProcessOver, type System } from '../../processes/process.ts'
import type { Given } from '../options.ts'

const MOST = 16_384
const SECOND_MS = 1000
/** How long what was typed may wait for its answer before the next line is asked for. */
const TYPED_PATIENCE_MS = 1000

/** `idleMs`: with -w, how long nothing may come or go. */
export async function relay(
  system: System,
  given: Given,
  socket: StreamSocket,
  wire: Wire,
  idleMs: number | undefined,
): Promise<void> {
  await carry(system, given, idleMs, {
    file: socket,
    take: () => socket.read(MOST),
    give: (bytes) => wire.write(bytes),
    endGiving: () => {
      // Without -N the other side is not told that the input is at its end.
      if (given.has('N')) wire.endWriting()
    },
  })
}

export async function relayDatagrams(system: System, given: Given, socket: DatagramSocket): Promise<void> {
  const { datagrams } = socket
  const seconds = given.value('w')
  await carry(system, given, seconds === undefined ? undefined : Number(seconds) * SECOND_MS, {
    file: socket,
    take() {
      const got = datagrams.receive(MOST)
      // The first who writes to one that listens is who it talks with.
      if (got !== undefined && datagrams.remote() === null) datagrams.connect(got.from)
      return got?.bytes
    },
    async give(bytes) {
      if (datagrams.remote() !== null) datagrams.send(bytes)
    },
    endGiving: () => undefined,
  })
}

type Other = {
  readonly file: OpenFile
  /** None: the end; undefined: nothing yet. */
  readonly take: () => Uint8Array | undefined
  readonly give: (bytes: Uint8Array) => Promise<void>
  readonly endGiving: () => void
}

async function carry(system: System, given: Given, idleMs: number | undefined, other: Other): Promise<void> {
  const input = given.has('d') ? undefined : system.process.descriptors.get(0)
  const quit = given.value('q')
  let isInputOver = input === undefined
  let untilMs = Number.POSITIVE_INFINITY
  const inputEnded = (): void => {
    isInputOver = true
    other.endGiving()
    if (quit !== undefined && Number(quit) >= 0) untilMs = system.nowMs() + Number(quit) * SECOND_MS
  }
  try {
    for (let lastMs = system.nowMs(); ; ) {
      const come = other.take()
      if (come?.length === 0) return
      const typed =
        isInputOver || input === undefined || input.arriving?.() !== undefined ? undefined : input.read(MOST)
      if (come !== undefined) await system.write(1, come)
      if (typed?.length === 0) inputEnded()
      else if (typed !== undefined) await other.give(given.has('C') ? withReturns(typed) : typed)
      if (come !== undefined || typed !== undefined) {
        lastMs = system.nowMs()
        continue
      }
      const endMs = Math.min(untilMs, idleMs === undefined ? Number.POSITIVE_INFINITY : lastMs + idleMs)
      const isOver = await somethingNew(system, isInputOver ? undefined : input, other.file, endMs)
      if (isOver) return
    }
  } catch (failure) {
    if (!(failure instanceof HostFailure) || !['ECONNRESET', 'EPIPE', 'ECONNREFUSED'].includes(failure.errno))
      throw failure
  }
}

/** Waits for either side; true: the instant came first. */
async function somethingNew(
  { host, process }: System,
  input: OpenFile | undefined,
  socket: OpenFile,
  endMs: number,
): Promise<boolean> {
  const { scheduler, clock } = host
  const queues = [input?.changed, socket.changed].filter((queue) => queue !== undefined)
  const until = (ms: number): number => clock.sinceStartMs() + ms - clock.nowMs()
  const arriving = input?.arriving?.()
  const waitMs = arriving === undefined ? endMs : Math.min(endMs, clock.nowMs() + TYPED_PATIENCE_MS)
  if (clock.nowMs() >= endMs) return true
  const woken = await scheduler.wait(queues, Number.isFinite(waitMs) ? until(waitMs) : undefined, process)
  if (process.status !== undefined) throw new ProcessOver()
  if (woken === 'due' && arriving !== undefined) await arriving
  if (process.status !== undefined) throw new ProcessOver()
  return woken === 'due' && arriving === undefined
}

function withReturns(bytes: Uint8Array): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/\r?\n/g, '\r\n'))
}
