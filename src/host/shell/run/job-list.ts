// The jobs of a shell, as bash tells of them: which is meant, in what state it is, how its line looks. See bash(1), JOB CONTROL.
import type { Job, Shell } from '../state/shell.ts'
import { deathOf, exitStatus, isOver } from './wait.ts'

const STATE_WIDTH = 24

export type JobState = 'over' | 'stopped' | 'running'

/** Stopped are those of whose processes none goes on. */
export function stateOf({ system }: Shell, job: Job): JobState {
  if (isOver(job)) return 'over'
  const { processes } = system.host
  const alive = job.pids
    .filter((pid) => !job.statuses.has(pid))
    .map((pid) => processes.find(pid))
    .filter((process) => process !== undefined && process.status === undefined)
  return alive.length > 0 && alive.every((process) => process?.state === 'T') ? 'stopped' : 'running'
}

/** The current one last, the one before it next to last: those that were stopped come after all others. */
export function inOrder(jobs: readonly Job[]): Job[] {
  return [...jobs].sort((one, other) => (one.stopped ?? 0) - (other.stopped ?? 0) || one.number - other.number)
}

/** `%1`, `%+`, `%%`, `%-`, `%name`, `%?part`; the number alone means the same. */
export function findJob(shell: Shell, spec: string): Job | undefined {
  const name = spec.replace(/^%/, '')
  const open = inOrder(shell.jobs.filter((job) => !isOver(job) || !job.told))
  if (name === '' || name === '+' || name === '%') return open.at(-1)
  if (name === '-') return open.at(-2) ?? open.at(-1)
  if (/^\d+$/.test(name)) return shell.jobs.find((job) => job.number === Number(name))
  if (name.startsWith('?')) return shell.jobs.find((job) => job.text.includes(name.slice(1)))
  return shell.jobs.find((job) => job.text.startsWith(name))
}

/** `+` of the current job, `-` of the one before. */
export function signOf(shell: Shell, job: Job): '+' | '-' | ' ' {
  const order = inOrder(shell.jobs)
  return order.at(-1) === job ? '+' : order.at(-2) === job ? '-' : ' '
}

/** `[1]+  Stopped                 sleep 100`. `pid` stands before the state. */
export function jobLine(shell: Shell, job: Job, pid = ' '): string {
  const word = wordFor(shell, job)
  return `[${job.number}]${signOf(shell, job)} ${pid}${word.padEnd(STATE_WIDTH)}${job.text}${word === 'Running' ? ' &' : ''}\n`
}

function wordFor(shell: Shell, job: Job): string {
  switch (stateOf(shell, job)) {
    case 'stopped':
      return 'Stopped'
    case 'running':
      return 'Running'
    default: {
      const status = job.statuses.get(job.pids.at(-1) ?? 0) ?? 0
      const code = exitStatus(status)
      return deathOf(status) ?? (code === 0 ? 'Done' : `Exit ${code}`)
    }
  }
}

/** Takes note of jobs that stand still now, and of those that go on again; the answer are the first. */
export function noteStops(shell: Shell): Job[] {
  const stopped: Job[] = []
  for (const job of shell.jobs) {
    if (stateOf(shell, job) !== 'stopped') job.stopped = undefined
    else if (job.stopped === undefined) {
      noteStop(shell, job)
      stopped.push(job)
    }
  }
  return stopped
}

export function noteStop(shell: Shell, job: Job): void {
  job.stopped = 1 + Math.max(0, ...shell.jobs.map((one) => one.stopped ?? 0))
}

export function nextNumber(shell: Shell): number {
  return Math.max(0, ...shell.jobs.map((job) => job.number)) + 1
}
