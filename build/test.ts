// `npm test`: the gate, then the built site in a real browser. Without a browser it installs one or fails; nothing is skipped.
import { CHECK_STEPS } from './check.ts'
import { bringChromium } from './chromium.ts'
import { serveSite } from './serve-site.ts'
import { runScript } from './set-up-error.ts'
import { buildSite, SITE_FOLDER } from './site.ts'
import { runSteps, runTool, type Step } from './tools.ts'

const JOURNEY_STEPS: readonly Step[] = [
  { heading: 'Site', run: () => buildSite().then(() => 0) },
  { heading: 'Journeys in a browser', run: runJourneys },
]

async function runJourneys(): Promise<number> {
  const chromium = await bringChromium()
  const site = await serveSite(SITE_FOLDER, { port: 0 })
  try {
    return await runTool('playwright', ['test'], { DRYRUN_CHROMIUM: chromium, DRYRUN_ADDRESS: site.address })
  } finally {
    await site.close()
  }
}

if (import.meta.main) await runScript(() => runSteps([...CHECK_STEPS, ...JOURNEY_STEPS]))
