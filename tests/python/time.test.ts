// Time as a program sees it: the host's clock and zone, in Python and in C.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/python/create-engine.ts'
import { endingOf, lastStage, lines, printed, runOn, startEngine } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})

const berlin = { timezone: 'Europe/Berlin' }

async function shown(program: string, world = {}): Promise<string> {
  return printed(await runOn(engine, program, world))
}

describe('the clock', () => {
  test('is the world’s, wherever a program looks', async () => {
    const program = lines(
      'import datetime, os, sqlite3, time',
      'print(time.time(), time.time_ns(), time.clock_gettime(time.CLOCK_REALTIME))',
      'print(datetime.datetime.now(), datetime.date.today(), datetime.datetime.now(datetime.timezone.utc))',
      'print(time.ctime(), time.strftime("%Y-%m-%d %H:%M:%S"), time.gmtime()[:6])',
      'print(sqlite3.connect(":memory:").execute("select datetime(\'now\')").fetchone())',
      'open("a", "w").close()',
      'print(os.path.getmtime("a"), time.monotonic(), time.perf_counter())',
    )
    expect(await shown(program)).toBe(
      lines(
        '1767603600.0 1767603600000000000 1767603600.0',
        '2026-01-05 09:00:00 2026-01-05 2026-01-05 09:00:00+00:00',
        'Mon Jan  5 09:00:00 2026 2026-01-05 09:00:00 (2026, 1, 5, 9, 0, 0)',
        "('2026-01-05 09:00:00',)",
        '1767603600.0 86400.0 86400.0',
      ),
    )
  })

  test('no wait ends early, whatever a float of seconds rounds off', async () => {
    const program = lines(
      'import time',
      'early = 0',
      'for _ in range(500):',
      '    start = time.monotonic()',
      '    time.sleep(0.2)',
      '    early += time.monotonic() - start < 0.2',
      'print(early)',
    )
    const stage = lastStage(await runOn(engine, program))
    expect(stage.output.pieces.map(({ text }) => text)).toEqual(['0\n'])
  })

  test('moves by sleeping, exactly and at no cost', async () => {
    const program = lines(
      'import time',
      'start = time.time(), time.monotonic()',
      'time.sleep(3600)',
      'time.sleep(0.25)',
      'time.sleep(0)',
      'print(time.time() - start[0], round(time.monotonic() - start[1], 5))',
    )
    const stage = lastStage(await runOn(engine, program, { clockMs: 0, timeLimitMs: 1_000 }))
    expect(stage.output.pieces.map(({ text }) => text)).toEqual(['3600.25 3600.25\n'])
    expect(stage.sleeps).toEqual([
      { atMs: 0, forMs: 3_600_000, line: 3 },
      { atMs: 3_600_000, forMs: 250, line: 4 },
      { atMs: 3_600_250, forMs: 0, line: 5 },
    ])
    expect([stage.startedMs, stage.endedMs]).toEqual([0, 3_600_250])
  })

  test('ends a loop that waits for a time without sleeping', async () => {
    const program = lines('import time', 'end = time.time() + 1', 'while time.time() < end: pass', 'print("over")')
    expect(await shown(program)).toBe('over\n')
  })

  test('does not move by computing', async () => {
    const program = lines(
      'import time',
      'start = time.time()',
      'for _ in range(200_000): pass',
      'print(time.time() - start)',
    )
    expect(await shown(program)).toBe('0.0\n')
  })

  test('of the processor is the real one, and a sleep takes none of it', async () => {
    const program = lines(
      'import time',
      'start = time.process_time()',
      'time.sleep(1000)',
      'for _ in range(100_000): pass',
      'used = time.process_time() - start',
      'print(0 < used < 100)',
    )
    expect(await shown(program)).toBe('True\n')
  })

  test('is the file times’, also where a program asks for now', async () => {
    const program = lines(
      'import os, pathlib, time',
      'note = pathlib.Path("note")',
      'note.touch()',
      'time.sleep(60)',
      'note.touch()',
      'print(note.stat().st_mtime - time.time())',
      'os.utime(note, (1, 2.5))',
      'print(note.stat().st_atime, note.stat().st_mtime, note.stat().st_ctime - time.time())',
      'time.sleep(60)',
      'note.chmod(0o600)',
      'print(note.stat().st_mtime, note.stat().st_ctime - time.time())',
    )
    expect(await shown(program)).toBe('0.0\n1.0 2.5 0.0\n2.5 0.0\n')
  })
})

describe('a sleep', () => {
  test.each([
    ['-1', 'ValueError: sleep length must be non-negative'],
    ['float("nan")', 'ValueError: Invalid value NaN (not a number)'],
    ['"1"', "TypeError: 'str' object cannot be interpreted as an integer"],
    ['None', "TypeError: 'NoneType' object cannot be interpreted as an integer"],
    ['1e10', 'OverflowError: timestamp too large to convert to C PyTime_t'],
  ])('of %s is refused in Python’s words', async (length, said) => {
    expect((await shown(`import time\ntime.sleep(${length})`)).trimEnd().split('\n').at(-1)).toBe(said)
  })

  test('belongs to the line of the program, also behind the standard library and in a module beside it', async () => {
    const program = lines(
      'import helper, time',
      'def pause():',
      '    time.sleep(1)',
      'pause()',
      'list(map(time.sleep, [2]))',
      'helper.rest()',
    )
    const files = { '/home/sre/helper.py': { kind: 'text', text: 'import time\ndef rest(): time.sleep(3)\n' } } as const
    expect(lastStage(await runOn(engine, program, { files })).sleeps.map(({ forMs, line }) => [forMs, line])).toEqual([
      [1_000, 3],
      [2_000, 5],
      [3_000, 6],
    ])
  })
})

describe('a zone', () => {
  const names = 'import time\nprint(time.tzname, time.timezone, time.altzone, time.daylight, time.strftime("%Z %z"))'

  test.each([
    ['UTC', "('UTC', 'UTC') 0 0 0 UTC +0000\n"],
    ['Europe/Berlin', "('CET', 'CEST') -3600 -7200 1 CET +0100\n"],
    ['Asia/Kolkata', "('IST', 'IST') -19800 -19800 0 IST +0530\n"],
    ['America/New_York', "('EST', 'EDT') 18000 14400 1 EST -0500\n"],
    ['Asia/Dubai', "('+04', '+04') -14400 -14400 0 +04 +0400\n"],
  ])('%s has its names and offsets', async (timezone, said) => {
    expect(await shown(names, { timezone })).toBe(said)
  })

  test('is in the environment, unless it is UTC', async () => {
    const program = 'import os\nprint(os.environ.get("TZ"))'
    expect([await shown(program), await shown(program, berlin)]).toEqual(['None\n', 'Europe/Berlin\n'])
  })

  test('shifts what a wall clock shows, in winter and in summer', async () => {
    const program = lines(
      'import datetime, logging, sys, time',
      'logging.basicConfig(stream=sys.stdout, format="%(asctime)s")',
      'logging.warning("")',
      'print(datetime.datetime.now().astimezone(), datetime.datetime.now().astimezone().tzname())',
      'print(datetime.datetime.fromtimestamp(0), time.localtime(0).tm_zone, time.localtime().tm_isdst)',
    )
    const [winter, summer] = [Date.UTC(2026, 0, 5, 9), Date.UTC(2026, 6, 5, 9)]
    expect(await shown(program, { ...berlin, clockMs: winter })).toBe(
      lines('2026-01-05 10:00:00,000', '2026-01-05 10:00:00+01:00 CET', '1970-01-01 01:00:00 CET 0'),
    )
    expect(await shown(program, { ...berlin, clockMs: summer })).toBe(
      lines('2026-07-05 11:00:00,000', '2026-07-05 11:00:00+02:00 CEST', '1970-01-01 01:00:00 CET 1'),
    )
  })

  test('leads back from wall clock to instant, also in the hours that a change repeats or leaves out', async () => {
    const program = lines(
      'import datetime, time',
      'def at(*wall): return time.mktime((*wall, 0, 0, 0, -1)) / 3600',
      'first = at(2026, 10, 25, 2, 30)',
      'print(at(2026, 10, 25, 3, 30) - first, at(2026, 10, 25, 1, 30) - first)',
      'print(at(2026, 3, 29, 2, 30) - at(2026, 3, 29, 1, 30), at(2026, 3, 29, 3, 30) - at(2026, 3, 29, 1, 30))',
      'both = [time.mktime((2026, 10, 25, 2, 30, 0, 0, 0, summer)) / 3600 - first for summer in (1, 0)]',
      'print(both)',
      'print([time.mktime(time.localtime(first * 3600 + n * 1800)) - first * 3600 == n * 1800 for n in range(-4, 5)])',
      'print(datetime.datetime(2026, 10, 25, 2, 30, fold=1).timestamp() / 3600 - first)',
    )
    expect(await shown(program, berlin)).toBe(
      lines('2.0 -1.0', '1.0 1.0', '[0.0, 1.0]', `[${Array(9).fill('True').join(', ')}]`, '1.0'),
    )
  })

  test('is no other run’s', async () => {
    await shown(names, { timezone: 'Asia/Tokyo' })
    expect(await shown(names)).toBe("('UTC', 'UTC') 0 0 0 UTC +0000\n")
  })
})

describe('an instant that is far away', () => {
  test.each([
    ['time.gmtime(-62135596800)[:6]', '(1, 1, 1, 0, 0, 0)'],
    ['time.gmtime(-1e9)[:8]', '(1938, 4, 24, 22, 13, 20, 6, 114)'],
    ['time.gmtime(2**31)[:6]', '(2038, 1, 19, 3, 14, 8)'],
    ['time.localtime(2**40)[:8]', '(36812, 2, 20, 0, 36, 16, 0, 51)'],
    ['time.gmtime(2**52)[:8]', '(142715360, 12, 6, 3, 48, 16, 5, 341)'],
    ['time.localtime(2**62).tm_year > 2_000_000_000', 'True'],
    ['time.mktime((10**6, 1, 1, 0, 0, 0, 0, 0, 0))', '31494784780800.0'],
    ['time.mktime((99, 1, 1, 0, 0, 0, 0, 0, 0))', '-59042995200.0'],
    ['time.mktime((2026, 1, 2_000_000_000, 0, 0, 0, 0, 0, 0)) > 1e14', 'True'],
    ['time.mktime((2026, 14, -3, 25, 61, 61, 0, 0, 0))', '1801188121.0'],
  ])('%s', async (expression, said) => {
    expect(await shown(`import time\nprint(${expression})`)).toBe(`${said}\n`)
  })

  test('such as milliseconds taken for seconds is refused by datetime', async () => {
    expect(
      endingOf(await runOn(engine, 'import datetime\ndatetime.datetime.fromtimestamp(1767603600000)')),
    ).toMatchObject({
      type: 'ValueError',
      message: 'year must be in 1..9999, not 57983',
    })
    expect(
      endingOf(await runOn(engine, 'import datetime\ndatetime.datetime.fromtimestamp(1767603600000000000)', berlin)),
    ).toMatchObject({
      kind: 'raised',
      type: 'ValueError',
    })
  })
})
