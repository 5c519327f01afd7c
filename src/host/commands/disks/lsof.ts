// lsof(8): the open files of processes.
// Unlike Linux: processes that are only figures of an exercise have no open files.

import { HostFailure } from '../../failure.ts'
import type { Inode } from '../../files/inode.ts'
import { findPlace } from '../../files/paths.ts'
import { openFiles, type Shown } from '../../proc/process-folder.ts'
import type { Process, System } from '../../processes/process.ts'
import { command, Refusal, writeLines } from '../command.ts'
import { table } from '../layout.ts'
import type { Given } from '../options.ts'
import { allProcesses } from '../processes/process-view.ts'
import { type SocketNames, socketNames } from './lsof-sockets.ts'

const USAGE = `lsof 4.95.0
 usage: [-?abhKlnNoOPRtUvVX] [-c c] [-d s] [-i [i]] [-p s] [-u s] [--] [names]
`
const OPTIONS = [
  '-a',
  '-b',
  '-c =',
  '-d =',
  '-h',
  '-i =?',
  '-l',
  '-n',
  '-N',
  '-P',
  '-p =',
  '-R',
  '-s =?',
  '-t',
  '-u =',
  '-U',
  '-v',
  '-V',
  '-w',
]

type Row = {
  readonly process: Process
  readonly descriptor: string
  readonly type: string
  readonly device: string
  readonly size: string
  readonly node: string
  readonly name: string
  readonly inode: Inode | undefined
}

export const lsof = command({ options: OPTIONS, hint: USAGE }, async (system, given) => {
  // What -i asks for may stand in a word of its own.
  const isApart = given.values('i').includes('')
  const [first] = given.operands
  const addresses = [...given.values('i'), ...(isApart && first !== undefined ? [first] : [])].filter(
    (one) => one !== '',
  )
  const wanted = given.operands.slice(isApart ? 1 : 0).map((path) => inodeAt(system, path))
  const processes = allProcesses(system).filter((process) => isWanted(process, given))
  const sockets = socketNames(system, addresses, given)
  const rows = processes.flatMap((one) =>
    given.has('i') || given.has('U') ? socketRows(system, one, sockets) : rowsOf(system, one, sockets),
  )
  const shown = rows.filter(({ inode }) => wanted.length === 0 || (inode !== undefined && wanted.includes(inode)))
  if (shown.length === 0) return 1
  if (given.has('t')) {
    await writeLines(system, [...new Set(shown.map(({ process }) => String(process.pid)))])
    return 0
  }
  const heading = ['COMMAND', 'PID', 'USER', 'FD', 'TYPE', 'DEVICE', 'SIZE/OFF', 'NODE', 'NAME']
  const sides = ['left', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'left'] as const
  await writeLines(
    system,
    table(
      sides.map((side) => ({ side })),
      [heading, ...shown.map(cells)],
    ),
  )
  return 0
})

function inodeAt(system: System, path: string): Inode {
  try {
    const { inode } = findPlace(system.host.files.root, system.process.user, system.process.cwd, path)
    if (inode !== undefined) return inode
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    if (failure.errno === 'EACCES') throw new Refusal(`lsof: status error on ${path}: Permission denied\n`)
  }
  throw new Refusal(`lsof: status error on ${path}: No such file or directory\n`)
}

/** Marks are alternatives, unless `-a` makes all of them a must. */
function isWanted(process: Process, given: Given): boolean {
  const tests: boolean[] = []
  const list = (option: string): string[] => given.values(option).flatMap((value) => value.split(','))
  if (given.has('p')) tests.push(list('p').includes(String(process.pid)))
  if (given.has('c')) tests.push(list('c').some((name) => process.name.startsWith(name)))
  if (given.has('u'))
    tests.push(list('u').some((user) => user === process.user.name || user === String(process.user.user)))
  if (tests.length === 0) return true
  return given.has('a') ? tests.every(Boolean) : tests.some(Boolean)
}

/** Of what -i asks for; none with -U, since there are no Unix sockets. */
function socketRows(system: System, process: Process, sockets: SocketNames): Row[] {
  return [...openFiles(process)].flatMap(([number, { path }]) => {
    const socket = sockets.get(path)
    return socket === undefined ? [] : [{ ...row(system, process, `${number}u`, path, undefined), ...socket }]
  })
}

function rowsOf(system: System, process: Process, sockets: SocketNames): Row[] {
  if (process.state === 'Z') return []
  const folder = (descriptor: string, path: string): Row =>
    row(system, process, descriptor, path, system.host.files.find(path))
  const files = [...openFiles(process)].map(([number, file]) => ({
    ...openRow(system, process, number, file),
    ...sockets.get(file.path),
  }))
  return [folder('cwd', process.cwd), folder('rtd', '/'), folder('txt', process.executable), ...files]
}

function openRow(system: System, process: Process, number: number, file: Shown): Row {
  const plain = row(system, process, `${number}u`, file.path, file.inode)
  if (file.kind === 'pipe')
    return { ...plain, type: 'FIFO', device: '0,13', size: '0t0', node: /\d+/.exec(file.path)?.[0] ?? '', name: 'pipe' }
  if (file.kind === 'terminal')
    return { ...plain, type: 'CHR', device: '136,0', size: '0t0', node: '3', name: `/dev/${process.terminal ?? 'tty'}` }
  return plain
}

function row(system: System, process: Process, descriptor: string, path: string, inode: Inode | undefined): Row {
  const kind = inode?.content.kind
  const type = kind === 'folder' ? 'DIR' : kind === 'device' ? 'CHR' : kind === undefined ? 'unknown' : 'REG'
  const size = inode?.content.kind === 'file' ? String(inode.content.size) : kind === 'folder' ? '4096' : '0t0'
  const mount = system.host.files.mounts().indexOf(system.host.files.mountOf(path))
  return {
    process,
    descriptor,
    type,
    device: `8,${mount + 1}`,
    size,
    node: String(inode?.number ?? ''),
    name: path,
    inode,
  }
}

function cells({ process, descriptor, type, device, size, node, name }: Row): string[] {
  return [
    process.name.slice(0, 9),
    String(process.pid),
    process.user.name,
    descriptor.padEnd(4),
    type,
    device,
    size,
    node,
    name,
  ]
}
