// Answers what a Python process asks about sockets and names that is no system call of this build: pairs, options, services, interfaces.
import type { Host } from '../../host/host.ts'
import type { Intent } from '../../host/network/intents.ts'
import { hostsFile, nameOf } from '../../host/network/names.ts'
import { type Protocol, portNamed, serviceNamed } from '../../host/network/services.ts'
import type { OpenFile } from '../../host/processes/open-file.ts'
import type { Process } from '../../host/processes/process.ts'
import type { ServerCertificate } from '../../host/tls/certificate.ts'
import { distrustOf } from '../../host/tls/verify.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { type AskedOption, setOption } from '../kernel/sockets/options.ts'
import { pendingError } from '../kernel/sockets/socket-calls.ts'
import { streamOf } from '../kernel/sockets/socket-world.ts'
import type { Answers } from './answers.ts'
import { attempt } from './refusal.ts'

type OptionRequest = AskedOption & { readonly fd: number }

type TrustRequest = {
  readonly certificate: ServerCertificate
  /** To be compared with the names of the certificate; null: any will do. */
  readonly name: string | null
  readonly isPublic: boolean
  /** Of the certificates that are loaded, those that matter here. */
  readonly blocks: readonly string[]
  /** The socket that it came by; null: it came some other way. */
  readonly fd: number | null
}

const PROTOCOLS: readonly Protocol[] = ['tcp', 'udp']

export function networkAnswers(host: Host, self: Process, kernel: Kernel): Answers {
  const socketAt = (fd: number): OpenFile | undefined => {
    const file = kernel.descriptors().fileAt(fd)
    return file?.kind === 'socket' ? file : undefined
  }
  const placed = (file: OpenFile): number => {
    const fd = kernel.descriptors().place(file, 'both')
    file.release()
    return fd
  }
  return {
    /** The program is about to connect, or to ask for a name. */
    socketLine({ fd, line }: { readonly fd: number; readonly line: number }) {
      kernel.sockets().comesFrom(socketAt(fd), line)
    },
    socketPair: () => host.net.pair().map(placed),
    socketOption({ fd, ...asked }: OptionRequest) {
      const file = socketAt(fd)
      if (file === undefined) return { errno: kernel.descriptors().fileAt(fd) === undefined ? 'EBADF' : 'ENOTSOCK' }
      return attempt(() => setOption(kernel.sockets(), file, asked))
    },
    /** Its pending error by name, which is over then; null: none. */
    socketError({ fd }: { readonly fd: number }) {
      const file = socketAt(fd)
      if (file === undefined) return { errno: kernel.descriptors().fileAt(fd) === undefined ? 'EBADF' : 'ENOTSOCK' }
      return pendingError(file) ?? null
    },
    hostOfAddress({ ip }: { readonly ip: string }) {
      const name = nameOf(host, ip)
      if (name === undefined) return null
      const line = hostsFile(host).find((one) => one.ip === ip)
      return { name, aliases: line?.names.slice(1) ?? [] }
    },
    portOfService({ name, protocol }: { readonly name: string; readonly protocol: string | null }) {
      return first(protocol, (one) => portNamed(name, one))
    },
    serviceOfPort({ port, protocol }: { readonly port: number; readonly protocol: string | null }) {
      return first(protocol, (one) => serviceNamed(port, one))
    },
    intent: ({ line = 0, ...intent }: Intent) =>
      host.net.intents.say(self, { ...intent, ...(line > 0 ? { line } : {}) }),
    intentOver({ number }: { readonly number: number }) {
      host.net.intents.clear(self, number)
    },
    /** What is wrong with a certificate; null: nothing. */
    distrust({ certificate, name, isPublic, blocks, fd }: TrustRequest) {
      const found = distrustOf(certificate, {
        host: name ?? undefined,
        trust: { isPublic, blocks: new Set(blocks) },
        nowMs: host.clock.nowMs(),
      })
      const file = fd === null ? undefined : socketAt(fd)
      const connection = file === undefined ? undefined : streamOf(file)?.connection()
      if (found !== undefined && connection !== undefined) host.web.distrusted(connection)
      return found ?? null
    },
  }
}

function first<T>(protocol: string | null, find: (protocol: Protocol) => T | undefined): T | null {
  for (const one of PROTOCOLS.filter((known) => protocol === null || protocol === known)) {
    const found = find(one)
    if (found !== undefined) return found
  }
  return null
}
