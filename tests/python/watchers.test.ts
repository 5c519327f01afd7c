// What a program does with logging, sqlite3 and jinja2 is evidence, whatever it does to these modules.
import { beforeAll, describe, expect, test } from 'vitest'
import { EMPTY_WORLD } from '../../src/model/world.ts'
import type { Engine } from '../../src/python/create-engine.ts'
import { endingOf, lastStage, lines, printed, runOn, startLastingEngine, textFile } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
}, 60_000)

async function stageOf(program: string, given: Parameters<typeof runOn>[2] = {}) {
  const evidence = await runOn(engine, program, given)
  if (endingOf(evidence).kind !== 'finished') throw new Error(JSON.stringify(endingOf(evidence)))
  return lastStage(evidence)
}

describe('log records', () => {
  const logsOf = async (program: string) => (await stageOf(`import logging\n${program}`)).logs
  const at = EMPTY_WORLD.clockMs
  const record = (level: string, message: string, line: number, more: object = {}) => ({
    atMs: at,
    level,
    logger: 'root',
    message,
    hasTraceback: false,
    line,
    ...more,
  })

  test('count where a handler put them out, the one of last resort too', async () => {
    expect(
      await logsOf('logging.getLogger("app").warning("disk %s", "full")\nlogging.getLogger("app").info("fine")'),
    ).toEqual([record('WARNING', 'disk full', 2, { logger: 'app' })])
    expect(await logsOf('logging.basicConfig(level=logging.DEBUG)\nlogging.debug("d")')).toEqual([
      record('DEBUG', 'd', 3),
    ])
    expect(
      await logsOf(
        'logging.getLogger("quiet").addHandler(logging.NullHandler())\nlogging.getLogger("quiet").error("x")',
      ),
    ).toEqual([])
  })

  test('count once however many handlers there are, and say whether there is a traceback', async () => {
    expect(
      await logsOf(
        lines(
          'logging.basicConfig(filename="errors.log", level=logging.ERROR)',
          'logging.getLogger().addHandler(logging.StreamHandler())',
          'class Loud(logging.Handler):',
          '    def emit(self, record): pass',
          'logging.getLogger().addHandler(Loud())',
          'try:',
          '    1 / 0',
          'except ZeroDivisionError:',
          '    logging.exception("stopped")',
          'logging.warning("below the level")',
        ),
      ),
    ).toEqual([record('ERROR', 'stopped', 10, { hasTraceback: true })])
  })

  test('are formatted once, and not at all where nobody shows them', async () => {
    const program = lines(
      'class Counts:',
      '    seen = 0',
      '    def __str__(self):',
      '        Counts.seen += 1',
      '        return "shown"',
      'logging.warning("%s", Counts())',
      'logging.info("%s", Counts())',
      'print(Counts.seen)',
    )
    const evidence = await runOn(engine, `import logging\n${program}`)
    expect(
      lastStage(evidence)
        .output.pieces.filter(({ stream }) => stream === 'out')
        .map(({ text }) => text)
        .join(''),
    ).toBe('1\n')
    expect(lastStage(evidence).logs).toMatchObject([{ message: 'shown' }])
  })

  test('of the load are no part of a call', async () => {
    const evidence = await runOn(engine, 'import logging\nlogging.error("load")\ndef f(): logging.error("call")', {
      calls: ['f()'],
    })
    expect(evidence.stages.map(({ logs }) => logs.map(({ message }) => message))).toEqual([['load'], ['call']])
  })

  test('a program of its own by that name is left alone', async () => {
    expect(
      printed(
        await runOn(engine, 'import logging\nprint(logging.HERE)', {
          files: { '/home/sre/logging.py': textFile('HERE = 1\n') },
        }),
      ),
    ).toMatch(/^1\n|AttributeError/)
  })
})

describe('connections to SQLite', () => {
  const usesOf = async (program: string, given = {}) => (await stageOf(`import sqlite3\n${program}`, given)).databases

  test('have their path, their SQL, and whether close was called', async () => {
    expect(
      await usesOf(
        lines(
          'a = sqlite3.connect("a.db")',
          'a.execute("CREATE TABLE t (x)")',
          'cursor = a.cursor()',
          'cursor.executemany("INSERT INTO t VALUES (?)", [(1,), (2,)])',
          'with a: a.executescript("DELETE FROM t; SELECT 1")',
          'a.close()',
          'b = sqlite3.connect(":memory:")',
          'b.execute("SELECT ?", (1,)).fetchall()',
          'del b',
        ),
      ),
    ).toEqual([
      {
        path: '/home/sre/a.db',
        isClosed: true,
        statements: ['CREATE TABLE t (x)', 'INSERT INTO t VALUES (?)', 'DELETE FROM t; SELECT 1'],
      },
      { path: ':memory:', isClosed: false, statements: ['SELECT ?'] },
    ])
  })

  test('are closed by contextlib.closing and not by the connection’s own with', async () => {
    const uses = await usesOf(
      lines(
        'from contextlib import closing',
        'with closing(sqlite3.connect("a.db")) as one: one.execute("SELECT 1")',
        'with sqlite3.connect("b.db") as other: other.execute("SELECT 1")',
        'class Mine(sqlite3.Connection): pass',
        'mine = sqlite3.connect("file:c.db?mode=rwc", uri=True, factory=Mine)',
        'mine.close()',
        'assert type(other) is sqlite3.Connection and isinstance(mine, sqlite3.Connection)',
      ),
    )
    expect(uses.map(({ path, isClosed }) => [path, isClosed])).toEqual([
      ['/home/sre/a.db', true],
      ['/home/sre/b.db', false],
      ['/home/sre/c.db', true],
    ])
  })

  test('one that could not be opened is none, and errors are those of sqlite3', async () => {
    const program = lines(
      'try: sqlite3.connect("no/such/folder/a.db")',
      'except sqlite3.OperationalError as error: print(error)',
      'db = sqlite3.connect(":memory:")',
      'for sql in ("SELECT * FROM missing", None):',
      '    try: db.execute(sql)',
      '    except (sqlite3.Error, TypeError) as error: print(type(error).__name__, error)',
      'db.close()',
      'try: db.execute("SELECT 1")',
      'except sqlite3.ProgrammingError as error: print(error)',
    )
    const stage = await stageOf(`import sqlite3\n${program}`)
    expect(stage.databases).toEqual([{ path: ':memory:', isClosed: true, statements: ['SELECT * FROM missing'] }])
    expect(stage.output.pieces.map(({ text }) => text).join('')).toBe(
      lines(
        'unable to open database file',
        'OperationalError no such table: missing',
        'TypeError execute() argument 1 must be str, not None',
        'Cannot operate on a closed database.',
      ),
    )
  })

  test('an uncommitted change of a connection that was swept up is gone: the watcher keeps none alive', async () => {
    const program = lines(
      'def change():',
      '    db = sqlite3.connect("a.db")',
      '    db.execute("CREATE TABLE IF NOT EXISTS t (x)")',
      '    db.execute("INSERT INTO t VALUES (1)")',
      'change()',
      'import gc; gc.collect()',
      'db = sqlite3.connect("a.db", timeout=0)',
      'db.execute("INSERT INTO t VALUES (2)")',
      'print(db.execute("SELECT x FROM t").fetchall())',
      'db.close()',
    )
    expect(printed(await runOn(engine, `import sqlite3\n${program}`))).toBe('[(2,)]\n')
  })
})

test('templates that were rendered, with their source where it was given as text', async () => {
  const program = lines(
    'from jinja2 import DictLoader, Environment, StrictUndefined, Template, UndefinedError',
    'print(Template("listen {{ port }};").render(port=80))',
    'env = Environment(loader=DictLoader({"a": "name {{ name }}"}), undefined=StrictUndefined)',
    'print(env.get_template("a").render(name="web01"))',
    'env.from_string("{{ n }}").stream(n=1).dump("out.txt")',
    'try: env.get_template("a").render()',
    'except UndefinedError as error: print(error)',
  )
  const stage = await stageOf(program)
  expect(stage.templates).toEqual([
    { source: 'listen {{ port }};', result: 'listen 80;' },
    { source: null, result: 'name web01' },
    { source: '{{ n }}', result: '1' },
  ])
  expect(stage.output.pieces.map(({ text }) => text).join('')).toBe("listen 80;\nname web01\n'name' is undefined\n")
})

test('a program that uses none of them leaves nothing', async () => {
  expect(await stageOf('import json\nprint(1)')).toMatchObject({ logs: [], databases: [], templates: [] })
})
