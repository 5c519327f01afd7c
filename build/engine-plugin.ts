// Tells the page where the engine's files lie: in a folder named after their contents, so that they can be cached for ever.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** What `src/engine.d.ts` declares. */
const ENGINE = 'virtual:engine'

export function enginePlugin({ folder }: { readonly folder: string }): Plugin {
  return {
    name: 'dryrun-engine',
    resolveId: (id) => (id === ENGINE ? `\0${id}` : undefined),
    async load(id) {
      if (id !== `\0${ENGINE}`) return undefined
      const { key } = JSON.parse(await readFile(join(folder, 'public/engine/manifest.json'), 'utf8'))
      return `export const enginePath = ${JSON.stringify(`engine/${key}/`)}`
    },
  }
}
