import { expect, test } from 'vitest'
import { hostWith, run } from './run-command.ts'

const on = (line: string) => run(hostWith(), line)

test('id, whoami and groups say who works here', async () => {
  expect((await on('id')).out).toBe('uid=1000(sre) gid=1000(sre) groups=1000(sre),4(adm),27(sudo),100(users)\n')
  expect((await on('id -u')).out).toBe('1000\n')
  expect((await on('id -un')).out).toBe('sre\n')
  expect((await on('id -Gn')).out).toBe('sre adm sudo users\n')
  expect((await on('id root')).out).toBe('uid=0(root) gid=0(root) groups=0(root)\n')
  expect((await on('whoami')).out).toBe('sre\n')
  expect((await on('groups root')).out).toBe('root : root\n')
  expect(await on('id nosuch')).toMatchObject({ err: 'id: ‘nosuch’: no such user\n', code: 1 })
  expect((await on('id -n')).err).toBe('id: cannot print only names or real IDs in default format\n')
})

test('getent reads the files of /etc', async () => {
  expect((await on('getent passwd root')).out).toBe('root:x:0:0:root:/root:/bin/bash\n')
  expect((await on('getent passwd 1000')).out.split(':')[0]).toBe('sre')
  expect((await on('getent group adm')).out).toBe('adm:x:4:sre\n')
  expect((await on('getent passwd nosuch')).code).toBe(2)
  expect((await on('getent foo')).code).toBe(1)
})

test('sudo runs a program as root or somebody else, and ends as it does', async () => {
  const host = hostWith()
  expect((await run(host, 'sudo id -un')).out).toBe('root\n')
  expect((await run(host, 'sudo -n -u www-data whoami')).out).toBe('www-data\n')
  expect((await run(host, 'sudo pgrep nosuch')).code).toBe(1)
  expect(await run(host, 'sudo nosuch')).toMatchObject({ err: 'sudo: nosuch: command not found\n', code: 1 })
  expect((await run(host, 'whoami')).out).toBe('sre\n')
  expect(
    host.processes.log
      .runs()
      .map(({ argv, by }) => [argv.join(' '), by])
      .slice(0, 2),
  ).toEqual([
    ['sudo id -un', 'program'],
    ['id -un', 1235],
  ])
})

test('which finds programs on the path', async () => {
  expect(await on('which ps df')).toMatchObject({ out: '/usr/bin/ps\n/usr/bin/df\n', code: 0 })
  expect(await on('which ps nosuch')).toMatchObject({ out: '/usr/bin/ps\n', code: 1 })
})

test('crontab -l shows the jobs of the user, or that there are none', async () => {
  expect(await on('crontab -l')).toMatchObject({ err: 'no crontab for sre\n', code: 1 })
  const files = { '/var/spool/cron/crontabs/sre': { kind: 'text', text: '0 3 * * * /opt/backup.sh\n' } } as const
  expect((await run(hostWith({ files }), 'crontab -l')).out).toBe('0 3 * * * /opt/backup.sh\n')
})

test('tty says that a pipe is none', async () => {
  expect(await on('tty')).toMatchObject({ out: 'not a tty\n', code: 1 })
})
