// The engine needs a Node with JSPI (Node 26). Where this one has none, the command line starts itself again with the project's own Node.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { UsageError } from './usage-error.ts'

/** Set for the second start, so that a Node without JSPI is not started for ever. */
const MARK = 'DRYRUN_STARTED_AGAIN'

export function hasJspi(): boolean {
  return 'Suspending' in WebAssembly
}

/** Runs the same command with the other Node and answers with its exit code. */
export function startAgain(script: string, args: readonly string[]): Promise<number> {
  const node = projectNode()
  if (node === undefined || process.env[MARK] !== undefined) {
    throw new UsageError(
      `Dryrun needs Node 26 or later, and this is Node ${process.versions.node}. Run npm ci in the project's folder: it brings the right one.`,
    )
  }
  // Ctrl-C reaches both processes: the second one ends its work, and this one tells how.
  process.on('SIGINT', () => {})
  return new Promise((resolve, reject) => {
    const child = spawn(node, [script, ...args], { stdio: 'inherit', env: { ...process.env, [MARK]: '1' } })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']))
  })
}

/** The Node of the `node` package, which is a dependency of the project. */
function projectNode(): string | undefined {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'))
    return [join(folder, 'bin/node'), join(folder, 'bin/node.exe')].find((path) => existsSync(path))
  } catch {
    return undefined
  }
}
