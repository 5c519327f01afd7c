import { expect, test } from 'vitest'
import { bytesOf, type Inode, KIND_MASK } from '../../../src/host/files/inode.ts'
import { createHost, type Host } from '../../../src/host/host.ts'
import { EMPTY_WORLD, type World, type WorldFile } from '../../../src/model/world.ts'

function hostWith(files: Readonly<Record<string, WorldFile>>, world: Partial<World> = {}): Host {
  return createHost({ ...EMPTY_WORLD, ...world, files })
}

function at(host: Host, path: string): Inode {
  const inode = host.files.find(path)
  if (inode === undefined) throw new Error(`nothing at ${path}`)
  return inode
}

const text = (host: Host, path: string): string => new TextDecoder().decode(bytesOf(at(host, path)))
const permissions = (inode: Inode): number => inode.mode & ~KIND_MASK

test('an empty world is a Debian with a home for its user', () => {
  const host = hostWith({})
  const paths = ['/bin', '/etc', '/home/sre', '/opt', '/root', '/srv', '/tmp', '/usr/local/bin', '/var/log', '/var/tmp']
  expect(paths.filter((path) => host.files.find(path)?.content.kind !== 'folder')).toEqual([])
  expect([permissions(at(host, '/tmp')), permissions(at(host, '/etc'))]).toEqual([0o1777, 0o755])
  expect([at(host, '/').owner, at(host, '/etc').owner, at(host, '/home/sre').owner]).toEqual([0, 0, 1000])
  expect(host.env).toEqual({
    HOME: '/home/sre',
    LANG: 'C.UTF-8',
    LOGNAME: 'sre',
    PATH: '/usr/local/bin:/usr/bin:/bin',
    PWD: '/home/sre',
    SHELL: '/bin/bash',
    TERM: 'xterm-256color',
    USER: 'sre',
  })
})

test('files have their text or bytes, and the folders they need are made', () => {
  const host = hostWith({
    '/srv/app/config.yaml': { kind: 'text', text: 'größe: 1\n' },
    '/srv/app/logo': { kind: 'bytes', base64: btoa('\x00\xff\x10') },
    '/srv/empty': { kind: 'folder' },
  })
  expect(text(host, '/srv/app/config.yaml')).toBe('größe: 1\n')
  expect([...bytesOf(at(host, '/srv/app/logo'))]).toEqual([0, 255, 16])
  expect(at(host, '/srv/empty').content.kind).toBe('folder')
  expect([...host.given.keys()]).toEqual(['/srv/app/config.yaml', '/srv/app/logo', '/srv/empty'])
})

test('a file belongs to the user, or to whom the world names, who has an account then', () => {
  const host = hostWith({
    '/a': { kind: 'text', text: '' },
    '/b': { kind: 'text', text: '', owner: 'root' },
    '/c': { kind: 'text', text: '', owner: 'postgres' },
    '/d': { kind: 'folder', owner: 'root' },
  })
  expect(['/a', '/b', '/c', '/d'].map((path) => [at(host, path).owner, at(host, path).group])).toEqual([
    [1000, 1000],
    [0, 0],
    [102, 110],
    [0, 0],
  ])
})

test('a mode and a time are those of the world, or usual ones', () => {
  const host = hostWith({
    '/a': { kind: 'text', text: '' },
    '/b': { kind: 'text', text: '', mode: 0o600, modifiedMs: 1_000 },
    '/c': { kind: 'folder', mode: 0o700 },
    '/d': { kind: 'folder' },
  })
  const facts = ['/a', '/b', '/c', '/d'].map((path) => [permissions(at(host, path)), at(host, path).modifiedMs])
  const { clockMs } = EMPTY_WORLD
  expect(facts).toEqual([
    [0o644, clockMs],
    [0o600, 1_000],
    [0o700, clockMs],
    [0o755, clockMs],
  ])
})

test('a file that is old was put there at the start, and a folder keeps its age whatever is put into it', () => {
  const host = hostWith({
    '/data': { kind: 'folder', modifiedMs: 1_000 },
    '/data/one': { kind: 'text', text: '1', modifiedMs: 2_000 },
  })
  const times = ['/data', '/data/one'].map((path) => [at(host, path).modifiedMs, at(host, path).changedMs])
  expect(times).toEqual([
    [1_000, EMPTY_WORLD.clockMs],
    [2_000, EMPTY_WORLD.clockMs],
  ])
})

test('links are given as they are, also dead ones', () => {
  const host = hostWith({
    '/a': { kind: 'text', text: 'x' },
    '/b': { kind: 'link', target: 'a' },
    '/c': { kind: 'link', target: '/nowhere' },
  })
  expect([text(host, '/b'), host.files.find('/c')]).toEqual(['x', undefined])
})

test('a folder and what is in it may come in any order', () => {
  const host = hostWith({
    '/data/one': { kind: 'text', text: '1' },
    '/data': { kind: 'folder', mode: 0o750 },
    '/data/two': { kind: 'text', text: '2' },
  })
  expect([text(host, '/data/one'), text(host, '/data/two'), permissions(at(host, '/data'))]).toEqual(['1', '2', 0o750])
})

test('a file inside a file, and two things of one name, are no world, and a sentence says so', () => {
  const file: WorldFile = { kind: 'text', text: '' }
  expect(() => hostWith({ '/a': file, '/a/b': file })).toThrow(
    'The world cannot have /a/b: a part of that path is a file.',
  )
  expect(() => hostWith({ '/a/b': file, '/a': file })).toThrow(
    'The world cannot have /a: something else is there already.',
  )
})

test('another user has a home of their own, root the one of root', () => {
  const [deploy, root] = [
    hostWith({}, { user: 'deploy', cwd: '/srv/app' }),
    hostWith({}, { user: 'root', cwd: '/root' }),
  ]
  expect([deploy.user, root.user]).toMatchObject([
    { name: 'deploy', user: 1000, group: 1000, home: '/home/deploy', groups: [4, 27, 100] },
    { name: 'root', user: 0, group: 0, home: '/root', groups: [] },
  ])
  expect([at(deploy, '/home/deploy').owner, at(deploy, '/srv/app').owner, at(root, '/root').owner]).toEqual([
    1000, 1000, 0,
  ])
  expect([deploy.env.USER, deploy.env.PWD, root.env.HOME]).toEqual(['deploy', '/srv/app', '/root'])
})

test('the world’s own variables win, and the zone is told where it is not UTC', () => {
  const host = hostWith({}, { env: { PATH: '/opt/bin', API_KEY: 'x' }, timezone: 'Europe/Berlin' })
  expect([host.env.PATH, host.env.API_KEY, host.env.TZ, hostWith({}).env.TZ]).toEqual([
    '/opt/bin',
    'x',
    'Europe/Berlin',
    undefined,
  ])
})

test('every Debian has its own files, which belong to root and are readable where they are on Debian 12', () => {
  const host = hostWith({})
  const facts = ['/etc/passwd', '/etc/shadow', '/etc/os-release', '/root', '/tmp', '/dev/null', '/var/log'].map(
    (path) => [path, permissions(at(host, path)).toString(8), at(host, path).owner, at(host, path).group],
  )
  expect(facts).toEqual([
    ['/etc/passwd', '644', 0, 0],
    ['/etc/shadow', '640', 0, 42],
    ['/etc/os-release', '644', 0, 0],
    ['/root', '700', 0, 0],
    ['/tmp', '1777', 0, 0],
    ['/dev/null', '666', 0, 0],
    ['/var/log', '755', 0, 0],
  ])
  expect(text(host, '/etc/passwd').split('\n')).toEqual(
    expect.arrayContaining(['root:x:0:0:root:/root:/bin/bash', 'sre:x:1000:1000:sre,,,:/home/sre:/bin/bash']),
  )
  expect(text(host, '/etc/group').split('\n')).toEqual(expect.arrayContaining(['sudo:x:27:sre', 'sre:x:1000:']))
  expect([host.files.find('/bin'), host.files.find('/lib')]).toEqual([
    host.files.find('/usr/bin'),
    host.files.find('/usr/lib'),
  ])
})

test('programs have executable files, and those of the world are local ones', () => {
  const nothing = async () => 0
  const commands = { kubectl: {}, ls: {} } as unknown as World['commands']
  const host = createHost({ ...EMPTY_WORLD, commands }, { ls: nothing, service: nothing }, { kubectl: nothing })
  const paths = ['/usr/bin/ls', '/bin/ls', '/usr/sbin/service', '/usr/local/bin/kubectl']
  expect(paths.map((path) => [permissions(at(host, path)), at(host, path).owner])).toEqual(paths.map(() => [0o755, 0]))
  expect(host.files.find('/usr/local/bin/ls')).toBeUndefined()
})

test('what the world gives comes in the place of what Debian has, and null takes it away', () => {
  const host = createHost({
    ...EMPTY_WORLD,
    files: { '/etc/hostname': { kind: 'text', text: 'web1\n' }, '/bin/tool': { kind: 'text', text: '#!/bin/sh\n' } },
    absent: ['/etc/hosts', '/etc/none'],
  })
  expect([text(host, '/etc/hostname'), host.files.find('/etc/hosts')]).toEqual(['web1\n', undefined])
  expect([...host.given.keys()]).toEqual(['/etc/hostname', '/usr/bin/tool'])
})
