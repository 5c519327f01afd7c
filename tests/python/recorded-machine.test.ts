// What a further run of the same program tells of the machine and of its databases, where somebody wants to see them.
import { beforeAll, expect, test } from 'vitest'
import type { Recorded } from '../../src/model/run.ts'
import { EMPTY_WORLD, type World } from '../../src/model/world.ts'
import type { Engine } from '../../src/python/create-engine.ts'
import { lastStage, lines, startLastingEngine } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
}, 60_000)

async function recordedStage(program: string, recorded: Recorded, given: Partial<World> = {}) {
  const world = { ...EMPTY_WORLD, ...given }
  return lastStage(await engine.run({ program, world, calls: [], recorded, timeLimitMs: 60_000 }))
}

const MADE = lines(
  'import sqlite3',
  'db = sqlite3.connect("fleet.db")',
  'db.execute("CREATE TABLE servers (name TEXT PRIMARY KEY, cpu REAL, note)")',
  'db.executemany("INSERT INTO servers VALUES (?, ?, ?)", [("web", 1.5, None), ("db", 2**60, b"ab")])',
  'db.commit()',
  'db.execute("SELECT * FROM servers WHERE name = ?", ("web",)).fetchall()',
)

test('tables are told with their columns, indexes and first rows, and queries with their plans', async () => {
  const stage = await recordedStage(MADE, { databases: true })
  expect(stage.tables).toEqual([
    {
      path: '/home/sre/fleet.db',
      tablesLeftOut: 0,
      tables: [
        {
          name: 'servers',
          kind: 'table',
          sql: 'CREATE TABLE servers (name TEXT PRIMARY KEY, cpu REAL, note)',
          columns: [
            { name: 'name', type: 'TEXT', isKey: true },
            { name: 'cpu', type: 'REAL', isKey: false },
            { name: 'note', type: '', isKey: false },
          ],
          indexes: [{ name: 'sqlite_autoindex_servers_1', columns: ['name'], isUnique: true }],
          count: 2,
          rows: [
            [{ kind: 'text', text: 'web' }, { kind: 'number', text: '1.5' }, { kind: 'null' }],
            [
              { kind: 'text', text: 'db' },
              { kind: 'number', text: '1.152921504606847e+18' },
              { kind: 'blob', bytes: 2 },
            ],
          ],
        },
      ],
    },
  ])
  expect(stage.databases[0]?.queries?.at(-1)).toMatchObject({
    sql: 'SELECT * FROM servers WHERE name = ?',
    parameters: 1,
  })
})

test('a file that is no database says so in the words of SQLite', async () => {
  const program =
    'import sqlite3\nopen("a.db", "w").write("x" * 5000)\ntry: sqlite3.connect("a.db").execute("SELECT 1 FROM t")\nexcept Exception: pass\n'
  const stage = await recordedStage(program, { databases: true })
  expect(stage.tables).toEqual([
    { path: '/home/sre/a.db', tables: [], tablesLeftOut: 0, failed: 'file is not a database' },
  ])
})

test('long texts and long tables are cut, and counted whole', async () => {
  const program = lines(
    'import sqlite3',
    'db = sqlite3.connect("big.db")',
    'db.execute("CREATE TABLE t (a)")',
    'db.executemany("INSERT INTO t VALUES (?)", [("x" * 1000,)] * 1000)',
    'db.commit()',
  )
  const [table] = (await recordedStage(program, { databases: true })).tables?.[0]?.tables ?? []
  expect([table?.count, table?.rows.length]).toEqual([1000, 200])
  expect(table?.rows[0]?.[0]).toEqual({ kind: 'text', text: 'x'.repeat(500), isCut: true })
})

test('processes are told with their ends, services with their states before and after, and the journal', async () => {
  const program = lines(
    'import os, signal, subprocess',
    'left = subprocess.Popen(["sleep", "100"])',
    'subprocess.run(["false"])',
    'os.kill(400, signal.SIGTERM)',
    'subprocess.run(["systemctl", "restart", "web"])',
  )
  const plain = { terminal: null, threads: 1, cpuPercent: [], memoryBytes: [], onSignal: {} }
  const stage = await recordedStage(
    program,
    { machine: true },
    {
      user: 'root',
      processes: [{ ...plain, pid: 400, name: 'worker', argv: ['/opt/worker'], parent: 1, user: 'root', state: 'S' }],
      services: {
        web: { description: 'Web', state: 'failed', isEnabled: true, onStart: [], onStop: [], journal: ['it broke'] },
      },
    },
  )
  const { machine } = stage
  const seen = (machine?.processes ?? []).map(({ pid, name, exitCode }) => [pid, name, exitCode])
  expect(seen).toContainEqual([400, 'worker', -15])
  expect(seen).toContainEqual([1235, 'sleep', undefined])
  expect(seen).toContainEqual([1236, 'false', 1])
  expect(machine?.program).toBe(1234)
  expect(machine?.units).toMatchObject([{ unit: 'web', before: 'failed', state: 'active' }])
  expect(machine?.journal.map(({ message }) => message)).toEqual([
    'it broke',
    'Starting web.service - Web...',
    'Started web.service - Web.',
  ])
})

test('nothing of it is told of a plain run', async () => {
  const stage = await recordedStage(MADE, {})
  expect([stage.tables, stage.machine]).toEqual([undefined, undefined])
})
