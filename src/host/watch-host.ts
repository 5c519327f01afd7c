// Tells a watcher what happens on a host while it happens: waits, processes, connections, changes of files. A host that nobody watches does none of this:
// the watcher's functions are put before the host's own when it begins. It does not know what the watcher makes of it.
import type { FileHappening } from '../model/timeline.ts'
import type { Files } from './files/files.ts'
import { entriesOf, type Inode } from './files/inode.ts'
import type { Host } from './host.ts'
import type { Process } from './processes/process.ts'

export type HostWatcher = {
  /** Who waits, as it is named to the scheduler; undefined for the host itself. `untilMs` is since the start of the host. */
  readonly waits: (who: object | undefined, untilMs: number | undefined) => void
  readonly goesOn: (who: object | undefined) => void
  /** The one who runs let time pass, alone. */
  readonly passed: (fromMs: number) => void
  readonly began: (process: Process) => void
  /** Another program runs in the process from here on. */
  readonly became: (process: Process) => void
  readonly ended: (process: Process) => void
  /** A signal was sent; `process` is who sent it. */
  readonly signalled: (process: Process) => void
  /** A connection of this number was begun by a process. */
  readonly connects: (number: number, by: 'program' | number) => void
  readonly file: (change: FileHappening, path: string, to?: string) => void
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] }

export function watchHost(host: Host, watcher: HostWatcher): void {
  watchWaits(host, watcher)
  watchProcesses(host, watcher)
  watchFiles(host.files, watcher.file)
  const log: Open<Host['net']['log']> = host.net.log
  const { begin } = log
  log.begin = (attempt) => {
    const number = begin(attempt)
    watcher.connects(number, attempt.by)
    return number
  }
}

function watchWaits({ scheduler, clock }: Host, watcher: HostWatcher): void {
  const open: Open<Host['scheduler']> = scheduler
  const { wait, passAlone } = scheduler
  open.wait = async (on, untilMs, as, how) => {
    // A wait without an end of its own is given one by the kernel, so that it can be found out.
    watcher.waits(as, how === 'patiently' ? undefined : untilMs)
    const woken = await wait(on, untilMs, as, how)
    watcher.goesOn(as)
    return woken
  }
  open.passAlone = (ms) => {
    const fromMs = clock.nowMs()
    const isAlone = passAlone(ms)
    if (isAlone) watcher.passed(fromMs)
    return isAlone
  }
}

function watchProcesses({ processes }: Host, watcher: HostWatcher): void {
  const log: Open<Host['processes']['log']> = processes.log
  const { started, became } = log
  log.started = (process, parent, request) => {
    started(process, parent, request)
    watcher.began(process)
  }
  log.became = (process) => {
    became(process)
    watcher.became(process)
  }
  processes.onEnd(watcher.ended)
  const open: Open<Host['processes']> = processes
  const { kill } = processes
  open.kill = (from, pid, signal) => {
    const before = processes.signals.length
    kill(from, pid, signal)
    if (processes.signals.length > before) watcher.signalled(from)
  }
}

/** Changes of files alone. */
export function watchFiles(files: Files, tell: HostWatcher['file']): void {
  const open: Open<Files> = files
  const { enter, link, remove, rename, resize, write, change } = files
  const names = createNames(files.root)
  const told = (happened: FileHappening, path: string | undefined, to?: string): void => {
    if (path !== undefined && !NOT_OF_A_DISK.test(path)) tell(happened, path, to)
  }
  open.enter = (folder, name, inode) => {
    enter(folder, name, inode)
    told('created', names.put(folder, name, inode))
  }
  open.link = (folder, name, inode) => {
    link(folder, name, inode)
    told('created', names.put(folder, name, inode))
  }
  open.remove = (folder, name) => {
    remove(folder, name)
    told('deleted', names.in(folder, name))
  }
  open.rename = (from, name, to, newName) => {
    const moved = entriesOf(from).get(name)
    const before = names.in(from, name)
    rename(from, name, to, newName)
    if (moved !== undefined) told('moved', before, names.put(to, newName, moved))
  }
  open.resize = (file, size) => {
    resize(file, size)
    told('written', names.of(file))
  }
  open.write = (file, bytes, at) => {
    write(file, bytes, at)
    told('written', names.of(file))
  }
  open.change = (inode, to) => {
    change(inode, to)
    if (to.mode !== undefined || to.owner !== undefined || to.group !== undefined) told('changed', names.of(inode))
  }
}

const NOT_OF_A_DISK = /^\/(proc|sys|dev)(\/|$)/

/** Paths of inodes. An inode that the world gave is looked for once. */
function createNames(root: Inode) {
  const known = new Map<Inode, string>()
  const lookIn = (folder: Inode, path: string): void => {
    const { content } = folder
    if (content.kind !== 'folder' || !(content.entries instanceof Map)) return
    for (const [name, inode] of content.entries) {
      if (known.has(inode)) continue
      known.set(inode, `${path}/${name}`)
      lookIn(inode, `${path}/${name}`)
    }
  }
  const of = (inode: Inode): string | undefined => {
    if (inode === root) return ''
    if (!known.has(inode)) lookIn(root, '')
    return known.get(inode)
  }
  const inFolder = (folder: Inode, name: string): string | undefined => {
    const path = of(folder)
    return path === undefined ? undefined : `${path}/${name}`
  }
  return {
    of,
    in: inFolder,
    put(folder: Inode, name: string, inode: Inode): string | undefined {
      const path = inFolder(folder, name)
      if (path === undefined) return undefined
      // What lies in a folder that has moved is found anew.
      if (known.has(inode) && inode.content.kind === 'folder') known.clear()
      known.set(inode, path)
      return path
    },
  }
}
