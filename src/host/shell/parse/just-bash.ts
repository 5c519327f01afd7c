// The library just-bash, loaded when it is first needed: its parser and its utilities. It is large, so nothing else of the shell imports it.
import type { Script } from './ast.ts'

type Library = typeof import('just-bash/browser')

let loading: Promise<Library> | undefined

/** Loads the library once. A program that must not wait for it later calls this before. */
export function loadJustBash(): Promise<Library> {
  loading ??= import('just-bash/browser')
  return loading
}

/** Whether a shell could begin at once. */
export function isShellReady(): boolean {
  return parser !== undefined
}

/** Brings what a shell needs to begin. Where that fails, the shell says so itself. */
export async function readyShell(): Promise<void> {
  await loadParser().catch(() => undefined)
}

let parser: ((text: string) => Script) | undefined

/** The parser; it throws the library's errors, which have a message and perhaps a line. */
export async function loadParser(): Promise<(text: string) => Script> {
  if (parser !== undefined) return parser
  const { Bash } = await loadJustBash()
  const bash = new Bash({ defenseInDepth: false })
  let taken: Script | undefined
  bash.registerTransformPlugin({
    name: 'take',
    transform({ ast }) {
      taken = ast
      return { ast: { type: 'Script', statements: [] } }
    },
  })
  parser = (text) => {
    taken = undefined
    bash.transform(text)
    return taken ?? { type: 'Script', statements: [] }
  }
  return parser
}
