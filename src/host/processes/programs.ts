// Which programs the host has: by the name that stands in an executable file of theirs.
import type { Program } from './process.ts'

/** Name → program, such as `ls`. */
export type Programs = Readonly<Record<string, Program>>

const MAGIC = '\x7fELF\x02\x01\x01'
const LONGEST_NAME = 64

/** The bytes of an executable file: it says which program it is, so that a copy of it is the same program. */
export function executableOf(name: string): Uint8Array {
  return new TextEncoder().encode(`${MAGIC}\n${name}\n`)
}

/** The name of the program that an executable file is; undefined for any other file. */
export function programIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length + LONGEST_NAME))
  return head.startsWith(MAGIC) ? head.slice(MAGIC.length + 1).split('\n')[0] : undefined
}

/** The line `#!interpreter argument` of a script, as execve(2) reads it; undefined where the file does not begin with it. */
export function interpreterIn(bytes: Uint8Array): { readonly path: string; readonly argument?: string } | undefined {
  if (bytes[0] !== HASH || bytes[1] !== BANG) return undefined
  const end = bytes.indexOf(LINE_END)
  const line = new TextDecoder()
    .decode(bytes.subarray(2, end < 0 ? LONGEST_LINE : Math.min(end, LONGEST_LINE)))
    .replace(/^[ \t]+|[ \t]+$/g, '')
  const [, path = '', argument] = /^([^ \t]+)(?:[ \t]+(.*))?$/s.exec(line) ?? []
  return argument === undefined ? { path } : { path, argument }
}

const HASH = 0x23
const BANG = 0x21
const LINE_END = 0x0a
/** BINPRM_BUF_SIZE of Linux: what is behind it is not read. */
const LONGEST_LINE = 256
