// Builtins for background jobs: jobs, wait, and those that only an interactive shell has a use for.
import { SIGNALS } from '../../processes/signals.ts'
import { waitForJob } from '../run/in-front.ts'
import { findJob, jobLine, noteStops, signOf, stateOf } from '../run/job-list.ts'
import { exitStatus, isOver, jobStatus, noteEnded, tellDeath } from '../run/wait.ts'
import { complain, type Job, type Shell } from '../state/shell.ts'
import type { Builtin } from './builtins.ts'

const NOT_FOUND = 127
const SIGNAL_BASE = 128
const PID_WIDTH = 5
const SIGNAL_MASK = 0x7f

const jobs: Builtin = async (shell, argv) => {
  shell.childEnded = true
  const running = shell.jobs.filter((job) => !isOver(job))
  await noteEnded(shell)
  noteStops(shell)
  const options = argv.slice(1).join('')
  const shown = shell.jobs.filter((job) => !isOver(job) || running.includes(job))
  for (const job of shown) {
    const state = stateOf(shell, job)
    if ((options.includes('r') && state !== 'running') || (options.includes('s') && state !== 'stopped')) continue
    if (options.includes('p')) await shell.system.write(1, `${job.pids[0]}\n`)
    else {
      const pid = options.includes('l') ? `${String(job.pids[0]).padStart(PID_WIDTH)} ` : ' '
      await shell.system.write(1, jobLine(shell, job, pid))
    }
  }
  shell.jobs = shell.jobs.filter((job) => !isOver(job))
  return 0
}

/** At a terminal: tells of the jobs that have been stopped, and of those that have ended, which are forgotten. */
export async function tellJobs(shell: Shell): Promise<void> {
  shell.childEnded = true
  await noteEnded(shell)
  const stopped = noteStops(shell)
  for (const job of shell.jobs) {
    if (isOver(job)) await shell.system.write(2, jobLine(shell, job))
    else if (stopped.includes(job)) await shell.system.write(2, `\n${jobLine(shell, job)}`)
  }
  shell.jobs = shell.jobs.filter((job) => !isOver(job))
}

/** Goes on with a job in the front: the terminal is its own until it ends or is stopped. */
const fg: Builtin = async (shell, argv) => {
  if (shell.control === undefined) return noControl('fg')(shell, argv)
  const job = await jobFor(shell, 'fg', argv[1])
  if (job === undefined) return 1
  await shell.system.write(1, `${job.text}\n`)
  goOn(shell, job)
  const statuses = await waitForJob(shell, job)
  const status = statuses.at(-1) ?? 0
  if ((status & SIGNAL_MASK) !== 0) await tellDeath(shell, job.pids[0] ?? 0, status, job.text)
  return exitStatus(status)
}

const bg: Builtin = async (shell, argv) => {
  if (shell.control === undefined) return noControl('bg')(shell, argv)
  const job = await jobFor(shell, 'bg', argv[1])
  if (job === undefined) return 1
  if (stateOf(shell, job) !== 'stopped') {
    await complain(shell, `bg: job ${job.number} already in background`)
    return 0
  }
  const sign = signOf(shell, job)
  goOn(shell, job)
  await shell.system.write(1, `[${job.number}]${sign} ${job.text} &\n`)
  return 0
}

async function jobFor(shell: Shell, name: string, spec: string | undefined): Promise<Job | undefined> {
  const job = findJob(shell, spec ?? '%+')
  if (job === undefined) await complain(shell, `${name}: ${spec ?? 'current'}: no such job`)
  return job
}

function goOn(shell: Shell, job: Job): void {
  if (stateOf(shell, job) !== 'stopped') return
  shell.system.kill(-job.group, 'CONT')
  job.stopped = undefined
}

/** The lines that were entered, as bash numbers them; -c forgets them. */
const history: Builtin = async (shell, argv) => {
  if (argv[1] === '-c') shell.history?.clear()
  else {
    const lines = shell.history?.all() ?? []
    const most = /^\d+$/.test(argv[1] ?? '') ? Number(argv[1]) : lines.length
    for (const [index, line] of lines.entries())
      if (index >= lines.length - most)
        await shell.system.write(1, `${String(index + 1).padStart(PID_WIDTH)}  ${line}\n`)
  }
  return 0
}

/** Waits until `isDone`, or until a signal with a trap comes: then the answer is its status. */
async function waitUntil(shell: Shell, isDone: () => boolean): Promise<number | undefined> {
  const { system } = shell
  for (;;) {
    shell.childEnded = true
    await noteEnded(shell)
    if (isDone()) return undefined
    const [signal] = shell.pending.filter((one) => one !== 'CHLD')
    if (signal !== undefined) return SIGNAL_BASE + SIGNALS[signal]
    if (shell.isInterrupted) return SIGNAL_BASE + SIGNALS.INT
    const open = shell.jobs.flatMap((job) => job.pids.filter((pid) => !job.statuses.has(pid)))
    if (open.length === 0) return undefined
    await system.host.scheduler.wait([system.process.changed], undefined, system.process)
    // Lets a process that is over find it out.
    await system.step()
  }
}

const wait: Builtin = async (shell, argv) => {
  const args = argv.slice(1)
  if (args[0] === '-n') return waitForAny(shell)
  if (args.length === 0) {
    const interrupted = await waitUntil(shell, () => shell.jobs.every((job) => stateOf(shell, job) !== 'running'))
    if (interrupted !== undefined) return interrupted
    shell.jobs = shell.jobs.filter((job) => !isOver(job))
    return 0
  }
  let status = 0
  for (const spec of args) {
    const job = spec.startsWith('%') ? findJob(shell, spec) : shell.jobs.find((one) => one.pids.includes(Number(spec)))
    if (job === undefined) {
      status = NOT_FOUND
      await complain(shell, whyNoJob(spec))
      continue
    }
    const interrupted = await waitUntil(shell, () => isOver(job))
    if (interrupted !== undefined) return interrupted
    status = spec.startsWith('%') ? jobStatus(job) : exitStatus(job.statuses.get(Number(spec)) ?? 0)
  }
  return status
}

function whyNoJob(spec: string): string {
  if (spec.startsWith('%')) return `wait: ${spec}: no such job`
  if (!/^\d+$/.test(spec)) return `wait: \`${spec}': not a pid or valid job spec`
  return `wait: pid ${spec} is not a child of this shell`
}

async function waitForAny(shell: Shell): Promise<number> {
  const before = shell.jobs.filter((job) => !isOver(job))
  if (before.length === 0) {
    const [ended] = shell.jobs
    shell.jobs = shell.jobs.slice(1)
    return ended === undefined ? NOT_FOUND : jobStatus(ended)
  }
  const interrupted = await waitUntil(shell, () => before.some(isOver))
  if (interrupted !== undefined) return interrupted
  const done = before.find(isOver)
  shell.jobs = shell.jobs.filter((job) => job !== done)
  return done === undefined ? NOT_FOUND : jobStatus(done)
}

const noControl =
  (name: string): Builtin =>
  async (shell) => {
    await complain(shell, `${name}: no job control`)
    return 1
  }

const disown: Builtin = async (shell, argv) => {
  const specs = argv.slice(1).filter((word) => !word.startsWith('-'))
  const gone =
    specs.length === 0
      ? shell.jobs
      : specs.map((spec) =>
          spec.startsWith('%') ? findJob(shell, spec) : shell.jobs.find((job) => job.pids.includes(Number(spec))),
        )
  shell.jobs = shell.jobs.filter((job) => !gone.includes(job))
  return 0
}

export const jobBuiltins: Readonly<Record<string, Builtin>> = {
  jobs,
  wait,
  disown,
  history,
  bg,
  fg,
}
