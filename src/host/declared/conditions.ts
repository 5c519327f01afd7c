// Whether the conditions of an answer hold on the host as it is when a command runs.
import type { CommandAnswer, CommandCondition } from '../../model/command.ts'
import type { System } from '../processes/process.ts'
import type { DeclaredState } from './declared-state.ts'
import { readText } from './host-files.ts'
import { type Captures, matchPattern } from './match-pattern.ts'

/** `fill` puts what was captured into paths and texts. */
export function holds(
  answer: CommandAnswer,
  fill: (text: string) => string,
  system: System,
  state: DeclaredState,
): boolean {
  const { files, ran, env, values } = answer.when
  return (
    Object.entries(files).every(([path, expected]) => fileIs(fill(path), expected, fill, system)) &&
    ran.every(({ pattern, is }) => hasRun(pattern, system) === is) &&
    Object.entries(env).every(([name, text]) => (system.process.env[name] ?? null) === text) &&
    Object.entries(values).every(([name, text]) => (state.value(name) ?? answer.values[name]) === text)
  )
}

function fileIs(
  path: string,
  expected: CommandCondition['files'][string],
  fill: (text: string) => string,
  system: System,
): boolean {
  const text = readText(path, system)
  if (!expected.exists) return text === undefined
  return text !== undefined && (expected.has === undefined || text?.includes(fill(expected.has)) === true)
}

/** A command of this host that has ended with 0. */
function hasRun(pattern: CommandCondition['ran'][number]['pattern'], { host }: System): boolean {
  return host.processes.log.runs().some(({ argv, exitCode }) => exitCode === 0 && fitsLine(pattern, argv) !== undefined)
}

/** A whole command line, its name included. */
export function fitsLine(
  pattern: CommandCondition['ran'][number]['pattern'],
  argv: readonly string[],
): Captures | undefined {
  const name = argv[0]?.split('/').at(-1) ?? ''
  return pattern.names.includes(name) ? matchPattern(pattern, argv) : undefined
}
