// Reads a script command by command, as bash does: what stands before a mistake in the text is run. What commands do is not known here.
import type { Script, Statement } from './ast.ts'
import { loadParser } from './just-bash.ts'

/** A complete command: what bash reads before it runs anything. */
export type Unit =
  | { readonly kind: 'commands'; readonly statements: readonly Statement[]; readonly line: number }
  | SyntaxFailure

/** `message` is what bash says; `shown` is the line that it quotes, if any. */
export type SyntaxFailure = {
  readonly kind: 'failure'
  readonly line: number
  readonly message: string
  readonly shown?: string
  /** Bash finds it only when it expands the word. */
  readonly isLate?: boolean
}

const MOST_KEPT = 500
const kept = new Map<string, Script>()

/** Parses a text; texts that come again are not parsed again. Throws the errors of the parser. */
export async function parseText(text: string): Promise<Script> {
  const known = kept.get(text)
  if (known !== undefined) return known
  const parse = await loadParser()
  const script = parse(text)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(text, script)
  return script
}

/** The complete commands of a text, in order; a mistake is the last one. */
export async function parseUnits(text: string): Promise<Unit[]> {
  try {
    return grouped(await parseText(text), text, 0)
  } catch (error) {
    return parsePrefix(text, error)
  }
}

/** Whether what was typed so far goes on in the next line: an open quote, a loop without its end, a here-document. */
export async function isUnfinished(text: string): Promise<boolean> {
  if (/(^|[^\\])(\\\\)*\\\n$/.test(text) || hasOpenDocument(text)) return true
  try {
    await parseText(text)
    return false
  } catch (error) {
    return wantsMore(error)
  }
}

function hasOpenDocument(text: string): boolean {
  const lines = text.replace(/\n$/, '').split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    for (const [, dash, quoted, plain] of (lines[at] ?? '').matchAll(/(?<!<)<<(-?)\s*(?:(["'][^"']+["'])|\\?(\w+))/g)) {
      const end = quoted?.slice(1, -1) ?? plain
      const found = lines.findIndex(
        (line, index) => index > at && (dash === '-' ? line.replace(/^\t+/, '') : line) === end,
      )
      if (found < 0) return true
      at = found
    }
  }
  return false
}

/** Line by line, as far as it can be read. */
async function parsePrefix(text: string, whole: unknown): Promise<Unit[]> {
  const lines = text.split('\n')
  const units: Unit[] = []
  let start = 0
  for (let end = 1; end <= lines.length; end += 1) {
    const piece = `${lines.slice(start, end).join('\n')}\n`
    try {
      units.push(...grouped(await parseText(piece), text, start))
      start = end
    } catch (error) {
      if (wantsMore(error) && end < lines.length) continue
      return [...units, failureOf(wantsMore(error) ? whole : error, text, wantsMore(error) ? 0 : start)]
    }
  }
  return units
}

function grouped(script: Script, text: string, before: number): Unit[] {
  const units: Unit[] = []
  let line = 1
  for (const statement of script.statements) {
    if (statement.deferredError !== undefined) {
      const { message, token } = statement.deferredError
      const at = lineWith(text, before + line, token)
      // Nothing of the line that has the mistake is run.
      if (units.at(-1)?.line === at) units.pop()
      units.push({ kind: 'failure', line: at, message, shown: lineOf(text, at) })
      return units
    }
    const start = firstLine(statement)
    const last = units.at(-1)
    if (last?.kind === 'commands' && (start === undefined || start === line))
      units[units.length - 1] = { ...last, statements: [...last.statements, statement] }
    else {
      line = start ?? line
      units.push({ kind: 'commands', statements: [statement], line: before + line })
    }
  }
  return units
}

function firstLine(statement: Statement): number | undefined {
  const [command] = statement.pipelines[0]?.commands ?? []
  return command?.line === undefined || command.line === 0 ? undefined : command.line
}

type ParserError = {
  readonly message: string
  readonly line?: number
  readonly token?: { readonly type: string; readonly value: string }
}

function readError(error: unknown): ParserError {
  if (!(error instanceof Error)) throw error
  const { line, token } = error as Error & { line?: unknown; token?: { type: string; value: string } }
  const plain = error.message.replace(/^Parse error at \d+:\d+: |^line \d+: /, '')
  return { message: plain, ...(typeof line === 'number' && line > 0 ? { line } : {}), ...(token ? { token } : {}) }
}

/** Whether the text ended too early, so that another line may complete it. */
function wantsMore(error: unknown): boolean {
  const { message, token } = readError(error)
  return /unexpected EOF|got EOF/.test(message) || token?.type === 'EOF'
}

function failureOf(error: unknown, text: string, before: number): SyntaxFailure {
  const { message, line = 1, token } = readError(error)
  const lines = text.replace(/\n$/, '').split('\n')
  const matching = /unexpected EOF while looking for matching [`'](.)'/.exec(message)?.[1]
  if (matching !== undefined)
    return {
      kind: 'failure',
      line: matching === ')' ? lines.length + 1 : before + line,
      message: `unexpected EOF while looking for matching \`${matching}'`,
    }
  if (/bad substitution/.test(message)) return { kind: 'failure', line: before + line, message, isLate: true }
  if (/got EOF/.test(message) || token?.type === 'EOF')
    return { kind: 'failure', line: lines.length + 1, message: 'syntax error: unexpected end of file' }
  const at = before + line
  const isHead = /^\s*[\w-]+\s*\(\s*$/.test(lineOf(text, at))
  const near = isHead
    ? "syntax error near unexpected token `newline'"
    : /near unexpected token/.test(message)
      ? message
      : `syntax error near unexpected token \`${nameOf(token)}'`
  return { kind: 'failure', line: at, message: near, shown: lineOf(text, at) }
}

function nameOf(token: ParserError['token']): string {
  return token === undefined || token.value === '\n' || token.value === '' ? 'newline' : token.value
}

function lineOf(text: string, line: number): string {
  return text.split('\n')[line - 1] ?? ''
}

/** The parser does not tell the line of a mistake that it found late: the next one that has the token. */
function lineWith(text: string, from: number, token: string): number {
  const lines = text.split('\n')
  for (let at = from; at <= lines.length; at += 1) if (lines[at - 1]?.includes(token) === true) return at
  return from
}
