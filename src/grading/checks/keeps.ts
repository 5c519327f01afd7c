// `keeps`: paths that the program leaves as they were.

import { absolutePath, shortPath } from '../files/paths.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'
import { cutText } from '../text/plain-text.ts'

export function checkKeeps(paths: readonly string[], scene: Scene): Finding | undefined {
  const { world } = scene.case
  for (const path of paths) {
    const full = absolutePath(path, world)
    const name = `\`${shortPath(full, world)}\``
    const trace = scene.stage.files.find((file) => file.path === full)
    // A file of the host itself has a trace only where something happened to it.
    if (trace === undefined || trace.change === 'kept') continue
    if (trace.change === 'deleted') return { way: 'deleted', say: `${name} is gone; it should be kept.` }
    if (trace.change === 'created') return { way: 'created', say: `${name} was made new; nothing should be there.` }
    const given = world.files[full]
    const before = given?.kind === 'text' ? { expected: cutText(given.text) } : {}
    const after = trace.text === undefined ? {} : { seen: cutText(trace.text) }
    return { way: 'changed', say: `${name} was changed; it should be kept as it was.`, ...before, ...after }
  }
  return undefined
}
