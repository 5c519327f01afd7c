// Splits an exercise's text at its headings: the title, the page, and the sections that the format knows.
import type { Heading, Root, RootContent } from 'mdast'
import { editDistance } from '../closest-word.ts'
import { lineOf } from '../markdown/parse-markdown.ts'
import { titleText } from '../markdown/plain-text.ts'
import type { Report } from '../report.ts'

export const SECTIONS = ['Starter', 'Hints', 'Mistakes', 'Solution', 'Checks', 'For instructors'] as const
export type SectionName = (typeof SECTIONS)[number]

export type Part = { readonly heading?: string; readonly line: number; readonly nodes: readonly RootContent[] }

export type Body = {
  readonly title: string
  readonly titleLine: number
  /** What learners read, in order. */
  readonly page: readonly Part[]
  readonly sections: ReadonlyMap<SectionName, Part>
}

/** `firstLine` is the line where the text begins, for a file without a title. */
export function splitBody(root: Root, firstLine: number, report: Report): Body {
  const titleAt = root.children.findIndex((node) => node.type === 'heading' && node.depth === 1)
  const title = root.children[titleAt]
  const text = title?.type === 'heading' ? titleText(title) : ''
  if (text === '') reportNoTitle(root, title === undefined ? firstLine : lineOf(title), report)
  // Text before the title belongs to the page all the same.
  const nodes = root.children.filter((_, index) => index !== titleAt)
  const page: Part[] = []
  const sections = new Map<SectionName, Part>()
  for (const part of partsOf(nodes, firstLine)) {
    const name = SECTIONS.find((known) => known === part.heading)
    if (name === undefined) page.push(part)
    else if (sections.has(name)) {
      const say = `There are two sections "## ${name}". Put everything into the first one.`
      report.error('section-name', report.lineAt(part.line), say)
    } else sections.set(name, part)
  }
  for (const node of root.children) if (node.type === 'heading' && node !== title) checkHeading(node, report)
  return { title: text, titleLine: title === undefined ? firstLine : lineOf(title), page, sections }
}

function reportNoTitle(root: Root, line: number, report: Report): void {
  const heading = root.children.find((node) => node.type === 'heading')
  const place = report.lineAt(heading === undefined ? line : lineOf(heading))
  report.error('no-title', place, 'The file has no title. Begin the text with  # Title of the exercise')
}

// Only headings of the second level begin a part; deeper ones belong to the part they stand in.
export function partsOf(nodes: readonly RootContent[], firstLine: number): readonly Part[] {
  const parts: { heading?: string; line: number; nodes: RootContent[] }[] = [{ line: firstLine, nodes: [] }]
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth <= 2)
      parts.push({ heading: titleText(node), line: lineOf(node), nodes: [] })
    else parts.at(-1)?.nodes.push(node)
  }
  return parts.filter((part) => part.heading !== undefined || part.nodes.some(isShown))
}

function isShown(node: RootContent): boolean {
  return node.type !== 'definition' && node.type !== 'footnoteDefinition' && node.type !== 'html'
}

/** Other words for a section that authors use. */
const OTHER_NAMES: Readonly<Record<string, SectionName>> = {
  'starter code': 'Starter',
  'starting code': 'Starter',
  'start code': 'Starter',
  tips: 'Hints',
  'common mistakes': 'Mistakes',
  misconceptions: 'Mistakes',
  'solution code': 'Solution',
  answer: 'Solution',
  tests: 'Checks',
  'custom checks': 'Checks',
  instructors: 'For instructors',
  'for teachers': 'For instructors',
  'notes for instructors': 'For instructors',
  'for the instructor': 'For instructors',
}

function checkHeading(heading: Heading, report: Report): void {
  const text = titleText(heading)
  const known = SECTIONS.find((name) => name === text)
  if (known !== undefined && heading.depth === 2) return
  const meant = known ?? meantSection(text)
  if (meant === undefined) return
  // A mistake may be named anything, so only an exact name at a wrong level counts there.
  if (heading.depth > 2 && known === undefined) return
  const say = `Did you mean "## ${meant}"? As it stands, learners see this section as part of the task.`
  report.error('section-name', report.lineAt(lineOf(heading)), say)
}

function meantSection(text: string): SectionName | undefined {
  const lower = text.toLowerCase().replace(/[:.]$/, '')
  const other = OTHER_NAMES[lower]
  if (other !== undefined) return other
  return SECTIONS.find((name) => {
    const wanted = name.toLowerCase()
    const near = editDistance(lower, wanted, 3)
    // "Checklist" or "Start" are headings of their own; one or two slips of the hand are not.
    return near <= (wanted.length > 5 ? 2 : 1) && lower[0] === wanted[0]
  })
}
