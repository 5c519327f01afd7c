// The services of the host as systemd keeps them. How their states change is known in service-changes.ts, how systemctl shows them is not known here.
import type { ServiceGiven } from '../../model/machine.ts'
import type { Host } from '../host.ts'
import type { Processes } from '../processes/processes.ts'
import { createJournal, givenEntries } from './journal.ts'
import type { Kept, ServiceAnswer, Services } from './service.ts'
import {
  enter,
  FAILED,
  followEnd,
  isOf,
  mainOf,
  reloadService,
  type Surroundings,
  setState,
  startService,
  stopService,
  takeMain,
} from './service-changes.ts'

const DONE: ServiceAnswer = { kind: 'done', code: 0 }
const UNKNOWN: ServiceAnswer = { kind: 'unknown' }

/** Made before the host's processes, and told of them by `attach`. */
export function createServices(host: Pick<Host, 'world' | 'clock' | 'scheduler'>): Services {
  const journal = createJournal(host.scheduler)
  let processes: Processes | undefined
  const around: Surroundings = { ...host, journal, processes: () => processes }
  const kept = new Map<string, Kept>()
  for (const [unit, given] of Object.entries(host.world.services)) kept.set(unit, keep(around, unit, given))

  const find = (name: string): Kept | undefined => kept.get(name.replace(/\.service$/, ''))
  const withService = (name: string, act: (service: Kept) => ServiceAnswer): ServiceAnswer => {
    const service = find(name)
    return service === undefined ? UNKNOWN : act(service)
  }
  return {
    all: () => [...kept.values()].sort((one, other) => (one.unit < other.unit ? -1 : 1)),
    find,
    start: (name) =>
      withService(name, (service) => (service.state === 'active' ? DONE : startService(around, service))),
    stop: (name) => withService(name, (service) => (service.state === 'active' ? stopService(around, service) : DONE)),
    restart: (name) =>
      withService(name, (service) => {
        if (service.state !== 'active') return startService(around, service)
        const stopped = stopService(around, service)
        return stopped.kind === 'done' && stopped.code === 0 ? startService(around, service) : stopped
      }),
    reload: (name) => withService(name, (service) => reloadService(around, service)),
    enable: (name, isEnabled) =>
      withService(name, (service) => {
        service.isEnabled = isEnabled
        return DONE
      }),
    resetFailed: (name) =>
      withService(name, (service) => {
        if (service.state === 'failed') enter(around, service, 'inactive', 'success')
        return DONE
      }),
    set(name, state) {
      const service = find(name)
      if (service !== undefined && service.state !== state) setState(around, service, state)
    },
    states: () => Object.fromEntries([...kept.values()].map(({ unit, state }) => [unit, state])),
    journal,
    attach(made) {
      processes = made
      for (const service of kept.values()) {
        if (service.state !== 'active') continue
        takeMain(around, service, mainOf(service.unit, made))
        service.sinceMs = service.main?.startedMs ?? service.sinceMs
      }
      made.onEnd((process) => {
        const service = [...kept.values()].find((one) => one.main === process)
        if (service !== undefined) followEnd(around, service, process)
      })
    },
  }
}

/** A service as the world gives it, and the lines of its journal. */
function keep({ world, journal }: Surroundings, unit: string, given: ServiceGiven): Kept {
  const { state, description, isEnabled } = given
  const pid = world.processes.find((process) => isOf(unit, process))?.pid ?? null
  const entries = givenEntries(unit, given, world.clockMs, pid)
  for (const entry of entries) journal.add(entry)
  const bootMs = world.clockMs - world.machine.uptimeMs
  const isFailed = state === 'failed'
  return {
    unit,
    description: description === '' ? unit : description,
    state,
    result: isFailed ? 'exit-code' : 'success',
    isEnabled,
    sinceMs: isFailed ? (entries.at(-1)?.atMs ?? bootMs) : state === 'active' ? bootMs : undefined,
    main: undefined,
    ended: isFailed ? { kind: 'exited', pid: undefined, code: FAILED } : undefined,
    given,
    others: [],
    starts: 0,
    stops: 0,
    cancelDeath: () => undefined,
  }
}
