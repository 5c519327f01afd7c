// Finds a Chrome or Chromium for the browser tests, or installs one. It gives a browser that starts, or says why there is none.
import { execFile } from 'node:child_process'
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from '@playwright/test'
import { SetUpError } from './set-up-error.ts'
import { runCommand, runTool } from './tools.ts'

/** The first with JSPI, which the engine stands on. */
const OLDEST = 137

const NAMES = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'chrome']

const USUAL_PLACES = [
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a browser that the tests can use. */
export async function bringChromium(): Promise<string> {
  const found = await findChromium(candidates())
  if (found !== undefined) return found
  console.log(`There is no Chrome or Chromium (${OLDEST} or later) here: installing one.`)
  if (await isDebianRoot()) {
    const updated = await runCommand('apt-get', ['update', '-q'])
    if (updated === 0) await runCommand('apt-get', ['install', '-y', '-q', 'chromium'])
    const installed = await findChromium(candidates())
    if (installed !== undefined) return installed
  }
  await runTool('playwright', ['install', 'chromium'])
  const own = await findChromium([chromium.executablePath()])
  if (own !== undefined) return own
  throw new SetUpError(
    `The browser tests need Chrome or Chromium ${OLDEST} or later, and none could be installed. Install one, or name it in CHROME_PATH, and run: npm test`,
  )
}

function candidates(): string[] {
  const named = process.env.CHROME_PATH
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return [
    ...(named === undefined || named === '' ? [] : [named]),
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...USUAL_PLACES,
    chromium.executablePath(),
  ]
}

/** The first of the paths with a browser that starts and is new enough. */
export async function findChromium(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    )
    if (isThere && (await isNewEnough(path))) return path
  }
  return undefined
}

async function isNewEnough(path: string): Promise<boolean> {
  // On Windows the browser opens a window instead of telling its version.
  if (process.platform === 'win32') return true
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 20_000 })
    return Number(/(\d+)\.\d+/.exec(stdout)?.[1] ?? 0) >= OLDEST
  } catch {
    return false
  }
}

async function isDebianRoot(): Promise<boolean> {
  return (
    process.getuid?.() === 0 &&
    (await access('/etc/debian_version').then(
      () => true,
      () => false,
    ))
  )
}
