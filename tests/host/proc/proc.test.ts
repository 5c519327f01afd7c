// /proc and /sys: the formats of proc(5), the host as it is at the moment of reading, and who may read what.
import { describe, expect, test } from 'vitest'
import { bytesOf, entriesOf } from '../../../src/host/files/inode.ts'
import { findInode } from '../../../src/host/files/paths.ts'
import { mayAccess } from '../../../src/host/files/permissions.ts'
import { createHost, type Host } from '../../../src/host/host.ts'
import { ownPath } from '../../../src/host/proc/proc.ts'
import type { WorldProcess } from '../../../src/model/machine.ts'
import { EMPTY_WORLD, type World } from '../../../src/model/world.ts'

const NGINX: WorldProcess = {
  pid: 812,
  name: 'nginx',
  argv: ['/usr/sbin/nginx', '-g', 'daemon off;'],
  parent: 1,
  user: 'root',
  state: 'Ss',
  terminal: null,
  threads: 3,
  cpuPercent: [{ fromMs: 0, value: 50 }],
  memoryBytes: [{ fromMs: 0, value: 40_960_000 }],
  startedMs: EMPTY_WORLD.clockMs - 10_000,
  onSignal: {},
}

function hostOf(world: Partial<World> = {}): Host {
  return createHost({ ...EMPTY_WORLD, processes: [NGINX], ...world })
}

function read(host: Host, path: string): string {
  return new TextDecoder().decode(bytesOf(findInode(host.files.root, host.user, '/', path)))
}

function list(host: Host, path: string): string[] {
  return [...entriesOf(findInode(host.files.root, host.user, '/', path)).keys()]
}

describe('/proc', () => {
  test('has a folder for each process, as long as it is there', () => {
    const host = hostOf()
    expect(list(host, '/proc').filter((name) => /^\d+$/.test(name))).toEqual(['1', '812', '1200', '1234'])
    const nginx = host.processes.find(812)
    if (nginx !== undefined) host.processes.end(nginx, 15)
    expect(list(host, '/proc')).not.toContain('812')
    expect(() => read(host, '/proc/812/stat')).toThrow('ENOENT')
  })

  test('says CPU times in ticks, at the instant of reading', () => {
    const host = hostOf()
    const first = read(host, '/proc/stat').split('\n').slice(0, 3)
    expect(first).toEqual([
      'cpu  276480 0 69120 16934400 0 0 0 0 0 0',
      'cpu0 138240 0 34560 8467200 0 0 0 0 0 0',
      'cpu1 138240 0 34560 8467200 0 0 0 0 0 0',
    ])
    host.clock.moveBy(1_000)
    expect(read(host, '/proc/stat').split('\n')[1]).toBe('cpu0 138241 0 34561 8467298 0 0 0 0 0 0')
    expect(read(host, '/proc/uptime')).toBe('86401.00 169345.96\n')
    expect(read(host, '/proc/stat')).toMatch(/^btime 1767517200$/m)
  })

  test('says memory, load and disks', () => {
    const host = hostOf()
    expect(read(host, '/proc/meminfo').split('\n').slice(0, 3)).toEqual([
      'MemTotal:        4194304 kB',
      'MemFree:         2097152 kB',
      'MemAvailable:    3145728 kB',
    ])
    expect(read(host, '/proc/loadavg')).toBe('0.05 0.03 0.01 1/6 1234\n')
    expect(read(host, '/proc/diskstats').split('\n')[0]).toBe('   8       0 sda 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0')
    expect(read(host, '/proc/mounts')).toMatch(/^\/dev\/sda1 \/ ext4 rw,relatime 0 0$/m)
    expect(read(host, '/proc/sys/kernel/osrelease')).toBe('6.1.0-28-amd64\n')
  })

  test('is named as the world says, /etc/hostname first', () => {
    const files = { '/etc/hostname': { kind: 'text', text: 'web01\n' } } as const
    expect(read(hostOf({ files }), '/proc/sys/kernel/hostname')).toBe('web01\n')
    expect(read(hostOf(), '/proc/sys/kernel/hostname')).toBe('debian\n')
  })

  test('cannot be written to', () => {
    const proc = entriesOf(findInode(hostOf().files.root, hostOf().user, '/', '/proc'))
    expect(() => proc.delete('stat')).toThrow('EPERM')
  })
})

describe('/proc/[pid]', () => {
  test('says what a process is', () => {
    const host = hostOf()
    const fields = read(host, '/proc/812/stat').trimEnd().split(' ')
    expect(fields).toHaveLength(52)
    expect(fields.slice(0, 8)).toEqual(['812', '(nginx)', 'S', '1', '812', '812', '0', '-1'])
    expect([fields[13], fields[14], fields[19], fields[21], fields[23]]).toEqual([
      '400',
      '100',
      '3',
      '8639000',
      '10000',
    ])
    expect(read(host, '/proc/812/cmdline')).toBe('/usr/sbin/nginx\0-g\0daemon off;\0')
    expect(read(host, '/proc/812/status')).toMatch(/^State:\tS \(sleeping\)$/m)
    expect(read(host, '/proc/812/status')).toMatch(/^VmRSS:\t {3}40000 kB$/m)
    expect(read(host, '/proc/812/statm').split(' ')[1]).toBe('10000')
    expect(list(host, '/proc/812/task')).toEqual(['812', '813', '814'])
  })

  test('tells its parts of memory so that they add up', () => {
    const host = hostOf({ user: 'root' })
    const sum = (name: string): number =>
      [...read(host, '/proc/812/smaps').matchAll(new RegExp(`^${name}: +(\\d+) kB`, 'gm'))].reduce(
        (total, [, kib]) => total + Number(kib),
        0,
      )
    expect(sum('Rss')).toBe(40_000)
    expect(sum('Private_Dirty') + sum('Shared_Clean')).toBe(40_000)
  })

  test('is of the learner’s own program under self, for other processes their own', () => {
    const host = hostOf()
    expect(read(host, '/proc/self/cmdline')).toBe('python3\0main.py\0')
    expect(read(host, '/proc/self/environ')).toContain('HOME=/home/sre\0')
    expect(list(host, '/proc/self/fd')).toEqual(['0', '1', '2'])
    const shell = host.processes.find(1200)
    expect(shell && ownPath(shell, '/proc/self/stat')).toBe('/proc/1200/stat')
  })

  test('hides from others what only its owner may see', () => {
    const host = hostOf()
    const may = (path: string): boolean =>
      mayAccess(findInode(host.files.root, host.user, '/', path), host.user, 'read')
    const names = ['environ', 'io', 'fd', 'stat', 'status', 'cmdline']
    expect(names.map((name) => may(`/proc/812/${name}`))).toEqual([false, false, false, true, true, true])
    expect(names.map((name) => may(`/proc/self/${name}`))).toEqual(Array(6).fill(true))
    expect(() => read(host, '/proc/812/maps')).toThrow('EACCES')
    expect(() => findInode(host.files.root, host.user, '/', '/proc/812/exe')).toThrow('EACCES')
    expect(() => read(host, '/proc/812/fd/0')).toThrow('EACCES')
  })

  test('of a zombie and of a thread of the kernel has no command line and no memory', () => {
    const zombie = { ...NGINX, state: 'Z' }
    const kernel = { ...NGINX, pid: 2, name: 'kthreadd', argv: [] }
    const host = hostOf({ processes: [zombie, kernel] })
    for (const pid of [812, 2]) {
      expect(read(host, `/proc/${pid}/cmdline`)).toBe('')
      expect(read(host, `/proc/${pid}/statm`)).toBe('0 0 0 0 0 0 0\n')
    }
  })
})

test('/sys has disks, interfaces and CPUs, and no sensors', () => {
  const host = hostOf()
  expect(list(host, '/sys/block')).toEqual(['sda'])
  expect(list(host, '/sys/class/net')).toEqual(['eth0', 'lo'])
  expect(read(host, '/sys/class/net/eth0/address')).toBe('52:54:00:0a:00:05\n')
  expect(read(host, '/sys/devices/system/cpu/online')).toBe('0-1\n')
  expect(list(host, '/sys/class')).toEqual(['block', 'net', 'power_supply'])
})
