import { expect, test } from 'vitest'
import { PLAIN_MACHINE } from '../../../src/model/machine.ts'
import { always, aProcess, GIB } from './given.ts'
import { hostWith, run } from './run-command.ts'

const machine = {
  ...PLAIN_MACHINE,
  hostname: 'web1',
  uptimeMs: ((3 * 24 + 4) * 60 + 5) * 60_000,
  cpuPercent: [always(30)],
  memory: {
    ...PLAIN_MACHINE.memory,
    totalBytes: 8 * GIB,
    availableBytes: [
      { fromMs: 0, value: 6 * GIB },
      { fromMs: 5000, value: 2 * GIB },
    ],
    freeBytes: always(GIB),
    swapTotalBytes: 2 * GIB,
    swapUsedBytes: always(GIB / 2),
  },
  load: [always(1.5), always(0.75), always(0.1)] as const,
}
const on = (line: string) => run(hostWith({ machine }), line)

test('free divides the memory, in kibibytes, in other units, and for people', async () => {
  expect((await on('free -m')).out).toBe(
    '               total        used        free      shared  buff/cache   available\n' +
      'Mem:            8192        2048        1024          46        5120        6144\n' +
      'Swap:           2048         512        1536\n',
  )
  expect((await on('free -h')).out).toBe(
    '               total        used        free      shared  buff/cache   available\n' +
      'Mem:           8.0Gi       2.0Gi       1.0Gi        46Mi       5.0Gi       6.0Gi\n' +
      'Swap:          2.0Gi       512Mi       1.5Gi\n',
  )
  expect((await on('free')).out.split('\n')[1]).toBe(
    'Mem:         8388608     2097152     1048576       47185     5242880     6291456',
  )
  expect((await on('free -t -g')).out.split('\n')[3]).toBe('Total:            10           2           2')
  expect((await on('free -w -b')).out.split('\n')[0]).toBe(
    '               total        used        free      shared     buffers       cache   available',
  )
})

test('free -s waits on the clock and sees figures change', async () => {
  const { out, ms } = await on('free -m -s 5 -c 2')
  expect(ms).toBe(5000)
  expect(out.match(/Mem: .*/g)?.map((line) => line.trim().split(/ +/).at(-1))).toEqual(['6144', '2048'])
})

test('free answers mistakes with its usage', async () => {
  const { err, code } = await on('free -z')
  expect([err.split('\n')[0], err.split('\n')[2], code]).toEqual(["free: invalid option -- 'z'", 'Usage:', 1])
})

test('uptime', async () => {
  expect((await on('uptime')).out).toBe(' 09:00:00 up 3 days,  4:05,  1 user,  load average: 1.50, 0.75, 0.10\n')
  expect((await on('uptime -p')).out).toBe('up 3 days, 4 hours, 5 minutes\n')
  expect((await on('uptime -s')).out).toBe('2026-01-02 04:55:00\n')
})

test('w, who and users show the one who works here', async () => {
  expect((await on('w -h')).out).toBe('sre      pts/0    192.0.2.10       08:55    0.00s  0.00s  0.00s w -h\n')
  expect((await on('who')).out).toBe('sre      pts/0        2026-01-05 08:55 (192.0.2.10)\n')
  expect((await on('users')).out).toBe('sre\n')
})

test('times are those of the time zone', async () => {
  const host = hostWith({ timezone: 'Europe/Berlin', machine })
  expect((await run(host, 'uptime')).out.slice(0, 9)).toBe(' 10:00:00')
})

test('top -b writes the machine and its busiest processes first', async () => {
  const processes = [
    aProcess(800, 'idle'),
    aProcess(900, 'busy-and-long', { cpuPercent: always(50), state: 'R', user: 'sre' }),
  ]
  const { out } = await run(hostWith({ machine, processes }), 'top -b -n1')
  expect(out).toBe(
    'top - 09:00:00 up 3 days,  4:05,  1 user,  load average: 1.50, 0.75, 0.10\n' +
      'Tasks:   6 total,   3 running,   3 sleeping,   0 stopped,   0 zombie\n' +
      '%Cpu(s): 24.0 us,  6.0 sy,  0.0 ni, 70.0 id,  0.0 wa,  0.0 hi,  0.0 si,  0.0 st \n' +
      'MiB Mem :   8192.0 total,   1024.0 free,   2048.0 used,   5120.0 buff/cache     \n' +
      'MiB Swap:   2048.0 total,   1536.0 free,    512.0 used.   6144.0 avail Mem \n' +
      '\n' +
      '    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND\n' +
      '    900 sre       20   0   32768   8192   3276 R  50.0   0.1   2282:30 busy-and-+\n' +
      '      1 root      20   0   35840   9216   3684 S   0.0   0.1   0:00.00 systemd\n' +
      '    800 root      20   0   32768   8192   3276 S   0.0   0.1   0:00.00 idle\n' +
      '   1200 sre       20   0   35840   9216   3684 S   0.0   0.1   0:00.00 bash\n' +
      '   1234 sre       20   0   35840   9216   3684 R   0.0   0.1   0:00.00 python3\n' +
      '   1235 sre       20   0   35840   9216   3684 R   0.0   0.1   0:00.00 top\n',
  )
})

test('a second screen of top shows the time between', async () => {
  const processes = [
    aProcess(900, 'busy', {
      cpuPercent: [
        { fromMs: 0, value: 10 },
        { fromMs: 1, value: 90 },
      ],
    }),
  ]
  const { out, ms } = await run(hostWith({ processes }), 'top -b -n 2 -d 2 -p 900')
  expect(ms).toBe(2000)
  expect(out.match(/^ +900 .*$/gm)?.map((line) => line.trim().split(/ +/)[8])).toEqual(['10.0', '90.0'])
})

test('names and numbers of the machine', async () => {
  expect((await on('uname -a')).out).toBe(
    'Linux web1 6.1.0-28-amd64 #1 SMP PREEMPT_DYNAMIC Debian 6.1.119-1 (2024-11-22) x86_64 GNU/Linux\n',
  )
  expect((await on('uname -sm')).out).toBe('Linux x86_64\n')
  expect((await on('hostname')).out).toBe('web1\n')
  expect((await on('hostname -I')).out).toBe('10.0.0.5 \n')
  expect((await on('nproc')).out).toBe('2\n')
  expect((await on('arch')).out).toBe('x86_64\n')
  expect((await on('getconf PAGE_SIZE')).out).toBe('4096\n')
  expect((await on('sysctl -n kernel.hostname')).out).toBe('web1\n')
  expect(await on('sysctl foo.bar')).toMatchObject({
    err: 'sysctl: cannot stat /proc/sys/foo/bar: No such file or directory\n',
    code: 1,
  })
  expect(await on('dmesg')).toMatchObject({
    err: 'dmesg: read kernel buffer failed: Operation not permitted\n',
    code: 1,
  })
})

test('vmstat shows the shares of the CPUs', async () => {
  const { out } = await on('vmstat 1 2')
  expect(out.split('\n')[3]?.trim().split(/ +/).slice(12)).toEqual(['24', '6', '70', '0', '0'])
})
