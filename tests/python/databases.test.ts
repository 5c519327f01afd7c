// SQLite files that a world gives as SQL.
import { beforeAll, expect, test } from 'vitest'
import { EMPTY_WORLD } from '../../src/model/world.ts'
import type { Engine } from '../../src/python/create-engine.ts'
import { endingOf, lastStage, lines, printed, runOn, startLastingEngine } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
}, 60_000)

const databases = {
  '/home/sre/example.db':
    "CREATE TABLE incidents (id INTEGER, service TEXT); INSERT INTO incidents VALUES (1, 'nginx');",
}
const READ = lines(
  'import os, sqlite3',
  'db = sqlite3.connect("example.db")',
  'print(db.execute("SELECT * FROM incidents").fetchall())',
  'db.close()',
  'about = os.stat("example.db")',
  'print(about.st_uid == os.getuid(), about.st_mtime)',
)

test('are there before the program starts, and are no change of it', async () => {
  const evidence = await runOn(engine, READ, { databases })
  expect(printed(evidence)).toBe(`[(1, 'nginx')]\nTrue ${EMPTY_WORLD.clockMs / 1000}.0\n`)
  expect(lastStage(evidence)).toMatchObject({
    files: [{ path: '/home/sre/example.db', change: 'kept' }],
    databases: [{ path: '/home/sre/example.db', isClosed: true, statements: ['SELECT * FROM incidents'] }],
  })
})

test('are made anew for each run', async () => {
  const program = `${READ}db = sqlite3.connect("example.db")\nwith db: db.execute("DELETE FROM incidents")\ndb.close()`
  const evidence = await runOn(engine, program, { databases })
  expect(lastStage(evidence).files).toMatchObject([{ path: '/home/sre/example.db', change: 'changed' }])
  expect(printed(await runOn(engine, READ, { databases }))).toContain('nginx')
})

test('of wrong SQL say so, and the next run works', async () => {
  expect(endingOf(await runOn(engine, READ, { databases: { '/a.db': 'CRATE TABLE a' } }))).toEqual({
    kind: 'lost',
    say: 'The database /a.db of this exercise cannot be made: near "CRATE": syntax error. That is no fault of your program.',
  })
  expect(printed(await runOn(engine, READ, { databases }))).toContain('nginx')
})
