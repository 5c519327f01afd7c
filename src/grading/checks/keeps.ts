// `keeps`: paths that the program leaves as they were.

import type { Expectation } from '../../model/check.ts'
import { textOfGiven } from '../../model/given-file.ts'
import { absolutePath, shortPath } from '../files/paths.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'
import { cutText } from '../text/plain-text.ts'

export function checkKeeps(paths: readonly string[], scene: Scene, others?: true): Finding | undefined {
  const { world } = scene.case
  for (const path of others === true ? [...paths, ...othersThan(scene)] : paths) {
    const full = absolutePath(path, world)
    const name = `\`${shortPath(full, world)}\``
    const trace = scene.stage.files.find((file) => file.path === full)
    // A file of the host itself has a trace only where something happened to it.
    if (trace === undefined || trace.change === 'kept') continue
    if (trace.change === 'deleted') return { way: 'deleted', say: `${name} is gone; it should be kept.` }
    if (trace.change === 'created') return { way: 'created', say: `${name} was made new; nothing should be there.` }
    const given = world.files[full]
    const text = given === undefined ? undefined : textOfGiven(given)
    const before = text === undefined ? {} : { expected: cutText(text) }
    const after = trace.text === undefined ? {} : { seen: cutText(trace.text) }
    return { way: 'changed', say: `${name} was changed; it should be kept as it was.`, ...before, ...after }
  }
  return undefined
}

/** What something happened to, and no verb of the case speaks of. A folder that was made for a file that is meant is meant too. */
function othersThan(scene: Scene): readonly string[] {
  const { world, expects } = scene.case
  const meant = expects.flatMap(pathsIn).map((path) => absolutePath(path, world))
  const touched = scene.stage.files.filter(({ change }) => change !== 'kept').map(({ path }) => path)
  return touched.filter((path) => !meant.some((one) => one === path || one.startsWith(`${path}/`)))
}

function pathsIn(expectation: Expectation): readonly string[] {
  switch (expectation.kind) {
    case 'writes':
      return Object.keys(expectation.files)
    case 'deletes':
      return expectation.paths
    case 'moves':
      return Object.entries(expectation.files).flat()
    default:
      return []
  }
}
