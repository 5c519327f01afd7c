// Scripts whose output, errors and exit codes are those of the real bash 5.2 and coreutils 9.1 of Debian 12: of this machine where it is one, else as recorded there.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import recorded from './recorded-scripts.json' with { type: 'json' }
import { runScript } from './run-script.ts'

type Outcome = { readonly out: string; readonly err: string; readonly code: number | null }

const FOLDER = '/root/w'
const ENV = { HOME: '/root', LANG: 'C.UTF-8', PATH: '/usr/local/bin:/usr/bin:/bin', USER: 'root' }

const isDebian =
  spawnSync('/bin/bash', ['--version']).stdout?.toString().includes('version 5.2.') === true &&
  spawnSync('ls', ['--version']).stdout?.toString().includes('coreutils) 9.1') === true &&
  process.getuid?.() === 0

/** Numbers of processes differ from machine to machine. */
function withoutNumbers(text: string): string {
  return text.replace(/line (\d+): +\d+ (Killed|Segm|Abort)/g, 'line $1: PID $2')
}

function runReal(script: string): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'bash-'))
  const child = spawn('/bin/bash', ['-c', script], {
    cwd: folder,
    env: ENV,
    argv0: 'bash',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const text = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    text.out += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    text.err += String(chunk)
  })
  return new Promise((resolve) => {
    child.on('close', (code) => {
      rmSync(folder, { recursive: true, force: true })
      const fix = (one: string): string => withoutNumbers(one.replaceAll(folder, FOLDER))
      resolve({ out: fix(text.out), err: fix(text.err), code })
    })
  })
}

test.concurrent.each(recorded)('%# is as in bash: $script', { timeout: 30_000 }, async ({ script, ...wanted }) => {
  const ran = await runScript(script, { world: { user: 'root', cwd: FOLDER } })
  const outcome = { out: ran.out, err: withoutNumbers(ran.err), code: ran.code }
  expect(outcome).toEqual(isDebian ? await runReal(script) : wanted)
})
