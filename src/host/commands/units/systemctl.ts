// systemctl(1) of systemd 252 for services. Whoever works on this host may start and stop them: nobody is asked for a password.

import { command, Refusal, writeLines } from '../command.ts'
import { change, enable, killUnits } from './unit-changes.ts'
import { unitFileList, unitList } from './unit-list.ts'
import { cat, isActive, isEnabled, isFailed, show, status } from './unit-questions.ts'

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

/** Unlike Linux: verbs that mask, edit or link units, those about sockets, timers and jobs, and those about the whole machine are not there. */
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

function some(units: readonly string[]): readonly string[] {
  if (units.length === 0) throw new Refusal('Too few arguments.\n')
  return units
}
