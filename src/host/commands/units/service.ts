// service(8): the old way to start and stop, which hands on to systemctl.
import type { Program } from '../../processes/process.ts'
import { writeLines } from '../command.ts'
import { systemctl } from './systemctl.ts'

const USAGE = 'Usage: service < option > | --status-all | [ service_name [ command | --full-restart ] ]\n'
const COMMANDS = ['start', 'stop', 'restart', 'reload', 'status', 'try-restart', 'force-reload']

export const service: Program = async (system) => {
  const [, unit, verb] = system.process.argv
  const { services } = system.host
  if (unit === '--status-all') {
    await writeLines(
      system,
      services.all().map((one) => ` [ ${one.state === 'active' ? '+' : '-'} ]  ${one.unit}`),
    )
    return 0
  }
  if (unit === undefined || verb === undefined) {
    await system.write(2, USAGE)
    return 1
  }
  if (services.find(unit) === undefined && verb !== 'status' && !COMMANDS.includes(verb)) {
    await system.write(2, `${unit}: unrecognized service\n`)
    return 1
  }
  const words = verb === '--full-restart' ? 'restart' : verb === 'force-reload' ? 'reload-or-restart' : verb
  return systemctl({ ...system, process: { ...system.process, argv: ['systemctl', words, `${unit}.service`] } })
}
