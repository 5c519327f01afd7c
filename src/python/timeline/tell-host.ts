// Tells of the host: who waits there, which processes come and go, signals, connections, changes of files.
import { watchHost } from '../../host/watch-host.ts'
import { openProcess, processName, type Telling } from './telling.ts'

export function tellHost(telling: Telling): void {
  const { host, lanes, events, add, actor, laneOf, waits } = telling
  const { clock, processes } = host
  const signalsBefore = processes.signals.length
  watchHost(host, {
    waits(who, untilMs) {
      const lane = laneOf(who)
      if (lane === undefined) return
      if (lane === telling.running) telling.hasWaited = true
      waits(lane, untilMs)
    },
    goesOn(who) {
      const lane = laneOf(who)
      // A thread still waits for its turn.
      if (lane === undefined || lanes.all()[lane]?.kind === 'thread') return
      telling.acting = lane
      add(lane, { kind: 'runs' })
    },
    passed(fromMs) {
      waits(actor(), clock.sinceStartMs(), fromMs)
      add(actor(), { kind: 'runs' })
    },
    began(process) {
      add(actor(), { kind: 'seen', in: 'commands', index: process.pid })
      openProcess(telling, process)
    },
    became(process) {
      if (lanes.of(process) === undefined) openProcess(telling, process)
      else lanes.rename(process, processName(process))
    },
    ended(process) {
      if (process !== processes.main) add(lanes.of(process), { kind: 'ended' })
    },
    signalled(process) {
      const lane = process === processes.main ? actor() : lanes.of(process)
      add(lane, { kind: 'seen', in: 'signals', index: processes.signals.length - 1 - signalsBefore })
    },
    connects(number, by) {
      const lane = by === 'program' ? actor() : laneOf(processes.find(by))
      if (lane === undefined) return
      telling.connections.set(number, lane)
      add(lane, { kind: 'seen', in: 'connections', index: number })
    },
    file(change, path, to) {
      const last = events.last()
      const isSame = last?.kind === 'file' && last.path === path && last.atMs === clock.nowMs() && last.lane === actor()
      // Of many writes in one go the first is told.
      if (isSame && change === 'written' && last.change !== 'deleted') return
      add(actor(), { kind: 'file', change, path, ...(to === undefined ? {} : { to }) })
    },
  })
}
