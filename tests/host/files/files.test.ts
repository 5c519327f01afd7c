import { describe, expect, test } from 'vitest'
import { createClock } from '../../../src/host/clock.ts'
import { createFiles, type Files } from '../../../src/host/files/files.ts'
import { bytesOf, type Content, entriesOf, FOLDER, type Inode, LINK, REGULAR } from '../../../src/host/files/inode.ts'
import { DISK_BYTES } from '../../../src/host/files/mounts.ts'

const START_MS = 1_000_000
const USER = 1000
const BLOCK_BYTES = 4096

function small(): { readonly files: Files; readonly wait: (ms: number) => void } {
  const clock = createClock(START_MS)
  return { files: createFiles(clock, USER, USER), wait: clock.moveBy }
}

const folder = (): Content => ({ kind: 'folder', entries: new Map() })
const file = (text = ''): Content => {
  const bytes = new TextEncoder().encode(text)
  return { kind: 'file', bytes, size: bytes.length }
}
const link = (target: string): Content => ({ kind: 'link', target })

/** Puts something at the root, or in a folder. */
function put(files: Files, name: string, content: Content, into = files.root): Inode {
  const inode = files.make(content, 0o644)
  files.enter(into, name, inode)
  return inode
}

const text = (inode: Inode): string => new TextDecoder().decode(bytesOf(inode))
const names = (inode: Inode): string[] => [...entriesOf(inode).keys()]

describe('an inode', () => {
  test('has a number of its own, its owner, its kind beside its permissions, and the time it was made', () => {
    const { files, wait } = small()
    wait(500)
    const [one, other, sub] = [put(files, 'a', file()), put(files, 'b', link('a')), put(files, 'c', folder())]
    expect(new Set([files.root.number, one.number, other.number, sub.number]).size).toBe(4)
    expect(
      [one, other, sub].map((inode) => [inode.mode, inode.owner, inode.group, inode.links, inode.modifiedMs]),
    ).toEqual([
      [REGULAR | 0o644, USER, USER, 1, START_MS + 500],
      [LINK | 0o644, USER, USER, 1, START_MS + 500],
      [FOLDER | 0o644, USER, USER, 2, START_MS + 500],
    ])
  })

  test('of one kind is not taken for another', () => {
    const { files } = small()
    const [plain, sub, pointer] = [put(files, 'a', file()), put(files, 'b', folder()), put(files, 'c', link('a'))]
    expect(() => entriesOf(plain)).toThrow('ENOTDIR')
    expect(() => bytesOf(sub)).toThrow('EISDIR')
    expect(() => bytesOf(pointer)).toThrow('EINVAL')
    expect(() => files.write(sub, new Uint8Array(1), 0)).toThrow('EISDIR')
    expect(() => files.resize(sub, 0)).toThrow('EISDIR')
    expect(() => files.enter(plain, 'x', sub)).toThrow('ENOTDIR')
  })
})

describe('names', () => {
  test('are entered once, and the folder’s time says when', () => {
    const { files, wait } = small()
    put(files, 'a', file())
    wait(2_000)
    expect(() => put(files, 'a', file())).toThrow('EEXIST')
    expect(files.root.modifiedMs).toBe(START_MS)
    put(files, 'b', file())
    expect(files.root.modifiedMs).toBe(START_MS + 2_000)
  })

  test('are removed if they are there and, for a folder, if it is empty', () => {
    const { files } = small()
    const sub = put(files, 'sub', folder())
    const inner = put(files, 'inner', file(), sub)
    expect(() => files.remove(files.root, 'none')).toThrow('ENOENT')
    expect(() => files.remove(files.root, 'sub')).toThrow('ENOTEMPTY')
    files.remove(sub, 'inner')
    files.remove(files.root, 'sub')
    expect([names(files.root), inner.links]).toEqual([[], 0])
  })
})

describe('rename', () => {
  test('moves a name between folders and keeps the inode', () => {
    const { files, wait } = small()
    const [from, to] = [put(files, 'from', folder()), put(files, 'to', folder())]
    const moved = put(files, 'a', file('x'), from)
    wait(1_000)
    files.rename(from, 'a', to, 'b')
    expect([names(from), entriesOf(to).get('b')]).toEqual([[], moved])
    expect([from.modifiedMs, to.modifiedMs, moved.modifiedMs, moved.changedMs]).toEqual([
      START_MS + 1_000,
      START_MS + 1_000,
      START_MS,
      START_MS + 1_000,
    ])
  })

  test('takes the place of a file, and of an empty folder by a folder', () => {
    const { files } = small()
    put(files, 'new', file('new'))
    const old = put(files, 'old', file('old'))
    files.rename(files.root, 'new', files.root, 'old')
    expect([names(files.root), text(files.find('/old') as Inode), old.links]).toEqual([['old'], 'new', 0])
    const one = put(files, 'one', folder())
    put(files, 'two', folder())
    files.rename(files.root, 'one', files.root, 'two')
    expect(files.find('/two')).toBe(one)
  })

  test('refuses what does not fit, as rename(2) does, and changes nothing then', () => {
    const { files } = small()
    put(files, 'file', file())
    const full = put(files, 'full', folder())
    put(files, 'inside', folder(), full)
    put(files, 'empty', folder())
    expect(() => files.rename(files.root, 'none', files.root, 'x')).toThrow('ENOENT')
    expect(() => files.rename(files.root, 'file', files.root, 'empty')).toThrow('EISDIR')
    expect(() => files.rename(files.root, 'empty', files.root, 'file')).toThrow('ENOTDIR')
    expect(() => files.rename(files.root, 'empty', files.root, 'full')).toThrow('ENOTEMPTY')
    expect(() => files.rename(files.root, 'full', entriesOf(full).get('inside') as Inode, 'x')).toThrow('EINVAL')
    expect(() => files.rename(files.root, 'full', full, 'x')).toThrow('EINVAL')
    expect(names(files.root)).toEqual(['file', 'full', 'empty'])
  })

  test('of a name onto itself changes nothing', () => {
    const { files, wait } = small()
    put(files, 'a', file())
    wait(1_000)
    files.rename(files.root, 'a', files.root, 'a')
    expect([names(files.root), files.root.modifiedMs]).toEqual([['a'], START_MS])
  })
})

describe('the bytes of a file', () => {
  test('grow where something is written behind their end, with zeros between', () => {
    const { files, wait } = small()
    const inode = put(files, 'a', file('ab'))
    wait(1_000)
    files.write(inode, new TextEncoder().encode('xy'), 4)
    expect([text(inode), inode.modifiedMs, inode.changedMs]).toEqual(['ab\0\0xy', START_MS + 1_000, START_MS + 1_000])
    files.write(inode, new TextEncoder().encode('Z'), 0)
    expect(text(inode)).toBe('Zb\0\0xy')
  })

  test('are many writes as they are one', () => {
    const { files } = small()
    const inode = put(files, 'a', file())
    for (let at = 0; at < 3_000; at += 1) files.write(inode, new Uint8Array([at % 256]), at)
    expect([...bytesOf(inode)]).toEqual(Array.from({ length: 3_000 }, (_, at) => at % 256))
  })

  test('that were cut off do not come back', () => {
    const { files } = small()
    const inode = put(files, 'a', file('secret'))
    files.resize(inode, 2)
    expect(text(inode)).toBe('se')
    files.resize(inode, 6)
    expect(text(inode)).toBe('se\0\0\0\0')
    files.resize(inode, 0)
    expect(text(inode)).toBe('')
  })

  test('are as many as the disk has room for, and what is removed makes room again', () => {
    const { files } = small()
    const [one, other] = [put(files, 'one', file()), put(files, 'other', file('x'))]
    files.resize(one, DISK_BYTES - BLOCK_BYTES)
    expect(() => files.write(other, new Uint8Array(BLOCK_BYTES), 1)).toThrow('ENOSPC')
    expect(() => files.resize(other, BLOCK_BYTES + 1)).toThrow('ENOSPC')
    expect(text(other)).toBe('x')
    files.remove(files.root, 'one')
    files.resize(other, 10_000)
    expect(bytesOf(other).length).toBe(10_000)
  })
})

describe('a path', () => {
  test('leads through folders and links, "." and ".." to an inode', () => {
    const { files } = small()
    const sub = put(files, 'sub', folder())
    const inode = put(files, 'a', file(), sub)
    put(files, 'near', link('a'), sub)
    put(files, 'far', link('/sub'))
    put(files, 'up', link('../far/near'), sub)
    const paths = ['/sub/a', '//sub/./a', '/sub/../sub/a', '/../sub/a', '/sub/near', '/far/a', '/far/near', '/sub/up']
    expect(paths.map((path) => files.find(path))).toEqual(paths.map(() => inode))
    expect([files.find('/'), files.find('/..')]).toEqual([files.root, files.root])
  })

  test('leads nowhere where something is missing, or a file stands in the way', () => {
    const { files } = small()
    put(files, 'a', file())
    put(files, 'dead', link('/none'))
    expect(['/none', '/none/a', '/a/b', '/dead'].map((path) => files.find(path))).toEqual(Array(4).fill(undefined))
  })

  test('is refused where links go in a circle or on and on', () => {
    const { files } = small()
    put(files, 'self', link('self'))
    put(files, 'one', link('two'))
    put(files, 'two', link('/one'))
    for (let at = 0; at < 41; at += 1) put(files, `l${at}`, link(`l${at + 1}`))
    const end = put(files, 'l41', file())
    for (const path of ['/self', '/one', '/two/x', '/l0']) expect(() => files.find(path)).toThrow('ELOOP')
    expect(files.find('/l1')).toBe(end)
  })
})
