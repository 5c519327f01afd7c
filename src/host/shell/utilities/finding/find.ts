// find(1): walks folders and does something with what fits.
import { HostFailure } from '../../../failure.ts'
import { failureText } from '../../../failure-text.ts'
import { FOLDER, KIND_MASK, LINK } from '../../../files/inode.ts'
import type { Stat } from '../../../files/stat.ts'
import { decodeEscapes } from '../../expand/escapes.ts'
import { formatDate, zoneOf } from '../dates/format-date.ts'
import { groupName, kindLetter, modeText, userName } from '../listing/describe.ts'
import { startChild } from '../running/starting.ts'
import { type Context, curly, type Utility } from '../utility.ts'
import { type Comparison, type Node, type Plan, readExpression } from './expression.ts'

type Found = {
  readonly path: string
  readonly start: string
  readonly name: string
  readonly depth: number
  readonly facts: Stat
}
type Walk = {
  readonly context: Context
  readonly plan: Plan
  status: number
  isOver: boolean
  readonly follows: boolean
}

const RIGHTS = 0o7777
const MOST_PATHS = 2_000

export const find: Utility = async (context) => {
  const args = [...context.args]
  let follows = false
  while (/^-[HLPD]$|^-O\d$/.test(args[0] ?? '')) follows = args.shift() === '-L'
  const first = args.findIndex((word) => /^-./.test(word) || word === '(' || word === '!')
  const paths = first < 0 ? args : args.slice(0, first)
  const plan = readExpression(context, first < 0 ? [] : args.slice(first))
  const walk: Walk = { context, plan, status: 0, isOver: false, follows }
  for (const path of paths.length === 0 ? ['.'] : paths) {
    if (!walk.isOver)
      await visit(walk, path, path, path === '/' ? '/' : (path.replace(/\/+$/, '').split('/').at(-1) ?? path), 0)
  }
  await finish(walk, plan.expression)
  return walk.status
}

async function visit(walk: Walk, path: string, start: string, name: string, depth: number): Promise<void> {
  const { context, plan } = walk
  await context.system.step()
  let facts: Stat
  try {
    facts = walk.follows && context.access.exists(path) ? context.access.stat(path) : context.access.lstat(path)
  } catch (failure) {
    await sayFailure(walk, path, failure)
    return
  }
  const found: Found = { path, start, name, depth, facts }
  const isFolder = (facts.mode & KIND_MASK) === FOLDER
  const state = { prunes: false }
  const test = async (): Promise<void> => {
    if (depth >= plan.shallowest) await holds(walk, plan.expression, found, state)
  }
  if (!plan.isDepthFirst) await test()
  if (isFolder && depth < plan.deepest && !state.prunes && !walk.isOver) await visitInside(walk, found)
  if (plan.isDepthFirst && !walk.isOver) await test()
}

async function visitInside(walk: Walk, { path, start, depth }: Found): Promise<void> {
  let names: string[]
  try {
    names = walk.context.access.list(path)
  } catch (failure) {
    await sayFailure(walk, path, failure)
    return
  }
  for (const name of names) {
    if (walk.isOver) return
    await visit(walk, path.endsWith('/') ? path + name : `${path}/${name}`, start, name, depth + 1)
  }
}

async function sayFailure(walk: Walk, path: string, failure: unknown): Promise<void> {
  if (!(failure instanceof HostFailure)) throw failure
  walk.status = 1
  await walk.context.flush()
  await walk.context.complain(`${curly(path)}: ${failureText(failure.errno)}`)
}

type State = { prunes: boolean }

async function holds(walk: Walk, node: Node, found: Found, state: State): Promise<boolean> {
  switch (node.kind) {
    case 'and':
      return (
        (await holds(walk, node.left, found, state)) && !walk.isOver && (await holds(walk, node.right, found, state))
      )
    case 'or':
      return (await holds(walk, node.left, found, state)) || (await holds(walk, node.right, found, state))
    case 'list':
      await holds(walk, node.left, found, state)
      return holds(walk, node.right, found, state)
    case 'not':
      return !(await holds(walk, node.inside, found, state))
    case 'prune':
      state.prunes = true
      return true
    case 'quit':
      walk.isOver = true
      return true
    case 'print':
      await walk.context.print(`${found.path}\n`)
      return true
    case 'print0':
      await walk.context.print(`${found.path}\0`)
      return true
    case 'printf':
      await walk.context.print(formatFound(walk.context, node.format, found))
      return true
    case 'ls':
      await walk.context.print(formatFound(walk.context, '%9i %6k %M %3n %-8u %-8g %8s %Tb %Td %TH:%TM %p\\n', found))
      return true
    case 'delete':
      return remove(walk, found)
    case 'exec':
      return run(walk, node, found)
    default:
      return fits(walk, node, found)
  }
}

type Test = Exclude<
  Node,
  { kind: 'and' | 'or' | 'list' | 'not' | 'prune' | 'quit' | 'print' | 'print0' | 'printf' | 'ls' | 'delete' | 'exec' }
>

function fits({ context }: Walk, node: Test, { path, name, facts }: Found): boolean {
  const { access, system } = context
  switch (node.kind) {
    case 'true':
      return true
    case 'false':
      return false
    case 'empty':
      return (facts.mode & KIND_MASK) === FOLDER
        ? access.mayAccess(path, 'read') && access.list(path).length === 0
        : kindLetter(facts.mode) === 'f' && facts.size === 0
    case 'name':
      return node.expression.test(name)
    case 'path':
    case 'regex':
      return node.expression.test(path)
    case 'link':
      return (facts.mode & KIND_MASK) === LINK && node.expression.test(access.readlink(path))
    case 'type':
      return node.letters.split(',').includes(kindLetter(facts.mode))
    case 'time':
      return compared(node.wanted, Math.floor((system.nowMs() - facts[node.of]) / node.unitMs))
    case 'newer':
      return facts[node.of] > node.thanMs
    case 'size':
      return compared(node.wanted, Math.ceil(facts.size / node.unit))
    case 'links':
      return compared(node.wanted, facts.links)
    case 'inode':
      return compared(node.wanted, facts.number)
    case 'perm': {
      const mode = facts.mode & RIGHTS
      return node.how === 'exact'
        ? mode === node.mode
        : node.how === 'all'
          ? (mode & node.mode) === node.mode
          : node.mode === 0 || (mode & node.mode) !== 0
    }
    case 'user':
      return facts.owner === node.number
    case 'group':
      return facts.group === node.number
    case 'access':
      return access.exists(path) && access.mayAccess(path, node.access)
    default:
      return node satisfies never
  }
}

function compared({ sign, number }: Comparison, value: number): boolean {
  return sign === '+' ? value > number : sign === '-' ? value < number : value === number
}

async function remove(walk: Walk, { path, facts }: Found): Promise<boolean> {
  if (path === '.') return true
  const { access } = walk.context
  try {
    if ((facts.mode & KIND_MASK) === FOLDER) access.removeFolder(path)
    else access.remove(path)
    return true
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    walk.status = 1
    await walk.context.flush()
    await walk.context.complain(`cannot delete ${curly(path)}: ${failureText(failure.errno)}`)
    return false
  }
}

type Exec = Extract<Node, { kind: 'exec' }>

async function run(walk: Walk, node: Exec, found: Found): Promise<boolean> {
  const path = node.inFolder ? `./${found.name}` : found.path
  if (node.many) {
    node.waiting.push(path)
    if (node.waiting.length >= MOST_PATHS) await runMany(walk, node)
    return true
  }
  return (
    (await start(
      walk,
      node.words.map((word) => word.replaceAll('{}', path)),
    )) === 0
  )
}

async function runMany(walk: Walk, node: Exec): Promise<void> {
  if (node.waiting.length === 0) return
  const paths = node.waiting.splice(0)
  if ((await start(walk, [...node.words, ...paths])) !== 0) walk.status = 1
}

async function start(walk: Walk, words: readonly string[]): Promise<number> {
  const { context } = walk
  await context.flush()
  try {
    const child = startChild(context, words)
    for (;;) {
      const ended = await context.system.wait(child.pid)
      if (ended !== undefined) return ended.status
    }
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    await context.complain(`${curly(words[0] ?? '')}: ${failureText(failure.errno)}`)
    return 1
  }
}

/** What waits for `-exec … +` is run at the end. */
async function finish(walk: Walk, node: Node): Promise<void> {
  if (node.kind === 'exec') await runMany(walk, node)
  if ('left' in node) {
    await finish(walk, node.left)
    await finish(walk, node.right)
  }
  if ('inside' in node) await finish(walk, node.inside)
}

function formatFound(context: Context, format: string, found: Found): Uint8Array {
  const text = format.replace(
    /%([-0]*)(\d*)(?:\.(\d+))?([TAC].|[a-zA-Z%])/g,
    (_all, flags: string, width: string, most: string | undefined, letter: string) => {
      const field = fieldOf(context, found, letter).replace(/\\/g, '\\\\')
      const cut = most === undefined ? field : field.slice(0, Number(most))
      return flags.includes('-')
        ? cut.padEnd(Number(width || '0'))
        : cut.padStart(Number(width || '0'), flags.includes('0') ? '0' : ' ')
    },
  )
  return decodeEscapes(text, 'format').bytes
}

function fieldOf(context: Context, { path, start, name, depth, facts }: Found, letter: string): string {
  const { host } = context.system
  const zone = zoneOf(context.env('TZ'), facts.modifiedMs)
  const times: Readonly<Record<string, number>> = {
    T: facts.modifiedMs,
    A: facts.accessedMs,
    C: facts.changedMs,
    t: facts.modifiedMs,
    a: facts.accessedMs,
    c: facts.changedMs,
  }
  const [first = '', second] = letter
  if (second !== undefined) {
    const atMs = times[first] ?? 0
    if (second === '@') return (atMs / 1000).toFixed(10)
    if (second === '+') return formatDate('%Y-%m-%d+%H:%M:%S', atMs, zone) + ((atMs % 1000) / 1000).toFixed(10).slice(1)
    if (second === 'S') return `${formatDate('%S', atMs, zone)}${((atMs % 1000) / 1000).toFixed(10).slice(1)}`
    return formatDate(`%${second}`, atMs, zone)
  }
  const under = path === start ? '' : path.slice(start.length).replace(/^\//, '')
  const values: Readonly<Record<string, () => string>> = {
    '%': () => '%',
    p: () => path,
    f: () => name,
    h: () => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '.'),
    P: () => under,
    H: () => start,
    s: () => String(facts.size),
    k: () => String(Math.ceil(facts.blocks / 2)),
    b: () => String(facts.blocks),
    m: () => (facts.mode & RIGHTS).toString(8),
    M: () => modeText(facts.mode),
    y: () => kindLetter(facts.mode),
    u: () => userName(host, facts.owner),
    U: () => String(facts.owner),
    g: () => groupName(host, facts.group),
    G: () => String(facts.group),
    n: () => String(facts.links),
    i: () => String(facts.number),
    d: () => String(depth),
    l: () => ((facts.mode & KIND_MASK) === LINK ? context.access.readlink(path) : ''),
    t: () => formatDate('%a %b %e %H:%M:%S.%N0 %Y', times[letter] ?? 0, zone),
  }
  return (values[letter] ?? values.t)?.() ?? ''
}
