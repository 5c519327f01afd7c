// Matches words with holes: `name '{name}' is not defined`. What stands in the holes comes back under their names.

export type Found = Readonly<Record<string, string>>

const HOLE = /\{(\w+)\}/

/** Null where the text is another. `whole`: from its beginning to its end. */
export function matchPattern(pattern: string, text: string, whole: boolean): Found | null {
  const names: string[] = []
  const parts = pattern.split(HOLE).map((part, index) => {
    if (index % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    names.push(part)
    return '([\\s\\S]+?)'
  })
  const source = parts.join('')
  const match = new RegExp(whole ? `^${source}$` : source).exec(text)
  if (match === null) return null
  return Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? '']))
}

/** Null where a hole has nothing to be filled with. A fact is only looked for when a sentence asks for it. */
export function fillPattern(pattern: string, fact: (name: string) => string | undefined): string | null {
  let isWhole = true
  const filled = pattern.replace(/\{(\w+)\}/g, (_hole, name: string) => {
    const known = fact(name)
    if (known === undefined) isWhole = false
    return known ?? ''
  })
  return isWhole ? filled : null
}
