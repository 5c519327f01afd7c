// cut(1): parts of lines by bytes, letters or fields.
import { latin1Bytes, latin1Text } from '../../../bytes.ts'
import { readOptions } from '../gnu-options.ts'
import { type Context, curly, eachInput, type Utility, wrongUse } from '../utility.ts'

type Range = { readonly from: number; readonly until: number }

export const cut: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'b:c:d:f:nsz',
    long: {
      'bytes=': 'b',
      'characters=': 'c',
      'delimiter=': 'd',
      'fields=': 'f',
      complement: 'complement',
      'only-delimited': 's',
      'output-delimiter=': 'output',
      'zero-terminated': 'z',
    },
  })
  const given = options.all.filter(([name]) => ['b', 'c', 'f'].includes(name))
  const [kind, list] = given[0] ?? []
  if (kind === undefined || list === undefined)
    throw wrongUse(context, 'you must specify a list of bytes, characters, or fields')
  if (given.length > 1) throw wrongUse(context, 'only one list may be specified')
  const delimiter = options.value('d') ?? '\t'
  if ([...delimiter].length > 1) throw wrongUse(context, 'the delimiter must be a single character')
  if (options.has('d') && kind !== 'f')
    throw wrongUse(context, 'an input delimiter may be specified only when operating on fields')
  const ranges = rangesOf(context, list, kind === 'f')
  const isWanted = (number: number): boolean =>
    ranges.some(({ from, until }) => number >= from && number <= until) !== options.has('complement')
  const joint = options.value('output')
  const end = options.has('z') ? '\0' : '\n'
  const isGood = await eachInput(context, options.operands, async (bytes) => {
    // Letters are bytes, also with -c, as in coreutils: a text of bytes is cut.
    const lines = latin1Text(bytes).split(end)
    if (lines.at(-1) === '') lines.pop()
    for (const line of lines) {
      if (kind !== 'f') {
        await context.print(latin1Bytes(bytesOf(line, ranges, isWanted, joint) + end))
        continue
      }
      if (!line.includes(delimiter)) {
        if (!options.has('s')) await context.print(latin1Bytes(line + end))
        continue
      }
      const fields = line.split(delimiter).filter((_field, index) => isWanted(index + 1))
      await context.print(latin1Bytes(fields.join(joint ?? delimiter) + end))
    }
  })
  return isGood ? 0 : 1
}

/** With an output delimiter it stands between ranges. */
function bytesOf(
  line: string,
  ranges: readonly Range[],
  isWanted: (number: number) => boolean,
  joint: string | undefined,
): string {
  let text = ''
  let last = 0
  for (const [index, letter] of [...line].entries()) {
    if (!isWanted(index + 1)) continue
    const startsRange = last > 0 && (last !== index || ranges.some((range) => range.from === index + 1))
    text += (joint !== undefined && startsRange ? joint : '') + letter
    last = index + 1
  }
  return text
}

function rangesOf(context: Context, list: string, isFields: boolean): Range[] {
  const what = isFields ? 'field' : 'byte/character position'
  return list.split(/[, ]/).map((part) => {
    const [, from, dash, until] = /^(\d*)(-?)(\d*)$/.exec(part) ?? []
    if (from === undefined || (from === '' && until === ''))
      throw wrongUse(
        context,
        dash === '-'
          ? 'invalid range with no endpoint: -'
          : `invalid ${what} ${isFields ? 'value ' : ''}${curly(part)}`,
      )
    if (from === '0' || (dash === '' && Number(from) === 0))
      throw wrongUse(context, isFields ? 'fields are numbered from 1' : 'byte/character positions are numbered from 1')
    const range = {
      from: Number(from || '1'),
      until: dash === '' ? Number(from) : until === '' ? Number.POSITIVE_INFINITY : Number(until),
    }
    if (range.until < range.from) throw wrongUse(context, 'invalid decreasing range')
    return range
  })
}
