// Finding a browser for the journeys, with small programs in the place of browsers.
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findChromium } from '../../build/chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'browsers-'))

function browser(name: string, script: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

describe('the browser for the journeys', () => {
  const missing = join(folder, 'none')
  const old = browser('old', 'echo "Chromium 120.0.6099.0 built on Debian"')
  const broken = browser('broken', 'echo "This is a snap. Install it first." >&2; exit 1')
  const good = browser('good', 'echo "Google Chrome 141.0.7390.54"')

  test('is the first that starts and is new enough', async () => {
    expect(await findChromium([missing, old, broken, good, browser('better', 'echo "Chromium 150.0.1.2"')])).toBe(good)
  })

  test('is none where no candidate is', async () => {
    expect(await findChromium([missing, old, broken])).toBeUndefined()
  })
})
