// Whether the conditions of an answer hold on the host as it is when a command runs.
import type { CommandAnswer, CommandCondition } from '../../model/command.ts'
import { HostFailure } from '../failure.ts'
import { bytesOf } from '../files/files.ts'
import { findPlace } from '../files/paths.ts'
import type { System } from '../processes/process.ts'
import type { DeclaredState } from './declared-state.ts'
import { type Captures, matchPattern } from './match-pattern.ts'

export function holds(answer: CommandAnswer, system: System, state: DeclaredState): boolean {
  const { files, ran, env, values } = answer.when
  return (
    Object.entries(files).every(([path, expected]) => fileIs(path, expected, system)) &&
    ran.every(({ pattern, is }) => hasRun(pattern, system) === is) &&
    Object.entries(env).every(([name, text]) => (system.process.env[name] ?? null) === text) &&
    Object.entries(values).every(([name, text]) => (state.value(name) ?? answer.values[name]) === text)
  )
}

function fileIs(path: string, expected: CommandCondition['files'][string], { host, process }: System): boolean {
  // A declared command sees every file: what it may see is not what is asked.
  const root = host.accounts[0] ?? process.user
  try {
    const { inode } = findPlace(host.files.root, root, process.cwd, path)
    if (inode === undefined) return !expected.exists
    if (expected.has === undefined || !expected.exists) return expected.exists
    return inode.content.kind === 'file' && new TextDecoder().decode(bytesOf(inode)).includes(expected.has)
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    return !expected.exists
  }
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
