// Who is logged in: the leaders of sessions on a terminal, as /run/utmp would have them.
import type { Process, System } from '../../processes/process.ts'

export type Session = {
  readonly user: string
  readonly terminal: string
  /** Where the user came from; empty at the machine itself. */
  readonly from: string
  readonly sinceMs: number
  readonly leader: Process
}

/** From where the learner came: the address of a documentation network (RFC 5737). */
const FROM = '192.0.2.10'

export function sessions({ host }: Pick<System, 'host'>): Session[] {
  const found = new Map<string, Session>()
  for (const process of host.processes.all()) {
    const { terminal } = process
    if (
      terminal === null ||
      process.pid !== process.session ||
      found.has(terminal) ||
      !/^-|sh$/.test(process.argv[0] ?? '')
    )
      continue
    found.set(terminal, {
      user: process.user.name,
      terminal,
      from: terminal.startsWith('pts/') ? FROM : '',
      sinceMs: process.startedMs,
      leader: process,
    })
  }
  return [...found.values()]
}
