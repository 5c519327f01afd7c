// The lists of units that systemctl prints.
// Unlike Linux: the only units are the services of the exercise; there are no targets, sockets, mounts or timers.
import type { Service } from '../../services/service.ts'
import { table } from '../layout.ts'
import type { Given } from '../options.ts'
import { subState } from './unit-status.ts'

const LEGEND = [
  'LOAD   = Reflects whether the unit definition was properly loaded.',
  'ACTIVE = The high-level unit activation state, i.e. generalization of SUB.',
  'SUB    = The low-level unit activation state, values depend on unit type.',
]

export function unitList(services: readonly Service[], given: Given): string[] {
  const states = given.has('failed') ? ['failed'] : given.values('state').flatMap((value) => value.split(','))
  const shown = wanted(services, given).filter((service) => {
    if (states.length > 0)
      return states.includes(service.state) || states.includes(subState(service)) || states.includes('loaded')
    return given.has('all') || service.state !== 'inactive'
  })
  const isPlain = given.has('plain')
  const rows = shown.map((service) => {
    const texts = [`${service.unit}.service`, 'loaded', service.state, subState(service), service.description]
    return isPlain ? texts : [service.state === 'failed' ? '●' : ' ', ...texts]
  })
  const hasLegend = !given.has('no-legend') && given.value('legend') !== 'false' && given.value('legend') !== 'no'
  const names = ['UNIT', 'LOAD', 'ACTIVE', 'SUB', 'DESCRIPTION']
  const heading = hasLegend ? [isPlain ? names : [' ', ...names]] : []
  const legend = hasLegend
    ? [...(rows.length > 0 ? ['', ...LEGEND] : []), ...countLines(rows.length, given, states)]
    : []
  const columns = Array.from({ length: isPlain ? 5 : 6 }, () => ({ side: 'left' as const }))
  return [...table(columns, [...heading, ...rows]), ...legend]
}

function countLines(count: number, given: Given, states: readonly string[]): string[] {
  const files = "To show all installed unit files use 'systemctl list-unit-files'."
  if (given.has('all') || states.includes('inactive')) return [`${count} loaded units listed.`, files]
  if (states.length > 0) return [`${count} loaded units listed.`]
  return [`${count} loaded units listed. Pass --all to see loaded but inactive units, too.`, files]
}

export function unitFileList(services: readonly Service[], given: Given): string[] {
  const states = given.values('state').flatMap((value) => value.split(','))
  const rows = wanted(services, given)
    .map((service) => [`${service.unit}.service`, service.isEnabled ? 'enabled' : 'disabled', 'enabled'])
    .filter(([, state = '']) => states.length === 0 || states.includes(state))
  const columns = [{ side: 'left' as const }, { side: 'left' as const }, { side: 'left' as const }]
  if (given.has('no-legend')) return table(columns, rows)
  return [...table(columns, [['UNIT FILE', 'STATE', 'PRESET'], ...rows]), '', `${rows.length} unit files listed.`]
}

/** Those that fit --type and the patterns behind the verb. */
function wanted(services: readonly Service[], given: Given): readonly Service[] {
  const types = given.values('type').flatMap((value) => value.split(','))
  if (types.length > 0 && !types.includes('service')) return []
  const patterns = given.operands.slice(1).map(globOf)
  if (patterns.length === 0) return services
  return services.filter(({ unit }) =>
    patterns.some((pattern) => pattern.test(`${unit}.service`) || pattern.test(unit)),
  )
}

/** Patterns of glob(7). */
export function globOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.')
  return new RegExp(`^${source}$`)
}
