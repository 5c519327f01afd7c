// Markdown to a syntax tree with places: CommonMark with GitHub's tables, task lists and bare links.
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Report } from '../report.ts'

/** Nobody reads a list in a list in a list any deeper, and the parser would take minutes over it. */
const DEEPEST = 20

/** A text that no parser should be given is reported, and reads as empty. */
export function readMarkdown(text: string, report: Report): Root {
  const deep = text
    .split('\n')
    .findIndex((line) => (OPENINGS.exec(line)?.[0].match(/>|[-+*]|\d+/g)?.length ?? 0) > DEEPEST)
  if (deep !== -1) {
    report.error(
      'wrong-kind',
      report.lineAt(deep + 1),
      'Quotes and lists are nested too deeply here. Use fewer levels.',
    )
    return { type: 'root', children: [] }
  }
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

// Marks of quotes and lists at the beginning of a line.
const OPENINGS = /^(?:\s*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s)))+/

export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1
}

/** The node and everything below it, in the order of the file. */
export function* walk(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* walk(child)
}
