// `## Mistakes`: each `###` is a name, a message and wrong programs, and perhaps a yaml block that says what holds there.
import type { Code, RootContent } from 'mdast'
import type { Mistake, MistakePattern } from '../../model/exercise.ts'
import { buildCases, type CheckSources } from '../checks/build-cases.ts'
import { lineOf } from '../markdown/parse-markdown.ts'
import { plainText, titleText } from '../markdown/plain-text.ts'
import { type HtmlSources, toSafeHtml } from '../markdown/to-html.ts'
import type { Report } from '../report.ts'
import { mistakeSchema, VERBS } from '../schema/check-schema.ts'
import { checkShape } from '../schema/check-shape.ts'
import { NOUNS } from '../schema/noun-schema.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { createSnippet } from '../yaml/snippet.ts'
import type { Written } from '../yaml/written.ts'
import { applyDiff } from './apply-diff.ts'
import { codeKind, firstLineOf, indentOf, programFrom } from './code-blocks.ts'
import type { Part } from './split-body.ts'

export type MistakeSources = {
  readonly checks: CheckSources
  readonly html: HtmlSources
  /** The first solution, to which diffs are applied. */
  readonly solution: string | undefined
}

export function readMistakes(part: Part | undefined, sources: MistakeSources): readonly Mistake[] {
  if (part === undefined) return []
  const { report } = sources.checks
  const groups: { readonly title: string; readonly line: number; readonly nodes: RootContent[] }[] = []
  for (const node of part.nodes) {
    if (node.type === 'heading' && node.depth === 3)
      groups.push({ title: titleText(node), line: lineOf(node), nodes: [] })
    else if (groups.length > 0) groups.at(-1)?.nodes.push(node)
    else
      report.error(
        'empty-mistake',
        report.lineAt(lineOf(node)),
        'Begin every mistake with a name, for example  ### It prints the list',
      )
  }
  return groups.map((group) => readMistake(group.title, group.line, group.nodes, sources))
}

function readMistake(title: string, line: number, nodes: readonly RootContent[], sources: MistakeSources): Mistake {
  const { report } = sources.checks
  const programs: string[] = []
  const message: RootContent[] = []
  let pattern: MistakePattern | undefined
  for (const node of nodes) {
    const kind = node.type === 'code' ? codeKind(node) : undefined
    if (node.type !== 'code' || kind === 'other' || kind === 'unnamed') message.push(node)
    else if (kind === 'python') programs.push(programFrom(node.value))
    else if (kind === 'diff') programs.push(...programFromDiff(node, sources.solution, report))
    else if (pattern !== undefined)
      report.error('empty-mistake', report.lineAt(lineOf(node)), 'A mistake has one yaml block. Put both into one.')
    else pattern = readPattern(node, sources.checks)
  }
  complainIfEmpty(title, line, message, nodes, report)
  return {
    title,
    html: toSafeHtml(message, sources.html),
    message: plainText(message),
    programs,
    ...(pattern === undefined ? {} : { pattern }),
    line,
  }
}

function complainIfEmpty(
  title: string,
  line: number,
  message: readonly RootContent[],
  nodes: readonly RootContent[],
  report: Report,
): void {
  const place = report.lineAt(line)
  const kinds = nodes.flatMap((node) => (node.type === 'code' ? [codeKind(node)] : []))
  if (title === '')
    report.error('empty-mistake', place, 'This mistake has no name. Write for example  ### It prints the list')
  if (plainText(message) === '')
    report.error('empty-mistake', place, 'This mistake says nothing. Write below its name what the learner will read.')
  if (kinds.includes('python') || kinds.includes('diff')) return
  const say =
    'This mistake has no wrong program. Add a diff of the solution, so that the tool can prove that the message is found.'
  if (kinds.includes('yaml')) report.advise('empty-mistake', place, say)
  else report.error('empty-mistake', place, say)
}

/** The program that a diff of the solution makes; a diff that does not fit is reported and makes none. */
export function programFromDiff(node: Code, solution: string | undefined, report: Report): readonly string[] {
  // Without a solution there is nothing to compare with, and that is reported elsewhere.
  if (solution === undefined) return []
  const applied = applyDiff(solution, node.value)
  if ('program' in applied) return [applied.program]
  for (const problem of applied.problems) {
    report.error('diff-not-found', report.lineAt(firstLineOf(node) + problem.line), problem.say)
  }
  return []
}

function readPattern(node: Code, checks: CheckSources): MistakePattern | undefined {
  const { report } = checks
  const written = readYaml(createSnippet(node.value, firstLineOf(node), indentOf(node)), report)
  if (written === undefined || !checkShape(written, mistakeSchema, report)) return undefined
  const names = written.kind === 'map' ? written.entries.map((entry) => entry.name) : []
  if (!names.some((name) => VERBS.includes(name))) {
    report.error(
      'empty-mistake',
      written.place,
      'This block expects nothing. Say what holds for this mistake, for example  prints: {has: web01}',
    )
    return undefined
  }
  const [first] = buildCases([withCall(written, names, checks)], checks)
  if (first === undefined) return undefined
  const holds = { ...(first.anyEnding ? { anyEnding: true } : {}), expects: first.expects }
  if (!names.some((name) => NOUNS.includes(name) || CASE_WORDS.includes(name))) return holds
  const { name, world, calls, twice } = first
  const named = name === undefined ? {} : { name }
  return { case: { ...named, world, calls, ...(twice === true ? { twice } : {}) }, ...holds }
}

/** With one of these a block is a run of its own. */
const CASE_WORDS = ['in', 'call', 'calls', 'twice']

// A block without a call looks at the call of the check that failed; `returns` must not complain that there is none.
function withCall(written: Written, names: readonly string[], checks: CheckSources): Written {
  const hasCall = checks.front.kind === 'map' && checks.front.entries.some((entry) => entry.name === 'call')
  if (written.kind !== 'map' || names.includes('call') || names.includes('calls') || hasCall) return written
  if (names.some((name) => NOUNS.includes(name) || name === 'in' || name === 'twice')) return written
  const word = (text: string): Written => ({ kind: 'text', text, place: written.place })
  return {
    ...written,
    entries: [...written.entries, { name: 'call', key: word('call'), value: word('the call of the check') }],
  }
}
