// Runs statements, lists and pipelines on the host's processes. What one command does is in simple-command.ts and compound.ts.
import type { OpenFile } from '../../processes/open-file.ts'
import { builtinNamed } from '../builtins/builtins.ts'
import { openPath } from '../files/open-path.ts'
import type { Command, Pipeline, Statement } from '../parse/ast.ts'
import { jump, ShellFailure } from '../state/jump.ts'
import type { Shell, ShellFunction } from '../state/shell.ts'
import { runCompound } from './compound.ts'
import { mark, toFront, waitInFront } from './in-front.ts'
import { nextNumber } from './job-list.ts'
import { sayFailure } from './run-to-end.ts'
import { runSimple } from './simple-command.ts'
import { forkShell, ownGroup } from './subshell.ts'
import { runPending, runTrap } from './traps.ts'
import { exitStatus, giveUpAfter, noteEnded, tellDeath } from './wait.ts'

const INTERRUPTED = 130

/** Runs statements in order. `isLast`: the shell ends after them. Its status is that of the last. */
export async function runStatements(shell: Shell, statements: readonly Statement[], isLast = false): Promise<number> {
  for (const [index, statement] of statements.entries()) {
    await shell.system.step()
    if (shell.isInterrupted) jump({ kind: 'interrupt', status: INTERRUPTED })
    if (shell.pending.length > 0) await runPending(shell)
    if (shell.childEnded) await noteEnded(shell)
    await runStatement(shell, statement, isLast && index === statements.length - 1)
  }
  if (shell.pending.length > 0) await runPending(shell)
  return shell.status
}

async function runStatement(shell: Shell, statement: Statement, isLast: boolean): Promise<void> {
  if (statement.deferredError !== undefined) throw new ShellFailure(statement.deferredError.message, 2)
  if (shell.options.noexec) return
  if (statement.background) {
    await runInBackground(shell, statement)
    return
  }
  const { pipelines, operators } = statement
  for (const [index, pipeline] of pipelines.entries()) {
    const before = operators[index - 1]
    if (before === '&&' && shell.status !== 0) continue
    if (before === '||' && shell.status === 0) continue
    const isEnd = index === pipelines.length - 1
    const source = sourceOf(statement, index)
    if (isEnd) await runPipeline(shell, pipeline, isLast, source)
    else await asCondition(shell, () => runPipeline(shell, pipeline, false, source))
  }
}

/** The text of one pipeline of a list, where it can be told apart from the others. */
function sourceOf({ sourceText = '', pipelines }: Statement, index: number): string {
  const parts = sourceText.split(/\s*(?:&&|\|\|)\s*/)
  return parts.length === pipelines.length ? (parts[index] ?? sourceText) : sourceText
}

/** What fails inside does not end a shell with `set -e`. */
export async function asCondition<T>(shell: Shell, run: () => Promise<T>): Promise<T> {
  shell.conditions += 1
  try {
    return await run()
  } finally {
    shell.conditions -= 1
  }
}

async function runPipeline(shell: Shell, pipeline: Pipeline, isLast: boolean, source = ''): Promise<void> {
  const startedMs = shell.system.nowMs()
  const run = (): Promise<number> =>
    runCommands(shell, pipeline, isLast && !pipeline.negated && pipeline.timed !== true, source)
  const status = pipeline.negated ? await asCondition(shell, run) : await run()
  shell.status = pipeline.negated ? (status === 0 ? 1 : 0) : status
  if (pipeline.timed === true) await sayTime(shell, shell.system.nowMs() - startedMs, pipeline.timePosix === true)
  const [first] = pipeline.commands
  const counts = pipeline.commands.length > 1 || (first !== undefined && failsShell(first))
  if (status !== 0 && !pipeline.negated && counts) await answerFailure(shell)
}

/** Commands that are made of others have answered a failure inside already. */
function failsShell(command: Command): boolean {
  return ['SimpleCommand', 'Subshell', 'ArithmeticCommand', 'ConditionalCommand'].includes(command.type)
}

async function answerFailure(shell: Shell): Promise<void> {
  if (shell.conditions > 0) return
  const { status } = shell
  const action = shell.traps.get('ERR')
  if (action !== undefined && action !== '' && (shell.frames.length === 0 || shell.options.errtrace)) {
    shell.traps.delete('ERR')
    await runTrap(shell, action)
    if (!shell.traps.has('ERR')) shell.traps.set('ERR', action)
  }
  if (shell.options.errexit) jump({ kind: 'exit', status })
}

async function runCommands(shell: Shell, pipeline: Pipeline, isLast: boolean, source: string): Promise<number> {
  const [only, ...others] = pipeline.commands
  if (only === undefined) return 0
  if (others.length === 0) {
    const status = await runCommand(shell, only, { isLast, source })
    shell.pipeStatus = [status]
    return status
  }
  const { pids, group } = await startPipeline(shell, pipeline, shell.system.process.descriptors, toFront)
  const statuses = await waitInFront(shell, { group, pids, text: source })
  const last = statuses.at(-1) ?? 0
  await tellDeath(shell, pids.at(-1) ?? 0, last, source)
  for (const status of statuses) giveUpAfter(shell, status)
  shell.pipeStatus = statuses.map(exitStatus)
  if (shell.pending.length > 0) await runPending(shell)
  return shell.options.pipefail ? (shell.pipeStatus.findLast((status) => status !== 0) ?? 0) : exitStatus(last)
}

type Started = { readonly pids: number[]; readonly group: number }

/** Starts a process for each command, joined by pipes. */
async function startPipeline(
  shell: Shell,
  pipeline: Pipeline,
  base: ReadonlyMap<number, OpenFile>,
  begun: (shell: Shell, group: number) => void,
): Promise<Started> {
  const pids: number[] = []
  let group = ownGroup(shell) as 'own' | number | undefined
  let input: OpenFile | undefined
  for (const [index, command] of pipeline.commands.entries()) {
    const pipe = index < pipeline.commands.length - 1 ? shell.system.pipe() : undefined
    const descriptors = new Map(base)
    if (input !== undefined) descriptors.set(0, input)
    if (pipe !== undefined) descriptors.set(1, pipe.writer)
    if (pipe !== undefined && pipeline.pipeStderr?.[index] === true) descriptors.set(2, pipe.writer)
    const made = await forkShell(shell, descriptors, (copy) => runForked(copy, command), group, begun)
    if (group !== undefined) group = made.group
    pids.push(made.pid)
    input?.release()
    pipe?.writer.release()
    input = pipe?.reader
  }
  return { pids, group: typeof group === 'number' ? group : shell.system.process.group }
}

async function runForked(copy: Shell, command: Command): Promise<number> {
  const status = await runCommand(copy, command, { isLast: true, source: '' })
  copy.status = status
  if (status !== 0 && failsShell(command)) await answerFailure(copy)
  return status
}

async function runInBackground(shell: Shell, statement: Statement): Promise<void> {
  const [pipeline, ...others] = statement.pipelines
  if (pipeline === undefined) return
  if (await goesOnBehind(shell, pipeline)) return
  const base = new Map(shell.system.process.descriptors)
  // At a terminal a job that reads from there is stopped; without one it finds nothing to read.
  const nothing = shell.control === undefined ? openPath(shell.system, '/dev/null', { read: true }) : undefined
  if (nothing !== undefined) base.set(0, nothing)
  const behind = (): void => undefined
  const { pids, group } =
    others.length === 0 && !pipeline.negated
      ? await startPipeline(shell, pipeline, base, behind)
      : await forkShell(
          shell,
          base,
          (copy) => runStatements(copy, [{ ...statement, background: false }], true),
          ownGroup(shell),
        ).then((made) => ({ pids: [made.pid], group: made.group }))
  nothing?.release()
  if (shell.control !== undefined) mark(shell, group, false)
  shell.lastBackground = pids.at(-1)
  const number = nextNumber(shell)
  const text = (statement.sourceText ?? '').replace(/\s*&$/, '')
  shell.jobs.push({ number, group, pids, statuses: new Map(), text, told: false, stopped: undefined })
  if (shell.control !== undefined) await shell.system.write(2, `[${number}] ${pids.at(-1)}\n`)
  shell.status = 0
}

/** `%1 &` is `bg %1`. */
async function goesOnBehind(shell: Shell, { commands }: Pipeline): Promise<boolean> {
  const [command] = commands
  if (shell.control === undefined || command?.type !== 'SimpleCommand') return false
  const [first] = command.name?.parts ?? []
  if (first?.type !== 'Literal' || !first.value.startsWith('%')) return false
  shell.status = (await builtinNamed('bg')?.(shell, ['bg', first.value])) ?? 1
  return true
}

type How = { readonly isLast: boolean; readonly source: string }

/** Runs one command; its status. */
export async function runCommand(shell: Shell, command: Command, how: How): Promise<number> {
  try {
    switch (command.type) {
      case 'SimpleCommand':
        return await runSimple(shell, command, how)
      case 'FunctionDef': {
        const { name, body, redirections } = command
        const source =
          shell.frames.length === 0 && shell.source === shell.name && !shell.readsFile ? 'environment' : shell.source
        shell.functions.set(name, { name, body, redirections, source } satisfies ShellFunction)
        return 0
      }
      default:
        return await runCompound(shell, command, how)
    }
  } catch (thrown) {
    if (thrown instanceof ShellFailure) await sayFailure(shell, thrown)
    throw thrown
  }
}

const SECOND_MS = 1_000
const MINUTE_S = 60
const PLACES = 3

async function sayTime(shell: Shell, elapsedMs: number, isPosix: boolean): Promise<void> {
  const seconds = elapsedMs / SECOND_MS
  const shown = isPosix
    ? seconds.toFixed(2)
    : `${Math.floor(seconds / MINUTE_S)}m${(seconds % MINUTE_S).toFixed(PLACES)}s`
  const none = isPosix ? '0.00' : '0m0.000s'
  const gap = isPosix ? ' ' : '\t'
  await shell.system.write(2, `${isPosix ? '' : '\n'}real${gap}${shown}\nuser${gap}${none}\nsys${gap}${none}\n`)
}
