// Python's file modules on the host: each answer here is that of Python on a Debian 12, save the numbers of errors.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Disk } from '../../src/model/machine.ts'
import type { Engine } from '../../src/python/create-engine.ts'
import { endingOf, type Given, lastStage, lines, printed, runOn, startEngine, textFile } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})

async function shown(program: string, given: Given = {}): Promise<string> {
  const evidence = await runOn(engine, program, given)
  if (endingOf(evidence).kind !== 'finished') throw new Error(printed(evidence))
  return printed(evidence)
}

/** Says what a call answers, or with which error it is refused. */
const TRY = lines(
  'import os',
  'def attempt(call, *args, **more):',
  '    try: print(call(*args, **more))',
  '    except OSError as error: print(type(error).__name__, error.strerror, error.filename, error.filename2)',
)

const IO = { readsPerSecond: 0, readBytesPerSecond: 0, writesPerSecond: 0, writtenBytesPerSecond: 0, busyPercent: 0 }
const disk = (device: string, facts: Partial<Disk> = {}): Disk => ({
  device,
  type: 'ext4',
  sizeBytes: 1_000_000_000,
  usedBytes: 900_000_000,
  isReadOnly: false,
  io: IO,
  ...facts,
})

describe('errors', () => {
  test('are named and worded as on Linux', async () => {
    const program = lines(
      TRY,
      'os.symlink("loop", "loop"); os.makedirs("d/x"); open("f", "w").close()',
      'attempt(open, "loop")',
      'attempt(os.stat, "x" * 256)',
      'attempt(os.rmdir, "/")',
      'attempt(os.unlink, "/")',
      'attempt(os.rmdir, "d")',
      'attempt(os.rename, "d", "d/x/y")',
      'attempt(os.link, "d", "e")',
      'attempt(os.rename, "f", "/dev/shm/f")',
      'attempt(os.chown, "f", 0, 0)',
      'attempt(os.mkdir, "/etc/x")',
      'attempt(os.open, "f", os.O_DIRECTORY)',
      'attempt(os.open, "d", os.O_WRONLY)',
      'attempt(os.open, "loop", os.O_NOFOLLOW)',
      'attempt(os.lseek, os.open("f", os.O_RDONLY), -1, 0)',
    )
    expect(await shown(program)).toBe(
      lines(
        'OSError Too many levels of symbolic links loop None',
        `OSError File name too long ${'x'.repeat(256)} None`,
        'OSError Device or resource busy / None',
        'IsADirectoryError Is a directory / None',
        'OSError Directory not empty d None',
        'OSError Invalid argument d d/x/y',
        'PermissionError Operation not permitted d e',
        'OSError Invalid cross-device link f /dev/shm/f',
        'PermissionError Operation not permitted f None',
        'PermissionError Permission denied /etc/x None',
        'NotADirectoryError Not a directory f None',
        'IsADirectoryError Is a directory d None',
        'OSError Too many levels of symbolic links loop None',
        'OSError Invalid argument None None',
      ),
    )
  })

  test('come from a folder that was removed, for who is in it', async () => {
    const program = lines(
      TRY,
      'os.mkdir("gone"); os.chdir("gone"); os.rmdir("../gone")',
      'attempt(os.getcwd)',
      'attempt(open, "x", "w")',
      'attempt(os.listdir, ".")',
      'os.chdir("/tmp"); attempt(os.getcwd)',
    )
    expect(await shown(program)).toBe(
      lines(
        'FileNotFoundError No such file or directory None None',
        'FileNotFoundError No such file or directory x None',
        '[]',
        '/tmp',
      ),
    )
  })
})

describe('inodes', () => {
  test('have several names, owners and a group that their owner may change', async () => {
    const program = lines(
      'import os, pathlib, shutil, stat',
      'a = pathlib.Path("a"); a.write_text("x")',
      'os.link("a", "b"); pathlib.Path("c").hardlink_to(a)',
      'print(os.stat("a").st_nlink, os.path.samefile("a", "c"))',
      'os.remove("a"); print(os.stat("b").st_nlink)',
      'shutil.chown("b", group="adm"); b = pathlib.Path("b")',
      'print(b.owner(), b.group(), pathlib.Path("/etc").owner())',
      'os.mkfifo("p"); print(stat.filemode(os.stat("p").st_mode))',
      'os.symlink("b", "l"); os.utime("l", (1, 2), follow_symlinks=False)',
      'print(os.lstat("l").st_mtime, os.stat("l").st_mtime > 2)',
    )
    expect(await shown(program)).toBe(lines('3 True', '2', 'sre adm root', 'prw-r--r--', '2.0 True'))
  })

  test('are given away by root alone', async () => {
    const program = lines(
      'import os, shutil',
      'open("a", "w").close()',
      'shutil.chown("a", "www-data", "www-data")',
      'print(os.stat("a").st_uid, os.stat("a").st_gid)',
      'fd = os.open("a", os.O_RDONLY); os.fchown(fd, 1, 2); print(os.fstat(fd).st_uid)',
      'os.symlink("a", "l"); os.lchown("l", 5, 6); print(os.lstat("l").st_uid, os.stat("l").st_uid)',
    )
    expect(await shown(program, { user: 'root', cwd: '/root' })).toBe('33 33\n1\n5 1\n')
  })

  test('are known by a folder that is open', async () => {
    const program = lines(
      'import os',
      'os.mkdir("d"); fd = os.open("d", os.O_RDONLY)',
      'os.mkdir("in", dir_fd=fd); os.rename("in", "out", src_dir_fd=fd, dst_dir_fd=fd)',
      'print(os.listdir(fd), [entry.name for entry in os.scandir(fd)], os.stat("out", dir_fd=fd).st_nlink)',
      'os.fchdir(fd); print(os.getcwd())',
    )
    expect(await shown(program)).toBe("['out'] ['out'] 2\n/home/sre/d\n")
  })
})

describe('disks', () => {
  const disks = { '/': disk('/dev/sda1'), '/mnt/backup': disk('/dev/sdb1', { isReadOnly: true }) }

  test('say exactly what the world says', async () => {
    const program = lines(
      'import os, shutil',
      'print(shutil.disk_usage("/")); s = os.statvfs("/home")',
      'print(s.f_blocks * s.f_frsize, s.f_bavail * s.f_frsize, os.statvfs("/mnt/backup").f_flag & os.ST_RDONLY)',
      'open("big", "wb").write(b"x" * 10_000_000); used = shutil.disk_usage("/").used; print(used - 900_000_000)',
      'os.remove("big"); print(shutil.disk_usage("/").used)',
      'print(os.path.ismount("/mnt/backup"), os.path.ismount("/mnt"), os.stat("/mnt/backup").st_dev != os.stat("/").st_dev)',
    )
    expect(await shown(program, { disks })).toBe(
      lines(
        'usage(total=1000000000, used=900000000, free=100000000)',
        '1000000000 100000000 1',
        '10000128',
        '900000000',
        'True False True',
      ),
    )
  })

  test('are full, read-only and crossed by copying', async () => {
    const program = lines(
      TRY,
      'import shutil',
      'def fill():',
      '    with open("big", "wb") as big: big.write(b"x" * 200_000_000)',
      'attempt(fill); os.remove("big")',
      'attempt(open, "/mnt/backup/new", "w")',
      'attempt(os.remove, "/mnt/backup/old")',
      'attempt(os.rename, "a", "/dev/shm/a")',
      'attempt(shutil.move, "a", "/dev/shm/a")',
      'print(os.path.exists("a"), open("/dev/shm/a").read())',
    )
    const files = { '/home/sre/a': textFile('x'), '/mnt/backup/old': textFile('old') }
    expect(await shown(program, { disks, files })).toBe(
      lines(
        'OSError No space left on device None None',
        'OSError Read-only file system /mnt/backup/new None',
        'OSError Read-only file system /mnt/backup/old None',
        'OSError Invalid cross-device link a /dev/shm/a',
        '/dev/shm/a',
        'False x',
      ),
    )
  })
})

describe('trees and archives', () => {
  test('are copied, moved, packed and unpacked', async () => {
    const program = lines(
      'import glob, os, pathlib, shutil, tarfile',
      'os.makedirs("src/sub"); pathlib.Path("src/a.txt").write_text("A"); pathlib.Path("src/sub/b.log").write_text("B")',
      'os.symlink("a.txt", "src/l"); os.chmod("src/a.txt", 0o640); os.utime("src/a.txt", (1e9, 1.5e9))',
      'shutil.copytree("src", "dst", symlinks=True)',
      'print(os.readlink("dst/l"), os.stat("dst/a.txt").st_mtime, oct(os.stat("dst/a.txt").st_mode))',
      'print(sorted(glob.glob("**/*.*", recursive=True)))',
      'for kind in ("zip", "tar", "gztar", "bztar", "xztar"):',
      '    shutil.unpack_archive(shutil.make_archive("packed", kind, "src"), kind)',
      '    print(kind, sorted(str(path.relative_to(kind)) for path in pathlib.Path(kind).rglob("*")))',
      'with tarfile.open("packed.tar") as tar: print({member.uname for member in tar})',
      'shutil.rmtree("dst"); print(os.path.exists("dst"))',
    )
    const inside = "['a.txt', 'l', 'sub', 'sub/b.log']"
    expect(await shown(program)).toBe(
      lines(
        'a.txt 1500000000.0 0o100640',
        "['dst/a.txt', 'dst/sub/b.log', 'src/a.txt', 'src/sub/b.log']",
        ...['zip', 'tar', 'gztar', 'bztar', 'xztar'].map((kind) => `${kind} ${inside}`),
        "{'sre'}",
        'False',
      ),
    )
  })

  test('temporary files are private, and gone in the end', async () => {
    const program = lines(
      'import os, tempfile',
      'with tempfile.TemporaryDirectory() as folder: print(oct(os.stat(folder).st_mode), folder.startswith("/tmp/tmp"))',
      'descriptor, path = tempfile.mkstemp(); print(oct(os.fstat(descriptor).st_mode)); os.remove(path)',
      'note = tempfile.TemporaryFile("w+"); note.write("x"); note.seek(0); print(note.read(), os.fstat(note.fileno()).st_nlink)',
      'print(os.listdir("/tmp"))',
    )
    expect(await shown(program)).toBe('0o40700 True\n0o100600\nx 0\n[]\n')
  })

  test('a database that another connection writes to is locked', async () => {
    const program = lines(
      'import sqlite3',
      'one = sqlite3.connect("t.db"); one.execute("create table t(a)"); one.commit()',
      'other = sqlite3.connect("t.db", timeout=0)',
      'one.execute("begin exclusive")',
      'try: other.execute("insert into t values (1)")',
      'except sqlite3.OperationalError as error: print(error)',
    )
    expect(await shown(program)).toBe('database is locked\n')
  })
})

describe('locks', () => {
  test('keep others out, also in other processes, until they are free', async () => {
    const program = lines(
      'import fcntl, subprocess, sys, time',
      'lock = open("lock", "w"); other = open("lock")',
      'fcntl.flock(lock, fcntl.LOCK_EX)',
      'try: fcntl.flock(other, fcntl.LOCK_SH | fcntl.LOCK_NB)',
      'except BlockingIOError as error: print(error.strerror)',
      'fcntl.lockf(lock, fcntl.LOCK_EX)',
      'child = """',
      'import fcntl',
      'one = open("lock", "r+")',
      'try: fcntl.lockf(one, fcntl.LOCK_EX | fcntl.LOCK_NB)',
      'except BlockingIOError: print("busy")',
      'fcntl.lockf(one, fcntl.LOCK_EX); print("one")',
      'other = open("lock"); fcntl.flock(other, fcntl.LOCK_EX); print("both")',
      '"""',
      'started = subprocess.Popen([sys.executable, "-c", child], stdout=subprocess.PIPE, text=True)',
      'time.sleep(1); print(started.poll())',
      'other.close(); lock.close()',
      'print(started.communicate()[0].split(), started.returncode)',
    )
    expect(await shown(program)).toBe("Resource temporarily unavailable\nNone\n['busy', 'one', 'both'] 0\n")
  })
})

describe('the machine', () => {
  test('has the devices and files of a Debian', async () => {
    const program = lines(
      'import os',
      'for name in ("null", "zero", "full", "urandom", "tty"):',
      '    facts = os.stat("/dev/" + name); print(name, oct(facts.st_mode), os.major(facts.st_rdev), os.minor(facts.st_rdev))',
      'print(open("/dev/zero", "rb", 0).read(3), len(open("/dev/urandom", "rb", 0).read(5)), open("/dev/null").read())',
      'try: open("/dev/full", "wb", 0).write(b"x")',
      'except OSError as error: print(error.strerror)',
      'print(os.readlink("/bin"), os.path.realpath("/etc/os-release"), os.access("/etc/shadow", os.R_OK))',
      'print(os.path.getsize("/proc/uptime"), open("/proc/uptime").read(), os.readlink("/dev/stdin"))',
      'print(open("/etc/os-release").readline().strip(), os.path.exists("/dev/stdout"))',
      'print("to stdout", file=open("/dev/stdout", "w"))',
    )
    expect(await shown(program)).toBe(
      lines(
        'null 0o20666 1 3',
        'zero 0o20666 1 5',
        'full 0o20666 1 7',
        'urandom 0o20666 1 9',
        'tty 0o20666 5 0',
        "b'\\x00\\x00\\x00' 5 ",
        'No space left on device',
        'usr/bin /usr/lib/os-release False',
        '0 86400.00 169344.00',
        ' /proc/self/fd/0',
        'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)" True',
        'to stdout',
      ),
    )
  })

  test('lets a program have as many files open as on Debian', async () => {
    const program = lines(
      'held = []',
      'try:',
      '    while True: held.append(open("/dev/null"))',
      'except OSError as error: print(len(held), error.strerror)',
    )
    expect(await shown(program)).toBe('1021 Too many open files\n')
  })

  test('shows a program what another one did to a file in the meantime', async () => {
    const program = lines(
      'import os, subprocess, sys',
      'print(open("a").read())',
      "subprocess.run([sys.executable, \"-c\", \"import os; open('b', 'w').write('two'); os.replace('b', 'a'); os.mkdir('d')\"])",
      'print(open("a").read(), os.path.isdir("d"), sorted(os.listdir()))',
    )
    expect(await shown(program, { files: { '/home/sre/a': textFile('one') } })).toBe("one\ntwo True ['a', 'd']\n")
  })
})

describe('evidence', () => {
  test('counts the opens of the program, and what it read and wrote', async () => {
    const program = lines(
      'for _ in range(3): open("a").read()',
      'with open("b", "w") as b: b.write("12345")',
      'import wave, os; os.listdir(".")',
    )
    const evidence = await runOn(engine, program, { files: { '/home/sre/a': textFile('hello') } })
    expect(lastStage(evidence).files).toMatchObject([
      { path: '/home/sre/a', change: 'kept', opens: 3, reads: 3, writes: 0, bytesRead: 15 },
      { path: '/home/sre/b', change: 'created', opens: 1, reads: 0, writes: 1, bytesWritten: 5 },
    ])
  })

  test('of a file that vanishes: it is seen, and gone when it is opened', async () => {
    const program = lines(
      'import os',
      'print(os.path.exists("a"), os.listdir())',
      'try: open("a")',
      'except FileNotFoundError as error: print(error.strerror, os.path.exists("a"))',
    )
    const files = { '/home/sre/a': { kind: 'text', text: 'x', vanishes: true } } as const
    expect(await shown(program, { files })).toBe("True ['a']\nNo such file or directory False\n")
  })
})
