// Writes XML as the services of the cloud do: elements with text or elements in them, indented by four blanks.

/** Its name and what is in it. An element without content is left out where it is undefined, and `<name/>` where it is empty. */
export type Element = readonly [name: string, content: Content]
export type Content = string | number | boolean | undefined | readonly Element[]

const INDENT = '    '

/** A whole document. `namespace` is the xmlns of its root. */
export function xmlDocument([name, content]: Element, namespace?: string): string {
  const attributes = namespace === undefined ? '' : ` xmlns="${escaped(namespace)}"`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(name, attributes, content, '')}`
}

/** A set of EC2: each of its members in an `item`. */
export function itemSet<Member>(
  name: string,
  members: readonly Member[],
  contentOf: (member: Member) => readonly Element[],
): Element {
  return [name, members.map((member) => ['item', contentOf(member)] as const)]
}

function written(name: string, attributes: string, content: Content, indent: string): string {
  if (content === undefined) return ''
  if (content === '' || (Array.isArray(content) && content.length === 0)) return `${indent}<${name}${attributes}/>\n`
  if (typeof content !== 'object') return `${indent}<${name}${attributes}>${escaped(String(content))}</${name}>\n`
  const inner = content.map(([child, of]) => written(child, '', of, indent + INDENT)).join('')
  return `${indent}<${name}${attributes}>\n${inner}${indent}</${name}>\n`
}

/** What XML 1.0 cannot hold at all, such as a NUL in the value of a tag, becomes a question mark. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids.
      .replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '?')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}
