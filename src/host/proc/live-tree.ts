// Files, links and folders that are made when somebody looks: the material of /proc and /sys. What they say is not known here.
import type { Account } from '../accounts.ts'
import { fail } from '../failure.ts'
import type { Entries, Files, Inode } from '../files/files.ts'

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

/** The inode of such a thing. The same thing has the same inode as long as it is the same. */
export function createLiveInodes(files: Files): (live: Live) => Inode {
  const made = new WeakMap<Live, Inode>()
  const inodeOf = (live: Live): Inode => {
    const known = made.get(live)
    if (known !== undefined) return known
    const inode = files.make(contentOf(live, inodeOf), live.permissions ?? PERMISSIONS[live.kind])
    inode.owner = live.owner?.user ?? 0
    inode.group = live.owner?.group ?? 0
    made.set(live, inode)
    return inode
  }
  return inodeOf
}

function contentOf(live: Live, inodeOf: (live: Live) => Inode): Inode['content'] {
  switch (live.kind) {
    case 'text':
      return { kind: 'live', read: live.read }
    case 'link':
      return {
        kind: 'link',
        get target() {
          return live.target()
        },
      }
    case 'folder':
      return { kind: 'folder', entries: entriesOf(live, inodeOf) }
    default:
      return live satisfies never
  }
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
