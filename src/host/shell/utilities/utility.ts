// What the core utilities share: their arguments, output that is written in pieces, messages, and what they end with.
import { joinBytes } from '../../bytes.ts'
import { HostFailure } from '../../failure.ts'
import { failureText } from '../../failure-text.ts'
import { createAccess, type FileAccess } from '../../files/access.ts'
import type { OpenFile } from '../../processes/open-file.ts'
import type { Program, System } from '../../processes/process.ts'
import { openPath } from '../files/open-path.ts'

export type Context = {
  readonly system: System
  /** As it was called, such as `ls`. */
  readonly name: string
  readonly args: readonly string[]
  readonly access: FileAccess
  /** Writes to standard output, as stdio does: a piece at a time. */
  readonly print: (text: string | Uint8Array) => Promise<void>
  readonly flush: () => Promise<void>
  /** `name: text` on standard error. */
  readonly complain: (text: string) => Promise<void>
  readonly env: (name: string) => string | undefined
}

/** Its exit status. HostFailures that it lets through are told as write errors. */
export type Utility = (context: Context) => Promise<number>

const PIECE = 32_768

/** A program that loads its work when it is first run. */
export function program(load: () => Promise<Utility> | Utility): Program {
  return async (system) => {
    const utility = await load()
    return runUtility(system, utility)
  }
}

export async function runUtility(system: System, utility: Utility): Promise<number> {
  const context = contextFor(system)
  try {
    const status = await utility(context)
    await context.flush()
    return status
  } catch (failure) {
    if (failure instanceof WrongUse) {
      await context.flush()
      if (failure.message !== '') await context.complain(failure.message)
      return failure.status
    }
    if (!(failure instanceof HostFailure)) throw failure
    await context.complain(`write error: ${failureText(failure.errno)}`)
    return 1
  }
}

export function contextFor(system: System): Context {
  const { process, host } = system
  const [called = process.name, ...args] = process.argv
  const name = called.slice(called.lastIndexOf('/') + 1)
  let waiting: Uint8Array[] = []
  let size = 0
  const encoder = new TextEncoder()
  const flush = async (): Promise<void> => {
    if (size === 0) return
    const all = joinBytes(waiting)
    waiting = []
    size = 0
    await system.write(1, all)
  }
  return {
    system,
    name,
    args,
    access: createAccess(host, { user: process.user, cwd: () => process.cwd, umask: () => process.umask }),
    async print(text) {
      const bytes = typeof text === 'string' ? encoder.encode(text) : text
      waiting.push(bytes)
      size += bytes.length
      if (size >= PIECE) await flush()
    },
    flush,
    complain: (text) =>
      system.write(2, `${name}: ${isUnicode(process.env) ? text : text.replace(/[\u2018\u2019]/g, "'")}\n`),
    env: (key) => process.env[key],
  }
}

function isUnicode(env: Readonly<Record<string, string>>): boolean {
  return /utf-?8/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '')
}

/** Ends a utility with a message. */
export class WrongUse extends Error {
  readonly status: number
  constructor(message: string, status = 1) {
    super(message)
    this.status = status
  }
}

/** What coreutils say of a wrong use, with the hint behind it. */
export function wrongUse({ name }: Pick<Context, 'name'>, message: string, status = 1): WrongUse {
  return new WrongUse(`${message}\nTry '${name} --help' for more information.`, status)
}

/** The text of a failure of the host; anything else is thrown on. */
export function whyNot(failure: unknown): string {
  if (failure instanceof HostFailure) return failureText(failure.errno)
  throw failure
}

const FIRST_FREE = 3

/** Opens a path and gives it a number. Throws as open(2) does. */
export function openNumbered(
  { system }: Pick<Context, 'system'>,
  path: string,
  flags: Parameters<typeof openPath>[2] = { read: true },
): { readonly number: number; readonly file: OpenFile; readonly close: () => void } {
  const file = openPath(system, path, flags)
  const { descriptors } = system.process
  let number = FIRST_FREE
  while (descriptors.has(number)) number += 1
  descriptors.set(number, file)
  return {
    number,
    file,
    close() {
      if (!descriptors.delete(number)) return
      file.release()
    },
  }
}

/** All bytes of a file, or of standard input for `-`. Throws as open(2) and read(2) do: EISDIR for a folder. */
export async function readInput(context: Pick<Context, 'system'>, path: string): Promise<Uint8Array> {
  if (path === '-') return context.system.readAll(0)
  const opened = openNumbered(context, path)
  try {
    return await context.system.readAll(opened.number)
  } finally {
    opened.close()
  }
}

/** The bytes of each operand, standard input without any; of what cannot be read it is told, and the answer says so. */
export async function eachInput(
  context: Context,
  operands: readonly string[],
  each: (bytes: Uint8Array, path: string) => Promise<void>,
): Promise<boolean> {
  let isGood = true
  for (const path of operands.length === 0 ? ['-'] : operands) {
    let bytes: Uint8Array
    try {
      bytes = await readInput(context, path)
    } catch (failure) {
      await context.flush()
      await context.complain(`${path}: ${whyNot(failure)}`)
      isGood = false
      continue
    }
    await each(bytes, path)
  }
  return isGood
}

/** As GNU programs quote what is wrong in messages; in an environment without UTF-8 the quotes are plain. */
export function curly(text: string): string {
  return `\u2018${text}\u2019`
}

/** As GNU programs quote names in messages. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
