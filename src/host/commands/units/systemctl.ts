// systemctl(1) of systemd 252 for services. Whoever works on this host may start and stop them: nobody is asked for a password.

import { bytesOf } from '../../files/files.ts'
import type { System } from '../../processes/process.ts'
import { readSignal } from '../../processes/signals.ts'
import type { Service, ServiceAnswer } from '../../services/service.ts'
import { command, Refusal, writeLines } from '../command.ts'
import type { Given } from '../options.ts'
import { globOf, unitFileList, unitList } from './unit-list.ts'
import { properties } from './unit-properties.ts'
import { statusLines, unitPath } from './unit-status.ts'

const OPTIONS = [
  '-a --all',
  '-f --force',
  '-H --host =',
  '-l --full',
  '-n --lines =',
  '-o --output =',
  '-p --property =',
  '-q --quiet',
  '-r --recursive',
  '-s --signal =',
  '-t --type =',
  '-P --value-of =',
  '--failed',
  '--kill-who =',
  '--legend =',
  '--no-ask-password',
  '--no-block',
  '--no-legend',
  '--no-pager',
  '--no-reload',
  '--now',
  '--plain',
  '--runtime',
  '--show-types',
  '--state =',
  '--system',
  '--user',
  '--value',
  '--wait',
  '-h --help',
  '--version',
]
const HELP = `systemctl [OPTIONS...] COMMAND ...

Query or send control commands to the system manager.

Unit Commands:
  list-units [PATTERN...]             List units currently in memory
  is-active PATTERN...                Check whether units are active
  is-failed PATTERN...                Check whether units are failed
  status [PATTERN...|PID...]          Show runtime status of one or more units
  show [PATTERN...|JOB...]            Show properties of one or more units/jobs
  cat PATTERN...                      Show files of one or more units
  start UNIT...                       Start (activate) one or more units
  stop UNIT...                        Stop (deactivate) one or more units
  reload UNIT...                      Reload one or more units
  restart UNIT...                     Start or restart one or more units
  try-restart UNIT...                 Restart one or more units if active
  reload-or-restart UNIT...           Reload one or more units if possible,
                                      otherwise start or restart
  reset-failed [PATTERN...]           Reset failed state for all, one, or more units
Unit File Commands:
  list-unit-files [PATTERN...]        List installed unit files
  enable [UNIT...|PATH...]            Enable one or more unit files
  disable UNIT...                     Disable one or more unit files
  is-enabled UNIT...                  Check whether unit files are enabled
  daemon-reload                       Reload systemd manager configuration
  is-system-running                   Check whether system is fully running
`
const VERSION = 'systemd 252 (252.31-1~deb12u1)'
/** Exit codes of LSB init scripts, which systemctl keeps to (systemctl(1), EXIT STATUS). */
const NOT_RUNNING = 3
const NO_SUCH_UNIT = 4
const NOT_INSTALLED = 5

export const systemctl = command({ options: OPTIONS, help: HELP, version: VERSION }, async (system, given) => {
  const [verb = 'list-units', ...units] = given.operands
  const { services } = system.host
  switch (verb) {
    case 'list-units':
      await writeLines(system, unitList(services.all(), given))
      return 0
    case 'list-unit-files':
      await writeLines(system, unitFileList(services.all(), given))
      return 0
    case 'status':
      return status(system, given, units)
    case 'show':
      return show(system, given, units)
    case 'cat':
      return cat(system, some(units))
    case 'is-active':
      return isActive(system, given, some(units))
    case 'is-failed':
      return isFailed(system, given, some(units))
    case 'is-enabled':
      return isEnabled(system, given, some(units))
    case 'start':
    case 'stop':
    case 'restart':
    case 'reload':
    case 'try-restart':
    case 'condrestart':
    case 'reload-or-restart':
      return change(system, verb === 'condrestart' ? 'try-restart' : verb, some(units))
    case 'enable':
    case 'disable':
      return enable(system, given, verb, some(units))
    case 'reset-failed':
      for (const unit of units.length > 0 ? units : services.all().map((one) => one.unit)) services.resetFailed(unit)
      return 0
    case 'daemon-reload':
    case 'daemon-reexec':
      return 0
    case 'is-system-running': {
      const isWell = services.all().every(({ state }) => state !== 'failed')
      if (!given.has('quiet')) await writeLines(system, [isWell ? 'running' : 'degraded'])
      return isWell ? 0 : 1
    }
    case 'kill':
      return killUnits(system, given, some(units))
    case 'get-default':
      await writeLines(system, ['multi-user.target'])
      return 0
    default:
      throw new Refusal(
        ELSEWHERE.has(verb) ? `systemctl: this host has no ${verb}.\n` : `Unknown command verb ${verb}.\n`,
      )
  }
})

/** Unlike Linux: these verbs of systemctl are not there. */
const ELSEWHERE = new Set(
  [
    ...[
      'list-sockets',
      'list-timers',
      'list-dependencies',
      'list-jobs',
      'list-machines',
      'list-automounts',
      'list-paths',
    ],
    ...[
      'mask',
      'unmask',
      'edit',
      'link',
      'preset',
      'revert',
      'isolate',
      'freeze',
      'thaw',
      'clean',
      'set-property',
      'help',
    ],
    ...['poweroff', 'reboot', 'halt', 'kexec', 'suspend', 'hibernate', 'rescue', 'emergency', 'default', 'set-default'],
    ...['show-environment', 'set-environment', 'unset-environment', 'import-environment', 'log-level', 'switch-root'],
  ].sort(),
)

async function killUnits(system: System, given: Given, names: readonly string[]): Promise<number> {
  const { processes } = system.host
  const signal = readSignal(given.value('signal') ?? 'TERM')
  if (signal === undefined) throw new Refusal(`Failed to parse signal string "${given.value('signal')}".\n`)
  const init = processes.find(1)
  for (const { name, service } of found(system, names)) {
    if (service === undefined) throw new Refusal(`Failed to kill unit ${name}: Unit ${name} not loaded.\n`)
    if (service.main !== undefined && init !== undefined) processes.kill(init, service.main.pid, signal)
  }
  return 0
}

function some(units: readonly string[]): readonly string[] {
  if (units.length === 0) throw new Refusal('Too few arguments.\n')
  return units
}

function unitName(name: string): string {
  return /\.(service|socket|target|timer|mount|path|slice|scope|device|swap)$/.test(name) ? name : `${name}.service`
}

/** Names and patterns as services; a name that is none stands for itself. */
function found(
  system: System,
  names: readonly string[],
): { readonly name: string; readonly service: Service | undefined }[] {
  const { services } = system.host
  return names.flatMap((name) => {
    if (!/[*?[]/.test(name)) return [{ name: unitName(name), service: services.find(name) }]
    const pattern = globOf(unitName(name))
    return services
      .all()
      .filter(({ unit }) => pattern.test(`${unit}.service`))
      .map((service) => ({ name: `${service.unit}.service`, service }))
  })
}

async function isActive(system: System, given: Given, names: readonly string[]): Promise<number> {
  const all = found(system, names)
  if (!given.has('quiet'))
    await writeLines(
      system,
      all.map(({ service }) => service?.state ?? 'inactive'),
    )
  if (all.some(({ service }) => service?.state === 'active')) return 0
  return all.some(({ service }) => service !== undefined) ? NOT_RUNNING : NO_SUCH_UNIT
}

async function isFailed(system: System, given: Given, names: readonly string[]): Promise<number> {
  const all = found(system, names)
  if (!given.has('quiet'))
    await writeLines(
      system,
      all.map(({ service }) => service?.state ?? 'inactive'),
    )
  return all.some(({ service }) => service?.state === 'failed') ? 0 : 1
}

async function isEnabled(system: System, given: Given, names: readonly string[]): Promise<number> {
  let isAny = false
  for (const { name, service } of found(system, names)) {
    if (service === undefined) {
      await system.write(2, `Failed to get unit file state for ${name}: No such file or directory\n`)
      return 1
    }
    if (!given.has('quiet')) await writeLines(system, [service.isEnabled ? 'enabled' : 'disabled'])
    isAny ||= service.isEnabled
  }
  return isAny ? 0 : 1
}

type ChangeVerb = 'start' | 'stop' | 'restart' | 'reload' | 'try-restart' | 'reload-or-restart'

async function change(system: System, verb: ChangeVerb, names: readonly string[]): Promise<number> {
  let code = 0
  for (const { name, service } of found(system, names)) {
    const answer = act(system, verb, service)
    if (answer.kind === 'unknown') {
      const why = verb === 'stop' ? 'not loaded' : 'not found'
      await system.write(2, `Failed to ${verb} ${name}: Unit ${name} ${why}.\n`)
      code = NOT_INSTALLED
    } else if (answer.code !== 0) {
      await system.write(2, problem(verb, name))
      code = answer.code
    }
  }
  return code
}

function act({ host }: System, verb: ChangeVerb, service: Service | undefined): ServiceAnswer {
  if (service === undefined) return { kind: 'unknown' }
  const { services } = host
  const isRunning = service.state === 'active'
  switch (verb) {
    case 'start':
    case 'stop':
    case 'restart':
    case 'reload':
      return services[verb](service.unit)
    case 'try-restart':
      return isRunning ? services.restart(service.unit) : { kind: 'done', code: 0 }
    case 'reload-or-restart':
      return isRunning ? services.reload(service.unit) : services.start(service.unit)
    default:
      return verb satisfies never
  }
}

function problem(verb: ChangeVerb, name: string): string {
  if (verb === 'reload') return `${name} is not active, cannot reload.\n`
  return (
    `Job for ${name} failed because the control process exited with error code.\n` +
    `See "systemctl status ${name}" and "journalctl -xeu ${name}" for details.\n`
  )
}

async function enable(
  system: System,
  given: Given,
  verb: 'enable' | 'disable',
  names: readonly string[],
): Promise<number> {
  for (const { name, service } of found(system, names)) {
    if (service === undefined) {
      await system.write(2, `Failed to ${verb} unit: Unit file ${name} does not exist.\n`)
      return 1
    }
    const link = `/etc/systemd/system/multi-user.target.wants/${name}`
    const isOn = verb === 'enable'
    if (service.isEnabled !== isOn && !given.has('quiet'))
      await system.write(
        2,
        isOn ? `Created symlink ${link} → ${unitPath(system, service.unit)}.\n` : `Removed "${link}".\n`,
      )
    system.host.services.enable(service.unit, isOn)
  }
  return given.has('now') ? change(system, verb === 'enable' ? 'start' : 'stop', names) : 0
}

async function status(system: System, given: Given, names: readonly string[]): Promise<number> {
  const lines = given.value('lines')
  const isFull = given.has('full')
  const options = lines === undefined ? { isFull } : { isFull, lines: Number(lines) }
  const all =
    names.length > 0
      ? found(system, names)
      : system.host.services.all().map((service) => ({ name: `${service.unit}.service`, service }))
  let code = 0
  let isFirst = true
  for (const { name, service } of all) {
    if (service === undefined) {
      await system.write(2, `Unit ${name} could not be found.\n`)
      code = NO_SUCH_UNIT
      continue
    }
    await writeLines(system, [...(isFirst ? [] : ['']), ...statusLines(system, service, options)])
    isFirst = false
    if (service.state !== 'active' && code === 0) code = NOT_RUNNING
  }
  return names.length === 0 ? 0 : code
}

async function show(system: System, given: Given, names: readonly string[]): Promise<number> {
  const only = given.values('property').flatMap((value) => value.split(','))
  const oneOf = given.value('value-of')
  const wanted = oneOf === undefined ? only : [oneOf]
  const isBare = given.has('value') || oneOf !== undefined
  const blocks = found(system, names).map(({ name, service }) =>
    properties(system, name, service)
      .filter(([key]) => wanted.length === 0 || wanted.includes(key))
      .map(([key, value]) => (isBare ? value : `${key}=${value}`)),
  )
  await writeLines(
    system,
    blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block])),
  )
  return 0
}

async function cat(system: System, names: readonly string[]): Promise<number> {
  let code = 0
  for (const [index, { name, service }] of found(system, names).entries()) {
    const path = service === undefined ? '' : unitPath(system, service.unit)
    const inode = path === '' ? undefined : system.host.files.find(path)
    if (inode === undefined) {
      await system.write(2, `No files found for ${name}.\n`)
      code = 1
      continue
    }
    await system.write(1, `${index > 0 ? '\n' : ''}# ${path}\n`)
    await system.write(1, bytesOf(inode))
  }
  return code
}
