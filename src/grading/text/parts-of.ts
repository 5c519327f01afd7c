// The parts of a text that have a form, in their order: each match, or the groups of each match, joined by a blank.
import { plainText } from './plain-text.ts'
import { createPattern } from './regular-expression.ts'

export function partsOf(text: string, form: string): string[] {
  const expression = createPattern(form)
  if (expression === undefined) return []
  const every = new RegExp(expression.source, `${expression.flags}g`)
  return [...plainText(text).matchAll(every)].map(([whole, ...groups]) => {
    const part = groups.length === 0 ? whole : groups.filter((group) => group !== undefined).join(' ')
    return part.trim()
  })
}
