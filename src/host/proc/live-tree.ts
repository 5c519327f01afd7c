// Files, links and folders that are made when somebody looks: the material of /proc and /sys. What they say is not known here.
import type { Account } from '../accounts.ts'
import { fail } from '../failure.ts'
import type { Files } from '../files/files.ts'
import { type Content, type Entries, type Inode, KIND_BITS } from '../files/inode.ts'

/** Permissions where none are given: 0444 of a text, 0777 of a link, 0555 of a folder. The owner is root. */
export type Live = (
  | { readonly kind: 'text'; readonly read: () => string }
  /** `target` throws HostFailure where it may not be seen. */
  | { readonly kind: 'link'; readonly target: () => string }
  | {
      readonly kind: 'folder'
      readonly names: () => readonly string[]
      readonly find: (name: string) => Live | undefined
    }
) & { readonly permissions?: number; readonly owner?: Account }

export function text(read: () => string, permissions?: number, owner?: Account): Live {
  return { kind: 'text', read, ...placed(permissions, owner) }
}

export function link(target: () => string): Live {
  return { kind: 'link', target }
}

/** A folder whose names do not change. */
export function folder(entries: Readonly<Record<string, Live>>): Live {
  const names = Object.keys(entries)
  return {
    kind: 'folder',
    names: () => names,
    find: (name) => (Object.hasOwn(entries, name) ? entries[name] : undefined),
  }
}

export function changingFolder(
  names: () => readonly string[],
  find: (name: string) => Live | undefined,
  permissions?: number,
  owner?: Account,
): Live {
  return { kind: 'folder', names, find, ...placed(permissions, owner) }
}

function placed(permissions?: number, owner?: Account) {
  return { ...(permissions === undefined ? {} : { permissions }), ...(owner === undefined ? {} : { owner }) }
}

const PERMISSIONS = { text: 0o444, link: 0o777, folder: 0o555 } as const

/** Makes a folder that is there, such as a mount point, show such a thing; all of it lies on that folder's file system. */
export function showLive(files: Files, at: Inode, live: Live): void {
  const made = new WeakMap<Live, Inode>()
  /** The same thing has the same inode as long as it is the same. */
  const inodeOf = (one: Live, parent: Inode): Inode => {
    const known = made.get(one)
    if (known !== undefined) return known
    const permissions = one.permissions ?? PERMISSIONS[one.kind]
    const inode = files.make({ kind: 'live', read: () => '' }, permissions)
    if (one.kind !== 'text') inode.mode = KIND_BITS[one.kind] | permissions
    inode.owner = one.owner?.user ?? 0
    inode.group = one.owner?.group ?? 0
    inode.mount = at.mount
    inode.content = contentOf(one, inode, parent)
    made.set(one, inode)
    return inode
  }
  const contentOf = (one: Live, self: Inode, parent: Inode): Content => {
    switch (one.kind) {
      case 'text':
        return { kind: 'live', read: one.read }
      case 'link':
        return {
          kind: 'link',
          get target() {
            return one.target()
          },
        }
      case 'folder':
        return { kind: 'folder', entries: entriesOf(one, (found) => inodeOf(found, self)), parent }
      default:
        return one satisfies never
    }
  }
  at.content = contentOf(live, at, files.root)
}

/** Nothing can be added or taken away. */
function entriesOf(live: Live & { readonly kind: 'folder' }, inodeOf: (live: Live) => Inode): Entries {
  const get = (name: string): Inode | undefined => {
    const found = live.find(name)
    return found === undefined ? undefined : inodeOf(found)
  }
  const pairs = (): [string, Inode][] =>
    live.names().flatMap((name) => {
      const inode = get(name)
      return inode === undefined ? [] : [[name, inode] as [string, Inode]]
    })
  const entries: Entries = {
    get,
    has: (name) => live.find(name) !== undefined,
    set: () => fail('ENOENT'),
    delete: () => fail('EPERM'),
    get size() {
      return live.names().length
    },
    keys: () => new Map(live.names().map((name) => [name, name])).keys(),
    values: () => new Map(pairs()).values(),
    entries: () => new Map(pairs()).entries(),
    [Symbol.iterator]: () => new Map(pairs())[Symbol.iterator](),
  }
  return entries
}
