// The commands that a shell does itself, by name.
import type { Shell } from '../state/shell.ts'
import { declarationBuiltins } from './declare.ts'
import { flowBuiltins } from './flow.ts'
import { folderBuiltins } from './folders.ts'
import { getopts } from './getopts.ts'
import { jobBuiltins } from './jobs.ts'
import { lookupBuiltins } from './lookup.ts'
import { outputBuiltins } from './output.ts'
import { mapfile, read } from './read.ts'
import { setBuiltins } from './set.ts'
import { signalBuiltins } from './signals.ts'
import { test } from './test.ts'

/** Its arguments begin with its own name. The answer is its status; a HostFailure is told as a write error. */
export type Builtin = (shell: Shell, argv: readonly string[]) => Promise<number>

let all: Readonly<Record<string, Builtin>> | undefined

function builtins(): Readonly<Record<string, Builtin>> {
  all ??= {
    ...declarationBuiltins,
    ...flowBuiltins,
    ...folderBuiltins,
    ...jobBuiltins,
    ...lookupBuiltins,
    ...outputBuiltins,
    ...setBuiltins,
    ...signalBuiltins,
    getopts,
    mapfile,
    read,
    readarray: mapfile,
    test,
    '[': test,
  }
  return all
}

export function builtinNames(): string[] {
  return Object.keys(builtins())
}

export function builtinNamed(name: string): Builtin | undefined {
  return Object.hasOwn(builtins(), name) ? builtins()[name] : undefined
}
