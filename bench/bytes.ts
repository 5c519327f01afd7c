// What travels on a first visit, by kind, as the server sends it (compressed).
import type { BrowserContext } from '@playwright/test'
import { visitDryrun } from './visits.ts'

export type Bytes = Readonly<Record<string, number>>

const KINDS: readonly (readonly [kind: string, matches: RegExp])[] = [
  ['Python: WebAssembly', /\.asm\.wasm$/],
  ['Python: its JavaScript', /\.asm\.mjs$/],
  ['Python: memory image', /image\.gz$/],
  ['Python: standard library and packages, after the start', /\.zip$/],
  ['Editor (Monaco)', /monaco|editor\.worker|codicon/],
  ['Fonts', /\.woff2?$/],
  ['Page: HTML, styles, scripts, the exercise', /./],
]

const SETTLING_MS = 6_000

export async function bytesOfFirstLoad(context: BrowserContext, address: string): Promise<Bytes> {
  const totals = new Map<string, number>(KINDS.map(([kind]) => [kind, 0]))
  const pending: Promise<void>[] = []
  context.on('requestfinished', (request) => {
    const path = new URL(request.url()).pathname
    const kind = KINDS.find(([, matches]) => matches.test(path))?.[0] ?? ''
    const size = request.sizes().then(({ responseBodySize }) => {
      totals.set(kind, (totals.get(kind) ?? 0) + responseBodySize)
    })
    pending.push(size)
  })
  const { page } = await visitDryrun(context, address)
  await page.waitForTimeout(SETTLING_MS)
  await Promise.all(pending)
  return Object.fromEntries(totals)
}
