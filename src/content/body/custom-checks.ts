// `## Checks`: finds an instructor's check functions by reading the Python line by line. It does not know what they do.
import type { CustomCheck, CustomChecks } from '../../model/exercise.ts'
import { buildCases, type CheckSources } from '../checks/build-cases.ts'
import { lineOf } from '../markdown/parse-markdown.ts'
import type { Written } from '../yaml/written.ts'
import { codeIn, codeKind, firstLineOf, programFrom } from './code-blocks.ts'
import type { Part } from './split-body.ts'

export function readCustomChecks(part: Part | undefined, sources: CheckSources): CustomChecks | undefined {
  if (part === undefined) return undefined
  const { report } = sources
  const blocks = codeIn(part.nodes).filter((node) => codeKind(node) === 'python')
  const [first] = blocks
  if (first === undefined) {
    report.error(
      'empty-check',
      report.lineAt(part.line),
      'Write the checks as Python functions in a python block:  def name(run):',
    )
    return undefined
  }
  const line = firstLineOf(first)
  // Several blocks are one source; empty lines keep every line at its number in the file.
  let source = ''
  for (const block of blocks) {
    const missing = firstLineOf(block) - line - source.split('\n').length + 1
    source += '\n'.repeat(Math.max(0, missing)) + programFrom(block.value)
  }
  const found = findFunctions(source)
  if (found.length === 0) {
    report.error(
      'empty-check',
      report.lineAt(lineOf(first)),
      'There is no check in this block. Begin one with  def name(run):',
    )
  }
  return { source, line, checks: found.flatMap((one) => customCheck(one, line, sources)) }
}

type Found = {
  readonly name: string
  /** Index of the line of `def`, from 0. */
  readonly at: number
  readonly given: readonly string[]
  readonly docstring: string | undefined
}

/** Functions at the beginning of a line whose one parameter is `run` and whose name does not begin with `_`. */
export function findFunctions(source: string): readonly Found[] {
  const lines = source.split('\n')
  const insideText = linesInsideText(source)
  return lines.flatMap((text, at): Found[] => {
    const match = /^(?:async\s+)?def\s+([^\W\d_]\w*)\s*\(\s*run\s*(?::[^,)]*)?\)\s*(?:->[^:]*)?:/u.exec(text)
    if (match?.[1] === undefined || insideText.has(at)) return []
    const given = decoratorsAbove(lines, at)
    return [{ name: match[1], at, given, docstring: docstringAfter(lines, at) }]
  })
}

/** The worlds that `@given("a", "b")` names. */
function decoratorsAbove(lines: readonly string[], at: number): readonly string[] {
  for (let line = at - 1; line >= 0 && /^(?:@|#|\s*$)/.test(lines[line] ?? ''); line -= 1) {
    const match = /^@given\((.*)\)\s*(?:#.*)?$/.exec(lines[line] ?? '')
    if (match !== null) return [...(match[1] ?? '').matchAll(/(["'])(.*?)\1/g)].map((name) => name[2] ?? '')
    if ((lines[line] ?? '').trim() === '') return []
  }
  return []
}

function docstringAfter(lines: readonly string[], at: number): string | undefined {
  const rest = lines.slice(at + 1).join('\n')
  const match = /^(?:\s*(?:#[^\n]*)?\n)*\s+[rRuU]?("""|'''|"|')/.exec(rest)
  if (match?.[1] === undefined) return undefined
  const start = match[0].length
  const end = rest.indexOf(match[1], start)
  return end === -1 ? undefined : rest.slice(start, end).replace(/\s+/g, ' ').trim()
}

/** Lines that begin inside a text in triple quotes: a `def` there is no function. */
function linesInsideText(source: string): ReadonlySet<number> {
  const inside = new Set<number>()
  let quote: string | undefined
  source.split('\n').forEach((text, line) => {
    if (quote !== undefined) inside.add(line)
    for (const match of text.matchAll(/"""|'''|#/g)) {
      if (match[0] === '#') {
        if (quote === undefined) break
      } else if (quote === undefined) quote = match[0]
      else if (quote === match[0]) quote = undefined
    }
  })
  return inside
}

function customCheck(found: Found, firstLine: number, sources: CheckSources): readonly CustomCheck[] {
  const { report } = sources
  const line = firstLine + found.at
  const place = report.lineAt(line)
  if (found.docstring === undefined || found.docstring === '') {
    const say =
      'Begin the function with a sentence in three quotes that the learner will read: """It counts every server"""'
    report.error('nameless-check', place, say)
  }
  const text = (word: string): Written => ({ kind: 'text', text: word, place })
  const worlds: Written = { kind: 'list', items: found.given.map(text), place }
  const entries = found.given.length === 0 ? [] : [{ name: 'in', key: text('in'), value: worlds }]
  const cases = buildCases([{ kind: 'map', entries, place }], sources)
  return [{ name: found.name, it: found.docstring ?? found.name, cases, line }]
}
