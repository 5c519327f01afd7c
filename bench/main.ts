// `npm run bench`: what a learner waits for, measured in one Chromium run beside a bare Pyodide page, as medians and ratios. Writes docs/bench.md.
// `npm run bench -- page` measures only what the page does beside Python's start, and writes nothing.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bringChromium } from '../build/chromium.ts'
import { bringEngine } from '../build/engine.ts'
import { serveSite } from '../build/serve-site.ts'
import { runScript } from '../build/set-up-error.ts'
import { buildSite } from '../build/site.ts'
import { ROOT } from '../build/tools.ts'
import { bytesOfFirstLoad } from './bytes.ts'
import { clickUntil, pythonIsReady, writeProgram } from './clicks.ts'
import { exercisesRow, hostRows } from './host.ts'
import { networkRows } from './network.ts'
import { readingRows } from './reading.ts'
import { type Row, report, tableOf } from './report.ts'
import { layOutSite } from './site.ts'
import { openSlowLink } from './slow-link.ts'
import { stayingRows } from './staying.ts'
import { stepRows } from './steps.ts'
import { stoppingRows } from './stopping.ts'
import { threadRows } from './threads.ts'
import { KEEPING_MS, visitBare, visitDryrun, withProfile } from './visits.ts'

const TIMES = 5
/** 20 Mbit/s and 40 ms. */
const LINK = { bytesPerSecond: 2_500_000, roundTripMs: 40 }

const BEGINS_AND_LOOPS = 'print("begins")\nwhile True:\n    pass\n'
const COUNTS = 'def count_servers(servers):\n    return len(servers)\n'
const COUNTS_WRONGLY = 'def count_servers(servers):\n    return 99\n'

async function bench(): Promise<void> {
  await bringEngine()
  await buildSite()
  const browser = await bringChromium()
  const site = await serveSite(await layOutSite(), { port: 0 })
  const link = await openSlowLink(site.address, LINK)
  try {
    // The server packs each file once; nobody should wait for that here.
    await withProfile(browser, (context) => visitBoth(context, site.address))
    const pageRows = async (): Promise<Row[]> => [
      ...(await readingRows(browser, site.address, link.address)),
      ...(await stoppingRows(browser, site.address)),
      ...(await stayingRows(browser, site.address)),
    ]
    if (process.argv.includes('page')) {
      console.log(tableOf(await pageRows()))
      return
    }
    const rows = [
      ...(await firstVisits(browser, 'First visit, localhost', site.address)),
      ...(await firstVisits(browser, 'First visit, 20 Mbit/s and 40 ms', link.address)),
      ...(await laterVisits(browser, site.address)),
      ...(await clicks(browser, site.address)),
      ...(await pageRows()),
    ]
    const bytes = await withProfile(browser, (context) => bytesOfFirstLoad(context, site.address))
    const host = [...(await hostRows()), ...(await networkRows()), ...(await threadRows()), ...(await stepRows())]
    const text = report([...rows, ...host, await exercisesRow()], bytes, TIMES)
    await writeFile(join(ROOT, 'docs/bench.md'), text)
    console.log(text)
  } finally {
    link.close()
    await site.close()
  }
}

async function visitBoth(
  context: Parameters<typeof visitBare>[0],
  address: string,
): Promise<{ ours: number; bare: number }> {
  const { page, readyMs } = await visitDryrun(context, address)
  await page.close()
  return { ours: readyMs, bare: await visitBare(context, address) }
}

async function firstVisits(browser: string, what: string, address: string): Promise<Row[]> {
  const ours: number[] = []
  const bare: number[] = []
  for (let turn = 0; turn < TIMES; turn += 1) {
    ours.push(await withProfile(browser, async (context) => (await visitDryrun(context, address)).readyMs))
    bare.push(await withProfile(browser, (context) => visitBare(context, address)))
  }
  const goal = what.includes('localhost') ? { ratio: 0.5 } : { ratio: 1 }
  return [{ what: `${what}: page open → Python ready`, ours, bare, goal }]
}

async function laterVisits(browser: string, address: string): Promise<Row[]> {
  return withProfile(browser, async (context) => {
    const { page } = await visitDryrun(context, address)
    await page.waitForTimeout(KEEPING_MS)
    await page.close()
    await visitBare(context, address)
    const ours: number[] = []
    const bare: number[] = []
    for (let turn = 0; turn < TIMES; turn += 1) {
      const both = await visitBoth(context, address)
      ours.push(both.ours)
      bare.push(both.bare)
    }
    return [{ what: 'Later visit: page open → Python ready', ours, bare, goal: { ratio: 0.35 } }]
  })
}

async function clicks(browser: string, address: string): Promise<Row[]> {
  return withProfile(browser, async (context) => {
    const { page } = await visitDryrun(context, address)
    const [run, stop, check]: [number[], number[], number[]] = [[], [], []]
    await page.waitForTimeout(KEEPING_MS)
    await writeProgram(page, 'print("begins")\n')
    for (let turn = 0; turn < TIMES; turn += 1) {
      await pythonIsReady(page)
      await page.waitForTimeout(300)
      run.push(await clickUntil(page, { button: 'Run', region: 'Output', pattern: 'begins' }))
    }
    await writeProgram(page, BEGINS_AND_LOOPS)
    for (let turn = 0; turn < TIMES; turn += 1) {
      await clickUntil(page, { button: 'Run', region: 'Output', pattern: 'begins' })
      // Long enough for the thread that stands by.
      await page.waitForTimeout(4_000)
      const stopped = await clickUntil(page, { button: 'Stop', region: 'Output', pattern: 'stopped' })
      stop.push(stopped + (await clickUntil(page, { button: 'Run', region: 'Output', pattern: 'begins' })))
      await page.waitForTimeout(4_000)
      await clickUntil(page, { button: 'Stop', region: 'Output', pattern: 'stopped' })
    }
    for (let turn = 0; turn < TIMES; turn += 1) {
      await writeProgram(page, COUNTS_WRONGLY)
      await clickUntil(page, { button: 'Check', region: 'Checks', pattern: '\\d of \\d checks passed' })
      await writeProgram(page, COUNTS)
      await page.waitForTimeout(1_000)
      check.push(await clickUntil(page, { button: 'Check', region: 'Checks', pattern: 'All \\d+ checks passed' }))
    }
    return [
      { what: 'Run click → first output, warm', ours: run, goal: { ms: 15 } },
      { what: 'Stop of an endless loop → first output of the next run', ours: stop, goal: { ms: 60 } },
      { what: 'Check of count-servers, all its worlds', ours: check, goal: { ms: 150 } },
    ]
  })
}

if (import.meta.main) await runScript(bench)
