// Files in formats that infrastructure is written in: read as a whole, then compared as a value.
import type { FilePattern } from '../../model/check.ts'
import type { Finding } from '../finding.ts'
import { readHcl } from '../readers/read-hcl.ts'
import { readIni } from '../readers/read-ini.ts'
import { readNginx } from '../readers/read-nginx.ts'
import { readYaml } from '../readers/read-yaml.ts'
import type { FormatReading } from '../readers/reading.ts'
import { cutText } from '../text/plain-text.ts'
import { matchValue } from '../values/match-value.ts'

type Format = {
  readonly word: 'yaml' | 'hcl' | 'nginx' | 'ini'
  readonly name: string
  readonly read: (text: string) => FormatReading
}

const FORMATS: readonly Format[] = [
  { word: 'yaml', name: 'YAML', read: readYaml },
  { word: 'hcl', name: "Terraform's language", read: readHcl },
  { word: 'nginx', name: 'a configuration of nginx', read: readNginx },
  { word: 'ini', name: 'an INI file', read: readIni },
]

/** `name` is the file's, in backquotes. */
export function checkFormats(name: string, text: string, pattern: FilePattern): Finding | undefined {
  for (const { word, name: format, read } of FORMATS) {
    const wanted = pattern[word]
    if (wanted === undefined) continue
    const seen = cutText(text)
    const reading = read(text)
    if (reading.kind === 'fault') {
      return { way: `no ${word}`, say: `${name} is not ${format}: in line ${reading.line}, ${reading.say}.`, seen }
    }
    const finding = matchValue(reading.value, wanted, { subject: name, verb: 'holds' })
    if (finding !== undefined) return { ...finding, seen }
  }
  return undefined
}
