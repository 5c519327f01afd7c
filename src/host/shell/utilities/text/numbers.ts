// seq(1) and shuf(1): numbers in a row, lines in any order.
import { real } from '../../builtins/format-text.ts'
import { readOptions } from '../gnu-options.ts'
import { curly, readInput, type Utility, WrongUse, whyNot, wrongUse } from '../utility.ts'

export const seq: Utility = async (context) => {
  // A negative number is no option.
  const args = context.args.map((word) => (/^-[\d.]/.test(word) ? `\0${word}` : word))
  const options = readOptions(
    { name: context.name, args },
    { short: 'f:s:w', long: { 'format=': 'f', 'separator=': 's', 'equal-width': 'w' } },
  )
  const operands = options.operands.map((word) => word.replace(/^\0/, ''))
  if (operands.length === 0) throw wrongUse(context, 'missing operand')
  if (operands.length > 3) throw wrongUse(context, `extra operand ${curly(operands[3] ?? '')}`)
  const wrong = operands.find((word) => !/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(word))
  if (wrong !== undefined) throw wrongUse(context, `invalid floating point argument: ${curly(wrong)}`)
  const [first, step, last] =
    operands.length === 1 ? ['1', '1', operands[0]] : operands.length === 2 ? [operands[0], '1', operands[1]] : operands
  const [from, by, until] = [Number(first), Number(step), Number(last)]
  if (by === 0) throw wrongUse(context, `invalid Zero increment value: ${curly(step ?? '')}`)
  const placesOf = (text = ''): number => text.split('.')[1]?.length ?? 0
  const places = Math.max(placesOf(first), placesOf(step))
  const width = options.has('w') ? Math.max(from.toFixed(places).length, until.toFixed(Math.max(places, 0)).length) : 0
  const format = options.value('f')
  const separator = options.value('s') ?? '\n'
  const count = Math.floor((until - from) / by + 1e-10)
  let isFirst = true
  for (let index = 0; index <= count; index += 1) {
    const value = from + index * by
    const text = format === undefined ? padded(value.toFixed(places), width) : formatted(format, value)
    await context.print((isFirst ? '' : separator) + text)
    isFirst = false
    await context.system.step()
  }
  if (!isFirst) await context.print('\n')
  return 0
}

function padded(text: string, width: number): string {
  return text.startsWith('-') ? `-${text.slice(1).padStart(width - 1, '0')}` : text.padStart(width, '0')
}

function formatted(format: string, value: number): string {
  return format.replace(
    /%([-+ 0#]*)(\d*)(?:\.(\d+))?([efgEFG])/,
    (_all, flags: string, width: string, precision: string | undefined, letter: string) => {
      const text = real(letter, value, flags, precision === undefined ? undefined : Number(precision))
      return flags.includes('-')
        ? text.padEnd(Number(width || '0'))
        : text.padStart(Number(width || '0'), flags.includes('0') ? '0' : ' ')
    },
  )
}

export const shuf: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'ei:n:o:rz',
    long: {
      echo: 'e',
      'input-range=': 'i',
      'head-count=': 'n',
      'output=': 'o',
      repeat: 'r',
      'random-source=': 'random',
      'zero-terminated': 'z',
    },
  })
  const range = options.value('i')
  let lines: string[]
  if (options.has('e')) lines = [...options.operands]
  else if (range !== undefined) {
    const [, from, until] = /^(\d+)-(\d+)$/.exec(range) ?? []
    if (from === undefined) throw new WrongUse(`invalid input range: ${curly(range)}`)
    lines = Array.from({ length: Number(until) - Number(from) + 1 }, (_one, index) => String(Number(from) + index))
  } else {
    const [path = '-'] = options.operands
    try {
      lines = new TextDecoder().decode(await readInput(context, path)).split('\n')
    } catch (failure) {
      throw new WrongUse(`${path}: ${whyNot(failure)}`)
    }
    if (lines.at(-1) === '') lines.pop()
  }
  const random = (below: number): number => {
    const bytes = new Uint8Array(4)
    context.system.host.dice.fill(bytes)
    return new DataView(bytes.buffer).getUint32(0) % below
  }
  const most = options.value('n') === undefined ? lines.length : Number(options.value('n'))
  const picked: string[] = []
  if (options.has('r')) while (picked.length < most && lines.length > 0) picked.push(lines[random(lines.length)] ?? '')
  else {
    const left = [...lines]
    while (picked.length < most && left.length > 0) picked.push(...left.splice(random(left.length), 1))
  }
  const text = picked.map((line) => `${line}\n`).join('')
  const output = options.value('o')
  if (output === undefined) await context.print(text)
  else context.access.writeFile(output, text)
  return 0
}
