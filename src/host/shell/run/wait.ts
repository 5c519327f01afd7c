// Waits for children of a shell, keeps what background jobs ended with, and says how children died.
import { HostFailure } from '../../failure.ts'
import type { Ended } from '../../processes/process.ts'
import { SIGNALS } from '../../processes/signals.ts'
import { jump } from '../state/jump.ts'
import { complain, type Job, type Shell } from '../state/shell.ts'

const SIGNAL_BASE = 128
const SIGNAL_MASK = 0x7f
const STATUS_SHIFT = 8
/** What wait(2) says of a child that was stopped, in the place of the signal that ended it. */
export const STOPPED = 0x7f
const PID_WIDTH = 5
const STATE_WIDTH = 24

/** What `$?` is for a status of wait(2). */
export function exitStatus(status: number): number {
  const signal = status & SIGNAL_MASK
  if (signal === STOPPED) return SIGNAL_BASE + (status >> STATUS_SHIFT)
  return signal === 0 ? (status >> STATUS_SHIFT) & 0xff : SIGNAL_BASE + signal
}

/** The statuses of children, in order, when all of them have ended. Signals with traps do not end the wait. */
export async function waitForAll(shell: Shell, pids: readonly number[]): Promise<number[]> {
  const statuses: number[] = []
  for (const pid of pids) {
    let ended: Ended | undefined
    while (ended === undefined) ended = await shell.system.wait(pid)
    statuses.push(ended.status)
  }
  return statuses
}

/** Takes note of background children that have ended. Those killed are told of where bash does so. */
export async function noteEnded(shell: Shell): Promise<void> {
  if (!shell.childEnded) return
  shell.childEnded = false
  for (const job of shell.jobs) {
    noteJob(shell, job)
    // At a terminal they are told of before the next prompt.
    if (isOver(job) && !job.told && shell.control === undefined) await tellJob(shell, job)
  }
  if (shell.jobs.length > MOST_KEPT)
    shell.jobs = shell.jobs.filter((job) => !isOver(job) || job.number > shell.jobs.length - MOST_KEPT)
}

const MOST_KEPT = 1_000

/** Takes note of those of its processes that have ended. */
export function noteJob(shell: Shell, job: Job): void {
  for (const pid of job.pids) if (!job.statuses.has(pid)) pollOne(shell, job, pid)
}

function pollOne(shell: Shell, job: Job, pid: number): void {
  try {
    const ended = shell.system.poll(pid)
    if (ended !== undefined) job.statuses.set(pid, ended.status)
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    job.statuses.set(pid, 0)
  }
}

async function tellJob(shell: Shell, job: Job): Promise<void> {
  job.told = true
  const pid = job.pids.at(-1) ?? 0
  await tellDeath(shell, pid, job.statuses.get(pid) ?? 0, job.text, true)
}

export function isOver(job: Job): boolean {
  return job.pids.every((pid) => job.statuses.has(pid))
}

/** What a job ended with, as `$?`. */
export function jobStatus(job: Job): number {
  return exitStatus(job.statuses.get(job.pids.at(-1) ?? 0) ?? 0)
}

const DEATHS: Readonly<Record<number, string>> = {
  [SIGNALS.HUP]: 'Hangup',
  [SIGNALS.QUIT]: 'Quit',
  [SIGNALS.ILL]: 'Illegal instruction',
  [SIGNALS.TRAP]: 'Trace/breakpoint trap',
  [SIGNALS.ABRT]: 'Aborted',
  [SIGNALS.BUS]: 'Bus error',
  [SIGNALS.FPE]: 'Floating point exception',
  [SIGNALS.KILL]: 'Killed',
  [SIGNALS.USR1]: 'User defined signal 1',
  [SIGNALS.SEGV]: 'Segmentation fault',
  [SIGNALS.USR2]: 'User defined signal 2',
  [SIGNALS.ALRM]: 'Alarm clock',
  [SIGNALS.TERM]: 'Terminated',
}

/** Of a shell at a terminal: what Ctrl-C ends takes with it all that was read. */
export function giveUpAfter(shell: Shell, status: number): void {
  if (shell.control !== undefined && (status & SIGNAL_MASK) === SIGNALS.INT)
    jump({ kind: 'interrupt', status: exitStatus(status) })
}

export function deathOf(status: number): string | undefined {
  return DEATHS[status & SIGNAL_MASK]
}

/** `script: line 3:  1234 Killed                  sleep 5`, as a shell that is not interactive says it; of a plain TERM only the word. */
export async function tellDeath(shell: Shell, pid: number, status: number, text: string, isJob = false): Promise<void> {
  const death = deathOf(status)
  if (shell.atTerminal && !isJob && (status & SIGNAL_MASK) === SIGNALS.INT) await shell.system.write(2, '\n')
  if (death === undefined) return
  if (shell.atTerminal) {
    await shell.system.write(2, `${death}\n`)
    return
  }
  if ((status & SIGNAL_MASK) === SIGNALS.TERM) {
    if (!isJob) await shell.system.write(2, `${death}\n`)
    return
  }
  await complain(shell, `${String(pid).padStart(PID_WIDTH)} ${death.padEnd(STATE_WIDTH - 1)} ${text}`)
}
