// Answers what a Python process asks about itself and its machine: who it is, what it may use, what runs beside it.
import { sessions } from '../../host/commands/machine/sessions.ts'
import { type Errno, HostFailure } from '../../host/failure.ts'
import type { Host } from '../../host/host.ts'
import { ETHERNET, LOOPBACK } from '../../host/machine/interfaces.ts'
import { KERNEL } from '../../host/machine/kernel-release.ts'
import { limitOf, setLimit } from '../../host/proc/limits.ts'
import { hostnameOf } from '../../host/proc/proc.ts'
import { processStatText } from '../../host/proc/process-texts.ts'
import { statText } from '../../host/proc/system-texts.ts'
import type { Process } from '../../host/processes/process.ts'
import type { Answers } from './answers.ts'
import { attempt } from './refusal.ts'

type OfProcess = { readonly pid: number }
type OfLimit = OfProcess & { readonly resource: number }

export function figureAnswers(host: Host, self: Process): Answers {
  const { machine, processes } = host
  /** 0 is the process itself. */
  const found = (pid: number): Process => {
    const process = pid === 0 ? self : processes.find(pid)
    if (process === undefined) throw new HostFailure('ESRCH')
    return process
  }
  /** Of a process of somebody else only root may see or change it. */
  const own = (pid: number): Process => {
    const process = found(pid)
    if (self.user.user !== 0 && self.user.user !== process.user.user) throw new HostFailure('EPERM')
    return process
  }
  // A refusal is the answer `{ errno }`.
  return {
    uname: () => ({ ...KERNEL, node: hostnameOf(host) }),
    user: () => {
      const { name, user, group } = self.user
      return { name, user, group, terminal: self.terminal }
    },
    cpus: () => machine.cpus,
    load: machine.load,
    uptime: () => machine.uptimeMs() / 1000,
    memory: machine.memory,
    ofProcess: ({ pid }: OfProcess) =>
      attempt(() => {
        const process = found(pid)
        return { group: process.group, session: process.session, nice: machine.priorities.get(process) }
      }),
    renice: ({ pid, nice }: OfProcess & { readonly nice: number }) =>
      attempt(() => {
        const process = found(pid)
        machine.priorities.set(self, process, nice)
        return machine.priorities.get(process)
      }),
    pidsOf: ({ group, user }: { readonly group?: number; readonly user?: number }) =>
      processes
        .all()
        .filter((process) => (group === undefined ? process.user.user === user : process.group === group))
        .map((process) => process.pid),
    limit: ({ pid, resource }: OfLimit) => attempt(() => limitOf(own(pid), resource) ?? refuse('EINVAL')),
    setLimit: ({ pid, resource, soft, hard }: OfLimit & { readonly soft: number; readonly hard: number }) =>
      attempt(() => {
        const process = own(pid)
        const before = limitOf(process, resource) ?? refuse('EINVAL')
        if (!isWithin(soft, hard)) refuse('EINVAL')
        if (self.user.user !== 0 && !isWithin(hard, before.hard)) refuse('EPERM')
        setLimit(process, resource, { soft, hard })
        return before
      }),
    memoryOfSelf: () => self.memoryBytes(),
    interfaces: () => [LOOPBACK, ETHERNET],
    sessions: () =>
      sessions({ host }).map(({ user, terminal, from, sinceMs, leader }) => ({
        ...{ user, terminal, from },
        since: sinceMs / 1000,
        pid: leader.pid,
      })),
    exactStat: () => statText(host, true),
    exactProcessStat: ({ pid }: OfProcess) => attempt(() => ({ text: processStatText(host, found(pid), true) })),
  }
}

/** -1 is no limit (getrlimit(2)). */
function isWithin(limit: number, most: number): boolean {
  return most === -1 || (limit !== -1 && limit <= most)
}

function refuse(errno: Errno): never {
  throw new HostFailure(errno)
}
