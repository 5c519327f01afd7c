// Colours code blocks at build time: the words of a language get classes, so the page needs no highlighter.
import type { Element, Root, RootContent } from 'hast'
import { all, createLowlight } from 'lowlight'

const LANGUAGES = [
  'python',
  'bash',
  'yaml',
  'json',
  'diff',
  'nginx',
  'ini',
  'xml',
  'sql',
  'css',
  'javascript',
  'dockerfile',
]
const lowlight = createLowlight(
  Object.fromEntries(Object.entries(all).filter(([language]) => LANGUAGES.includes(language))),
)
lowlight.registerAlias({
  python: ['python3', 'py'],
  bash: ['sh', 'shell', 'console'],
  xml: ['html'],
  ini: ['toml', 'conf'],
})

/** Longer blocks stay plain. */
const LONGEST = 20_000

/** `<pre><code class="language-python">` gets spans with classes `hljs-…`; unknown languages stay as they are. */
export function highlightCode(node: Root | Element): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    const [code] = child.children
    if (child.tagName === 'pre' && code?.type === 'element' && code.tagName === 'code') colour(code)
    else highlightCode(child)
  }
}

function colour(code: Element): void {
  const classes = Array.isArray(code.properties.className) ? code.properties.className : []
  const language = classes
    .map(String)
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length)
  const [text] = code.children
  if (language === undefined || text?.type !== 'text' || text.value.length > LONGEST) return
  if (!lowlight.registered(language.toLowerCase())) return
  code.children = lowlight.highlight(language.toLowerCase(), text.value).children.filter(isElementContent)
}

function isElementContent(node: RootContent): node is Element['children'][number] {
  return node.type !== 'doctype'
}
