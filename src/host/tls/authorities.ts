// The files of private authorities: where a world names one for a server and does not write the file itself, it is there all the same.
import type { World, WorldFile } from '../../model/world.ts'
import { type DistinguishedName, INTERNAL_ISSUER } from './certificate.ts'
import { encodeCertificate } from './certificate-file.ts'
import { pemOf } from './pem.ts'

const YEAR_MS = 31_536_000_000
const YEARS = 10

/** The same world with these files in it. */
export function withAuthorities(world: World): World {
  const paths = Object.values(world.network).flatMap(({ certificate }) => certificate?.authority ?? [])
  const missing = [...new Set(paths)].filter((path) => world.files[path] === undefined)
  if (missing.length === 0) return world
  const made = missing.map((path): [string, WorldFile] => [path, { kind: 'text', text: authorityFile(path, world) }])
  return { ...world, files: { ...world.files, ...Object.fromEntries(made) } }
}

/** Each path has a certificate of its own, which is the same in every run. */
function authorityFile(path: string, { clockMs }: World): string {
  const subject: DistinguishedName = INTERNAL_ISSUER
  const der = encodeCertificate({
    subject,
    issuer: subject,
    names: [],
    fromMs: clockMs - YEAR_MS,
    untilMs: clockMs + YEARS * YEAR_MS,
    serialNumber: serialOf(path),
    signedBy: { kind: 'self' },
  })
  return pemOf(der)
}

/** Eight bytes of the path, the first of them positive. */
function serialOf(path: string): string {
  let [high, low] = [0x811c9dc5, 0x01000193]
  for (const char of path) {
    const code = char.codePointAt(0) ?? 0
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low ^ code, 0x85ebca6b)
  }
  const hex = (value: number): string => (value >>> 0).toString(16).toUpperCase().padStart(8, '0')
  return `0${hex(high).slice(1)}${hex(low)}`
}
