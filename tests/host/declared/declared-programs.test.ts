// What a command that an instructor writes does on the host.
import { describe, expect, test } from 'vitest'
import { bytesOf } from '../../../src/host/files/inode.ts'
import { hostWith, run } from './declared-host.ts'

const ended = (code: number, out = '', err = '', ms = 0) => ({ code, out, err, ms })

describe('answers', () => {
  test('what the pattern captured stands in the text', async () => {
    const host = hostWith('commands:\n  pg_isready -h {host}: {output: "{host}:5432 - accepting connections\\n"}')
    expect(await run(host, 'pg_isready -h db01')).toEqual(ended(0, 'db01:5432 - accepting connections\n'))
  })

  test('a list is a sequence, and the last one repeats', async () => {
    const host = hostWith(
      'commands:\n  apt-get update:\n    - {errors: "E: lock\\n", exits: 100}\n    - {output: "Reading\\n"}',
    )
    expect(await run(host, 'apt-get update')).toEqual(ended(100, '', 'E: lock\n'))
    expect(await run(host, 'apt-get update')).toEqual(ended(0, 'Reading\n'))
    expect(await run(host, 'apt-get update')).toEqual(ended(0, 'Reading\n'))
  })

  test('every host begins the sequence anew', async () => {
    const nouns = 'commands:\n  job: [{exits: 1}, {exits: 0}]'
    expect((await run(hostWith(nouns), 'job')).code).toBe(1)
    expect((await run(hostWith(nouns), 'job')).code).toBe(1)
  })

  test('a command with two names counts once', async () => {
    const host = hostWith('commands:\n  sls|serverless info: [{output: "1"}, {output: "2"}]')
    expect([(await run(host, 'sls info')).out, (await run(host, 'serverless info')).out]).toEqual(['1', '2'])
  })

  test('when no pattern fits, it says so and fails', async () => {
    const host = hostWith('commands:\n  kubectl get pods: {output: "none\\n"}')
    expect(await run(host, 'kubectl get nodes')).toEqual(
      ended(1, '', 'kubectl: this host has no answer to: get nodes\n'),
    )
  })

  test('the first pattern that fits answers', async () => {
    const host = hostWith('commands:\n  job a: {exits: 1}\n  job ...: {exits: 2}\n  job b: {exits: 3}')
    expect([(await run(host, 'job a')).code, (await run(host, 'job b')).code]).toEqual([1, 2])
  })

  test('it takes its time on the clock, and writes at the end of it', async () => {
    const host = hostWith('commands:\n  backup: {after: 3 s, output: "done at {clock}\\n"}')
    expect(await run(host, 'backup')).toEqual(ended(0, 'done at 2026-01-05 09:00:03\n', '', 3000))
  })

  test('a signal ends it, as a negative code', async () => {
    const host = hostWith('commands:\n  job: {after: 1 s, killed by: KILL, errors: "oh\\n"}')
    expect(await run(host, 'job')).toEqual(ended(-9, '', 'oh\n', 1000))
    expect(host.processes.signals).toEqual([])
  })

  test('one that never ends writes and goes on, until a signal ends it', async () => {
    const host = hostWith('commands:\n  watch: {output: "on\\n", never ends: true}')
    expect(await run(host, 'watch', { forMs: 5000 })).toEqual({ code: undefined, out: 'on\n', err: '', ms: 5000 })
    const process = host.processes.all().find((one) => one.name === 'watch')
    host.processes.kill(host.processes.main, process?.pid ?? 0, 'TERM')
    expect(process?.status).toBe(15)
  })

  test('a signal ends one that takes its time, before its effects', async () => {
    const host = hostWith('commands:\n  job: {after: 1 min, then: {files: {done: ""}}}')
    host.scheduler.at(2000, () => {
      const job = host.processes.all().find((one) => one.name === 'job')
      host.processes.kill(host.processes.main, job?.pid ?? 0, 'TERM')
    })
    expect((await run(host, 'job')).code).toBe(-15)
    expect(host.files.find('/home/sre/done')).toBeUndefined()
  })

  test('standard input stands in the text, and in files', async () => {
    const host = hostWith('commands:\n  apply -f -: {output: "got {input}", then: {files: {in.txt: "{input}"}}}')
    const found = await run(host, 'apply -f -', { input: 'a\nb\n' })
    expect(found.out).toBe('got a\nb\n')
    expect(textOf(host, '/home/sre/in.txt')).toBe('a\nb\n')
  })

  test('braces that mean nothing stay', async () => {
    const host = hostWith(`commands:\n  job: {output: '{"a": {"b": 1}} {{json .}} {unknown}'}`)
    expect((await run(host, 'job')).out).toBe('{"a": {"b": 1}} {{json .}} {unknown}')
  })
})

describe('patterns', () => {
  const fits = async (pattern: string, line: string) =>
    (await run(hostWith(`commands:\n  ${pattern}: {output: "yes"}`), line)).code === 0

  test.each([
    ['job', 'job any -x thing', true],
    ['job get pods|pod', 'job get pod', true],
    ['job get pods|pod', 'job get node', false],
    ['job get pods', 'job get pods web', false],
    ['job get ...', 'job get', true],
    ['job get ...', 'job get a -b c', true],
    ['job get ...', 'job put', false],
    ['job scale deployment/{name} --replicas={n}', 'job scale deployment/web --replicas 4', true],
    ['job scale deployment/{name} --replicas {n}', 'job --replicas=4 scale deployment/web', true],
    ['job scale deployment/{name} --replicas={n}', 'job scale deployment/web', false],
    ['job -a|--all', 'job --all', true],
    ['job -a', 'job -a -b', false],
    ['job run [options]', 'job --quiet run -v', true],
    ['job [options] {file}', 'job -i hosts.ini -C main.yml', true],
    ['job [options] {file}', 'job main.yml -i hosts.ini', true],
    ['job [options] {file}', 'job main.yml other.yml', false],
    ['job [-n|--space {space}] get', 'job get', true],
    ['job [-n|--space {space}] get', 'job get --space=a', true],
    ['job [-n|--space {space}] get', 'job get --space', false],
    ['job -o json={.spec.n}', 'job -o json={.spec.n}', true],
    ['job -- {word}', 'job -- -x', true],
    ['job {word}', 'job -- -x', true],
    ['job {word}', 'job -x', false],
    ['job {word}', 'job -', true],
    ['job {word}', 'job -5', true],
    ['job {a} {a}', 'job x x', true],
    ['job {a} {a}', 'job x y', false],
    ['job "two words"', 'job two words', false],
  ])('%s and  %s: %s', async (pattern, line, expected) => {
    expect(await fits(`'${pattern}'`, line)).toBe(expected)
  })

  test('a word in quotes has blanks', async () => {
    const host = hostWith(`commands:\n  'job "two words"': {output: "yes"}`)
    expect((await run(host, ['job', 'two words'])).out).toBe('yes')
  })

  test('a thousand unknown options are read at once', async () => {
    const host = hostWith('commands:\n  job [options] a b: {output: "yes"}')
    const options = Array.from({ length: 400 }, (_, index) => [`-o${index}`, 'value']).flat()
    expect((await run(host, ['job', ...options, 'a', 'b'])).code).toBe(0)
    expect((await run(host, ['job', ...options, 'a', 'c'])).code).toBe(1)
  })
})

describe('conditions', () => {
  test('an answer with a condition is an exception', async () => {
    const host = hostWith(
      'files: {app.conf: "port 80\\n"}\ncommands:\n  sls deploy:\n    - {when: {no file: app.conf}, exits: 1}\n    - {when: {file has: {app.conf: port 90}}, exits: 2}\n    - {when: {file: [app.conf, /etc/none]}, exits: 3}\n    - {exits: 4}\n    - {exits: 5}\n  rm app.conf: {then: {files: {app.conf: null}}}',
    )
    const codes = []
    for (const line of ['sls deploy', 'sls deploy', 'rm app.conf', 'sls deploy'])
      codes.push((await run(host, line)).code)
    expect(codes).toEqual([4, 5, 0, 1])
  })

  test('commands that ran before, and ended well', async () => {
    const host = hostWith(
      'commands:\n  terraform init [options]: [{exits: 1}, {exits: 0}]\n  terraform validate: [{when: {not ran: terraform init}, exits: 1}, {exits: 0}]',
    )
    const codes = []
    for (const line of ['validate', 'init', 'validate', 'init -input=false', 'validate'])
      codes.push((await run(host, `terraform ${line}`)).code)
    expect(codes).toEqual([1, 1, 1, 0, 0])
  })

  test('the environment', async () => {
    const host = hostWith(
      'commands:\n  job: [{when: {env: {STAGE: prod}}, output: a}, {when: {env: {STAGE: null}}, output: b}, {output: c}]',
    )
    expect((await run(host, 'job', { env: { STAGE: 'prod' } })).out).toBe('a')
    expect((await run(host, 'job')).out).toBe('b')
    expect((await run(host, 'job', { env: { STAGE: 'dev' } })).out).toBe('c')
  })
})

describe('effects', () => {
  test('files are made, changed and removed', async () => {
    const host = hostWith(
      'files: {old.txt: a, logs/a: x, keep.txt: b}\ncommands:\n  job {name}: {then: {files: {"out/{name}.txt": "{name}\\n", keep.txt: new, old.txt: null, logs/: null, run.sh: {text: "#!/bin/sh\\n", mode: 755}}}}',
    )
    await run(host, 'job web01')
    expect(textOf(host, '/home/sre/out/web01.txt')).toBe('web01\n')
    expect(textOf(host, '/home/sre/keep.txt')).toBe('new')
    expect(['old.txt', 'logs'].map((name) => host.files.find(`/home/sre/${name}`))).toEqual([undefined, undefined])
    expect((host.files.find('/home/sre/run.sh')?.mode ?? 0) & 0o777).toBe(0o755)
  })

  test('processes end, by name and by number', async () => {
    const host = hostWith(
      'processes: {nginx: [{pid: 900}, {pid: 901}], redis: {pid: 950}, cron: {pid: 960}}\ncommands:\n  job: {then: {ends: [nginx, 950]}}',
    )
    await run(host, 'job')
    expect(host.processes.ended).toEqual([900, 901, 950])
  })

  test('services come into another state', async () => {
    const host = hostWith(
      'services: {nginx: failed, ssh: active}\ncommands:\n  repair {unit}: {then: {services: {"{unit}": active, ssh.service: inactive, none: active}}}',
    )
    await run(host, 'repair nginx')
    expect(host.services.states()).toEqual({ nginx: 'active', ssh: 'inactive' })
  })

  test('what it makes belongs to who ran it, wherever it is', async () => {
    const host = hostWith('commands:\n  job: {then: {files: {/srv/app/VERSION: "2\\n", "~/l": {link: /srv/app}}}}')
    await run(host, 'job')
    const owners = ['/srv', '/srv/app', '/srv/app/VERSION'].map((path) => host.files.find(path)?.owner)
    expect(owners).toEqual([0, host.user.user, host.user.user])
    expect(textOf(host, '/home/sre/l/VERSION')).toBe('2\n')
  })

  test('a disk that cannot be written to is named', async () => {
    const host = hostWith(
      'disks: {/srv: {size: 1 GB, read-only: true}}\ncommands:\n  job: {then: {files: {/srv/a: b}}}',
    )
    expect(await run(host, 'job')).toEqual(ended(1, '', 'job: Read-only file system\n'))
  })

  test('a value that is set is what the name means from then on', async () => {
    const host = hostWith(
      'commands:\n  with: {replicas: 3}\n  kubectl get: [{when: {value: {replicas: 0}}, output: none}, {output: "{replicas}"}]\n  kubectl scale --replicas={n}: {then: {set: {replicas: "{n}"}}}',
    )
    const seen = []
    for (const line of ['get', 'scale --replicas=4', 'get', 'scale --replicas 0', 'get'])
      seen.push((await run(host, `kubectl ${line}`)).out)
    expect(seen).toEqual(['3', '', '4', '', 'none'])
  })

  test('a command that cannot write its file says so', async () => {
    const host = hostWith('files: {a: x}\ncommands:\n  job: {then: {files: {a/b: y}}}')
    expect(await run(host, 'job')).toEqual(ended(1, '', 'job: Not a directory\n'))
  })
})

function textOf(host: ReturnType<typeof hostWith>, path: string): string | undefined {
  const inode = host.files.find(path)
  return inode?.content.kind === 'file' ? new TextDecoder().decode(bytesOf(inode)) : undefined
}
