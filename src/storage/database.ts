// The database of the browser: two tables of texts. It does not know what the texts mean.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

interface Tables extends DBSchema {
  /** Read as a whole when the page opens. */
  texts: { key: string; value: string }
  /** Read in parts, when they are wanted. */
  history: { key: string; value: string }
}

export type TableName = 'texts' | 'history'
export type Row = { readonly key: string; readonly text: string }

export type Database = {
  /** In the order of their keys. */
  readonly rows: (table: TableName, prefix: string) => Promise<readonly Row[]>
  /** All of it or nothing. A row whose text is null is removed. */
  readonly change: (table: TableName, rows: readonly Change[]) => Promise<void>
}

export type Change = { readonly key: string; readonly text: string | null }

const VERSION = 1
/** The last character that a key can have. */
const END = '\uffff'

/** Rejects as IndexedDB does: SecurityError where it is denied, UnknownError where its files are damaged, and others. */
export async function openDatabase(name: string): Promise<Database> {
  let opened: IDBPDatabase<Tables> | null = await open(name, () => {
    opened = null
  })
  // A browser may close a database that nobody uses, or to make room.
  const live = async (): Promise<IDBPDatabase<Tables>> => {
    opened ??= await open(name, () => {
      opened = null
    })
    return opened
  }
  return {
    async rows(table, prefix) {
      const range = IDBKeyRange.bound(prefix, prefix + END)
      const transaction = (await live()).transaction(table)
      const [keys, texts] = await Promise.all([transaction.store.getAllKeys(range), transaction.store.getAll(range)])
      return keys.map((key, at) => ({ key, text: String(texts[at]) }))
    },
    async change(table, rows) {
      const transaction = (opened ?? (await live())).transaction(table, 'readwrite')
      const asked = rows.map(({ key, text }) =>
        text === null ? transaction.store.delete(key) : transaction.store.put(text, key),
      )
      // Said aloud, because a page that goes away would otherwise take what it asked for with it.
      transaction.commit()
      await Promise.all([...asked, transaction.done])
    },
  }
}

function open(name: string, closed: () => void): Promise<IDBPDatabase<Tables>> {
  return openDB<Tables>(name, VERSION, {
    upgrade(database) {
      database.createObjectStore('texts')
      database.createObjectStore('history')
    },
    // A later version of the page wants to change the tables: it must not wait for this one.
    blocking: (_current, _wanted, event) => {
      closed()
      ;(event.target as IDBDatabase).close()
    },
    terminated: closed,
  })
}
