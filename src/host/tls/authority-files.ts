// The files of the private authorities that a world names: an author says only where they are.
import type { World, WorldFile } from '../../model/world.ts'
import { makeAuthority } from './certificate.ts'

/** Path → file, for each authority of which the world gives no file itself. */
export function authorityFiles({ network, files, absent = [], clockMs }: World): Readonly<Record<string, WorldFile>> {
  const paths = Object.values(network).flatMap(({ certificate }) => certificate?.authority ?? [])
  const missing = paths.filter((path) => files[path] === undefined && !absent.includes(path))
  return Object.fromEntries(
    missing.map((path) => [
      path,
      { kind: 'text', text: makeAuthority(path, clockMs), mode: 0o644, owner: 'root', group: 'root' } as const,
    ]),
  )
}
