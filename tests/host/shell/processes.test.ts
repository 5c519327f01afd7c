import { expect, test } from 'vitest'
import { runScript } from './run-script.ts'

test('commands of a pipeline run at the same time, on the clock', async () => {
  const { out, ms } = await runScript('sleep 5 | cat; echo done')
  expect([out, ms]).toEqual(['done\n', 5000])
})

test('a background job goes on beside the script', async () => {
  const { out, ms } = await runScript('(sleep 2; echo a) & echo b; wait')
  expect([out, ms]).toEqual(['b\na\n', 2000])
})

test('who writes into a pipe that nobody reads is ended by SIGPIPE', async () => {
  const { out, ms } = await runScript('yes | head -1; yes | sleep 1; echo "$PIPESTATUS $?"')
  expect([out, ms]).toEqual(['y\n141 0\n', 1000])
})

test('a job is killed by its number, and what it ended with is told', async () => {
  const { out, code, ms } = await runScript('sleep 100 & kill %1; wait $!; echo $?')
  expect([out, code, ms]).toEqual(['143\n', 0, 0])
})

test('a trap runs when the command in the foreground has ended, but wait returns at once', async () => {
  const late = await runScript('trap "echo got" TERM; (sleep 1; kill -TERM $$) & sleep 3; echo after')
  expect([late.out, late.ms]).toEqual(['got\nafter\n', 3000])
  const early = await runScript('trap "echo got" TERM; (sleep 1; kill -TERM $$) & sleep 30 & wait $!; echo $?; kill %2')
  expect([early.out, early.ms]).toEqual(['got\n143\n', 1000])
})

test('a trap for EXIT cleans up, whatever ends the script', async () => {
  const script = "trap 'rm -f note; echo cleaned' EXIT INT TERM; touch note; kill -TERM $$; ls note"
  const { out, err, code } = await runScript(script)
  expect([out, err, code]).toEqual(['cleaned\ncleaned\n', "ls: cannot access 'note': No such file or directory\n", 2])
})

test('timeout ends a program at its time', async () => {
  const { out, ms } = await runScript(
    'timeout 2 sleep 10; echo $?; timeout -s KILL 1 sleep 10; echo $?; timeout 5 sleep 1; echo $?',
  )
  expect([out, ms]).toEqual(['124\n137\n0\n', 4000])
})

test('tail -f shows what is added', async () => {
  const script =
    'echo one > log; (sleep 2; echo two >> log; sleep 2; echo three >> log) & timeout 10 tail -f log; echo $?'
  const { out, ms } = await runScript(script)
  expect([out, ms]).toEqual(['one\ntwo\nthree\n124\n', 10_000])
})

test('the last command of bash -c takes the place of the shell', async () => {
  const { host } = await runScript('sleep 1')
  expect(host.processes.log.runs().map(({ argv, first }) => [argv, first])).toEqual([
    [
      ['sleep', '1'],
      ['bash', '-c', 'sleep 1'],
    ],
  ])
})

test('a fork bomb meets the end of the process table, and its shells give up', async () => {
  const { err } = await runScript(':(){ :|:& };:; sleep 60; kill -KILL -1')
  expect(err).toContain('bash: fork: retry: Resource temporarily unavailable\n')
  expect(err).toContain('bash: fork: Resource temporarily unavailable\n')
})

test('a loop that never waits takes time on the clock', async () => {
  const { out, ms } = await runScript('timeout 2 bash -c "while :; do :; done"; echo $?')
  expect([out, ms]).toEqual(['124\n', 2000])
})

test('bytes go through as they are', async () => {
  const bytes = Uint8Array.from({ length: 10_000_000 }, (_one, index) => (index * 7) & 0xff)
  const { bytes: through } = await runScript('cat | cat | gzip -c | gunzip -c', { stdin: bytes })
  expect(Buffer.compare(through, bytes)).toBe(0)
})

test('a thousand commands take well below a millisecond each', async () => {
  await runScript('true')
  const before = performance.now()
  const { code } = await runScript('for i in {1..1000}; do /usr/bin/true; done')
  expect(code).toBe(0)
  expect(performance.now() - before).toBeLessThan(1000)
})

test('sh has the messages of dash', async () => {
  const { err, code } = await runScript('', {
    argv: ['/bin/sh', '-c', 'nosuch; cat < nosuch; ./nosuch; exit 4'],
    path: '/bin/sh',
  })
  expect(err).toBe(
    '/bin/sh: 1: nosuch: not found\n/bin/sh: 1: cannot open nosuch: No such file\n/bin/sh: 1: ./nosuch: not found\n',
  )
  expect(code).toBe(4)
})

test('who may not read, write or run a file is told so', async () => {
  const files = {
    '/srv/secret': { kind: 'text', text: 'x', owner: 'root', mode: 0o600 },
    '/srv/tool': { kind: 'text', text: '#!/bin/sh\n', owner: 'root', mode: 0o644 },
  } as const
  const { err } = await runScript(
    'cat /srv/secret; echo a > /srv/secret; /srv/tool; grep x /srv/secret; rm -f /etc/passwd; sort /srv/secret',
    { files },
  )
  expect(err.split('\n')).toEqual([
    'cat: /srv/secret: Permission denied',
    'bash: line 1: /srv/secret: Permission denied',
    'bash: line 1: /srv/tool: Permission denied',
    'grep: /srv/secret: Permission denied',
    "rm: cannot remove '/etc/passwd': Permission denied",
    'sort: cannot read: /srv/secret: Permission denied',
    '',
  ])
})
