// HCL, Terraform's language. A block is known by its type and its labels: `resource "aws_instance" "web01" { … }` is the
// entry web01 of the entry aws_instance of the entry resource; where one address stands several times, a list of its bodies.
// What must be computed (`var.size`, a call, an operator) stays an expression as it is written.
import type { Value } from '../../model/value.ts'
import { type Scan, skipLines, skipOnLine, take, takeExpression, takeHeredoc, takeName, takeText } from './hcl-scan.ts'
import { dictOf, type FormatReading, listOf, readingOf, textValue, Unreadable } from './reading.ts'

export function readHcl(text: string): FormatReading {
  return readingOf(text, () => {
    const scan = { text: text.replace(/^\ufeff/, ''), at: 0 }
    const value = readBody(scan, 0)
    if (scan.at < scan.text.length) throw new Unreadable(scan.at, 'a `}` stands there that closes nothing')
    return value
  })
}

type Blocks = { readonly under: Map<string, Blocks>; readonly bodies: Value[] }

const DEEPEST = 100

/** Terraform's own blocks that stand once for each name. */
const ONCE = ['resource', 'data', 'module', 'variable', 'output']

/** Up to its closing brace, or the end. */
function readBody(scan: Scan, depth: number): Value {
  if (depth > DEEPEST) throw new Unreadable(scan.at, 'blocks are nested too deep')
  const attributes = new Map<string, Value>()
  const blocks: Blocks = { under: new Map(), bodies: [] }
  for (;;) {
    skipLines(scan)
    const here = scan.text[scan.at]
    if (here === undefined || here === '}') break
    const start = scan.at
    const name = takeName(scan)
    if (name === undefined) throw new Unreadable(start, `\`${here}\` stands where a name is needed`)
    skipOnLine(scan)
    if (scan.text[scan.at] === '=' && scan.text[scan.at + 1] !== '=') {
      if (attributes.has(name)) throw new Unreadable(start, `\`${name}\` stands twice in the same block`)
      scan.at += 1
      attributes.set(name, readValue(scan, depth))
    } else readBlock(scan, name, blocks, depth)
    endLine(scan, name)
  }
  const known = [...blocks.under].map(([name, inner]) => [name, valueOfBlocks(inner)] as const)
  return dictOf([...attributes, ...known])
}

function endLine(scan: Scan, name: string): void {
  skipOnLine(scan)
  const here = scan.text[scan.at]
  if (here === undefined || here === '\n' || here === '}') return
  throw new Unreadable(scan.at, `\`${here}\` stands behind \`${name}\` where the line should end`)
}

function readBlock(scan: Scan, type: string, blocks: Blocks, depth: number): void {
  const start = scan.at
  let place = under(blocks, type)
  for (;;) {
    skipOnLine(scan)
    if (take(scan, /\{/y) !== undefined) break
    const label = scan.text[scan.at] === '"' ? takeText(scan) : takeName(scan)
    if (label === undefined) throw new Unreadable(scan.at, `after \`${type}\` a \`=\` or a \`{\` is needed`)
    place = under(place, label)
  }
  const address = scan.text.slice(start, scan.at - 1).trim()
  if (ONCE.includes(type) && place.bodies.length > 0)
    throw new Unreadable(start, `\`${type} ${address}\` begins a second time. Terraform refuses two of one name`)
  place.bodies.push(readBody(scan, depth + 1))
  if (take(scan, /\}/y) === undefined) throw new Unreadable(start, `the \`{\` of \`${type}\` is never closed`)
}

function under(blocks: Blocks, name: string): Blocks {
  const known = blocks.under.get(name) ?? { under: new Map(), bodies: [] }
  blocks.under.set(name, known)
  return known
}

function valueOfBlocks({ under, bodies }: Blocks): Value {
  const labelled =
    under.size === 0 ? [] : [dictOf([...under].map(([name, inner]) => [name, valueOfBlocks(inner)] as const))]
  const all = [...labelled, ...bodies]
  const [only] = all
  return all.length === 1 && only !== undefined ? only : listOf(all)
}

function readValue(scan: Scan, depth: number): Value {
  if (depth > DEEPEST) throw new Unreadable(scan.at, 'values are nested too deep')
  skipOnLine(scan)
  const start = scan.at
  const value = readPlain(scan, depth)
  if (value !== undefined) {
    skipOnLine(scan)
    const here = scan.text[scan.at]
    if (here === undefined || /[\n,}\]]/.test(here)) return value
    // An operator follows, so all of it is an expression.
    scan.at = start
  }
  const written = takeExpression(scan)
  return { kind: 'object', type: 'expression', repr: written }
}

function readPlain(scan: Scan, depth: number): Value | undefined {
  const here = scan.text[scan.at]
  if (here === '"') return textValue(takeText(scan))
  if (here === '[')
    return /^\[\s*for\b/.test(scan.text.slice(scan.at, scan.at + 40)) ? undefined : readList(scan, depth)
  if (here === '{') return /^\{\s*for\b/.test(scan.text.slice(scan.at, scan.at + 40)) ? undefined : readMap(scan, depth)
  const heredoc = takeHeredoc(scan)
  if (heredoc !== undefined) return textValue(heredoc)
  const number = take(scan, /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y)
  if (number !== undefined) return { kind: /^-?\d+$/.test(number) ? 'int' : 'float', text: number }
  const word = take(scan, /(?:true|false|null)(?![\w.-])/y)
  if (word === undefined) return undefined
  return word === 'null' ? { kind: 'none' } : { kind: 'bool', value: word === 'true' }
}

function readList(scan: Scan, depth: number): Value {
  const start = scan.at
  const items: Value[] = []
  scan.at += 1
  for (;;) {
    skipLines(scan)
    if (take(scan, /\]/y) !== undefined) return listOf(items)
    if (scan.at >= scan.text.length) throw new Unreadable(start, 'a `[` is opened there and never closed')
    items.push(readValue(scan, depth + 1))
    skipLines(scan)
    if (take(scan, /,/y) === undefined && scan.text[scan.at] !== ']')
      throw new Unreadable(scan.at, 'a comma is missing between two items')
  }
}

function readMap(scan: Scan, depth: number): Value {
  const start = scan.at
  const entries = new Map<string, Value>()
  scan.at += 1
  for (;;) {
    skipLines(scan)
    if (take(scan, /\}/y) !== undefined) return dictOf(entries)
    if (scan.at >= scan.text.length) throw new Unreadable(start, 'a `{` is opened there and never closed')
    const place = scan.at
    const key = scan.text[scan.at] === '"' ? takeText(scan) : (takeName(scan) ?? take(scan, /\d+|\([^)\n]*\)/y))
    skipOnLine(scan)
    if (key === undefined || take(scan, /[=:]/y) === undefined)
      throw new Unreadable(place, 'a mapping has entries of the form `name = value`')
    entries.set(key, readValue(scan, depth + 1))
    skipOnLine(scan)
    if (take(scan, /[,\n]/y) === undefined && scan.text[scan.at] !== '}')
      throw new Unreadable(scan.at, 'a comma or a new line is missing between two entries')
  }
}
