// The python3 of a real Debian, where this machine is one: what the programs of this folder print there.
import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const PYTHON = '/usr/bin/python3'
/** A Python with the packages of python-packages.lock, for the programs that need one: `DRYRUN_REQUESTS_PYTHON=…/bin/python`. */
const WITH_REQUESTS = process.env.DRYRUN_REQUESTS_PYTHON
const FOLDER = join(import.meta.dirname, 'programs')
const SERVERS = join(import.meta.dirname, 'servers')
const RECORDED = join(import.meta.dirname, 'recorded')
/** The programs sleep for some seconds at most; the machine may have other things to do. */
const LONGEST_MS = 50_000

/** Names without their endings: `subprocess-run`. */
export function programNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.py'))
    .map((name) => name.slice(0, -'.py'.length))
}

/** A program whose first line is `# Server: web.py` finds the text of that file of servers/ in SERVER. */
export function readProgram(name: string): string {
  const program = readFileSync(join(FOLDER, `${name}.py`), 'utf8')
  const server = /^# Server: (.+)$/m.exec(program)?.[1]
  if (server === undefined) return program
  return `SERVER = ${JSON.stringify(readFileSync(join(SERVERS, server), 'utf8'))}\n${program}`
}

export const recordedPath = (name: string): string => join(RECORDED, `${name}.txt`)

export function isDebian(): boolean {
  return existsSync(PYTHON) && existsSync('/etc/debian_version')
}

/** Whether this machine has the packages that a program imports. */
export function canRun(name: string): boolean {
  return !name.startsWith('requests-') || WITH_REQUESTS !== undefined
}

/** Both streams in order, of a run in a new folder that is gone afterwards, with the environment that programs have on the host. */
export async function runOnDebian(program: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'))
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: folder, LANG: 'C.UTF-8', TERM: 'xterm-256color' }
  try {
    const python = /^import requests$/m.test(program) ? (WITH_REQUESTS ?? PYTHON) : PYTHON
    // What has a main guard is imported by the processes that it starts, and has to be a file for that.
    const isFile = program.includes("if __name__ == '__main__':")
    if (isFile) await writeFile(join(folder, 'main.py'), program)
    const script = `${python} -u ${isFile ? 'main.py' : '-c "$0"'} 2>&1 </dev/null | cat`
    const { stdout } = await promisify(execFile)('/bin/sh', ['-c', script, program], {
      ...{ cwd: folder, env, timeout: LONGEST_MS, encoding: 'utf8', maxBuffer: 10_000_000 },
    })
    return stdout
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
