// History expansion as bash does it before it reads a line: `!!`, `!$`, `!*`, `!5`, `!-2`, `!grep`, `!!:1-2`, `^old^new`. See bash(1), HISTORY EXPANSION.

export type ExpandedLine =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly text: string }
  | { readonly kind: 'unknown'; readonly event: string }

/** An event, and which of its words; of the last one the words alone. */
const EVENT =
  /\\!|'[^']*'|!(?:(!|-?\d+|\?[^?\s]+\??|[A-Za-z_./][^\s;|&()<>:'"$]*)(?::?(\$|\^|\*)|:(\d+-\d+|\d+\*?|\d+-\$))?|:?(\$|\^|\*)|:(\d+-\d+|\d+\*?|\d+-\$))/g

/** `lines` are those entered before. Nothing between single quotes is looked at. */
export function expandHistory(line: string, lines: readonly string[]): ExpandedLine {
  const quick = /^\^([^^]+)\^([^^]*)\^?/.exec(line)
  if (quick !== null) return substituted(line, quick, lines.at(-1))
  let unknown: string | undefined
  const text = line.replace(EVENT, (whole, event?: string, ...rest: (string | undefined)[]) => {
    if (!whole.startsWith('!')) return whole
    const [sign, numbers, lastSign, lastNumbers] = rest
    const found = eventOf(event ?? '!', lines)
    const words = sign ?? numbers ?? lastSign ?? lastNumbers
    const chosen = found === undefined || words === undefined ? found : wordsOf(found, words)
    if (chosen === undefined) unknown ??= whole
    return chosen ?? whole
  })
  if (unknown !== undefined) return { kind: 'unknown', event: unknown }
  return text === line ? { kind: 'same' } : { kind: 'changed', text }
}

/** `^old^new`: the last line with one thing in the place of another. */
function substituted(line: string, quick: RegExpExecArray, last: string | undefined): ExpandedLine {
  const [whole, before = '', after = ''] = quick
  if (last?.includes(before) !== true) return { kind: 'unknown', event: `:s${line}` }
  return { kind: 'changed', text: last.replace(before, () => after) + line.slice(whole.length) }
}

function wordsOf(line: string, which: string): string | undefined {
  const words = line.trim().match(/(?:"[^"]*"|'[^']*'|\\.|[^\s"'\\])+/g) ?? []
  if (which === '$') return words.at(-1)
  if (which === '^') return words[1]
  if (which === '*') return words.slice(1).join(' ')
  const [first = 0, last] = which
    .replace('*', '-$')
    .split('-')
    .map((one) => (one === '$' ? words.length - 1 : Number(one)))
  const until = last ?? first
  return first > until || until >= words.length ? undefined : words.slice(first, until + 1).join(' ')
}

function eventOf(event: string, lines: readonly string[]): string | undefined {
  if (event === '!') return lines.at(-1)
  if (/^-\d+$/.test(event)) return lines.at(Number(event))
  if (/^\d+$/.test(event)) return lines[Number(event) - 1]
  if (event.startsWith('?')) return lines.findLast((line) => line.includes(event.slice(1).replace(/\?$/, '')))
  return lines.findLast((line) => line.startsWith(event))
}
