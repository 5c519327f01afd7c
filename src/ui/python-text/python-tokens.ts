// Splits Python into coloured pieces for what shows it without the large editor. It colours; it does not understand.

export type TokenKind = 'plain' | 'word' | 'text' | 'number' | 'name' | 'comment'
export type Token = { readonly kind: TokenKind; readonly text: string }

export const PYTHON_WORDS: ReadonlySet<string> = new Set(
  `and as assert async await break class continue def del elif else except finally for from global if import in is
  lambda nonlocal not or pass raise return try while with yield None True False match case`.split(/\s+/),
)

const PIECES = new RegExp(
  [
    String.raw`(?<comment>#[^\n]*)`,
    String.raw`(?<text>[rRbBuUfFtT]{0,2}(?:"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\[\s\S]|[^"\\\n])*(?:"|(?=\n)|$)|'(?:\\[\s\S]|[^'\\\n])*(?:'|(?=\n)|$)))`,
    String.raw`(?<number>\b(?:0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|\d[\d_]*\.?[\d_]*(?:[eE][+-]?\d+)?[jJ]?)\b)`,
    String.raw`(?<identifier>[\p{L}_][\p{L}\p{N}_]*)`,
  ].join('|'),
  'gu',
)

export function tokensOf(program: string): readonly Token[] {
  return scan(program).tokens
}

/** The tokens of each line; a text over several lines gives each of them its part. */
export function tokensOfLines(program: string): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]]
  for (const { kind, text } of tokensOf(program)) {
    text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push({ kind, text: part })
    })
  }
  return lines
}

export type TripleQuote = '"""' | "'''"

/** One line of a program. `open` is the triple quote that began on a line before it and has not ended, or that goes on after it. */
export function tokensOfLine(
  line: string,
  open: TripleQuote | null,
): { readonly tokens: readonly Token[]; readonly open: TripleQuote | null } {
  const scanned = scan((open ?? '') + line)
  if (open === null) return scanned
  const [first, ...rest] = scanned.tokens
  const text = first?.text.slice(open.length) ?? ''
  return { tokens: text === '' ? rest : [{ kind: 'text', text }, ...rest], open: scanned.open }
}

function scan(program: string): { readonly tokens: readonly Token[]; readonly open: TripleQuote | null } {
  const tokens: Token[] = []
  let end = 0
  let afterDefinition = false
  let open: TripleQuote | null = null
  function push(kind: TokenKind, text: string): void {
    const last = tokens.at(-1)
    if (text === '') return
    if (last?.kind === kind) tokens[tokens.length - 1] = { kind, text: last.text + text }
    else tokens.push({ kind, text })
  }
  for (const match of program.matchAll(PIECES)) {
    const [text] = match
    push('plain', program.slice(end, match.index))
    end = match.index + text.length
    const kind = kindOf(match.groups ?? {}, text, afterDefinition)
    push(kind, text)
    if (kind === 'text') open = unendedQuote(text)
    afterDefinition = kind === 'word' && (text === 'def' || text === 'class')
  }
  push('plain', program.slice(end))
  return { tokens, open }
}

function unendedQuote(text: string): TripleQuote | null {
  const [, quote, rest = ''] = /^[a-zA-Z]{0,2}("""|''')([\s\S]*)$/.exec(text) ?? []
  return quote === undefined || rest.endsWith(quote) ? null : (quote as TripleQuote)
}

function kindOf(groups: Record<string, string | undefined>, text: string, afterDefinition: boolean): TokenKind {
  if (groups.comment !== undefined) return 'comment'
  if (groups.text !== undefined) return 'text'
  if (groups.number !== undefined) return 'number'
  if (afterDefinition) return 'name'
  return PYTHON_WORDS.has(text) ? 'word' : 'plain'
}
