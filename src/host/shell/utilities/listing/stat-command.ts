// stat(1): what is known of a file, by a format or as a table.
import { HostFailure } from '../../../failure.ts'
import { failureText } from '../../../failure-text.ts'
import { KIND_MASK, LINK } from '../../../files/inode.ts'
import type { Stat } from '../../../files/stat.ts'
import { decodeEscapes } from '../../expand/escapes.ts'
import { formatDate, zoneOf } from '../dates/format-date.ts'
import { readOptions } from '../gnu-options.ts'
import { type Context, quoted, type Utility, wrongUse } from '../utility.ts'
import { groupName, kindName, modeText, shellQuoted, userName } from './describe.ts'

const PERMISSIONS = 0o7777

export const stat: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'c:fLt',
    long: { 'format=': 'c', 'printf=': 'printf', 'file-system': 'f', dereference: 'L', terse: 't' },
  })
  if (options.operands.length === 0) throw wrongUse(context, 'missing operand')
  const printed = options.value('printf')
  const format = options.value('c')
  let status = 0
  for (const path of options.operands) {
    try {
      const facts = options.has('L') ? context.access.stat(path) : context.access.lstat(path)
      if (printed !== undefined) await context.print(decodeEscapes(fill(context, printed, path, facts), 'format').bytes)
      else await context.print(`${fill(context, format ?? (options.has('t') ? TERSE : table(facts)), path, facts)}\n`)
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      await context.flush()
      await context.complain(
        `cannot ${options.has('f') ? 'read file system information for' : 'statx'} ${quoted(path)}: ${failureText(failure.errno)}`,
      )
      status = 1
    }
  }
  return status
}

const TERSE = '%n %s %b %f %u %g %D %i %h %t %T %X %Y %Z %W %o'

function table(facts: Stat): string {
  const name = (facts.mode & KIND_MASK) === LINK ? '%N' : '%n'
  return `  File: ${name}
  Size: %-10s\tBlocks: %-10b IO Block: %-6o %F
Device: %Hd,%Ld\tInode: %-10i  Links: %h
Access: (%04a/%10.10A)  Uid: (%5u/%8U)   Gid: (%5g/%8G)
Access: %x
Modify: %y
Change: %z
 Birth: -`
}

function fill(context: Context, format: string, path: string, facts: Stat): string {
  return format.replace(
    /%([-0+ #]*)(\d*)(?:\.(\d+))?([HL]?)([a-zA-Z%])/g,
    (_all, flags: string, width: string, most: string | undefined, part: string, letter: string) => {
      const text = field(context, path, facts, part + letter)
      const cut = most === undefined ? text : text.slice(0, Number(most))
      if (flags.includes('-')) return cut.padEnd(Number(width || '0'))
      return cut.padStart(Number(width || '0'), flags.includes('0') ? '0' : ' ')
    },
  )
}

function field(context: Context, path: string, facts: Stat, letter: string): string {
  const { host } = context.system
  const zone = zoneOf(context.env('TZ'), facts.modifiedMs)
  const time = (ms: number): string => formatDate('%Y-%m-%d %H:%M:%S.%N %z', ms, zone)
  const seconds = (ms: number): string => String(Math.floor(ms / 1000))
  switch (letter) {
    case '%':
      return '%'
    case 'a':
      return (facts.mode & PERMISSIONS).toString(8)
    case 'A':
      return modeText(facts.mode)
    case 'b':
      return String(facts.blocks)
    case 'B':
      return '512'
    case 'd':
      return String(facts.device)
    case 'D':
      return facts.device.toString(16)
    case 'Hd':
      return String(facts.device >> 8)
    case 'Ld':
      return String(facts.device & 0xff)
    case 'f':
      return facts.mode.toString(16)
    case 'F':
      return kindName(facts.mode, facts.size)
    case 'g':
      return String(facts.group)
    case 'G':
      return groupName(host, facts.group)
    case 'h':
      return String(facts.links)
    case 'i':
      return String(facts.number)
    case 'n':
      return path
    case 'N':
      return (facts.mode & KIND_MASK) === LINK
        ? `${quoteName(path)} -> ${quoteName(context.access.readlink(path))}`
        : quoteName(path)
    case 'm':
      return '/'
    case 'o':
      return '4096'
    case 's':
      return String(facts.size)
    case 't':
      return (facts.special >> 8).toString(16)
    case 'T':
      return (facts.special & 0xff).toString(16)
    case 'u':
      return String(facts.owner)
    case 'U':
      return userName(host, facts.owner)
    case 'x':
      return time(facts.accessedMs)
    case 'X':
      return seconds(facts.accessedMs)
    case 'y':
      return time(facts.modifiedMs)
    case 'Y':
      return seconds(facts.modifiedMs)
    case 'z':
      return time(facts.changedMs)
    case 'Z':
      return seconds(facts.changedMs)
    case 'w':
      return '-'
    case 'W':
      return '0'
    default:
      return '?'
  }
}

function quoteName(name: string): string {
  const shown = shellQuoted(name)
  return shown === name ? `'${name}'` : shown
}
