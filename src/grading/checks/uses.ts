// `uses` and `avoids`: what the source of the program contains, where the task asks for it in words.
import type { SourcePattern } from '../../model/check.ts'
import type { SourceFact } from '../../model/evidence.ts'
import type { Finding } from '../finding.ts'
import { count, listed } from '../text/plain-text.ts'
import { factsOf } from './source-words.ts'

export function checkUses(patterns: readonly SourcePattern[], facts: readonly SourceFact[]): Finding | undefined {
  const missing = patterns.find((pattern) => pattern.anyOf.every((word) => factsOf(word, facts).length === 0))
  if (missing === undefined) return undefined
  const instead = missing.anyOf.flatMap((word) => insteadOf(word, facts)).at(0)
  const asks = `The task asks for ${listed(missing.anyOf.map(nameWord), 'or')}`
  return {
    way: `uses ${missing.anyOf.join(' or ')}`,
    say: instead === undefined ? `${asks}; your program has none.` : `${asks}; your program ${instead}.`,
  }
}

export function checkAvoids(patterns: readonly SourcePattern[], facts: readonly SourceFact[]): Finding | undefined {
  for (const word of patterns.flatMap((pattern) => pattern.anyOf)) {
    const lines = [...new Set(factsOf(word, facts).map((fact) => fact.line))]
    if (lines.length === 0) continue
    const place = count(lines.length, 'line').replace(/^[\d,]+ /, '')
    return {
      way: `avoids ${word}`,
      say: `The task asks to do without ${nameWord(word)}; it is in ${place} ${listed(lines.map(String))}.`,
    }
  }
  return undefined
}

const PHRASES: Readonly<Record<string, string>> = {
  'list comprehension': 'a list comprehension',
  'dict comprehension': 'a dictionary comprehension',
  'set comprehension': 'a set comprehension',
  'generator expression': 'a generator expression',
  'f-string': 'an f-string',
}

function nameWord(word: string): string {
  return PHRASES[word] ?? `\`${word}\``
}

const LOOPS = ['for', 'while', 'list comprehension', 'generator expression', 'map', 'filter']

/** What stands in the program where the word was expected: the line to look at. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  'list comprehension': ['generator expression', 'map', 'filter', 'for', 'while'],
  'dict comprehension': ['dict', 'generator expression', 'list comprehension', 'for', 'while'],
  'set comprehension': ['set', 'generator expression', 'list comprehension', 'for', 'while'],
  'generator expression': ['list comprehension', 'for', 'while'],
  'f-string': ['.format'],
  for: LOOPS,
  while: LOOPS,
}

function insteadOf(word: string, facts: readonly SourceFact[]): string[] {
  if (word === 'with') {
    const opens = ['open', '.open', 'io.open'].flatMap((name) => factsOf(name, facts)).at(0)
    return opens === undefined ? [] : [`opens the file in line ${opens.line} without it`]
  }
  for (const other of INSTEAD[word] ?? []) {
    const fact = factsOf(other, facts).at(0)
    if (fact !== undefined && other !== word) return [`has ${nameWord(other)} in line ${fact.line} instead`]
  }
  const method = /\.(\w+)$/.exec(word)?.[1]
  const imported =
    method === undefined ? undefined : facts.find((fact) => fact.kind === 'call' && fact.name.endsWith(`.${method}`))
  return imported?.kind === 'call' ? [`calls \`${imported.name}\` in line ${imported.line}`] : []
}
