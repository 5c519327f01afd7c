// `## Solution` and `## Starter`: the programs in them, each with the text that stands before it.
import type { RootContent } from 'mdast'
import type { Solution } from '../../model/exercise.ts'
import { lineOf } from '../markdown/parse-markdown.ts'
import { type HtmlSources, toSafeHtml } from '../markdown/to-html.ts'
import type { Report } from '../report.ts'
import { codeIn, codeKind, firstLineOf, programFrom } from './code-blocks.ts'
import type { Part } from './split-body.ts'

const ADD_ONE =
  'Add "## Solution" with a python block. It proves that the exercise can be solved. For a page that is only read, write  kind: lesson  into the front matter.'

/** Each python block is a solution; text after the last one belongs to the last. */
export function readSolutions(
  part: Part | undefined,
  titleLine: number,
  html: HtmlSources,
  report: Report,
): readonly Solution[] {
  if (part === undefined) {
    report.error('no-solution', report.lineAt(titleLine), ADD_ONE)
    return []
  }
  const programs = codeIn(part.nodes).filter((node) => codeKind(node) === 'python')
  if (programs.length === 0) {
    reportNoProgram(part, report)
    return []
  }
  let text: RootContent[] = []
  const solutions: { text: readonly RootContent[]; program: string; line: number }[] = []
  for (const node of part.nodes) {
    if (node.type !== 'code' || codeKind(node) !== 'python') {
      text.push(node)
      continue
    }
    if (node.value.trim() === '')
      report.error(
        'no-solution',
        report.lineAt(lineOf(node)),
        'This python block is empty. Write the solution into it.',
      )
    solutions.push({ text, program: programFrom(node.value), line: firstLineOf(node) })
    text = []
  }
  return solutions.map((one, index) => {
    const nodes = index === solutions.length - 1 ? [...one.text, ...text] : one.text
    return { html: toSafeHtml(nodes, html), program: one.program, line: one.line }
  })
}

function reportNoProgram(part: Part, report: Report): void {
  const unnamed = codeIn(part.nodes).find((node) => codeKind(node) === 'unnamed')
  if (unnamed === undefined) report.error('no-solution', report.lineAt(part.line), ADD_ONE)
  else
    report.error(
      'no-solution',
      report.lineAt(lineOf(unnamed)),
      'Begin the block with ```python, so that the tool knows it is the solution.',
    )
}

/** The first python block; an exercise without one begins with an empty editor. */
export function readStarter(
  part: Part | undefined,
  report: Report,
): { readonly program: string; readonly line?: number } {
  if (part === undefined) return { program: '' }
  const blocks = codeIn(part.nodes)
  const starter = blocks.find((node) => codeKind(node) === 'python')
  if (starter !== undefined) return { program: programFrom(starter.value), line: firstLineOf(starter) }
  const place = report.lineAt(blocks[0] === undefined ? part.line : lineOf(blocks[0]))
  const say = 'The starter is a block that begins with ```python. Write one, or remove "## Starter".'
  report.error('wrong-kind', place, say)
  return { program: '' }
}
