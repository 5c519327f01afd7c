// Records what a real bash shows for the typed lines: `node tests/host/terminal/record.ts`, on a Debian 12.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asSeen } from './screen.ts'
import { FILES, TYPED } from './typed-lines.ts'

/** As long as the folder in which the lines are typed here. */
const FOLDER = '/tmp/wr'

const answered = spawnSync('python3', [join(import.meta.dirname, 'record.py')], {
  input: JSON.stringify({ folder: FOLDER, files: FILES, typed: TYPED.map(({ keys }) => keys) }),
  encoding: 'utf8',
})
if (answered.status !== 0) throw new Error(answered.stderr)
const texts = JSON.parse(answered.stdout) as string[]
const recorded = Object.fromEntries(TYPED.map(({ name }, at) => [name, asSeen(texts[at] ?? '', FOLDER)]))
writeFileSync(join(import.meta.dirname, 'recorded-lines.json'), `${JSON.stringify(recorded, null, 2)}\n`)
