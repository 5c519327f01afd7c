// Makes a program of the host out of what it declares of its options and what it does. A command line that cannot be read is answered here.

import { OptionProblem } from '../getopt.ts'
import type { Program, System } from '../processes/process.ts'
import { type Declared, type Given, readOptions } from './options.ts'

export type About = {
  readonly options: Declared
  /** What follows the message on a command line that cannot be read; `%s` in it is the program. */
  readonly hint?: string
  /** What it ends with then; 1 if absent. */
  readonly misuse?: number
  readonly stopsAtOperand?: boolean
  /** Options that getopt(3) does not know, in words that it knows: `-nv`. */
  readonly rewrite?: (word: string) => string
  /** The answer to --help. */
  readonly help?: string
  /** The answer to --version. */
  readonly version?: string
}

/** Refuses to go on: the message is written to standard error, the program ends with the code. */
export class Refusal extends Error {
  readonly code: number
  constructor(message: string, code = 1) {
    super(message)
    this.code = code
  }
}

/** Of coreutils. */
export const TRY_HELP = "Try '%s --help' for more information.\n"

export function command(about: About, run: (system: System, given: Given) => Promise<number>): Program {
  return async (system) => {
    const { argv } = system.process
    const name = shortName(argv)
    try {
      const words = argv.slice(1).map(about.rewrite ?? ((word) => word))
      const given = readOptions([name, ...words], about.options, about.stopsAtOperand)
      if (about.help !== undefined && given.has('help')) return await answer(system, about.help)
      if (about.version !== undefined && given.has('version')) return await answer(system, `${about.version}\n`)
      return await run(system, given)
    } catch (problem) {
      if (problem instanceof Refusal) {
        await system.write(2, problem.message)
        return problem.code
      }
      if (!(problem instanceof OptionProblem)) throw problem
      await system.write(2, `${name}: ${problem.message}\n${(about.hint ?? '').replaceAll('%s', name)}`)
      return about.misuse ?? 1
    }
  }
}

async function answer(system: System, text: string): Promise<number> {
  await system.write(1, text)
  return 0
}

/** The name of a program without its folders. */
export function shortName(argv: readonly string[]): string {
  const [path = ''] = argv
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Lines for standard output; none is nothing at all. */
export async function writeLines(system: System, lines: readonly string[], descriptor = 1): Promise<void> {
  if (lines.length > 0) await system.write(descriptor, `${lines.join('\n')}\n`)
}
