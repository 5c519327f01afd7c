// `deletes`: paths that are not there any more when the program ended.

import { absolutePath, shortPath } from '../files/paths.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'

/** A path without a trace was neither given nor left behind, so it is not there. */
export function checkDeletes(paths: readonly string[], scene: Scene): Finding | undefined {
  const { world } = scene.case
  const left = paths.find((path) => {
    const trace = scene.stage.files.find((file) => file.path === absolutePath(path, world))
    return trace !== undefined && trace.change !== 'deleted'
  })
  if (left === undefined) return undefined
  return {
    way: 'still there',
    say: `\`${shortPath(absolutePath(left, world), world)}\` is still there; it should be deleted.`,
  }
}
