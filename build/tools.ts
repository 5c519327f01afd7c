// Runs the tools of the project's packages, as npm scripts do: their own output goes to the terminal, and a failure ends the script.
import { spawn } from 'node:child_process'
import { basename, delimiter, join, resolve } from 'node:path'
import { SetUpError } from './set-up-error.ts'

export const ROOT = resolve(import.meta.dirname, '..')
const BIN = join(ROOT, 'node_modules/.bin')

/** The tools' own first line asks for `node`: it must be the project's, whatever this script was started with. */
function environment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`, ...more }
}

/** A tool of the project's own packages. */
export function runTool(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return runCommand(join(BIN, process.platform === 'win32' ? `${name}.cmd` : name), args, env)
}

/** A program of this machine; its exit code is the answer. */
export function runCommand(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return new Promise<number>((resolve, reject) => {
    const options = { cwd: ROOT, env: environment(env), stdio: 'inherit', shell: process.platform === 'win32' } as const
    const child = spawn(program, args, options)
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') reject(new SetUpError(`${basename(program)} is not installed. Run: npm ci`))
      else reject(error)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}

export type Step = { readonly heading: string; readonly run: () => Promise<number> }

/** One after the other, each under its heading, until one fails. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  for (const { heading, run } of steps) {
    const startedMs = performance.now()
    console.log(`\n── ${heading} ──`)
    const code = await run()
    if (code !== 0) throw new SetUpError(`\n${heading}: failed.`)
    console.log(`── ${heading}: fine, ${((performance.now() - startedMs) / 1000).toFixed(1)} s`)
  }
}
