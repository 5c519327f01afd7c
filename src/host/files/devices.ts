// The files of /dev that are no files of a disk: /dev/null and its like, the terminal, the host's dice.
import type { Dice } from '../dice.ts'
import { fail } from '../failure.ts'
import type { Files } from './files.ts'
import { type Content, entriesOf, type Inode } from './inode.ts'

const FOR_ALL = 0o666
const NOTHING = new Uint8Array(0)
/** What is read at once where nobody says how much. */
const SOME_BYTES = 65_536

/** Fills /dev. Whatever comes at random comes from the dice; the terminal belongs to `user`, by number. */
export function furnishDevices(files: Files, dice: Dice, user: number): void {
  const dev = files.find('/dev') as Inode
  const put = (name: string, content: Content, permissions = FOR_ALL, folder = dev): void => {
    const inode = files.make(content, permissions)
    inode.owner = 0
    inode.group = content.kind === 'device' && content.isTerminal === true ? TTY : 0
    files.enter(folder, name, inode)
  }
  const device = (
    [major, minor]: readonly [number, number],
    read: (most: number) => Uint8Array,
    write: (bytes: Uint8Array) => number = (bytes) => bytes.length,
  ): Content => ({ kind: 'device', read, write, major, minor })
  const random = (most: number): Uint8Array => {
    const bytes = new Uint8Array(most || SOME_BYTES)
    dice.fill(bytes)
    return bytes
  }
  const zeros = (most: number): Uint8Array => new Uint8Array(most || SOME_BYTES)
  put(
    'null',
    device([1, 3], () => NOTHING),
  )
  put('zero', device([1, 5], zeros))
  put(
    'full',
    device([1, 7], zeros, () => fail('ENOSPC')),
  )
  put('random', device([1, 8], random))
  put('urandom', device([1, 9], random))
  put('tty', { ...terminal, major: 5, minor: 0 })
  put('console', { ...terminal, major: 5, minor: 1 }, 0o600)
  put('fd', { kind: 'link', target: '/proc/self/fd' }, 0o777)
  for (const [number, name] of ['stdin', 'stdout', 'stderr'].entries()) {
    put(name, { kind: 'link', target: `/proc/self/fd/${number}` }, 0o777)
  }
  put('pts', { kind: 'folder', entries: new Map() }, 0o755)
  const terminals = entriesOf(dev).get('pts') as Inode
  put('0', { ...terminal, major: 136, minor: 0 }, 0o620, terminals)
  files.change(entriesOf(terminals).get('0') as Inode, { owner: user })
}

/** Group of the terminals. */
const TTY = 5

const terminal = {
  kind: 'device',
  read: (): Uint8Array => fail('ENXIO'),
  write: (): number => fail('ENXIO'),
  isTerminal: true,
} as const
