// df(1) of coreutils: room on the mounted file systems.

import { HostFailure } from '../../failure.ts'
import { failureText } from '../../failure-text.ts'
import { findPlace } from '../../files/paths.ts'
import type { System } from '../../processes/process.ts'
import { command, Refusal, TRY_HELP, writeLines } from '../command.ts'
import { table } from '../layout.ts'
import type { Given } from '../options.ts'
import { mountOf, type ShownMount, shownMounts } from './shown-mounts.ts'
import { readBlockSize, sizeText, type Unit } from './sizes.ts'

const OPTIONS = [
  '-a --all',
  '-B --block-size =',
  '-h --human-readable',
  '-H --si',
  '-i --inodes',
  '-k',
  '-l --local',
  '-m',
  '--no-sync',
  '--output =?',
  '-P --portability',
  '--sync',
  '--total',
  '-t --type =',
  '-T --print-type',
  '-v',
  '-x --exclude-type =',
  '--help',
  '--version',
]
const HELP = `Usage: df [OPTION]... [FILE]...
Show information about the file system on which each FILE resides,
or all file systems by default.

  -a, --all             include pseudo, duplicate, inaccessible file systems
  -B, --block-size=SIZE  scale sizes by SIZE before printing them
  -h, --human-readable  print sizes in powers of 1024 (e.g., 1023M)
  -H, --si              print sizes in powers of 1000 (e.g., 1.1G)
  -i, --inodes          list inode information instead of block usage
  -k                    like --block-size=1K
  -l, --local           limit listing to local file systems
      --output[=FIELD_LIST]  use the output format defined by FIELD_LIST
  -P, --portability     use the POSIX output format
      --total           elide all entries insignificant to available space,
                          and produce a grand total
  -t, --type=TYPE       limit listing to file systems of type TYPE
  -T, --print-type      print file system type
  -x, --exclude-type=TYPE   limit listing to file systems not of type TYPE
`

type Field =
  | 'source'
  | 'fstype'
  | 'itotal'
  | 'iused'
  | 'iavail'
  | 'ipcent'
  | 'size'
  | 'used'
  | 'avail'
  | 'pcent'
  | 'file'
  | 'target'

/** A line; a mount that was asked for by a file has it. */
type Shown = ShownMount & { readonly file: string }

const FIELDS: readonly Field[] = [
  'source',
  'fstype',
  'itotal',
  'iused',
  'iavail',
  'ipcent',
  'size',
  'used',
  'avail',
  'pcent',
  'file',
  'target',
]
const KIB = 1024
const LEFT: readonly Field[] = ['source', 'fstype', 'file', 'target']
const LEAST: Readonly<Partial<Record<Field, number>>> = {
  source: 14,
  fstype: 4,
  itotal: 5,
  iused: 5,
  iavail: 5,
  ipcent: 4,
  size: 5,
  used: 5,
  avail: 5,
  pcent: 4,
}

export const df = command(
  { options: OPTIONS, hint: TRY_HELP, help: HELP, version: 'df (GNU coreutils) 9.1' },
  async (system, given) => {
    const unit = unitOf(given)
    const fields = fieldsOf(given)
    const { mounts, problems } = mountsFor(system, given)
    await writeLines(
      system,
      problems.map((problem) => `df: ${problem}`),
      2,
    )
    if (mounts.length === 0) {
      if (problems.length === 0) await system.write(2, 'df: no file systems processed\n')
      return 1
    }
    const rows = mounts.map((mount) => fields.map((field) => show(field, mount, unit, false)))
    if (given.has('total')) {
      const sum = totalOf(mounts)
      const target = fields.includes('source') ? sum : { ...sum, point: 'total' }
      rows.push(fields.map((field) => show(field, target, unit, true)))
    }
    const columns = fields.map((field) => ({
      side: LEFT.includes(field) ? ('left' as const) : ('right' as const),
      least: LEAST[field] ?? 0,
    }))
    await writeLines(system, table(columns, [fields.map((field) => heading(field, given, unit)), ...rows]))
    return problems.length > 0 ? 1 : 0
  },
)

function unitOf(given: Given): Unit {
  const last = given.lastOf('human-readable', 'si', 'k', 'm', 'block-size')
  if (last === 'human-readable') return { kind: 'people', base: 1024 }
  if (last === 'si') return { kind: 'people', base: 1000 }
  if (last === 'm') return { kind: 'blocks', bytes: KIB * KIB, suffix: '' }
  const text = last === 'block-size' ? (given.value('block-size') ?? '') : '1K'
  const size = readBlockSize(text)
  if (size === undefined) throw new Refusal(`df: invalid -B argument '${text}'\n`)
  return { kind: 'blocks', ...size }
}

function fieldsOf(given: Given): readonly Field[] {
  if (given.has('output')) {
    const asked = given.value('output')
    if (asked === undefined) return FIELDS
    return asked.split(',').map((name) => {
      const field = FIELDS.find((one) => one === name)
      if (field === undefined)
        throw new Refusal(`df: option --output: field ‘${name}’ unknown\n${TRY_HELP.replace('%s', 'df')}`)
      return field
    })
  }
  const type: Field[] = given.has('print-type') ? ['fstype'] : []
  return given.has('inodes')
    ? ['source', ...type, 'itotal', 'iused', 'iavail', 'ipcent', 'target']
    : ['source', ...type, 'size', 'used', 'avail', 'pcent', 'target']
}

function mountsFor(system: System, given: Given): { readonly mounts: Shown[]; readonly problems: string[] } {
  const all = shownMounts(system)
  const types = given.values('type')
  const left = given.values('exclude-type')
  const isWanted = (mount: ShownMount): boolean =>
    (types.length === 0 || types.includes(mount.type)) && !left.includes(mount.type)
  if (given.operands.length === 0) {
    const mounts = all.filter(
      (mount) => isWanted(mount) && (given.has('all') || types.length > 0 || mount.sizeBytes > 0),
    )
    return { mounts: mounts.map((mount) => ({ ...mount, file: '-' })), problems: [] }
  }
  const mounts: Shown[] = []
  const problems: string[] = []
  for (const file of given.operands) {
    try {
      const device = all.find((mount) => mount.device === file)
      const place =
        device === undefined
          ? findPlace(system.host.files.root, system.process.user, system.process.cwd, file)
          : undefined
      if (place !== undefined && place.inode === undefined) throw new HostFailure('ENOENT')
      const mount = device ?? mountOf(all, place?.path ?? '/')
      if (mount !== undefined && isWanted(mount)) mounts.push({ ...mount, file })
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      problems.push(`${file}: ${failureText(failure.errno)}`)
    }
  }
  return { mounts, problems }
}

function totalOf(mounts: readonly Shown[]): Shown {
  const devices = mounts.filter(
    (mount, index) =>
      mounts.findIndex((other) => other.device === mount.device && other.point === mount.point) === index,
  )
  const sum = (field: 'sizeBytes' | 'usedBytes' | 'inodes' | 'inodesUsed'): number =>
    devices.reduce((total, mount) => total + mount[field], 0)
  return {
    device: 'total',
    type: '-',
    point: '-',
    options: '',
    file: '-',
    sizeBytes: sum('sizeBytes'),
    usedBytes: sum('usedBytes'),
    inodes: sum('inodes'),
    inodesUsed: sum('inodesUsed'),
  }
}

function heading(field: Field, given: Given, unit: Unit): string {
  switch (field) {
    case 'source':
      return 'Filesystem'
    case 'fstype':
      return 'Type'
    case 'itotal':
      return 'Inodes'
    case 'iused':
      return 'IUsed'
    case 'iavail':
      return 'IFree'
    case 'ipcent':
      return 'IUse%'
    case 'size':
      return sizeHeading(given, unit)
    case 'used':
      return 'Used'
    case 'avail':
      return unit.kind === 'people' || given.has('output') ? 'Avail' : 'Available'
    case 'pcent':
      return given.has('portability') && unit.kind === 'blocks' ? 'Capacity' : 'Use%'
    case 'file':
      return 'File'
    case 'target':
      return 'Mounted on'
    default:
      return field satisfies never
  }
}

function sizeHeading(given: Given, unit: Unit): string {
  if (unit.kind === 'people') return 'Size'
  if (given.has('portability')) return `${unit.bytes}-blocks`
  if (unit.suffix !== '') return `1${unit.suffix}-blocks`
  const [, letters = ''] = /^(.*)$/.exec(blockLetters(unit.bytes)) ?? []
  return `${letters}-blocks`
}

/** `1K` of 1024, `1M` of 1048576, `1B` of 1. */
function blockLetters(bytes: number): string {
  let value = bytes
  let power = 0
  const base = bytes % KIB === 0 || bytes < 1000 || bytes % 1000 !== 0 ? KIB : 1000
  while (value >= base && value % base === 0 && power < 6) {
    value /= base
    power += 1
  }
  const letter = 'BKMGTPE'[power] ?? ''
  return `${value}${base === 1000 && power > 0 ? `${letter === 'K' ? 'k' : letter}B` : letter}`
}

function show(field: Field, mount: Shown, unit: Unit, isTotal: boolean): string {
  const availableBytes = Math.max(0, mount.sizeBytes - mount.usedBytes)
  const inodeUnit: Unit = unit.kind === 'people' ? unit : { kind: 'blocks', bytes: 1, suffix: '' }
  switch (field) {
    case 'source':
      return mount.device
    case 'fstype':
      return mount.type
    case 'itotal':
      return sizeText(mount.inodes, inodeUnit)
    case 'iused':
      return sizeText(mount.inodesUsed, inodeUnit)
    case 'iavail':
      return sizeText(mount.inodes - mount.inodesUsed, inodeUnit)
    case 'ipcent':
      return percent(mount.inodesUsed, mount.inodes)
    case 'size':
      return sizeText(mount.sizeBytes, unit)
    case 'used':
      return sizeText(mount.usedBytes, unit)
    case 'avail':
      return sizeText(availableBytes, unit)
    case 'pcent':
      return percent(mount.usedBytes, mount.usedBytes + availableBytes)
    case 'file':
      return isTotal ? '-' : mount.file
    case 'target':
      return mount.point
    default:
      return field satisfies never
  }
}

/** Rounded up, as df does it. */
function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${Math.ceil((part / whole) * 100 - 1e-9)}%`
}
