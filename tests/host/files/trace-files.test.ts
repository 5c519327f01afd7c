import { expect, test } from 'vitest'
import { entriesOf, type Inode } from '../../../src/host/files/inode.ts'
import { traceFiles } from '../../../src/host/files/trace-files.ts'
import { createHost, type Host } from '../../../src/host/host.ts'
import type { FileTrace } from '../../../src/model/evidence.ts'
import { EMPTY_WORLD, type WorldFile } from '../../../src/model/world.ts'

const OF_USER = { owner: 'sre', group: 'sre' }
const file = (text: string): WorldFile => ({ kind: 'text', text })

function hostWith(files: Readonly<Record<string, WorldFile>>): Host {
  return createHost({ ...EMPTY_WORLD, files })
}

function home(host: Host): Inode {
  return host.files.find('/home/sre') as Inode
}

function put(host: Host, name: string, bytes: Uint8Array, permissions = 0o644): void {
  host.files.enter(home(host), name, host.files.make({ kind: 'file', bytes, size: bytes.length }, permissions))
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const brief = (traces: readonly FileTrace[]) => traces.map(({ path, change, text }) => [path, change, text])

test('a host that nothing happened on leaves the files of its world as they were', () => {
  expect(traceFiles(hostWith({}))).toEqual([])
  expect(traceFiles(hostWith({ '/etc/app/a.conf': file('x'), '/srv/data': { kind: 'folder' } }))).toEqual([
    { path: '/etc/app/a.conf', change: 'kept', kind: 'file', mode: 0o644, ...OF_USER, size: 1, text: 'x' },
    { path: '/srv/data', change: 'kept', kind: 'folder', mode: 0o755, ...OF_USER, size: 0 },
  ])
})

test('what is new, changed and gone is told, in order of the paths', () => {
  const host = hostWith({ '/home/sre/a': file('one'), '/home/sre/b': file('two'), '/home/sre/c': file('three') })
  put(host, 'd', bytes('four'))
  host.files.write(entriesOf(home(host)).get('b') as Inode, bytes('TW'), 0)
  host.files.remove(home(host), 'c')
  expect(brief(traceFiles(host))).toEqual([
    ['/home/sre/a', 'kept', 'one'],
    ['/home/sre/b', 'changed', 'TWo'],
    ['/home/sre/c', 'deleted', undefined],
    ['/home/sre/d', 'created', 'four'],
  ])
})

test('a file written anew with the same bytes is kept, one with another mode is changed', () => {
  const host = hostWith({ '/home/sre/a': file('same'), '/home/sre/b': file('same') })
  host.files.remove(home(host), 'a')
  put(host, 'a', bytes('same'))
  const inode = entriesOf(home(host)).get('b') as Inode
  host.files.change(inode, { mode: 0o600 })
  expect(traceFiles(host).map(({ path, change, mode }) => [path, change, mode])).toEqual([
    ['/home/sre/a', 'kept', 0o644],
    ['/home/sre/b', 'changed', 0o600],
  ])
})

test('a folder that was emptied and removed is gone with everything in it', () => {
  const host = hostWith({ '/home/sre/logs/a': file('x') })
  const logs = entriesOf(home(host)).get('logs') as Inode
  host.files.remove(logs, 'a')
  host.files.remove(home(host), 'logs')
  expect(brief(traceFiles(host))).toEqual([
    ['/home/sre/logs', 'deleted', undefined],
    ['/home/sre/logs/a', 'deleted', undefined],
  ])
})

test('a link is told with its target, and a file that took its place is another thing', () => {
  const host = hostWith({ '/home/sre/current': { kind: 'link', target: 'v1' } })
  expect(traceFiles(host)).toEqual([
    { path: '/home/sre/current', change: 'kept', kind: 'link', mode: 0o777, ...OF_USER, size: 0, target: 'v1' },
  ])
  host.files.remove(home(host), 'current')
  host.files.enter(home(host), 'current', host.files.make({ kind: 'link', target: 'v2' }, 0o777))
  expect(traceFiles(host).map(({ change, target }) => [change, target])).toEqual([['changed', 'v2']])
  host.files.remove(home(host), 'current')
  put(host, 'current', bytes('v2'))
  expect(traceFiles(host).map(({ change, kind }) => [change, kind])).toEqual([['changed', 'file']])
})

test('what is not UTF-8 comes without a text, and a mark at its start is part of it', () => {
  const host = hostWith({})
  put(host, 'latin', new Uint8Array([0xe4, 0x0a]))
  put(host, 'marked', new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))
  expect(traceFiles(host).map(({ size, text }) => [size, text])).toEqual([
    [2, undefined],
    [4, '\ufeffa'],
  ])
})

test('a huge file is told by its size, and many large ones have texts up to a bound', () => {
  const host = hostWith({})
  put(host, 'huge', new Uint8Array(1_000_001))
  for (let number = 10; number < 40; number += 1) put(host, `large${number}`, new Uint8Array(1_000_000).fill(97))
  const traces = traceFiles(host)
  expect([traces[0]?.size, traces[0]?.text]).toEqual([1_000_001, undefined])
  expect([traces.length, traces.filter(({ text }) => text !== undefined).length]).toEqual([31, 15])
})

test('of very many files only the first are told', () => {
  const host = hostWith({})
  for (let number = 0; number < 5_100; number += 1) put(host, `f${String(number).padStart(5, '0')}`, new Uint8Array(0))
  const traces = traceFiles(host)
  expect([traces.length, traces.at(-1)?.path]).toEqual([5_000, '/home/sre/f04999'])
})
