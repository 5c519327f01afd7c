// uniq(1): lines that follow each other and are the same.
import { readOptions } from '../gnu-options.ts'
import { curly, readInput, type Utility, WrongUse, whyNot, wrongUse } from '../utility.ts'

const COUNT_WIDTH = 7

export const uniq: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'cdDf:is:uw:z',
    long: {
      count: 'c',
      repeated: 'd',
      'all-repeated=?': 'D',
      'skip-fields=': 'f',
      'ignore-case': 'i',
      'skip-chars=': 's',
      unique: 'u',
      'check-chars=': 'w',
    },
  })
  const [input = '-', output] = options.operands
  if (options.operands.length > 2) throw wrongUse(context, `extra operand ${curly(options.operands[2] ?? '')}`)
  let text: string
  try {
    text = new TextDecoder().decode(await readInput(context, input))
  } catch (failure) {
    throw new WrongUse(`${input}: ${whyNot(failure)}`)
  }
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  const keyOf = (line: string): string => {
    let key = line
    for (let field = 0; field < Number(options.value('f') ?? '0'); field += 1) key = key.replace(/^[ \t]*[^ \t]*/, '')
    key = key.slice(Number(options.value('s') ?? '0'))
    if (options.has('w')) key = key.slice(0, Number(options.value('w')))
    return options.has('i') ? key.toLowerCase() : key
  }
  const groups: string[][] = []
  let last: string | undefined
  for (const line of lines) {
    const key = keyOf(line)
    if (key === last) groups.at(-1)?.push(line)
    else groups.push([line])
    last = key
  }
  let result = ''
  for (const group of groups) {
    if ((options.has('d') || options.has('D')) && group.length < 2) continue
    if (options.has('u') && group.length > 1) continue
    for (const line of options.has('D') ? group : group.slice(0, 1))
      result += `${options.has('c') ? `${String(group.length).padStart(COUNT_WIDTH)} ` : ''}${line}\n`
  }
  if (output === undefined) await context.print(result)
  else context.access.writeFile(output, result)
  return 0
}
