// Units by the names and patterns that somebody types.
import type { System } from '../../processes/process.ts'
import type { Service } from '../../services/service.ts'
import { globOf } from './unit-list.ts'

function unitName(name: string): string {
  return /\.(service|socket|target|timer|mount|path|slice|scope|device|swap)$/.test(name) ? name : `${name}.service`
}

/** Names and patterns as services; a name that is none stands for itself. */
export function found(
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
