// The verbs of systemctl(1) that change something: start, stop and their kin, enable, disable, kill.
import type { System } from '../../processes/process.ts'
import { readSignal } from '../../processes/signals.ts'
import type { Service, ServiceAnswer } from '../../services/service.ts'
import { Refusal } from '../command.ts'
import type { Given } from '../options.ts'
import { found } from './unit-names.ts'
import { unitPath } from './unit-status.ts'

/** As LSB init scripts end for a program that is not installed (systemctl(1), EXIT STATUS). */
const NOT_INSTALLED = 5

export type ChangeVerb = 'start' | 'stop' | 'restart' | 'reload' | 'try-restart' | 'reload-or-restart'

export async function change(system: System, verb: ChangeVerb, names: readonly string[]): Promise<number> {
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

export async function enable(
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

export async function killUnits(system: System, given: Given, names: readonly string[]): Promise<number> {
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
