// Has the browser fetch the page's second half together with the first: the first sends for Python before it asks for the second.
import type { Plugin, Rollup } from 'vite'

const SECOND_HALF = /src\/page\.tsx$/

export function preloadPlugin(): Plugin {
  return {
    name: 'dryrun-preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunks = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [output] : []))
        const page = chunks.find(({ facadeModuleId }) => SECOND_HALF.test(facadeModuleId ?? ''))
        if (page === undefined) return []
        const needed = withImports(page, chunks)
        const styles = [...new Set(needed.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]))]
        return [
          ...needed.map(({ fileName }) => ({
            tag: 'link',
            injectTo: 'head' as const,
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
          })),
          ...styles.map((href) => ({
            tag: 'link',
            injectTo: 'head' as const,
            attrs: { rel: 'stylesheet', crossorigin: true, href: `./${href}` },
          })),
        ]
      },
    },
  }
}

/** A chunk and all that it cannot begin without. */
function withImports(chunk: Rollup.OutputChunk, chunks: readonly Rollup.OutputChunk[]): readonly Rollup.OutputChunk[] {
  const found = new Set([chunk])
  for (const one of found) {
    for (const name of one.imports) {
      const imported = chunks.find(({ fileName }) => fileName === name)
      // The page asks for its entry itself.
      if (imported !== undefined && !imported.isEntry) found.add(imported)
    }
  }
  return [...found]
}
