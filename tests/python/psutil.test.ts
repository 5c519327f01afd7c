// The real psutil on the host: every figure is the world's, over any interval, and processes are the host's.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Machine, Timeline, WorldProcess } from '../../src/model/machine.ts'
import { EMPTY_WORLD } from '../../src/model/world.ts'
import type { Engine } from '../../src/python/create-engine.ts'
import { type Given, lastStage, lines, printed, runOn, startEngine } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})

const always = (value: number): Timeline => [{ fromMs: 0, value }]

function machine(given: Partial<Machine>): { readonly machine: Machine } {
  return { machine: { ...EMPTY_WORLD.machine, ...given } }
}

function worker(given: Partial<WorldProcess>): WorldProcess {
  return {
    pid: 900,
    name: 'worker',
    argv: ['/usr/bin/worker', '--all'],
    parent: 1,
    user: 'sre',
    state: 'S',
    terminal: null,
    threads: 1,
    cpuPercent: always(0),
    memoryBytes: always(4_096_000),
    onSignal: {},
    ...given,
  }
}

async function shown(program: readonly string[], world: Given = {}): Promise<string> {
  return printed(await runOn(engine, lines('import psutil, time', ...program), world))
}

describe('cpu_percent', () => {
  test.each([90, 37.3, 0, 100, 12.5])('of %d %% is that over any interval', async (share) => {
    const program = ['print([psutil.cpu_percent(interval=seconds) for seconds in (0.1, 1, 3, 0.25)])']
    const one = Number.isInteger(share) ? `${share}.0` : `${share}`
    const world = machine({ cpuPercent: [always(share)], uptimeMs: 93_784_567 })
    expect(await shown(program, world)).toBe(`[${Array(4).fill(one).join(', ')}]\n`)
  })

  test('of each CPU is its own, and the whole their mean', async () => {
    const program = ['print(psutil.cpu_percent(1, percpu=True), psutil.cpu_percent(0.1), psutil.cpu_count())']
    const shares = [always(90), always(6), always(0), always(100)]
    expect(await shown(program, machine({ cpus: 4, cpuPercent: shares }))).toBe('[90.0, 6.0, 0.0, 100.0] 49.0 4\n')
  })

  test('over a change is the mean by time', async () => {
    const cpuPercent = [
      [
        { fromMs: 0, value: 10 },
        { fromMs: 750, value: 90 },
      ],
    ]
    expect(await shown(['print(psutil.cpu_percent(1), psutil.cpu_percent(1))'], machine({ cpuPercent }))).toBe(
      '30.0 90.0\n',
    )
  })

  test('without an interval is the share since the last call', async () => {
    const program = [
      'print(psutil.cpu_percent())',
      'time.sleep(2)',
      'print(psutil.cpu_percent(), psutil.cpu_percent())',
    ]
    expect(await shown(program, machine({ cpuPercent: [always(40)] }))).toBe('0.0\n40.0 0.0\n')
  })

  test('waits on the host’s clock', async () => {
    const stage = lastStage(await runOn(engine, 'import psutil\npsutil.cpu_percent(interval=5)'))
    expect([stage.sleeps.map(({ forMs }) => forMs), stage.endedMs - stage.startedMs]).toEqual([[5_000], 5_000])
  })
})

test('memory and swap are the world’s', async () => {
  const memory = {
    totalBytes: 8_000_000_000,
    availableBytes: always(1_600_000_000),
    freeBytes: always(400_000_000),
    swapTotalBytes: 1_024_000_000,
    swapUsedBytes: [
      { fromMs: 0, value: 0 },
      { fromMs: 5_000, value: 256_000_000 },
    ],
  }
  const program = [
    'memory = psutil.virtual_memory()',
    'print(memory.total, memory.available, memory.percent, memory.used, memory.free)',
    'print(psutil.swap_memory().percent)',
    'time.sleep(5)',
    'print(psutil.swap_memory().percent, psutil.swap_memory().used)',
  ]
  expect(await shown(program, machine({ memory }))).toBe(
    lines('8000000000 1600000000 80.0 6400000000 400000000', '0.0', '25.0 256000000'),
  )
})

test('load, boot, disks and network are the host’s', async () => {
  const io = {
    readsPerSecond: 10,
    readBytesPerSecond: 51_200,
    writesPerSecond: 5,
    writtenBytesPerSecond: 5_120,
    busyPercent: 50,
  }
  const disk = { device: '/dev/sda1', type: 'ext4', sizeBytes: 10_000_000_000, usedBytes: 0, isReadOnly: false, io }
  const program = [
    'print(psutil.getloadavg(), psutil.boot_time())',
    'before = psutil.disk_io_counters()',
    'time.sleep(10)',
    'after = psutil.disk_io_counters(perdisk=True)',
    'print(sorted(after), after["sda1"].read_count - before.read_count, after["sda"].read_bytes - before.read_bytes)',
    'print(after["sda"].write_bytes - before.write_bytes, after["sda"].busy_time - before.busy_time)',
    'print(sorted(psutil.net_io_counters(pernic=True)), psutil.net_if_stats()["eth0"].isup, psutil.net_connections())',
    'print(psutil.sensors_temperatures(), psutil.sensors_fans(), psutil.sensors_battery())',
  ]
  const world = { ...machine({ load: [always(1.5), always(1), always(0.25)] }), disks: { '/': disk } }
  expect(await shown(program, world)).toBe(
    lines(
      '(1.5, 1.0, 0.25) 1767517200.0',
      "['sda', 'sda1'] 100 512000",
      '51200 5000',
      "['eth0', 'lo'] True []",
      '{} {} None',
    ),
  )
})

describe('a process', () => {
  const nginx = worker({
    pid: 812,
    name: 'nginx',
    threads: 3,
    cpuPercent: always(33.3),
    startedMs: EMPTY_WORLD.clockMs - 7_500,
  })

  test('is told as the world gives it', async () => {
    const program = [
      'nginx = psutil.Process(812)',
      'print(nginx.name(), nginx.cmdline(), nginx.exe(), nginx.status(), nginx.ppid(), nginx.num_threads())',
      'print(nginx.memory_info().rss, nginx.uids().real, nginx.create_time() - time.time(), nginx.nice())',
      'print([child.pid for child in psutil.Process(812).children()], [one.pid for one in psutil.Process(813).parents()])',
      'print(nginx.cpu_percent(1), nginx.cpu_percent(0.1))',
      'print(sorted(psutil.pids()), psutil.pid_exists(812), psutil.pid_exists(7))',
    ]
    const processes = [nginx, worker({ pid: 813, name: 'nginx', parent: 812 })]
    expect(await shown(program, { processes })).toBe(
      lines(
        "nginx ['/usr/bin/worker', '--all'] /usr/bin/worker sleeping 1 3",
        '4096000 1000 -7.5 0',
        '[813] [812, 1]',
        '33.3 33.3',
        '[1, 812, 813, 1200, 1234] True False',
      ),
    )
  })

  test('and its neighbours are told by process_iter', async () => {
    const program = [
      'for one in psutil.process_iter(["pid", "name", "status"]): print(one.info)',
      'print(psutil.Process().pid, psutil.Process().name(), psutil.Process().cwd())',
    ]
    expect(await shown(program, { processes: [worker({ state: 'Z' })] })).toBe(
      lines(
        "{'pid': 1, 'name': 'systemd', 'status': 'sleeping'}",
        "{'pid': 900, 'name': 'worker', 'status': 'zombie'}",
        "{'pid': 1200, 'name': 'bash', 'status': 'sleeping'}",
        "{'pid': 1234, 'name': 'python3', 'status': 'running'}",
        '1234 python3 /home/sre',
      ),
    )
  })

  test('of somebody else keeps its secrets', async () => {
    const program = [
      'root = psutil.Process(1)',
      'for ask in (root.environ, root.open_files, root.io_counters, root.cwd, root.exe, root.kill, root.memory_full_info):',
      '    try: print(ask())',
      '    except psutil.AccessDenied as error: print(error)',
      'print(root.name(), root.cmdline())',
    ]
    expect(await shown(program)).toBe(`${'(pid=1)\n'.repeat(7)}systemd ['/sbin/init']\n`)
  })

  test('that is none is no process', async () => {
    const program = ['psutil.Process(4242)']
    expect(await shown(program)).toMatch(/psutil\.NoSuchProcess: process PID not found \(pid=4242\)\n$/)
  })

  test('gets signals, ends after its time, and is waited for', async () => {
    const program = [
      'slow = psutil.Process(900)',
      'slow.suspend()',
      'print(slow.status())',
      'slow.resume()',
      'slow.terminate()',
      'start = time.time()',
      'print(slow.wait(timeout=5), 1.5 <= time.time() - start < 1.6, slow.is_running())',
      'stubborn = psutil.Process(901)',
      'stubborn.terminate()',
      'gone, alive = psutil.wait_procs([stubborn], timeout=2)',
      'print([one.pid for one in gone], [one.pid for one in alive])',
      'stubborn.kill()',
      'print(psutil.pid_exists(901))',
    ]
    const processes = [
      worker({ onSignal: { TERM: { kind: 'ends', afterMs: 1_500 } } }),
      worker({ pid: 901, name: 'stubborn', onSignal: { TERM: { kind: 'ignores' } } }),
    ]
    const evidence = await runOn(engine, lines('import psutil, time', ...program), { processes })
    expect(printed(evidence)).toBe(lines('stopped', 'None True False', '[] [901]', 'False'))
    const { signals, endedProcesses } = lastStage(evidence)
    expect(signals.map(({ to, signal }) => `${signal} ${to}`)).toEqual([
      'STOP 900',
      'CONT 900',
      'TERM 900',
      'TERM 901',
      'KILL 901',
    ])
    expect(endedProcesses).toEqual([900, 901])
  })
})

test('everything of a process can be asked at once', async () => {
  const program = [
    'about = psutil.Process().as_dict()',
    'print(len(about), about["num_fds"], about["memory_percent"] > 0)',
  ]
  expect(await shown(program)).toMatch(/^30 \d+ True\n$/)
})

test('psutil is in no program that does not ask for it', async () => {
  const program = 'import sys\nprint([name for name in sys.modules if "psutil" in name])'
  expect(printed(await runOn(engine, program))).toBe("['_psutil_host']\n")
})

test('files that the program has open are told with their modes and positions', async () => {
  const program = [
    'file = open("log.txt", "w")',
    'file.write("x" * 100)',
    'file.flush()',
    'before = psutil.Process().num_fds()',
    'other = open("log.txt", "a")',
    'print([(one.path, one.mode, one.position) for one in psutil.Process().open_files()])',
    'print(psutil.Process().num_fds() - before)',
  ]
  expect(await shown(program)).toBe(lines("[('/home/sre/log.txt', 'w', 100), ('/home/sre/log.txt', 'a', 100)]", '1'))
})

test('a child of the program is waited for, and its exit code told', async () => {
  const program = [
    'import sys',
    'child = psutil.Popen([sys.executable, "-c", "import time; time.sleep(2); raise SystemExit(3)"])',
    'print(child.ppid() == psutil.Process().pid, [one.pid == child.pid for one in psutil.Process().children()])',
    'print(child.wait(timeout=10), child.returncode, psutil.pid_exists(child.pid))',
  ]
  expect(await shown(program)).toBe(lines('True [True]', '3 3 False'))
})

test('users are those that who tells', async () => {
  const program = [
    'for one in psutil.users(): print(one.name, one.terminal, one.host, time.time() - one.started, one.pid)',
  ]
  expect(await shown(program)).toBe('sre pts/0 192.0.2.10 300.0 1200\n')
})
