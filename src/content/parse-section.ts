// A section's own page, `index.md`: a title and a text.
import type { Section } from '../model/exercise.ts'
import type { Problem } from '../model/problem.ts'
import { addressOf } from './exercise-path.ts'
import { cutFrontMatter } from './front-matter.ts'
import { definitionsIn, type Link, linksIn, picturesFrom } from './markdown/links.ts'
import { readMarkdown } from './markdown/parse-markdown.ts'
import { titleText } from './markdown/plain-text.ts'
import { toSafeHtml } from './markdown/to-html.ts'
import { createReport, inOrder, type Report } from './report.ts'
import { checkPictures } from './rules/picture-rules.ts'
import { checkTone } from './rules/wording.ts'
import { readSourceText, type SourceFile } from './source-text.ts'
import { entriesOf } from './yaml/written.ts'

export type ParsedSection = {
  readonly section: Section
  readonly problems: readonly Problem[]
  readonly links: readonly Link[]
  readonly report?: Report
}

export function parseSection(path: string, bytes: Uint8Array, siblings: readonly SourceFile[] = []): ParsedSection {
  const folder = path.split('/').slice(0, -1).join('/')
  const id = folder.split('/').at(-1) ?? ''
  const source = readSourceText({ path, bytes })
  if ('problem' in source) return { section: plainSection(id), problems: [source.problem], links: [] }
  const report = createReport(path, source.text)
  const { front, body, bodyLine } = cutFrontMatter(source.text, report)
  for (const { name, key } of entriesOf(front)) {
    report.error('unknown-word', key.place, `The page of a section has no word "${name}". It needs no front matter.`)
  }
  const root = readMarkdown(body, report)
  const titleAt = root.children.findIndex((node) => node.type === 'heading' && node.depth === 1)
  const heading = root.children[titleAt]
  const title = heading?.type === 'heading' ? titleText(heading) : ''
  if (title === '')
    report.error(
      'no-title',
      report.lineAt(bodyLine),
      'The file has no title. Begin the text with  # Title of the section',
    )
  const html = toSafeHtml(
    root.children.filter((_, index) => index !== titleAt),
    {
      picture: picturesFrom({ folder, siblings }),
      exercise: addressOf,
      definitions: definitionsIn(root),
    },
  )
  checkPictures(root, { folder, siblings, report })
  checkTone(root, report, undefined)
  const plain = plainSection(id)
  const section = { ...plain, title: title === '' ? plain.title : title, html }
  return { section, problems: inOrder(report.problems), links: linksIn(root), report }
}

/** A section without a page of its own gets its title from its folder. */
export function plainSection(id: string): Section {
  const match = /^(\d+)-(.*)$/.exec(id)
  const words = (match?.[2] ?? id).replaceAll('-', ' ')
  const html = toSafeHtml([], { picture: () => undefined, exercise: () => undefined, definitions: [] })
  return { id, number: Number(match?.[1] ?? 0), title: words.charAt(0).toUpperCase() + words.slice(1), html }
}
