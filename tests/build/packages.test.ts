// Bringing Python packages, with small wheels and a stand-in for the machine's Python.
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { filesOfWheel, LOCK_FILE, packageFiles, packagesZip } from '../../build/packages.ts'
import { parsePackagesLock } from '../../build/packages-lock.ts'
import { downloadWheels, explainPip } from '../../build/pip.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const tea = zipSync({
  'tea/__init__.py': strToU8('KIND = "green"\n'),
  'tea/_fast.cpython-314-x86_64-linux-gnu.so': strToU8('machine code'),
  'tea/__init__.pyi': strToU8('KIND: str\n'),
  'tea/tests/test_tea.py': strToU8('assert False\n'),
  'tea/leaves.txt': strToU8('oolong\n'),
  'tea-1.0.dist-info/METADATA': strToU8('Name: tea\nVersion: 1.0\n\n# A long description\n'),
  'tea-1.0.dist-info/RECORD': strToU8('tea/__init__.py,,\n'),
  'tea-1.0.dist-info/licenses/LICENSE': strToU8('Drink it.\n'),
})
const cup = zipSync({ 'cup.py': strToU8('') })

/** A place with a lock, and a program in Python's place that copies the wheels of a shelf and notes each call. */
function place(shelf: Record<string, Uint8Array>, lock: string) {
  const root = mkdtempSync(join(tmpdir(), 'packages-'))
  const lockFile = join(root, 'python-packages.lock')
  writeFileSync(lockFile, lock)
  mkdirSync(join(root, 'shelf'))
  for (const [name, bytes] of Object.entries(shelf)) writeFileSync(join(root, 'shelf', name), bytes)
  const python = join(root, 'python3')
  const folder = join(root, 'wheels')
  writeFileSync(
    python,
    `#!/bin/sh\necho "$@" >> ${root}/calls\ncp ${folder}/missing.lock ${root}/asked\ncp ${root}/shelf/* ${folder}/\n`,
  )
  chmodSync(python, 0o755)
  const read = (name: string) => (existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : '')
  return { place: { lockFile, folder, pythons: [python] }, read }
}

const lockOf = (entries: Record<string, Uint8Array>) =>
  Object.entries(entries)
    .map(([name, bytes]) => `${name}==1.0 \\\n    --hash=sha256:${sha256(bytes)}\n`)
    .join('')

describe('a wheel', () => {
  test('is reduced to what a program can import or read, with its name, version and licence', () => {
    const files = filesOfWheel(tea)
    expect(Object.keys(files).sort()).toEqual([
      'tea-1.0.dist-info/METADATA',
      'tea-1.0.dist-info/licenses/LICENSE',
      'tea/__init__.py',
      'tea/leaves.txt',
    ])
    expect(new TextDecoder().decode(files['tea-1.0.dist-info/METADATA'])).toBe('Name: tea\nVersion: 1.0\n')
  })

  test('is brought once', async () => {
    const { place: here, read } = place({ 'tea-1.0.whl': tea }, lockOf({ tea }))
    await packageFiles('first', here)
    await packageFiles('first', here)
    expect(read('calls').trim().split('\n')).toHaveLength(1)
  })

  test('that is here already is not asked for when another is missing', async () => {
    const { place: here, read } = place({ 'tea-1.0.whl': tea, 'cup-1.0.whl': cup }, lockOf({ tea, cup }))
    mkdirSync(here.folder)
    writeFileSync(join(here.folder, 'tea-1.0.whl'), tea)
    expect(Object.keys(await packageFiles('first', here))).toContain('cup.py')
    expect(read('asked')).toBe(`cup==1.0 --hash=sha256:${sha256(cup)}\n`)
  })

  test('that was damaged on the disk is brought again', async () => {
    const { place: here } = place({ 'tea-1.0.whl': tea }, lockOf({ tea }))
    mkdirSync(here.folder)
    writeFileSync(join(here.folder, 'tea-1.0.whl'), 'half a wheel')
    expect(Object.keys(await packageFiles('first', here))).toContain('tea/__init__.py')
    expect(readdirSync(here.folder)).toEqual(['tea-1.0.whl'])
  })

  test('with another hash than the lock names is not used', async () => {
    const { place: here } = place({ 'tea-1.0.whl': cup }, lockOf({ tea }))
    await expect(packageFiles('first', here)).rejects.toThrow('pip brought no wheel of tea with the hash of the lock.')
  })
})

test('equal locks give an equal zip, its files sorted by path', async () => {
  const first = place({ 'tea-1.0.whl': tea, 'cup-1.0.whl': cup }, lockOf({ tea, cup }))
  const second = place({ 'tea-1.0.whl': tea, 'cup-1.0.whl': cup }, lockOf({ cup, tea }))
  const zip = await packagesZip('first', first.place)
  expect(sha256(await packagesZip('first', second.place))).toBe(sha256(zip))
  const paths = Object.keys(unzipSync(zip))
  expect(paths).toEqual(paths.toSorted())
})

describe('what goes wrong says what to do', () => {
  test('no Python', async () => {
    await expect(downloadWheels('lock', 'folder', ['no-such-python'])).rejects.toThrow(
      'There is no Python 3 on this machine',
    )
  })

  test.each([
    ['/usr/bin/python3: No module named pip', 'Python 3 is here, but without pip.'],
    [
      'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. …\n    tea==1.0 from https://example.org/tea.whl:\n',
      'tea==1.0 arrived with another hash than python-packages.lock names',
    ],
    [
      'WARNING: Retrying … NewConnectionError …\nERROR: Could not find a version that satisfies the requirement tea==1.0 (from versions: none)\nERROR: No matching distribution found for tea==1.0',
      'The Python package index cannot be reached',
    ],
    ['ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device', 'The disk is full'],
    [
      'something\nERROR: a new kind of trouble\n',
      'pip could not bring the Python packages. It says: ERROR: a new kind of trouble',
    ],
  ])('%s', (errors, sentence) => {
    expect(explainPip(errors)).toContain(sentence)
  })

  test('a lock that names no hash', () => {
    expect(() => parsePackagesLock('tea==1.0\n')).toThrow('"tea==1.0" is no entry. Write name==version --hash=sha256:…')
  })
})

test('the lock names every package that a program can import', () => {
  expect(LOCK_FILE).toBe(resolve(import.meta.dirname, '../../python-packages.lock'))
  expect(parsePackagesLock(readFileSync(LOCK_FILE, 'utf8')).map((entry) => entry.name)).toEqual([
    'beautifulsoup4',
    'boto3',
    'botocore',
    'certifi',
    'charset-normalizer',
    'idna',
    'Jinja2',
    'jmespath',
    'MarkupSafe',
    'memory-profiler',
    'psutil',
    'python-dateutil',
    'PyYAML',
    'requests',
    's3transfer',
    'six',
    'soupsieve',
    'typing-extensions',
    'urllib3',
  ])
})
