// Which machine this is and who runs there: one Debian host, whatever a program asks.
import { beforeAll, describe, expect, test } from 'vitest'
import { EMPTY_WORLD } from '../../src/model/world.ts'
import type { Engine } from '../../src/python/create-engine.ts'
import { type Given, lines, printed, runOn, startEngine } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})

async function shown(program: readonly string[], world: Given = {}): Promise<string> {
  return printed(await runOn(engine, lines(...program), world))
}

const named = { machine: { ...EMPTY_WORLD.machine, hostname: 'web01', cpus: 4, uptimeMs: 5_000_500 } }

test('the machine has one name and one kernel', async () => {
  const program = [
    'import os, platform, socket, sys',
    'print(sys.platform, platform.system(), platform.release(), platform.machine(), platform.python_implementation())',
    'print(os.uname().nodename, platform.node(), socket.gethostname(), socket.getfqdn())',
    'print(platform.platform())',
    'print(open("/proc/sys/kernel/hostname").read().strip(), open("/proc/sys/kernel/osrelease").read().strip())',
  ]
  expect(await shown(program, named)).toBe(
    lines(
      'linux Linux 6.1.0-28-amd64 x86_64 CPython',
      'web01 web01 web01 web01',
      'Linux-6.1.0-28-amd64-x86_64-with-glibc2.36',
      'web01 6.1.0-28-amd64',
    ),
  )
})

test('a world’s /etc/hostname names it', async () => {
  const files = { '/etc/hostname': { kind: 'text', text: 'db01\n' } } as const
  expect(await shown(['import socket', 'print(socket.gethostname())'], { files })).toBe('db01\n')
})

test('CPUs, load, pages and times are the machine’s', async () => {
  const program = [
    'import os, time',
    'print(os.cpu_count(), os.process_cpu_count(), os.sched_getaffinity(0), os.getloadavg())',
    'print([os.sysconf(name) for name in ("SC_NPROCESSORS_ONLN", "SC_CLK_TCK", "SC_PAGE_SIZE", "SC_PHYS_PAGES")])',
    'print(os.times().elapsed, time.monotonic(), time.clock_gettime(time.CLOCK_BOOTTIME))',
  ]
  expect(await shown(program, named)).toBe(
    lines('4 4 {0, 1, 2, 3} (0.05, 0.03, 0.01)', '[4, 100, 4096, 1048576]', '5000.5 5000.5 5000.5'),
  )
})

test('the program runs as the world’s user, and cannot become another', async () => {
  const program = [
    'import os',
    'print(os.getlogin(), os.getuid(), os.geteuid(), os.getgid(), os.getresuid(), os.getresgid(), 1000 in os.getgroups())',
    'print(os.getpid(), os.getppid(), os.getpgrp(), os.getpgid(0), os.getsid(0), os.getpgid(1))',
    'print(os.getpriority(os.PRIO_PROCESS, 0), os.nice(5), os.getpriority(os.PRIO_PROCESS, os.getpid()))',
    'os.setuid(1000)',
    'for refused in (lambda: os.setuid(0), lambda: os.setgroups([0]), lambda: os.nice(-1)):',
    '    try: refused()',
    '    except PermissionError as error: print(type(error).__name__)',
    'try: os.getsid(4242)',
    'except ProcessLookupError as error: print(error.strerror)',
  ]
  expect(await shown(program)).toBe(
    lines(
      'sre 1000 1000 1000 (1000, 1000, 1000) (1000, 1000, 1000) True',
      '1234 1200 1234 1234 1200 1',
      '0 5 5',
      ...Array(3).fill('PermissionError'),
      'No such process',
    ),
  )
})

describe('pwd and grp', () => {
  const files = {
    '/etc/passwd': {
      kind: 'text',
      text: 'root:x:0:0:root:/root:/bin/bash\nsre:x:1000:1000:SRE,,,:/home/sre:/bin/bash\nbroken line\n',
    },
    '/etc/group': { kind: 'text', text: 'root:x:0:\nadm:x:4:syslog,sre\nsre:x:1000:\n' },
  } as const

  test('know the accounts of the host', async () => {
    const program = [
      'import grp, os, pwd',
      'print(pwd.getpwnam("sre"))',
      'print(pwd.getpwuid(0).pw_dir, pwd.getpwuid(os.getuid())[0], [entry.pw_name for entry in pwd.getpwall()])',
      'print(grp.getgrgid(4), grp.getgrnam("sre").gr_gid, len(grp.getgrall()))',
      'print(os.getgroups(), os.getgrouplist("sre", 1000), os.path.expanduser("~root/x"))',
    ]
    expect(await shown(program, { files })).toBe(
      lines(
        "pwd.struct_passwd(pw_name='sre', pw_passwd='x', pw_uid=1000, pw_gid=1000, pw_gecos='SRE,,,', pw_dir='/home/sre', pw_shell='/bin/bash')",
        "/root sre ['root', 'sre']",
        "grp.struct_group(gr_name='adm', gr_passwd='x', gr_gid=4, gr_mem=['syslog', 'sre']) 1000 3",
        '[4, 1000] [1000, 4] /root/x',
      ),
    )
  })

  test.each([
    ['pwd.getpwnam("x")', `KeyError: "getpwnam(): name not found: 'x'"`],
    ['pwd.getpwuid(77)', "KeyError: 'getpwuid(): uid not found: 77'"],
    ['grp.getgrnam("x")', `KeyError: "getgrnam(): name not found: 'x'"`],
    ['grp.getgrgid(77)', "KeyError: 'getgrgid(): gid not found: 77'"],
    ['pwd.getpwnam(3)', 'TypeError: getpwnam() argument must be str, not int'],
    ['pwd.getpwuid("x")', 'TypeError: uid should be integer, not str'],
  ])('refuse %s in C’s words', async (call, said) => {
    expect((await shown(['import grp, pwd', call], { files })).trimEnd().split('\n').at(-1)).toBe(said)
  })
})

test('resource tells limits, and keeps those that are set', async () => {
  const program = [
    'import resource',
    'print(resource.getrlimit(resource.RLIMIT_NOFILE), resource.getrlimit(resource.RLIMIT_CORE), resource.RLIM_INFINITY)',
    'resource.setrlimit(resource.RLIMIT_NOFILE, (512, 4096))',
    'print(resource.getrlimit(resource.RLIMIT_NOFILE), "512                  4096" in open("/proc/self/limits").read())',
    'print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > 0, resource.getpagesize())',
    'try: resource.setrlimit(resource.RLIMIT_NOFILE, (512, 8192))',
    'except ValueError as error: print(error)',
    'try: resource.getrlimit(99)',
    'except ValueError as error: print(error)',
  ]
  expect(await shown(program)).toBe(
    lines(
      '(1024, 1048576) (0, -1) -1',
      '(512, 4096) True',
      'True 4096',
      'not allowed to raise maximum limit',
      'invalid resource specified',
    ),
  )
})

test('limits and niceness of one run are not the next one’s', async () => {
  await runOn(engine, 'import os, resource\nos.nice(9)\nresource.setrlimit(resource.RLIMIT_NOFILE, (5, 5))')
  const program = ['import os, resource', 'print(os.nice(0), resource.getrlimit(resource.RLIMIT_NOFILE))']
  expect(await shown(program)).toBe('0 (1024, 1048576)\n')
})
