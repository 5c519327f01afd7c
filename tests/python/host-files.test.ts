// The host's files as Python sees them, and what a run did to them as evidence.
import { beforeAll, describe, expect, test } from 'vitest'
import type { FileTrace } from '../../src/model/evidence.ts'
import type { WorldFile } from '../../src/model/world.ts'
import type { Engine } from '../../src/python/create-engine.ts'
import { endingOf, lastStage, lines, printed, runOn, startEngine, textFile } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})

type WorldFiles = Readonly<Record<string, WorldFile>>

async function traces(program: string, files: WorldFiles = {}): Promise<readonly FileTrace[]> {
  const evidence = await runOn(engine, program, { files })
  if (endingOf(evidence).kind !== 'finished') throw new Error(printed(evidence))
  return lastStage(evidence).files
}

async function brief(program: string, files: WorldFiles = {}) {
  return (await traces(program, files)).map(({ path, change, text }) => [path.replace('/home/sre/', ''), change, text])
}

async function shown(program: string, files: WorldFiles = {}): Promise<string> {
  return printed(await runOn(engine, program, { files }))
}

describe('opening', () => {
  const files = { '/home/sre/a': textFile('one\n') }

  test.each([
    ['open("a", "w").write("x")', [['a', 'changed', 'x']]],
    ['open("a", "a").write("two\\n")', [['a', 'changed', 'one\ntwo\n']]],
    ['f = open("a", "r+")\nf.write("ON")\nf.close()', [['a', 'changed', 'ONe\n']]],
    ['f = open("a", "r+")\nf.seek(0, 2)\nf.write("end")\nf.seek(1)\nf.truncate()', [['a', 'changed', 'o']]],
    [
      'open("b", "x").write("new")',
      [
        ['a', 'kept', 'one\n'],
        ['b', 'created', 'new'],
      ],
    ],
    [
      'open("b", "wb").write(b"\\xff")',
      [
        ['a', 'kept', 'one\n'],
        ['b', 'created', undefined],
      ],
    ],
    ['open("a").read()', [['a', 'kept', 'one\n']]],
    ['open("a", "w").write("one\\n")', [['a', 'kept', 'one\n']]],
    ['open("a", "w", encoding="utf-16-le").write("ab")', [['a', 'changed', 'a\0b\0']]],
    ['open("a", "w", newline="\\r\\n").write("b\\n")', [['a', 'changed', 'b\r\n']]],
    [
      'with open("a", "a") as one, open("a", "a") as other:\n    one.write("1"); one.flush(); other.write("2")',
      [['a', 'changed', 'one\n12']],
    ],
  ])('%j', async (program, changes) => {
    expect(await brief(program, files)).toEqual(changes)
  })

  test.each([
    ['open("none")', 'FileNotFoundError'],
    ['open("none/a", "w")', 'FileNotFoundError'],
    ['open("a", "x")', 'FileExistsError'],
    ['open("a/b")', 'NotADirectoryError'],
    ['open("/tmp")', 'IsADirectoryError'],
    ['open("/etc/new", "w")', 'PermissionError'],
    ['open("secret")', 'PermissionError'],
    ['open("a").write("x")', 'io.UnsupportedOperation'],
    ['open("loop")', 'OSError'],
  ])('%s is a %s', async (program, type) => {
    const world: WorldFiles = {
      ...files,
      '/home/sre/secret': { kind: 'text', text: '', mode: 0o600, owner: 'root' },
      '/home/sre/loop': { kind: 'link', target: 'loop' },
    }
    expect(endingOf(await runOn(engine, program, { files: world }))).toMatchObject({ kind: 'raised', type })
  })

  test('a file of which the name is gone can still be read and written by who has it open', async () => {
    const program = lines(
      'import os',
      'f = open("a", "r+")',
      'os.remove("a")',
      'f.seek(0, 2)',
      'f.write("two")',
      'f.seek(0)',
      'print(f.read(), os.path.exists("a"))',
    )
    expect(await shown(program, files)).toBe('one\ntwo False\n')
  })
})

describe('names and folders', () => {
  test('a rename takes the place of another file, and nothing is left of that', async () => {
    const program = lines(
      'import os',
      'open("new", "w").write("new")',
      'os.rename("new", "old")',
      'print(open("old").read(), os.listdir())',
      'os.remove("old")',
      'print(os.path.exists("old"), os.path.exists("new"), os.listdir())',
      'open("old", "w").write("newest")',
      'print(open("old").read())',
    )
    const evidence = await runOn(engine, program, { files: { '/home/sre/old': textFile('old') } })
    expect(printed(evidence)).toBe("new ['old']\nFalse False []\nnewest\n")
    expect(lastStage(evidence).files.map(({ path, change, text }) => [path, change, text])).toEqual([
      ['/home/sre/old', 'changed', 'newest'],
    ])
  })

  test('writing beside and renaming over it is a change of that file', async () => {
    const program = 'import os\nopen("a.tmp", "w").write("2")\nos.replace("a.tmp", "a")'
    expect(await brief(program, { '/home/sre/a': textFile('1') })).toEqual([['a', 'changed', '2']])
  })

  test('folders are made, walked, moved and removed', async () => {
    const program = lines(
      'import os, pathlib, shutil',
      'os.makedirs("a/b/c", exist_ok=True)',
      'pathlib.Path("a/b/one.txt").write_text("1")',
      'pathlib.Path("a/b/c/two.log").write_bytes(b"2")',
      'print([(folder, sorted(folders), files) for folder, folders, files in os.walk("a")])',
      'print(sorted(str(path) for path in pathlib.Path("a").rglob("*.*")))',
      'shutil.copytree("a", "copy")',
      'shutil.move("copy/b", "moved")',
      'shutil.rmtree("a")',
      'with os.scandir(".") as entries: print(sorted((entry.name, entry.is_dir()) for entry in entries))',
    )
    const evidence = await runOn(engine, program)
    expect(printed(evidence)).toBe(
      lines(
        "[('a', ['b'], []), ('a/b', ['c'], ['one.txt']), ('a/b/c', [], ['two.log'])]",
        "['a/b/c/two.log', 'a/b/one.txt']",
        "[('copy', True), ('moved', True)]",
      ),
    )
    expect(lastStage(evidence).files.map(({ path, kind }) => [path.replace('/home/sre/', ''), kind])).toEqual([
      ['copy', 'folder'],
      ['moved', 'folder'],
      ['moved/c', 'folder'],
      ['moved/c/two.log', 'file'],
      ['moved/one.txt', 'file'],
    ])
  })

  test.each([
    ['os.mkdir("full")', 'FileExistsError'],
    ['os.rmdir("full")', 'OSError'],
    ['os.rmdir("full/a")', 'NotADirectoryError'],
    ['os.remove("full")', 'IsADirectoryError'],
    ['os.remove("none")', 'FileNotFoundError'],
    ['os.rename("full", "full/inside")', 'OSError'],
    ['os.rename("full/a", "empty")', 'IsADirectoryError'],
    ['os.rename("empty", "full")', 'OSError'],
    ['os.rmdir("/tmp")', 'PermissionError'],
    ['os.rmdir("/lib")', 'PermissionError'],
    ['os.rename("/lib", "/tmp/lib")', 'PermissionError'],
    ['os.chmod("/etc", 0o777)', 'PermissionError'],
  ])('%s is a %s', async (call, type) => {
    const files: WorldFiles = { '/home/sre/full/a': textFile(''), '/home/sre/empty': { kind: 'folder' } }
    const evidence = await runOn(engine, `import os\n${call}`, { files })
    expect(endingOf(evidence)).toMatchObject({ kind: 'raised', type })
    expect(lastStage(evidence).files.map(({ change }) => change)).toEqual(['kept', 'kept'])
  })

  test('links are made, followed and told', async () => {
    const program = lines(
      'import os',
      'os.symlink("v2", "current")',
      'print(os.readlink("current"), os.path.islink("current"), open("current/version").read(), os.path.realpath("current"))',
      'os.symlink("gone", "dead")',
      'print(os.path.exists("dead"), os.path.lexists("dead"), os.lstat("dead").st_size)',
      'os.unlink("current")',
      'os.symlink("v1", "current.new")',
      'os.rename("current.new", "current")',
    )
    const evidence = await runOn(engine, program, { files: { '/home/sre/v2/version': textFile('2') } })
    expect(printed(evidence)).toBe('v2 True 2 /home/sre/v2\nFalse True 4\n')
    expect(lastStage(evidence).files.filter(({ kind }) => kind === 'link')).toMatchObject([
      { path: '/home/sre/current', change: 'created', kind: 'link', mode: 0o777, size: 0, target: 'v1' },
      { path: '/home/sre/dead', change: 'created', kind: 'link', mode: 0o777, size: 0, target: 'gone' },
    ])
  })
})

describe('modes', () => {
  test('of new files and folders are masked as everywhere, and as the program says', async () => {
    const program = lines(
      'import os',
      'open("a", "w").close()',
      'os.mkdir("b")',
      'os.close(os.open("c", os.O_CREAT | os.O_WRONLY, 0o600))',
      'os.umask(0o077)',
      'open("d", "w").close()',
      'os.mkdir("e", 0o750)',
    )
    expect((await traces(program)).map(({ path, mode }) => [path.at(-1), mode])).toEqual([
      ['a', 0o644],
      ['b', 0o755],
      ['c', 0o600],
      ['d', 0o600],
      ['e', 0o700],
    ])
  })

  test('are changed by chmod, told by stat, and hold', async () => {
    const program = lines(
      'import os, stat',
      'os.chmod("a", 0o400)',
      'print(oct(os.stat("a").st_mode), stat.filemode(os.stat("a").st_mode), os.access("a", os.W_OK), os.access("a", os.R_OK))',
      'try: open("a", "w")',
      'except PermissionError: print("refused")',
      'os.mkdir("closed", 0o555)',
      'try: open("closed/x", "w")',
      'except PermissionError: print("refused")',
    )
    expect(await shown(program, { '/home/sre/a': textFile('x') })).toBe(
      '0o100400 -r-------- False True\nrefused\nrefused\n',
    )
  })

  test('of files that belong to root hold for the user, and for root none does', async () => {
    const files: WorldFiles = {
      '/etc/app.conf': { kind: 'text', text: 'x', owner: 'root' },
      '/etc/key': { kind: 'text', text: 'x', owner: 'root', mode: 0o600 },
    }
    const program = lines(
      'for path in ("/etc/app.conf", "/etc/key"):',
      '    for mode in ("r", "a"):',
      '        try: open(path, mode).close(); print("yes")',
      '        except PermissionError: print("no")',
    )
    expect(printed(await runOn(engine, program, { files }))).toBe('yes\nno\nno\nno\n')
    expect(printed(await runOn(engine, program, { files, user: 'root', cwd: '/root' }))).toBe('yes\nyes\nyes\nyes\n')
  })

  test('and owners, sizes and times are what stat tells', async () => {
    const files: WorldFiles = { '/home/sre/a': { kind: 'text', text: 'hello', mode: 0o640, modifiedMs: 86_400_000 } }
    const program =
      'import os\ns = os.stat("a")\nprint(oct(s.st_mode), s.st_uid, s.st_gid, s.st_size, s.st_nlink, s.st_mtime, s.st_atime)'
    expect(await shown(program, files)).toBe('0o100640 1000 1000 5 1 86400.0 86400.0\n')
  })
})

describe('below Python', () => {
  test.each([
    [
      'import os\nfd = os.open("a", os.O_RDWR | os.O_CREAT)\nos.write(fd, b"hello")\nos.lseek(fd, 1, os.SEEK_SET)\nprint(os.read(fd, 2), os.fstat(fd).st_size)\nos.ftruncate(fd, 2)\nprint(os.pread(fd, 9, 0), os.pwrite(fd, b"X", 5))\nprint(open("a", "rb").read())',
      "b'el' 5\nb'he' 1\nb'he\\x00\\x00\\x00X'\n",
    ],
    [
      'import mmap\nf = open("a", "w+b")\nf.write(b"hello")\nf.flush()\nwith mmap.mmap(f.fileno(), 0) as m:\n    m[0:1] = b"J"\n    print(m.find(b"lo"))\nprint(open("a").read())',
      '3\nJello\n',
    ],
    [
      'import os\na = os.open("a", os.O_CREAT | os.O_WRONLY)\nb = os.dup(a)\nos.close(a)\nos.write(b, b"x")\nprint(os.stat("a").st_size, b)',
      '1 4\n',
    ],
  ])('%j', async (program, said) => {
    expect(await shown(program)).toBe(said)
  })

  test('a database is a file', async () => {
    const program = lines(
      'import os, sqlite3',
      'base = sqlite3.connect("fleet.db")',
      'base.execute("create table servers(name text, cpu int)")',
      'base.executemany("insert into servers values (?, ?)", [(f"web{n}", n) for n in range(500)])',
      'base.commit()',
      'base.close()',
      'print(sqlite3.connect("fleet.db").execute("select count(*), sum(cpu) from servers").fetchone(), os.listdir())',
    )
    const evidence = await runOn(engine, program)
    expect(printed(evidence)).toBe("(500, 124750) ['fleet.db']\n")
    expect(lastStage(evidence).files.map(({ path, text }) => [path, text])).toEqual([['/home/sre/fleet.db', undefined]])
  })

  test('archives and temporary files work', async () => {
    const program = lines(
      'import gzip, os, shutil, tarfile, tempfile, zipfile',
      'os.mkdir("logs")',
      'open("logs/a.log", "w").write("x" * 10_000)',
      'print(os.path.basename(shutil.make_archive("logs", "gztar", ".", "logs")))',
      'with zipfile.ZipFile("logs.zip", "w", zipfile.ZIP_DEFLATED) as archive: archive.write("logs/a.log")',
      'with tarfile.open("logs.tar.gz") as archive: print(archive.getnames())',
      'with zipfile.ZipFile("logs.zip") as archive: print(len(archive.read("logs/a.log")))',
      'with gzip.open("a.gz", "wt") as packed: packed.write("packed")',
      'print(gzip.open("a.gz", "rt").read())',
      'with tempfile.TemporaryDirectory() as folder: open(folder + "/x", "w").write("x"); print(folder.startswith("/tmp/"))',
      'with tempfile.NamedTemporaryFile("w+") as note: note.write("note"); note.seek(0); print(note.read())',
      'print(os.listdir("/tmp"))',
    )
    expect(await shown(program)).toBe(
      lines('logs.tar.gz', "['logs', 'logs/a.log']", '10000', 'packed', 'True', 'note', '[]'),
    )
  })

  test('a disk is full at some point, and says so', async () => {
    const program = lines(
      'block = b"x" * 10_000_000',
      'try:',
      '    with open("big", "wb") as big:',
      '        while True: big.write(block)',
      'except OSError as error:',
      '    print(error.strerror)',
    )
    expect(await shown(program)).toBe('No space left on device\n')
  })

  test('20 megabytes are read line by line in no time to speak of', async () => {
    const program = lines(
      'with open("big", "w") as big:',
      '    for n in range(400_000): big.write(f"{n} and some text that makes it longer\\n")',
      'print(sum(1 for line in open("big") if "9 and" in line))',
    )
    expect(await shown(program)).toBe('40000\n')
  })
})

describe('what is Python’s own', () => {
  const damage = lines(
    'import os, shutil',
    'def attempt(what, *args):',
    '    try: what(*args)',
    '    except OSError as error: print(type(error).__name__)',
    '    else: print("done")',
    'attempt(os.truncate, "/lib/packages.zip", 0)',
    'attempt(open, "/lib/python314.zip", "w")',
    'attempt(os.rename, "/lib/python314.zip", "/lib/x")',
    'attempt(open, "/lib/new.py", "w")',
    'attempt(os.mkdir, "/lib/new")',
    'attempt(os.symlink, "a", "/dev/new")',
    'attempt(os.chmod, "/lib/packages.zip", 0)',
    'attempt(os.chmod, "/dev", 0o777)',
    'attempt(os.utime, "/lib/packages.zip", (0, 0))',
    'shutil.rmtree("/lib/python3.14", ignore_errors=True)',
    'shutil.rmtree("/dev", ignore_errors=True)',
    'shutil.rmtree("/proc", ignore_errors=True)',
  )

  test('belongs to root, and what root does to it is over with the run', async () => {
    const after = 'import wave, yaml, os\nprint(os.path.exists("/dev/null"), sorted(os.listdir("/lib")))'
    const there = "True ['os-release', 'packages.zip', 'python3', 'python3.14', 'python314.zip']\n"
    expect(printed(await runOn(engine, damage))).toBe('PermissionError\n'.repeat(9))
    expect(printed(await runOn(engine, after))).toBe(there)
    expect(printed(await runOn(engine, damage, { user: 'root' }))).toBe('done\n'.repeat(9))
    expect(printed(await runOn(engine, after))).toBe(there)
  })

  test('devices work as on Linux', async () => {
    const program = lines(
      'open("/dev/null", "w").write("x")',
      'print(repr(open("/dev/null").read()))',
      'print(len(open("/dev/random", "rb").read(5)))',
      'open("/dev/stderr", "w").write("err\\n")',
      'open("/dev/tty", "w").write("tty\\n")',
    )
    expect(lastStage(await runOn(engine, program)).output.pieces.map(({ stream, text }) => [stream, text])).toEqual([
      ['out', "''\n5\n"],
      ['err', 'err\n'],
      ['out', 'tty\n'],
    ])
  })
})

test('no run sees the files of another', async () => {
  await runOn(engine, 'open("left", "w").write("x")\nopen("/tmp/left", "w").write("x")', {
    files: { '/home/sre/a': textFile('1') },
  })
  expect(await shown('import os\nprint(os.listdir(), os.listdir("/tmp"), os.path.exists("a"))')).toBe('[] [] False\n')
})
