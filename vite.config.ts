// The site: static files that work from any folder of any server.
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { enginePlugin } from './build/engine-plugin.ts'
import { exercisesPlugin } from './build/exercises-plugin.ts'
import { firstPaintPlugin } from './build/first-paint-plugin.ts'
import { offlinePlugin } from './build/offline-plugin.ts'
import { preloadPlugin } from './build/preload-plugin.ts'
import { pyrightPlugin } from './build/pyright-plugin.ts'

export default defineConfig({
  base: './',
  plugins: [
    react(),
    enginePlugin({ folder: import.meta.dirname }),
    exercisesPlugin({ folder: import.meta.dirname }),
    firstPaintPlugin({ folder: import.meta.dirname }),
    preloadPlugin(),
    pyrightPlugin(),
    offlinePlugin({ folder: import.meta.dirname }),
    loosenPolicyForDevelopment(),
  ],
  // The shell's library packs and unpacks by Node's zlib, which no browser has.
  resolve: { alias: { 'node:zlib': `${import.meta.dirname}/src/worker/node-zlib.ts` } },
  worker: { format: 'es', plugins: () => [pyrightPlugin()] },
  // What is loaded late is prepared early, so that the development server need not load the page a second time for it.
  optimizeDeps: { entries: ['index.html', 'src/worker/main.ts', 'src/ui/editor/monaco/monaco-editor.tsx'] },
  build: {
    // Python needs newer browsers than these; the lessons do not.
    target: ['chrome123', 'firefox128', 'safari18'],
    chunkSizeWarningLimit: 4_000,
    assetsInlineLimit: 0,
  },
})

/** The development server writes scripts into the page and talks over a socket; the built site does neither. */
function loosenPolicyForDevelopment(): Plugin {
  return {
    name: 'dryrun-development-policy',
    apply: 'serve',
    transformIndexHtml: (html) =>
      html
        .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
        .replace("connect-src 'self'", "connect-src 'self' ws:"),
  }
}
