// Makes the service worker of the built site: its program as one file beside index.html, and in it the list of everything else with hashes.
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import type { Files, Site } from '../src/offline/site.ts'

const FILE = 'service-worker.js'
/** Monaco is below it, and belongs to the page. */
const LARGE_BYTES = 5_000_000
const PLACEHOLDER = /(["'`])dryrun-site-placeholder\1/

export function offlinePlugin({ folder }: { readonly folder: string }): Plugin {
  let out = join(folder, 'dist')
  return {
    name: 'dryrun-offline',
    apply: 'build',
    configResolved(config) {
      out = resolve(config.root, config.build.outDir)
    },
    buildStart() {
      if (this.environment.name !== 'client') return
      this.emitFile({ type: 'chunk', id: join(folder, 'src/offline/service-worker.ts'), fileName: FILE })
    },
    closeBundle: {
      order: 'post',
      async handler() {
        const path = join(out, FILE)
        const program = await readFile(path, 'utf8').catch(() => undefined)
        // A build that failed has left nothing to complete.
        if (program === undefined) return
        if (!PLACEHOLDER.test(program)) this.error('The service worker has no place for the list of the site.')
        const text = JSON.stringify(JSON.stringify(await siteIn(out)))
        await writeFile(
          path,
          program.replace(PLACEHOLDER, () => text),
        )
      },
    },
  }
}

/** The built site in a folder: every file, apart from those that no visitor asks for. */
export async function siteIn(folder: string): Promise<Site> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== FILE && path !== 'engine/manifest.json' && !path.endsWith('.map'))
    .sort()
  const found = await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(join(folder, path))
      const part = path.startsWith('engine/') ? 'engine' : bytes.length > LARGE_BYTES ? 'large' : 'page'
      return { path, part, hash: createHash('sha256').update(bytes).digest('hex') } as const
    }),
  )
  const files = (wanted: 'page' | 'large' | 'engine'): Files =>
    Object.fromEntries(found.filter(({ part }) => part === wanted).map(({ path, hash }) => [path, hash]))
  return {
    version: createHash('sha256').update(JSON.stringify(found)).digest('hex').slice(0, 16),
    page: files('page'),
    large: files('large'),
    engine: files('engine'),
  }
}
