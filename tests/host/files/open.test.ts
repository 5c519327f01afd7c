// What open(2) gives to a program of the host, and what it counts of the learner's.
import { describe, expect, test } from 'vitest'
import { createAccess } from '../../../src/host/files/access.ts'
import { bytesOf } from '../../../src/host/files/inode.ts'
import { type OpenRequest, openPath } from '../../../src/host/files/open.ts'
import { traceFiles } from '../../../src/host/files/trace-files.ts'
import { createHost, type Host } from '../../../src/host/host.ts'
import type { OpenFile } from '../../../src/host/processes/open-file.ts'
import { EMPTY_WORLD, type World, type WorldFile } from '../../../src/model/world.ts'

const READ = { read: true, write: false, append: false }
const WRITE = { read: false, write: true, append: false }
const BOTH = { read: true, write: true, append: false }

function on(files: Readonly<Record<string, WorldFile>>, world: Partial<World> = {}) {
  const host = createHost({ ...EMPTY_WORLD, ...world, files })
  const who = { user: host.user, cwd: () => '/home/sre', umask: () => 0o022 }
  const descriptors = new Map<number, OpenFile>()
  const opener = {
    ...who,
    access: createAccess(host, who),
    descriptor: (number: number) => descriptors.get(number),
    terminal: () => undefined,
    isWatched: true,
  }
  const open = (path: string, request: OpenRequest): OpenFile => openPath(host.files, host.locks, opener, path, request)
  return { host, open, descriptors }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (content: Uint8Array | undefined): string => new TextDecoder().decode(content)
const contentAt = (host: Host, path: string): string => text(bytesOf(host.files.find(path) ?? host.files.root))

describe('opening', () => {
  const files: Readonly<Record<string, WorldFile>> = {
    '/home/sre/a': { kind: 'text', text: 'hello' },
    '/home/sre/l': { kind: 'link', target: 'a' },
    '/home/sre/secret': { kind: 'text', text: 'x', mode: 0o200 },
  }

  test('makes a file, or not, as its flags say', () => {
    const { host, open } = on(files)
    expect(() => open('new', WRITE)).toThrow('ENOENT')
    open('new', { ...WRITE, create: true, permissions: 0o666 })
    expect((host.files.find('/home/sre/new')?.mode ?? 0) & 0o777).toBe(0o644)
    expect(() => open('new', { ...WRITE, create: true, exclusive: true })).toThrow('EEXIST')
    open('a', { ...WRITE, truncate: true })
    expect(contentAt(host, '/home/sre/a')).toBe('')
  })

  test('is refused as Linux refuses it', () => {
    const { open } = on(files)
    expect(() => open('secret', READ)).toThrow('EACCES')
    expect(() => open('/etc/passwd', WRITE)).toThrow('EACCES')
    expect(() => open('/tmp', WRITE)).toThrow('EISDIR')
    expect(() => open('a', { ...READ, folder: true })).toThrow('ENOTDIR')
    expect(() => open('l', { ...READ, noFollow: true })).toThrow('ELOOP')
    expect(() => open('new/', { ...WRITE, create: true })).toThrow('EISDIR')
    expect(() => open('/dev/tty', READ)).toThrow('ENXIO')
  })

  test('gives a position to each, and the end to who appends', () => {
    const { host, open } = on(files)
    const [one, other] = [open('a', BOTH), open('a', { ...WRITE, append: true })]
    expect(text(one.read(2))).toBe('he')
    other.write(bytes('!'))
    one.write(bytes('L'))
    expect([contentAt(host, '/home/sre/a'), text(one.read(9)), one.position?.get()]).toEqual(['heLlo!', 'lo!', 6])
    expect(() => other.read(1)).toThrow('EBADF')
  })

  test('goes on with a file that has no name any more', () => {
    const { host, open } = on(files)
    const file = open('a', BOTH)
    host.files.remove(host.files.find('/home/sre') ?? host.files.root, 'a')
    file.write(bytes('J'))
    file.position?.set(0)
    expect(text(file.read(9))).toBe('Jello')
  })

  test('makes a file without a name, in a folder', () => {
    const { host, open } = on(files)
    const file = open('/tmp', { ...BOTH, nameless: true })
    file.write(bytes('x'))
    expect([file.inode?.links, host.files.find('/tmp')?.content]).toMatchObject([0, { entries: new Map() }])
  })
})

describe('devices', () => {
  test('are as on every Linux', () => {
    const { open } = on({})
    expect([open('/dev/null', BOTH).read(5), open('/dev/null', BOTH).write(bytes('abc'))]).toEqual([
      new Uint8Array(0),
      3,
    ])
    expect([open('/dev/zero', READ).read(2), open('/dev/urandom', READ).read(4)?.length]).toEqual([
      new Uint8Array(2),
      4,
    ])
    expect(() => open('/dev/full', WRITE).write(bytes('x'))).toThrow('ENOSPC')
  })

  test('stand for what is open already', () => {
    const { open, descriptors } = on({ '/home/sre/a': { kind: 'text', text: 'hello' } })
    const first = open('a', READ)
    descriptors.set(0, first)
    first.read(3)
    expect([text(open('/dev/stdin', READ).read(9)), text(open('/proc/self/fd/0', READ).read(9))]).toEqual([
      'hello',
      'hello',
    ])
    expect(() => open('/dev/fd/7', READ)).toThrow('ENOENT')
  })
})

describe('evidence', () => {
  test('counts what the learner’s program opens, and how much went through', () => {
    const { host, open } = on({ '/home/sre/a': { kind: 'text', text: 'hello' } })
    open('a', READ).read(3)
    open('a', { ...WRITE, append: true }).write(bytes('!!'))
    open('/etc/hostname', READ).read(2)
    expect(
      traceFiles(host).map(({ path, change, opens, reads, writes, bytesRead, bytesWritten }) => [
        ...[path, change, opens, reads, writes, bytesRead, bytesWritten],
      ]),
    ).toEqual([
      ['/etc/hostname', 'kept', 1, 1, 0, 2, 0],
      ['/home/sre/a', 'changed', 2, 1, 1, 3, 2],
    ])
  })

  test('says where a file was moved from, and whose it is', () => {
    const { host } = on({ '/home/sre/logs/a': { kind: 'text', text: 'x' } })
    const home = host.files.find('/home/sre') ?? host.files.root
    host.files.rename(home, 'logs', home, 'old')
    expect(
      traceFiles(host).map(({ path, change, movedFrom, owner, group }) => [path, change, movedFrom, owner, group]),
    ).toEqual([
      ['/home/sre/logs', 'deleted', undefined, 'sre', 'sre'],
      ['/home/sre/logs/a', 'deleted', undefined, 'sre', 'sre'],
      ['/home/sre/old', 'created', '/home/sre/logs', 'sre', 'sre'],
      ['/home/sre/old/a', 'created', '/home/sre/logs/a', 'sre', 'sre'],
    ])
  })
})
