// The verbs of systemctl(1) that only ask: is-active, is-failed, is-enabled, status, show, cat.
import { bytesOf } from '../../files/inode.ts'
import type { System } from '../../processes/process.ts'
import { writeLines } from '../command.ts'
import type { Given } from '../options.ts'
import { found } from './unit-names.ts'
import { properties } from './unit-properties.ts'
import { statusLines, unitPath } from './unit-status.ts'

/** Exit codes of LSB init scripts, which systemctl keeps to (systemctl(1), EXIT STATUS). */
const NOT_RUNNING = 3
const NO_SUCH_UNIT = 4

// Unlike Linux: for a unit that is not there systemctl 252 ends with 3; this one does what its manual says, and later versions do.
export async function isActive(system: System, given: Given, names: readonly string[]): Promise<number> {
  const all = found(system, names)
  if (!given.has('quiet'))
    await writeLines(
      system,
      all.map(({ service }) => service?.state ?? 'inactive'),
    )
  if (all.some(({ service }) => service?.state === 'active')) return 0
  return all.some(({ service }) => service !== undefined) ? NOT_RUNNING : NO_SUCH_UNIT
}

export async function isFailed(system: System, given: Given, names: readonly string[]): Promise<number> {
  const all = found(system, names)
  if (!given.has('quiet'))
    await writeLines(
      system,
      all.map(({ service }) => service?.state ?? 'inactive'),
    )
  return all.some(({ service }) => service?.state === 'failed') ? 0 : 1
}

export async function isEnabled(system: System, given: Given, names: readonly string[]): Promise<number> {
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

export async function status(system: System, given: Given, names: readonly string[]): Promise<number> {
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

export async function show(system: System, given: Given, names: readonly string[]): Promise<number> {
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

export async function cat(system: System, names: readonly string[]): Promise<number> {
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
