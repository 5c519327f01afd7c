// Builds the page with Vite, from sources and the engine that is there already.
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from './tools.ts'

export const SITE_FOLDER = join(ROOT, 'dist')

export async function buildSite(): Promise<void> {
  // What Vite warns of is for whoever changes the sources: `npm run build` shows it.
  await build({ root: ROOT, logLevel: 'error' })
}
