// How a service comes from one state into another, and what systemd writes into the journal about it.
import type { ServiceOutcome, ServiceState, WorldProcess } from '../../model/machine.ts'
import type { Host } from '../host.ts'
import type { Process } from '../processes/process.ts'
import type { Processes } from '../processes/processes.ts'
import { SIGNALS, signalNamed } from '../processes/signals.ts'
import { ERROR, INFORMATION, type Journal, NOTICE, WARNING } from './journal.ts'
import type { Kept, Service, ServiceAnswer } from './service.ts'

export type Surroundings = Pick<Host, 'world' | 'clock' | 'scheduler'> & {
  readonly journal: Journal
  /** undefined before the host has any. */
  readonly processes: () => Processes | undefined
}

const STARTS: ServiceOutcome = { exitCode: 0, state: 'active' }
const STOPS: ServiceOutcome = { exitCode: 0, state: 'inactive' }
export const FAILED = 1
export const INIT = 1
const LONGEST_NAME = 15
/** Signals that systemd takes for a clean end (systemd.service(5), SuccessExitStatus=). */
const CLEAN_SIGNALS: readonly string[] = ['HUP', 'INT', 'TERM', 'PIPE']

export function startService(around: Surroundings, service: Kept): ServiceAnswer {
  const { unit } = service
  const outcome = outcomeOf(service.given.onStart, service.starts, STARTS)
  service.starts += 1
  say(around, service, `Starting ${title(service)}...`)
  if (outcome.state === 'active') {
    setState(around, service, 'active')
    say(around, service, `Started ${title(service)}.`)
    const { diesAfterMs } = outcome
    if (diesAfterMs !== undefined) dieLater(around, service, diesAfterMs)
    return { kind: 'done', code: outcome.exitCode }
  }
  enter(around, service, outcome.state, outcome.state === 'failed' ? 'exit-code' : 'success')
  service.ended = { kind: 'exited', pid: undefined, code: FAILED }
  say(around, service, `${unit}.service: Control process exited, code=exited, status=1/FAILURE`, NOTICE)
  say(around, service, `${unit}.service: Failed with result 'exit-code'.`, WARNING)
  say(around, service, `Failed to start ${title(service)}.`, ERROR)
  return { kind: 'done', code: outcome.exitCode }
}

export function stopService(around: Surroundings, service: Kept): ServiceAnswer {
  const outcome = outcomeOf(service.given.onStop, service.stops, STOPS)
  service.stops += 1
  say(around, service, `Stopping ${title(service)}...`)
  if (outcome.state === 'active') return { kind: 'done', code: outcome.exitCode }
  setState(around, service, outcome.state)
  if (outcome.state === 'failed')
    say(around, service, `${service.unit}.service: Failed with result 'exit-code'.`, WARNING)
  else say(around, service, `${service.unit}.service: Deactivated successfully.`)
  say(around, service, `Stopped ${title(service)}.`)
  return { kind: 'done', code: outcome.exitCode }
}

export function reloadService(around: Surroundings, service: Kept): ServiceAnswer {
  if (service.state !== 'active') return { kind: 'done', code: FAILED }
  say(around, service, `Reloading ${title(service)}...`)
  say(around, service, `Reloaded ${title(service)}.`)
  return { kind: 'done', code: 0 }
}

/** Brings a service into a state, its processes with it, and says nothing of it. */
export function setState(around: Surroundings, service: Kept, state: ServiceState): void {
  if (state === 'active') {
    service.ended = undefined
    takeMain(around, service, placeMain(around, service.unit))
  } else endMain(around, service)
  enter(around, service, state, state === 'failed' ? 'exit-code' : 'success')
}

/** Somebody else ended a process: if it was a service's own, the service is over. */
export function followEnd(around: Surroundings, service: Kept, process: Process): void {
  service.main = undefined
  endOthers(around, service)
  const status = process.status ?? 0
  const signal = signalNamed(status & 0x7f)
  const code = status >> 8
  service.ended =
    signal === undefined ? { kind: 'exited', pid: process.pid, code } : { kind: 'killed', pid: process.pid, signal }
  if (signal === undefined ? code === 0 : CLEAN_SIGNALS.includes(signal)) {
    enter(around, service, 'inactive', 'success')
    say(around, service, `${service.unit}.service: Deactivated successfully.`)
    return
  }
  enter(around, service, 'failed', signal === undefined ? 'exit-code' : 'signal')
  const how =
    signal === undefined ? `code=exited, status=${code}/FAILURE` : `code=killed, status=${SIGNALS[signal]}/${signal}`
  say(around, service, `${service.unit}.service: Main process exited, ${how}`, NOTICE)
  say(around, service, `${service.unit}.service: Failed with result '${service.result}'.`, WARNING)
}

function dieLater(around: Surroundings, service: Kept, afterMs: number): void {
  const { clock, scheduler } = around
  service.cancelDeath = scheduler.at(clock.sinceStartMs() + afterMs, () => {
    const pid = service.main?.pid
    setState(around, service, 'failed')
    service.ended = { kind: 'exited', pid, code: FAILED }
    say(around, service, `${service.unit}.service: Main process exited, code=exited, status=1/FAILURE`, NOTICE)
    say(around, service, `${service.unit}.service: Failed with result 'exit-code'.`, WARNING)
  })
}

export function enter(
  { clock }: Pick<Surroundings, 'clock'>,
  service: Kept,
  state: ServiceState,
  result: Service['result'],
): void {
  service.cancelDeath()
  service.cancelDeath = () => undefined
  service.state = state
  service.result = result
  service.sinceMs = clock.nowMs()
}

function say({ clock, journal }: Surroundings, { unit }: Kept, message: string, priority = INFORMATION): void {
  journal.add({ atMs: clock.nowMs(), identifier: 'systemd', pid: INIT, unit, message, priority })
}

function title({ unit, description }: Kept): string {
  return description === unit ? `${unit}.service` : `${unit}.service - ${description}`
}

function outcomeOf(outcomes: readonly ServiceOutcome[], turn: number, plain: ServiceOutcome): ServiceOutcome {
  return outcomes[Math.min(turn, outcomes.length - 1)] ?? plain
}

function endMain({ processes }: Surroundings, service: Kept): void {
  const { main } = service
  const all = processes()
  if (main === undefined || all === undefined) return
  service.main = undefined
  service.ended = { kind: 'exited', pid: main.pid, code: 0 }
  endOthers({ processes }, service)
  all.end(main, SIGNALS.TERM)
}

function endOthers({ processes }: Pick<Surroundings, 'processes'>, service: Kept): void {
  for (const process of service.others) processes()?.end(process, SIGNALS.TERM)
  service.others = []
}

/** From now on this is its process, and those below it are its own. */
export function takeMain({ processes }: Surroundings, service: Kept, main: Process | undefined): void {
  const all = processes()
  service.main = main
  service.others = main === undefined || all === undefined ? [] : descendantsOf(main, all)
}

/** Whether a process is a service's own: by its name. */
export function isOf(unit: string, process: { readonly name: string; readonly state: string }): boolean {
  return process.name === unit.slice(0, LONGEST_NAME) && !process.state.startsWith('Z')
}

export function mainOf(unit: string, processes: Processes): Process | undefined {
  const own = processes.all().filter((process) => isOf(unit, process))
  return own.find((process) => process.parent === INIT) ?? own[0]
}

/** A service whose processes the world knows gets such again, with new numbers. */
function placeMain({ world, processes }: Surroundings, unit: string): Process | undefined {
  const all = processes()
  if (all === undefined) return undefined
  const own = world.processes.filter((process) => isOf(unit, process))
  const like = own.find((process) => process.parent === INIT) ?? own[0]
  return mainOf(unit, all) ?? (like === undefined ? undefined : placeLike(world.processes, all, like, INIT))
}

function placeLike(given: readonly WorldProcess[], processes: Processes, like: WorldProcess, parent: number): Process {
  const placed = processes.place({ ...like, parent })
  const children = given.filter((one) => one.parent === like.pid && one !== like && !one.state.startsWith('Z'))
  for (const child of children) placeLike(given, processes, child, placed.pid)
  return placed
}

function descendantsOf(process: Process, processes: Processes): Process[] {
  const children = processes.all().filter((one) => one.parent === process.pid && one !== process)
  return children.flatMap((child) => [...descendantsOf(child, processes), child])
}
