// Core utilities that just-bash brings: each runs as a process of the host, on the host's files, its input read before it starts.

import { joinBytes, latin1Text } from '../../../bytes.ts'
import { failureText } from '../../../failure-text.ts'
import type { Program } from '../../../processes/process.ts'
import { ownDescriptor } from '../../files/open-path.ts'
import { loadJustBash } from '../../parse/just-bash.ts'
import { type Context, program, readInput, type Utility, WrongUse, whyNot } from '../utility.ts'
import { LIBRARY_FOLDER, libraryFiles, OUTPUT } from './library-files.ts'

export type Reading = {
  /** So many operands come before the files: a pattern, a script. */
  readonly before?: number
  /** With one of these options there is no operand before the files. */
  readonly insteadOfBefore?: readonly string[]
  /** Letters of options that have a value. */
  readonly valued?: string
  /** `always`: it reads standard input whatever its operands are. `never`: not at all. */
  readonly input?: 'always' | 'never'
}

/** A program of the library. */
export function libraryProgram(name: string, reading: Reading = {}): Program {
  return program(() => libraryUtility(name, reading))
}

export function libraryUtility(name: string, reading: Reading): Utility {
  return async (context) => {
    const opened = new Map<string, Uint8Array>()
    for (const word of context.args) {
      if (ownDescriptor(word) !== undefined) opened.set(word, await readInput(context, word))
    }
    const stdin = wantsInput(context.args, reading) ? await input(context) : ''
    const { bytes, errors, status } = await runLibrary(context, name, context.args, stdin, opened)
    await context.print(bytes)
    await context.flush()
    if (errors !== '') await context.system.write(2, asLinux(context, errors))
    return status
  }
}

type Ran = { readonly bytes: Uint8Array; readonly errors: string; readonly status: number }

async function runLibrary(
  { access, system }: Context,
  name: string,
  args: readonly string[],
  stdin: string,
  opened: ReadonlyMap<string, Uint8Array>,
): Promise<Ran> {
  const { Bash } = await loadJustBash()
  const { process } = system
  const chunks: Uint8Array[] = []
  const bash = new Bash({
    fs: libraryFiles(name, access, opened, (bytes) => chunks.push(bytes.slice())),
    cwd: process.cwd,
    defenseInDepth: false,
    executionLimits: LIMITS,
  })
  const result = await bash.exec(`${name} >${OUTPUT}`, {
    args: [...args],
    stdin,
    stdinKind: 'bytes',
    replaceEnv: true,
    env: { ...process.env, PATH: LIBRARY_FOLDER },
    cwd: process.cwd,
  })
  return { bytes: joinBytes(chunks), errors: result.stderr, status: result.exitCode }
}

/** What a utility of the library makes of bytes. Throws WrongUse with its message. */
export async function libraryFilter(
  context: Context,
  name: string,
  args: readonly string[],
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const ran = await runLibrary(context, name, args, latin1Text(bytes), new Map())
  if (ran.status !== 0) throw new WrongUse(ran.errors.trim())
  return ran.bytes
}

const MANY = 100_000_000
const LIMITS = {
  maxCommandCount: MANY,
  maxLoopIterations: MANY,
  maxAwkIterations: MANY,
  maxSedIterations: MANY,
  maxJqIterations: MANY,
  maxWorkUnits: 1_000_000_000,
}

async function input(context: Context): Promise<string> {
  try {
    return latin1Text(await context.system.readAll(0))
  } catch (failure) {
    await context.complain(`-: ${whyNot(failure)}`)
    return ''
  }
}

/** Whether the program reads standard input: it has no files among its operands, or `-`. */
export function wantsInput(args: readonly string[], reading: Reading): boolean {
  if (reading.input !== undefined) return reading.input === 'always'
  const operands: string[] = []
  let before = reading.before ?? 0
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? ''
    if (word === '--') {
      operands.push(...args.slice(at + 1))
      break
    }
    if (!/^-./.test(word)) {
      operands.push(word)
      continue
    }
    if ((reading.insteadOfBefore ?? []).some((option) => isGiven(word, option))) before = 0
    if (/^-[^-]/.test(word) && (reading.valued ?? '').includes(word.at(-1) ?? '')) at += 1
  }
  const files = operands.slice(before)
  return files.length === 0 || files.includes('-')
}

function isGiven(word: string, option: string): boolean {
  if (option.length > 1) return word === `--${option}` || word.startsWith(`--${option}=`)
  return /^-[^-]/.test(word) && word.includes(option)
}

/** Messages as the C library has them, not as Node does; the library says of whatever it cannot read that it is not there. */
function asLinux({ name, access }: Context, text: string): string {
  return text
    .replace(/\b(E[A-Z0-9]+): [^,\n]*(?:, \w+ '[^'\n]*')?(?: -> '[^'\n]*')?/g, (_all, errno: string) =>
      failureText(errno),
    )
    .replace(/^(.*?)([^\s:][^:\n]*): No such file or directory$/gm, (_all, before: string, path: string) => {
      const start = name === 'sort' && before === 'sort: ' ? 'sort: cannot read: ' : before
      return `${start}${path}: ${reasonFor(access, path)}`
    })
}

function reasonFor(access: Context['access'], path: string): string {
  try {
    const { kind } = access.inodeAt(path).content
    return kind === 'folder'
      ? failureText('EISDIR')
      : access.mayAccess(path, 'read')
        ? failureText('ENOENT')
        : failureText('EACCES')
  } catch (failure) {
    return whyNot(failure)
  }
}
