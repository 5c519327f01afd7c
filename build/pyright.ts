// Takes Pyright's browser build apart: the program, and the descriptions of Python's own library that it carries. Of the descriptions only
// those stay that a program here can import: a fifth of them, and the page loads that much less.
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describeBoto3 } from './boto3-description.ts'
import { packageFiles } from './packages.ts'
import { SetUpError } from './set-up-error.ts'

const root = resolve(import.meta.dirname, '..')
const PYRIGHT = join(root, 'node_modules/browser-basedpyright/dist/pyright.worker.js')

/** Path in Pyright's own small file system → text. */
export type PythonTexts = Readonly<Record<string, string>>

export type PyrightParts = { readonly program: string; readonly descriptions: PythonTexts }

/** Described by hand in typeshed, which is better reading than their source. */
const DESCRIBED = /^\/typeshed\/(stdlib\/|stubs\/(psutil|PyYAML|requests)\/)/

/** Packages that say what they are in their own source. */
const SPEAKING = /^(bs4|soupsieve|jinja2|markupsafe)\/.*\.py$/

/** Where the packages lie for Pyright. */
export const PACKAGES_FOLDER = '/packages'

export async function readPyright(): Promise<PyrightParts> {
  return splitPyright(await readFile(PYRIGHT, 'utf8'))
}

/** Fails where the build is not made as the one that this was written for: then it has to be looked at, not guessed. */
export function splitPyright(build: string): PyrightParts {
  const start = build.search(/\{\s*["']\/typeshed\//)
  if (start < 0) throw new SetUpError('Pyright has changed: the descriptions of Python are not where they were.')
  const end = endOfObject(build, start)
  const all = runInNewContext(`(${build.slice(start, end)})`) as PythonTexts
  const wanted = Object.entries(all).filter(([path]) => DESCRIBED.test(path) || path === '/typeshed/LICENSE')
  if (wanted.length < 500) throw new SetUpError('Pyright has changed: it describes too little of Python.')
  return { program: `${build.slice(0, start)}{}${build.slice(end)}`, descriptions: Object.fromEntries(wanted) }
}

/** What Pyright is given to read: typeshed's descriptions, the packages that describe themselves, and our own charts. */
export async function pythonTexts(descriptions: PythonTexts): Promise<PythonTexts> {
  const packages = Object.entries(await packageFiles()).filter(([path]) => SPEAKING.test(path))
  const decoder = new TextDecoder()
  const texts = packages.map(([path, bytes]) => [path, corrected(path, decoder.decode(bytes))] as const)
  const boto3 = Object.entries(describeBoto3(await packageFiles('late')))
  const placed = [...texts, ...boto3, ...(await ownCharts())].map(([path, text]) => [
    `${PACKAGES_FOLDER}/${path}`,
    text,
  ])
  return { ...descriptions, ...Object.fromEntries(placed) }
}

/** `Template(…)` gives a template; its source says `Any`, for the sake of a tool of its own. */
function corrected(path: string, text: string): string {
  if (path !== 'jinja2/environment.py') return text
  return text.replace(/-> t\.Any:(\s*# it returns a `Template`)/, "-> 'Template':$1")
}

async function ownCharts() {
  const folder = join(root, 'src/python/site/matplotlib')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.py'))
  return Promise.all(
    names.map(async (name) => [`matplotlib/${name}`, await readFile(join(folder, name), 'utf8')] as const),
  )
}

/** The place after the brace that closes the one at `start`; braces in strings do not count. */
function endOfObject(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (sign === '"' || sign === "'" || sign === '`') at = endOfString(text, at)
    else if (sign === '{') depth += 1
    else if (sign === '}') depth -= 1
    if (depth === 0) return at + 1
  }
  throw new SetUpError('Pyright has changed: its descriptions of Python have no end.')
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== text[start]) at += text[at] === '\\' ? 2 : 1
  return at
}
