// Asks a name server over UDP, for programs of the host.

import { HostFailure } from '../../failure.ts'
import type { Address } from '../../network/socket.ts'
import type { System } from '../../processes/process.ts'
import { keepOpen, pause } from '../client/dial.ts'
import { type DnsMessage, encodeMessage, parseMessage } from './message.ts'

export type Asked = {
  readonly server: Address
  readonly name: string
  readonly type: number
  readonly isRecursionDesired: boolean
  /** For each try. */
  readonly patienceMs: number
}

export type Answered =
  | { readonly kind: 'answer'; readonly message: DnsMessage; readonly ms: number; readonly bytes: number }
  | { readonly kind: 'refused' | 'timed out' }

const LARGEST = 4096
const INTERNET = 1

/** One try. Throws ProcessOver. */
export async function ask(system: System, asked: Asked): Promise<Answered> {
  const { host, process } = system
  const random = new Uint8Array(4)
  host.dice.fill(random)
  const id = ((random[0] ?? 0) << 8) | (random[1] ?? 0)
  const socket = host.net.udp(process)
  const close = keepOpen(system, socket)
  const { datagrams } = socket
  const startMs = system.nowMs()
  const untilMs = startMs + asked.patienceMs
  try {
    datagrams.connect(asked.server)
    const question = { name: asked.name, type: asked.type, class: INTERNET }
    datagrams.send(
      encodeMessage({
        id,
        isAnswer: false,
        isRecursionDesired: asked.isRecursionDesired,
        code: 0,
        questions: [question],
        answers: [],
      }),
    )
    for (;;) {
      const got = datagrams.receive(LARGEST)
      if (got === undefined) {
        if (!(await pause(system, socket.changed, untilMs))) return { kind: 'timed out' }
        continue
      }
      const message = parseMessage(got.bytes)
      if (message?.id === id && message.isAnswer)
        return { kind: 'answer', message, ms: system.nowMs() - startMs, bytes: got.bytes.length }
    }
  } catch (failure) {
    if (failure instanceof HostFailure && failure.errno === 'ECONNREFUSED') return { kind: 'refused' }
    throw failure
  } finally {
    close()
  }
}
