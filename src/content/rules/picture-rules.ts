// Pictures have a description and stand beside the exercise; HTML is no part of a text.
import type { Root } from 'mdast'
import { isPicture, linksIn } from '../markdown/links.ts'
import { lineOf, walk } from '../markdown/parse-markdown.ts'
import { decodePath } from '../markdown/to-html.ts'
import type { Report } from '../report.ts'
import type { SourceFile } from '../source-text.ts'

type Beside = { readonly folder: string; readonly siblings: readonly SourceFile[]; readonly report: Report }

/** More would make the page slow to open. */
const LARGEST_PICTURE_BYTES = 500_000

export function checkPictures(root: Root, { folder, siblings, report }: Beside): void {
  for (const { kind, target, text, line } of linksIn(root)) {
    if (kind !== 'picture') continue
    const place = report.lineAt(line)
    if (text.trim() === '')
      report.error('picture-text', place, `This picture has no description. Write ![what it shows](${target})`)
    if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(target)) {
      report.error(
        'wrong-kind',
        place,
        'A picture comes from a file beside the exercise, not from another site. Put the file there.',
      )
      continue
    }
    const path = decodePath(target).replace(/^\.\//, '')
    const file = siblings.find((one) => one.path === `${folder}/${path}`)
    if (file === undefined) report.error('missing-file', place, `There is no ${path} next to this exercise.`)
    else if (!isPicture(path))
      report.error('wrong-kind', place, 'A picture is a file that ends in .png, .jpg, .gif, .webp or .svg.')
    else if (file.bytes.length > LARGEST_PICTURE_BYTES)
      report.error('too-large', place, 'A picture may have 500 kB. Make it smaller.')
  }
  for (const node of walk(root)) {
    if (node.type !== 'html' || /^<!--/.test(node.value.trim())) continue
    const say = 'HTML is not shown on the page. Write this as markdown, or as `code` if learners should see it.'
    report.error('wrong-kind', report.lineAt(lineOf(node)), say)
  }
}
