// Finds what an executable file runs, as execve(2) does: a program of the host, or a script's interpreter.
import type { Account } from '../accounts.ts'
import { fail } from '../failure.ts'
import type { Files } from '../files/files.ts'
import { bytesOf } from '../files/inode.ts'
import { findPlace } from '../files/paths.ts'
import { mayAccess } from '../files/permissions.ts'
import type { Program } from './process.ts'
import { interpreterIn, type Programs, programIn } from './programs.ts'

export type Executable = {
  readonly program: Program
  readonly path: string
  readonly name: string
  readonly argv: readonly string[]
}

type Asked = {
  readonly path: string
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
}

/** A script whose interpreter is a script … (BINPRM loops of Linux). */
const MOST_INTERPRETERS = 4
/** One argument, with its end; all together a quarter of the stack (execve(2), limits on size). */
const LONGEST_ARGUMENT = 131_072
const LONGEST_ARGUMENTS = 2_097_152
const LONGEST_NAME = 15

/** Throws ENOENT, EACCES, ENOEXEC, ELOOP, E2BIG, ENOTDIR. */
export function findExecutable(
  { files }: { readonly files: Files },
  who: Account,
  programs: Programs,
  asked: Asked,
  depth = 0,
): Executable {
  checkSize([...asked.argv, ...Object.entries(asked.env ?? {}).map(([name, value]) => `${name}=${value}`)])
  if (depth > MOST_INTERPRETERS) return fail('ELOOP')
  const { inode, path } = findPlace(files.root, who, asked.cwd, asked.path)
  if (inode === undefined) return fail('ENOENT')
  if (inode.content.kind !== 'file' || !mayAccess(inode, who, 'run')) return fail('EACCES')
  const bytes = bytesOf(inode)
  const known = programIn(bytes)
  const name = path.slice(path.lastIndexOf('/') + 1).slice(0, LONGEST_NAME)
  if (known !== undefined) {
    const program = Object.hasOwn(programs, known) ? programs[known] : undefined
    return program === undefined ? fail('ENOEXEC') : { program, path, name, argv: asked.argv }
  }
  const interpreter = interpreterIn(bytes)
  if (interpreter === undefined || interpreter.path === '') return fail('ENOEXEC')
  const { path: by, argument } = interpreter
  const argv = [by, ...(argument === undefined ? [] : [argument]), asked.path, ...asked.argv.slice(1)]
  // The process is named after the script, the program is its interpreter's.
  return { ...findExecutable({ files }, who, programs, { ...asked, path: by, argv }, depth + 1), name }
}

/** Arguments and environment count alike. */
function checkSize(argv: readonly string[]): void {
  let total = 0
  for (const argument of argv) {
    if (argument.length >= LONGEST_ARGUMENT) fail('E2BIG')
    total += argument.length + 1
  }
  if (total > LONGEST_ARGUMENTS) fail('E2BIG')
}
