// The file of a private authority is there although nobody wrote it, unless the author did or took it away.
import { expect, test } from 'vitest'
import { authorityFiles } from '../../../src/host/tls/authority-files.ts'
import { isPublicRoot, pemBlocks } from '../../../src/host/tls/pem.ts'
import { EMPTY_WORLD, type World } from '../../../src/model/world.ts'

const path = '/etc/kubernetes/pki/ca.crt'
const world = (more: Partial<World> = {}): World => ({
  ...EMPTY_WORLD,
  network: {
    kubernetes: {
      ip: '10.96.0.1',
      latencyMs: 1,
      lossPercent: 0,
      ports: { 443: 'open' },
      certificate: { authority: path },
    },
  },
  ...more,
})

test('it holds one certificate, which is none of a public authority', () => {
  const file = authorityFiles(world())[path]
  if (file?.kind !== 'text') throw new Error('The file is text.')
  const blocks = pemBlocks(file.text)
  expect([blocks.length, blocks.some(isPublicRoot), file.mode, file.owner]).toEqual([1, false, 0o644, 'root'])
})

test('an author’s own file stands, and one that was taken away stays away', () => {
  expect(authorityFiles(world({ files: { [path]: { kind: 'text', text: 'mine' } } }))).toEqual({})
  expect(authorityFiles(world({ absent: [path] }))).toEqual({})
  expect(authorityFiles(EMPTY_WORLD)).toEqual({})
})
