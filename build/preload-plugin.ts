// Has the browser fetch the page's second half together with the first: the first sends for Python before it asks for the second.
import type { Plugin } from 'vite'

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
        const styles = [...(page.viteMetadata?.importedCss ?? [])]
        return [
          ...[page.fileName, ...page.imports].map((href) => ({
            tag: 'link',
            injectTo: 'head' as const,
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${href}` },
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
