// A value of YAML as the text of JSON, as Python's json.dumps writes it, but for letters outside ASCII, which stay as they are.
import type { Report } from '../../report.ts'
import type { Written } from '../../yaml/written.ts'
import { floatRepr } from '../python-value.ts'

/** What JSON cannot say is reported, and null stands in its place. */
export function jsonText(node: Written, report: Report): string {
  switch (node.kind) {
    case 'text':
      return JSON.stringify(node.text)
    case 'int':
      return node.value.toString()
    case 'float':
      if (Number.isFinite(node.value)) return floatRepr(node.value)
      report.error('wrong-kind', node.place, `JSON has no ${node.source}. Write a number, a text or null.`)
      return 'null'
    case 'bool':
      return String(node.value)
    case 'nothing':
      return 'null'
    case 'list':
      return `[${node.items.map((item) => jsonText(item, report)).join(', ')}]`
    case 'map':
      return `{${node.entries.map(({ name, value }) => `${JSON.stringify(name)}: ${jsonText(value, report)}`).join(', ')}}`
    default:
      return node satisfies never
  }
}
