import { describe, expect, test } from 'vitest'
import { always, aProcess, GIB } from './given.ts'
import { hostWith, run } from './run-command.ts'

const processes = [
  aProcess(2, 'kthreadd', { argv: [], parent: 0, state: 'S', memoryBytes: always(0) }),
  aProcess(800, 'nginx', { argv: ['nginx: master process /usr/sbin/nginx'] }),
  aProcess(801, 'nginx', {
    argv: ['nginx: worker process'],
    parent: 800,
    user: 'www-data',
    state: 'S',
    cpuPercent: always(12.3),
  }),
  aProcess(900, 'java', {
    argv: ['/usr/bin/java', '-jar', 'app.jar'],
    user: 'sre',
    state: 'Sl',
    threads: 30,
    cpuPercent: always(150),
    memoryBytes: always(1.5 * GIB),
  }),
  aProcess(901, 'worker', { argv: [], parent: 900, user: 'sre', state: 'Z', memoryBytes: always(0) }),
]
const ps = async (line: string) => run(hostWith({ processes }), line)

describe('the layouts of procps', () => {
  test('without options it shows the own processes of this terminal', async () => {
    expect((await ps('ps')).out).toBe(
      '    PID TTY          TIME CMD\n' +
        '   1200 pts/0    00:00:00 bash\n' +
        '   1234 pts/0    00:00:00 python3\n' +
        '   1235 pts/0    00:00:00 ps\n',
    )
  })

  test('aux shows everybody, and a figure that is too long steals from the blanks after it', async () => {
    expect((await ps('ps aux')).out).toBe(
      'USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\n' +
        'root           1  0.0  0.2  35840  9216 ?        Ss   Jan04   0:00 /sbin/init\n' +
        'root           2  0.0  0.0      0     0 ?        S    Jan04   0:00 [kthreadd]\n' +
        'root         800  0.0  0.1  32768  8192 ?        Ss   Jan04   0:00 nginx: master process /usr/sbin/nginx\n' +
        'www-data     801 12.3  0.1  32768  8192 ?        S    Jan04 177:07 nginx: worker process\n' +
        'sre          900  150 37.5 4726784 1572864 ?     Sl   Jan04 2160:00 /usr/bin/java -jar app.jar\n' +
        'sre          901  0.0  0.0      0     0 ?        Z    Jan04   0:00 [worker] <defunct>\n' +
        'sre         1200  0.0  0.2  35840  9216 pts/0    Ss   08:55   0:00 -bash\n' +
        'sre         1234  0.0  0.2  35840  9216 pts/0    R+   09:00   0:00 python3 main.py\n' +
        'sre         1235  0.0  0.2  35840  9216 pts/0    R+   09:00   0:00 ps aux\n',
    )
  })

  test('-aux means the same, as procps lets it', async () => {
    expect((await ps('ps -aux')).out.split('\n')[0]).toBe((await ps('ps aux')).out.split('\n')[0])
  })

  test('-ef shows parents and full command lines', async () => {
    expect((await ps('ps -ef')).out.split('\n').slice(0, 6)).toEqual([
      'UID          PID    PPID  C STIME TTY          TIME CMD',
      'root           1       0  0 Jan04 ?        00:00:00 /sbin/init',
      'root           2       0  0 Jan04 ?        00:00:00 [kthreadd]',
      'root         800       1  0 Jan04 ?        00:00:00 nginx: master process /usr/sbin/nginx',
      'www-data     801     800 12 Jan04 ?        02:57:07 nginx: worker process',
      'sre          900       1 99 Jan04 ?        1-12:00:00 /usr/bin/java -jar app.jar',
    ])
  })

  test('a zombie is defunct in every column of its command', async () => {
    const { out } = await ps('ps -o pid,comm,args -p 901')
    expect(out).toBe('    PID COMMAND         COMMAND\n    901 worke <defunct> [worker] <defunct>\n')
  })

  test('-l, -j and BSD l have their columns', async () => {
    expect((await ps('ps -l -p 800')).out).toBe(
      'F S   UID     PID    PPID  C PRI  NI ADDR SZ WCHAN  TTY          TIME CMD\n' +
        '4 S     0     800       1  0  80   0 -  8192 -      ?        00:00:00 nginx\n',
    )
    expect((await ps('ps -j -p 800')).out).toBe(
      '    PID    PGID     SID TTY          TIME CMD\n    800     800     800 ?        00:00:00 nginx\n',
    )
    expect((await ps('ps l 800')).out.split('\n')[0]).toBe(
      'F   UID     PID    PPID PRI  NI    VSZ   RSS WCHAN  STAT TTY        TIME COMMAND',
    )
  })

  test('a forest draws branches, with what the first process started at its edge', async () => {
    const { out } = await ps('ps -e --forest -o pid,args')
    expect(out).toBe(
      '    PID COMMAND\n' +
        '      2 [kthreadd]\n' +
        '      1 /sbin/init\n' +
        '    800 nginx: master process /usr/sbin/nginx\n' +
        '    801  \\_ nginx: worker process\n' +
        '    900 /usr/bin/java -jar app.jar\n' +
        '    901  \\_ [worker] <defunct>\n' +
        '   1200 -bash\n' +
        '   1234  \\_ python3 main.py\n' +
        '   1235      \\_ ps -e --forest -o pid,args\n',
    )
  })
})

describe('columns of one choice', () => {
  test('they are separated and right or left as procps has them', async () => {
    expect((await ps('ps -eo pid,ppid,stat,comm')).out).toBe(
      '    PID    PPID STAT COMMAND\n' +
        '      1       0 Ss   systemd\n' +
        '      2       0 S    kthreadd\n' +
        '    800       1 Ss   nginx\n' +
        '    801     800 S    nginx\n' +
        '    900       1 Sl   java\n' +
        '    901     900 Z    worker <defunct>\n' +
        '   1200       1 Ss   bash\n' +
        '   1234    1200 R+   python3\n' +
        '   1235    1234 R+   ps\n',
    )
  })

  test('the share of a CPU is exactly that of the world', async () => {
    expect((await ps('ps -C nginx,java -o pcpu= --sort=-pcpu')).out).toBe(' 150\n12.3\n 0.0\n')
  })

  test('headings can be named, left out, and widened', async () => {
    expect((await ps('ps -p 1 -o pid=PROCESS -o comm=NAME')).out).toBe('PROCESS NAME\n      1 systemd\n')
    expect((await ps('ps -p 1 -o pid=,comm=')).out).toBe('      1 systemd\n')
    expect((await ps('ps -p 1 -o user:12,pid')).out).toBe('USER             PID\nroot               1\n')
    expect((await ps('ps -p 1 -o user,pid=')).out).toBe('USER            \nroot           1\n')
    expect((await ps('ps -p 1 -o pid,comm --no-headers')).out).toBe('      1 systemd\n')
  })

  test('a command that is not the last column is cut at its width', async () => {
    expect((await ps('ps -p 800 -o args,pid')).out).toBe(
      'COMMAND                         PID\nnginx: master process /usr/     800\n',
    )
  })

  test('instants and spans', async () => {
    expect((await ps('ps -p 900 -o etime,etimes,lstart,start,time,nlwp')).out).toBe(
      '    ELAPSED ELAPSED                  STARTED  STARTED     TIME NLWP\n' +
        ' 1-00:00:00   86400 Sun Jan  4 09:00:00 2026 09:00:00 1-12:00:00 30\n',
    )
  })
})

describe('the choice of processes', () => {
  const pids = async (line: string) => (await ps(`${line} -o pid=`)).out.split('\n').map(Number).filter(Boolean)

  test('by number, name, user, parent and terminal', async () => {
    expect(await pids('ps -p 800,900')).toEqual([800, 900])
    expect(await pids('ps -C nginx')).toEqual([800, 801])
    expect(await pids('ps -u www-data')).toEqual([801])
    expect(await pids('ps -u 1000')).toEqual([900, 901, 1200, 1234, 1235])
    expect(await pids('ps --ppid 800')).toEqual([801])
    expect(await pids('ps -t pts/0')).toEqual([1200, 1234, 1235])
    expect(await pids('ps x')).toEqual([900, 901, 1200, 1234, 1235])
    expect(await pids('ps a')).toEqual([1200, 1234, 1235])
  })

  test('nothing that fits is a heading and exit code 1', async () => {
    expect(await ps('ps -p 4000')).toMatchObject({ out: '    PID TTY          TIME CMD\n', code: 1 })
  })

  test('mistakes are answered as procps does', async () => {
    const first = async (line: string) => {
      const { err, code } = await ps(line)
      return [err.split('\n')[0], code]
    }
    expect(await first('ps --foo')).toEqual(['error: unknown gnu long option', 1])
    expect(await first('ps -o foo')).toEqual(['error: unknown user-defined format specifier "foo"', 1])
    expect(await first('ps -p')).toEqual(['error: list of process IDs must follow -p', 1])
    expect(await first('ps -p x')).toEqual(['error: process ID list syntax error', 1])
    expect(await first('ps -p 0')).toEqual(['error: process ID out of range', 1])
    expect(await first('ps -u nosuch')).toEqual(['error: user name does not exist', 1])
    expect(await first('ps --sort foo')).toEqual(['error: unknown sort specifier', 1])
    expect(await first('ps xyzzy')).toEqual(['error: unsupported option (BSD syntax)', 1])
  })
})
