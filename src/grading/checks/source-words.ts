// Which facts of a program's source a word of `uses` or `avoids` means.
import type { SourceFact } from '../../model/evidence.ts'

export function factsOf(word: string, facts: readonly SourceFact[]): readonly SourceFact[] {
  const wanted = word.trim().replace(/\(\)$/, '')
  return facts.filter((fact) => fits(fact, wanted))
}

function fits(fact: SourceFact, word: string): boolean {
  switch (fact.kind) {
    case 'syntax':
      return fact.name === word
    case 'import': {
      const module = /^import\s+(.+)$/.exec(word)?.[1]
      return module !== undefined && (fact.name === module || fact.name.startsWith(`${module}.`))
    }
    case 'call':
      return fitsCall(fact.name, fact.keywords, word)
    case 'definition':
      return (word === 'def' && fact.of === 'function') || (word === 'class' && fact.of === 'class')
    default:
      return fact satisfies never
  }
}

function fitsCall(name: string, keywords: Readonly<Record<string, string>>, word: string): boolean {
  const keyword = /^(\w+)\s*=\s*(.+)$/.exec(word)
  if (keyword !== null) return keywords[keyword[1] ?? ''] === keyword[2]
  if (word.startsWith('.')) return name.endsWith(word)
  return name === word || name === `builtins.${word}`
}
