// The system calls about files by path: each is answered by the host, as the process may that Python is. Open files come by open-calls.ts.

import { fail, HostFailure } from '../../host/failure.ts'
import type { FileAccess } from '../../host/files/access.ts'
import type { Inode } from '../../host/files/inode.ts'
import { descriptorIn, type Opener } from '../../host/files/open.ts'
import type { Access } from '../../host/files/permissions.ts'
import { statOf } from '../../host/files/stat.ts'
import type { Host } from '../../host/host.ts'
import type { OpenFile } from '../../host/processes/open-file.ts'
import type { Process } from '../../host/processes/process.ts'
import type { WasmImports } from '../interpreter.ts'
import { ERRNO } from './errno.ts'
import { readText, readTimes, writeFileSystem, writeStat, writeText } from './structs.ts'

/** What the calls are answered from. */
export type FileWorld = {
  readonly host: Host
  readonly process: Process
  readonly opener: Opener
  readonly access: FileAccess
  readonly memory: () => DataView
  /** The open file under a descriptor. Throws EBADF. */
  readonly fileAt: (fd: number) => OpenFile
}

export type Call = (...args: never[]) => number

const FOLDER_OF_PROCESS = -100
const NO_FOLLOW = 0x100
const EMPTY_PATH = 0x1000
const REMOVE_FOLDER = 0x200
const PERMISSIONS = 0o7777
const KIND = 0o170000
const KINDS = { file: 0o100000, fifo: 0o010000 } as const

/** Replaces the calls among the interpreter's imports; `world` is undefined until the interpreter stands. */
export function fitFileCalls(imports: WasmImports, world: () => FileWorld | undefined): void {
  answerWith(imports, world, { ...lookCalls, ...changeCalls, ...ownerCalls, ...placeCalls })
}

/** A refusal of the host is the negative number of its errno. */
export function answerWith(
  imports: WasmImports,
  world: () => FileWorld | undefined,
  calls: Readonly<Record<string, (world: FileWorld, ...args: never[]) => number>>,
): void {
  const env = imports.env ?? {}
  for (const [name, call] of Object.entries(calls)) {
    const plain = env[name] as Call
    env[name] = (...args: never[]) => {
      const standing = world()
      if (standing === undefined) return plain(...args)
      try {
        return call(standing, ...args)
      } catch (failure) {
        if (failure instanceof HostFailure) return -ERRNO[failure.errno]
        throw failure
      }
    }
  }
}

/** The path at an address, relative paths of a folder that is open joined to it. */
export function pathAt(world: FileWorld, folder: number, pointer: number, isEmptyAllowed = false): string {
  const path = readText(world.memory(), pointer)
  if (path.startsWith('/') || folder === FOLDER_OF_PROCESS) return path
  if (path === '' && !isEmptyAllowed) return fail('ENOENT')
  const file = world.fileAt(folder)
  if (file.kind !== 'folder') return fail('ENOTDIR')
  return path === '' ? file.path : `${file.path}/${path}`
}

/** The inode of what is open under a descriptor; of the terminal, its device. */
export function inodeAt(world: FileWorld, fd: number): Inode {
  const file = world.fileAt(fd)
  if (file.inode !== undefined) return file.inode
  return (file.kind === 'terminal' ? world.host.files.find('/dev/pts/0') : undefined) ?? fail('EINVAL')
}

function found(world: FileWorld, path: string, follow: boolean): Inode {
  const descriptor = follow ? descriptorIn(path) : undefined
  return descriptor === undefined ? world.access.inodeAt(path, follow) : inodeAt(world, descriptor)
}

type Calls = Readonly<Record<string, (world: FileWorld, ...args: never[]) => number>>

const lookCalls: Calls = {
  __syscall_stat64: (world, path: number, into: number) =>
    told(world, into, found(world, readText(world.memory(), path), true)),
  __syscall_lstat64: (world, path: number, into: number) =>
    told(world, into, found(world, readText(world.memory(), path), false)),
  __syscall_newfstatat(world, folder: number, path: number, into: number, flags: number) {
    const isEmptyAllowed = (flags & EMPTY_PATH) !== 0
    if (isEmptyAllowed && folder !== FOLDER_OF_PROCESS && readText(world.memory(), path) === '')
      return told(world, into, inodeAt(world, folder))
    return told(world, into, found(world, pathAt(world, folder, path), (flags & NO_FOLLOW) === 0))
  },
  __syscall_faccessat(world, folder: number, pointer: number, wanted: number) {
    const path = pathAt(world, folder, pointer)
    const asked: readonly (readonly [number, Access])[] = [
      [4, 'read'],
      [2, 'write'],
      [1, 'run'],
    ]
    const accesses = asked.flatMap(([bit, access]) => ((wanted & bit) === 0 ? [] : [access]))
    if (descriptorIn(path) !== undefined) return 0
    return world.access.mayAccess(path, ...accesses) ? 0 : fail('EACCES')
  },
  __syscall_readlinkat(world, folder: number, path: number, into: number, room: number) {
    return writeText(world.memory(), into, world.access.readlink(pathAt(world, folder, path)), room >>> 0)
  },
  __syscall_statfs64(world, path: number, _size: number, into: number) {
    writeFileSystem(world.memory(), into, world.access.inodeAt(readText(world.memory(), path)).mount)
    return 0
  },
}

function told(world: FileWorld, into: number, inode: Inode): number {
  writeStat(world.memory(), into, statOf(inode))
  return 0
}

const changeCalls: Calls = {
  __syscall_mkdirat: (world, folder: number, path: number, mode: number) =>
    done(world.access.makeFolder(pathAt(world, folder, path), mode & PERMISSIONS)),
  __syscall_mknodat(world, folder: number, pointer: number, mode: number) {
    const path = pathAt(world, folder, pointer)
    const kind = mode & KIND
    if (kind === KINDS.fifo) world.access.makeNode(path, { kind: 'fifo' }, mode & PERMISSIONS)
    else if (kind === KINDS.file || kind === 0)
      world.access.makeNode(path, { kind: 'file', bytes: new Uint8Array(0), size: 0 }, mode & PERMISSIONS)
    // Unlike Linux: nobody makes a device, not even root.
    else return fail('EPERM')
    return 0
  },
  __syscall_unlinkat(world, folder: number, pointer: number, flags: number) {
    const path = pathAt(world, folder, pointer)
    return done((flags & REMOVE_FOLDER) === 0 ? world.access.remove(path) : world.access.removeFolder(path))
  },
  __syscall_rmdir: (world, path: number) => done(world.access.removeFolder(readText(world.memory(), path))),
  __syscall_renameat: (world, oldFolder: number, old: number, newFolder: number, next: number) =>
    done(world.access.rename(pathAt(world, oldFolder, old), pathAt(world, newFolder, next))),
  __syscall_symlinkat: (world, target: number, folder: number, path: number) =>
    done(world.access.symlink(readText(world.memory(), target), pathAt(world, folder, path))),
  __syscall_truncate64: (world, path: number, size: bigint) =>
    done(world.access.truncate(readText(world.memory(), path), Number(size))),
}

function done(_nothing: unknown): number {
  return 0
}

const ownerCalls: Calls = {
  __syscall_chmod: (world, path: number, mode: number) =>
    done(world.access.chmod(readText(world.memory(), path), mode & PERMISSIONS)),
  __syscall_fchmodat2: (world, folder: number, path: number, mode: number, flags: number) =>
    done(world.access.chmod(pathAt(world, folder, path), mode & PERMISSIONS, (flags & NO_FOLLOW) === 0)),
  __syscall_fchmod: (world, fd: number, mode: number) =>
    done(world.access.ofInode.chmod(inodeAt(world, fd), mode & PERMISSIONS)),
  __syscall_fchownat(world, folder: number, pointer: number, owner: number, group: number, flags: number) {
    const path = pathAt(world, folder, pointer, (flags & EMPTY_PATH) !== 0)
    return done(world.access.chown(path, owner | 0, group | 0, (flags & NO_FOLLOW) === 0))
  },
  __syscall_fchown32: (world, fd: number, owner: number, group: number) =>
    done(world.access.ofInode.chown(inodeAt(world, fd), owner | 0, group | 0)),
  __syscall_utimensat(world, folder: number, path: number, times: number, flags: number) {
    const [accessed, modified] = readTimes(world.memory(), times)
    const isOpen = path === 0 || readText(world.memory(), path) === ''
    const inode =
      isOpen && folder !== FOLDER_OF_PROCESS
        ? inodeAt(world, folder)
        : world.access.inodeAt(pathAt(world, folder, path), (flags & NO_FOLLOW) === 0)
    return done(world.access.ofInode.utimes(inode, accessed, modified))
  },
  __syscall_umask_js(world, next: number) {
    const before = world.process.umask
    world.process.umask = next & 0o777
    return before
  },
  __syscall_getuid32_js: (world) => world.process.user.user,
}

/** The folders that processes were in when they last changed it: a name can be taken by another folder. */
const folders = new WeakMap<Process, { readonly path: string; readonly inode: Inode }>()

/** Where a process is, as an inode. */
export function folderOf(process: Process): Inode | undefined {
  const known = folders.get(process)
  return known?.path === process.cwd ? known.inode : undefined
}

const placeCalls: Calls = {
  __syscall_chdir: (world, path: number) => enterFolder(world, readText(world.memory(), path)),
  __syscall_fchdir(world, fd: number) {
    const file = world.fileAt(fd)
    return file.kind === 'folder' ? enterFolder(world, file.path) : fail('ENOTDIR')
  },
  __syscall_getcwd(world, into: number, room: number) {
    const { cwd } = world.process
    const known = folders.get(world.process)
    const inode = world.host.files.find(cwd)
    if (inode === undefined || (known?.path === cwd && known.inode !== inode)) return fail('ENOENT')
    const bytes = new TextEncoder().encode(`${cwd}\0`)
    if (bytes.length > room >>> 0) return fail('ERANGE')
    new Uint8Array(world.memory().buffer).set(bytes, into >>> 0)
    return bytes.length
  },
}

function enterFolder({ access, process }: FileWorld, path: string): number {
  const place = access.lookUp(path)
  const inode = place.inode ?? fail('ENOENT')
  if (inode.content.kind !== 'folder') return fail('ENOTDIR')
  if (!access.mayAccess(place.path, 'run')) return fail('EACCES')
  process.cwd = place.path
  folders.set(process, { path: place.path, inode })
  return 0
}
