import { expect, test } from 'vitest'
import { aProcess } from './given.ts'
import { hostWith, run } from './run-command.ts'

const processes = [
  aProcess(800, 'nginx', { argv: ['nginx: master process'] }),
  aProcess(900, 'app', { argv: ['/usr/bin/app', '--port', '8080'], user: 'sre' }),
  aProcess(901, 'app', { argv: ['/usr/bin/app', '--port', '8081'], user: 'sre' }),
  aProcess(950, 'stubborn', { user: 'sre', onSignal: { TERM: { kind: 'ignores' } } }),
  aProcess(960, 'slow', { user: 'sre', onSignal: { TERM: { kind: 'ends', afterMs: 3000 } } }),
]
const aHost = () => hostWith({ processes })

test('kill sends TERM, or the signal that is named in any way', async () => {
  const host = aHost()
  for (const line of ['kill 900', 'kill -0 901', 'kill -s HUP 901', 'kill -9 950'])
    expect((await run(host, line)).code).toBe(0)
  expect(host.processes.signals.map(({ to, signal }) => [to, signal])).toEqual([
    [900, 'TERM'],
    [901, 'HUP'],
    [950, 'KILL'],
  ])
  expect(host.processes.ended).toEqual([900, 901, 950])
})

test('a process may ignore a signal, or take its time', async () => {
  const host = aHost()
  await run(host, 'kill 950 960')
  expect(host.processes.ended).toEqual([])
  await run(host, 'ping -c 4 localhost')
  expect(host.processes.ended).toEqual([960])
})

test('kill complains as procps does', async () => {
  expect(await run(aHost(), 'kill 99999')).toMatchObject({ err: 'kill: (99999): No such process\n', code: 1 })
  expect(await run(aHost(), 'kill 800')).toMatchObject({ err: 'kill: (800): Operation not permitted\n', code: 1 })
  expect(await run(aHost(), 'kill app')).toMatchObject({ err: "kill: failed to parse argument: 'app'\n", code: 1 })
  expect((await run(aHost(), 'kill -FOO 1')).err.split('\n')[0]).toBe('kill: invalid argument F')
  expect((await run(aHost(), 'kill -l 9')).out).toBe('KILL\n')
  expect((await run(aHost(), 'kill -l TERM')).out).toBe('15\n')
  expect((await run(aHost(), 'kill -l')).out.split('\n')[0]).toBe(
    'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT',
  )
})

test('pgrep finds by name, command line, user and parent', async () => {
  const host = aHost()
  expect((await run(host, 'pgrep app')).out).toBe('900\n901\n')
  expect((await run(host, 'pgrep -f port.*8081')).out).toBe('901\n')
  expect((await run(host, 'pgrep -l -u root')).out).toBe('1 systemd\n800 nginx\n')
  expect((await run(host, 'pgrep -a -o app')).out).toBe('900 /usr/bin/app --port 8080\n')
  expect((await run(host, 'pgrep -n app')).out).toBe('901\n')
  expect((await run(host, 'pgrep -x ap')).code).toBe(1)
  expect(await run(host, 'pgrep -c nosuch')).toMatchObject({ out: '0\n', code: 1 })
  expect((await run(host, 'pgrep -d, app')).out).toBe('900,901\n')
  expect((await run(host, 'pgrep -P 1200')).out).toBe('1234\n')
  expect(await run(host, 'pgrep')).toMatchObject({
    err: "pgrep: no matching criteria specified\nTry `pgrep --help' for more information.\n",
    code: 2,
  })
})

test('pkill ends what it finds, and is refused what is not its own', async () => {
  const host = aHost()
  expect((await run(host, 'pkill -9 -f 8080')).code).toBe(0)
  expect(host.processes.ended).toEqual([900])
  expect(await run(host, 'pkill nginx')).toMatchObject({
    err: 'pkill: killing pid 800 failed: Operation not permitted\n',
    code: 1,
  })
  expect(await run(host, 'pkill -e app')).toMatchObject({ out: 'app killed (pid 901)\n', code: 0 })
  expect((await run(host, 'pkill app')).code).toBe(1)
})

test('killall takes whole names', async () => {
  const host = aHost()
  expect(await run(host, 'killall ap')).toMatchObject({ err: 'ap: no process found\n', code: 1 })
  expect(await run(host, 'killall -v -s KILL app')).toMatchObject({
    err: 'Killed app(900) with signal 9\nKilled app(901) with signal 9\n',
    code: 0,
  })
  expect(await run(host, 'killall -FOO app')).toMatchObject({
    err: 'FOO: unknown signal; killall -l lists signals.\n',
    code: 1,
  })
})

test('pidof shows the newest first', async () => {
  expect((await run(aHost(), 'pidof app')).out).toBe('901 900\n')
  expect((await run(aHost(), 'pidof -s app')).out).toBe('901\n')
  expect((await run(aHost(), 'pidof nosuch')).code).toBe(1)
})
