// du(1): what files take on the disk.
import { HostFailure } from '../../../failure.ts'
import { failureText } from '../../../failure-text.ts'
import { FOLDER, KIND_MASK } from '../../../files/inode.ts'
import { patternExpression } from '../../expand/pattern.ts'
import { readOptions } from '../gnu-options.ts'
import { type Context, quoted, type Utility } from '../utility.ts'
import { humanSize } from './describe.ts'

type Plan = {
  readonly sizeOf: (facts: { readonly blocks: number; readonly size: number }) => number
  readonly show: (bytes: number, path: string) => Promise<void>
  readonly deepest: number
  readonly withFiles: boolean
  readonly isSeparate: boolean
  readonly excluded: readonly RegExp[]
  readonly seen: Set<number>
}

const UNITS: Readonly<Record<string, number>> = {
  K: 1024,
  M: 1_048_576,
  G: 1_073_741_824,
  '1': 1,
  '1K': 1024,
  '1M': 1_048_576,
  KB: 1000,
  MB: 1_000_000,
}

export const du: Utility = async (context) => {
  const options = readOptions(context, {
    short: 'abcd:hkmsSxLlHB:t:0',
    long: {
      all: 'a',
      bytes: 'b',
      total: 'c',
      'max-depth=': 'd',
      'human-readable': 'h',
      summarize: 's',
      'separate-dirs': 'S',
      'apparent-size': 'apparent',
      'exclude=': 'exclude',
      'one-file-system': 'x',
      'block-size=': 'B',
      dereference: 'L',
      si: 'si',
    },
  })
  const isApparent = options.has('b') || options.has('apparent')
  const unit = options.has('b') ? 1 : options.has('m') ? 1_048_576 : (UNITS[options.value('B') ?? ''] ?? 1024)
  const shown = (bytes: number): string => (options.has('h') ? humanSize(bytes) : String(Math.ceil(bytes / unit)))
  const plan: Plan = {
    sizeOf: ({ blocks, size }) => (isApparent ? size : blocks * 512),
    show: (bytes, path) => context.print(`${shown(bytes)}\t${path}\n`),
    deepest: options.has('s') ? 0 : Number(options.value('d') ?? Number.POSITIVE_INFINITY),
    withFiles: options.has('a'),
    isSeparate: options.has('S'),
    excluded: options.all.filter(([name]) => name === 'exclude').map(([, pattern]) => patternExpression(pattern)),
    seen: new Set(),
  }
  let total = 0
  let status = 0
  for (const path of options.operands.length === 0 ? ['.'] : options.operands) {
    const sum = await measure(context, plan, path, 0)
    if (sum === undefined) status = 1
    else total += sum
  }
  if (options.has('c')) await plan.show(total, 'total')
  return status
}

async function measure(context: Context, plan: Plan, path: string, depth: number): Promise<number | undefined> {
  const { access } = context
  try {
    const facts = access.lstat(path)
    if (facts.links > 1 && (facts.mode & KIND_MASK) !== FOLDER) {
      if (plan.seen.has(facts.number)) return 0
      plan.seen.add(facts.number)
    }
    let sum = plan.sizeOf(facts)
    const isFolder = (facts.mode & KIND_MASK) === FOLDER
    if (isFolder) {
      for (const name of access.list(path)) {
        if (plan.excluded.some((expression) => expression.test(name))) continue
        const below = await measure(context, plan, path.endsWith('/') ? path + name : `${path}/${name}`, depth + 1)
        const isAdded = !plan.isSeparate || (access.lstat(`${path}/${name}`).mode & KIND_MASK) !== FOLDER
        if (isAdded) sum += below ?? 0
      }
    }
    if (depth <= plan.deepest && (isFolder || plan.withFiles || depth === 0)) await plan.show(sum, path)
    return sum
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    await context.flush()
    await context.complain(
      `cannot ${failure.errno === 'EACCES' && access.exists(path, false) ? 'read directory' : 'access'} ${quoted(path)}: ${failureText(failure.errno)}`,
    )
    return undefined
  }
}
