// cat(1), tee(1), wc(1), uniq(1): text that goes through as it comes.
import { readOptions } from '../gnu-options.ts'
import { type Context, eachInput, openNumbered, type Utility, WrongUse, whyNot } from '../utility.ts'

const LINE_END = 0x0a

export const cat: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'AbeEnstTuv',
    long: {
      'show-all': 'A',
      'number-nonblank': 'b',
      'show-ends': 'E',
      number: 'n',
      'squeeze-blank': 's',
      'show-tabs': 'T',
      'show-nonprinting': 'v',
    },
  })
  const shows = options.all.length > 0 && options.all.some(([name]) => name !== 'u')
  const show = shows ? shower((name) => options.has(name)) : undefined
  let status = 0
  for (const path of options.operands.length === 0 ? ['-'] : options.operands) {
    try {
      await copyOut(context, path, show)
    } catch (failure) {
      await context.flush()
      await context.complain(`${path}: ${whyNot(failure)}`)
      status = 1
    }
  }
  return status
}

/** Piece by piece, so that what comes late is shown when it comes. */
async function copyOut(
  context: Context,
  path: string,
  show: ((bytes: Uint8Array) => Uint8Array) | undefined,
): Promise<void> {
  const opened = path === '-' ? undefined : openNumbered(context, path)
  const { descriptors } = context.system.process
  const [from, to] = [descriptors.get(opened?.number ?? 0), descriptors.get(1)]
  try {
    if (from?.inode !== undefined && from.inode === to?.inode && from.kind === 'file')
      throw new WrongUse(`${path}: input file is output file`)
    for (;;) {
      const bytes = await context.system.read(opened?.number ?? 0)
      if (bytes.length === 0) return
      await context.system.write(1, show === undefined ? bytes : show(bytes))
    }
  } finally {
    opened?.close()
  }
}

/** Shows lines with numbers and signs for what is not seen; it remembers where it is from piece to piece. */
function shower(has: (name: string) => boolean): (bytes: Uint8Array) => Uint8Array {
  const all = has('A')
  const [ends, tabs, hidden] = [
    all || has('E') || has('e'),
    all || has('T') || has('t'),
    all || has('v') || has('e') || has('t'),
  ]
  const [numbers, onlyFull, squeezes] = [has('n') || has('b'), has('b'), has('s')]
  let line = 0
  let isStart = true
  let blanks = 0
  return (bytes) => {
    const out: number[] = []
    const say = (text: string): void => {
      for (const letter of text) out.push(letter.charCodeAt(0))
    }
    for (const byte of bytes) {
      if (isStart && byte === LINE_END) {
        blanks += 1
        if (squeezes && blanks > 1) continue
      } else if (isStart) blanks = 0
      if (isStart && numbers && !(onlyFull && byte === LINE_END)) {
        line += 1
        say(`${String(line).padStart(6)}\t`)
      }
      if (byte === LINE_END) {
        if (ends) say('$')
        out.push(byte)
      } else if (byte === 9) {
        if (tabs) say('^I')
        else out.push(byte)
      } else if (hidden) say(seen(byte))
      else out.push(byte)
      isStart = byte === LINE_END
    }
    return Uint8Array.from(out)
  }
}

function seen(byte: number): string {
  if (byte >= 128) return `M-${seen(byte - 128)}`
  if (byte === 127) return '^?'
  return byte < 32 ? `^${String.fromCharCode(byte + 64)}` : String.fromCharCode(byte)
}

export const tee: Utility = async (context) => {
  const options = readOptions(context, { short: 'aip', long: { append: 'a', 'ignore-interrupts': 'i' } })
  const flags = options.has('a')
    ? { write: true, append: true, create: true }
    : { write: true, truncate: true, create: true }
  const outputs: number[] = [1]
  let status = 0
  for (const path of options.operands) {
    try {
      outputs.push(openNumbered(context, path, flags).number)
    } catch (failure) {
      await context.complain(`${path}: ${whyNot(failure)}`)
      status = 1
    }
  }
  for (;;) {
    const bytes = await context.system.read(0)
    if (bytes.length === 0) return status
    for (const number of outputs) await context.system.write(number, bytes)
  }
}

type Counts = { lines: number; words: number; letters: number; bytes: number; longest: number }

export const wc: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'clLmw',
    long: { bytes: 'c', chars: 'm', lines: 'l', words: 'w', 'max-line-length': 'L' },
  })
  const asked = (['l', 'w', 'm', 'c', 'L'] as const).filter((letter) => options.has(letter))
  const shown = asked.length === 0 ? (['l', 'w', 'c'] as const) : asked
  const rows: { readonly counts: Counts; readonly name: string }[] = []
  const isGood = await eachInput(context, options.operands, async (bytes, path) => {
    rows.push({ counts: count(bytes), name: options.operands.length === 0 ? '' : path })
  })
  if (options.operands.length > 1) rows.push({ counts: total(rows.map((row) => row.counts)), name: 'total' })
  const width = widthFor(context, options.operands, shown.length, rows)
  for (const { counts, name } of rows) {
    const numbers = shown.map((letter) => String(numberFor(counts, letter)).padStart(width)).join(' ')
    await context.print(`${numbers}${name === '' ? '' : ` ${name}`}\n`)
  }
  return isGood ? 0 : 1
}

function numberFor(counts: Counts, letter: 'l' | 'w' | 'm' | 'c' | 'L'): number {
  return { l: counts.lines, w: counts.words, m: counts.letters, c: counts.bytes, L: counts.longest }[letter]
}

const WIDTH_OF_INPUT = 7

/** As wide as the number of bytes of all files; of standard input that is not known. */
function widthFor(
  { access }: Context,
  operands: readonly string[],
  columns: number,
  rows: readonly { readonly counts: Counts }[],
): number {
  if (columns === 1 && operands.length < 2) return 1
  if (operands.length === 0 || operands.includes('-')) return WIDTH_OF_INPUT
  const sizes = operands.map((path) => (access.exists(path) ? access.stat(path).size : 0))
  const isRegular = rows.length > 0
  return isRegular ? String(sizes.reduce((sum, size) => sum + size, 0)).length : 1
}

function count(bytes: Uint8Array): Counts {
  const counts: Counts = { lines: 0, words: 0, letters: 0, bytes: bytes.length, longest: 0 }
  let inWord = false
  let length = 0
  for (const byte of bytes) {
    if ((byte & 0xc0) !== 0x80) {
      counts.letters += 1
      length = byte === 9 ? length + 8 - (length % 8) : length + 1
    }
    if (byte === LINE_END) {
      counts.lines += 1
      counts.longest = Math.max(counts.longest, length - 1)
      length = 0
    }
    const isBlank = byte === 32 || (byte >= 9 && byte <= 13)
    if (!isBlank && !inWord) counts.words += 1
    inWord = !isBlank
  }
  counts.longest = Math.max(counts.longest, length)
  return counts
}

function total(all: readonly Counts[]): Counts {
  const sum = (pick: (counts: Counts) => number): number => all.reduce((result, counts) => result + pick(counts), 0)
  return {
    lines: sum((one) => one.lines),
    words: sum((one) => one.words),
    letters: sum((one) => one.letters),
    bytes: sum((one) => one.bytes),
    longest: Math.max(0, ...all.map((one) => one.longest)),
  }
}
