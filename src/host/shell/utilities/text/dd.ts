// dd(1): copies in blocks.

import { joinBytes } from '../../../bytes.ts'
import { humanSize } from '../listing/describe.ts'
import { curly, openNumbered, quoted, type Utility, WrongUse, whyNot } from '../utility.ts'

const MULTIPLES: Readonly<Record<string, number>> = {
  '': 1,
  c: 1,
  w: 2,
  b: 512,
  k: 1024,
  K: 1024,
  M: 1_048_576,
  G: 1_073_741_824,
  kB: 1000,
  MB: 1_000_000,
  GB: 1_000_000_000,
}
const KNOWN = ['if', 'of', 'bs', 'ibs', 'obs', 'count', 'skip', 'seek', 'conv', 'status', 'oflag', 'iflag']

function number(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback
  const [, digits, suffix = ''] = /^(\d+)([a-zA-Z]*)$/.exec(text) ?? []
  if (digits === undefined || MULTIPLES[suffix] === undefined) throw new WrongUse(`invalid number: ${curly(text)}`)
  return Number(digits) * (MULTIPLES[suffix] ?? 1)
}

export const dd: Utility = async (context) => {
  const given = new Map<string, string>()
  for (const word of context.args) {
    const [, name = '', value = ''] = /^(\w+)=(.*)$/s.exec(word) ?? []
    if (!KNOWN.includes(name))
      throw new WrongUse(`unrecognized operand ${curly(word)}\nTry 'dd --help' for more information.`)
    given.set(name, value)
  }
  const block = number(given.get('bs') ?? given.get('ibs'), 512)
  const count = number(given.get('count'), Number.POSITIVE_INFINITY)
  const { system } = context
  const [from, to] = [given.get('if'), given.get('of')]
  let [input, output] = [0, 1]
  let path = from ?? ''
  try {
    if (from !== undefined) input = openNumbered(context, from).number
    path = to ?? ''
    const keeps = given.get('conv')?.includes('notrunc') === true || given.has('seek')
    if (to !== undefined) output = openNumbered(context, to, { write: true, create: true, truncate: !keeps }).number
  } catch (failure) {
    throw new WrongUse(`failed to open ${quoted(path)}: ${whyNot(failure)}`)
  }
  system.process.descriptors
    .get(output)
    ?.position?.set(number(given.get('seek'), 0) * number(given.get('bs') ?? given.get('obs'), 512))
  for (let skip = number(given.get('skip'), 0); skip > 0; skip -= 1) await readBlock(context.system.read, input, block)
  const startMs = system.host.clock.sinceStartMs()
  let [full, partial, bytes] = [0, 0, 0]
  while (full + partial < count) {
    const piece = await readBlock(system.read, input, block)
    if (piece.length === 0) break
    if (piece.length === block) full += 1
    else partial += 1
    bytes += piece.length
    try {
      await system.write(output, piece)
    } catch (failure) {
      throw new WrongUse(`error writing ${quoted(to ?? 'standard output')}: ${whyNot(failure)}`)
    }
  }
  if (given.get('status') !== 'none') {
    const records = `${full}+${partial} records in\n${full}+${partial} records out\n`
    await system.write(
      2,
      given.get('status') === 'noxfer'
        ? records
        : records + sizeLine(bytes, system.host.clock.sinceStartMs() - startMs),
    )
  }
  return 0
}

async function readBlock(
  read: (descriptor: number, most?: number) => Promise<Uint8Array>,
  input: number,
  size: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let left = size
  while (left > 0) {
    const bytes = await read(input, left)
    if (bytes.length === 0) break
    chunks.push(bytes.slice())
    left -= bytes.length
  }
  return joinBytes(chunks)
}

function sizeLine(bytes: number, ms: number): string {
  const seconds = Math.max(ms / 1_000, 0.000_1)
  const shown = (size: number, base: 1000 | 1024): string => {
    const text = humanSize(size, base)
    return `${text.replace(/[A-Za-z]+$/, '')} ${text.replace(/^[\d.]+/, '')}${base === 1024 ? 'iB' : 'B'}`
  }
  const sizes =
    bytes < 1000 ? '' : bytes < 1024 ? ` (${shown(bytes, 1000)})` : ` (${shown(bytes, 1000)}, ${shown(bytes, 1024)})`
  return `${bytes} byte${bytes === 1 ? '' : 's'}${sizes} copied, ${Number(seconds.toPrecision(6))} s, ${shown(bytes / seconds, 1000)}/s\n`
}
