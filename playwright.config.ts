// Journeys through the built site in a real browser. The test script says where both are; without it, a preview of dist/ and Debian's Chromium.
import { defineConfig } from '@playwright/test'

const address = process.env.DRYRUN_ADDRESS ?? 'http://localhost:4174/'

export default defineConfig({
  testDir: 'tests/journeys',
  timeout: 120_000,
  // Long: a slow machine with many journeys at once is late, and a journey that works waits no longer for it.
  expect: { timeout: 30_000 },
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    trace: 'off',
    // A journey can hold up what the page itself asks for, but not what a service worker does: only those about it have one.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.DRYRUN_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  ...(process.env.DRYRUN_ADDRESS === undefined
    ? { webServer: { command: 'vite preview --port 4174 --strictPort', url: address, reuseExistingServer: true } }
    : {}),
})
