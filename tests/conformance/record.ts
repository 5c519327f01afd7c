// `node tests/conformance/record.ts`, on a Debian: writes anew what the programs of this folder print there.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { canRun, isDebian, programNames, readProgram, recordedPath, runOnDebian } from './real-python.ts'

if (!isDebian()) throw new Error('This machine is no Debian with python3.')
const wanted = process.argv.slice(2)
for (const name of programNames().filter((one) => (wanted.length === 0 ? canRun(one) : wanted.includes(one)))) {
  const path = recordedPath(name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, await runOnDebian(readProgram(name)))
}
