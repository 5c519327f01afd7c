// What of a host can be kept beside it, for a second one of the same world that goes on from the same instant. Programs that run cannot be copied, nor
// what servers remember: what is lacking is told.
import type { HostCopy } from '../../model/host-copy.ts'
import type { Host } from '../host.ts'
import { type FilesThen, keepFiles } from './files-then.ts'
import { ownInodes, putFiles } from './put-files.ts'

export type HostThen = {
  readonly sinceStartMs: number
  readonly files: FilesThen
  readonly dice: number
  readonly highestPid: number
  readonly commandLines: readonly string[]
  readonly services: ReturnType<Host['services']['states']>
  readonly hasAsked: boolean
}

export function keepHost(host: Host): HostThen {
  const { clock, files, dice, services, web, net } = host
  return {
    sinceStartMs: clock.sinceStartMs(),
    files: keepFiles(files),
    dice: dice.state(),
    highestPid: highestPid(host),
    commandLines: commandLines(host),
    services: services.states(),
    hasAsked: web.requests().length + net.log.all().length > 0,
  }
}

/**
 * Lets a new host of the same world come to that instant, and puts there what was kept. Answers with what it lacks. `bring` puts onto the host what it
 * gets before a program runs there.
 */
export async function comeTo(
  host: Host,
  then: HostThen,
  bring: () => void,
): Promise<Extract<HostCopy, { kind: 'copied' }>> {
  const { scheduler, clock, files, dice, processes, services } = host
  // What the world itself does in that time is done here too.
  if (then.sinceStartMs > clock.sinceStartMs()) await scheduler.wait([], then.sinceStartMs)
  const given = ownInodes(files)
  bring()
  putFiles(files, then.files, given)
  dice.goOnFrom(then.dice)
  // Numbers are given one after the other: those of processes that have ended are passed over.
  for (let pid = highestPid(host); pid < then.highestPid; pid += 1) processes.newThread()
  const states = services.states()
  const units = Object.keys(then.services).filter((unit) => states[unit] !== then.services[unit])
  return {
    kind: 'copied',
    processes: without(then.commandLines, commandLines(host)),
    services: units,
    hasAsked: then.hasAsked,
  }
}

function highestPid({ processes }: Host): number {
  return [...processes.all(), ...processes.log.runs()].reduce((highest, { pid }) => Math.max(highest, pid), 0)
}

function commandLines({ processes }: Host): readonly string[] {
  const own = new Set<number>([processes.main.pid, processes.main.parent])
  return processes
    .all()
    .flatMap(({ pid, argv, name, status }) =>
      own.has(pid) || status !== undefined ? [] : [argv.length === 0 ? name : argv.join(' ')],
    )
}

/** What is in the first list and not in the second; two that read the same are two. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others]
  return lines.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
