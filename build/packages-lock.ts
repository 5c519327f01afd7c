// Reads python-packages.lock: which Python packages, in which version, with which hashes. It is pip's own format, so pip can read it too.
import { SetUpError } from './set-up-error.ts'

export type LockedPackage = {
  readonly name: string
  readonly version: string
  /** SHA-256 in hex; a wheel with any of them is right. */
  readonly hashes: readonly string[]
}

export function parsePackagesLock(text: string): LockedPackage[] {
  const entries = text
    .replaceAll(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  return entries.map((entry) => {
    const [, name, version] = /^([\w.-]+)==([\w.]+)\s/.exec(entry) ?? []
    const hashes = [...entry.matchAll(/--hash=sha256:([0-9a-f]{64})(?=\s|$)/g)].map((match) => match[1] ?? '')
    if (name === undefined || version === undefined || hashes.length === 0) {
      throw new SetUpError(
        `python-packages.lock: "${entry.slice(0, 60)}" is no entry. Write name==version --hash=sha256:… for each package.`,
      )
    }
    return { name, version, hashes }
  })
}

export function formatPackagesLock(packages: readonly LockedPackage[]): string {
  return packages
    .map(({ name, version, hashes }) => [`${name}==${version}`, ...hashes.map((hash) => `--hash=sha256:${hash}`)])
    .map((words) => `${words.join(' ')}\n`)
    .join('')
}
