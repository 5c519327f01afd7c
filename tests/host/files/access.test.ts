// The system calls about files as Linux answers them, checked against Debian 12.
import { describe, expect, test } from 'vitest'
import { createAccess, type FileAccess } from '../../../src/host/files/access.ts'
import { createHost, type Host } from '../../../src/host/host.ts'
import type { Disk } from '../../../src/model/machine.ts'
import { EMPTY_WORLD, type World, type WorldFile } from '../../../src/model/world.ts'

const file = (text: string, facts: object = {}): WorldFile => ({ kind: 'text', text, ...facts })
const folder = (facts: object = {}): WorldFile => ({ kind: 'folder', ...facts })
const disk = (device: string, facts: Partial<Disk> = {}): Disk => ({
  device,
  type: 'ext4',
  sizeBytes: 1_048_576,
  usedBytes: 4096,
  isReadOnly: false,
  io: { readsPerSecond: 0, readBytesPerSecond: 0, writesPerSecond: 0, writtenBytesPerSecond: 0, busyPercent: 0 },
  ...facts,
})

function on(files: World['files'], world: Partial<World> = {}): { host: Host; sre: FileAccess; root: FileAccess } {
  const host = createHost({ ...EMPTY_WORLD, ...world, files })
  const as = (name: string): FileAccess => {
    const user = host.accounts.find((account) => account.name === name) ?? host.user
    return createAccess(host, { user, cwd: () => host.world.cwd, umask: () => 0o022 })
  }
  return { host, sre: as('sre'), root: as('root') }
}

const text = (access: FileAccess, path: string): string => new TextDecoder().decode(access.readFile(path))
const permissions = (access: FileAccess, path: string): string => (access.lstat(path).mode & 0o7777).toString(8)

describe('files', () => {
  test('are made, written anew, added to and cut', () => {
    const { sre } = on({})
    sre.writeFile('a', 'one\n')
    sre.appendFile('a', 'two\n')
    sre.appendFile('b', 'new')
    expect([text(sre, '/home/sre/a'), text(sre, 'b'), permissions(sre, 'a')]).toEqual(['one\ntwo\n', 'new', '644'])
    sre.writeFile('a', 'x')
    sre.truncate('b', 1)
    expect([text(sre, 'a'), text(sre, 'b'), sre.stat('a').size]).toEqual(['x', 'n', 1])
  })

  test('are refused where they are none, may not be, or cannot be', () => {
    const { sre } = on({ '/srv/key': file('x', { owner: 'root', mode: 0o600 }), '/home/sre/sub': folder() })
    expect(() => sre.readFile('none')).toThrow('ENOENT')
    expect(() => sre.readFile('/srv/key')).toThrow('EACCES')
    expect(() => sre.readFile('sub')).toThrow('EISDIR')
    expect(() => sre.readFile('/etc/passwd/x')).toThrow('ENOTDIR')
    expect(() => sre.writeFile('/etc/new', '')).toThrow('EACCES')
    expect(() => sre.writeFile('/etc/passwd', '')).toThrow('EACCES')
    expect(() => sre.writeFile('sub', '')).toThrow('EISDIR')
    expect(() => sre.writeFile('sub/none/a', '')).toThrow('ENOENT')
    expect(() => sre.truncate('sub', 0)).toThrow('EISDIR')
    expect(() => sre.readFile('x'.repeat(256))).toThrow('ENAMETOOLONG')
  })

  test('have several names, and are gone with the last', () => {
    const { sre } = on({ '/home/sre/a': file('x') })
    sre.link('a', 'b')
    expect([sre.stat('a').links, sre.stat('a').number === sre.stat('b').number]).toEqual([2, true])
    sre.remove('a')
    expect([text(sre, 'b'), sre.stat('b').links]).toEqual(['x', 1])
    expect(() => sre.link('b', 'b')).toThrow('EEXIST')
    expect(() => sre.link('/tmp', 't')).toThrow('EPERM')
    expect(() => sre.link('/etc/passwd', 'p')).toThrow('EPERM')
    expect(() => sre.link('b', '/dev/shm/b')).toThrow('EXDEV')
  })

  test('vanish at their first opening where the world says so', () => {
    const { sre } = on({ '/home/sre/a': file('x', { vanishes: true }) })
    expect([sre.exists('a'), sre.list('.')]).toEqual([true, ['a']])
    expect(() => sre.readFile('a')).toThrow('ENOENT')
    expect([sre.exists('a'), sre.list('.')]).toEqual([false, []])
  })
})

describe('folders', () => {
  test('are made, listed and removed when they are empty', () => {
    const { sre } = on({})
    sre.makeFolders('a/b/c')
    sre.writeFile('a/f', '')
    expect([sre.list('a'), sre.stat('a').links, permissions(sre, 'a')]).toEqual([['b', 'f'], 3, '755'])
    expect(() => sre.removeFolder('a')).toThrow('ENOTEMPTY')
    expect(() => sre.removeFolder('a/f')).toThrow('ENOTDIR')
    expect(() => sre.remove('a')).toThrow('EISDIR')
    expect(() => sre.makeFolder('a')).toThrow('EEXIST')
    expect(() => sre.makeFolder('none/x')).toThrow('ENOENT')
    expect(() => sre.removeFolder('.')).toThrow('EINVAL')
    expect(() => sre.removeFolder('/')).toThrow('EBUSY')
    sre.removeFolder('a/b/c')
    expect(sre.list('a/b')).toEqual([])
  })

  test('with the sticky bit keep the names of others', () => {
    const { sre, root } = on({ '/tmp/theirs': file('x', { owner: 'postgres', mode: 0o666 }), '/tmp/mine': file('x') })
    expect(() => sre.remove('/tmp/theirs')).toThrow('EPERM')
    expect(() => sre.rename('/tmp/theirs', '/tmp/x')).toThrow('EPERM')
    sre.remove('/tmp/mine')
    root.remove('/tmp/theirs')
    expect(root.list('/tmp')).toEqual([])
  })

  test('with the bit of their group give it to what is made in them', () => {
    const { sre, host } = on({ '/srv/shared': folder({ group: 'adm', mode: 0o2775 }) })
    sre.writeFile('/srv/shared/a', '')
    sre.makeFolder('/srv/shared/b')
    const adm = host.groups.find((group) => group.name === 'adm')?.number
    expect([sre.stat('/srv/shared/a').group, permissions(sre, '/srv/shared/b')]).toEqual([adm, '2755'])
  })
})

describe('rename', () => {
  test('moves files and folders, and takes the place of what fits', () => {
    const { sre } = on({ '/home/sre/a': file('1'), '/home/sre/b': file('2'), '/home/sre/d/x': file('3') })
    sre.rename('a', 'b')
    sre.rename('d', 'e')
    expect([sre.list('.'), text(sre, 'b'), text(sre, 'e/x')]).toEqual([['b', 'e'], '1', '3'])
  })

  test('is refused in the order of Linux', () => {
    const { sre } = on({ '/home/sre/a': file('1'), '/home/sre/d/x': file('3'), '/home/sre/e': folder() })
    expect(() => sre.rename('none', 'x')).toThrow('ENOENT')
    expect(() => sre.rename('a', 'e')).toThrow('EISDIR')
    expect(() => sre.rename('e', 'a')).toThrow('ENOTDIR')
    expect(() => sre.rename('e', 'd')).toThrow('ENOTEMPTY')
    expect(() => sre.rename('d', 'd/y')).toThrow('EINVAL')
    expect(() => sre.rename('d/x', 'd')).toThrow('ENOTEMPTY')
    expect(() => sre.rename('a/', 'b')).toThrow('ENOTDIR')
    expect(() => sre.rename('a', '/etc/a')).toThrow('EACCES')
    expect(() => sre.rename('/etc/passwd', 'p')).toThrow('EACCES')
    expect(() => sre.rename('a', '/dev/shm/a')).toThrow('EXDEV')
    expect(() => sre.rename('/', '/x')).toThrow('EBUSY')
  })
})

describe('owners and modes', () => {
  test('are changed by whom Linux lets', () => {
    const { sre, root, host } = on({ '/home/sre/a': file('x', { mode: 0o6755 }) })
    expect(() => sre.chown('a', 0, -1)).toThrow('EPERM')
    expect(() => sre.chown('a', -1, 0)).toThrow('EPERM')
    sre.chown('a', -1, 4)
    expect([sre.stat('a').group, permissions(sre, 'a')]).toEqual([4, '755'])
    root.chown('/home/sre/a', 33, 33)
    expect([root.stat('/home/sre/a').owner, host.accounts.find(({ user }) => user === 33)?.name]).toEqual([
      33,
      'www-data',
    ])
    expect(() => sre.chmod('a', 0o600)).toThrow('EPERM')
    expect(() => sre.utimes('a', 0, 0)).toThrow('EPERM')
    expect(() => sre.utimes('a', 'now', 'now')).toThrow('EACCES')
    root.chmod('/home/sre/a', 0o600)
    expect(() => sre.readFile('a')).toThrow('EACCES')
  })

  test('and times are told by stat, the time of access as relatime moves it', () => {
    const { sre, host } = on({ '/home/sre/a': file('x', { modifiedMs: 1_000 }) })
    const start = host.clock.nowMs()
    host.clock.moveBy(5_000)
    sre.readFile('a')
    host.clock.moveBy(5_000)
    sre.readFile('a')
    expect([sre.stat('a').accessedMs - start, sre.stat('a').modifiedMs]).toEqual([5_000, 1_000])
    sre.utimes('a', 7_000, 'same')
    expect([sre.stat('a').accessedMs, sre.stat('a').modifiedMs, sre.stat('a').changedMs - start]).toEqual([
      7_000, 1_000, 10_000,
    ])
  })

  test('decide what is allowed, for the user and for root', () => {
    const { sre, root } = on({
      '/home/sre/a': file('x', { mode: 0o400 }),
      '/srv/p': file('x', { mode: 0o711, owner: 'root' }),
    })
    expect([sre.mayAccess('a', 'read'), sre.mayAccess('a', 'write'), sre.mayAccess('a')]).toEqual([true, false, true])
    expect([sre.mayAccess('/srv/p', 'run'), sre.mayAccess('/srv/p', 'read')]).toEqual([true, false])
    expect([root.mayAccess('/home/sre/a', 'write'), root.mayAccess('/home/sre/a', 'run')]).toEqual([true, false])
    expect(() => sre.mayAccess('none')).toThrow('ENOENT')
    expect(() => sre.readFile('/etc/shadow')).toThrow('EACCES')
  })
})

describe('links', () => {
  test('are read, followed and left alone', () => {
    const { sre } = on({ '/home/sre/v2/version': file('2') })
    sre.symlink('v2', 'current')
    expect([sre.readlink('current'), text(sre, 'current/version'), sre.realpath('current/version')]).toEqual([
      'v2',
      '2',
      '/home/sre/v2/version',
    ])
    expect([sre.lstat('current').size, permissions(sre, 'current'), sre.stat('current').links]).toEqual([2, '777', 2])
    sre.remove('current')
    expect(sre.list('.')).toEqual(['v2'])
    expect(() => sre.readlink('v2')).toThrow('EINVAL')
    expect(() => sre.symlink('', 'x')).toThrow('ENOENT')
  })
})

describe('a disk', () => {
  const disks = {
    '/data': disk('/dev/sdb1'),
    '/mnt/backup': disk('/dev/sdc1', { isReadOnly: true, usedBytes: 500_000, sizeBytes: 1_000_000 }),
  }
  const files = { '/data/a': file('x'), '/data/mine': folder(), '/mnt/backup/old': file('old') }

  test('has its own number, and counts what is written and removed from what the world says', () => {
    const { sre, host } = on(files, { disks })
    const data = host.files.mountOf('/data/mine')
    expect([data.point, data.usedBytes(), sre.stat('/data/a').device === sre.stat('/home').device]).toEqual([
      '/data',
      4096,
      false,
    ])
    sre.writeFile('/data/mine/b', 'x'.repeat(10_000))
    expect(data.usedBytes()).toBe(4096 + 12_288)
    sre.remove('/data/mine/b')
    expect([data.usedBytes(), host.files.mountOf('/mnt/backup/none/x').usedBytes()]).toEqual([4096, 500_000])
  })

  test('is full at its size', () => {
    const { sre } = on(files, { disks })
    expect(() => sre.writeFile('/data/mine/b', new Uint8Array(1_048_577))).toThrow('ENOSPC')
    sre.writeFile('/data/mine/b', new Uint8Array(1_000_000))
    expect(() => sre.appendFile('/data/a', new Uint8Array(60_000))).toThrow('ENOSPC')
    expect(text(sre, '/data/a')).toBe('x')
  })

  test('that is read-only stays as it is, for root as well', () => {
    const { root } = on(files, { disks })
    expect(text(root, '/mnt/backup/old')).toBe('old')
    expect(() => root.writeFile('/mnt/backup/old', '')).toThrow('EROFS')
    expect(() => root.writeFile('/mnt/backup/new', '')).toThrow('EROFS')
    expect(() => root.remove('/mnt/backup/old')).toThrow('EROFS')
    expect(() => root.makeFolder('/mnt/backup/x')).toThrow('EROFS')
    expect(() => root.makeFolder('/mnt/backup/old')).toThrow('EEXIST')
    expect(() => root.chmod('/mnt/backup/old', 0)).toThrow('EROFS')
    expect(() => root.mayAccess('/mnt/backup/old', 'write')).toThrow('EROFS')
  })

  test('cannot be moved, removed or crossed', () => {
    const { root } = on(files, { disks })
    expect(() => root.rename('/data', '/elsewhere')).toThrow('EBUSY')
    expect(() => root.removeFolder('/data')).toThrow('EBUSY')
    expect(root.stat('/data').owner).toBe(1000)
    expect(() => root.rename('/data/a', '/home/a')).toThrow('EXDEV')
    expect(() => root.link('/data/a', '/home/a')).toThrow('EXDEV')
  })

  test('is one of those that every Debian has', () => {
    const { host } = on(files, { disks })
    expect(host.files.mounts().map(({ point, device, type }) => `${point} ${device} ${type}`)).toEqual([
      '/sys sysfs sysfs',
      '/proc proc proc',
      '/dev udev devtmpfs',
      '/run tmpfs tmpfs',
      '/ /dev/sda1 ext4',
      '/dev/shm tmpfs tmpfs',
      '/run/lock tmpfs tmpfs',
      '/data /dev/sdb1 ext4',
      '/mnt/backup /dev/sdc1 ext4',
    ])
  })

  test('keeps the room of a file without a name until it is closed', () => {
    const { sre, host } = on(files, { disks })
    const data = host.files.mountOf('/data')
    sre.writeFile('/data/mine/b', 'x'.repeat(10_000))
    const inode = sre.inodeAt('/data/mine/b')
    host.files.hold(inode)
    sre.remove('/data/mine/b')
    expect(data.usedBytes()).toBe(16_384)
    host.files.release(inode)
    expect(data.usedBytes()).toBe(4096)
  })
})
