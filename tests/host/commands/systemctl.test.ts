import { describe, expect, test } from 'vitest'
import { aProcess, aService } from './given.ts'
import { hostWith, run } from './run-command.ts'

const services = {
  nginx: aService('active', { description: 'A web server', journal: ['started', 'error: no backend'] }),
  db: aService('failed', { description: 'Database', isEnabled: false }),
  batch: aService('inactive', { description: 'Nightly batch' }),
}
const processes = [
  aProcess(800, 'nginx', { argv: ['nginx: master process'] }),
  aProcess(801, 'nginx', { argv: ['nginx: worker process'], parent: 800, user: 'www-data', state: 'S' }),
]
const aHost = () => hostWith({ services, processes })
const on = (line: string) => run(aHost(), line)

describe('questions', () => {
  test('is-active ends with 0, 3 or 4', async () => {
    expect(await on('systemctl is-active nginx')).toMatchObject({ out: 'active\n', code: 0 })
    expect(await on('systemctl is-active nginx.service')).toMatchObject({ out: 'active\n', code: 0 })
    expect(await on('systemctl is-active db')).toMatchObject({ out: 'failed\n', code: 3 })
    expect(await on('systemctl is-active nosuch')).toMatchObject({ out: 'inactive\n', code: 4 })
    expect(await on('systemctl is-active --quiet batch')).toMatchObject({ out: '', code: 3 })
    expect(await on('systemctl is-active db nginx')).toMatchObject({ out: 'failed\nactive\n', code: 0 })
  })

  test('is-failed and is-enabled', async () => {
    expect(await on('systemctl is-failed db')).toMatchObject({ out: 'failed\n', code: 0 })
    expect(await on('systemctl is-failed nginx')).toMatchObject({ out: 'active\n', code: 1 })
    expect(await on('systemctl is-enabled nginx')).toMatchObject({ out: 'enabled\n', code: 0 })
    expect(await on('systemctl is-enabled db')).toMatchObject({ out: 'disabled\n', code: 1 })
    expect(await on('systemctl is-enabled nosuch')).toMatchObject({
      err: 'Failed to get unit file state for nosuch.service: No such file or directory\n',
      code: 1,
    })
  })

  test('status shows the state, the processes and the end of the journal', async () => {
    expect(await on('systemctl status nginx')).toMatchObject({
      out:
        '● nginx.service - A web server\n' +
        '     Loaded: loaded (/lib/systemd/system/nginx.service; enabled; preset: enabled)\n' +
        '     Active: active (running) since Sun 2026-01-04 09:00:00 UTC; 24h ago\n' +
        '   Main PID: 800 (nginx)\n' +
        '      Tasks: 2 (limit: 4614)\n' +
        '     Memory: 16.0M\n' +
        '        CPU: 0ms\n' +
        '     CGroup: /system.slice/nginx.service\n' +
        '             ├─800 "nginx: master process"\n' +
        '             └─801 "nginx: worker process"\n' +
        '\n' +
        'Jan 05 08:58:59 debian nginx[800]: started\n' +
        'Jan 05 08:59:00 debian nginx[800]: error: no backend\n',
      code: 0,
    })
    expect(await on('systemctl status batch')).toMatchObject({
      out:
        '○ batch.service - Nightly batch\n' +
        '     Loaded: loaded (/lib/systemd/system/batch.service; enabled; preset: enabled)\n' +
        '     Active: inactive (dead)\n',
      code: 3,
    })
    expect(await on('systemctl status nosuch')).toMatchObject({
      err: 'Unit nosuch.service could not be found.\n',
      code: 4,
    })
  })

  test('list-units shows what runs or failed; options choose', async () => {
    expect((await on('systemctl list-units --type=service')).out).toBe(
      '  UNIT          LOAD   ACTIVE SUB     DESCRIPTION\n' +
        '● db.service    loaded failed failed  Database\n' +
        '  nginx.service loaded active running A web server\n' +
        '\n' +
        'LOAD   = Reflects whether the unit definition was properly loaded.\n' +
        'ACTIVE = The high-level unit activation state, i.e. generalization of SUB.\n' +
        'SUB    = The low-level unit activation state, values depend on unit type.\n' +
        '2 loaded units listed. Pass --all to see loaded but inactive units, too.\n' +
        "To show all installed unit files use 'systemctl list-unit-files'.\n",
    )
    expect((await on('systemctl list-units --state=failed --no-legend --plain --no-pager')).out).toBe(
      'db.service loaded failed failed Database\n',
    )
    expect((await on('systemctl list-units --all --no-legend --plain batch*')).out).toBe(
      'batch.service loaded inactive dead Nightly batch\n',
    )
  })

  test('show gives properties', async () => {
    expect((await on('systemctl show nginx -p ActiveState,MainPID')).out).toBe('MainPID=800\nActiveState=active\n')
    expect((await on('systemctl show db --property=Result --value')).out).toBe('exit-code\n')
    expect((await on('systemctl show nosuch -p LoadState')).out).toBe('LoadState=not-found\n')
  })

  test('mistakes', async () => {
    expect(await on('systemctl frobnicate')).toMatchObject({ err: 'Unknown command verb frobnicate.\n', code: 1 })
    expect(await on('systemctl start')).toMatchObject({ err: 'Too few arguments.\n', code: 1 })
    expect(await on('systemctl --foo')).toMatchObject({ err: "systemctl: unrecognized option '--foo'\n", code: 1 })
  })
})

describe('changes', () => {
  test('a service is stopped with its processes, and started with new ones', async () => {
    const host = aHost()
    expect(await run(host, 'systemctl stop nginx')).toMatchObject({ out: '', err: '', code: 0 })
    expect(host.services.states()).toEqual({ nginx: 'inactive', db: 'failed', batch: 'inactive' })
    expect(host.processes.ended).toEqual([801, 800])
    await run(host, 'systemctl start nginx')
    expect((await run(host, 'ps -C nginx -o ppid=,args=')).out.split('\n')).toEqual([
      '      1 nginx: master process',
      expect.stringMatching(/^ +12\d\d nginx: worker process$/),
      '',
    ])
  })

  test('an unknown unit ends with 5', async () => {
    expect(await on('systemctl start nosuch')).toMatchObject({
      err: 'Failed to start nosuch.service: Unit nosuch.service not found.\n',
      code: 5,
    })
    expect(await on('systemctl stop nosuch')).toMatchObject({
      err: 'Failed to stop nosuch.service: Unit nosuch.service not loaded.\n',
      code: 5,
    })
    expect((await on('systemctl restart nosuch')).code).toBe(5)
  })

  test('a start that fails says where to look', async () => {
    const host = hostWith({ services: { app: aService('inactive', { onStart: [{ exitCode: 1, state: 'failed' }] }) } })
    expect(await run(host, 'systemctl start app')).toMatchObject({
      err:
        'Job for app.service failed because the control process exited with error code.\n' +
        'See "systemctl status app.service" and "journalctl -xeu app.service" for details.\n',
      code: 1,
    })
    expect(host.services.states()).toEqual({ app: 'failed' })
  })

  test('enable tells of its link', async () => {
    const host = aHost()
    expect((await run(host, 'systemctl enable db')).err).toBe(
      'Created symlink /etc/systemd/system/multi-user.target.wants/db.service → /lib/systemd/system/db.service.\n',
    )
    expect((await run(host, 'systemctl is-enabled db')).out).toBe('enabled\n')
  })

  test('service hands on', async () => {
    const host = aHost()
    expect((await run(host, 'service nginx stop')).code).toBe(0)
    expect((await run(host, 'service nginx status')).code).toBe(3)
    expect((await run(host, 'service nosuch start')).code).toBe(5)
  })
})

describe('the journal', () => {
  test('a service has its own lines, of the world and of systemd', async () => {
    const host = aHost()
    await run(host, 'systemctl reload nginx')
    expect((await run(host, 'journalctl -u nginx --no-pager')).out).toBe(
      'Jan 05 08:58:59 debian nginx[800]: started\n' +
        'Jan 05 08:59:00 debian nginx[800]: error: no backend\n' +
        'Jan 05 09:00:00 debian systemd[1]: Reloading nginx.service - A web server...\n' +
        'Jan 05 09:00:00 debian systemd[1]: Reloaded nginx.service - A web server.\n',
    )
    expect((await run(host, 'journalctl -u nginx -n 1 -o cat')).out).toBe('Reloaded nginx.service - A web server.\n')
    expect((await run(host, 'journalctl -u nginx -p err -o cat')).out).toBe('error: no backend\n')
    expect((await run(host, 'journalctl -u nginx -r -n 2 -o cat')).out.split('\n')[0]).toBe(
      'Reloaded nginx.service - A web server.',
    )
    expect(
      (await run(host, ['journalctl', '-u', 'nginx', '--since', '30 sec ago', '-o', 'cat'])).out.split('\n').length,
    ).toBe(3)
    expect((await run(host, ['journalctl', '-u', 'nginx', '--until', '2026-01-05 08:58:59', '-o', 'cat'])).out).toBe(
      'started\n',
    )
    expect((await run(host, 'journalctl -u nosuch')).out).toBe('-- No entries --\n')
  })

  test('an entry as JSON', async () => {
    const { out } = await on('journalctl -u nginx -n 1 -o json')
    expect(JSON.parse(out)).toEqual({
      __REALTIME_TIMESTAMP: String(Date.UTC(2026, 0, 5, 8, 59) * 1000),
      _HOSTNAME: 'debian',
      PRIORITY: '3',
      SYSLOG_IDENTIFIER: 'nginx',
      _PID: '800',
      _SYSTEMD_UNIT: 'nginx.service',
      MESSAGE: 'error: no backend',
    })
  })

  test('logger writes to it, and to syslog where that is there', async () => {
    const host = hostWith({ files: { '/var/log/syslog': { kind: 'text', text: 'first\n' } } })
    await run(host, ['logger', '-t', 'backup', 'all done'])
    expect((await run(host, 'journalctl -t backup')).out).toBe('Jan 05 09:00:00 debian backup: all done\n')
    const log = host.files.find('/var/log/syslog')
    expect(
      log?.content.kind === 'file' && new TextDecoder().decode(log.content.bytes.subarray(0, log.content.size)),
    ).toBe('first\nJan 05 09:00:00 debian backup: all done\n')
  })
})

test('journalctl -f shows what comes, until it is ended', async () => {
  const host = aHost()
  host.scheduler.at(1000, () => host.services.reload('nginx'))
  host.scheduler.at(2000, () => host.processes.kill(host.processes.main, 1235, 'TERM'))
  expect(await run(host, 'journalctl -f -u nginx -n 0 -o cat')).toEqual({
    out: 'Reloading nginx.service - A web server...\nReloaded nginx.service - A web server.\n',
    err: '',
    code: -15,
    ms: 2000,
  })
})
