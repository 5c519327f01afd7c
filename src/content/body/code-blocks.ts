// Code blocks of a section, with the place of their first line in the file.
import type { Code, RootContent } from 'mdast'
import { lineOf } from '../markdown/parse-markdown.ts'

export type CodeKind = 'python' | 'diff' | 'yaml' | 'other' | 'unnamed'

export function codeKind(node: Code): CodeKind {
  const language = (node.lang ?? '').toLowerCase()
  if (language === '') return 'unnamed'
  if (language === 'python' || language === 'python3' || language === 'py') return 'python'
  if (language === 'yml' || language === 'yaml') return 'yaml'
  return language === 'diff' ? 'diff' : 'other'
}

/** The line of the file on which the block's text begins. */
export function firstLineOf(node: Code): number {
  return lineOf(node) + 1
}

/** How far the text of the block is indented in the file. */
export function indentOf(node: Code): number {
  return (node.position?.start.column ?? 1) - 1
}

/** A program ends with a line end, unless it is empty. */
export function programFrom(text: string): string {
  const trimmed = text.replace(/\n+$/, '')
  return trimmed === '' ? '' : `${trimmed}\n`
}

export function codeIn(nodes: readonly RootContent[]): readonly Code[] {
  return nodes.filter((node) => node.type === 'code')
}
