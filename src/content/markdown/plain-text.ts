// Markdown as plain text, for the command line and for counting words.
import type { Heading, Nodes, PhrasingContent } from 'mdast'

/** Blocks are separated by an empty line; inline code keeps its marks. */
export function plainText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => block(node, ''))
    .filter((text) => text !== '')
    .join('\n\n')
}

/** Only the words: code, in a line or in a block, is left out or replaced. */
export function words(nodes: readonly Nodes[], code = 'code'): string {
  return nodes.map((node) => wordsOf(node, code)).join('\n')
}

function wordsOf(node: Nodes, code: string): string {
  if (node.type === 'code') return ''
  if (node.type === 'inlineCode') return code
  if (node.type === 'text') return node.value
  if (!('children' in node)) return node.type === 'break' ? ' ' : ''
  const inside = node.children.map((child) => wordsOf(child, code)).join(isPhrase(node) ? '' : '\n')
  return node.type === 'listItem' || node.type === 'heading' ? `${inside}.` : inside
}

function isPhrase(node: Nodes): boolean {
  return ['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell'].includes(node.type)
}

export function inline(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => phrase(node, '`')).join('')
}

/** A heading as one line for titles and labels, where marks of code would only be noise. */
export function titleText(heading: Heading): string {
  return heading.children
    .map((node) => phrase(node, ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

function phrase(node: PhrasingContent, mark: string): string {
  switch (node.type) {
    case 'text':
      return node.value.replaceAll('\n', ' ')
    case 'inlineCode':
      return mark + node.value + mark
    case 'break':
      return '\n'
    case 'image':
      return node.alt ?? ''
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      return node.children.map((child) => phrase(child, mark)).join('')
    case 'html':
    case 'footnoteReference':
    case 'imageReference':
      return ''
    default:
      return node satisfies never
  }
}

function block(node: Nodes, indent: string): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return indent + inline(node.children).replaceAll('\n', `\n${indent}`)
    case 'code':
      return node.value.replace(/^/gm, `${indent}    `)
    case 'list':
      return node.children
        .map((item, index) => {
          const mark = node.ordered === true ? `${(node.start ?? 1) + index}. ` : '- '
          const inside = item.children.map((child) => block(child, indent + ' '.repeat(mark.length))).join('\n')
          return indent + mark + inside.trimStart()
        })
        .join('\n')
    case 'table':
      return node.children
        .map((row) => indent + row.children.map((cell) => inline(cell.children)).join('  '))
        .join('\n')
    case 'blockquote':
      return node.children.map((child) => block(child, indent)).join('\n\n')
    default:
      return ''
  }
}
