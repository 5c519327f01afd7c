// The nouns of the machine: what an author writes, and what the host is made from; and what is said where it cannot be.
import { describe, expect, test } from 'vitest'
import { PLAIN_MACHINE } from '../../src/model/machine.ts'
import { EMPTY_WORLD, type World } from '../../src/model/world.ts'
import { bytes, exerciseFrom, exerciseText, problemsOf, said } from './exercise-text.ts'

const front = (nouns: string) => `world:\n${nouns.replace(/^/gm, '  ')}\n`
const worldOf = (nouns: string): World =>
  exerciseFrom(exerciseText({ front: `${front(nouns)}call: count([1])\n`, mistakes: null })).world
const saidOf = (nouns: string) => said(problemsOf(exerciseText({ front: front(nouns), mistakes: null })))
/** The world of a check that changes the visible one. */
const changed = (nouns: string, check: string) => {
  const checks = `call: count([1])\nchecks:\n  - it: It returns 1\n    returns: 1\n${check.replace(/^/gm, '    ')}\n`
  const [first] = exerciseFrom(exerciseText({ front: `${front(nouns)}${checks}`, mistakes: null })).checks
  return { world: first?.cases[0]?.world ?? EMPTY_WORLD, given: first?.cases[0]?.given ?? [] }
}
const always = (value: number) => [{ fromMs: 0, value }]
const NO_IO = {
  readsPerSecond: 0,
  readBytesPerSecond: 0,
  writesPerSecond: 0,
  writtenBytesPerSecond: 0,
  busyPercent: 0,
}

test('a world that says nothing has the plain machine', () => {
  const { disks, processes, services, commands, machine, network, databases } = worldOf('env: {A: b}')
  expect({ disks, processes, services, commands, machine, network, databases }).toEqual({
    disks: {},
    processes: [],
    services: {},
    commands: {},
    machine: PLAIN_MACHINE,
    network: {},
    databases: {},
  })
})

describe('disks', () => {
  test('sizes, shares, devices and counters', () => {
    const disk = { type: 'ext4', isReadOnly: false, io: NO_IO }
    expect(
      worldOf(
        'disks:\n  /: {size: 100 GB, used: 95 GB}\n  /var/: {size: 50 GiB, used: 40%, read-only: true, io: {reads: 100/s, read: 12 MB/s, writes: 5, written: 1 kB/s, read time: 400 ms/s, busy: 40%, earlier: {write time: 812 s}}}\n  /tmp: {size: 1 GB, type: tmpfs}\n  /data: 200 GB\n  /srv: {size: 1000, used: 0, device: /dev/nvme0n1p1}',
      ).disks,
    ).toEqual({
      '/': { ...disk, device: '/dev/sda1', sizeBytes: 1e11, usedBytes: 95e9 },
      '/var': {
        ...disk,
        device: '/dev/sdb1',
        sizeBytes: 53_687_091_200,
        usedBytes: 21_474_836_480,
        isReadOnly: true,
        io: {
          readsPerSecond: 100,
          readBytesPerSecond: 12e6,
          writesPerSecond: 5,
          writtenBytesPerSecond: 1000,
          busyPercent: 40,
          readMsPerSecond: 400,
          earlier: { readMs: 0, writeMs: 812_000 },
        },
      },
      '/tmp': { ...disk, device: 'tmpfs', type: 'tmpfs', sizeBytes: 1e9, usedBytes: 1e8 },
      '/data': { ...disk, device: '/dev/sdc1', sizeBytes: 2e11, usedBytes: 2e10 },
      '/srv': { ...disk, device: '/dev/nvme0n1p1', sizeBytes: 1000, usedBytes: 0 },
    })
  })

  test('a check changes only the words that it has, and null removes', () => {
    const { world, given } = changed(
      'disks: {/: 10 GB, /var: {size: 50 GB}, /data: 5 GB}',
      'disks: {/var: {used: 99%}, /data: null}',
    )
    expect(Object.entries(world.disks).map(([mount, disk]) => [mount, disk.sizeBytes, disk.usedBytes])).toEqual([
      ['/', 1e10, 1e9],
      ['/var', 5e10, 49.5e9],
    ])
    expect(given).toEqual(['the disk at `/var` has 50 GB, 99% of it used', 'there is no disk at `/data`'])
  })
})

describe('processes', () => {
  const plain = {
    parent: 1,
    user: 'root',
    state: 'S',
    terminal: null,
    threads: 1,
    cpuPercent: always(0),
    memoryBytes: always(9_437_184),
    onSignal: {},
  }

  test('every fact of a process', () => {
    expect(
      worldOf(
        'clock: 2026-01-05 09:00\nprocesses:\n  nginx: {pid: 900, user: www-data, state: Ssl, cpu: 12%, memory: 120 MB, started: 2 days ago, command: "nginx: master process", terminal: pts/0, threads: 8, signals: {TERM: ignores, SIGHUP: ends after 3 s, int: ends}}',
      ).processes,
    ).toEqual([
      {
        pid: 900,
        name: 'nginx',
        argv: ['nginx: master process'],
        parent: 1,
        user: 'www-data',
        state: 'Ssl',
        terminal: 'pts/0',
        threads: 8,
        cpuPercent: always(12),
        memoryBytes: always(120e6),
        startedMs: Date.UTC(2026, 0, 3, 9),
        onSignal: {
          TERM: { kind: 'ignores' },
          HUP: { kind: 'ends', afterMs: 3000 },
          INT: { kind: 'ends', afterMs: 0 },
        },
      },
    ])
  })

  test('several of one name, numbers of their own, parents by name, names with blanks, zombies and kernel threads', () => {
    expect(
      worldOf(
        'processes:\n  gunicorn: [{pid: 401, state: Ssl}, {cpu: {0 s: 1%, 30 s: 90%}}]\n  "tmux: server": {}\n  job runner: {parent: "tmux: server", state: Z+}\n  kworker/0:1: {command: null, parent: 0}\n  a-very-long-name-of-a-process: {command: /opt/bin/job --name "a b"}\n  py: {command: [python3, a b.py]}',
      ).processes,
    ).toEqual([
      { ...plain, pid: 401, name: 'gunicorn', argv: ['gunicorn'], state: 'Ssl', threads: 4 },
      {
        ...plain,
        pid: 402,
        name: 'gunicorn',
        argv: ['gunicorn'],
        cpuPercent: [
          { fromMs: 0, value: 1 },
          { fromMs: 30_000, value: 90 },
        ],
      },
      { ...plain, pid: 403, name: 'tmux: server', argv: ['tmux: server'] },
      { ...plain, pid: 404, name: 'job runner', argv: [], parent: 403, state: 'Z+' },
      { ...plain, pid: 405, name: 'kworker/0:1', argv: [], parent: 0 },
      { ...plain, pid: 406, name: 'a-very-long-nam', argv: ['/opt/bin/job', '--name', 'a b'] },
      { ...plain, pid: 407, name: 'py', argv: ['python3', 'a b.py'] },
    ])
  })

  test('a list is all that there is, a mapping changes what it names', () => {
    const names = ({ world }: { world: World }) => world.processes.map((process) => [process.pid, process.name])
    const visible = 'processes: {nginx: {pid: 900, cpu: 2%}, cron: {pid: 901}}'
    const list = changed(visible, 'processes: [{name: redis, pid: 7}, {name: redis, pid: 8}]')
    expect(names(list)).toEqual([
      [7, 'redis'],
      [8, 'redis'],
    ])
    const mapping = changed(visible, 'processes: {nginx: {cpu: 95%}, cron: null, vi: {state: T}}')
    expect(names(mapping)).toEqual([
      [900, 'nginx'],
      [401, 'vi'],
    ])
    expect(mapping.given).toEqual([
      'process 900 (`nginx`) has 95% CPU',
      'process 401 (`vi`) has 0% CPU, 9 MiB of memory, state T, parent 1, user root',
      'there is no process 901 (`cron`)',
    ])
  })

  test('a host is as old as what runs on it', () => {
    expect(worldOf('processes: {nginx: {started: 3 days ago}}').machine.uptimeMs).toBe(3 * 86_400_000 + 60_000)
    expect(worldOf('processes: {nginx: {started: 3 h ago}}').machine.uptimeMs).toBe(86_400_000)
  })
})

describe('services', () => {
  const ok = [{ exitCode: 0, state: 'active' }]
  const stops = [{ exitCode: 0, state: 'inactive' }]

  test('a state alone, or all that is known', () => {
    expect(
      worldOf(
        'services:\n  ssh: active\n  app.service: {state: inactive, start: [ok, fails, {exits: 3}, {active for: 2 s}, {state: failed}], stop: fails, enabled: false, description: The app, journal: [one, two]}\n  other: {}',
      ).services,
    ).toEqual({
      ssh: {
        description: 'OpenBSD Secure Shell server',
        state: 'active',
        isEnabled: true,
        onStart: ok,
        onStop: stops,
        journal: [],
      },
      app: {
        description: 'The app',
        state: 'inactive',
        isEnabled: false,
        onStart: [
          ...ok,
          { exitCode: 1, state: 'failed' },
          { exitCode: 3, state: 'failed' },
          { exitCode: 0, state: 'active', diesAfterMs: 2000 },
          { exitCode: 0, state: 'failed' },
        ],
        onStop: [{ exitCode: 1, state: 'active' }],
        journal: ['one', 'two'],
      },
      other: { description: '', state: 'active', isEnabled: true, onStart: ok, onStop: stops, journal: [] },
    })
  })

  test('a check changes a state and leaves the rest', () => {
    const { world, given } = changed(
      'services: {nginx: {state: failed, start: fails}, ssh: active}',
      'services: {nginx.service: inactive, ssh: null}',
    )
    expect(world.services).toMatchObject({ nginx: { state: 'inactive', onStart: [{ exitCode: 1 }] } })
    expect(given).toEqual(['the service `nginx` is inactive', 'there is no service `ssh`'])
  })
})

describe('figures', () => {
  test('memory in sizes and shares; what is not said follows from the total', () => {
    const { memory } = worldOf(
      'memory: {total: 8 GB, available: 10%, free: 100 MB, swap: {total: 2 GB, used: 50%}}',
    ).machine
    expect(memory).toEqual({
      totalBytes: 8e9,
      availableBytes: always(8e8),
      freeBytes: always(1e8),
      swapTotalBytes: 2e9,
      swapUsedBytes: always(1e9),
    })
    expect(worldOf('memory: {total: 16 GB}').machine.memory).toMatchObject({
      availableBytes: always(12e9),
      freeBytes: always(8e9),
    })
    expect(
      changed('memory: {total: 8 GB, free: 1 GB}', 'memory: {available: 2 GB}').world.machine.memory,
    ).toMatchObject({
      totalBytes: 8e9,
      availableBytes: always(2e9),
      freeBytes: always(1e9),
    })
  })

  test('processors in all their forms', () => {
    const cpu = (written: string) => {
      const { cpus, cpuPercent } = worldOf(`cpu: ${written}`).machine
      return [cpus, cpuPercent]
    }
    expect(cpu('90%')).toEqual([2, [always(90)]])
    expect(cpu('90.5')).toEqual([2, [always(90.5)]])
    expect(cpu('[90%, 10%, 0%]')).toEqual([3, [always(90), always(10), always(0)]])
    expect(cpu('{count: 4, percent: 90%}')).toEqual([4, [always(90)]])
    expect(cpu('{count: 8}')).toEqual([8, PLAIN_MACHINE.cpuPercent])
    const timeline = [
      { fromMs: 0, value: 20 },
      { fromMs: 30_000, value: 95 },
    ]
    expect(cpu('{30 s: 95%, 0 s: 20%}')).toEqual([2, [timeline]])
    expect(cpu('{count: 1, percent: {0 s: 20%, 30 s: 95%}}')).toEqual([1, [timeline]])
  })

  test('load, name and uptime', () => {
    const { load, hostname, uptimeMs } = worldOf(
      'load: [0.42, 0.35, 0.30]\nhostname: web01\nuptime: 12 days 3:22',
    ).machine
    expect({ load, hostname, uptimeMs }).toEqual({
      load: [always(0.42), always(0.35), always(0.3)],
      hostname: 'web01',
      uptimeMs: 1_048_920_000,
    })
    expect(worldOf('load: 3').machine.load).toEqual([always(3), always(3), always(3)])
  })

  test('what a learner is told of other figures', () => {
    expect(
      changed(
        'hostname: a',
        'hostname: b\nuptime: 5 h\ncpu: {count: 4, percent: {0 s: 1%, 1 min: 99%}}\nload: 3\nmemory: {total: 8 GB, available: 1 GB, free: 500 MB}',
      ).given,
    ).toEqual([
      'the name of the host is `b`',
      'the host is up for 5 h',
      'there are 4 CPUs',
      'the CPU is in use to 1%, 99% after 1 min',
      'of 8 GB of memory 1 GB are available, 500 MB free',
      'the load is 3, 3, 3',
    ])
  })
})

test('the network: a latency for each packet in turn', () => {
  const written = 'network: {spiky: {latency: [20.4 ms, 0.3 s]}, even: {latency: [7 ms]}}'
  expect(worldOf(written).network).toEqual({
    spiky: { ip: '10.0.0.12', latencyMs: 20.4, latenciesMs: [20.4, 300], lossPercent: 0, ports: {} },
    even: { ip: '10.0.0.13', latencyMs: 7, lossPercent: 0, ports: {} },
  })
  expect(changed('network: {spiky: {latency: 20 ms}}', written).given.join()).toContain(
    'latencies of 20.4 ms, 300 ms in turn',
  )
})

test('the network: addresses for those that have none, ports in two forms', () => {
  const written =
    'network:\n  google.com: {ip: 142.250.74.46, latency: 11 ms, ports: [80, 443]}\n  db01: {ports: {5432: open, 443: filtered}}\n  web09: {loss: 100%, ip: 10.0.0.13}\n  192.0.2.7: {}\n  db02: {}'
  expect(worldOf(written).network).toEqual({
    'google.com': { ip: '142.250.74.46', latencyMs: 11, lossPercent: 0, ports: { 80: 'open', 443: 'open' } },
    db01: { ip: '10.0.0.12', latencyMs: 1, lossPercent: 0, ports: { 443: 'filtered', 5432: 'open' } },
    web09: { ip: '10.0.0.13', latencyMs: 1, lossPercent: 100, ports: {} },
    '192.0.2.7': { ip: '192.0.2.7', latencyMs: 1, lossPercent: 0, ports: {} },
    db02: { ip: '10.0.0.14', latencyMs: 1, lossPercent: 0, ports: {} },
  })
  expect(changed(written, 'network: {db01: {ports: []}, google.com: null}').given).toEqual([
    'the host `db01` has no port open',
    'there is no host `google.com`',
  ])
})

test('databases are SQL, written here or beside the exercise', () => {
  const siblings = [{ path: 'exercises/01-python-basics/shop.sql', bytes: bytes('CREATE TABLE shop (a);\n') }]
  const text = exerciseText({
    front: front('databases: {example.db: "CREATE TABLE a (b);", /srv/shop.db: {from: shop.sql}}'),
    mistakes: null,
  })
  expect(exerciseFrom(text, siblings).world.databases).toEqual({
    '/home/sre/example.db': 'CREATE TABLE a (b);',
    '/srv/shop.db': 'CREATE TABLE shop (a);\n',
  })
})

test('a file that vanishes', () => {
  expect(worldOf('files: {a: {text: b, vanishes: true}}').files).toEqual({
    '/home/sre/a': { kind: 'text', text: 'b', vanishes: true },
  })
  expect(changed('files: {a: b}', 'files: {a: {text: b, vanishes: true}}').given).toEqual([
    '`a` is there, and gone when a program opens it',
  ])
})

const wrong: readonly (readonly [nouns: string, expected: string])[] = [
  [
    'disks: [a]',
    'wrong-kind 3:10 "disks" is a mapping: a mount and its disk, for example  disks: {/var: {size: 50 GB, used: 40%}}',
  ],
  [
    'disks: {var: 5 GB}',
    'wrong-kind 3:11 A disk is mounted at a folder: write a path that begins with /, for example  /var',
  ],
  ['disks: {/var: {used: 40%}}', 'wrong-kind 3:17 A disk has a size, for example  {size: 100 GB, used: 40%}'],
  ['disks: {/var: {size: large}}', 'wrong-kind 3:24 Write the size of a disk such as  size: 100 GB  or  size: 40 GiB'],
  ['disks: {/var: {size: 1 GB, used: 140%}}', 'wrong-kind 3:36 Write what is used such as  used: 40 GB  or  used: 40%'],
  [
    'disks: {/var: {size: 1 GB, used: 2 GB}}',
    'wrong-kind 3:36 More is used than the disk has. Write less, or a percentage such as  used: 95%',
  ],
  ['disks: {/var: {sice: 1 GB}}', 'unknown-word 3:18 A disk has no word "sice". Did you mean "size"?'],
  [
    'disks: {/var: {size: 1 GB, io: {reads: often}}}',
    'wrong-kind 3:42 Write how many in each second, for example  reads: 100/s',
  ],
  [
    'disks: {/a: {size: 1 GB, device: /dev/sdx1}, /b: {size: 1 GB, device: /dev/sdx1}}',
    'wrong-kind 3:73 /a is on /dev/sdx1 too. Give each disk a device of its own.',
  ],
  [
    'processes: nginx',
    'wrong-kind 3:14 "processes" is a mapping from names to processes, or a list of them, for example  processes: {nginx: {cpu: 12%}}',
  ],
  [
    'processes: [{pid: 3}]',
    'wrong-kind 3:15 A process of a list has a name: write for example  - {name: nginx, pid: 900}',
  ],
  [
    'processes: {nginx: running}',
    'wrong-kind 3:22 Write a process as a mapping, for example  nginx: {pid: 900, cpu: 12%}. {} takes everything as usual, null removes it.',
  ],
  ['processes: {nginx: {pid: many}}', 'wrong-kind 3:28 Write the number of a process, for example  pid: 900'],
  ['processes: {nginx: {pdi: 4}}', 'unknown-word 3:23 A process has no word "pdi". Did you mean "pid"?'],
  [
    'processes: {nginx: {pid: 1234}}',
    'wrong-kind 3:28 1234 is the number of the program of the learner. Write another one.',
  ],
  ['processes: {a: {pid: 9}, b: {pid: 9}}', 'wrong-kind 3:37 9 is the number of a. Write another one.'],
  ['processes: {a: {parent: 77}}', 'wrong-kind 3:27 There is no process 77. Give it under "processes" too.'],
  [
    'processes: {nginx: {}, a: {parent: ngnix}}',
    'unknown-word 3:38 There is no process "ngnix". Did you mean "nginx"?',
  ],
  [
    'processes: {a: {state: zombie}}',
    'wrong-kind 3:26 Write the state as ps shows it: R, S, D, T, Z or I, then flags, for example  state: Ssl',
  ],
  ['processes: {a: {cpu: high}}', 'wrong-kind 3:24 Write a share of one CPU, for example  cpu: 12%'],
  [
    'processes: {a: {cpu: {30 s: 5%}}}',
    'wrong-kind 3:24 A timeline is a mapping from times since the start to values; it begins with 0 s, for example  {0 s: 20%, 30 s: 95%}',
  ],
  [
    'processes: {a: {started: yesterday}}',
    'wrong-kind 3:28 Write when it started, for example  started: 2 days ago  or  started: "2026-01-04 08:00"',
  ],
  [
    'processes: {a: {started: 2027-01-01 00:00}}',
    'wrong-kind 3:28 This is after the start of the clock. Write an earlier time.',
  ],
  ['processes: {a: {signals: {TREM: ends}}}', 'unknown-word 3:29 There is no signal "TREM". Did you mean "TERM"?'],
  ['processes: {a: {signals: {KILL: ignores}}}', 'wrong-kind 3:29 No process can handle KILL. Leave it out.'],
  [
    'processes: {a: {signals: {TERM: dies}}}',
    'wrong-kind 3:35 Write what it does on the signal: ignores, ends, or  ends after 3 s',
  ],
  [
    'uptime: 1 h\nprocesses: {a: {started: 2 h ago}}',
    'wrong-kind 3:11 A process was started before this. Write a longer "uptime".',
  ],
  ['services: {nginx: running}', 'wrong-kind 3:21 The state of a service is active, inactive or failed.'],
  [
    'services: {nginx: {start: maybe}}',
    'wrong-kind 3:29 Write what comes of it: ok, fails, {exits: 1} or {active for: 2 s}, or a list of these, one for each time.',
  ],
  ['services: {nginx: {stat: failed}}', 'unknown-word 3:22 A service has no word "stat". Did you mean "state"?'],
  ['services: [nginx]', 'wrong-kind 3:13 "services" is a mapping, for example  services: {nginx: failed, ssh: active}'],
  ['memory: 8 GB', 'wrong-kind 3:11 "memory" is a mapping: write names with a colon and a value.'],
  ['memory: {totl: 8 GB}', 'unknown-word 3:12 "memory" has no word "totl". Did you mean "total"?'],
  [
    'memory: {total: 1 GB, available: 2 GB}',
    'wrong-kind 3:36 This is more than the memory has. Write less, or a larger "total".',
  ],
  [
    'memory: {swap: {used: 2 GB}}',
    'wrong-kind 3:25 This is more than the swap has. Write for example  swap: {total: 2 GB, used: 1 GB}',
  ],
  [
    'cpu: high',
    'wrong-kind 3:8 Write how busy the processors are, for example  cpu: 90%  or, one for each,  cpu: [90%, 10%]',
  ],
  ['cpu: {cout: 4}', 'unknown-word 3:9 "cpu" has no word "cout". Did you mean "count"?'],
  ['cpu: {count: 3, percent: [1%, 2%]}', 'wrong-kind 3:16 There are figures for 2 processors. Write  count: 2'],
  ['load: [1, 2]', 'wrong-kind 3:9 "load" is a number or a list of three, for example  load: [0.42, 0.35, 0.30]'],
  [
    'hostname: my host',
    'wrong-kind 3:13 The name of a host has letters, digits and dashes, for example  hostname: web01',
  ],
  ['uptime: long', 'wrong-kind 3:11 Write how long the host is up, for example  uptime: 12 days 3:22  or  uptime: 5 h'],
  ['network: {db01: {ports: {80: opened}}}', 'wrong-kind 3:32 A port is open, closed or filtered.'],
  ['network: {db01: {ports: [70000]}}', 'wrong-kind 3:28 A port is a number from 1 to 65535.'],
  ['network: {db01: {ip: 10.0.0}}', 'wrong-kind 3:24 Write an address such as  ip: 10.0.0.11'],
  ['network: {db01: {port: 80}}', 'unknown-word 3:20 A host of the network has no word "port". Did you mean "ports"?'],
  ['databases: {a.db: {from: b.sql}}', 'missing-file 3:28 There is no b.sql next to this exercise.'],
  [
    'databases: {a.db: 5}',
    'wrong-kind 3:21 Write the SQL that makes the database as a text, for example  example.db: "CREATE TABLE servers (name TEXT);"',
  ],
  [
    'files: {/proc/loadavg: "1"}',
    'wrong-kind 3:26 /proc is made by the host, so no program would see this file. Say what runs under "processes", and figures under "cpu", "memory" and "load".',
  ],
  [
    'files: {/sys/a: "1"}',
    'wrong-kind 3:19 /sys is made by the host, so no program would see this file. Say what the machine is under "disks", "cpu" and "memory".',
  ],
  [
    'files: {/lib/dryrun/a.py: "1"}',
    'wrong-kind 3:29 /lib/dryrun is made by the host, so no program would see this file. Choose another path.',
  ],
  ['files: {a: {text: b, vanishes: maybe}}', 'wrong-kind 3:34 Write  vanishes: true  or leave it out.'],
  ['files: {a: x, a/b/c: y}', 'wrong-kind 3:24 /home/sre/a is a file in this world, so nothing can be inside it.'],
  ['files: {/etc: x}', 'wrong-kind 3:17 /etc is a folder of this host. Choose another path.'],
  [
    'files: {/srv/app: x}\ncwd: /srv/app/now',
    'wrong-kind 3:21 /srv/app is a folder of this host. Choose another path.',
  ],
  [
    'files: {a.db: x}\ndatabases: {a.db: CREATE TABLE a (b);}',
    'wrong-kind 3:17 /home/sre/a.db stands under "databases" too. Leave one of the two out.',
  ],
  [
    'disks: {/srv: {size: 1 kB}}\nfiles: {/srv/a: {size: 2 kB}}',
    'wrong-kind 3:17 The files below /srv have 2000 bytes, and the disk has 1000. Write a larger size.',
  ],
]

test.each(wrong)('%s', (nouns, expected) => {
  expect(saidOf(nouns)[0]).toBe(expected)
})
