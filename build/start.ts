// `npm start`: brings what is missing, builds the site, serves it and prints its address.
import { bringEngine } from './engine.ts'
import { serveSite } from './serve-site.ts'
import { runScript, SetUpError } from './set-up-error.ts'
import { buildSite, SITE_FOLDER } from './site.ts'

const USUAL_PORT = 4173

async function start(): Promise<void> {
  const port = wantedPort(process.env.PORT)
  await bringEngine()
  console.log('Building the site…')
  await buildSite()
  const site = await serveSite(SITE_FOLDER, { port, host: process.env.HOST })
  console.log(`Dryrun is at ${site.address}  (Ctrl-C ends it)`)
}

export function wantedPort(text: string | undefined): number {
  if (text === undefined || text === '') return USUAL_PORT
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new SetUpError(`PORT is "${text}", which is no port. Write a number from 1 to 65535.`)
}

if (import.meta.main) await runScript(start)
