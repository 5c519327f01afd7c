// The programs that every host has.
import type { World } from '../model/world.ts'
import type { Programs } from './processes/programs.ts'

/** Those of every Debian, and those that the world declares. */
export function hostPrograms(_world: World): Programs {
  return {}
}
