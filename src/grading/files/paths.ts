// Paths as checks and messages have them: absolute for comparing, short for reading.
import type { World } from '../../model/world.ts'

export function absolutePath(path: string, world: World): string {
  if (path.startsWith('/')) return path
  return `${world.cwd === '/' ? '' : world.cwd}/${path.replace(/^\.\//, '')}`
}

/** As a learner writes it: relative where it lies in the folder in which the program runs. */
export function shortPath(path: string, world: World): string {
  const folder = world.cwd === '/' ? '/' : `${world.cwd}/`
  return path.startsWith(folder) && path.length > folder.length ? path.slice(folder.length) : path
}
