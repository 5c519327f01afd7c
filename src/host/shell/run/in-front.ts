// The job that has the terminal: the shell waits until it has ended, or stands still. Only a shell at a terminal has jobs that can be stopped.
import { SIGNALS } from '../../processes/signals.ts'
import { jump } from '../state/jump.ts'
import type { Job, Shell } from '../state/shell.ts'
import { jobLine, nextNumber, noteStop, stateOf } from './job-list.ts'
import { isOver, noteJob, STOPPED, waitForAll } from './wait.ts'

export type InFront = {
  readonly group: number
  readonly pids: readonly number[]
  /** As it was typed. */
  readonly text: string
}

/** The terminal belongs to this group from now on: called before its processes do anything. */
export function toFront(shell: Shell, group: number): void {
  shell.control?.setForeground(group)
  if (shell.control !== undefined) mark(shell, group, true)
}

/** The statuses of a job's processes, as wait(2) gives them. Of one that is stopped all are that. */
export async function waitInFront(shell: Shell, front: InFront): Promise<number[]> {
  if (shell.control === undefined) return waitForAll(shell, front.pids)
  const job: Job = { ...front, number: 0, statuses: new Map(), told: false, stopped: undefined }
  return waitForJob(shell, job)
}

/** The same for a job that the shell knows already, or comes to know when it is stopped. */
export async function waitForJob(shell: Shell, job: Job): Promise<number[]> {
  const { system } = shell
  toFront(shell, job.group)
  try {
    for (;;) {
      noteJob(shell, job)
      if (stateOf(shell, job) !== 'running') break
      await system.host.scheduler.wait([system.process.changed], undefined, system.process)
      // Lets a shell that is over find it out.
      await system.step()
    }
  } finally {
    shell.control?.setForeground(undefined)
  }
  if (isOver(job)) {
    shell.jobs = shell.jobs.filter((one) => one !== job)
    return job.pids.map((pid) => job.statuses.get(pid) ?? 0)
  }
  await tellStop(shell, job)
  // As bash: who stops a command in a loop wants the prompt, not the next turn.
  if (shell.loops > 0) jump({ kind: 'break', levels: shell.loops })
  return job.pids.map(() => STOPPED | (SIGNALS.TSTP << 8))
}

async function tellStop(shell: Shell, job: Job): Promise<void> {
  mark(shell, job.group, false)
  if (!shell.jobs.includes(job)) {
    job.number = nextNumber(shell)
    shell.jobs.push(job)
  }
  noteStop(shell, job)
  await shell.system.write(2, `\n${jobLine(shell, job)}`)
}

/** The mark in ps of who may read from the terminal. */
export function mark({ system }: Shell, group: number, isInFront: boolean): void {
  for (const process of system.host.processes.all()) {
    if (process.group !== group) continue
    const flags = process.flags.replace('+', '')
    process.flags = isInFront ? `${flags}+` : flags
  }
}
