// The services of the host as systemd keeps them: their states, what a start or a stop leads to, and what systemd says of it in the journal.
// How systemctl shows them is not its business.
import type { ServiceGiven, ServiceOutcome, ServiceState, WorldProcess } from '../../model/machine.ts'
import type { Host } from '../host.ts'
import type { Process } from '../processes/process.ts'
import type { Processes } from '../processes/processes.ts'
import { SIGNALS, signalNamed } from '../processes/signals.ts'
import { createJournal, ERROR, givenEntries, INFORMATION, type Journal, NOTICE } from './journal.ts'

export type Service = {
  /** Without `.service`. */
  readonly unit: string
  readonly description: string
  readonly state: ServiceState
  /** Why it is failed. */
  readonly result: 'success' | 'exit-code' | 'signal'
  readonly isEnabled: boolean
  /** When it came into its state, in milliseconds since 1970 UTC; undefined: it was never in another one. */
  readonly sinceMs: number | undefined
  /** Its process, where the world has one of its name. */
  readonly main: Process | undefined
  /** How its process ended, where it did. */
  readonly ended: EndedMain | undefined
}

export type EndedMain =
  | { readonly kind: 'exited'; readonly pid: number | undefined; readonly code: number }
  | { readonly kind: 'killed'; readonly pid: number; readonly signal: string }

/** What systemctl is told. `code` is what a start or stop ends with; 0 is success. */
export type ServiceAnswer = { readonly kind: 'unknown' } | { readonly kind: 'done'; readonly code: number }

export type Services = {
  /** All of them, in order of their names. */
  readonly all: () => readonly Service[]
  /** By `NAME` or `NAME.service`. */
  readonly find: (name: string) => Service | undefined
  readonly start: (name: string) => ServiceAnswer
  readonly stop: (name: string) => ServiceAnswer
  /** A stop, where it runs, and a start. */
  readonly restart: (name: string) => ServiceAnswer
  /** Ends with 1 for a service that does not run. */
  readonly reload: (name: string) => ServiceAnswer
  readonly enable: (name: string, isEnabled: boolean) => ServiceAnswer
  /** Forgets that it failed. */
  readonly resetFailed: (name: string) => ServiceAnswer
  /** Something else on the host brought it into a state, such as a declared command. A service that is not there stays so. */
  readonly set: (name: string, state: ServiceState) => void
  /** As they are now, by their names: the evidence of a run. */
  readonly states: () => Readonly<Record<string, ServiceState>>
  readonly journal: Journal
  /** Tells it of the host's processes, which are made after it. */
  readonly attach: (processes: Processes) => void
}

type Kept = { -readonly [Key in keyof Service]: Service[Key] } & {
  readonly given: ServiceGiven
  starts: number
  stops: number
  /** Takes back that it dies later. */
  cancelDeath: () => void
}

const STARTS: ServiceOutcome = { exitCode: 0, state: 'active' }
const STOPS: ServiceOutcome = { exitCode: 0, state: 'inactive' }
const DONE: ServiceAnswer = { kind: 'done', code: 0 }
const UNKNOWN: ServiceAnswer = { kind: 'unknown' }
const FAILED = 1
const INIT = 1
const LONGEST_NAME = 15

export function createServices(host: Pick<Host, 'world' | 'clock' | 'scheduler'>): Services {
  const { world, clock, scheduler } = host
  const journal = createJournal()
  const kept = new Map<string, Kept>()
  let processes: Processes | undefined

  const say = (service: Kept, message: string, priority = INFORMATION): void =>
    journal.add({ atMs: clock.nowMs(), identifier: 'systemd', pid: INIT, unit: service.unit, message, priority })
  const title = ({ unit, description }: Kept): string =>
    description === '' || description === unit ? `${unit}.service` : `${unit}.service - ${description}`
  const enter = (service: Kept, state: ServiceState, result: Service['result']): void => {
    service.cancelDeath()
    service.cancelDeath = () => undefined
    service.state = state
    service.result = result
    service.sinceMs = clock.nowMs()
  }
  const endMain = (service: Kept): void => {
    const { main } = service
    if (main === undefined || processes === undefined) return
    service.main = undefined
    service.ended = { kind: 'exited', pid: main.pid, code: 0 }
    for (const process of [...descendantsOf(main, processes), main]) processes.end(process, SIGNALS.TERM)
  }
  const die = (service: Kept): void => {
    const pid = service.main?.pid
    endMain(service)
    service.ended = { kind: 'exited', pid, code: FAILED }
    enter(service, 'failed', 'exit-code')
    say(service, `${service.unit}.service: Main process exited, code=exited, status=1/FAILURE`, NOTICE)
    say(service, `${service.unit}.service: Failed with result 'exit-code'.`, WARNS)
  }
  const start = (service: Kept): ServiceAnswer => {
    const outcome = outcomeOf(service.given.onStart, service.starts, STARTS)
    service.starts += 1
    say(service, `Starting ${title(service)}...`)
    if (outcome.state === 'active') {
      enter(service, 'active', 'success')
      service.ended = undefined
      service.main = placeMain(service.unit, world.processes, processes)
      say(service, `Started ${title(service)}.`)
      const { diesAfterMs } = outcome
      if (diesAfterMs !== undefined)
        service.cancelDeath = scheduler.at(clock.sinceStartMs() + diesAfterMs, () => die(service))
    } else {
      service.ended = { kind: 'exited', pid: undefined, code: FAILED }
      enter(service, outcome.state, outcome.state === 'failed' ? 'exit-code' : 'success')
      say(service, `${service.unit}.service: Control process exited, code=exited, status=1/FAILURE`, NOTICE)
      say(service, `${service.unit}.service: Failed with result 'exit-code'.`, WARNS)
      say(service, `Failed to start ${title(service)}.`, ERROR)
    }
    return { kind: 'done', code: outcome.exitCode }
  }
  const stop = (service: Kept): ServiceAnswer => {
    const outcome = outcomeOf(service.given.onStop, service.stops, STOPS)
    service.stops += 1
    say(service, `Stopping ${title(service)}...`)
    if (outcome.state === 'active') return { kind: 'done', code: outcome.exitCode }
    endMain(service)
    enter(service, outcome.state, outcome.state === 'failed' ? 'exit-code' : 'success')
    if (outcome.state === 'failed') say(service, `${service.unit}.service: Failed with result 'exit-code'.`, WARNS)
    else say(service, `${service.unit}.service: Deactivated successfully.`)
    say(service, `Stopped ${title(service)}.`)
    return { kind: 'done', code: outcome.exitCode }
  }
  /** A process that was somebody's own business to end: the service follows it. */
  const follow = (process: Process): void => {
    const service = [...kept.values()].find((one) => one.main === process)
    if (service === undefined) return
    service.main = undefined
    const status = process.status ?? 0
    const signal = signalNamed(status & 0x7f)
    const code = status >> 8
    service.ended =
      signal === undefined ? { kind: 'exited', pid: process.pid, code } : { kind: 'killed', pid: process.pid, signal }
    // systemd takes these for a clean end (systemd.service(5), SuccessExitStatus=).
    const isClean = signal === undefined ? code === 0 : ['HUP', 'INT', 'TERM', 'PIPE'].includes(signal)
    enter(service, isClean ? 'inactive' : 'failed', isClean ? 'success' : signal === undefined ? 'exit-code' : 'signal')
    if (isClean) {
      say(service, `${service.unit}.service: Deactivated successfully.`)
      return
    }
    const how =
      signal === undefined ? `code=exited, status=${code}/FAILURE` : `code=killed, status=${status & 0x7f}/${signal}`
    say(service, `${service.unit}.service: Main process exited, ${how}`, NOTICE)
    say(service, `${service.unit}.service: Failed with result '${service.result}'.`, WARNS)
  }
  const find = (name: string): Kept | undefined => kept.get(name.replace(/\.service$/, ''))
  const withService = (name: string, act: (service: Kept) => ServiceAnswer): ServiceAnswer => {
    const service = find(name)
    return service === undefined ? UNKNOWN : act(service)
  }

  for (const [unit, given] of Object.entries(world.services)) {
    const { state, description, isEnabled } = given
    const bootMs = world.clockMs - world.machine.uptimeMs
    const service: Kept = {
      unit,
      description: description === '' ? unit : description,
      state,
      result: state === 'failed' ? 'exit-code' : 'success',
      isEnabled,
      sinceMs: state === 'inactive' ? undefined : bootMs,
      main: undefined,
      ended: state === 'failed' ? { kind: 'exited', pid: undefined, code: FAILED } : undefined,
      given,
      starts: 0,
      stops: 0,
      cancelDeath: () => undefined,
    }
    kept.set(unit, service)
    const pid = world.processes.find((process) => isOf(unit, process))?.pid ?? null
    const entries = givenEntries(unit, given, world.clockMs, pid)
    for (const entry of entries) journal.add(entry)
    if (state === 'failed') service.sinceMs = entries.at(-1)?.atMs ?? bootMs
  }
  return {
    all: () => [...kept.values()].sort((one, other) => (one.unit < other.unit ? -1 : 1)),
    find,
    start: (name) => withService(name, (service) => (service.state === 'active' ? DONE : start(service))),
    stop: (name) => withService(name, (service) => (service.state === 'active' ? stop(service) : DONE)),
    restart: (name) =>
      withService(name, (service) => {
        if (service.state !== 'active') return start(service)
        const stopped = stop(service)
        return stopped.kind === 'done' && stopped.code === 0 ? start(service) : stopped
      }),
    reload: (name) =>
      withService(name, (service) => {
        if (service.state !== 'active') return { kind: 'done', code: FAILED }
        say(service, `Reloading ${title(service)}...`)
        say(service, `Reloaded ${title(service)}.`)
        return DONE
      }),
    enable: (name, isEnabled) =>
      withService(name, (service) => {
        service.isEnabled = isEnabled
        return DONE
      }),
    resetFailed: (name) =>
      withService(name, (service) => {
        if (service.state === 'failed') enter(service, 'inactive', 'success')
        return DONE
      }),
    set(name, state) {
      const service = find(name)
      if (service === undefined || service.state === state) return
      if (state === 'active') service.main = placeMain(service.unit, world.processes, processes)
      else endMain(service)
      enter(service, state, state === 'failed' ? 'exit-code' : 'success')
    },
    states: () => Object.fromEntries([...kept.values()].map(({ unit, state }) => [unit, state])),
    journal,
    attach(given) {
      processes = given
      for (const service of kept.values()) {
        if (service.state !== 'active') continue
        service.main = mainOf(service.unit, given)
        service.sinceMs = service.main?.startedMs ?? service.sinceMs
      }
      given.onEnd(follow)
    },
  }
}

const WARNS = 4

function outcomeOf(outcomes: readonly ServiceOutcome[], turn: number, plain: ServiceOutcome): ServiceOutcome {
  return outcomes[Math.min(turn, outcomes.length - 1)] ?? plain
}

/** Whether a process is a service's own: by its name. */
function isOf(unit: string, process: { readonly name: string; readonly state?: string }): boolean {
  return process.name === unit.slice(0, LONGEST_NAME) && process.state?.startsWith('Z') !== true
}

function mainOf(unit: string, processes: Processes): Process | undefined {
  const own = processes.all().filter((process) => isOf(unit, process))
  return own.find((process) => process.parent === INIT) ?? own[0]
}

/** A service whose process the world knows gets one of the same kind, with a new number. */
function placeMain(
  unit: string,
  given: readonly WorldProcess[],
  processes: Processes | undefined,
): Process | undefined {
  if (processes === undefined) return undefined
  const running = mainOf(unit, processes)
  const like = given.find((process) => isOf(unit, process))
  return running ?? (like === undefined ? undefined : processes.place({ ...like, parent: INIT }))
}

export function descendantsOf(process: Process, processes: Processes): Process[] {
  const children = processes.all().filter((one) => one.parent === process.pid && one !== process)
  return children.flatMap((child) => [...descendantsOf(child, processes), child])
}
