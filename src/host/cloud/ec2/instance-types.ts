// The types of instances: which names there are, how many virtual processors each has, and for which architecture it is.

/** Family → the architecture of its images. */
const X86 = [
  ...['t1', 't2', 't3', 't3a', 'm1', 'm2', 'm3', 'm4', 'm5', 'm5a', 'm5d', 'm5n', 'm6a', 'm6i', 'm6id', 'm7a', 'm7i'],
  ...['m7i-flex', 'm8a', 'm8i', 'c1', 'c3', 'c4', 'c5', 'c5a', 'c5d', 'c5n', 'c6a', 'c6i', 'c6in', 'c7a', 'c7i', 'c8i'],
  ...[
    'r3',
    'r4',
    'r5',
    'r5a',
    'r5d',
    'r6a',
    'r6i',
    'r7a',
    'r7i',
    'r8i',
    'x1',
    'x2idn',
    'i3',
    'i3en',
    'i4i',
    'd3',
    'z1d',
  ],
  ...['g4dn', 'g5', 'g6', 'p3', 'p4d', 'p5', 'inf1', 'inf2', 'trn1', 'f1', 'h1'],
] as const
const ARM = ['a1', 't4g', 'm6g', 'm7g', 'm8g', 'c6g', 'c6gn', 'c7g', 'c8g', 'r6g', 'r7g', 'r8g', 'x2gd', 'g5g'] as const

const SIZE = /^(nano|micro|small|medium|large|\d*xlarge|metal(-\d+xl)?)$/
/** Large enough for any; a whole machine has no size in its name. */
const METAL_PROCESSORS = 96
/** Older and burstable types that have fewer than their size says today. */
const ONE_PROCESSOR = /^(t1\.micro|t2\.(nano|micro|small)|m1\.(small|medium)|m3\.medium|a1\.medium|\w+g\w*\.medium)$/

export type InstanceType = { readonly architecture: 'x86_64' | 'arm64'; readonly processors: number }

/** Undefined: there is no such type. */
export function instanceType(name: string): InstanceType | undefined {
  const [, family = '', size = ''] = /^([^.]+)\.([^.]+)$/.exec(name) ?? []
  const isArm = (ARM as readonly string[]).includes(family)
  if (!(isArm || (X86 as readonly string[]).includes(family)) || !SIZE.test(size)) return undefined
  return { architecture: isArm ? 'arm64' : 'x86_64', processors: ONE_PROCESSOR.test(name) ? 1 : processorsOf(size) }
}

function processorsOf(size: string): number {
  if (size.startsWith('metal')) return METAL_PROCESSORS
  const [, times] = /^(\d*)xlarge$/.exec(size) ?? []
  if (times === undefined) return 2
  return 4 * (times === '' ? 1 : Number(times))
}
