// Utilities that run another program: env, nohup, nice, time, timeout.
import { HostFailure } from '../../../failure.ts'
import { failureText } from '../../../failure-text.ts'
import type { Process } from '../../../processes/process.ts'
import { readSignal, SIGNALS, type SignalName } from '../../../processes/signals.ts'
import { openPath } from '../../files/open-path.ts'
import { readOptions } from '../gnu-options.ts'
import { type Context, curly, quoted, type Utility, WrongUse, wrongUse } from '../utility.ts'
import { readDuration } from './sleep.ts'

const NOT_FOUND = 127
const NOT_RUN = 126

/** Path of a program by PATH; the name itself where it is nowhere, so that starting it says why. */
export function programPath(
  { access }: Pick<Context, 'access'>,
  name: string,
  path: string | undefined,
): string | undefined {
  if (name.includes('/')) return name
  const places = (path ?? '/usr/local/bin:/usr/bin:/bin').split(':').map((folder) => `${folder || '.'}/${name}`)
  return places.find(
    (place) =>
      access.exists(place) && access.inodeAt(place).content.kind !== 'folder' && access.mayAccess(place, 'run'),
  )
}

/** The message and status for a program that cannot be started. */
export async function sayNotStarted(context: Context, name: string, failure: unknown): Promise<number> {
  if (!(failure instanceof HostFailure)) throw failure
  await context.complain(
    `${context.name === 'env' || context.name === 'timeout' || context.name === 'nohup' || context.name === 'nice' ? (context.name === 'timeout' || context.name === 'nohup' ? 'failed to run command ' : '') + curly(name) : name}: ${failureText(failure.errno)}`,
  )
  return failure.errno === 'ENOENT' ? NOT_FOUND : NOT_RUN
}

/** The process becomes the program. A script without #! is run by sh. */
async function become(
  context: Context,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<number> {
  const { system } = context
  const [name = ''] = words
  await context.flush()
  const path = programPath(context, name, env.PATH)
  if (path === undefined) return sayNotStarted(context, name, new HostFailure('ENOENT'))
  const before = system.process.argv
  try {
    return await system.exec(path, words, env)
  } catch (failure) {
    if (system.process.argv !== before || !(failure instanceof HostFailure)) throw failure
    if (failure.errno === 'ENOEXEC') return system.exec('/bin/sh', ['sh', path, ...words.slice(1)], env)
    return sayNotStarted(context, name, failure)
  }
}

export const env: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'iu:0C:S:v',
    long: { 'ignore-environment': 'i', 'unset=': 'u', null: '0', 'chdir=': 'C', 'split-string=': 'S' },
    isStrict: true,
    status: 125,
  })
  const { process } = context.system
  const next: Record<string, string> = options.has('i') || options.operands[0] === '-' ? {} : { ...process.env }
  for (const [name, value] of options.all) if (name === 'u') delete next[value]
  const words = [
    ...(options.value('S')?.split(/\s+/) ?? []),
    ...options.operands.filter((word, at) => at > 0 || word !== '-'),
  ]
  while (/^[^=]+=/.test(words[0] ?? '')) {
    const word = words.shift() ?? ''
    next[word.slice(0, word.indexOf('='))] = word.slice(word.indexOf('=') + 1)
  }
  const folder = options.value('C')
  if (folder !== undefined) {
    try {
      process.cwd = context.access.realpath(folder)
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      throw new WrongUse(`cannot change directory to ${quoted(folder)}: ${failureText(failure.errno)}`, 125)
    }
  }
  if (words.length > 0) return become(context, words, next)
  const end = options.has('0') ? '\0' : '\n'
  for (const [name, text] of Object.entries(next)) await context.print(`${name}=${text}${end}`)
  return 0
}

export const nohup: Utility = async (context) => {
  const { system, args } = context
  if (args.length === 0) throw wrongUse(context, 'missing operand', 125)
  const { process } = system
  const { descriptors } = process
  if (descriptors.get(0)?.kind === 'terminal') replace(context, 0, openPath(system, '/dev/null', { read: true }))
  if (descriptors.get(1)?.kind === 'terminal') {
    const file = openPath(system, 'nohup.out', { write: true, append: true, create: true })
    replace(context, 1, file)
    await context.complain(`ignoring input and appending output to 'nohup.out'`)
  }
  if (descriptors.get(2)?.kind === 'terminal') {
    const out = descriptors.get(1)
    out?.hold()
    if (out !== undefined) replace(context, 2, out)
  }
  const before = process.onSignal
  process.onSignal = (signal) => signal === 'HUP' || before?.(signal) === true
  return become(context, args, process.env)
}

function replace({ system }: Context, number: number, file: ReturnType<typeof openPath>): void {
  system.process.descriptors.get(number)?.release()
  system.process.descriptors.set(number, file)
}

export const nice: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'n:',
    long: { 'adjustment=': 'n' },
    isStrict: true,
    status: 125,
    number: 'n',
  })
  if (options.operands.length === 0) {
    await context.print('0\n')
    return 0
  }
  return become(context, options.operands, context.system.process.env)
}

/** Starts a program as a child with the streams of this process. Throws HostFailure. */
export function startChild(context: Context, words: readonly string[], group?: 'own'): Process {
  const { system } = context
  const { process } = system
  const path = programPath(context, words[0] ?? '', process.env.PATH)
  if (path === undefined) throw new HostFailure('ENOENT')
  const request = {
    argv: words,
    env: process.env,
    cwd: process.cwd,
    descriptors: process.descriptors,
    umask: process.umask,
    ...(group === undefined ? {} : { group }),
  }
  try {
    return system.spawn({ ...request, path })
  } catch (failure) {
    if (!(failure instanceof HostFailure) || failure.errno !== 'ENOEXEC') throw failure
    return system.spawn({ ...request, path: '/bin/sh', argv: ['sh', path, ...words.slice(1)] })
  }
}

const TIMED_OUT = 124
const KILLED = 137
const SIGNAL_BASE = 128

export const timeout: Utility = async (context) => {
  const options = readOptions(context, {
    short: 's:k:v',
    long: { 'signal=': 's', 'kill-after=': 'k', foreground: 'f', 'preserve-status': 'p', verbose: 'v' },
    isStrict: true,
    status: 125,
  })
  const [span, ...words] = options.operands
  if (span === undefined || words.length === 0)
    throw new WrongUse(`Try '${context.name} --help' for more information.`, 125)
  const seconds = durationOf(context, span)
  const killAfter = options.value('k') === undefined ? undefined : durationOf(context, options.value('k') ?? '')
  const signal = readSignal(options.value('s') ?? 'TERM')
  if (signal === undefined) throw wrongUse(context, `${curly(options.value('s') ?? '')}: invalid signal`, 125)
  const { system } = context
  let child: Process
  try {
    child = startChild(context, words)
  } catch (failure) {
    return sayNotStarted(context, words[0] ?? '', failure)
  }
  const pid = child.pid
  const passOn = system.process.onSignal
  system.process.onSignal = (got) => {
    if (!['TERM', 'INT', 'HUP', 'QUIT'].includes(got)) return passOn?.(got) === true
    send(context, pid, got)
    return true
  }
  let status = await waitFor(context, child, seconds)
  if (status !== undefined) return codeOf(status)
  if (options.has('v')) await context.complain(`sending signal ${signal} to command ${quoted(words[0] ?? '')}`)
  send(context, pid, signal)
  if (child.state === 'T') send(context, pid, 'CONT')
  status = await waitFor(context, child, killAfter === undefined || killAfter === 0 ? 0 : killAfter)
  if (status === undefined) {
    send(context, pid, 'KILL')
    status = (await waitFor(context, child, 0)) ?? SIGNALS.KILL
  }
  if (options.has('p')) return codeOf(status)
  // As timeout(1) does: what had to be killed is told of by an end of the same kind.
  if (signal === 'KILL') system.kill(system.process.pid, 'KILL')
  return (status & 0x7f) === SIGNALS.KILL ? KILLED : TIMED_OUT
}

function durationOf(context: Context, text: string): number {
  const seconds = readDuration(text)
  if (seconds === undefined) throw wrongUse(context, `invalid time interval ${curly(text)}`, 125)
  return seconds
}

function send({ system }: Context, pid: number, signal: SignalName): void {
  try {
    system.kill(pid, signal)
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
  }
}

function codeOf(status: number): number {
  const signal = status & 0x7f
  return signal === 0 ? status >> 8 : SIGNAL_BASE + signal
}

/** The status of a child once it has ended; undefined when the time is over first. No seconds: as long as it takes. */
async function waitFor({ system }: Context, child: Process, seconds: number): Promise<number | undefined> {
  const { host, process } = system
  const untilMs =
    seconds === 0 || seconds === Number.POSITIVE_INFINITY ? undefined : host.clock.sinceStartMs() + seconds * 1_000
  for (;;) {
    const ended = system.poll(child.pid)
    if (ended !== undefined) return ended.status
    if (untilMs !== undefined && host.clock.sinceStartMs() >= untilMs) return undefined
    await host.scheduler.wait([process.changed], untilMs, process)
    await system.step()
  }
}

export const time: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'pf:o:v',
    long: { portability: 'p', 'format=': 'f' },
    isStrict: true,
    status: 125,
  })
  const { system } = context
  const startMs = system.host.clock.sinceStartMs()
  let child: Process
  try {
    child = startChild(context, options.operands)
  } catch (failure) {
    await context.complain(
      `cannot run ${options.operands[0] ?? ''}: ${failure instanceof HostFailure ? failureText(failure.errno) : ''}`,
    )
    return NOT_FOUND
  }
  const status = (await waitFor(context, child, 0)) ?? 0
  const seconds = (system.host.clock.sinceStartMs() - startMs) / 1_000
  if (options.has('p')) await system.write(2, `real ${seconds.toFixed(2)}\nuser 0.00\nsys 0.00\n`)
  else {
    const elapsed = `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(2).padStart(5, '0')}`
    await system.write(
      2,
      `0.00user 0.00system ${elapsed}elapsed 0%CPU (0avgtext+0avgdata 2048maxresident)k\n0inputs+0outputs (0major+90minor)pagefaults 0swaps\n`,
    )
  }
  return codeOf(status)
}
