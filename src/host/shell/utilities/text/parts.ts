// head(1) and tail(1): the first or the last part of files; tail -f goes on with what is added.

import { joinBytes } from '../../../bytes.ts'
import { readOptions } from '../gnu-options.ts'
import { type Context, curly, openNumbered, quoted, readInput, type Utility, WrongUse, whyNot } from '../utility.ts'

const LINE_END = 0x0a
const MULTIPLES: Readonly<Record<string, number>> = {
  '': 1,
  b: 512,
  K: 1024,
  k: 1024,
  M: 1_048_576,
  G: 1_073_741_824,
  kB: 1000,
  MB: 1_000_000,
}

type Amount = { readonly unit: 'lines' | 'bytes'; readonly number: number; readonly sign: '' | '+' | '-' }

function amountOf(options: ReturnType<typeof readOptions>): Amount {
  const [letter = 'n', text = '10'] = options.all.findLast(([name]) => name === 'n' || name === 'c') ?? []
  const [, sign = '', digits, suffix = ''] = /^([-+]?)(\d+)([a-zA-Z]*)$/.exec(text) ?? []
  const unit = letter === 'c' ? 'bytes' : 'lines'
  if (digits === undefined || MULTIPLES[suffix] === undefined)
    throw new WrongUse(`invalid number of ${unit}: ${curly(text)}`)
  return { unit, number: Number(digits) * (MULTIPLES[suffix] ?? 1), sign: sign as '' | '+' | '-' }
}

const LONG = {
  'lines=': 'n',
  'bytes=': 'c',
  quiet: 'q',
  silent: 'q',
  verbose: 'v',
  'follow=?': 'f',
  retry: 'r',
  'sleep-interval=': 's',
  'pid=': 'p',
}

export const head: Utility = async (context) => {
  const options = readOptions(context, { short: 'n:c:qvz', long: LONG, number: 'n' })
  const amount = amountOf(options)
  return eachPart(context, options, 'open', async (path) => {
    if (amount.sign === '-') {
      const bytes = await readInput(context, path)
      await context.print(
        bytes.subarray(
          0,
          amount.unit === 'bytes' ? Math.max(0, bytes.length - amount.number) : lastLines(bytes, amount.number),
        ),
      )
    } else await firstPart(context, path, amount)
  })
}

/** Reads no further than it needs. */
async function firstPart(context: Context, path: string, amount: Amount): Promise<void> {
  const opened = path === '-' ? undefined : openNumbered(context, path)
  let left = amount.number
  try {
    while (left > 0) {
      const bytes = await context.system.read(
        opened?.number ?? 0,
        amount.unit === 'bytes' ? Math.min(left, 65_536) : undefined,
      )
      if (bytes.length === 0) return
      if (amount.unit === 'bytes') {
        left -= bytes.length
        await context.print(bytes)
        continue
      }
      let at = 0
      while (left > 0 && at < bytes.length) {
        const end = bytes.indexOf(LINE_END, at)
        at = end < 0 ? bytes.length : end + 1
        if (end >= 0) left -= 1
      }
      await context.print(bytes.subarray(0, at))
      if (left === 0) giveBack(context, opened?.number ?? 0, bytes.length - at)
    }
  } finally {
    opened?.close()
  }
}

/** What was read too far of a file is left for who reads next. */
function giveBack({ system }: Context, number: number, bytes: number): void {
  const position = system.process.descriptors.get(number)?.position ?? null
  if (position !== null && bytes > 0) position.set(position.get() - bytes)
}

/** Where the last lines begin. */
function lastLines(bytes: Uint8Array, number: number): number {
  if (number === 0) return bytes.length
  let left = number
  for (let at = bytes.length - 2; at >= 0; at -= 1) {
    if (bytes[at] !== LINE_END) continue
    left -= 1
    if (left === 0) return at + 1
  }
  return 0
}

/** Where line `number` begins, counted from 1. */
function fromLine(bytes: Uint8Array, number: number): number {
  let at = 0
  for (let line = 1; line < number; line += 1) {
    const end = bytes.indexOf(LINE_END, at)
    if (end < 0) return bytes.length
    at = end + 1
  }
  return at
}

export const tail: Utility = async (context) => {
  const options = readOptions(context, { short: 'n:c:fFqvs:z', long: LONG, number: 'n' })
  const amount = amountOf(options)
  const sizes = new Map<string, number>()
  const status = await eachPart(context, options, 'open', async (path) => {
    const bytes = await readInput(context, path)
    sizes.set(path, bytes.length)
    const { unit, number, sign } = amount
    if (unit === 'bytes')
      await context.print(bytes.subarray(sign === '+' ? Math.max(0, number - 1) : Math.max(0, bytes.length - number)))
    else await context.print(bytes.subarray(sign === '+' ? fromLine(bytes, number) : lastLines(bytes, number)))
  })
  const paths = [...sizes.keys()].filter((path) => path !== '-')
  if ((options.has('f') || options.has('F')) && paths.length > 0) await follow(context, paths, sizes)
  return status
}

const INTERVAL_MS = 1_000

/** Looks each second whether something was added, for ever. */
async function follow(context: Context, paths: readonly string[], sizes: Map<string, number>): Promise<void> {
  let last = paths.at(-1)
  for (;;) {
    await context.flush()
    await context.system.sleep(INTERVAL_MS)
    for (const path of paths) {
      if (!context.access.exists(path)) continue
      const bytes = context.access.readFile(path)
      let from = sizes.get(path) ?? 0
      if (bytes.length === from) continue
      if (bytes.length < from) {
        await context.complain(`${path}: file truncated`)
        from = 0
      }
      if (paths.length > 1 && last !== path) await context.print(`\n==> ${path} <==\n`)
      last = path
      await context.print(joinBytes([bytes.slice(from)]))
      sizes.set(path, bytes.length)
    }
  }
}

async function eachPart(
  context: Context,
  options: ReturnType<typeof readOptions>,
  verb: string,
  each: (path: string) => Promise<void>,
): Promise<number> {
  const paths = options.operands.length === 0 ? ['-'] : options.operands
  const withNames = options.has('v') || (paths.length > 1 && !options.has('q'))
  let status = 0
  let isFirst = true
  for (const path of paths) {
    try {
      if (path !== '-') {
        const { content } = context.access.inodeAt(path)
        if (content.kind === 'folder') {
          if (withNames) await context.print(`${isFirst ? '' : '\n'}==> ${path} <==\n`)
          await context.flush()
          await context.complain(`error reading ${quoted(path)}: Is a directory`)
          status = 1
          isFirst = false
          continue
        }
        openNumbered(context, path).close()
      }
      if (withNames) await context.print(`${isFirst ? '' : '\n'}==> ${path === '-' ? 'standard input' : path} <==\n`)
      isFirst = false
      await each(path)
    } catch (failure) {
      await context.flush()
      await context.complain(`cannot ${verb} ${quoted(path)} for reading: ${whyNot(failure)}`)
      status = 1
    }
  }
  return status
}
