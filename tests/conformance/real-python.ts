// The python3 of a real Debian, where this machine is one: what the programs of this folder print there.
import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const PYTHON = '/usr/bin/python3'
const FOLDER = join(import.meta.dirname, 'programs')
const RECORDED = join(import.meta.dirname, 'recorded')
/** The programs sleep for some seconds at most; the machine may have other things to do. */
const LONGEST_MS = 50_000

/** Names without their endings: `subprocess-run`. */
export function programNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.py'))
    .map((name) => name.slice(0, -'.py'.length))
}

export const readProgram = (name: string): string => readFileSync(join(FOLDER, `${name}.py`), 'utf8')
export const recordedPath = (name: string): string => join(RECORDED, `${name}.txt`)

export function isDebian(): boolean {
  return existsSync(PYTHON) && existsSync('/etc/debian_version')
}

/** Both streams in order, of a run in a new folder that is gone afterwards, with the environment that programs have on the host. */
export async function runOnDebian(program: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'))
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: folder, LANG: 'C.UTF-8', TERM: 'xterm-256color' }
  try {
    const script = `${PYTHON} -u -c "$0" 2>&1 </dev/null | cat`
    const { stdout } = await promisify(execFile)('/bin/sh', ['-c', script, program], {
      ...{ cwd: folder, env, timeout: LONGEST_MS, encoding: 'utf8', maxBuffer: 10_000_000 },
    })
    return stdout
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
