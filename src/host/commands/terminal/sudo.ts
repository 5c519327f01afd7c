// sudo(8): runs a program as root, or as another user.
// Unlike Linux: whoever works on this host may do it, and nobody is asked for a password.

import { HostFailure } from '../../failure.ts'
import { exitCodeOf } from '../../processes/command-log.ts'
import type { System } from '../../processes/process.ts'
import { signalNamed } from '../../processes/signals.ts'
import { command, Refusal } from '../command.ts'
import { findPrograms } from '../find-program.ts'
import type { Given } from '../options.ts'

const USAGE = `usage: sudo -h | -K | -k | -V
usage: sudo -v [-ABkNnS] [-g group] [-h host] [-p prompt] [-u user]
usage: sudo -l [-ABkNnS] [-g group] [-h host] [-p prompt] [-U user] [-u user]
            [command [arg ...]]
usage: sudo [-ABbEHkNnPS] [-r role] [-t type] [-C num] [-D directory] [-g
            group] [-h host] [-p prompt] [-R directory] [-T timeout] [-u user]
            [VAR=value] [-i | -s] [command [arg ...]]
`
const OPTIONS = [
  ...[
    '-A --askpass',
    '-B --bell',
    '-b --background',
    '-E --preserve-env =?',
    '-H --set-home',
    '-i --login',
    '-K',
    '-k',
    '-l --list',
  ],
  ...['-N', '-n --non-interactive', '-P', '-S --stdin', '-s --shell', '-v --validate', '-V --version'],
  ...['-C =', '-D --chdir =', '-g --group =', '-h --host =', '-p --prompt =', '-T =', '-u --user ='],
]
/** Debian's secure_path (sudoers(5)). */
const SECURE_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
const SHELL = '/bin/bash'

export const sudo = command(
  { options: OPTIONS, hint: USAGE, stopsAtOperand: true, version: 'Sudo version 1.9.13p3' },
  async (system, given) => {
    const name = given.value('user') ?? 'root'
    const account = system.host.accounts.find((one) => one.name === name || `#${one.user}` === name)
    if (account === undefined)
      throw new Refusal(`sudo: unknown user ${name}\nsudo: error initializing audit plugin sudoers_audit\n`)
    if (given.has('validate') || given.has('k') || given.has('K')) return 0
    const by = system.process.user
    const assigned = assignmentsOf(given)
    const words = given.operands.slice(Object.keys(assigned).length)
    if (given.has('list')) {
      await system.write(
        1,
        `User ${by.name} may run the following commands on ${system.host.world.machine.hostname}:\n    (ALL : ALL) NOPASSWD: ALL\n`,
      )
      return 0
    }
    const isShell = given.has('shell') || given.has('login')
    if (words.length === 0 && !isShell) throw new Refusal(USAGE)
    const argv = isShell ? [SHELL, ...(words.length > 0 ? ['-c', words.join(' ')] : [])] : words
    system.process.user = account
    const [path] = findPrograms(system, argv[0] ?? '', SECURE_PATH)
    if (path === undefined) throw new Refusal(`sudo: ${argv[0]}: command not found\n`)
    const kept = given.has('preserve-env')
      ? system.process.env
      : pick(system.process.env, ['TERM', 'LANG', 'TZ', 'DISPLAY', 'COLORTERM'])
    const env = {
      ...kept,
      HOME: account.home,
      LOGNAME: account.name,
      USER: account.name,
      MAIL: `/var/mail/${account.name}`,
      PATH: SECURE_PATH,
      SHELL: account.shell,
      SUDO_COMMAND: [path, ...argv.slice(1)].join(' '),
      SUDO_GID: String(by.group),
      SUDO_UID: String(by.user),
      SUDO_USER: by.name,
      ...assigned,
    }
    const cwd = given.value('chdir') ?? (given.has('login') ? account.home : system.process.cwd)
    return await run(system, path, argv, env, cwd)
  },
)

/** `NAME=value` in front of the command. */
function assignmentsOf(given: Given): Record<string, string> {
  const assigned: Record<string, string> = {}
  for (const word of given.operands) {
    const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s.exec(word) ?? []
    if (name === undefined || value === undefined) break
    assigned[name] = value
  }
  return assigned
}

async function run(
  system: System,
  path: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
): Promise<number> {
  const { process } = system
  try {
    const child = system.spawn({ path, argv, env, cwd, descriptors: process.descriptors, umask: process.umask })
    // What is sent to sudo goes on to the program.
    process.onSignal = (signal) => {
      if (child.status !== undefined) return false
      if (signal === 'TERM' || signal === 'INT' || signal === 'HUP')
        system.host.processes.kill(process, child.pid, signal)
      return signal !== 'KILL'
    }
    for (;;) {
      const ended = await system.wait(child.pid)
      if (ended === undefined) continue
      process.onSignal = undefined
      const code = exitCodeOf(ended.status)
      const signal = code < 0 ? signalNamed(-code) : undefined
      if (signal !== undefined) system.kill(process.pid, signal)
      return code
    }
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    const why =
      { ENOEXEC: 'Exec format error', ENOENT: 'No such file or directory' }[String(failure.errno)] ??
      'Permission denied'
    throw new Refusal(`sudo: unable to execute ${path}: ${why}\n`)
  }
}

function pick(env: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => names.includes(name)))
}
