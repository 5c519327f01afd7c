// The host's files as just-bash wants them: every call as this user may make it, refused with the errno in the message.
import type { IFileSystem } from 'just-bash/browser'
import { latin1Bytes } from '../../../bytes.ts'
import { HostFailure } from '../../../failure.ts'
import { failureText } from '../../../failure-text.ts'
import type { FileAccess } from '../../../files/access.ts'
import { FOLDER, KIND_MASK, LINK, REGULAR } from '../../../files/inode.ts'
import type { Stat } from '../../../files/stat.ts'
import { logicalPath } from '../../builtins/folders.ts'

/** Where the library looks for its own commands. */
export const LIBRARY_FOLDER = '/usr/bin'

type Facts = Awaited<ReturnType<IFileSystem['stat']>>

/** What the library writes to this path is its standard output: written to a file it stays bytes. */
export const OUTPUT = '/.library/out'

/** `name` is the command that runs, `opened` the bytes of paths that stand for descriptors, read before; `output` gets what a command writes. */
export function libraryFiles(
  name: string,
  access: FileAccess,
  opened: ReadonlyMap<string, Uint8Array>,
  output: (bytes: Uint8Array) => void,
): IFileSystem {
  const isOwn = (path: string): boolean => path === `${LIBRARY_FOLDER}/${name}` || path === OUTPUT
  const read = (path: string): Uint8Array => opened.get(path) ?? call('open', path, () => access.readFile(path))
  const stat = (path: string, follow: boolean): Facts => {
    if (isOwn(path) || opened.has(path)) return OWN_FACTS
    return call('stat', path, () => factsOf(follow ? access.stat(path) : access.lstat(path)))
  }
  const remove = (path: string, recursive: boolean, force: boolean): void => {
    if (force && !access.exists(path, false)) return
    call('rm', path, () => {
      if ((access.lstat(path).mode & KIND_MASK) !== FOLDER) {
        access.remove(path)
        return
      }
      if (recursive) for (const name of access.list(path)) remove(`${path}/${name}`, true, force)
      access.removeFolder(path)
    })
  }
  const copy = (from: string, to: string, recursive: boolean): void => {
    call('cp', from, () => {
      if ((access.stat(from).mode & KIND_MASK) === FOLDER) {
        if (!recursive) throw new HostFailure('EISDIR')
        access.makeFolders(to)
        for (const name of access.list(from)) copy(`${from}/${name}`, `${to}/${name}`, true)
      } else access.writeFile(to, access.readFile(from))
    })
  }
  return {
    readFile: async (path) => new TextDecoder().decode(read(path)),
    readFileBuffer: async (path) => read(path).slice(),
    async writeFile(path, content, options) {
      if (path === OUTPUT) output(inBytes(content, options))
      else call('open', path, () => access.writeFile(path, inBytes(content, options)))
    },
    async appendFile(path, content, options) {
      if (path === OUTPUT) output(inBytes(content, options))
      else call('open', path, () => access.appendFile(path, inBytes(content, options)))
    },
    exists: async (path) => isOwn(path) || opened.has(path) || mayBeThere(access, path),
    stat: async (path) => stat(path, true),
    lstat: async (path) => stat(path, false),
    mkdir: async (path, options) =>
      call('mkdir', path, () => (options?.recursive === true ? access.makeFolders(path) : access.makeFolder(path))),
    readdir: async (path) => call('scandir', path, () => access.list(path).sort()),
    rm: async (path, options) => remove(path, options?.recursive === true, options?.force === true),
    cp: async (from, to, options) => copy(from, to, options?.recursive === true),
    mv: async (from, to) => call('rename', from, () => access.rename(from, to)),
    resolvePath: (base, path) => logicalPath(base, path),
    getAllPaths: () => [],
    chmod: async (path, mode) => call('chmod', path, () => access.chmod(path, mode)),
    symlink: async (target, path) => call('symlink', path, () => access.symlink(target, path)),
    link: async (from, to) => call('link', to, () => access.link(from, to)),
    readlink: async (path) => call('readlink', path, () => access.readlink(path)),
    realpath: async (path) => (isOwn(path) ? path : call('realpath', path, () => access.realpath(path))),
    utimes: async (path, accessed, modified) =>
      call('utimes', path, () => access.utimes(path, accessed.getTime(), modified.getTime())),
  }
}

/** What cannot be reached for another reason is opened in vain later, so that the reason is told. */
function mayBeThere(access: FileAccess, path: string): boolean {
  try {
    return access.lookUp(path).inode !== undefined
  } catch (failure) {
    if (failure instanceof HostFailure) return failure.errno !== 'ENOENT' && failure.errno !== 'ENOTDIR'
    throw failure
  }
}

const OWN_FACTS: Facts = {
  isFile: true,
  isDirectory: false,
  isSymbolicLink: false,
  mode: 0o755,
  size: 1,
  mtime: new Date(0),
}

function factsOf({ mode, size, modifiedMs, number }: Stat): Facts {
  const kind = mode & KIND_MASK
  return {
    isFile: kind === REGULAR || (kind !== FOLDER && kind !== LINK),
    isDirectory: kind === FOLDER,
    isSymbolicLink: kind === LINK,
    mode: mode & ~KIND_MASK,
    size,
    mtime: new Date(modifiedMs),
    ino: number,
  }
}

/** The library wants errors as Node has them. */
function call<T>(name: string, path: string, run: () => T): T {
  try {
    return run()
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    const text = failureText(failure.errno)
    const lower = text.slice(0, 1).toLowerCase() + text.slice(1)
    throw Object.assign(new Error(`${failure.errno}: ${lower}, ${name} '${path}'`), { code: failure.errno })
  }
}

type Encoding = Parameters<IFileSystem['writeFile']>[2]

function inBytes(content: string | Uint8Array, options: Encoding): Uint8Array {
  if (typeof content !== 'string') return content
  const encoding = typeof options === 'string' ? options : options?.encoding
  return encoding === 'binary' || encoding === 'latin1' ? latin1Bytes(content) : new TextEncoder().encode(content)
}
