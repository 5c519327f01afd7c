// grep(1): lines that fit a pattern, shown as they come, so that it can stand behind a program that never ends.
import { HostFailure } from '../../../failure.ts'
import { failureText } from '../../../failure-text.ts'
import { FOLDER, KIND_MASK } from '../../../files/inode.ts'
import { byCodePoint } from '../../expand/glob.ts'
import { patternExpression } from '../../expand/pattern.ts'
import { type Options, readOptions } from '../gnu-options.ts'
import { type Context, openNumbered, readInput, type Utility, WrongUse, whyNot } from '../utility.ts'
import { grepExpression, type Syntax } from './grep-expression.ts'

const TROUBLE = 2

type Plan = {
  readonly expression: RegExp
  readonly has: (letter: string) => boolean
  readonly most: number
  readonly before: number
  readonly after: number
  readonly withName: boolean
  readonly isColored: boolean
  found: boolean
  failed: boolean
  isOver: boolean
}

const grepAs =
  (fallback: Syntax): Utility =>
  async (context) => {
    const options = readOptions(context, {
      short: 'A:abB:cC:D:d:e:EFf:GhHiIlLm:nNoPqrRsTuUvVwxyzZ',
      long: {
        'regexp=': 'e',
        'file=': 'f',
        'extended-regexp': 'E',
        'fixed-strings': 'F',
        'basic-regexp': 'G',
        'perl-regexp': 'P',
        'ignore-case': 'i',
        'no-ignore-case': 'no-i',
        'invert-match': 'v',
        'word-regexp': 'w',
        'line-regexp': 'x',
        count: 'c',
        'color=?': 'color',
        'colour=?': 'color',
        'files-with-matches': 'l',
        'files-without-match': 'L',
        'max-count=': 'm',
        'only-matching': 'o',
        quiet: 'q',
        silent: 'q',
        'no-messages': 's',
        'byte-offset': 'b',
        'with-filename': 'H',
        'no-filename': 'h',
        'line-number': 'n',
        recursive: 'r',
        'dereference-recursive': 'R',
        'include=': 'include',
        'exclude=': 'exclude',
        'exclude-dir=': 'exclude-dir',
        'after-context=': 'A',
        'before-context=': 'B',
        'context=': 'C',
        text: 'a',
        'line-buffered': 'line-buffered',
        'null-data': 'z',
        null: 'Z',
        'label=': 'label',
        'binary-files=': 'binary',
      },
      status: TROUBLE,
      usage: 'Usage: grep [OPTION]... PATTERNS [FILE]...',
      number: 'C',
    })
    const { patterns, files } = await patternsOf(context, options)
    const syntax: Syntax = options.has('P')
      ? 'perl'
      : options.has('F')
        ? 'fixed'
        : options.has('E')
          ? 'extended'
          : options.has('G')
            ? 'basic'
            : fallback
    const color = options.value('color')
    const isRecursive = options.has('r') || options.has('R')
    const paths = files.length === 0 ? [isRecursive ? '.' : '-'] : files
    const around = options.value('C') ?? '0'
    const plan: Plan = {
      expression: grepExpression(patterns, {
        syntax,
        ignoresCase: options.has('i') || options.has('y'),
        isWord: options.has('w'),
        isLine: options.has('x'),
      }),
      has: options.has,
      most: Number(options.value('m') ?? Number.POSITIVE_INFINITY),
      before: Number(options.value('B') ?? around),
      after: Number(options.value('A') ?? around),
      withName:
        options.has('H') ||
        (!options.has('h') && (paths.length > 1 || (isRecursive && isFolder(context, paths[0] ?? '')))),
      isColored:
        color === 'always' ||
        (color !== undefined && color !== 'never' && context.system.process.descriptors.get(1)?.kind === 'terminal'),
      found: false,
      failed: false,
      isOver: false,
    }
    for (const path of paths) if (!plan.isOver) await searchPath(context, options, plan, path, files.length > 0)
    if (plan.found && plan.has('q')) return 0
    return plan.failed ? TROUBLE : plan.found ? 0 : 1
  }

export const grep: Utility = grepAs('basic')
export const egrep: Utility = grepAs('extended')
export const fgrep: Utility = grepAs('fixed')

async function patternsOf(
  context: Context,
  options: Options,
): Promise<{ readonly patterns: string[]; readonly files: readonly string[] }> {
  const patterns = options.all.filter(([name]) => name === 'e').flatMap(([, text]) => text.split('\n'))
  for (const [name, path] of options.all) {
    if (name !== 'f') continue
    try {
      const text = new TextDecoder().decode(await readInput(context, path))
      patterns.push(
        ...text
          .replace(/\n$/, '')
          .split('\n')
          .slice(0, text === '' ? 0 : undefined),
      )
    } catch (failure) {
      throw new WrongUse(`${path}: ${whyNot(failure)}`, TROUBLE)
    }
  }
  if (options.has('e') || options.has('f')) return { patterns, files: options.operands }
  const [first, ...files] = options.operands
  if (first === undefined) {
    await context.system.write(
      2,
      `Usage: ${context.name} [OPTION]... PATTERNS [FILE]...\nTry '${context.name} --help' for more information.\n`,
    )
    throw new Usage()
  }
  return { patterns: first.split('\n'), files }
}

/** The usage was told already. */
class Usage extends WrongUse {
  constructor() {
    super('', TROUBLE)
  }
}

function isFolder({ access }: Context, path: string): boolean {
  return path !== '-' && access.exists(path) && (access.stat(path).mode & KIND_MASK) === FOLDER
}

async function searchPath(
  context: Context,
  options: Options,
  plan: Plan,
  path: string,
  isNamed: boolean,
): Promise<void> {
  if (isFolder(context, path)) {
    if (!options.has('r') && !options.has('R')) {
      plan.failed = true
      await context.flush()
      if (!options.has('s')) await context.complain(`${path}: Is a directory`)
      return
    }
    await searchFolder(context, options, plan, path, isNamed)
    return
  }
  try {
    await searchFile(context, plan, path)
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    plan.failed = true
    await context.flush()
    if (!options.has('s')) await context.complain(`${path}: ${failureText(failure.errno)}`)
  }
}

async function searchFolder(
  context: Context,
  options: Options,
  plan: Plan,
  path: string,
  isNamed: boolean,
): Promise<void> {
  const fits = (option: string, name: string): boolean =>
    options.all.some(([one, pattern]) => one === option && patternExpression(pattern).test(name))
  let names: string[]
  try {
    names = context.access.list(path).sort(byCodePoint)
  } catch (failure) {
    plan.failed = true
    if (!options.has('s')) await context.complain(`${path}: ${whyNot(failure)}`)
    return
  }
  for (const name of names) {
    if (plan.isOver) return
    const below = path === '.' && !isNamed ? name : `${path.replace(/\/$/, '')}/${name}`
    const kind = context.access.lstat(below).mode & KIND_MASK
    if (
      kind === FOLDER
        ? fits('exclude-dir', name)
        : fits('exclude', name) || (options.has('include') && !fits('include', name))
    )
      continue
    if (kind === FOLDER || options.has('R') || context.access.inodeAt(below, false).content.kind === 'file')
      await searchPath(context, options, plan, below, true)
  }
}

type Search = {
  line: number
  count: number
  lastShown: number
  waiting: { readonly line: number; readonly text: string }[]
  afterLeft: number
  isBinary: boolean
}

async function searchFile(context: Context, plan: Plan, path: string): Promise<void> {
  const opened = path === '-' ? undefined : openNumbered(context, path)
  const shown = path === '-' ? '(standard input)' : path
  const search: Search = { line: 0, count: 0, lastShown: 0, waiting: [], afterLeft: 0, isBinary: false }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let rest = ''
  const isLive = opened === undefined && context.system.process.descriptors.get(0)?.kind !== 'file'
  try {
    for (let isEnd = false; !isEnd; ) {
      const bytes = await context.system.read(opened?.number ?? 0)
      isEnd = bytes.length === 0
      if (bytes.includes(0) && !plan.has('a') && !plan.has('z')) search.isBinary = true
      const lines = (rest + decoder.decode(bytes, { stream: !isEnd })).split(plan.has('z') ? '\0' : '\n')
      rest = isEnd ? '' : (lines.pop() ?? '')
      if (isEnd && lines.at(-1) === '') lines.pop()
      for (const text of lines) {
        if (await searchLine(context, plan, search, shown, text)) continue
        isEnd = true
        break
      }
      if (isLive && plan.has('line-buffered')) await context.flush()
    }
  } finally {
    opened?.close()
  }
  await sayTotals(context, plan, search, shown)
}

async function sayTotals(context: Context, plan: Plan, search: Search, path: string): Promise<void> {
  if (plan.has('q')) return
  if (plan.has('c')) await context.print(`${plan.withName ? `${path}:` : ''}${search.count}\n`)
  if (plan.has('l') && search.count > 0) await context.print(`${path}\n`)
  if (plan.has('L')) {
    if (search.count === 0) await context.print(`${path}\n`)
  }
}

/** Whether there is more to look for in this file. */
async function searchLine(context: Context, plan: Plan, search: Search, path: string, text: string): Promise<boolean> {
  search.line += 1
  plan.expression.lastIndex = 0
  const fits = plan.expression.test(text) !== plan.has('v')
  if (!fits) {
    if (search.afterLeft > 0) {
      search.afterLeft -= 1
      await show(context, plan, search, path, { line: search.line, text }, '-')
    } else if (plan.before > 0) {
      search.waiting.push({ line: search.line, text })
      if (search.waiting.length > plan.before) search.waiting.shift()
    }
    return search.count < plan.most || search.afterLeft > 0
  }
  if (search.count >= plan.most) return false
  search.count += 1
  plan.found = true
  if (plan.has('q')) {
    plan.isOver = true
    return false
  }
  if (plan.has('l') || plan.has('L')) return false
  if (!plan.has('c')) {
    if (search.isBinary) {
      await context.flush()
      await context.complain(`${path}: binary file matches`)
      return false
    }
    for (const one of search.waiting) await show(context, plan, search, path, one, '-')
    await show(context, plan, search, path, { line: search.line, text }, ':')
  }
  search.waiting = []
  search.afterLeft = plan.after
  return search.count < plan.most || plan.after > 0
}

const COLOR = {
  match: '\u001b[01;31m\u001b[K',
  name: '\u001b[35m\u001b[K',
  line: '\u001b[32m\u001b[K',
  sign: '\u001b[36m\u001b[K',
  end: '\u001b[m\u001b[K',
}

async function show(
  context: Context,
  plan: Plan,
  search: Search,
  path: string,
  { line, text }: { readonly line: number; readonly text: string },
  sign: ':' | '-',
): Promise<void> {
  const paint = (piece: string, color: string): string => (plan.isColored ? color + piece + COLOR.end : piece)
  const mark = paint(sign, COLOR.sign)
  const hasContext = plan.before > 0 || plan.after > 0
  if (hasContext && search.lastShown > 0 && line > search.lastShown + 1 && !plan.has('o'))
    await context.print(`${paint('--', COLOR.sign)}\n`)
  search.lastShown = line
  const start =
    (plan.withName ? paint(path, COLOR.name) + mark : '') +
    (plan.has('n') ? paint(String(line), COLOR.line) + mark : '')
  const end = plan.has('z') ? '\0' : '\n'
  plan.expression.lastIndex = 0
  if (plan.has('o')) {
    if (sign === ':' && !plan.has('v'))
      for (const found of text.matchAll(plan.expression))
        if (found[0] !== '') await context.print(start + paint(found[0], COLOR.match) + end)
    return
  }
  const body =
    plan.isColored && sign === ':' && !plan.has('v')
      ? text.replace(plan.expression, (found) => (found === '' ? '' : paint(found, COLOR.match)))
      : text
  await context.print(start + body + end)
}
