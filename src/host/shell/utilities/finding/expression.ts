// Reads the expression of find(1): tests, actions and the operators between them.

import { readPermissions } from '../../builtins/permissions-text.ts'
import { patternExpression } from '../../expand/pattern.ts'
import { zoneOf } from '../dates/format-date.ts'
import { readDate } from '../dates/read-date.ts'
import { type Context, curly, WrongUse } from '../utility.ts'

type Plain<Kind extends string> = Kind extends string ? { readonly kind: Kind } : never

export type Node =
  | { readonly kind: 'and' | 'or' | 'list'; readonly left: Node; readonly right: Node }
  | { readonly kind: 'not'; readonly inside: Node }
  | Plain<'true' | 'false' | 'prune' | 'print' | 'print0' | 'delete' | 'ls' | 'quit' | 'empty'>
  | { readonly kind: 'name' | 'path' | 'link' | 'regex'; readonly expression: RegExp }
  | { readonly kind: 'type'; readonly letters: string }
  | {
      readonly kind: 'time'
      readonly of: 'modifiedMs' | 'accessedMs' | 'changedMs'
      readonly unitMs: number
      readonly wanted: Comparison
    }
  | { readonly kind: 'newer'; readonly of: 'modifiedMs' | 'accessedMs' | 'changedMs'; readonly thanMs: number }
  | { readonly kind: 'size'; readonly unit: number; readonly wanted: Comparison }
  | { readonly kind: 'links' | 'inode'; readonly wanted: Comparison }
  | { readonly kind: 'perm'; readonly how: 'exact' | 'all' | 'any'; readonly mode: number }
  | { readonly kind: 'user' | 'group'; readonly number: number }
  | { readonly kind: 'access'; readonly access: 'read' | 'write' | 'run' }
  | { readonly kind: 'printf'; readonly format: string }
  | {
      readonly kind: 'exec'
      readonly words: readonly string[]
      readonly many: boolean
      readonly inFolder: boolean
      readonly waiting: string[]
    }

export type Comparison = { readonly sign: '' | '+' | '-'; readonly number: number }

export type Plan = {
  readonly expression: Node
  readonly deepest: number
  readonly shallowest: number
  readonly isDepthFirst: boolean
}

const ACTIONS = new Set(['print', 'print0', 'delete', 'ls', 'quit', 'printf', 'exec'])

type Reader = {
  readonly context: Context
  readonly words: readonly string[]
  at: number
  deepest: number
  shallowest: number
  isDepthFirst: boolean
  acts: boolean
}

/** Throws WrongUse. */
export function readExpression(context: Context, words: readonly string[]): Plan {
  const reader: Reader = {
    context,
    words,
    at: 0,
    deepest: Number.POSITIVE_INFINITY,
    shallowest: 0,
    isDepthFirst: false,
    acts: false,
  }
  let expression: Node = words.length === 0 ? { kind: 'true' } : list(reader)
  if (reader.at < words.length)
    throw new WrongUse(
      words[reader.at] === ')'
        ? "invalid expression; you have too many ')'"
        : `paths must precede expression: \`${words[reader.at]}'`,
    )
  if (!reader.acts) expression = { kind: 'and', left: expression, right: { kind: 'print' } }
  return { expression, deepest: reader.deepest, shallowest: reader.shallowest, isDepthFirst: reader.isDepthFirst }
}

function list(reader: Reader): Node {
  let left = either(reader)
  while (reader.words[reader.at] === ',') {
    reader.at += 1
    left = { kind: 'list', left, right: either(reader) }
  }
  return left
}

function either(reader: Reader): Node {
  let left = both(reader)
  while (reader.words[reader.at] === '-o' || reader.words[reader.at] === '-or') {
    reader.at += 1
    left = { kind: 'or', left, right: both(reader) }
  }
  return left
}

function both(reader: Reader): Node {
  let left = single(reader)
  for (;;) {
    const word = reader.words[reader.at]
    if (word === undefined || word === ')' || word === ',' || word === '-o' || word === '-or') return left
    if (word === '-a' || word === '-and') reader.at += 1
    left = { kind: 'and', left, right: single(reader) }
  }
}

function single(reader: Reader): Node {
  const word = reader.words[reader.at]
  if (word === undefined) throw new WrongUse('invalid expression')
  reader.at += 1
  if (word === '!' || word === '-not') return { kind: 'not', inside: single(reader) }
  if (word === '(') {
    const inside = list(reader)
    if (reader.words[reader.at] !== ')')
      throw new WrongUse("invalid expression; I was expecting to find a ')' somewhere but did not see one.")
    reader.at += 1
    return inside
  }
  if (!word.startsWith('-')) throw new WrongUse(`paths must precede expression: \`${word}'`)
  const node = primary(reader, word.slice(1))
  if (node === undefined) throw new WrongUse(`unknown predicate \`${word}'`)
  if (ACTIONS.has(node.kind)) reader.acts = true
  return node
}

function value(reader: Reader, name: string): string {
  const word = reader.words[reader.at]
  if (word === undefined) throw new WrongUse(`missing argument to \`-${name}'`)
  reader.at += 1
  return word
}

function comparison(text: string, name: string): Comparison {
  const [, sign = '', digits] = /^([-+]?)(\d+(?:\.\d+)?)$/.exec(text) ?? []
  if (digits === undefined) throw new WrongUse(`invalid argument \`${text}' to \`-${name}'`)
  return { sign: sign as Comparison['sign'], number: Number(digits) }
}

const SIZES: Readonly<Record<string, number>> = { '': 512, b: 512, c: 1, w: 2, k: 1024, M: 1_048_576, G: 1_073_741_824 }
const TIMES: Readonly<Record<string, 'modifiedMs' | 'accessedMs' | 'changedMs'>> = {
  m: 'modifiedMs',
  a: 'accessedMs',
  c: 'changedMs',
}

function primary(reader: Reader, name: string): Node | undefined {
  const time = /^([mac])(time|min)$/.exec(name)
  if (time)
    return {
      kind: 'time',
      of: TIMES[time[1] ?? ''] ?? 'modifiedMs',
      unitMs: time[2] === 'min' ? 60_000 : 86_400_000,
      wanted: comparison(value(reader, name), name),
    }
  const newer = /^([ac])?newer(?:([mac])m)?$/.exec(name)
  if (newer)
    return {
      kind: 'newer',
      of: TIMES[newer[1] ?? newer[2] ?? 'm'] ?? 'modifiedMs',
      thanMs: timeOf(reader, value(reader, name)),
    }
  const since = /^newer([acm])t$/.exec(name)
  if (since)
    return { kind: 'newer', of: TIMES[since[1] ?? ''] ?? 'modifiedMs', thanMs: instantOf(reader, value(reader, name)) }
  switch (name) {
    case 'maxdepth':
      reader.deepest = Number(value(reader, name))
      return { kind: 'true' }
    case 'mindepth':
      reader.shallowest = Number(value(reader, name))
      return { kind: 'true' }
    case 'depth':
    case 'd':
      reader.isDepthFirst = true
      return { kind: 'true' }
    case 'mount':
    case 'xdev':
    case 'noleaf':
    case 'true':
    case 'daystart':
      return { kind: 'true' }
    case 'delete':
      reader.isDepthFirst = true
      return { kind: 'delete' }
    case 'false':
    case 'prune':
    case 'print':
    case 'print0':
    case 'ls':
    case 'quit':
    case 'empty':
      return { kind: name }
    case 'name':
    case 'iname':
      return { kind: 'name', expression: patternExpression(value(reader, name), name === 'iname' ? 'i' : '') }
    case 'path':
    case 'wholename':
    case 'ipath':
      return { kind: 'path', expression: patternExpression(value(reader, name), name === 'ipath' ? 'i' : '') }
    case 'lname':
      return { kind: 'link', expression: patternExpression(value(reader, name)) }
    case 'regex':
    case 'iregex':
      return {
        kind: 'regex',
        expression: new RegExp(
          `^(?:${value(reader, name).replace(/\\([()|])/g, '$1')})$`,
          name === 'iregex' ? 'is' : 's',
        ),
      }
    case 'regextype':
      value(reader, name)
      return { kind: 'true' }
    case 'type':
    case 'xtype':
      return { kind: 'type', letters: value(reader, name) }
    default:
      return attribute(reader, name)
  }
}

function attribute(reader: Reader, name: string): Node | undefined {
  const { host } = reader.context.system
  switch (name) {
    case 'size': {
      const text = value(reader, name)
      const [, number = '', unit = ''] = /^([-+]?\d+)([bcwkMG]?)$/.exec(text) ?? []
      if (number === '') throw new WrongUse(`invalid argument \`${text}' to \`-size'`)
      return { kind: 'size', unit: SIZES[unit] ?? 512, wanted: comparison(number, name) }
    }
    case 'links':
      return { kind: 'links', wanted: comparison(value(reader, name), name) }
    case 'inum':
      return { kind: 'inode', wanted: comparison(value(reader, name), name) }
    case 'perm': {
      const text = value(reader, name)
      const how = text.startsWith('-') ? 'all' : text.startsWith('/') ? 'any' : 'exact'
      const mode = readPermissions(text.replace(/^[-/]/, ''), { mode: 0, isFolder: false, umask: 0 })
      if (mode === undefined) throw new WrongUse(`invalid mode ${curly(text)}`)
      return { kind: 'perm', how, mode }
    }
    case 'user': {
      const text = value(reader, name)
      const number =
        host.accounts.find((account) => account.name === text)?.user ?? (/^\d+$/.test(text) ? Number(text) : undefined)
      if (number === undefined) throw new WrongUse(`${curly(text)} is not the name of a known user`)
      return { kind: 'user', number }
    }
    case 'group': {
      const text = value(reader, name)
      const number =
        host.groups.find((group) => group.name === text)?.number ?? (/^\d+$/.test(text) ? Number(text) : undefined)
      if (number === undefined) throw new WrongUse(`${curly(text)} is not the name of an existing group`)
      return { kind: 'group', number }
    }
    case 'uid':
      return { kind: 'user', number: Number(value(reader, name)) }
    case 'gid':
      return { kind: 'group', number: Number(value(reader, name)) }
    case 'readable':
      return { kind: 'access', access: 'read' }
    case 'writable':
      return { kind: 'access', access: 'write' }
    case 'executable':
      return { kind: 'access', access: 'run' }
    case 'printf':
      return { kind: 'printf', format: value(reader, name) }
    case 'exec':
    case 'execdir':
    case 'ok':
      return command(reader, name)
    default:
      return undefined
  }
}

function command(reader: Reader, name: string): Node {
  const start = reader.at
  for (; reader.at < reader.words.length; reader.at += 1) {
    const word = reader.words[reader.at]
    const isMany = word === '+' && reader.words[reader.at - 1] === '{}'
    if (word !== ';' && !isMany) continue
    const words = reader.words.slice(start, isMany ? reader.at - 1 : reader.at)
    reader.at += 1
    return { kind: 'exec', words, many: isMany, inFolder: name === 'execdir', waiting: [] }
  }
  throw new WrongUse(`missing argument to \`-${name}'`)
}

function instantOf({ context }: Reader, text: string): number {
  const nowMs = context.system.host.clock.nowMs()
  const instant = readDate(text, nowMs, zoneOf(context.env('TZ'), nowMs))
  if (instant === undefined) throw new WrongUse(`I cannot figure out how to interpret ${curly(text)} as a date or time`)
  return instant
}

function timeOf({ context }: Reader, path: string): number {
  if (!context.access.exists(path)) throw new WrongUse(`${curly(path)}: No such file or directory`)
  return context.access.stat(path).modifiedMs
}
