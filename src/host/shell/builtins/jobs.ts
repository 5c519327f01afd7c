// Builtins for background jobs: jobs, wait, and those that only an interactive shell has a use for.
import { SIGNALS } from '../../processes/signals.ts'
import { deathOf, exitStatus, isOver, jobStatus, noteEnded, tellDeath } from '../run/wait.ts'
import { complain, type Job, type Shell } from '../state/shell.ts'
import type { Builtin } from './builtins.ts'

const NOT_FOUND = 127
const SIGNAL_BASE = 128
const STATE_WIDTH = 24
const PID_WIDTH = 5
const SIGNAL_MASK = 0x7f

/** `%1`, `%+`, `%%`, `%-`, `%name`. */
export function findJob(shell: Shell, spec: string): Job | undefined {
  const name = spec.slice(1)
  const open = shell.jobs.filter((job) => !isOver(job) || !job.told)
  if (name === '' || name === '+' || name === '%') return open.at(-1)
  if (name === '-') return open.at(-2) ?? open.at(-1)
  if (/^\d+$/.test(name)) return shell.jobs.find((job) => job.number === Number(name))
  if (name.startsWith('?')) return shell.jobs.find((job) => job.text.includes(name.slice(1)))
  return shell.jobs.find((job) => job.text.startsWith(name))
}

const jobs: Builtin = async (shell, argv) => {
  shell.childEnded = true
  const running = shell.jobs.filter((job) => !isOver(job))
  await noteEnded(shell)
  const options = argv.slice(1).join('')
  const shown = shell.jobs.filter((job) => !isOver(job) || running.includes(job))
  for (const [index, job] of shown.entries()) {
    const sign = index === shown.length - 1 ? '+' : index === shown.length - 2 ? '-' : ' '
    const state = stateOf(job)
    if (options.includes('r') && state !== 'Running') continue
    if (options.includes('p')) await shell.system.write(1, `${job.pids[0]}\n`)
    else {
      const pid = options.includes('l') ? `${String(job.pids[0]).padStart(5)} ` : ' '
      await shell.system.write(1, jobLine(job, sign, pid))
    }
  }
  shell.jobs = shell.jobs.filter((job) => !isOver(job))
  return 0
}

function jobLine(job: Job, sign: string, pid: string): string {
  const state = stateOf(job)
  return `[${job.number}]${sign} ${pid}${state.padEnd(STATE_WIDTH)}${job.text}${state === 'Running' ? ' &' : ''}\n`
}

/** At a terminal: tells of the jobs that have ended, and forgets them. */
export async function tellEndedJobs(shell: Shell): Promise<void> {
  shell.childEnded = true
  await noteEnded(shell)
  const { jobs: all } = shell
  for (const [index, job] of all.entries()) {
    const sign = index === all.length - 1 ? '+' : index === all.length - 2 ? '-' : ' '
    if (isOver(job)) await shell.system.write(2, jobLine(job, sign, ' '))
  }
  shell.jobs = all.filter((job) => !isOver(job))
}

/** Goes on with a job in the front: the terminal is its own until it ends. */
const fg: Builtin = async (shell, argv) => {
  if (shell.control === undefined) return noControl('fg')(shell, argv)
  const job = findJob(shell, argv[1] ?? '%+')
  if (job === undefined) {
    await complain(shell, `fg: ${argv[1] ?? 'current'}: no such job`)
    return 1
  }
  await shell.system.write(1, `${job.text}\n`)
  const group = shell.system.host.processes.find(job.pids[0] ?? 0)?.group
  shell.control.setForeground(group)
  try {
    await waitUntil(shell, () => isOver(job))
  } finally {
    shell.control.setForeground(undefined)
  }
  shell.jobs = shell.jobs.filter((one) => one !== job)
  const status = job.statuses.get(job.pids.at(-1) ?? 0) ?? 0
  if ((status & SIGNAL_MASK) !== 0) await tellDeath(shell, job.pids[0] ?? 0, status, job.text)
  return jobStatus(job)
}

const bg: Builtin = async (shell, argv) => {
  if (shell.control === undefined) return noControl('bg')(shell, argv)
  const job = findJob(shell, argv[1] ?? '%+')
  if (job === undefined) await complain(shell, `bg: ${argv[1] ?? 'current'}: no such job`)
  else await complain(shell, `bg: job ${job.number} already in background`)
  return job === undefined ? 1 : 0
}

/** The lines that were entered, as bash numbers them; -c forgets them. */
const history: Builtin = async (shell, argv) => {
  const { control } = shell
  if (argv[1] === '-c') control?.history.clear()
  else {
    const lines = control?.history.all() ?? []
    const most = /^\d+$/.test(argv[1] ?? '') ? Number(argv[1]) : lines.length
    for (const [index, line] of lines.entries())
      if (index >= lines.length - most)
        await shell.system.write(1, `${String(index + 1).padStart(PID_WIDTH)}  ${line}\n`)
  }
  return 0
}

function stateOf(job: Job): string {
  if (!isOver(job)) return 'Running'
  const status = job.statuses.get(job.pids.at(-1) ?? 0) ?? 0
  const code = exitStatus(status)
  return deathOf(status) ?? (code === 0 ? 'Done' : `Exit ${code}`)
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
    const interrupted = await waitUntil(shell, () => shell.jobs.every(isOver))
    if (interrupted !== undefined) return interrupted
    shell.jobs = []
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
