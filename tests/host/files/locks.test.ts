// Locks on files, as flock(2) and fcntl(2) give them.
import { expect, test } from 'vitest'
import type { Inode } from '../../../src/host/files/inode.ts'
import { createHost, type Host } from '../../../src/host/host.ts'
import { EMPTY_WORLD } from '../../../src/model/world.ts'

function small(): { readonly host: Host; readonly file: Inode } {
  const host = createHost({ ...EMPTY_WORLD, files: { '/home/sre/lock': { kind: 'text', text: '' } } })
  return { host, file: host.files.find('/home/sre/lock') as Inode }
}

const [one, other] = [{}, {}]

test('many may read under a lock, and one alone may write', () => {
  const { host, file } = small()
  host.locks.take(file, one, 'shared')
  host.locks.take(file, other, 'shared')
  expect(() => host.locks.take(file, one, 'exclusive')).toThrow('EAGAIN')
  host.locks.free(file, other)
  host.locks.take(file, one, 'exclusive')
  expect(() => host.locks.take(file, other, 'shared')).toThrow('EAGAIN')
  host.locks.take(file, one, 'shared')
  host.locks.take(file, other, 'shared')
})

test('a lock is over when its owner is', () => {
  const { host, file } = small()
  host.locks.take(file, one, 'exclusive')
  host.locks.drop(one)
  host.locks.take(file, other, 'exclusive')
})

test('parts of a file are locked apart, and freed apart', () => {
  const { host, file } = small()
  host.locks.take(file, one, 'exclusive', { from: 0, until: 10 })
  host.locks.take(file, other, 'exclusive', { from: 10, until: 20 })
  expect(() => host.locks.take(file, other, 'shared', { from: 5, until: 12 })).toThrow('EAGAIN')
  host.locks.free(file, one, { from: 2, until: 10 })
  host.locks.take(file, other, 'shared', { from: 5, until: 12 })
  expect(host.locks.inTheWay(file, other, 'shared', { from: 0, until: 100 })).toEqual({
    owner: one,
    kind: 'exclusive',
    isOfRange: true,
    from: 0,
    until: 2,
  })
})

test('locks of the two kinds do not see each other', () => {
  const { host, file } = small()
  host.locks.take(file, one, 'exclusive')
  host.locks.take(file, other, 'exclusive', { from: 0, until: Number.POSITIVE_INFINITY })
  expect(host.locks.inTheWay(file, {}, 'shared')?.owner).toBe(one)
})

test('who waits for a lock is woken when it is free', async () => {
  const { host, file } = small()
  host.locks.take(file, one, 'exclusive')
  const woken: string[] = []
  host.scheduler.start(async () => {
    await host.scheduler.wait([host.locks.changed])
    woken.push('woken')
  })
  host.scheduler.at(100, () => host.locks.free(file, one))
  await host.scheduler.wait([], 200)
  expect(woken).toEqual(['woken'])
})
