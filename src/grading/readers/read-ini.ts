// INI files, as Python's configparser reads them: section → name → text. Names are in small letters, as there.
import type { Value } from '../../model/value.ts'
import { dictOf, type FormatReading, readingOf, textValue, Unreadable } from './reading.ts'

export function readIni(text: string): FormatReading {
  return readingOf(text, () => sections(text))
}

function sections(text: string): Value {
  const found = new Map<string, Map<string, string>>()
  let section: Map<string, string> | undefined
  let name: string | undefined
  let at = 0
  for (const line of text.split('\n')) {
    const start = at
    at += line.length + 1
    const plain = line.trim()
    if (plain === '' || /^[#;]/.test(plain)) continue
    const header = /^\[([^\]]+)\]$/.exec(plain)?.[1]
    if (header !== undefined) {
      if (found.has(header)) throw new Unreadable(start, `the section \`${header}\` stands there twice`)
      section = new Map()
      found.set(header, section)
      name = undefined
      continue
    }
    if (section === undefined) throw new Unreadable(start, 'there is an entry before the first `[section]`')
    if (/^\s/.test(line) && name !== undefined) {
      section.set(name, `${section.get(name)}\n${plain}`)
      continue
    }
    const entry = /^([^=:]+?)\s*[=:]\s*(.*)$/.exec(plain)
    if (entry === null) throw new Unreadable(start, `\`${plain}\` has no \`=\``)
    name = (entry[1] ?? '').toLowerCase()
    if (section.has(name)) throw new Unreadable(start, `\`${name}\` stands there twice`)
    section.set(name, entry[2] ?? '')
  }
  return dictOf(
    [...found].map(
      ([key, entries]) => [key, dictOf([...entries].map(([one, value]) => [one, textValue(value)] as const))] as const,
    ),
  )
}
