// Records what a real bash shows for the typed lines: `node tests/host/terminal/record.ts`, on a Debian 12. With a word: only cases whose
// names contain it; the others stay as they were recorded.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import recordedBefore from './recorded-lines.json' with { type: 'json' }
import { asSeen } from './screen.ts'
import { FILES, TYPED } from './typed-lines.ts'

/** As long as the folder in which the lines are typed here. */
const FOLDER = '/tmp/wr'

const [, , ...words] = process.argv
const before: Readonly<Record<string, string>> = recordedBefore
const isWanted = (name: string): boolean => words.length === 0 || words.some((word) => name.includes(word))
const wanted = TYPED.filter(({ name }) => isWanted(name))
const answered = spawnSync('python3', [join(import.meta.dirname, 'record.py')], {
  input: JSON.stringify({ folder: FOLDER, files: FILES, typed: wanted.map(({ keys }) => keys) }),
  encoding: 'utf8',
})
if (answered.status !== 0) throw new Error(answered.stderr)
const texts = JSON.parse(answered.stdout) as string[]
const seen = new Map(wanted.map(({ name }, at) => [name, asSeen(texts[at] ?? '', FOLDER)]))
const recorded = Object.fromEntries(TYPED.map(({ name }) => [name, seen.get(name) ?? before[name] ?? '']))
writeFileSync(join(import.meta.dirname, 'recorded-lines.json'), `${JSON.stringify(recorded, null, 2)}\n`)
