// What comes of a declared command: files, services, processes and values that are different afterwards.
import type { Changes } from '../../model/command.ts'
import type { WorldFile } from '../../model/world.ts'
import type { System } from '../processes/process.ts'
import { SIGNALS } from '../processes/signals.ts'
import type { DeclaredState } from './declared-state.ts'
import { removeFile, writeFile } from './host-files.ts'

/** `fill` puts what was captured into a text. Throws ENOSPC where a disk is full. */
export function applyChanges(
  changes: Changes,
  fill: (text: string) => string,
  system: System,
  state: DeclaredState,
): void {
  for (const [path, file] of Object.entries(changes.files)) {
    if (file === null) removeFile(fill(path), system)
    else writeFile(fill(path), filled(file, fill), system)
  }
  for (const [unit, service] of Object.entries(changes.services)) system.host.services.set(fill(unit), service)
  for (const one of changes.ends) endProcesses(fill(one), system)
  for (const [name, text] of Object.entries(changes.values)) state.set(name, fill(text))
}

function filled(file: WorldFile, fill: (text: string) => string): WorldFile {
  if (file.kind === 'text') return { ...file, text: fill(file.text) }
  if (file.kind === 'lines') return { ...file, of: fill(file.of) }
  return file.kind === 'link' ? { ...file, target: fill(file.target) } : file
}

/** By name or number. The learner's own program and its shell are never meant. */
function endProcesses(meant: string, { host, process }: System): void {
  const { processes } = host
  for (const one of processes.all()) {
    const isMeant = one.name === meant || String(one.pid) === meant
    if (isMeant && one.pid !== 1 && one !== processes.main && one !== process) processes.end(one, SIGNALS.TERM)
  }
}
