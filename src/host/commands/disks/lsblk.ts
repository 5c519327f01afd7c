// lsblk(8) of util-linux: disks, their partitions, and where those are mounted.
import type { BlockDevice } from '../../machine/block-devices.ts'
import type { System } from '../../processes/process.ts'
import { command, Refusal, writeLines } from '../command.ts'
import { table } from '../layout.ts'
import { type ShownMount, shownMounts } from './shown-mounts.ts'

const OPTIONS = [
  '-a --all',
  '-b --bytes',
  '-d --nodeps',
  '-f --fs',
  '-i --ascii',
  '-l --list',
  '-n --noheadings',
  '-o --output =',
  '-p --paths',
  '-r --raw',
  '-h --help',
  '-V --version',
]
const HINT = "Try 'lsblk --help' for more information.\n"
const NOT_FOUND = 32

type Column = 'NAME' | 'MAJ:MIN' | 'RM' | 'SIZE' | 'RO' | 'TYPE' | 'MOUNTPOINT' | 'MOUNTPOINTS' | 'FSTYPE'

const COLUMNS: readonly Column[] = ['NAME', 'MAJ:MIN', 'RM', 'SIZE', 'RO', 'TYPE', 'MOUNTPOINTS']
const ALL: readonly Column[] = [...COLUMNS, 'MOUNTPOINT', 'FSTYPE']
const RIGHT: readonly Column[] = ['MAJ:MIN', 'RM', 'SIZE', 'RO']

export const lsblk = command(
  {
    options: OPTIONS,
    hint: HINT,
    version: 'lsblk from util-linux 2.38.1',
    help: '\nUsage:\n lsblk [options] [<device> ...]\n\nList information about block devices.\n',
  },
  async (system, given) => {
    const columns = columnsOf(given.value('output'), given.has('fs'))
    const devices = system.host.machine.blockDevices
    const mounts = shownMounts(system)
    const wanted = given.operands.map((path) => path.replace(/^\/dev\//, ''))
    for (const name of wanted)
      if (!devices.some((device) => device.name === name))
        throw new Refusal(`lsblk: ${given.operands[wanted.indexOf(name)]}: not a block device\n`, NOT_FOUND)
    const roots = devices.filter(({ name, partOf }) => (wanted.length > 0 ? wanted.includes(name) : partOf === null))
    const rows: string[][] = []
    const isTree = !given.has('list') && !given.has('raw')
    for (const root of roots) {
      const parts = given.has('nodeps') ? [] : devices.filter(({ partOf }) => partOf === root.name)
      const show = (device: BlockDevice, branch: string): void => {
        rows.push(
          columns.map((column) => cell(system, column, device, mounts, branch, given.has('bytes'), given.has('paths'))),
        )
      }
      show(root, '')
      for (const [index, part] of parts.entries()) show(part, isTree ? (index === parts.length - 1 ? '└─' : '├─') : '')
    }
    const all = given.has('noheadings') ? rows : [[...columns], ...rows]
    const sides = columns.map((column) => ({ side: RIGHT.includes(column) ? ('right' as const) : ('left' as const) }))
    await writeLines(system, given.has('raw') ? all.map((row) => row.join(' ')) : table(sides, all))
    return 0
  },
)

function columnsOf(text: string | undefined, hasTypes: boolean): readonly Column[] {
  if (text === undefined) return hasTypes ? ['NAME', 'FSTYPE', 'MOUNTPOINTS'] : COLUMNS
  return text.split(',').map((name) => {
    const column = ALL.find((one) => one === name.toUpperCase())
    if (column === undefined) throw new Refusal(`lsblk: unknown column: ${name}\n`)
    return column
  })
}

function cell(
  { host }: System,
  column: Column,
  device: BlockDevice,
  mounts: readonly ShownMount[],
  branch: string,
  inBytes: boolean,
  hasPath: boolean,
): string {
  const own = mounts.filter((mount) => mount.device === `/dev/${device.name}`)
  switch (column) {
    case 'NAME':
      return `${branch}${hasPath ? '/dev/' : ''}${device.name}`
    case 'MAJ:MIN':
      return `${device.major}:${device.minor}`.padEnd(7).trimEnd()
    case 'RM':
      return '0'
    case 'SIZE':
      return inBytes ? String(device.sizeBytes) : size(device.sizeBytes)
    case 'RO':
      return host.files.mounts().some((mount) => mount.device === `/dev/${device.name}` && mount.isReadOnly) ? '1' : '0'
    case 'TYPE':
      return device.partOf === null ? 'disk' : 'part'
    case 'MOUNTPOINT':
    case 'MOUNTPOINTS':
      return own[0]?.point ?? ''
    case 'FSTYPE':
      return own[0]?.type ?? ''
    default:
      return column satisfies never
  }
}

/** `256G`, `1.5T`, `0B`: one digit behind the point where it is not zero, cut as util-linux rounds it. */
function size(bytes: number): string {
  let value = bytes
  let power = 0
  while (value >= 1024 && power < 6) {
    value /= 1024
    power += 1
  }
  const rounded = Math.round(value * 10) / 10
  return `${Number.isInteger(rounded) ? rounded : rounded.toFixed(1)}${'BKMGTPE'[power]}`
}
