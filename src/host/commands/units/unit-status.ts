// What `systemctl status` shows of a service: its state, its processes, the end of its journal.
import type { Process, System } from '../../processes/process.ts'
import { SIGNALS, type SignalName } from '../../processes/signals.ts'
import type { Service } from '../../services/service.ts'
import { allProcesses, residentKib } from '../processes/process-view.ts'
import { journalLine } from './journal-lines.ts'
import { timeAgo, timestamp } from './time-ago.ts'

const JOURNAL_LINES = 10
const MOST_TASKS = 4614
const KIB = 1024

export type StatusOptions = { readonly lines?: number; readonly isFull: boolean }

export function statusLines(system: System, service: Service, { lines = JOURNAL_LINES }: StatusOptions): string[] {
  const { unit, description, isEnabled, main, ended } = service
  const file = unitPath(system, unit)
  const shown = [
    `${mark(service)} ${unit}.service - ${description}`,
    `     Loaded: loaded (${file}; ${isEnabled ? 'enabled' : 'disabled'}; preset: enabled)`,
    `     Active: ${activeText(system, service)}`,
  ]
  if (service.state === 'active' && main !== undefined) shown.push(...runningLines(system, main, unit))
  else if (service.state !== 'active' && ended?.pid !== undefined)
    shown.push(
      ended.kind === 'killed'
        ? `   Main PID: ${ended.pid} (code=killed, signal=${ended.signal})`
        : `   Main PID: ${ended.pid} (code=exited, status=${ended.code}/${ended.code === 0 ? 'SUCCESS' : 'FAILURE'})`,
    )
  const journal = system.host.services.journal.entries().filter((entry) => entry.unit === unit)
  const last = lines === 0 ? [] : journal.slice(-lines)
  if (last.length > 0) shown.push('', ...last.map((entry) => journalLine(system, entry, 'short')))
  return shown
}

export function mark(service: Service): string {
  switch (service.state) {
    case 'active':
      return '●'
    case 'inactive':
      return '○'
    case 'failed':
      return '×'
    default:
      return service.state satisfies never
  }
}

/** SubState: `running`; `exited` for a service without a process of its own would be right only for a oneshot. */
export function subState(service: Service): string {
  return { active: 'running', inactive: 'dead', failed: 'failed' }[service.state]
}

function activeText(system: System, service: Service): string {
  const { state, result, sinceMs } = service
  const detail = state === 'failed' ? `Result: ${result}` : subState(service)
  const since =
    sinceMs === undefined ? '' : ` since ${timestamp(system, sinceMs)}; ${timeAgo(system.nowMs() - sinceMs)}`
  return `${state} (${detail})${since}`
}

function runningLines(system: System, main: Process, unit: string): string[] {
  const own = [main, ...below(system, main)]
  const tasks = own.reduce((sum, process) => sum + process.threads, 0)
  const memory = own.reduce((sum, process) => sum + residentKib(process) * KIB, 0)
  const cpuMs = own.reduce((sum, process) => sum + process.cpuMs(), 0)
  return [
    `   Main PID: ${main.pid} (${main.name})`,
    `      Tasks: ${tasks} (limit: ${MOST_TASKS})`,
    `     Memory: ${memoryText(memory)}`,
    `        CPU: ${spanText(cpuMs)}`,
    `     CGroup: /system.slice/${unit}.service`,
    ...own.map(
      (process, index) =>
        `             ${index === own.length - 1 ? '└─' : '├─'}${process.pid} ${commandText(process)}`,
    ),
  ]
}

function commandText(process: Process): string {
  return process.argv.some((word) => word.includes(' ')) ? `"${process.argv.join(' ')}"` : process.argv.join(' ')
}

function below(system: System, process: Process): Process[] {
  return allProcesses(system)
    .filter((one) => one.parent === process.pid && one !== process)
    .flatMap((child) => [child, ...below(system, child)])
}

/** `3.2M`, as systemd writes sizes: cut to one digit. */
function memoryText(bytes: number): string {
  let value = bytes
  let power = 0
  while (value >= KIB && power < 4) {
    value /= KIB
    power += 1
  }
  return power === 0 ? `${value}B` : `${(Math.floor(value * 10) / 10).toFixed(1)}${'KMGT'[power - 1]}`
}

/** `25ms`, `1.500s`, `2min 3.250s`, `1h 5min`. */
export function spanText(ms: number): string {
  const whole = Math.floor(ms)
  if (whole < 1000) return `${whole}ms`
  const parts: string[] = []
  const [hours, minutes, rest] = [Math.floor(whole / 3_600_000), Math.floor(whole / 60_000) % 60, whole % 60_000]
  if (hours > 0) parts.push(`${hours}h`)
  if (minutes > 0) parts.push(`${minutes}min`)
  if (rest % 1000 > 0) parts.push(`${(rest / 1000).toFixed(3)}s`)
  else if (rest > 0) parts.push(`${rest / 1000}s`)
  return parts.join(' ')
}

/** Where the file of a unit is, or would be. */
export function unitPath(system: System, unit: string): string {
  const places = ['/etc/systemd/system', '/lib/systemd/system', '/usr/lib/systemd/system']
  const found = places.find((folder) => system.host.files.find(`${folder}/${unit}.service`) !== undefined)
  return `${found ?? '/lib/systemd/system'}/${unit}.service`
}

export function signalNumber(name: string): number {
  return Object.hasOwn(SIGNALS, name) ? SIGNALS[name as SignalName] : 0
}
