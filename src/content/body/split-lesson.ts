// Splits a lesson's text at its headings: the title, its parts, and the questions of its recap. It does not make HTML.
import type { Heading, Root, RootContent } from 'mdast'
import { lineOf } from '../markdown/parse-markdown.ts'
import { titleText } from '../markdown/plain-text.ts'
import type { Report } from '../report.ts'
import { type Part, partsOf } from './split-body.ts'

export type LessonBody = {
  readonly title: string
  readonly parts: readonly Part[]
  /** Never shown to learners. */
  readonly instructors: Part | undefined
}

export type Asked = { readonly heading: Heading; readonly nodes: readonly RootContent[] }

export const RECAP = 'Recap'
const INSTRUCTORS = 'For instructors'
/** What only an exercise has. */
const OF_EXERCISES = ['Starter', 'Hints', 'Mistakes', 'Solution', 'Checks']
/** Other words for the recap that authors use. */
const OTHER_NAMES = ['recap questions', 'questions', 'review', 'review questions', 'check yourself', 'quiz']

/** `firstLine` is the line where the text begins, for a file without a title. */
export function splitLesson(root: Root, firstLine: number, report: Report): LessonBody {
  const title = root.children.find((node): node is Heading => node.type === 'heading' && node.depth === 1)
  const text = title === undefined ? '' : titleText(title)
  if (text === '') {
    const line = title === undefined ? firstLine : lineOf(title)
    report.error('no-title', report.lineAt(line), 'The file has no title. Begin the text with  # Title of the lesson')
  }
  const all = partsOf(
    root.children.filter((node) => node !== title),
    firstLine,
  )
  for (const part of all) checkPart(part, report)
  const isShown = ({ heading }: Part): boolean => heading !== INSTRUCTORS && !OF_EXERCISES.includes(heading ?? '')
  return {
    title: text,
    parts: all.filter(isShown),
    instructors: all.find(({ heading }) => heading === INSTRUCTORS),
  }
}

function checkPart({ heading, line }: Part, report: Report): void {
  if (heading === undefined) return
  const place = report.lineAt(line)
  if (OF_EXERCISES.includes(heading)) {
    const say = `A lesson has no "## ${heading}": it is read, and nothing in it is checked. Remove the section, or remove  kind: lesson  if this is an exercise.`
    report.error('section-name', place, say)
  }
  const lower = heading.toLowerCase().replace(/[:.?]$/, '')
  if (OTHER_NAMES.includes(lower) || (lower === RECAP.toLowerCase() && heading !== RECAP)) {
    const say = `Did you mean "## ${RECAP}"? There each "### Question" folds its answer out; here the answers stand open.`
    report.error('section-name', place, say)
  }
}

/** The questions of a recap, and what stands before the first one. */
export function splitRecap(
  part: Part,
  report: Report,
): { readonly before: readonly RootContent[]; readonly asked: readonly Asked[] } {
  const before: RootContent[] = []
  const asked: { heading: Heading; nodes: RootContent[] }[] = []
  for (const node of part.nodes) {
    if (node.type === 'heading' && node.depth === 3) asked.push({ heading: node, nodes: [] })
    else (asked.at(-1)?.nodes ?? before).push(node)
  }
  if (asked.length === 0)
    report.error('wrong-kind', report.lineAt(part.line), 'A recap has questions. Write each as  ### Question?')
  for (const { heading, nodes } of asked) {
    if (nodes.some((node) => node.type !== 'definition' && node.type !== 'html')) continue
    const say = 'This question has no answer. Write it below the heading; learners fold it out.'
    report.error('wrong-kind', report.lineAt(lineOf(heading)), say)
  }
  return { before, asked }
}
