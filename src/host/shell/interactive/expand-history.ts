// History expansion as bash does it before it reads a line: `!!`, `!$`, `!5`, `!-2`, `!grep`. See bash(1), HISTORY EXPANSION.

export type ExpandedLine =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly text: string }
  | { readonly kind: 'unknown'; readonly event: string }

const EVENT = /\\!|'[^']*'|!(?:!|\$|-?\d+|[A-Za-z_./][^\s;|&()<>:'"$]*)/g

/** `lines` are those entered before. Nothing between single quotes is looked at. */
export function expandHistory(line: string, lines: readonly string[]): ExpandedLine {
  let unknown: string | undefined
  const text = line.replace(EVENT, (event) => {
    if (!event.startsWith('!')) return event
    const found = eventOf(event.slice(1), lines)
    if (found === undefined) unknown ??= event
    return found ?? event
  })
  if (unknown !== undefined) return { kind: 'unknown', event: unknown }
  return text === line ? { kind: 'same' } : { kind: 'changed', text }
}

function eventOf(event: string, lines: readonly string[]): string | undefined {
  const last = lines.at(-1)
  if (event === '!') return last
  if (event === '$') return last?.trim().split(/\s+/).at(-1)
  if (/^-\d+$/.test(event)) return lines.at(Number(event))
  if (/^\d+$/.test(event)) return lines[Number(event) - 1]
  return lines.findLast((line) => line.startsWith(event))
}
