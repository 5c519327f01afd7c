import { expect, test } from 'vitest'
import { type Account, ROOT } from '../../../src/host/accounts.ts'
import { createClock } from '../../../src/host/clock.ts'
import { createFiles } from '../../../src/host/files/files.ts'
import type { Inode } from '../../../src/host/files/inode.ts'
import { type Access, mayAccess, mayChangeMode } from '../../../src/host/files/permissions.ts'

const person = (user: number, group = user, groups: readonly number[] = []): Account => ({
  ...ROOT,
  name: 'somebody',
  user,
  group,
  groups,
})
const [root, owner, colleague, stranger] = [person(0), person(1000), person(1001, 1000), person(1002)]

function inode(permissions: number, kind: 'file' | 'folder' = 'file'): Inode {
  const files = createFiles(createClock(0), 1000, 1000)
  return files.make(
    kind === 'file' ? { kind, bytes: new Uint8Array(0), size: 0 } : { kind, entries: new Map() },
    permissions,
  )
}

function allowed(of: Inode, who: Account): Access[] {
  return (['read', 'write', 'run'] as const).filter((access) => mayAccess(of, who, access))
}

test('owner, group and others each have their own bits, and only those of the first that fits', () => {
  expect([owner, colleague, stranger].map((who) => allowed(inode(0o754), who))).toEqual([
    ['read', 'write', 'run'],
    ['read', 'run'],
    ['read'],
  ])
  expect([owner, colleague, stranger].map((who) => allowed(inode(0o077), who))).toEqual([
    [],
    ['read', 'write', 'run'],
    ['read', 'write', 'run'],
  ])
})

test('who is in the group beside their own has the bits of the group', () => {
  expect(allowed(inode(0o750), person(1003, 1003, [4, 1000]))).toEqual(['read', 'run'])
})

test('root may do everything but run what nobody may run', () => {
  expect(allowed(inode(0o000), root)).toEqual(['read', 'write'])
  expect(allowed(inode(0o001), root)).toEqual(['read', 'write', 'run'])
  expect(allowed(inode(0o000, 'folder'), root)).toEqual(['read', 'write', 'run'])
})

test('a mode is changed by the owner and root alone, whatever the mode is', () => {
  expect([root, owner, colleague, stranger].map((who) => mayChangeMode(inode(0o777), who))).toEqual([
    true,
    true,
    false,
    false,
  ])
})
