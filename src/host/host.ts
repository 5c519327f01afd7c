// A host, made from a world: the simulated Linux machine of one run. Everything that a program can see comes from here.
import type { Connection } from '../model/evidence.ts'
import type { World } from '../model/world.ts'
import { type Account, accountsFor, type Group, groupsFor, ROOT } from './accounts.ts'
import { type Clock, createClock } from './clock.ts'
import { type CloudNow, createCloud } from './cloud/cloud.ts'
import { cloudSite } from './cloud/site.ts'
import { createDice, type Dice } from './dice.ts'
import { createFiles, type Files } from './files/files.ts'
import { furnish } from './files/furnish.ts'
import type { Inode } from './files/inode.ts'
import { createLockTable, type LockTable } from './files/locks.ts'
import { createMachine, type MachineNow } from './machine/machine.ts'
import { createNet } from './network/create-net.ts'
import type { Net } from './network/net.ts'
import { attachProc } from './proc/proc.ts'
import type { Process } from './processes/process.ts'
import { createProcesses, type Processes } from './processes/processes.ts'
import { createProcessors, type Processors } from './processes/processors.ts'
import type { Programs } from './processes/programs.ts'
import { createScheduler, type Scheduler } from './processes/scheduler.ts'
import { createSemaphores, type Semaphores } from './processes/semaphores.ts'
import type { Services } from './services/service.ts'
import { createServices } from './services/services.ts'
import { createAround, type Surroundings } from './web/around.ts'
import { withNeighbours } from './web/neighbours.ts'

export type Host = {
  readonly world: World
  readonly clock: Clock
  readonly machine: MachineNow
  readonly dice: Dice
  readonly files: Files
  readonly locks: LockTable
  readonly scheduler: Scheduler
  readonly semaphores: Semaphores
  readonly processors: Processors
  readonly processes: Processes
  readonly services: Services
  readonly net: Net
  /** Who is around the host, and what was asked of them. */
  readonly web: Surroundings
  /** Absent where the world has no clouds. */
  readonly cloud?: CloudNow
  readonly accounts: readonly Account[]
  readonly groups: readonly Group[]
  readonly user: Account
  /** The environment that a program starts with. */
  readonly env: Readonly<Record<string, string>>
  /** Inodes that the world itself put there, by path, for the comparison at the end of a run. */
  readonly given: ReadonlyMap<string, Inode>
}

/**
 * A new host. Equal worlds give equal hosts. `programs` are those that every Debian has, `declared` those of the world's commands.
 * Throws a plain sentence where a world cannot be: a file inside a file.
 */
export function createHost(asked: World, programs: Programs = {}, declared: Programs = {}): Host {
  const world = withNeighbours(asked)
  const clock = createClock(world.clockMs)
  const accounts = accountsFor(world)
  const groups = groupsFor(world, accounts)
  const user = accounts.find((account) => account.name === world.user) ?? ROOT
  const files = createFiles(clock, user.user, user.group, world.disks['/'])
  const dice = createDice(world.seed)
  const given = furnish(files, { world, accounts, groups, user, dice, programs: Object.keys(programs) })
  const scheduler = createScheduler(clock)
  const base = {
    world,
    clock,
    dice,
    machine: createMachine({ world, clock }),
    files,
    locks: createLockTable(scheduler),
    scheduler,
    semaphores: createSemaphores(scheduler),
    processors: createProcessors(clock, world.machine.cpus),
    accounts,
    groups,
    user,
    env: environment(world, user),
    given,
  }
  const services = createServices(base)
  const nameOf = (process: Process): Connection['by'] => processes.log.nameOf(process)
  const net: Net = createNet(base, nameOf)
  const cloud = createCloud(world, clock)
  const sites = cloud === undefined ? [] : [cloudSite(cloud)]
  const web: Surroundings = createAround({ ...base, net, nameOf }, { sites, intents: net.intents })
  net.attach(web)
  const processes = createProcesses({ ...base, services, net, web }, { ...programs, ...declared })
  services.attach(processes)
  const host = { ...base, services, processes, net, web, ...(cloud === undefined ? {} : { cloud }) }
  attachProc(host)
  // Locks of fcntl(2) belong to the process, and are over with it.
  host.processes.onEnd((process) => host.locks.drop(process))
  return host
}

function environment(world: World, user: Account): Record<string, string> {
  return {
    HOME: user.home,
    LANG: 'C.UTF-8',
    LOGNAME: user.name,
    PATH: '/usr/local/bin:/usr/bin:/bin',
    PWD: world.cwd,
    SHELL: '/bin/bash',
    TERM: 'xterm-256color',
    USER: user.name,
    ...(world.timezone === 'UTC' ? {} : { TZ: world.timezone }),
    ...world.env,
  }
}
