// `## Hints`: a numbered list is a ladder; each item is one hint, shown one at a time.
import type { ListItem } from 'mdast'
import { lineOf } from '../markdown/parse-markdown.ts'
import type { Report } from '../report.ts'
import type { Part } from './split-body.ts'

export function readHints(part: Part | undefined, report: Report): readonly ListItem[] {
  if (part === undefined) return []
  return part.nodes.flatMap((node) => {
    if (node.type === 'list' && node.ordered === true) return node.children
    if (node.type === 'definition' || node.type === 'html') return []
    const place = report.lineAt(lineOf(node))
    if (node.type === 'list') {
      report.error('wrong-kind', place, 'Hints are a numbered list. Write 1. 2. 3. in place of the dashes.')
      return node.children
    }
    const say =
      'Hints are a numbered list. Begin the first one with 1. and indent what belongs to a hint as far as its text.'
    report.error('wrong-kind', place, say)
    return []
  })
}
