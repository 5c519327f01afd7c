// What a process has mapped into its memory, as /proc/[pid]/maps and smaps show it: its program, its heap, its libraries and its stack.
// Unlike Linux: the maps of memory show the same addresses for every process, and the figures of all parts add up to the resident memory.
import type { Process } from '../processes/process.ts'
import { memoryOf } from './process-texts.ts'
import { lines } from './system-texts.ts'

type Area = {
  readonly from: number
  readonly bytes: number
  readonly access: string
  readonly inode: number
  readonly path: string
  readonly residentBytes: number
  readonly isShared: boolean
}

const KIB = 1024
const PAGE = 4096
const STACK_BYTES = 135_168
const LIBRARY = '/usr/lib/x86_64-linux-gnu/libc.so.6'
const LIBRARY_BYTES = 1_957_888

function areasOf(process: Process): Area[] {
  const { residentBytes, virtualBytes, sharedBytes, textBytes } = memoryOf(process)
  if (residentBytes === 0) return []
  const program = Math.min(textBytes, pages(sharedBytes / 2))
  const library = sharedBytes - program
  const stack = Math.min(STACK_BYTES, pages((residentBytes - sharedBytes) / 8))
  const heap = residentBytes - sharedBytes - stack
  return [
    area(0x5583_5a00_0000, textBytes, 'r-xp', 131_201, process.executable, program, true),
    area(0x5583_5b40_0000, Math.max(heap, pages(virtualBytes / 3)), 'rw-p', 0, '[heap]', heap, false),
    area(0x7f12_3400_0000, Math.max(library, LIBRARY_BYTES), 'r-xp', 131_877, LIBRARY, library, true),
    area(0x7ffc_1180_0000, STACK_BYTES, 'rw-p', 0, '[stack]', stack, false),
  ]
}

function area(
  from: number,
  bytes: number,
  access: string,
  inode: number,
  path: string,
  residentBytes: number,
  isShared: boolean,
): Area {
  return { from, bytes: pages(bytes), access, inode, path, residentBytes, isShared }
}

function pages(bytes: number): number {
  return Math.floor(bytes / PAGE) * PAGE
}

function heading({ from, bytes, access, inode, path }: Area): string {
  const device = inode === 0 ? '00:00' : '08:01'
  return `${from.toString(16)}-${(from + bytes).toString(16)} ${access} 00000000 ${device} ${inode}`.padEnd(73) + path
}

export function mapsText(process: Process): string {
  return lines(...areasOf(process).map(heading))
}

export function smapsText(process: Process): string {
  return lines(
    ...areasOf(process).flatMap((one) => [
      heading(one),
      row('Size', one.bytes),
      row('KernelPageSize', PAGE),
      row('MMUPageSize', PAGE),
      ...figures([one]),
      'THPeligible:    0',
      `VmFlags: rd ${one.access.includes('w') ? 'wr' : 'ex'} mr mw me`,
    ]),
  )
}

export function smapsRollupText(process: Process): string {
  const areas = areasOf(process)
  const [first] = areas
  if (first === undefined) return ''
  const title = `${first.from.toString(16)}-7ffc11821000 ---p 00000000 00:00 0`.padEnd(73)
  return lines(`${title}[rollup]`, ...figures(areas))
}

function figures(areas: readonly Area[]): string[] {
  const sum = (fits: (one: Area) => boolean): number =>
    areas.reduce((total, one) => total + (fits(one) ? one.residentBytes : 0), 0)
  const all = sum(() => true)
  const own = sum((one) => !one.isShared)
  return [
    row('Rss', all),
    row('Pss', own + pages((all - own) / 2)),
    row('Shared_Clean', all - own),
    row('Shared_Dirty', 0),
    row('Private_Clean', 0),
    row('Private_Dirty', own),
    row('Referenced', all),
    row('Anonymous', own),
    row('LazyFree', 0),
    row('AnonHugePages', 0),
    row('Swap', 0),
    row('SwapPss', 0),
    row('Locked', 0),
  ]
}

function row(name: string, bytes: number): string {
  return `${`${name}:`.padEnd(15)} ${String(bytes / KIB).padStart(8)} kB`
}
