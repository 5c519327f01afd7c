// The programs that a world declares: each answers to its arguments as the world says, in the state in which the host is.
import { type Command, type CommandAnswer, type CommandOutcome, NO_ANSWER } from '../../model/command.ts'
import type { World } from '../../model/world.ts'
import { type Errno, HostFailure } from '../failure.ts'
import type { Program, System } from '../processes/process.ts'
import type { Programs } from '../processes/programs.ts'
import { readSignal, SIGNALS } from '../processes/signals.ts'
import { applyChanges } from './apply-changes.ts'
import { holds } from './conditions.ts'
import { type DeclaredState, declaredStateOf } from './declared-state.ts'
import { type Captures, matchPattern } from './match-pattern.ts'

/** One program for each declared command, by its name. */
export function declaredPrograms(world: Pick<World, 'commands'>): Programs {
  return Object.fromEntries(Object.entries(world.commands).map(([name, command]) => [name, programOf(name, command)]))
}

const UNANSWERED = 1
const FAILED = 1
const WHY_NOT: Readonly<Partial<Record<Errno, string>>> = {
  ENOSPC: 'No space left on device',
  EROFS: 'Read-only file system',
  ENOTDIR: 'Not a directory',
  EISDIR: 'Is a directory',
}

function programOf(name: string, command: Command): Program {
  return async (system) => {
    const { argv } = system.process
    const state = declaredStateOf(system.host.processes)
    const found = findAnswer(command, system, state)
    if (found === undefined) {
      await system.write(2, `${name}: ${NO_ANSWER}: ${argv.slice(1).join(' ')}\n`)
      return UNANSWERED
    }
    const { answer, captures } = found
    const outcome = answer.outcomes[Math.min(state.turn(answer), answer.outcomes.length - 1)]
    return outcome === undefined ? 0 : give(outcome, answer, captures, system, state)
  }
}

function findAnswer(
  { answers }: Command,
  system: System,
  state: DeclaredState,
): { readonly answer: CommandAnswer; readonly captures: Captures } | undefined {
  for (const answer of answers) {
    const captures = matchPattern(answer.pattern, system.process.argv)
    if (captures === undefined) continue
    if (holds(answer, filler(answer, captures, state), system, state)) return { answer, captures }
  }
  return undefined
}

async function give(
  outcome: CommandOutcome,
  answer: CommandAnswer,
  captures: Captures,
  system: System,
  state: DeclaredState,
): Promise<number> {
  const input = asksForInput(outcome) ? new TextDecoder().decode(await system.readAll(0)) : ''
  if (outcome.afterMs > 0) await waitFor(outcome.afterMs, system)
  const also = [['input', input] as const, ['clock', clockText(system.nowMs())] as const]
  const fill = filler(answer, new Map([...captures, ...also]), state)
  try {
    applyChanges(outcome.then, fill, system, state)
  } catch (failure) {
    // As a program that cannot write its file.
    if (!(failure instanceof HostFailure)) throw failure
    await system.write(2, `${system.process.name}: ${WHY_NOT[failure.errno] ?? failure.errno}\n`)
    return FAILED
  }
  if (outcome.output !== '') await system.write(1, fill(outcome.output))
  if (outcome.errors !== '') await system.write(2, fill(outcome.errors))
  return end(outcome, system)
}

/** Puts captures and values in the place of their names; other braces stay. */
function filler(answer: CommandAnswer, captures: Captures, state: DeclaredState): (text: string) => string {
  return (text) =>
    text.replace(
      PLACE,
      (whole, name: string) => captures.get(name) ?? state.value(name) ?? answer.values[name] ?? whole,
    )
}

const PLACE = /\{([a-z]\w*(?: \w+)*)\}/gi

function asksForInput({ output, errors, then }: CommandOutcome): boolean {
  return output.includes('{input}') || errors.includes('{input}') || JSON.stringify(then).includes('{input}')
}

async function end({ end }: CommandOutcome, system: System): Promise<number> {
  switch (end.kind) {
    case 'exit':
      return end.code
    case 'signal':
      // No signal is sent: this is how the world says that it ends, whoever did it.
      system.host.processes.end(system.process, SIGNALS[readSignal(end.signal) ?? 'KILL'])
      return 0
    case 'never':
      for (;;) await system.sleep(Number.POSITIVE_INFINITY)
    default:
      return end satisfies never
  }
}

/** Goes on waiting where a signal came that does not end it. */
async function waitFor(ms: number, system: System): Promise<void> {
  const untilMs = system.nowMs() + ms
  while (system.nowMs() < untilMs) await system.sleep(untilMs - system.nowMs())
}

/** As `date` writes it to a log, in UTC. */
function clockText(ms: number): string {
  return new Date(ms).toISOString().replace('T', ' ').slice(0, 19)
}
