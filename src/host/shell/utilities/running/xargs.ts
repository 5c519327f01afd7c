// xargs(1): runs a program with arguments read from standard input.
import { HostFailure } from '../../../failure.ts'
import { failureText } from '../../../failure-text.ts'
import { readOptions } from '../gnu-options.ts'
import { type Context, readInput, type Utility, WrongUse } from '../utility.ts'
import { startChild } from './starting.ts'

const SOME_FAILED = 123
const STOPPED = 124
const KILLED = 125
const NOT_RUN = 126
const NOT_FOUND = 127
const MOST_BYTES = 131_072
const STOPPING = 255

type Plan = {
  readonly words: readonly string[]
  readonly replaces: string | undefined
  readonly most: number
  readonly lines: number | undefined
  readonly atOnce: number
  readonly shows: boolean
}

export const xargs: Utility = async (context) => {
  const options = readOptions(context, {
    short: '0a:d:E:i::I:L:n:pP:rs:tx',
    long: {
      null: '0',
      'arg-file=': 'a',
      'delimiter=': 'd',
      'replace=?': 'I',
      'max-lines=?': 'L',
      'max-args=': 'n',
      'max-procs=': 'P',
      'no-run-if-empty': 'r',
      verbose: 't',
    },
    isStrict: true,
  })
  const replaces = options.has('I') || options.has('i') ? options.value('I') || options.value('i') || '{}' : undefined
  const text = new TextDecoder().decode(await readInput(context, options.value('a') ?? '-'))
  const delimiter = options.has('0') ? '\0' : options.has('d') ? delimiterOf(options.value('d') ?? '') : undefined
  const lines = options.value('L') === undefined ? undefined : Number(options.value('L') || '1')
  const items = itemsOf(text, delimiter, replaces !== undefined, lines !== undefined)
  const plan: Plan = {
    words: options.operands.length === 0 ? ['echo'] : options.operands,
    replaces,
    most: Number(options.value('n') ?? Number.POSITIVE_INFINITY),
    lines,
    atOnce: Number(options.value('P') ?? '1') || Number.POSITIVE_INFINITY,
    shows: options.has('t'),
  }
  if (items.length === 0 && (options.has('r') || replaces !== undefined)) return 0
  return runAll(context, plan, commandsOf(plan, items))
}

function delimiterOf(text: string): string {
  return { '\\n': '\n', '\\t': '\t', '\\0': '\0' }[text] ?? text.slice(0, 1)
}

/** Words, with quotes and backslashes as xargs reads them; lines with `-I`; pieces with a delimiter. A line end is kept as an item of its own for -L. */
function itemsOf(text: string, delimiter: string | undefined, byLine: boolean, keepsEnds: boolean): string[] {
  if (delimiter !== undefined) {
    const pieces = text.split(delimiter)
    if (pieces.at(-1) === '') pieces.pop()
    return pieces
  }
  const items: string[] = []
  let current: string | undefined
  const finish = (): void => {
    if (current !== undefined) items.push(current)
    current = undefined
  }
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (letter === '\n') {
      const hadSome = current !== undefined || (items.length > 0 && items.at(-1) !== '\n')
      finish()
      if (keepsEnds && hadSome) items.push('\n')
    } else if (
      byLine ? (letter === ' ' || letter === '\t') && current === undefined : letter === ' ' || letter === '\t'
    )
      finish()
    else if (letter === '\\') {
      at += 1
      current = (current ?? '') + (text[at] ?? '')
    } else if (letter === '"' || letter === "'") {
      const end = text.indexOf(letter, at + 1)
      const line = text.indexOf('\n', at + 1)
      if (end < 0 || (line >= 0 && line < end))
        throw new WrongUse(
          `unmatched ${letter === '"' ? 'double' : 'single'} quote; by default quotes are special to xargs unless you use the -0 option`,
        )
      current = (current ?? '') + text.slice(at + 1, end)
      at = end
    } else current = (current ?? '') + letter
  }
  finish()
  return items
}

function commandsOf({ words, replaces, most, lines }: Plan, items: readonly string[]): string[][] {
  if (replaces !== undefined)
    return items.map((item) => words.map((word, at) => (at === 0 ? word : word.replaceAll(replaces, item))))
  const commands: string[][] = []
  let current: string[] = []
  let size = 0
  let ends = 0
  for (const item of items) {
    if (lines !== undefined && item === '\n') {
      ends += 1
      if (ends < lines) continue
    } else {
      current.push(item)
      size += item.length + 1
      if (current.length < most && size < MOST_BYTES) continue
    }
    if (current.length > 0) commands.push([...words, ...current])
    current = []
    size = 0
    ends = 0
  }
  if (current.length > 0 || commands.length === 0) commands.push([...words, ...current])
  return commands
}

async function runAll(context: Context, plan: Plan, commands: readonly (readonly string[])[]): Promise<number> {
  const { system } = context
  // The programs must not read what xargs reads.
  const nothing = system.open('/dev/null', { read: true, write: false, append: false })
  system.process.descriptors.get(0)?.release()
  system.process.descriptors.set(0, nothing)
  let status = 0
  let running = 0
  const reapOne = async (): Promise<boolean> => {
    const ended = await system.wait(-1)
    if (ended === undefined) return true
    running -= 1
    const signal = ended.status & 0x7f
    const code = ended.status >> 8
    if (signal !== 0) {
      await context.complain(`${plan.words[0]}: terminated by signal ${signal}`)
      status = KILLED
      return false
    }
    if (code === STOPPING) {
      await context.complain(`${plan.words[0]}: exited with status 255; aborting`)
      status = STOPPED
      return false
    }
    if (code !== 0) status = SOME_FAILED
    return true
  }
  for (const words of commands) {
    if (plan.shows) await system.write(2, `${words.join(' ')}\n`)
    try {
      startChild(context, words)
      running += 1
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      await context.complain(`${words[0]}: ${failureText(failure.errno)}`)
      return failure.errno === 'ENOENT' ? NOT_FOUND : NOT_RUN
    }
    while (running >= plan.atOnce) if (!(await reapOne())) return status
  }
  while (running > 0) if (!(await reapOne())) return status
  return status
}
