// Everything a learner can read before writing: title, page and starter, as one text.
import type { Nodes } from 'mdast'
import { walk } from '../markdown/parse-markdown.ts'
import type { Reading } from './as-learner.ts'

export function taskText({ exercise, body }: Reading): string {
  const page = body.page.map((part) => `${part.heading ?? ''}\n${rawText(part.nodes)}`)
  return [exercise.title, ...page, exercise.starter].join('\n')
}

/** Words and code alike. */
export function rawText(nodes: readonly Nodes[]): string {
  const texts: string[] = []
  for (const top of nodes) {
    for (const node of walk(top)) {
      if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') texts.push(node.value)
      if (node.type === 'image') texts.push(node.alt ?? '')
    }
    texts.push('\n')
  }
  return texts.join(' ')
}

/** As a word of its own: `status` does not mention `stat`. */
export function mentions(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\w])${escaped}(?![\\w])`, 'iu').test(text)
}
