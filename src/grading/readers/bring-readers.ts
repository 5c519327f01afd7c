// Brings what only some checks need before they are judged: the judging itself waits for nothing.
import type { Expectation } from '../../model/check.ts'
import { bringYamlReader } from './read-yaml.ts'

export async function bringReaders(expectations: readonly Expectation[]): Promise<void> {
  if (expectations.some(hasYaml)) await bringYamlReader()
}

/** Patterns of texts and files stand at several depths; a word of a value that looks alike brings it in vain, which is no harm. */
function hasYaml(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false
  return Object.entries(data).some(([name, inner]) => name === 'yaml' || hasYaml(inner))
}
