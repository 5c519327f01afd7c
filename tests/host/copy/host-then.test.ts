// A host is kept beside itself, and another one of the same world comes to what it was.
import { describe, expect, test } from 'vitest'
import { comeTo, type HostThen, keepHost } from '../../../src/host/copy/host-then.ts'
import { entriesOf, type Inode } from '../../../src/host/files/inode.ts'
import { traceFiles } from '../../../src/host/files/trace-files.ts'
import { createHost, type Host } from '../../../src/host/host.ts'
import { EMPTY_WORLD, type World, type WorldFile } from '../../../src/model/world.ts'

const file = (text: string): WorldFile => ({ kind: 'text', text })
const WORLD: World = {
  ...EMPTY_WORLD,
  files: {
    '/home/sre/a.txt': file('one'),
    '/home/sre/b.txt': file('two'),
    '/srv/data/x': file('x'),
    '/srv/log': file('first\n'),
  },
}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const at = (host: Host, path: string): Inode => {
  const inode = host.files.find(path)
  if (inode === undefined) throw new Error(`nothing at ${path}`)
  return inode
}

function put(host: Host, folder: string, name: string, text: string): Inode {
  const inode = host.files.make({ kind: 'file', bytes: bytes(text), size: text.length }, 0o640)
  host.files.enter(at(host, folder), name, inode)
  return inode
}

/** Everything on its disks that can be seen, but for its own making. */
function seen(host: Host, path = ''): string[] {
  const folder = at(host, path === '' ? '/' : path)
  return [...entriesOf(folder)].flatMap(([name, inode]) => {
    const here = `${path}/${name}`
    if (/^\/(proc|sys|dev)$/.test(here)) return []
    const { number, mode, owner, group, modifiedMs, changedMs, links, content } = inode
    const facts = `${here} ${number} ${mode.toString(8)} ${owner}:${group} ${modifiedMs} ${changedMs} ${links}`
    if (content.kind === 'folder') return [facts, ...seen(host, here)]
    if (content.kind === 'file')
      return [`${facts} ${new TextDecoder().decode(content.bytes.subarray(0, content.size))}`]
    return [`${facts} ${content.kind === 'link' ? content.target : content.kind}`]
  })
}

async function copyOf(then: HostThen): Promise<Host> {
  const copy = createHost(WORLD)
  await comeTo(copy, then, () => undefined)
  return copy
}

function changed(): Host {
  const host = createHost(WORLD)
  const { files } = host
  const home = at(host, '/home/sre')
  files.write(at(host, '/home/sre/a.txt'), bytes('ONE and more'), 0)
  files.remove(home, 'b.txt')
  const both = put(host, '/home/sre', 'c.txt', 'linked')
  files.link(at(host, '/srv'), 'd.txt', both)
  files.rename(at(host, '/srv'), 'data', home, 'moved')
  files.enter(home, 'link', files.make({ kind: 'link', target: 'c.txt' }, 0o777))
  files.change(at(host, '/srv/log'), { mode: 0o600, modifiedMs: 1 })
  return host
}

describe('the files of a copy', () => {
  test('are those of the host: names, owners, times, links and bytes', async () => {
    const host = changed()
    const copy = await copyOf(keepHost(host))
    expect(seen(copy)).toEqual(seen(host))
    expect(at(copy, '/home/sre/c.txt')).toBe(at(copy, '/srv/d.txt'))
    expect(traceFiles(copy)).toEqual(traceFiles(host))
    expect(copy.files.mountOf('/').usedBytes()).toBe(host.files.mountOf('/').usedBytes())
    expect(copy.files.mountOf('/').inodes.used()).toBe(host.files.mountOf('/').inodes.used())
  })

  test('stay what they were while the host goes on, and the host stays while the copy does', async () => {
    const host = changed()
    const then = keepHost(host)
    const before = seen(host)
    host.files.write(at(host, '/home/sre/a.txt'), bytes('later'), 0)
    host.files.write(at(host, '/srv/log'), bytes('second\n'), 6)
    const after = seen(host)
    const copy = await copyOf(then)
    expect(seen(copy)).toEqual(before)
    copy.files.write(at(copy, '/home/sre/c.txt'), bytes('other!'), 0)
    expect(seen(await copyOf(then))).toEqual(before)
    expect(seen(host)).toEqual(after)
  })
})

test('a disk that was full is full on the copy', async () => {
  const io = { readsPerSecond: 0, readBytesPerSecond: 0, writesPerSecond: 0, writtenBytesPerSecond: 0, busyPercent: 0 }
  const disk = { device: '/dev/sdb1', type: 'ext4', sizeBytes: 40_960, usedBytes: 32_768, isReadOnly: false, io }
  const world: World = {
    ...EMPTY_WORLD,
    disks: { '/mnt': disk },
    files: { '/mnt/a': file('a'.repeat(30_000)) },
  }
  const host = createHost(world)
  host.files.remove(at(host, '/mnt'), 'a')
  put(host, '/mnt', 'b', 'b'.repeat(36_000))
  const copy = createHost(world)
  await comeTo(copy, keepHost(host), () => undefined)
  expect(seen(copy)).toEqual(seen(host))
  const [was, now] = [host, copy].map(({ files }) => files.mountOf('/mnt').usedBytes())
  expect(now).toBe(was)
})

test('a copy has the clock, the dice and the next number of a process', async () => {
  const host = createHost(WORLD)
  await host.scheduler.wait([], 2_500)
  host.dice.fill(new Uint8Array(8))
  const copy = await copyOf(keepHost(host))
  expect(copy.clock.nowMs()).toBe(host.clock.nowMs())
  const [one, other] = [new Uint8Array(8), new Uint8Array(8)]
  host.dice.fill(one)
  copy.dice.fill(other)
  expect(other).toEqual(one)
  expect(copy.processes.newThread()).toBe(host.processes.newThread())
})
