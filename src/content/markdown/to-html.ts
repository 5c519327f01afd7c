// Markdown to sanitised HTML: no scripts, styles, event handlers or foreign pictures; links to other sites tell them nothing.
import type { Element, Root as HtmlRoot } from 'hast'
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import type { Definition, FootnoteDefinition, Nodes, RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import type { Html } from '../../model/exercise.ts'
import { highlightCode } from './highlight-code.ts'

/** What a page is allowed to show from beside itself, and where its links to exercises lead. */
export type HtmlSources = {
  /** The address of a picture: a `data:` address of a file beside the exercise, or undefined. */
  picture(path: string): string | undefined
  /** The address of an exercise or section that a link names by its file, or undefined where the link is none. */
  exercise(path: string): string | undefined
  /** Link targets and footnotes that are written elsewhere in the file. */
  readonly definitions: readonly (Definition | FootnoteDefinition)[]
}

const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: 'page-',
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source'),
  protocols: { href: ['http', 'https', 'mailto'], src: [], cite: ['http', 'https'] },
  attributes: {
    ...defaultSchema.attributes,
    code: [['className', /^language-[\w-]+$/]],
    a: ['href', 'title', 'ariaDescribedBy', 'ariaLabel', 'dataFootnoteBackref', 'dataFootnoteRef'],
    img: ['src', 'alt', 'title'],
    '*': (defaultSchema.attributes?.['*'] ?? []).filter(
      (name) => !['name', 'id', 'itemProp', 'longDesc'].includes(String(name)),
    ),
  },
}

export function toSafeHtml(nodes: readonly Nodes[], sources: HtmlSources): Html {
  const children = [...nodes, ...sources.definitions].filter((node): node is RootContent => node.type !== 'root')
  const tree = toHast({ type: 'root', children })
  const clean = sanitize(tree, schema)
  const root: HtmlRoot = clean.type === 'root' ? clean : { type: 'root', children: [] }
  // Code is coloured and own addresses are put in after cleaning: both come from us, not from the text.
  highlightCode(root)
  finish(root, sources)
  return toHtml(root).trim() as Html
}

function finish(node: HtmlRoot | Element, sources: HtmlSources): void {
  node.children = node.children.filter((child) => {
    if (child.type !== 'element') return true
    finish(child, sources)
    if (child.tagName === 'a') finishLink(child, sources)
    return child.tagName !== 'img' || finishPicture(child, sources)
  }) as typeof node.children
}

function finishLink(link: Element, sources: HtmlSources): void {
  const { href } = link.properties
  if (typeof href !== 'string') return
  if (/^https?:/i.test(href)) {
    link.properties.rel = ['noreferrer']
    link.properties.target = '_blank'
    return
  }
  const own = sources.exercise(decodePath(href))
  if (own !== undefined) link.properties.href = own
  else if (!href.startsWith('#') && !href.startsWith('mailto:')) delete link.properties.href
}

function finishPicture(picture: Element, sources: HtmlSources): boolean {
  const { src } = picture.properties
  const address = typeof src === 'string' ? sources.picture(decodePath(src)) : undefined
  if (address === undefined) return false
  picture.properties.src = address
  return true
}

export function decodePath(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
