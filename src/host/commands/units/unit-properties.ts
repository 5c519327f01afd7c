// The properties of a service as `systemctl show` gives them.
import type { System } from '../../processes/process.ts'
import type { Service } from '../../services/service.ts'
import { timestamp } from './time-ago.ts'
import { signalNumber, subState, unitPath } from './unit-status.ts'

/** In order; of a unit that is not there a few only. */
export function properties(
  system: System,
  name: string,
  service: Service | undefined,
): readonly (readonly [key: string, value: string])[] {
  if (service === undefined)
    return [
      ['Result', 'success'],
      ['MainPID', '0'],
      ['Id', name],
      ['Names', name],
      ['Description', name],
      ['LoadState', 'not-found'],
      ['ActiveState', 'inactive'],
      ['SubState', 'dead'],
      ['UnitFileState', ''],
    ]
  const { state, result, isEnabled, description, main, ended, sinceMs, unit } = service
  const since = sinceMs === undefined ? '' : timestamp(system, sinceMs)
  const status = ended === undefined ? 0 : ended.kind === 'exited' ? ended.code : signalNumber(ended.signal)
  return [
    ['Type', 'simple'],
    ['Restart', 'no'],
    ['MainPID', String(main?.pid ?? 0)],
    ['Result', result],
    ['NRestarts', '0'],
    ['ExecMainPID', String(main?.pid ?? ended?.pid ?? 0)],
    ['ExecMainCode', ended === undefined ? '0' : ended.kind === 'exited' ? '1' : '2'],
    ['ExecMainStatus', String(status)],
    ['Id', name],
    ['Names', name],
    ['Description', description],
    ['LoadState', 'loaded'],
    ['ActiveState', state],
    ['SubState', subState(service)],
    ['FragmentPath', unitPath(system, unit)],
    ['UnitFileState', isEnabled ? 'enabled' : 'disabled'],
    ['UnitFilePreset', 'enabled'],
    ['StateChangeTimestamp', since],
    ['ActiveEnterTimestamp', state === 'active' ? since : ''],
    ['InactiveEnterTimestamp', state === 'active' ? '' : since],
  ]
}
