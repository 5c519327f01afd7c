// Puts the few lines that come before the first paint into the built page itself: a file of their own would hold up all the others for a
// round trip. The page's policy allows these lines by their hash, and no other text in the page.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const FILE = 'src/first-paint.js'
const TAG = `<script src="/${FILE}"></script>`
const OWN_SCRIPTS = "script-src 'self'"

export function firstPaintPlugin({ folder }: { readonly folder: string }): Plugin {
  return {
    name: 'dryrun-first-paint',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const text = (await readFile(join(folder, FILE), 'utf8')).replaceAll(/^\s*\/\/.*\n/gm, '')
        if (!html.includes(TAG) || !html.includes(OWN_SCRIPTS))
          throw new Error(`index.html has no ${TAG} or no policy.`)
        const hash = createHash('sha256').update(text).digest('base64')
        return html
          .replace(TAG, () => `<script>${text}</script>`)
          .replace(OWN_SCRIPTS, `${OWN_SCRIPTS} 'sha256-${hash}'`)
      },
    },
  }
}
